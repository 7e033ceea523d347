"""Quotes: written, told, answered, expired, waived; and what each does to job, case and papers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.cases.job_transitions import allowed
from helpdesk.services.cases.quote_reader import quote_lines, quote_of, quote_sums
from helpdesk.services.goods.product_actions import EditProduct
from helpdesk.services.papers.actions import SignPaper
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.hand_over_actions import ReturnUnrepaired
from helpdesk.services.workshop.quote_actions import QuoteLineForm, SendQuote, WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote, ExpireQuote, WaiveQuote
from helpdesk.services.workshop.repair_actions import FinishWork
from tests import builders
from tests.services.workshop.bench import LINES, TOTAL, Bench, dump

LABOUR = QuoteLineForm(kind="labour", text="More", minutes=20, price_cents=4000)


@pytest.fixture
def bench(desk: Desk) -> Bench:
    """A unit whose owner wants a quote first."""
    return Bench(desk, quote_choice="wanted")


def papers(desk: Desk, kind: str) -> list[tuple[str, bool]]:
    """The numbers of the papers of a kind, and whether each is void."""
    rows = desk.store.rows("SELECT id FROM documents WHERE kind = ? ORDER BY id", (kind,))
    found = [desk.papers.get(identity) for (identity,) in rows]
    return [(paper.said, paper.voided_at is not None) for paper in found]


def test_a_quote_is_summed_to_the_cent_and_gets_its_paper(bench: Bench) -> None:
    desk = bench.desk
    quote = quote_of(desk.store, bench.did(WriteQuote(job=bench.job, lines=LINES)))
    assert (quote.state, quote.total_cents, quote.tax_bp) == ("draft", TOTAL, 2100)
    assert quote_sums(desk.store, quote).gross_cents == TOTAL
    assert [line.total_cents for line in quote_lines(desk.store, quote.id)] == [5000, 3850]
    assert papers(desk, "quote") == [("E-000001", False)]
    assert bench.row().state == "received"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"lines": ()}, "lines"),
        ({"lines": (QuoteLineForm(kind="part"),)}, "lines.0.text"),
        ({"lines": (QuoteLineForm(kind="labour"),)}, "lines.0.minutes"),
        ({"valid_days": 29}, "valid_days"),
        ({"ready_on": date(2026, 11, 20)}, "ready_on"),
        ({"kind": "additional"}, "reason"),
        ({"kind": "another"}, "kind"),
    ],
)
def test_what_a_quote_needs(bench: Bench, changes: dict[str, object], field: str) -> None:
    before = dump(bench.desk)
    with pytest.raises(Invalid) as refused:
        bench.desk.do(WriteQuote(**{"job": bench.job, "lines": LINES, **changes}))  # type: ignore[arg-type]
    assert field in refused.value.problems
    assert dump(bench.desk) == before


def test_telling_it_pauses_the_clock_and_starts_its_validity(bench: Bench) -> None:
    desk = bench.desk
    quote = bench.did(WriteQuote(job=bench.job, lines=LINES, valid_days=45))
    bench.later(days=4)
    desk.do(SendQuote(id=quote, how="email"))
    told = quote_of(desk.store, quote)
    assert (told.state, told.sent_how, told.valid_until) == ("sent", "email", date(2027, 1, 9))
    assert bench.row().state == "waiting_quote"
    assert desk.store.rows("SELECT reason, ended_at FROM pauses") == [("customer", None)]
    with pytest.raises(Conflict):
        desk.do(SendQuote(id=quote))


def test_its_paper_says_the_validity_from_telling(bench: Bench) -> None:
    desk = bench.desk
    quote = bench.did(WriteQuote(job=bench.job, lines=LINES))
    bench.later(days=4)
    desk.do(SendQuote(id=quote))
    assert papers(desk, "quote") == [("E-000001", False)]
    sheet = desk.paper("quote", f"{bench.case}-1")
    assert "25/12/2026" in str(sheet)
    assert "21/12/2026" not in str(sheet)


def test_a_mended_quote_replaces_the_open_one_and_voids_its_paper(bench: Bench) -> None:
    desk = bench.desk
    first = bench.quoted()
    second = bench.did(WriteQuote(job=bench.job, lines=(*LINES, LABOUR)))
    assert quote_of(desk.store, first).state == "replaced"
    assert papers(desk, "quote") == [("E-000001", True), ("E-000002", False)]
    old = desk.papers.numbered("E", 1)
    assert old is not None
    assert desk.papers.document(old.id, desk.words).void == "replaced by a newer quote"
    assert bench.row().state == "waiting_quote"
    with pytest.raises(Conflict):
        desk.do(AnswerQuote(id=first))
    desk.do(SendQuote(id=second))
    assert desk.store.value("SELECT count(*) FROM pauses") == 1
    desk.do(AnswerQuote(id=second))
    assert bench.row().state == "in_work"


def test_accepting_it_settles_day_payer_and_state(bench: Bench) -> None:
    desk = bench.desk
    quote = bench.quoted(ready_on=date(2026, 12, 3))
    bench.later(hours=5)
    desk.do(AnswerQuote(id=quote, answer="accepted", how="phone", by="Her husband"))
    told = quote_of(desk.store, quote)
    assert (told.state, told.decided_how, told.decided_by) == ("accepted", "phone", "Her husband")
    row = bench.row()
    assert (row.state, row.promised_on, row.under_warranty) == ("in_work", date(2026, 12, 3), "no")
    assert desk.store.value("SELECT count(*) FROM pauses WHERE ended_at IS NULL") == 0
    with pytest.raises(Conflict):
        desk.do(AnswerQuote(id=quote))


def test_accepting_a_price_decides_who_pays_where_that_was_open(desk: Desk) -> None:
    bench = Bench(desk, quote_choice="wanted")
    unsold = bench.new_unit("U-1", purchased_on=None)
    job = bench.jobs(builders.received(desk, unsold, by=bench.customer))[0]
    assert bench.row(job).under_warranty is None
    desk.do(AnswerQuote(id=bench.quoted(job)))
    assert bench.row(job).under_warranty == "no"


def test_an_answer_is_added_to_the_paper_without_a_new_version(bench: Bench) -> None:
    desk = bench.desk
    quote = bench.quoted()
    paper = desk.papers.latest("quote", "job", bench.job)
    assert paper is not None
    desk.do(SignPaper(id=paper.id, role="customer", name="Ana Gómez", how="paper"))
    desk.do(AnswerQuote(id=quote, how="counter"))
    assert papers(desk, "quote") == [("E-000001", False)]
    said = str(desk.papers.document(paper.id, desk.words))
    assert "ticked=True" in said
    assert "In the shop" in said
    assert "This version replaces" not in said


def test_refusing_it_returns_the_unit_as_it_came(bench: Bench) -> None:
    desk = bench.desk
    quote = bench.quoted()
    with pytest.raises(Invalid) as refused:
        desk.do(AnswerQuote(id=quote, answer="refused", fee_cents=99_00))
    assert "fee_cents" in refused.value.problems
    before = dump(desk)
    outcome = desk.do(AnswerQuote(id=quote, answer="refused", fee_cents=2000))
    row = bench.row()
    assert (row.state, row.outcome) == ("ready", "cancelled")
    assert papers(desk, "unrepaired") == [("N-000001", False)]
    said = str(desk.paper("unrepaired", f"{bench.case}-1"))
    assert "The quote E-000001 of €107.09, tax included, was not accepted." in said
    assert "€20.00" in said
    assert outcome.step is not None
    desk.undo(outcome.step)
    assert dump(desk) == before


def test_an_accepted_quote_is_not_charged(bench: Bench) -> None:
    with pytest.raises(Invalid):
        bench.desk.do(AnswerQuote(id=bench.quoted(), fee_cents=500))


@pytest.mark.parametrize(
    ("name", "category", "told", "fee"),
    [
        ("Lavadora", "", None, 2000),  # white goods: half an hour at 40 EUR
        ("Portátil", "", None, 4000),  # brown goods: an hour
        ("Plancha", "", None, 1000),  # small: a quarter of an hour
        ("Thing", "", None, 1000),  # not known: the least
        ("Lavadora", "", 1500, 1500),  # what was told, below the cap
        ("Lavadora", "", 9900, 2000),  # never above it
        ("Lavadora", "", 0, 0),
    ],
)
def test_what_a_refusal_may_cost(desk: Desk, name: str, category: str, told: int | None, fee: int) -> None:
    bench = Bench(desk, quote_choice="wanted", diagnosis_cents=told)
    desk.do(EditProduct(id=bench.product, name=name, category=category, brand="Balay"))
    quote = bench.quoted()
    if fee:
        desk.do(AnswerQuote(id=quote, answer="refused", fee_cents=fee))
        desk.undo()
    with pytest.raises(Invalid):
        desk.do(AnswerQuote(id=quote, answer="refused", fee_cents=fee + 1))


def test_a_quote_that_was_not_asked_for_costs_nothing(desk: Desk) -> None:
    bench = Bench(desk, quote_choice="limit", quote_limit_cents=5000)
    with pytest.raises(Invalid):
        desk.do(AnswerQuote(id=bench.quoted(), answer="refused", fee_cents=1))


def test_an_additional_quote_refused_lets_the_agreed_work_go_on(bench: Bench) -> None:
    desk = bench.desk
    with pytest.raises(Conflict, match="no accepted quote yet"):
        desk.do(WriteQuote(job=bench.job, kind="additional", lines=(LABOUR,), reason="A crack"))
    desk.do(AnswerQuote(id=bench.quoted()))
    with pytest.raises(Conflict, match="additional one"):
        desk.do(WriteQuote(job=bench.job, lines=LINES))
    more = bench.did(
        WriteQuote(job=bench.job, kind="additional", lines=(LABOUR,), reason="The seal is broken")
    )
    desk.do(SendQuote(id=more))
    assert papers(desk, "additional_quote") == [("A-000001", False)]
    said = str(desk.paper("additional_quote", f"{bench.case}-1"))
    assert "The seal is broken" in said
    assert "Agreed before: quote E-000001" in said
    assert "€123.22" in said  # 107.09 and 16.13
    desk.do(AnswerQuote(id=more, answer="refused"))
    row = bench.row()
    assert (row.state, row.outcome) == ("in_work", None)
    assert papers(desk, "unrepaired") == []
    desk.do(FinishWork(job=bench.job, work_done="What was agreed"))


def test_after_a_waiver_an_additional_quote_needs_no_first_one(desk: Desk) -> None:
    bench = Bench(desk, quote_choice="waived")
    more = bench.did(WriteQuote(job=bench.job, kind="additional", lines=(LABOUR,), reason="Above the limit"))
    assert quote_of(desk.store, more).kind == "additional"


def test_a_quote_expires_after_its_last_day(bench: Bench) -> None:
    desk = bench.desk
    quote = bench.quoted()
    bench.later(days=30)
    with pytest.raises(Conflict):
        desk.do(ExpireQuote(id=quote))
    bench.later(days=1)
    with pytest.raises(Conflict, match="valid until"):
        desk.do(AnswerQuote(id=quote))
    desk.do(ExpireQuote(id=quote))
    assert quote_of(desk.store, quote).state == "expired"
    assert bench.row().state == "waiting_customer"
    assert "Its validity ended without an answer." in str(desk.paper("quote", "E-000001"))
    with pytest.raises(Conflict):
        desk.do(AnswerQuote(id=quote))
    desk.do(AnswerQuote(id=bench.quoted()))
    assert bench.row().state == "in_work"


def test_on_its_last_day_it_is_still_accepted(bench: Bench) -> None:
    quote = bench.quoted()
    bench.later(days=30)
    bench.desk.do(AnswerQuote(id=quote))
    assert quote_of(bench.desk.store, quote).state == "accepted"


def test_an_answer_told_later_counts_from_the_day_it_was_given(bench: Bench) -> None:
    quote = bench.quoted()
    today = bench.desk.clock.today(bench.desk.words().zone)
    given = today + timedelta(days=30)
    with pytest.raises(Invalid):
        bench.desk.do(AnswerQuote(id=quote, on=given))
    with pytest.raises(Invalid):
        bench.desk.do(AnswerQuote(id=quote, on=today - timedelta(days=1)))
    bench.later(days=33)
    bench.desk.do(AnswerQuote(id=quote, on=given, how="email"))
    answered = quote_of(bench.desk.store, quote)
    assert answered.state == "accepted"
    assert answered.decided_at is not None
    assert answered.decided_at.date() == given


def test_it_may_be_refused_after_its_validity(bench: Bench) -> None:
    quote = bench.quoted()
    bench.later(days=40)
    bench.desk.do(AnswerQuote(id=quote, answer="refused"))
    assert quote_of(bench.desk.store, quote).state == "refused"


def test_a_waiver_is_in_writing_and_ends_what_was_open(bench: Bench) -> None:
    desk = bench.desk
    quote = bench.quoted()
    with pytest.raises(Invalid):
        desk.do(WaiveQuote(job=bench.job, how="phone"))
    bench.later(days=1)
    before = dump(desk)
    outcome = desk.do(WaiveQuote(job=bench.job, how="counter"))
    row = bench.row()
    assert (row.state, row.quote_choice) == ("in_work", "waived")
    assert quote_of(desk.store, quote).state == "replaced"
    assert papers(desk, "quote") == [("E-000001", True)]
    assert papers(desk, "waiver") == [("D-000001", False)]
    said = str(desk.paper("waiver", f"{bench.case}-1")).replace(r"\xa0", " ")
    assert "22/11/2026" in said
    assert "10 % of the price of the unit when new (8 % above €60.10, 6 % above €300.51)" in said
    assert outcome.step is not None
    desk.undo(outcome.step)
    assert dump(desk) == before
    desk.do(WaiveQuote(job=bench.job))
    desk.do(ReturnUnrepaired(job=bench.job, reason="No parts"))
    with pytest.raises(Conflict):
        desk.do(WaiveQuote(job=bench.job))


def test_the_tax_and_the_hour_are_the_shops(bench: Bench) -> None:
    desk = bench.desk
    desk.do(ChangeSettings(values={"prices.tax_bp": 0}))
    quote = bench.did(WriteQuote(job=bench.job, lines=LINES))
    assert quote_of(desk.store, quote).total_cents == 8850


def test_a_quote_that_is_gone_is_said_to_be_gone(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.do(SendQuote(id=5))


def test_a_waiver_is_offered_only_where_it_is_taken(desk: Desk) -> None:
    bench = Bench(desk, quote_choice="wanted")
    assert WaiveQuote in allowed(desk.store, bench.row())
    desk.do(ReturnUnrepaired(job=bench.job, reason="No parts to be had"))
    with pytest.raises(Conflict):
        desk.do(WaiveQuote(job=bench.job))
    assert WaiveQuote not in allowed(desk.store, bench.row())
