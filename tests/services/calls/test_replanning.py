"""Calls that wait move with the hours they were planned by, and only as far as these had decided."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.call_attempts import first_slot
from helpdesk.services.calls.actions import PlanCall, RecordAttempt
from helpdesk.services.follow_up.planning import calling_hours
from helpdesk.services.shop.hours_actions import AddHoliday, RemoveHoliday, SetOpeningHours
from helpdesk.services.shop.settings_actions import ChangeSettings
from tests import builders
from tests.services.workshop.bench import Bench, dump

FRIDAY = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
MORNINGS = tuple((day, "09:00", "14:00", None, None) for day in range(5))


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(FRIDAY)


def planned(desk: Desk) -> list[tuple[Any, ...]]:
    return desk.store.rows("SELECT due_on, expires_on, next_at, day_part FROM calls ORDER BY id")


def test_a_new_holiday_moves_the_call_to_the_next_opening_day(desk: Desk) -> None:
    Bench(desk).reach("delivered")
    before = planned(desk)
    assert before == [("2026-11-23", "2026-12-08", "2026-11-23T17:00:00Z", "evening")]
    desk.do(AddHoliday(day=date(2026, 11, 23), name="Local"))
    assert planned(desk) == [("2026-11-24", "2026-12-09", "2026-11-24T17:00:00Z", "evening")]
    desk.undo()
    assert planned(desk) == before


def test_a_holiday_taken_out_brings_it_back(desk: Desk) -> None:
    day = builders.did(desk, AddHoliday(day=date(2026, 11, 23), name="Local"))
    Bench(desk).reach("delivered")
    assert planned(desk)[0][0] == "2026-11-24"
    desk.do(RemoveHoliday(id=day))
    assert planned(desk)[0][0] == "2026-11-23"


def test_shorter_hours_move_the_hour(desk: Desk) -> None:
    Bench(desk).reach("delivered")
    desk.do(SetOpeningHours(spans=MORNINGS))
    # No Saturday either: the second opening day is a Tuesday.
    assert planned(desk) == [("2026-11-24", "2026-12-09", "2026-11-24T10:00:00Z", "morning")]


def test_other_calling_hours_move_the_hour_alone(desk: Desk) -> None:
    Bench(desk).reach("delivered")
    desk.do(ChangeSettings(values={"calls.until_hour": 15}))
    assert planned(desk) == [("2026-11-23", "2026-12-08", "2026-11-23T10:00:00Z", "morning")]


def test_a_day_that_somebody_named_stays_and_gets_an_hour_that_is_open(desk: Desk) -> None:
    customer = builders.customer(desk)
    desk.do(PlanCall(customer=customer, due_on=date(2026, 11, 23)))
    desk.do(AddHoliday(day=date(2026, 11, 23), name="Local"))
    assert planned(desk)[0][0] == "2026-11-23"
    assert planned(desk)[0][2] == "2026-11-24T17:00:00Z"


@pytest.mark.parametrize("way", ["planned", "asked"])
def test_an_hour_that_the_customer_named_stays(desk: Desk, way: str) -> None:
    customer, at = builders.customer(desk), datetime(2026, 11, 23, 16, 30, tzinfo=UTC)
    if way == "planned":
        desk.do(PlanCall(customer=customer, due_on=date(2026, 11, 23), at=at))
    else:
        call = builders.did(desk, PlanCall(customer=customer, due_on=date(2026, 11, 20)))
        desk.do(RecordAttempt(call=call, outcome="call_later", later_at=at))
    before = planned(desk)
    desk.do(SetOpeningHours(spans=MORNINGS))
    assert planned(desk) == before


def test_the_next_attempt_moves_and_keeps_to_another_part_of_the_day(desk: Desk) -> None:
    call = builders.did(desk, PlanCall(customer=builders.customer(desk), due_on=date(2026, 11, 20)))
    desk.do(RecordAttempt(call=call, outcome="no_answer"))
    assert planned(desk)[0][2] == "2026-11-23T17:00:00Z"
    desk.do(AddHoliday(day=date(2026, 11, 23), name="Local"))
    assert planned(desk)[0][2:] == ("2026-11-24T17:00:00Z", "evening")


def test_what_is_over_due_or_made_is_not_touched(desk: Desk, clock: FixedClock) -> None:
    Bench(desk).reach("delivered")
    clock.moment += timedelta(days=5)
    before = dump(desk)["calls"]
    desk.do(AddHoliday(day=date(2026, 11, 30), name="Local"))
    desk.do(SetOpeningHours(spans=MORNINGS))
    assert dump(desk)["calls"] == before


@pytest.mark.parametrize("days", [(1,), (0, 1), (2, 0, 1), (3, 4), (9, 1, 2, 3), (20, 0, 19)])
def test_after_any_holidays_every_call_stands_where_it_would_have_been_planned(
    desk: Desk, days: tuple[int, ...]
) -> None:
    Bench(desk).reach("delivered")
    before = planned(desk)
    for day in days:
        desk.do(AddHoliday(day=date(2026, 11, 21) + timedelta(days=day), name="Local"))
    hours = calling_hours(desk.store, desk.settings)
    wanted = hours.opening.add_working_days(date(2026, 11, 20), 2)
    due, _, at, _ = planned(desk)[0]
    assert date.fromisoformat(due) == wanted
    assert first_slot(hours, wanted).at == datetime.fromisoformat(at)
    for _ in days:
        desk.undo()
    assert planned(desk) == before
