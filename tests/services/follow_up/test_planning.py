"""Every repair, claim and sale has its call on the day the rule gives, once; and none where nobody must be called."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Invalid
from helpdesk.services.calls.actions import PlanCall, RecordAttempt
from helpdesk.services.customers.actions import DeleteCustomer, EditCustomer
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer, MergeCustomers
from helpdesk.services.goods.sale_actions import EditSale, RecordSale, RemoveSale
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.workshop.hand_over_actions import HandBack, Reopen, ReturnUnrepaired
from tests import builders
from tests.services.workshop.bench import Bench, dump

FRIDAY = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(FRIDAY)


def calls(desk: Desk) -> list[tuple[Any, ...]]:
    """Day, state and reasons of every call, in order."""
    return desk.store.rows(
        "SELECT c.due_on, c.state, (SELECT group_concat(reason, ' ') FROM call_reasons WHERE call_id = c.id) "
        "FROM calls c ORDER BY c.id"
    )


def test_a_repair_handed_back_is_asked_after_two_opening_days_later(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    assert calls(desk) == [("2026-11-23", "open", "repair")]
    case, caller, next_at, part, expires = (
        desk.store.row("SELECT case_id, caller_id, next_at, day_part, expires_on FROM calls") or ()
    )
    assert case == bench.case
    assert caller == desk.store.value("SELECT owner_id FROM cases WHERE id = ?", (bench.case,))
    assert (next_at, part, expires) == ("2026-11-23T17:00:00Z", "evening", "2026-12-08")


def test_a_claim_is_asked_for_itself(desk: Desk) -> None:
    bench = Bench(desk, kind="claim")
    bench.reach("delivered")
    assert calls(desk) == [("2026-11-23", "open", "claim")]


def test_two_units_handed_back_together_are_one_call(desk: Desk) -> None:
    bench = Bench(desk)
    other = bench.again()
    bench.reach("delivered")
    bench.reach("delivered", other)
    assert calls(desk) == [("2026-11-23", "open", "repair repair")]


def test_undoing_the_hand_over_takes_the_call_with_it(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("ready")
    before = dump(desk)
    desk.do(HandBack(jobs=(bench.job,)))
    desk.undo()
    assert dump(desk) == before


def test_a_job_opened_again_withdraws_its_call_and_gets_another_at_its_end(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    desk.do(Reopen(job=bench.job, reason="Leaks again"))
    assert calls(desk) == [("2026-11-23", "withdrawn", "repair")]
    bench.later(days=3)
    for action in bench._way("delivered", bench.job)[2:]:
        desk.do(action)
    assert calls(desk)[1:] == [("2026-11-25", "open", "repair")]


def test_a_call_of_two_reasons_goes_on_for_the_other(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    other = bench.again()
    bench.later(days=4)
    bench.reach("delivered", other)
    assert calls(desk) == [("2026-11-23", "open", "repair repair")]
    desk.do(Reopen(job=bench.job, reason="Leaks again"))
    assert calls(desk) == [("2026-11-26", "open", "repair")]


def test_within_the_rest_period_nobody_is_asked_again(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    bench.later(days=25)
    bench.reach("delivered", bench.again())
    assert len(calls(desk)) == 1
    bench.later(days=10)
    bench.reach("delivered", bench.again())
    assert [due for due, _, _ in calls(desk)] == ["2026-11-23", "2026-12-28"]


def test_two_records_of_one_customer_are_one_call(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    bench.later(days=1)
    bench.customer = builders.customer(desk, name="Twin")
    bench.reach("delivered", bench.again())
    before = dump(desk)
    assert [state for _, state, _ in calls(desk)] == ["open", "open"]
    first, second = (row[0] for row in desk.store.rows("SELECT customer_id FROM calls ORDER BY id"))
    assert first != second
    desk.do(MergeCustomers(keep=first, gone=second))
    assert calls(desk) == [("2026-11-23", "open", "repair repair"), ("2026-11-24", "withdrawn", None)]
    # The last day is the later one's, and why the other is not made stands at it.
    assert desk.store.rows("SELECT expires_on, withdrawn_for <> '' FROM calls ORDER BY id") == [
        ("2026-12-09", 0),
        ("2026-12-09", 1),
    ]
    desk.undo()
    assert dump(desk) == before


def test_a_call_that_was_tried_takes_the_earlier_day_and_moment_of_the_other(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    bench.customer = builders.customer(desk, name="Twin")
    bench.reach("delivered", bench.again())
    first, second = (row[0] for row in desk.store.rows("SELECT customer_id FROM calls ORDER BY id"))
    bench.later(days=6)
    desk.do(RecordAttempt(call=2, outcome="no_answer"))
    rows = desk.store.rows("SELECT next_at, day_part, tries FROM calls ORDER BY id")
    (early, part, _), (late, _, tries) = rows
    assert (early < late, tries) == (True, 1)
    desk.do(MergeCustomers(keep=second, gone=first))
    tried = desk.store.value("SELECT day_part FROM calls WHERE id = 1")
    stays = desk.store.row("SELECT state, due_on, next_at, day_part, tries FROM calls WHERE id = 2")
    assert (tried, stays) == ("", ("open", "2026-11-23", early, part, 1))


@pytest.mark.parametrize("reason", ["other", "promise"])
def test_a_call_that_somebody_planned_stays_for_itself_in_a_merge(desk: Desk, reason: str) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    twin = builders.customer(desk, name="Twin")
    desk.do(PlanCall(customer=twin, due_on=date(2026, 11, 23), reason=reason, note="The manual"))
    customer = desk.store.value("SELECT customer_id FROM calls ORDER BY id")
    desk.do(MergeCustomers(keep=customer, gone=twin))
    assert [state for _, state, _ in calls(desk)] == ["open", "open"]


def test_what_was_cancelled_by_the_customer_is_not_asked(desk: Desk) -> None:
    bench = Bench(desk)
    desk.do(ReturnUnrepaired(job=bench.job, outcome="cancelled", reason="Wants it back"))
    desk.do(HandBack(jobs=(bench.job,)))
    assert calls(desk) == []


def test_what_went_back_unrepaired_is_asked(desk: Desk) -> None:
    bench = Bench(desk)
    desk.do(ReturnUnrepaired(job=bench.job, outcome="not_worth", reason="No parts"))
    desk.do(HandBack(jobs=(bench.job,)))
    assert calls(desk) == [("2026-11-23", "open", "repair")]


@pytest.mark.parametrize("kind", ["do not call", "no days"])
def test_nobody_is_called_who_must_not_be(desk: Desk, kind: str) -> None:
    bench = Bench(desk)
    bench.reach("ready")
    if kind == "do not call":
        desk.do(EditCustomer(id=bench.customer, name="Ana Gómez", do_not_call=True))
    else:
        desk.do(ChangeSettings(values={"calls.repair_days": 0}))
    desk.do(HandBack(jobs=(bench.job,)))
    assert calls(desk) == []


def test_a_blocked_customer_is_not_called(desk: Desk) -> None:
    customer = builders.customer(desk)
    unit = builders.unit(desk, owner=customer, purchased_on=None)
    desk.do(BlockCustomer(id=customer, until=date(2030, 1, 1)))
    desk.do(RecordSale(unit=unit, purchased_on=date(2026, 11, 20)))
    assert calls(desk) == []


@pytest.mark.parametrize("how", ["do not call", "blocked", "merged", "erased"])
def test_a_planned_call_is_withdrawn_where_its_customer_must_not_be_called(desk: Desk, how: str) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    if how == "do not call":
        desk.do(EditCustomer(id=bench.customer, name="Ana Gómez", do_not_call=True))
    elif how == "blocked":
        desk.do(BlockCustomer(id=bench.customer, until=date(2030, 1, 1)))
    elif how == "merged":
        other = builders.customer(desk, name="Ana G.", phone="611 22 33 44", do_not_call=True)
        desk.do(MergeCustomers(keep=other, gone=bench.customer))
    else:
        desk.do(EraseCustomer(id=bench.customer))
    assert calls(desk) == [("2026-11-23", "withdrawn", "repair")]


def test_a_merge_moves_calls(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    other = builders.customer(desk, name="Ana G.", phone="611 22 33 44")
    desk.do(MergeCustomers(keep=other, gone=bench.customer))
    assert desk.store.rows("SELECT customer_id, state FROM calls") == [(other, "open")]


def sold(desk: Desk, **more: Any) -> int:
    unit = builders.unit(desk, purchased_on=None)
    desk.do(RecordSale(unit=unit, **more))
    return int(desk.store.value("SELECT max(id) FROM purchases"))


def test_a_sale_delivered_is_asked_after_five_opening_days(desk: Desk) -> None:
    sold(desk, purchased_on=date(2026, 11, 10), delivered_on=date(2026, 11, 20))
    assert calls(desk) == [("2026-11-26", "open", "sale")]


def test_a_unit_taken_down_with_its_sale_has_its_call_too(desk: Desk) -> None:
    builders.unit(desk, purchased_on=date(2026, 11, 20))
    assert calls(desk) == [("2026-11-26", "open", "sale")]


def test_what_was_installed_is_asked_the_next_opening_day_for_both(desk: Desk) -> None:
    sold(desk, purchased_on=date(2026, 11, 20), installed_on=date(2026, 11, 23))
    assert calls(desk) == [("2026-11-24", "open", "sale installation")]


@pytest.mark.parametrize("bought", [date(2020, 1, 15), date(2026, 10, 1)])
def test_a_sale_of_long_ago_is_not_asked(desk: Desk, bought: date) -> None:
    sold(desk, purchased_on=bought)
    assert calls(desk) == []


def test_a_sale_recorded_late_is_still_asked(desk: Desk) -> None:
    sold(desk, purchased_on=date(2026, 11, 9))
    assert calls(desk) == [("2026-11-14", "open", "sale")]


def test_a_sale_of_which_the_day_was_wrong_has_its_call_on_the_right_one(desk: Desk) -> None:
    sale = sold(desk, purchased_on=date(2026, 11, 20))
    desk.do(EditSale(id=sale, purchased_on=date(2026, 11, 18), invoice="F-7"))
    assert [row for row in calls(desk) if row[1] == "open"] == [("2026-11-24", "open", "sale")]
    desk.do(EditSale(id=sale, purchased_on=date(2026, 11, 18), invoice="F-8"))
    assert len(calls(desk)) == 2


def test_a_sale_that_was_none_withdraws_its_call(desk: Desk) -> None:
    sale = sold(desk, purchased_on=date(2026, 11, 20))
    desk.do(RemoveSale(id=sale))
    assert calls(desk) == [("2026-11-26", "withdrawn", "sale")]


def test_a_customer_with_nothing_but_a_planned_call_can_be_taken_out(desk: Desk) -> None:
    sale = sold(desk, purchased_on=date(2026, 11, 20))
    customer = desk.store.value("SELECT customer_id FROM purchases WHERE id = ?", (sale,))
    desk.do(RemoveSale(id=sale))
    desk.do(DeleteCustomer(id=customer))
    assert calls(desk) == []


def test_best_hours_decide_when_it_is_tried_first(desk: Desk) -> None:
    bench = Bench(desk)
    bench.reach("ready")
    desk.do(EditCustomer(id=bench.customer, name="Ana Gómez", best_hours="10-12"))
    desk.do(HandBack(jobs=(bench.job,)))
    assert desk.store.value("SELECT next_at FROM calls") == "2026-11-23T10:00:00Z"


def test_a_hand_over_at_night_counts_from_its_local_day(desk: Desk, clock: FixedClock) -> None:
    bench = Bench(desk)
    bench.reach("ready")
    clock.moment = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # half past midnight on Saturday in Madrid
    desk.do(HandBack(jobs=(bench.job,)))
    assert calls(desk) == [("2026-11-24", "open", "repair")]


def test_holidays_are_no_opening_days(desk: Desk, clock: FixedClock) -> None:
    bench = Bench(desk)
    bench.reach("ready")
    clock.moment = datetime(2026, 12, 5, 10, 0, tzinfo=UTC)  # Saturday; Tuesday the 8th is a holiday
    desk.do(HandBack(jobs=(bench.job,)))
    assert calls(desk) == [("2026-12-09", "open", "repair")]
    assert timedelta(days=15) + date(2026, 12, 9) == date.fromisoformat(
        desk.store.value("SELECT expires_on FROM calls")
    )


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"calls.from_hour": 20}, "calls.from_hour"),
        ({"calls.until_hour": 10}, "calls.until_hour"),
        ({"calls.from_hour": 18, "calls.until_hour": 9}, "calls.until_hour"),
    ],
)
def test_calling_ends_after_it_begins(desk: Desk, values: dict[str, int], field: str) -> None:
    with pytest.raises(Invalid) as error:
        desk.do(ChangeSettings(values=values))
    assert list(error.value.problems) == [field]
    desk.do(ChangeSettings(values={"calls.from_hour": 9, "calls.until_hour": 21}))
