"""What happens at the edges of a month, and to a month when its records change later."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from helpdesk.desk import Desk
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import MergeCustomers
from helpdesk.services.goods.product_actions import EditProduct
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.store.tables.people import Customer
from helpdesk.store.tables.voice import Call, CallAttempt, SurveySheet
from helpdesk.store.tables.work import Case, Closing, Job
from tests import builders
from tests.services.quality.histories import quality_at
from tests.store.pen import Pen

NOW = datetime(2026, 11, 21, 11, 30, tzinfo=UTC)
OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def case(desk: Desk, kind: str = "repair", **told: Any) -> tuple[int, int]:
    """A case with one job; what is of the case has its column's name, the rest is of the job."""
    opened = told.pop("opened_at", at("2026-10-05T10:00"))
    closed = told.pop("closed_at", None)
    answered = told.pop("first_response_at", opened)
    with Pen(desk.store).write() as store:
        made = store.insert(
            Case,
            opened_at=opened,
            touched_at=opened,
            state="closed" if closed else "received",
            closed_at=closed,
            first_closed_at=closed,
            first_response_at=answered,
            customer_id=told.pop("customer_id", None),
        )
        job = store.insert(Job, case_id=made, kind=kind, state=told.pop("state", "received"), **told)
    return made, job


def sheet(desk: Desk, answered: datetime, **told: Any) -> int:
    with Pen(desk.store).write() as store:
        return store.insert(SurveySheet, answered_at=answered, **told)


def figures(desk: Desk, month: date = OCTOBER, now: datetime = NOW) -> dict[str, Any]:
    return quality_at(desk, now).figures(month)


def test_a_month_begins_and_ends_at_local_midnight(desk: Desk) -> None:
    """October of Madrid: from 22:00 UTC on, summer time, to 23:00 UTC, winter time."""
    for moment in ("2026-09-30T21:59:59", "2026-09-30T22:00", "2026-10-31T22:59:59", "2026-10-31T23:00"):
        sheet(desk, at(moment), csat=5)
    assert [figures(desk, month)["csat"]["n"] for month in (date(2026, 9, 1), OCTOBER, NOVEMBER)] == [1, 2, 1]


def test_the_day_the_clock_changes_ends_at_its_own_midnight(desk: Desk) -> None:
    """Promised for the day of 25 hours: finished in its last hour is kept, an hour later missed."""
    case(desk, promised_on=date(2026, 10, 25), finished_at=at("2026-10-25T22:59"))
    case(desk, promised_on=date(2026, 10, 25), finished_at=at("2026-10-25T23:00"))
    assert (figures(desk)["on_time"]["met"], figures(desk)["on_time"]["missed"]) == (1, 1)


def test_elapsed_time_counts_the_hour_that_came_twice(desk: Desk) -> None:
    case(desk, received_at=at("2026-10-24T10:00"), finished_at=at("2026-10-25T11:00"))
    assert figures(desk)["turnaround"]["median_days"] == 25 / 24


def test_what_is_open_past_its_day_is_missed_and_what_is_not_due_is_not_counted(desk: Desk) -> None:
    for day in (20, 21, 22):
        case(desk, promised_on=date(2026, 11, day))
    case(desk, promised_on=date(2026, 11, 2), outcome="cancelled", state="cancelled")
    assert figures(desk, NOVEMBER)["on_time"] == {
        "met": 0,
        "missed": 1,
        "few": True,
        "percent": 0,
        "interval": pytest.approx([0, 79.35], abs=0.01),
    }
    later = figures(desk, NOVEMBER, at("2026-12-01T09:00"))
    assert later["on_time"]["missed"] == 3


def test_a_case_that_crosses_months_is_opened_in_one_and_resolved_in_another(desk: Desk) -> None:
    case(desk, opened_at=at("2026-09-30T10:00"), closed_at=at("2026-10-01T10:00"))
    assert figures(desk, date(2026, 9, 1))["first_response"]["n"] == 1
    assert figures(desk)["first_response"]["n"] == 0
    assert figures(desk)["resolution"]["n"] == 1
    assert figures(desk)["resolution"]["gross_median_minutes"] == 1_440


def test_a_reopened_case_leaves_its_month_and_comes_back_without_the_time_it_was_closed(desk: Desk) -> None:
    made, _ = case(desk, opened_at=at("2026-10-05T07:00"), closed_at=at("2026-10-05T09:00"))
    assert figures(desk)["resolution"]["median_minutes"] == 120
    with Pen(desk.store).write() as store:
        store.insert(
            Closing, case_id=made, closed_at=at("2026-10-05T09:00"), reopened_at=at("2026-10-06T07:00")
        )
        store.update(Case, made, closed_at=None, state="received")
    assert figures(desk)["resolution"]["n"] == 0
    with Pen(desk.store).write() as store:
        store.update(Case, made, closed_at=at("2026-10-06T08:00"), state="closed")
    told = figures(desk)["resolution"]
    assert (told["n"], told["median_minutes"], told["gross_median_minutes"]) == (1, 180, 1_500)


