"""Open minutes of many pairs of instants are those that the opening hours themselves say."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.hours import OpeningHours, OpeningRow
from helpdesk.domain.open_time import OpenTime

DAY = (time(9), time(14)), (time(17), time(20))
HOURS = OpeningHours(
    weekly=tuple(OpeningRow(day, *hours) for day in range(5) for hours in DAY),
    zone=ZoneInfo("Europe/Madrid"),
    closed={date(2026, 10, 12): ()},
)
OPEN = OpenTime(HOURS)
instants = st.datetimes(datetime(2025, 1, 1), datetime(2028, 1, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=HOURS.zone).timestamp()


def test_the_vectors_of_the_field() -> None:
    assert OPEN.minutes(at("2026-11-20T19:45"), at("2026-11-23T09:30")) == 45
    assert OPEN.minutes(at("2026-11-24T13:50"), at("2026-11-24T17:10")) == 20
    assert OPEN.minutes(at("2026-11-22T12:00"), at("2026-11-23T09:05")) == 5
    assert OPEN.minutes(at("2026-11-22T12:00"), at("2026-11-22T12:00")) == 0
    assert OPEN.minutes(at("2026-11-23T12:00"), at("2026-11-22T12:00")) == 0
    assert OPEN.minutes(at("2026-10-09T19:00"), at("2026-10-13T10:00")) == 120, "a holiday between"
    assert OPEN.minutes(at("2026-10-23T19:00"), at("2026-10-26T10:00")) == 120, "a clock change between"


def test_waiting_for_the_customer_is_left_out_once() -> None:
    opened, closed = at("2026-11-23T10:00"), at("2026-11-24T18:00")
    wait = (at("2026-11-23T12:00"), at("2026-11-24T12:00"))
    assert OPEN.minutes_without(opened, closed, [wait]) == 300
    assert OPEN.minutes_without(opened, closed, [wait, wait, (wait[0], wait[0] + 60)]) == 300
    reopened = OPEN.minutes_without(
        at("2026-11-23T09:00"), at("2026-11-24T10:00"), [(at("2026-11-23T11:00"), at("2026-11-24T09:00"))]
    )
    assert reopened == 180


@given(instants, instants)
def test_they_are_those_of_the_opening_hours(first: datetime, last: datetime) -> None:
    told = OpenTime(HOURS).minutes(first.timestamp(), last.timestamp())
    assert told == HOURS.business_minutes(first, last)
    assert OPEN.minutes(first.timestamp(), last.timestamp()) == told, "however far was asked before"


@given(instants, st.integers(0, 90), st.lists(st.tuples(instants, st.integers(0, 40)), max_size=4))
def test_pauses_are_left_out_as_the_opening_hours_do(
    first: datetime, days: int, pauses: list[tuple[datetime, int]]
) -> None:
    last = first + timedelta(days=days)
    told = [(begun, begun + timedelta(days=many)) for begun, many in pauses]
    bare = [(begun.timestamp(), ended.timestamp()) for begun, ended in told]
    assert OPEN.minutes_without(first.timestamp(), last.timestamp(), bare) == HOURS.business_minutes(
        first, last, told
    )
