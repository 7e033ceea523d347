"""Numbers under change: whatever is set right later, the months that passed keep theirs, and today's are right."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import Conflict
from helpdesk.services.quality.month_actions import KeepMonth
from helpdesk.services.shop.cost_actions import SetHourCost
from helpdesk.services.stock.count_actions import EnterCounts, Found, PostCount, StartCount
from helpdesk.services.stock.move_actions import CorrectStock
from helpdesk.services.stock.part_actions import EditSparePart
from helpdesk.services.stock.receiving_actions import RemoveReceipt
from helpdesk.services.workshop.coverage_actions import DecideWhoPays
from helpdesk.services.workshop.hand_over_actions import CancelJob
from helpdesk.services.workshop.money_actions import AddOutsideWork
from helpdesk.services.workshop.old_part_actions import AnswerCredit, CreditOldPart, SendOldPart
from helpdesk.services.workshop.part_wish_actions import WantPart
from helpdesk.services.workshop.parts_and_time_actions import AddPart
from tests.services.claims.counter import at
from tests.services.stock.test_orders import Shop

OCTOBER, NOVEMBER, DECEMBER, JANUARY = (
    date(2026, 10, 1),
    date(2026, 11, 1),
    date(2026, 12, 1),
    date(2027, 1, 1),
)


@pytest.fixture
def bench(desk: Desk) -> Shop:
    """Five pumps came in November, of which one went into a repair that was handed back then."""
    desk.do(SetHourCost(cents=2_400, from_on=date(2026, 1, 1)))
    made = Shop(desk)
    made.pump = made.part(cost_cents=None)  # type: ignore[attr-defined]
    order = made.ordered(made.pump, 5)  # type: ignore[attr-defined]
    made.came(order, 5, 5_001)
    made.reach("in_work")
    made.did(AddPart(job=made.job, name="Drain pump", part=made.pump))  # type: ignore[attr-defined]
    made.did(*made._way("delivered", made.job)[2:])
    return made


def costs(desk: Desk, month: date = NOVEMBER) -> dict[str, Any]:
    found: dict[str, Any] = desk.quality.figures(month)["costs"]
    return found


def edited(bench: Shop, **changes: Any) -> EditSparePart:
    row = bench.desk.spare_parts.get(1)
    return EditSparePart(id=1, **{**EditSparePart.fill(row), "supplier": row.supplier, **changes})


def test_a_changed_cost_a_corrected_and_a_counted_number_move_only_today(bench: Shop) -> None:
    before = costs(bench.desk)
    assert before["paid_work"] == 1_000 + 1_600
    at(bench.desk, "2026-12-15")
    bench.did(edited(bench, cost_cents=9_900), CorrectStock(id=1, on_hand=3, reason="One was broken"))
    bench.did(StartCount())
    bench.did(EnterCounts(id=1, found=(Found(part=1, counted=2, reason="theft"),)), PostCount(id=1))
    assert costs(bench.desk) == before
    assert costs(bench.desk, DECEMBER)["paid_work"] == 0
    row = bench.desk.spare_parts.get(1)
    # Four had cost 40.01 in all; two of them are gone with their share.
    assert (row.on_hand, row.value_cents, row.cost_cents) == (2, 2_001, 9_900)


def test_a_receipt_undone_or_taken_back_leaves_the_cost_of_what_was_used(bench: Shop) -> None:
    before = costs(bench.desk)
    at(bench.desk, "2026-12-15")
    second = bench.ordered(1, 2)
    bench.came(second, 2, 4_000)
    assert bench.desk.spare_parts.get(1).on_hand == 6
    bench.desk.undo()
    assert bench.desk.spare_parts.get(1).on_hand == 4
    bench.came(second, 2, 4_000)
    receipt = bench.card(second).receipts[0].id
    bench.did(RemoveReceipt(id=receipt))
    row = bench.desk.spare_parts.get(1)
    assert (row.on_hand, row.on_order, row.value_cents) == (4, 2, 4_001)
    with pytest.raises(Conflict):
        bench.desk.do(RemoveReceipt(id=bench.card(1).receipts[0].id))
    assert costs(bench.desk) == before


def test_a_job_cancelled_later_frees_its_part_and_moves_no_month(bench: Shop) -> None:
    other = bench.again()
    bench.did(WantPart(job=other, part=1), AddPart(job=other, name="Drain pump", part=1))
    before = bench.desk.quality.figures(NOVEMBER)
    at(bench.desk, "2026-12-15")
    bench.did(CancelJob(job=other, reason="Not wanted any more", unit="gone", parts="stock"))
    row = bench.desk.spare_parts.get(1)
    assert (row.on_hand, row.reserved, row.needed) == (4, 0, 0)
    assert bench.desk.quality.figures(NOVEMBER)["costs"] == before["costs"]
    assert costs(bench.desk, DECEMBER)["paid_work"] == 0


def test_what_a_maker_credits_for_an_old_part_counts_when_it_comes(desk: Desk) -> None:
    """40.00 agreed: owed from the day it was sent, 35.00 in December, the disputed rest in January."""
    bench = Shop(desk)
    board = bench.part("Board", stock=1, core_cents=4_000, core_days=20)
    bench.reach("in_work")
    bench.did(DecideWhoPays(job=bench.job, under_warranty="yes", reason="The law"))
    bench.did(AddPart(job=bench.job, name="Board", part=board))
    old = desk.cases.parts(bench.job)[-1].id
    assert costs(desk)["owed_by_makers"] == 0
    bench.did(SendOldPart(id=old))
    assert costs(desk)["owed_by_makers"] == 4_000
    assert [row.id for row in desk.quality.cases_behind(NOVEMBER, "costs.owed_by_makers")] == [bench.job]
    at(desk, "2026-12-15")
    bench.did(CreditOldPart(id=old, cents=3_500))
    bench.did(AnswerCredit(id=old, answer="disputed"))
    november, december = costs(desk), costs(desk, DECEMBER)
    assert (november["owed_by_makers"], november["credits"]) == (4_000, 0)
    assert (december["owed_by_makers"], december["credits"]) == (500, 3_500)
    assert [row.id for row in desk.quality.cases_behind(DECEMBER, "costs.credits")] == [bench.job]
    at(desk, "2027-01-10")
    bench.did(CreditOldPart(id=old, cents=4_000))
    january = costs(desk, JANUARY)
    assert (january["owed_by_makers"], january["credits"]) == (0, 500)
    assert costs(desk, DECEMBER) == december
    assert costs(desk) == november


def test_what_is_given_up_is_owed_no_more_from_that_day(desk: Desk) -> None:
    bench = Shop(desk)
    board = bench.part("Board", stock=1, core_cents=4_000)
    bench.reach("in_work")
    bench.did(AddPart(job=bench.job, name="Board", part=board, old_part="maker"))
    old = desk.cases.parts(bench.job)[-1].id
    bench.did(SendOldPart(id=old), CreditOldPart(id=old, cents=3_000))
    before = costs(desk)
    assert (before["owed_by_makers"], before["credits"]) == (1_000, 3_000)
    at(desk, "2026-12-15")
    bench.did(AnswerCredit(id=old, answer="accepted"))
    assert costs(desk) == before
    assert costs(desk, DECEMBER)["owed_by_makers"] == 0


def test_outside_work_told_later_moves_its_month_and_both_say_so(bench: Shop) -> None:
    desk = bench.desk
    at(desk, "2026-12-15")
    desk.do(KeepMonth(month="2026-11", **desk.months.frozen("2026-11")._asdict()))
    before = costs(desk)["paid_work"]
    outcome = desk.do(AddOutsideWork(job=bench.job, what="Board repaired", cost_cents=3_500))
    said = desk.words("en").say(outcome.shown or outcome.label)
    assert "The figures of November 2026 hold it too." in said
    assert costs(desk)["paid_work"] == before + 3_500
    view = desk.months.view("2026-11")
    assert view.figures["costs"]["paid_work"] == before
    assert ("costs.paid_work", before, before + 3_500) in {
        (each.key, each.before, each.now) for each in view.moved if not isinstance(each.before, list)
    }
    assert json.dumps(view.figures)
