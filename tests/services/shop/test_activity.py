"""A shop that repairs vehicles: quotes, the guarantee by months or kilometres, and what its papers say."""

from __future__ import annotations

from datetime import date

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.warranty import Cover
from helpdesk.errors import Invalid
from helpdesk.services.cases.quote_reader import quote_of
from helpdesk.services.field.reading_actions import AddReading
from helpdesk.services.shop.law_reader import legal_terms
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.quote_actions import SendQuote, WriteQuote
from tests.reports.papers import pages
from tests.services.workshop.bench import LINES, Bench


@pytest.fixture
def garage(desk: Desk) -> Bench:
    """A vehicle on the bench of a shop that repairs vehicles."""
    desk.do(ChangeSettings(values={"law.activity": "vehicles"}))
    return Bench(desk, quote_choice="wanted")


def test_a_quote_holds_twelve_working_days_at_least(garage: Bench) -> None:
    with pytest.raises(Invalid, match="12 working days"):
        garage.desk.do(WriteQuote(job=garage.job, lines=LINES, valid_days=10))
    quote = garage.did(WriteQuote(job=garage.job, lines=LINES, valid_days=20))
    garage.did(SendQuote(id=quote))
    assert quote_of(garage.desk.store, quote).valid_until == date(2026, 12, 11)


def test_the_guarantee_on_a_repair_ends_where_the_distance_was_driven(desk: Desk) -> None:
    desk.do(ChangeSettings(values={"law.activity": "vehicles"}))
    garage = Bench(desk)
    day = desk.words().local(desk.clock.now()).date()
    garage.did(AddReading(unit=garage.unit, read_on=day, value=50_000, measure="km"))
    garage.reach("delivered")
    assert covered(garage) == (date(2027, 2, 21), "3 months or 2000 km")
    garage.later(days=20)
    garage.did(AddReading(unit=garage.unit, read_on=date(2026, 12, 11), value=51_999, measure="km"))
    assert covered(garage)[0] == date(2027, 2, 21)
    garage.later(days=10)
    step = desk.do(AddReading(unit=garage.unit, read_on=date(2026, 12, 21), value=52_100, measure="km")).step
    assert covered(garage) == (date(2026, 12, 20), "2000 km were driven by")
    assert garage.desk.covers.of_unit(garage.unit, date(2026, 12, 21)).verdict.covered is False
    desk.undo(step)
    assert covered(garage)[0] == date(2027, 2, 21)
    desk.do(ChangeSettings(values={"law.activity": "appliances"}))
    assert "2000" not in desk.words("en").say(cover_of(garage).reason)


def cover_of(garage: Bench) -> Cover:
    covers = garage.desk.covers.of_unit(
        garage.unit, garage.desk.words().local(garage.desk.clock.now()).date()
    ).covers
    return next(cover for cover in covers if cover.kind == "repair")


def covered(garage: Bench) -> tuple[date | None, str]:
    """The last day of the guarantee on the repair, and the beginning of its reason."""
    cover = cover_of(garage)
    said = garage.desk.words("en").say(cover.reason)
    for known in ("3 months or 2000 km", "2000 km were driven by"):
        if known in said.replace(",", ""):
            return cover.end, known
    return cover.end, said


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("kind", "state"), [("quote", "waiting_quote"), ("service", "delivered"), ("receipt", "received")]
)
def test_papers_print_the_terms_of_the_trade(desk: Desk, kind: str, state: str, language: str) -> None:
    desk.do(ChangeSettings(values={"law.activity": "vehicles"}))
    garage = Bench(desk, quote_choice="waived" if state == "delivered" else "wanted")
    garage.reach(state)
    said = printed(garage, kind, language)
    assert "2000 km" in said
    if kind == "receipt":
        assert {"en": "3 working days", "es": "3 días hábiles"}[language] in said
    desk.do(ChangeSettings(values={"law.activity": "appliances"}))
    assert "2000 km" not in printed(garage, kind, language)


def printed(garage: Bench, kind: str, language: str) -> str:
    number = str(garage.case) if kind == "receipt" else garage.row().number
    document = garage.desk.papers.unrecorded(kind, number, garage.desk.words, language)
    return " ".join(" ".join(page.split()) for page in pages(document, garage.desk.words(language)))


def test_the_rules_of_the_trade_stand_among_the_terms(garage: Bench) -> None:
    desk = garage.desk
    rows = legal_terms(desk.legal, desk.settings, "en")
    said = {desk.words("en").say(row.rule): (desk.words("en").say(row.says), row.source) for row in rows}
    assert said["Quote held for at least"] == ("12 working days", "RD 1457/1986")
    assert said["Storing what is ready is free for"] == ("3 working days", "RD 1457/1986")
    assert "km" in said["Guarantee on a repair or installation"][0]
    assert "Written quote ready within" not in said
    assert "A refused quote costs at most" not in said
