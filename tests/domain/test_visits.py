"""When a visit fits: overlaps, the time needed between two, opening hours, leave, free times."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from helpdesk.domain.hours import OpeningHours, OpeningRow
from helpdesk.domain.visits import (
    Clash,
    Planned,
    Worker,
    between,
    clashes,
    clashes_among,
    free_starts,
    needed,
    next_slots,
    skills_of,
)

ALL_DAY = Worker(OpeningHours(tuple(OpeningRow(day, time(0), time(0)) for day in range(7)), ZoneInfo("UTC")))
MADRID = ZoneInfo("Europe/Madrid")
SHOP = Worker(
    OpeningHours(
        tuple(
            OpeningRow(day, *hours)
            for day in range(5)
            for hours in ((time(9), time(14)), (time(17), time(20)))
        ),
        MADRID,
    )
)
DAY = datetime(2026, 11, 23, tzinfo=UTC)


def visit(
    start: str, end: str, identity: int = 0, before: int = 0, after: int = 0, travel: int = 0
) -> Planned:
    at = [datetime.combine(DAY, time.fromisoformat(wall), UTC) for wall in (start, end)]
    return Planned(identity, at[0], at[1], before, after, travel)


def test_each_side_keeps_its_own_minutes_free() -> None:
    a = visit("10:00", "11:00", 1, before=60, after=60)
    assert between(visit("09:00", "10:00"), a) == "too_close"
    assert between(visit("08:00", "09:00"), a) == ""
    assert between(visit("12:00", "13:00"), a) == ""
    assert between(visit("11:30", "12:30"), a) == "too_close"
    assert between(visit("10:30", "12:00"), a) == "overlap"


def test_between_two_visits_lie_after_travel_and_before() -> None:
    a, b = visit("10:00", "11:00", after=30), visit("12:05", "13:00", 1, before=15, travel=20)
    assert needed(a, b) == timedelta(minutes=65)
    assert between(a, b) == ""
    assert between(a, b.at(b.start - timedelta(minutes=1))) == "too_close"


def test_closed_time_and_leave_stand_against_a_visit_and_it_never_against_itself() -> None:
    inside = visit("09:00", "10:00", 1)  # ten in Madrid
    assert clashes(inside, [inside], SHOP) == []
    assert clashes(visit("12:30", "13:30"), [], SHOP) == [Clash("closed")]
    assert clashes(inside, [], SHOP._replace(leave=[(date(2026, 11, 23), date(2026, 11, 25))])) == [
        Clash("leave")
    ]
    assert clashes(inside, [inside._replace(id=2)], SHOP) == [Clash("overlap", 2)]


def test_the_next_free_times_leave_out_what_is_taken() -> None:
    others = [visit("08:00", "11:00", 1, after=30)]  # from nine to noon in Madrid
    wanted = visit("00:00", "01:00")
    found = [
        at.astimezone(MADRID).strftime("%d %H:%M") for at in islice(free_starts(wanted, others, SHOP, DAY), 3)
    ]
    assert found == ["23 12:30", "23 12:45", "23 13:00"]


def test_a_visit_longer_than_any_opening_finds_no_time() -> None:
    assert list(free_starts(visit("00:00", "06:00"), [], SHOP, DAY)) == []


def test_the_night_the_clocks_go_back_has_its_hour_twice() -> None:
    night = Worker(OpeningHours((OpeningRow(6, time(0), time(6)),), MADRID))
    start = datetime(2026, 10, 24, 23, 30, tzinfo=UTC)  # 01:30; the visit ends at 03:30, three hours later
    long = Planned(1, start, start + timedelta(hours=3))
    assert long.end.astimezone(MADRID).time() == time(3, 30)
    assert clashes(long, [], night) == []


times = st.integers(0, 23 * 4).map(lambda quarter: DAY + timedelta(minutes=15 * quarter))
minutes = st.integers(0, 90)
visits = st.builds(
    lambda start, length, before, after, travel: Planned(
        0, start, start + timedelta(minutes=length), before, after, travel
    ),
    times,
    st.integers(15, 180),
    minutes,
    minutes,
    minutes,
)


@settings(deadline=None)
@given(visits, visits)
def test_two_visits_stand_against_each_other_from_either_side(one: Planned, other: Planned) -> None:
    other = other._replace(id=1)
    assert between(one, other) == between(other, one)


@settings(deadline=None, max_examples=30)
@given(visits, st.lists(visits, max_size=5))
def test_nothing_stands_against_a_free_time(wanted: Planned, others: list[Planned]) -> None:
    taken = [other._replace(id=number) for number, other in enumerate(others, start=1)]
    for start in islice(free_starts(wanted, taken, ALL_DAY, DAY), 8):
        assert clashes(wanted.at(start), taken, ALL_DAY) == []


@settings(deadline=None, max_examples=60)
@given(visits, st.lists(visits, max_size=6))
def test_no_free_time_is_missed(wanted: Planned, others: list[Planned]) -> None:
    """All quarters of two days, one by one, are those that are found."""
    taken = [other._replace(id=number) for number, other in enumerate(others, start=1)]
    found = set(free_starts(wanted, taken, ALL_DAY, DAY, 2))
    ends = DAY + timedelta(days=2)
    tried = (DAY + number * timedelta(minutes=15) for number in range(2 * 96))
    length = wanted.end - wanted.start
    # A day's hours are a stretch by themselves: none begins that would end on the next.
    whole = {
        at
        for at in tried
        if at + length <= ends
        and (at + length <= DAY + timedelta(days=1) or at >= DAY + timedelta(days=1))
        and not clashes(wanted.at(at), taken, ALL_DAY)
    }
    assert found == whole


@settings(deadline=None, max_examples=60)
@given(st.lists(visits, max_size=8))
def test_what_stands_against_many_is_what_stands_against_each(found: list[Planned]) -> None:
    numbered = [one._replace(id=number) for number, one in enumerate(found, start=1)]
    worker = ALL_DAY._replace(skills=frozenset())
    among = clashes_among(numbered, worker)
    for one in numbered:
        assert sorted(among.get(one.id, []), key=str) == sorted(clashes(one, numbered, worker), key=str)


def test_a_start_in_the_hour_that_is_skipped_lies_on_no_wall() -> None:
    """On 29 March 2026 Madrid goes from two to three: shop hours from two begin at three."""
    night = Worker(OpeningHours((OpeningRow(6, time(2), time(6)),), MADRID))
    since = datetime(2026, 3, 28, 12, tzinfo=UTC)
    first = next(free_starts(visit("00:00", "01:00"), [], night, since))
    assert first == datetime(2026, 3, 29, 1, tzinfo=UTC)
    assert first.astimezone(MADRID).time() == time(3)


def test_a_visit_over_midnight_lies_in_hours_that_go_on() -> None:
    night = Worker(
        OpeningHours((OpeningRow(0, time(20), time(0)), OpeningRow(1, time(0), time(4))), MADRID),
        leave=[(date(2026, 11, 24), date(2026, 11, 24))],
    )
    over = Planned(1, datetime(2026, 11, 23, 22, tzinfo=UTC), datetime(2026, 11, 24, 1, tzinfo=UTC))
    assert clashes(over, [], night) == [Clash("leave")]
    assert clashes(over, [], night._replace(leave=[])) == []
    longer = over._replace(end=datetime(2026, 11, 24, 4, tzinfo=UTC))
    assert clashes(longer, [], night._replace(leave=[])) == [Clash("closed")]


def test_holidays_in_a_row_are_passed_over() -> None:
    hours = SHOP.hours
    closed = {date(2026, 11, day): () for day in (23, 24, 25, 26)}
    shut = Worker(OpeningHours(hours.weekly, MADRID, closed))
    first = next(free_starts(visit("00:00", "01:00"), [], shut, DAY))
    assert first.astimezone(MADRID).strftime("%d %H:%M") == "27 09:00"


def test_nobody_travels_between_visits_at_one_place() -> None:
    a, b = visit("10:00", "11:00", 1)._replace(site=7), visit("11:00", "12:00", 2, travel=30)._replace(site=7)
    assert between(a, b) == ""
    assert between(a, b._replace(site=8)) == "too_close"
    assert between(a._replace(site=None), b._replace(site=None)) == "too_close"


def test_skills_are_compared_without_case_and_accents() -> None:
    able = ALL_DAY._replace(skills=skills_of("Climatización\n gas "))
    wanted = visit("10:00", "11:00")._replace(skills=skills_of("climatizacion"))
    assert clashes(wanted, [], able) == []
    assert clashes(wanted, [], able._replace(skills=frozenset())) == [Clash("skill")]
    assert clashes(wanted, [], ALL_DAY) == []


def test_the_next_times_go_to_who_is_free_first_and_has_the_skill() -> None:
    gas = skills_of("gas")
    busy = [visit("09:00", "11:00", 1)]
    workers = [
        (1, ALL_DAY._replace(skills=gas), busy),
        (2, ALL_DAY._replace(skills=frozenset()), []),
        (3, ALL_DAY._replace(skills=gas, leave=[(date(2026, 11, 23), date(2026, 11, 23))]), []),
    ]
    wanted = visit("00:00", "01:00")._replace(skills=gas)
    found = next_slots(wanted, workers, DAY + timedelta(hours=8), 3)
    assert [(slot.start.hour, slot.worker) for slot in found] == [(8, 1), (11, 1), (12, 1)]
    assert next_slots(wanted, workers[1:2], DAY, 3) == []


@settings(deadline=None, max_examples=60)
@given(visits, st.lists(visits, max_size=8), st.integers(0, 3), st.integers(1, 6))
def test_days_looked_through_in_two_goes_give_what_one_gives(
    wanted: Planned, others: list[Planned], past: int, many: int
) -> None:
    """The second go may leave out visits that were over long before."""
    taken = [
        other._replace(id=number).at(other.start + timedelta(days=number % 4))
        for number, other in enumerate(others, start=1)
    ]
    whole = next_slots(wanted, [(7, ALL_DAY, taken)], DAY, many, 4)
    first = next_slots(wanted, [(7, ALL_DAY, taken)], DAY, many, past)
    late = [other for other in taken if other.start >= DAY + timedelta(days=past - 2)]
    assert next_slots(wanted, [(7, ALL_DAY, late)], DAY, many, 4, past, first) == whole
