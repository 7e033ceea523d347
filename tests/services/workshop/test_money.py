"""The after-sales money of a shop: costs as they were, charges of invoices made elsewhere, months that stay."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.money import GOODWILL, PAID
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.cases.money_rows import counted, money_of
from helpdesk.services.claims.recourse_actions import AnswerRecourse, CreditRecourse, SendRecourse
from helpdesk.services.quality.book_actions import SetMonthBook
from helpdesk.services.shop.cost_actions import RemoveHourCost, SetHourCost
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.coverage_actions import DecideWhoPays
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.money_actions import (
    AddOutsideWork,
    EditOutsideWork,
    RecordCharge,
    RemoveOutsideWork,
)
from helpdesk.services.workshop.parts_and_time_actions import AddPart, SetPartOrigin
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork
from helpdesk.store.tables.repair import PartUsed
from tests.reports.papers import text
from tests.services.claims.counter import Counter, at
from tests.services.quality.histories import History
from tests.services.workshop.bench import Bench, dump
from tests.store.pen import Pen

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)


@pytest.fixture
def bench(desk: Desk) -> Bench:
    """A repair that somebody pays for; an hour costs 24.00."""
    desk.do(SetHourCost(cents=2_400, from_on=date(2026, 1, 1)))
    return Bench(desk)


def costs(desk: Desk, month: date = NOVEMBER) -> dict[str, Any]:
    found: dict[str, Any] = desk.quality.figures(month)["costs"]
    return found


def part(bench: Bench, cents: int | None, quantity: int = 1) -> int:
    """A part put in, with what it cost in all."""
    bench.did(AddPart(job=bench.job, name="Pump", quantity=quantity, price_cents=1_000))
    used = int(bench.desk.store.value("SELECT max(id) FROM parts_used"))
    if cents is not None:
        bench.did(SetPartOrigin(id=used, cost_cents=cents))
    return used


def money(bench: Bench) -> Any:
    found = bench.desk.cases.money(bench.job, bench.desk.settings)
    assert found is not None
    return found


def test_a_job_costs_its_parts_its_minutes_and_what_was_bought(bench: Bench) -> None:
    bench.reach("in_work")
    part(bench, 2_000, quantity=2)
    bench.did(AddOutsideWork(job=bench.job, what="Board repaired", cost_cents=3_500, invoice="Z-9"))
    bench.did(*bench._way("delivered", bench.job)[2:])  # 40 minutes
    found = money(bench)
    assert (found.costs.parts, found.costs.labour, found.costs.outside) == (2_000, 1_600, 3_500)
    assert (found.who, found.charge, found.margin) == (PAID, None, None)
    assert costs(bench.desk)["jobs_without_charge"] == 1
    bench.did(RecordCharge(job=bench.job, amount_cents=19_900, invoice="F-2026-77"))
    found = money(bench)
    assert (found.charge, found.margin, found.row.invoice) == (16_446, 9_346, "F-2026-77")
    told = costs(bench.desk)
    assert (told["income"], told["paid_work"], told["result"]) == (16_446, 7_100, 9_346)
    assert (told["jobs_without_cost"], told["jobs_without_charge"]) == (0, 0)


def test_two_pieces_are_two_and_each_cost_is_counted_whole(bench: Bench) -> None:
    """Two at 10.00 charged at what they cost, a repair part of 46.84 charged 120.00: 73.16 is left, not 83.16."""
    bench.reach("in_work")
    part(bench, 2_000, quantity=2)
    part(bench, 4_684)
    bench.did(FinishWork(job=bench.job, work_done="Pump changed", minutes=0))
    bench.did(RecordCharge(job=bench.job, amount_cents=2 * 1_000 + 12_000, with_tax=False))
    found = money(bench)
    assert (found.costs.parts, found.charge, found.margin) == (6_684, 14_000, 7_316)


def test_a_charge_is_typed_with_or_without_its_tax(bench: Bench) -> None:
    bench.did(RecordCharge(job=bench.job, amount_cents=10_000, with_tax=False))
    assert money(bench).charge == 10_000
    bench.did(RecordCharge(job=bench.job, amount_cents=10_700, tax_percent=7))
    assert money(bench).charge == 10_000
    with pytest.raises(Invalid):
        bench.desk.do(RecordCharge(job=bench.job, amount_cents=-5))
    with pytest.raises(Invalid):
        bench.desk.do(RecordCharge(job=bench.job, amount_cents=100, tax_percent=90))
    with pytest.raises(NotFound):
        bench.desk.do(RecordCharge(job=999, amount_cents=5))


def test_what_was_quoted_and_accepted_is_what_was_charged(desk: Desk) -> None:
    bench = Bench(desk, quote_choice="wanted")
    quote = bench.quoted()
    bench.did(AnswerQuote(id=quote))
    assert money(bench).charge == 8_850


def test_one_part_without_its_cost_hides_the_result_until_it_is_typed(bench: Bench) -> None:
    bench.reach("in_work")
    used = part(bench, None)
    bench.did(*bench._way("delivered", bench.job)[2:])
    told = costs(bench.desk)
    assert (told["jobs_without_cost"], told["result"], told["paid_work"], told["goodwill"]) == (
        1,
        None,
        None,
        None,
    )
    assert [row.id for row in bench.desk.quality.cases_behind(NOVEMBER, "costs.jobs_without_cost")] == [
        bench.job
    ]
    at(bench.desk, "2027-01-20")
    bench.did(SetPartOrigin(id=used, cost_cents=900))
    told = costs(bench.desk)
    assert (told["jobs_without_cost"], told["paid_work"]) == (0, 900 + 1_600)
    with pytest.raises(Conflict, match="has passed"):
        bench.desk.do(SetPartOrigin(id=used, cost_cents=1_200))
    bench.did(SetPartOrigin(id=used, cost_cents=900, source="A-77"))


def test_without_a_rate_minutes_have_no_cost(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    assert costs(desk)["jobs_without_cost"] == 1
    desk.do(SetHourCost(cents=2_400, from_on=date(2026, 11, 1)))
    assert costs(desk)["paid_work"] == 1_600


def test_a_changed_rate_never_moves_a_month_that_has_passed(bench: Bench) -> None:
    bench.reach("delivered")
    before = costs(bench.desk)
    at(bench.desk, "2026-12-15")
    for day in (date(2026, 11, 1), date(2026, 11, 30), date(2026, 1, 1)):
        with pytest.raises(Invalid, match="has passed with the rate"):
            bench.desk.do(SetHourCost(cents=5_000, from_on=day))
    bench.did(SetHourCost(cents=5_000, from_on=date(2026, 12, 1)))
    bench.did(SetHourCost(cents=6_000))
    assert costs(bench.desk) == before
    first, *later = bench.desk.shop.hour_costs()
    with pytest.raises(Conflict, match="it stays"):
        bench.desk.do(RemoveHourCost(id=first[0]))
    for identity, _ in later:
        bench.did(RemoveHourCost(id=identity))
    assert [rate.cents for _, rate in bench.desk.shop.hour_costs()] == [2_400]
    bench.did(SetHourCost(cents=1_000, from_on=date(2024, 1, 1)))
    assert costs(bench.desk) == before


def test_outside_work_stays_as_it_cost_once_its_month_has_passed(bench: Bench) -> None:
    bench.did(AddOutsideWork(job=bench.job, what="Board repaired", cost_cents=3_500))
    (row,) = bench.desk.cases.outside(bench.job)
    bench.did(EditOutsideWork(id=row.id, what="Board", cost_cents=3_600))
    bench.reach("delivered")
    at(bench.desk, "2026-12-15")
    with pytest.raises(Conflict, match="has passed"):
        bench.desk.do(EditOutsideWork(id=row.id, what="Board", cost_cents=100))
    with pytest.raises(Conflict, match="has passed"):
        bench.desk.do(RemoveOutsideWork(id=row.id))
    bench.did(EditOutsideWork(id=row.id, what="Board, by Ruiz", cost_cents=3_600, invoice="R-1"))
    assert bench.desk.cases.outside(bench.job)[0].invoice == "R-1"
    with pytest.raises(Invalid):
        bench.desk.do(AddOutsideWork(job=bench.job, what=" ", cost_cents=100))
    with pytest.raises(Invalid):
        bench.desk.do(AddOutsideWork(job=bench.job, what="Carrier", cost_cents=100, on_day=date(2027, 5, 1)))
    with pytest.raises(NotFound):
        bench.desk.do(RemoveOutsideWork(id=99))


def test_outside_work_of_a_late_invoice_moves_its_month_and_says_so(bench: Bench) -> None:
    """A cost that nobody knew is a new fact, not a changed one: the month takes it up, and whoever adds it is told.
    Typed wrongly it is mended in the month in which it came."""
    bench.reach("delivered")
    said = bench.desk.do(AddOutsideWork(job=bench.job, what="Carrier", cost_cents=500))
    assert said.shown is None
    before = costs(bench.desk)["paid_work"]
    at(bench.desk, "2026-12-15")
    said = bench.desk.do(AddOutsideWork(job=bench.job, what="Board repaired", cost_cents=3_500))
    assert said.shown is not None
    assert "November 2026" in bench.desk.words().say(said.shown)
    assert costs(bench.desk)["paid_work"] == before + 3_500
    early, late = sorted(bench.desk.cases.outside(bench.job), key=lambda row: row.on_day)
    bench.did(EditOutsideWork(id=late.id, what="Board repaired", cost_cents=3_600, on_day=late.on_day))
    assert costs(bench.desk)["paid_work"] == before + 3_600
    for row in (early, late):
        with pytest.raises(Conflict, match="has passed"):
            bench.desk.do(EditOutsideWork(id=row.id, what="x", cost_cents=1, on_day=early.on_day))
    bench.did(RemoveOutsideWork(id=late.id))
    assert costs(bench.desk)["paid_work"] == before


def test_free_work_that_no_guarantee_covers_is_goodwill(bench: Bench) -> None:
    bench.did(DecideWhoPays(job=bench.job, under_warranty="yes", reason="An old customer"))
    bench.reach("delivered")
    assert money(bench).who == GOODWILL
    told = costs(bench.desk)
    assert (told["goodwill"], told["guarantee_work"], told["paid_work"]) == (1_600, 0, 0)
    assert told["jobs_without_charge"] == 0


def test_a_credit_counts_when_it_comes_and_leaves_the_month_of_the_work_alone(desk: Desk) -> None:
    desk.do(SetHourCost(cents=2_400, from_on=date(2026, 1, 1)))
    counter = Counter(desk)
    counter.repaired("2026-11-24")
    used = desk.store.rows("SELECT id FROM parts_used")
    with Pen(desk.store).write() as store:
        for (identity,) in used:
            store.update(PartUsed, identity, cost_cents=6_000)
    counter.did(SendRecourse(job=counter.job, why="Photos follow"))
    before = costs(desk)
    assert before["guarantee_work"] > 0
    owed = before["owed_by_makers"]
    assert owed > 0
    at(desk, "2026-12-05")
    counter.did(AnswerRecourse(job=counter.job), CreditRecourse(job=counter.job, labour_cents=700))
    assert costs(desk) == before
    december = costs(desk, DECEMBER)
    assert (december["credits"], december["owed_by_makers"]) == (700, owed - 700)
    assert december["result"] == 700


def test_the_share_needs_the_shops_own_month(bench: Bench) -> None:
    bench.reach("delivered")
    bench.did(RecordCharge(job=bench.job, amount_cents=12_100))
    told = costs(bench.desk)
    assert (told["after_sales_share_percent"], told["after_sales_income_percent"]) == (None, None)
    bench.did(SetMonthBook(month="2026-11", gross_profit_cents=84_000, turnover_cents=200_000))
    told = costs(bench.desk)
    assert told["result"] == 10_000 - 1_600
    assert (told["after_sales_share_percent"], told["after_sales_income_percent"]) == (10.0, 5.0)
    before = dump(bench.desk)
    step = bench.desk.do(SetMonthBook(month="2026-11", gross_profit_cents=0)).step
    assert costs(bench.desk)["after_sales_share_percent"] is None
    bench.desk.undo(step)
    assert dump(bench.desk) == before
    with pytest.raises(Invalid, match="still to come"):
        bench.desk.do(SetMonthBook(month="2027-02", turnover_cents=5))
    with pytest.raises(Invalid):
        bench.desk.do(SetMonthBook(month="soon"))


def test_the_money_by_brand_and_product_adds_up_to_the_month(bench: Bench) -> None:
    bench.reach("delivered")
    bench.did(RecordCharge(job=bench.job, amount_cents=12_100))
    other = bench.again()
    bench.reach("delivered", other)
    for by in ("brand", "product"):
        rows = bench.desk.quality.earned(NOVEMBER, by)  # type: ignore[arg-type]
        told = costs(bench.desk)
        assert sum(row.income for row in rows) == told["income"] == 10_000
        assert sum(row.paid_work or 0 for row in rows) == told["paid_work"] == 3_200
        assert sum(row.jobs for row in rows) == 2


@pytest.mark.parametrize("seed", [0, 1])
def test_a_month_counts_each_job_as_its_card_tells_it(desk: Desk, seed: int) -> None:
    History(desk, seed, date(2026, 6, 1), date(2026, 11, 21)).write(cases=120, sheets=0, calls=0, sales=5)
    jobs = [job for (job,) in desk.store.rows("SELECT id FROM jobs")]
    over = [each for each in money_of(desk.store, jobs, desk.settings) if each.row.finished_at]
    told = {each.row.id: (each.who, each.costs.total, each.charge) for each in over}
    found = {each.id: (each.who, each.cost, each.charge) for each in counted(desk.store, told, desk.settings)}
    assert found == told
    assert len({who for who, *_ in told.values()}) == 3


def test_what_was_quoted_and_not_put_in_is_not_income(desk: Desk) -> None:
    """The quote says 88.50 without tax; the part was not needed, so that 50.00 are due when the unit leaves."""
    bench = Bench(desk, quote_choice="wanted")
    quote = bench.quoted()
    bench.did(
        AnswerQuote(id=quote),
        FinishWork(job=bench.job, work_done="Pump cleaned", remedy="cleaned", minutes=75),
        CheckWork(job=bench.job, note="Three cycles"),
    )
    assert money(bench).charge == 8_850
    step = desk.do(HandBack(jobs=(bench.job,))).step
    assert money(bench).charge == 5_000
    desk.undo(step)
    assert money(bench).charge == 8_850


@pytest.mark.parametrize("wanted", [False, True])
@pytest.mark.parametrize(("language", "said"), [("en", "You would have paid"), ("es", "Usted habría pagado")])
def test_the_report_says_what_covered_work_is_worth_where_the_shop_wants_it(
    desk: Desk, language: str, said: str, wanted: bool
) -> None:
    desk.do(ChangeSettings(values={"papers.would_have_paid": wanted}))
    bench = Bench(desk)
    bench.did(DecideWhoPays(job=bench.job, under_warranty="yes", reason="The part had its guarantee"))
    bench.reach("delivered")
    document = desk.papers.unrecorded("service", bench.row().number, desk.words, language)
    told = text(document, desk.words(language))
    assert (said in told) is wanted
