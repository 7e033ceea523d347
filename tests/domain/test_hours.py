"""Business time is what the shop's door keeps, over clock changes, holidays and years."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpdesk.domain.hours import NeverOpen, OpeningHours, OpeningRow

MADRID = ZoneInfo("Europe/Madrid")


def shifts(days: range, *hours: tuple[int, int]) -> tuple[OpeningRow, ...]:
    return tuple(OpeningRow(day, time(opens), time(closes % 24)) for day in days for opens, closes in hours)


SPLIT = OpeningHours(shifts(range(5), (9, 14), (17, 20)), MADRID)
NEW_SHOP = OpeningHours(shifts(range(5), (9, 14), (17, 20)) + shifts(range(5, 6), (10, 14)), MADRID)
ALWAYS = OpeningHours(shifts(range(7), (0, 24)), MADRID)
NEVER = OpeningHours((), MADRID)


def at(text: str) -> datetime:
    """A wall time in Madrid."""
    return datetime.fromisoformat(text).replace(tzinfo=MADRID)


@pytest.mark.parametrize(
    ("start", "end", "business", "elapsed"),
    [
        ("2026-11-20 19:45", "2026-11-23 09:30", 45, 3705),
        ("2026-11-24 13:50", "2026-11-24 17:10", 20, 200),
        ("2026-11-22 12:00", "2026-11-23 09:05", 5, 1265),
        ("2026-11-23 10:00", "2026-11-23 10:00", 0, 0),
    ],
)
def test_first_response_in_business_minutes(start: str, end: str, business: int, elapsed: int) -> None:
    assert SPLIT.business_minutes(at(start), at(end)) == business
    assert (at(end) - at(start)) / timedelta(minutes=1) == elapsed


def test_waiting_for_the_customer_is_left_out() -> None:
    created, resolved = at("2026-11-23 10:00"), at("2026-11-24 18:00")
    waiting = (at("2026-11-23 12:00"), at("2026-11-24 12:00"))
    gross = (resolved - created) / timedelta(minutes=1)
    assert gross == 1920
    assert gross - (waiting[1] - waiting[0]) / timedelta(minutes=1) == 480
    assert SPLIT.business_minutes(created, resolved, [waiting]) == 300


def test_reopened_counts_to_the_last_end_without_the_time_closed() -> None:
    opened, solved = at("2026-11-23 09:00"), at("2026-11-23 11:00")
    reopened, final = at("2026-11-24 09:00"), at("2026-11-24 10:00")
    assert SPLIT.business_minutes(opened, solved) == 120
    assert (final - opened) / timedelta(minutes=1) == 1500
    assert SPLIT.business_minutes(opened, final, [(solved, reopened)]) == 180
    assert ALWAYS.business_minutes(opened, final, [(solved, reopened)]) == 180


def test_overlapping_pauses_count_once_and_only_inside() -> None:
    start, end = at("2026-11-23 09:00"), at("2026-11-23 14:00")
    pauses = [
        (at("2026-11-23 10:00"), at("2026-11-23 12:00")),
        (at("2026-11-23 11:00"), at("2026-11-23 13:00")),
        (at("2026-11-23 10:30"), at("2026-11-23 10:40")),
        (at("2026-11-20 10:00"), at("2026-11-20 12:00")),
        (at("2026-11-23 13:30"), at("2026-11-23 18:00")),
    ]
    assert SPLIT.business_minutes(start, end, pauses) == 60 + 30
    assert SPLIT.business_minutes(start, end, [(at("2026-11-23 10:00"), None)]) == 60


def test_an_end_before_the_start_is_nothing() -> None:
    assert SPLIT.business_minutes(at("2026-11-24 10:00"), at("2026-11-23 10:00")) == 0


def test_a_naive_instant_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        SPLIT.is_open(datetime(2026, 11, 23, 10))  # noqa: DTZ001


def test_the_door_is_open_from_the_first_minute_and_shut_at_the_last() -> None:
    assert SPLIT.is_open(at("2026-11-23 09:00"))
    assert SPLIT.is_open(at("2026-11-23 13:59:59"))
    assert not SPLIT.is_open(at("2026-11-23 14:00"))
    assert not SPLIT.is_open(at("2026-11-22 10:00"))


def test_overlapping_rows_are_one() -> None:
    rows = (
        *shifts(range(5), (9, 14), (17, 20)),
        OpeningRow(0, time(13), time(18)),
        OpeningRow(0, time(9), time(14)),
    )
    hours = OpeningHours(rows, MADRID)
    assert hours.spans(date(2026, 11, 23)) == ((at("2026-11-23 09:00"), at("2026-11-23 20:00")),)
    assert hours.open_minutes(date(2026, 11, 23)) == 660


def test_midnight_closes_the_day_it_ends() -> None:
    night = OpeningHours(shifts(range(7), (20, 24), (0, 2)), MADRID)
    assert night.open_minutes(date(2026, 11, 23)) == 6 * 60
    assert night.business_minutes(at("2026-11-23 23:00"), at("2026-11-24 01:00")) == 120
    assert night.add_minutes(at("2026-11-23 23:00"), 120) == at("2026-11-24 01:00")


@pytest.mark.parametrize(("opens", "closes"), [(time(20), time(2)), (time(9), time(9))])
def test_hours_past_midnight_and_empty_rows_are_refused(opens: time, closes: time) -> None:
    with pytest.raises(ValueError, match="after opening"):
        OpeningHours((OpeningRow(0, opens, closes),), MADRID)
    with pytest.raises(ValueError, match="after opening"):
        OpeningHours((), MADRID, {date(2026, 1, 5): ((opens, closes),)})


def test_a_weekday_out_of_range_is_refused() -> None:
    with pytest.raises(ValueError, match="weekday"):
        OpeningHours((OpeningRow(7, time(9), time(14)),), MADRID)


def test_summer_hours_hold_on_their_first_and_last_day() -> None:
    rows = (
        OpeningRow(0, time(9), time(14)),
        OpeningRow(0, time(17), time(20), valid_to=date(2026, 6, 29)),
        OpeningRow(0, time(17), time(20), valid_from=date(2026, 9, 7)),
    )
    hours = OpeningHours(rows, MADRID)
    mondays = [date(2026, 6, 29), date(2026, 7, 6), date(2026, 8, 31), date(2026, 9, 7)]
    assert [hours.open_minutes(day) for day in mondays] == [480, 300, 300, 480]
    assert hours.business_minutes(at("2026-06-29 00:00"), at("2026-07-07 00:00")) == 780


def test_holidays_and_special_days() -> None:
    closed = {
        date(2026, 12, 8): (),
        date(2026, 12, 24): ((time(9), time(13)),),
        date(2026, 12, 20): ((time(10), time(0)),),
    }
    hours = OpeningHours(SPLIT.weekly, MADRID, closed)
    assert not hours.is_working_day(date(2026, 12, 8))
    assert hours.open_minutes(date(2026, 12, 24)) == 240
    assert hours.open_minutes(date(2026, 12, 20)) == 14 * 60
    assert hours.business_minutes(at("2026-12-07 19:00"), at("2026-12-09 10:00")) == 120


# -- clock changes


@pytest.mark.parametrize(
    ("day", "minutes"),
    [(date(2026, 3, 29), 23 * 60), (date(2026, 10, 25), 25 * 60), (date(2026, 10, 26), 24 * 60)],
)
def test_a_day_of_a_clock_change_has_its_true_length(day: date, minutes: int) -> None:
    midnight = datetime.combine(day, time(), MADRID)
    tomorrow = datetime.combine(day + timedelta(days=1), time(), MADRID)
    assert ALWAYS.open_minutes(day) == minutes
    assert ALWAYS.business_minutes(midnight, tomorrow) == minutes


def test_a_skipped_closing_time_moves_forward_and_never_counts_twice() -> None:
    hours = OpeningHours((OpeningRow(6, time(1), time(2, 30)), OpeningRow(6, time(3), time(4))), MADRID)
    assert hours.spans(date(2026, 3, 29)) == ((at("2026-03-29 01:00"), at("2026-03-29 04:00")),)
    assert hours.open_minutes(date(2026, 3, 29)) == 120


def test_a_row_inside_the_skipped_hour_opens_nothing_it_should_not() -> None:
    hours = OpeningHours((OpeningRow(6, time(2, 30), time(3)),), MADRID)
    assert hours.spans(date(2026, 3, 29)) == ()
    assert not hours.is_working_day(date(2026, 3, 29))
    assert hours.open_minutes(date(2026, 3, 22)) == 30


def test_a_repeated_hour_is_the_earlier() -> None:
    hours = OpeningHours((OpeningRow(6, time(2, 15), time(2, 45)),), MADRID)
    assert hours.spans(date(2026, 10, 25))[0][0] == datetime(2026, 10, 25, 0, 15, tzinfo=UTC)
    assert hours.open_minutes(date(2026, 10, 25)) == 30


@pytest.mark.parametrize(
    ("zone", "days"),
    [
        ("Africa/Cairo", [date(2026, 4, 24), date(2026, 10, 29)]),
        ("America/Santiago", [date(2026, 9, 6), date(2026, 4, 4)]),
        ("America/Havana", [date(2026, 3, 8), date(2026, 11, 1)]),
        ("Pacific/Apia", [date(2011, 12, 30), date(2011, 12, 31)]),
    ],
)
def test_days_join_without_gap_or_overlap_in_other_zones(zone: str, days: list[date]) -> None:
    hours = OpeningHours(shifts(range(7), (0, 24)), ZoneInfo(zone))
    for day in days:
        start = datetime.combine(day - timedelta(days=2), time(), ZoneInfo(zone))
        end = datetime.combine(day + timedelta(days=2), time(), ZoneInfo(zone))
        elapsed = (end.astimezone(UTC) - start.astimezone(UTC)) / timedelta(minutes=1)
        assert hours.business_minutes(start, end) == elapsed
        assert sum(hours.open_minutes(day + timedelta(days=n)) for n in range(-2, 2)) == elapsed


# -- forward


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        ("2026-11-20 19:45", 45, "2026-11-23 09:30"),
        ("2026-11-20 19:45", 15, "2026-11-20 20:00"),
        ("2026-11-22 12:00", 5, "2026-11-23 09:05"),
        ("2026-11-22 12:00", 0, "2026-11-22 12:00"),
        ("2026-12-31 19:30", 60, "2027-01-01 09:30"),
        ("2026-11-23 09:00", 480 * 5, "2026-11-27 20:00"),
    ],
)
def test_add_minutes(start: str, minutes: int, end: str) -> None:
    assert SPLIT.add_minutes(at(start), minutes) == at(end)


def test_add_minutes_over_years() -> None:
    start = at("2026-01-01 00:00")
    minutes = SPLIT.business_minutes(start, at("2046-01-01 00:00"))
    assert SPLIT.business_minutes(start, SPLIT.add_minutes(start, minutes)) == minutes


def test_next_open() -> None:
    assert SPLIT.next_open(at("2026-11-20 20:00")) == at("2026-11-23 09:00")
    assert SPLIT.next_open(at("2026-11-23 15:00")) == at("2026-11-23 17:00")
    assert SPLIT.next_open(at("2026-11-23 10:30")) == at("2026-11-23 10:30")


def test_working_days() -> None:
    hours = OpeningHours(NEW_SHOP.weekly, MADRID, {date(2026, 12, 8): ()})
    assert hours.add_working_days(date(2026, 12, 5), 1) == date(2026, 12, 7)
    assert hours.add_working_days(date(2026, 12, 7), 1) == date(2026, 12, 9)
    assert hours.add_working_days(date(2026, 12, 7), 5) == date(2026, 12, 14)
    assert hours.add_working_days(date(2026, 12, 6), 0) == date(2026, 12, 7)
    assert hours.add_working_days(date(2026, 12, 7), 0) == date(2026, 12, 7)
    assert hours.add_working_days(date(2026, 12, 9), -2) == date(2026, 12, 5)


def test_a_shop_without_hours_counts_nothing_and_says_so() -> None:
    now = at("2026-11-23 10:00")
    assert NEVER.business_minutes(now, at("2030-01-01 00:00")) == 0
    assert not NEVER.is_open(now)
    assert NEVER.add_minutes(now, 0) == now
    for ask in (
        lambda: NEVER.add_minutes(now, 1),
        lambda: NEVER.next_open(now),
        lambda: NEVER.add_working_days(now.date(), 1),
        lambda: NEVER.promise(now, 60),
    ):
        with pytest.raises(NeverOpen):
            ask()


def test_a_shop_that_closed_for_good_is_never_open_again() -> None:
    hours = OpeningHours((OpeningRow(0, time(9), time(14), valid_to=date(2026, 11, 23)),), MADRID)
    assert hours.next_open(at("2026-11-20 10:00")) == at("2026-11-23 09:00")
    with pytest.raises(NeverOpen):
        hours.next_open(at("2026-11-23 14:00"))
    with pytest.raises(NeverOpen):
        hours.add_minutes(at("2026-11-23 10:00"), 241)


def test_minutes_below_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        SPLIT.add_minutes(at("2026-11-23 10:00"), -1)


# -- promises


def test_an_empty_bench_promises_today() -> None:
    assert SPLIT.promise(at("2026-11-23 10:00"), 60) == date(2026, 11, 23)


def test_work_that_ends_with_the_day_is_still_that_day() -> None:
    assert SPLIT.promise(at("2026-11-23 09:00"), 480) == date(2026, 11, 23)
    assert SPLIT.promise(at("2026-11-23 09:00"), 481) == date(2026, 11, 24)


def test_the_load_goes_first() -> None:
    assert SPLIT.promise(at("2026-11-23 09:00"), 60, load_minutes=960) == date(2026, 11, 25)


def test_a_full_day_is_the_longest_of_the_week_in_force() -> None:
    assert NEW_SHOP.full_day_minutes(date(2026, 11, 21)) == 480
    only_special = OpeningHours((), MADRID, {date(2026, 12, 20): ((time(10), time(14)),)})
    assert only_special.full_day_minutes(date(2026, 11, 21)) == 240
    assert only_special.promise(at("2026-11-21 10:00"), 240) == date(2026, 12, 20)


def test_two_at_the_bench_do_twice_the_work() -> None:
    assert SPLIT.promise(at("2026-11-23 09:00"), 60, 960, capacity_minutes=960) == date(2026, 11, 24)


def test_a_half_day_does_its_share() -> None:
    saturday = at("2026-11-21 10:00")
    assert NEW_SHOP.promise(saturday, 120, capacity_minutes=240) == date(2026, 11, 21)
    assert NEW_SHOP.promise(saturday, 121, capacity_minutes=240) == date(2026, 11, 23)


def test_the_load_runs_down_while_a_part_is_on_its_way() -> None:
    now = at("2026-11-23 09:00")
    assert SPLIT.promise(now, 60, 960, lead_working_days=4) == date(2026, 11, 27)
    assert SPLIT.promise(now, 60, 480 * 10, lead_working_days=4) == date(2026, 12, 7)


def test_holidays_push_a_promise() -> None:
    hours = OpeningHours(SPLIT.weekly, MADRID, {date(2026, 12, 7): (), date(2026, 12, 8): ()})
    assert hours.promise(at("2026-12-04 19:30"), 60) == date(2026, 12, 9)


@pytest.mark.parametrize("wrong", [{"work_minutes": -1}, {"work_minutes": 1, "capacity_minutes": 0}])
def test_a_promise_from_nonsense_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="negative"):
        SPLIT.promise(at("2026-11-23 09:00"), **wrong)


# -- always true

moments = st.datetimes(datetime(2023, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0)
)
near_clock_changes = st.integers(0, 5 * 24 * 60).map(
    lambda minutes: datetime(2026, 3, 27, tzinfo=UTC) + timedelta(minutes=minutes)
) | st.integers(0, 5 * 24 * 60).map(
    lambda minutes: datetime(2026, 10, 23, tzinfo=UTC) + timedelta(minutes=minutes)
)
quarters = st.integers(0, 95).map(lambda n: time(n // 4, n % 4 * 15))


@st.composite
def opening_hours(draw: st.DrawFn) -> OpeningHours:
    rows = draw(st.lists(st.tuples(st.integers(0, 6), quarters, quarters), min_size=1, max_size=10))
    ordered = [(day, min(a, b), max(a, b)) for day, a, b in rows if a != b]
    holidays = draw(st.sets(st.dates(date(2026, 3, 25), date(2026, 4, 2)), max_size=3))
    weekly = tuple(OpeningRow(*row) for row in ordered) or SPLIT.weekly
    return OpeningHours(weekly, MADRID, dict.fromkeys(holidays, ()))


@given(opening_hours(), st.lists(moments | near_clock_changes, min_size=3, max_size=3))
@settings(deadline=None, max_examples=60)
def test_business_minutes_add_up_and_never_shrink(hours: OpeningHours, three: list[datetime]) -> None:
    first, middle, last = sorted(three)
    whole = hours.business_minutes(first, last)
    assert hours.business_minutes(first, middle) + hours.business_minutes(middle, last) == pytest.approx(
        whole
    )
    assert 0 <= hours.business_minutes(first, middle) <= whole <= (last - first) / timedelta(minutes=1)


@given(opening_hours(), moments | near_clock_changes, st.integers(0, 20_000))
@settings(deadline=None, max_examples=60)
def test_what_is_added_is_what_is_counted(hours: OpeningHours, start: datetime, minutes: int) -> None:
    end = hours.add_minutes(start, minutes)
    assert hours.business_minutes(start, end) == minutes
    assert end == start or hours.business_minutes(start, end - timedelta(seconds=1)) < minutes


@given(opening_hours(), near_clock_changes, st.integers(0, 600))
@settings(deadline=None, max_examples=40)
def test_counting_minute_by_minute_gives_the_same(hours: OpeningHours, start: datetime, minutes: int) -> None:
    end = start + timedelta(minutes=minutes)
    ticks = (start + timedelta(minutes=n) for n in range(minutes))
    assert hours.business_minutes(start, end) == sum(hours.is_open(tick) for tick in ticks)


@given(
    opening_hours(),
    near_clock_changes,
    near_clock_changes,
    st.lists(st.tuples(near_clock_changes, near_clock_changes)),
)
@settings(deadline=None, max_examples=60)
def test_pauses_take_no_more_than_there_is(
    hours: OpeningHours, one: datetime, other: datetime, pairs: list[tuple[datetime, datetime]]
) -> None:
    start, end = sorted((one, other))
    pauses = [(min(pair), max(pair)) for pair in pairs]
    net = hours.business_minutes(start, end, pauses)
    assert 0 <= net <= hours.business_minutes(start, end)
    assert hours.business_minutes(start, end, [*pauses, *pauses]) == net


@given(opening_hours(), moments, st.integers(0, 2000), st.integers(0, 2000), st.integers(1, 600))
@settings(deadline=None, max_examples=60)
def test_more_load_never_promises_sooner(
    hours: OpeningHours, now: datetime, work: int, load: int, more: int
) -> None:
    sooner = hours.promise(now, work, load, capacity_minutes=480)
    assert hours.promise(now, work, load + more, capacity_minutes=480) >= sooner
    assert hours.promise(now, work + more, load, capacity_minutes=480) >= sooner
    assert hours.is_working_day(sooner)
