"""Orders and counts on the command line: shown, due, printed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpdesk.cli.views import record_of
from helpdesk.desk import Desk
from helpdesk.errors import NotFound
from helpdesk.services.stock.count_actions import EnterCounts, Found, PostCount, StartCount
from helpdesk.services.workshop.part_wish_actions import WantPart
from helpdesk.texts import Text
from tests.services.stock.test_orders import Shop


@pytest.fixture
def bench(desk: Desk) -> Shop:
    return Shop(desk)


def said(desk: Desk, number: str) -> str:
    return " ".join(value for _, facts in record_of(desk, number).sections for _, value in facts)


def test_an_order_is_shown_with_its_lines_and_who_waits(bench: Shop, desk: Desk) -> None:
    pump = bench.part()
    bench.did(WantPart(job=bench.job, part=pump))
    order = bench.ordered(pump, 5)
    bench.came(order, 2, 2100, invoice="F-7")
    record = record_of(desk, f"oc{order}")
    data = record.as_json(desk.words("en"))
    assert (data["kind"], data["number"], data["stands"]) == ("purchase_order", "OC1", "partly")
    assert [line["received"] for line in data["lines"]] == [2]
    told = said(desk, "OC1")
    for text in ("Suministros Vega", "2 of 5 × Drain pump", f"for job {bench.row().number}", "F-7"):
        assert text in told, text
    with pytest.raises(NotFound):
        record_of(desk, "OC9")


def test_a_count_is_shown_with_what_was_found(bench: Shop, desk: Desk) -> None:
    pump = bench.part(stock=3)
    count = bench.did(StartCount())
    bench.did(EnterCounts(id=count, found=(Found(part=pump, counted=2, reason="damage"),)))
    bench.did(PostCount(id=count))
    assert "Drain pump: 2 counted, 3 expected" in said(desk, "CN1")
    assert record_of(desk, "CN1").as_json(desk.words())["record"]["state"] == "closed"


def test_what_is_expected_stands_in_the_agenda_with_its_order(bench: Shop, desk: Desk) -> None:
    today = desk.clock.today(desk.words().zone)
    soon = today + timedelta(days=3)
    order = bench.ordered(bench.part(), 5, expected_on=soon)
    bench.came(order, 2)
    (item,) = [item for item in desk.agenda.items() if item.kind == "part"]
    assert (item.due, item.number) == (soon, "OC1")
    assert desk.words("en").say(item.why) == "Parts expected from Suministros Vega: 3 × Drain pump"
    bench.came(order, 3)
    assert [item for item in desk.agenda.items() if item.kind == "part"] == []


def test_where_nobody_named_a_day_the_laws_last_one_is_due_and_overdue(bench: Shop, desk: Desk) -> None:
    today = desk.clock.today(desk.words().zone)
    bench.ordered(bench.part(), 1, on=today - timedelta(days=20))
    (item,) = [item for item in desk.agenda.items() if item.kind == "part"]
    assert item.due == today - timedelta(days=5)
    later = today + timedelta(days=1)
    assert [item for item in desk.agenda.items(later, date(2030, 1, 1)) if item.kind == "part"] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_both_papers_are_made_for_their_numbers(bench: Shop, desk: Desk, language: str) -> None:
    pump = bench.part(stock=3, code="BO-30")
    bench.ordered(pump, 2)
    bench.did(StartCount(blind=True))
    order = desk.paper("purchase_order", "OC1", language)
    sheet = desk.paper("count_sheet", "CN1", language)
    assert (order.number, sheet.number) == ("OC1", "CN1")
    assert "BO-30" in repr(order.blocks)
    assert not order.provisional
    words = desk.words(language)
    assert words.say(_SHOULD) not in repr(sheet.blocks)
    assert desk.pdf(order).startswith(b"%PDF")
    assert desk.pdf(sheet).startswith(b"%PDF")


_SHOULD = Text("CountSheet", "Should be", ())