def test_a_corrected_sheet_is_counted_as_it_stands_now(desk: Desk) -> None:
    made = sheet(desk, at("2026-10-05T10:00"), csat=1, nps=0)
    assert figures(desk)["csat"]["top2_percent"] == 0
    with Pen(desk.store).write() as store:
        store.update(SurveySheet, made, csat=5)
    assert (figures(desk)["csat"]["top2_percent"], figures(desk)["nps"]["detractors"]) == (100, 1)


def test_an_empty_sheet_changes_nothing(desk: Desk) -> None:
    sheet(desk, at("2026-10-05T10:00"), csat=4, nps=0, ces=7, ces_scale="2.0", things_gone_wrong=0)
    before = quality_at(desk, NOW).month(OCTOBER)
    sheet(desk, at("2026-10-06T10:00"), ces_scale="2.0")
    assert quality_at(desk, NOW).month(OCTOBER) == before


def test_nought_is_an_answer_and_an_untouched_question_is_none(desk: Desk) -> None:
    sheet(desk, at("2026-10-05T10:00"), nps=0, things_gone_wrong=0)
    told = figures(desk)
    assert (told["nps"]["n"], told["nps"]["score"]) == (1, -100)
    assert (told["tgw"]["n"], told["tgw"]["units_with_problem_percent"]) == (1, 0)
    assert (told["csat"]["n"], told["csat"]["mean"]) == (0, None)


def test_merging_and_erasing_a_customer_leave_past_months_as_they_were(desk: Desk) -> None:
    ana, eva = builders.customer(desk), builders.customer(desk, "Eva", phone="600 99 88 77")
    case(desk, customer_id=ana, closed_at=at("2026-10-07T10:00"), promised_on=date(2026, 10, 9))
    sheet(desk, at("2026-10-08T10:00"), customer_id=ana, csat=2, nps=3, comment="Too slow")
    with Pen(desk.store).write() as store:
        store.insert(
            Call,
            customer_id=ana,
            due_on=date(2026, 10, 8),
            state="reached",
            outcome="reached",
            called_at=at("2026-10-08T10:00"),
        )
    before = figures(desk)
    desk.do(MergeCustomers(keep=eva, gone=ana))
    assert figures(desk) == before
    with Pen(desk.store).write() as store:
        store.run("UPDATE jobs SET state = 'cancelled', outcome = 'fixed'")
        store.update(Customer, eva, state="active")
    before = figures(desk)
    desk.do(EraseCustomer(id=eva))
    assert figures(desk) == before
    row = quality_at(desk, NOW).cases_behind(OCTOBER, "csat.n")[0]
    assert "Too slow" not in desk.words().say(row.why)


def test_a_blocked_customer_is_counted_and_named_nowhere(desk: Desk) -> None:
    ana = builders.customer(desk)
    sheet(desk, at("2026-10-08T10:00"), customer_id=ana, csat=2, comment="My own words")
    with Pen(desk.store).write() as store:
        store.update(Customer, ana, state="blocked")
    (row,) = quality_at(desk, NOW).cases_behind(OCTOBER, "csat.low")
    assert row.title == "—"
    assert "own words" not in desk.words().say(row.why)


def test_a_product_with_a_new_name_has_all_its_repairs(desk: Desk) -> None:
    kettle = builders.product(desk, "Kettle", brand="Acme", model="")
    for _ in range(2):
        case(desk, finished_at=at("2026-10-05T10:00"), outcome="fixed", product_id=kettle)
    desk.do(EditProduct(id=kettle, name="Kettle 2 l", brand="Acme"))
    (group,) = quality_at(desk, NOW).groups(OCTOBER, "first_time_fix.percent", "product")
    assert (group.name, group.n) == ("Acme Kettle 2 l", 2)


def test_day_ninety_counts_and_day_ninety_one_does_not(desk: Desk) -> None:
    for days in (90, 91):
        _, first = case(
            desk, opened_at=at("2026-01-02T10:00"), outcome="fixed", delivered_at=at("2026-01-10T10:00")
        )
        case(desk, opened_at=at("2026-01-10T21:30") + timedelta(days=days), comeback_of_id=first)
    told = figures(desk, date(2026, 4, 1))["comeback"]
    assert (told["n"], told["came_back"]) == (2, 1)


def test_a_repair_that_came_back_was_not_fixed_the_first_time(desk: Desk) -> None:
    _, first = case(desk, outcome="fixed", finished_at=at("2026-10-10T10:00"))
    case(desk, opened_at=at("2026-11-02T10:00"), comeback_of_id=first)
    case(desk, outcome="fixed", finished_at=at("2026-10-11T10:00"), first_visit="no")
    told = figures(desk)["first_time_fix"]
    assert (told["n"], told["fixed_first"]) == (2, 1), "it came back after the month's end"
    assert figures(desk, NOVEMBER)["first_time_fix"]["n"] == 0


def test_a_call_withdrawn_is_counted_nowhere_and_refused_is_not_unreached(desk: Desk) -> None:
    ana = builders.customer(desk)
    with Pen(desk.store).write() as store:
        for outcome in ("reached", "refused", "no_answer", "call_later", "wrong_number", None):
            store.insert(Call, customer_id=ana, due_on=date(2026, 10, 8), outcome=outcome)
        store.insert(Call, customer_id=ana, due_on=date(2026, 10, 8), state="withdrawn")
        store.insert(Call, customer_id=ana, due_on=date(2026, 10, 8), state="withdrawn", outcome="no_answer")
    told = figures(desk)["calls"]
    names = ("due", "reached", "refused", "not_reached", "pending")
    assert [told[name] for name in names] == [7, 1, 1, 4, 1], (
        "one that was tried before it was withdrawn was due"
    )


def test_promises_are_told_where_the_shop_has_made_them(desk: Desk) -> None:
    assert figures(desk)["promises"] == {}
    desk.do(
        ChangeSettings(
            values={
                "promises.answer_minutes": 60,
                "promises.ready_days": 2,
                "promises.visit_minutes": 15,
                "promises.call_back_hours": 2,
            }
        )
    )
    monday = at("2026-10-05T08:00")
    case(desk, opened_at=monday, first_response_at=monday + timedelta(minutes=60))
    case(desk, opened_at=monday, first_response_at=monday + timedelta(minutes=61))
    case(desk, opened_at=monday, first_response_at=None)
    case(desk, received_at=monday, finished_at=at("2026-10-07T15:00"))
    case(desk, received_at=monday, finished_at=at("2026-10-08T08:00"))
    told = figures(desk)["promises"]
    assert told["answer"] == {"offered": 60, "n": 5, "few": True, "kept": 3, "percent": 60}
    assert told["ready"] == {"offered": 2, "n": 2, "few": True, "kept": 1, "percent": 50}
    assert told["visit"] == {"offered": 15, "n": 0, "few": True, "kept": 0, "percent": None}
    assert told["call_back"] == {"offered": 2, "n": 0, "few": True, "kept": 0, "percent": None}


def test_a_call_back_is_kept_within_open_hours(desk: Desk) -> None:
    desk.do(ChangeSettings(values={"promises.call_back_hours": 2}))
    ana = builders.customer(desk)
    friday = at("2026-10-09T17:30")
    for later in (timedelta(hours=15), None):
        with Pen(desk.store).write() as store:
            call = store.insert(Call, customer_id=ana, due_on=date(2026, 10, 9))
            store.insert(CallAttempt, call_id=call, at=friday, outcome="call_later")
            if later:
                store.insert(CallAttempt, call_id=call, at=friday + later, outcome="reached")
    told = figures(desk)["promises"]["call_back"]
    assert (told["n"], told["kept"]) == (2, 1), "half an hour on Friday evening, the rest on Saturday morning"
    rows = quality_at(desk, NOW).cases_behind(OCTOBER, "promises.call_back.n")
    assert {row.kind for row in rows} == {"call"}


def test_a_complaint_past_its_lawful_day_is_late(desk: Desk) -> None:
    case(desk, "complaint", opened_at=at("2026-10-05T10:00"), closed_at=at("2026-10-20T10:00"))
    case(desk, "complaint", opened_at=at("2026-10-05T10:00"), closed_at=at("2026-10-21T10:00"))
    case(desk, "complaint", opened_at=at("2026-09-20T10:00"))
    told = figures(desk)["recovery"]
    assert (told["n"], told["median_hours"], told["late"]) == (2, 372, 2)
    case(desk, "complaint", opened_at=at("2026-11-10T10:00"))
    assert figures(desk, NOVEMBER)["recovery"]["late"] == 0, "the day is still to come"


def test_a_month_to_come_is_empty_and_kind(desk: Desk) -> None:
    case(desk, opened_at=at("2026-10-05T10:00"))
    told = quality_at(desk, NOW).month(date(2027, 5, 1))
    assert (told["first_response"]["n"], told["signals"]) == (0, [])


def test_a_figure_over_thirteen_months_has_its_limits(desk: Desk) -> None:
    for month in range(1, 14):
        year, number = 2025 + (9 + month - 1) // 12, (9 + month - 1) % 12 + 1
        for score in (3, 4, 5) if month < 13 else (1, 1, 1):
            sheet(desk, datetime(year, number, 10, 10, tzinfo=UTC), csat=score)
    told = quality_at(desk, NOW).trend("csat.mean", OCTOBER)
    assert [point.value for point in told.points] == [4] * 12 + [1]
    assert told.points[-1][2:] == (3, True)
    assert told.limits is not None
    assert told.limits.beyond(1)
    month = quality_at(desk, NOW).month(OCTOBER)
    assert {signal["key"] for signal in month["signals"]} >= {"csat.mean", "csat.top2_percent"}
    assert quality_at(desk, NOW).trend("external_quality", OCTOBER).points[-1].value == 0
    with pytest.raises(KeyError):
        quality_at(desk, NOW).trend("csat.beauty", OCTOBER)
