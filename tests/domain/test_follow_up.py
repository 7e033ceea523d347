"""A call falls due on the rule's own opening day, and no customer is disturbed twice in the rest period."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.follow_up import Known, Place, Waiting, due_day, joined_pairs, last_day, place_of
from helpdesk.domain.hours import OpeningHours, OpeningRow

WEEK = tuple(OpeningRow(day, time(9), time(14)) for day in range(6))
HOLIDAYS: dict[date, tuple[tuple[time, time], ...]] = {date(2026, 12, 8): (), date(2026, 12, 7): ()}
HOURS = OpeningHours(WEEK, ZoneInfo("Europe/Madrid"), HOLIDAYS)
NEVER = OpeningHours((), ZoneInfo("Europe/Madrid"))


@pytest.mark.parametrize(
    ("happened", "days", "due"),
    [
        ("2026-11-20", 2, "2026-11-23"),  # Friday: Saturday is the first opening day, Monday the second
        ("2026-11-20", 1, "2026-11-21"),
        ("2026-11-21", 1, "2026-11-23"),  # nobody is called on a Sunday
        ("2026-12-04", 2, "2026-12-09"),  # two holidays lie between
        ("2026-12-06", 1, "2026-12-09"),  # on a closed day itself
        ("2026-11-16", 5, "2026-11-21"),
    ],
)
def test_a_call_is_due_on_the_kth_opening_day(happened: str, days: int, due: str) -> None:
    assert due_day(HOURS, date.fromisoformat(happened), days) == date.fromisoformat(due)


def test_where_the_shop_never_opens_days_are_plain_days() -> None:
    assert due_day(NEVER, date(2026, 11, 20), 2) == date(2026, 11, 22)


def test_it_is_given_up_after_so_many_days() -> None:
    assert last_day(date(2026, 11, 23), 15) == date(2026, 12, 8)


DUE = date(2026, 11, 23)


def known(
    number: int, due: date, *, waiting: bool = True, satisfaction: bool = True, last: date | None = None
) -> Known:
    return Known(number, due, last or due, waiting, satisfaction)


@pytest.mark.parametrize(
    ("calls", "owed", "place"),
    [
        ([], False, Place(DUE)),
        ([known(1, DUE)], False, Place(DUE, 1)),
        ([known(1, DUE - timedelta(3))], False, Place(DUE - timedelta(3), 1)),
        ([known(1, DUE + timedelta(3))], False, Place(DUE, 1)),
        ([known(1, DUE + timedelta(90))], False, Place(DUE)),
        ([known(1, DUE - timedelta(29), waiting=False)], False, Place(None)),
        ([known(1, DUE - timedelta(30), waiting=False)], False, Place(DUE)),
        ([known(1, DUE - timedelta(29), waiting=False)], True, Place(DUE)),
        ([known(1, DUE - timedelta(29), waiting=False, satisfaction=False)], False, Place(DUE)),
        # Called late: the rest runs from the talk, not from the day it was due.
        ([known(1, DUE - timedelta(40), waiting=False, last=DUE - timedelta(25))], False, Place(None)),
        # To bring the call forward would come too soon after the one before: it keeps its day.
        (
            [known(1, DUE - timedelta(20), waiting=False), known(2, DUE + timedelta(15))],
            False,
            Place(DUE + timedelta(15), 2),
        ),
        ([known(1, DUE - timedelta(20), waiting=False), known(2, DUE + timedelta(15))], True, Place(DUE)),
    ],
)
def test_reasons_that_fall_together_are_one_call(calls: list[Known], owed: bool, place: Place) -> None:
    assert place_of(DUE, calls, 30, owed=owed) == place


def test_without_a_rest_period_only_reasons_of_one_day_are_one_call() -> None:
    assert place_of(DUE, [known(1, DUE)], 0, owed=False) == Place(DUE, 1)
    assert place_of(DUE, [known(1, DUE - timedelta(1))], 0, owed=False) == Place(DUE)
    assert place_of(DUE, [known(1, DUE - timedelta(1), waiting=False)], 0, owed=False) == Place(DUE)


def played(events: list[tuple[int, bool, bool]], rest: int) -> dict[int, Known]:
    """The calls that come of events one after the other: the day, whether it is owed, whether its call waits."""
    calls: dict[int, Known] = {}
    for number, (day, owed, waits) in enumerate(events):
        due = DUE + timedelta(day)
        place = place_of(due, calls.values(), rest, owed=owed)
        if owed:
            assert place.due_on is not None
            assert place.due_on <= due
        if place.due_on is None:
            assert any(abs((due - call.last_on).days) < rest for call in calls.values())
            continue
        before = calls.get(-1 if place.call is None else place.call)
        satisfaction = not owed or (before is not None and before.satisfaction)
        identity = number if place.call is None else place.call
        calls[identity] = Known(identity, place.due_on, place.due_on, waits, satisfaction)
    return calls


@given(
    st.lists(st.tuples(st.integers(0, 200), st.just(False), st.booleans()), max_size=25), st.integers(1, 60)
)
def test_nobody_is_called_twice_in_the_rest_period(events: list[tuple[int, bool, bool]], rest: int) -> None:
    days = sorted(call.due_on for call in played(events, rest).values())
    assert all((later - day).days >= rest for day, later in pairwise(days))


@given(
    st.lists(st.tuples(st.integers(0, 200), st.booleans(), st.booleans()), max_size=25), st.integers(0, 60)
)
def test_what_is_owed_is_called_by_its_day_whatever_else_there_is(
    events: list[tuple[int, bool, bool]], rest: int
) -> None:
    calls = played(events, rest)
    assert calls or not events


def _waits(identity: int, day: int, tries: int = 0, *, planned: bool = False) -> Waiting:
    return Waiting(identity, date(2026, 12, day), tries, planned)


@pytest.mark.parametrize(
    ("kept", "moved", "pairs"),
    [
        ([_waits(1, 10)], [_waits(2, 12)], [(1, 2)]),
        ([_waits(1, 12)], [_waits(2, 10)], [(2, 1)]),  # the earlier one stays
        ([_waits(1, 10)], [_waits(2, 12, tries=1)], [(2, 1)]),  # who was tried is tried on
        ([_waits(1, 1)], [_waits(2, 31)], []),  # as far apart as the rest period
        ([_waits(1, 10, planned=True)], [_waits(2, 10)], []),  # what somebody planned stays for itself
        ([_waits(1, 10)], [_waits(2, 10, planned=True)], []),
        ([_waits(1, 10), _waits(3, 20)], [_waits(2, 19)], [(2, 3)]),  # the nearest
        ([_waits(1, 10)], [_waits(2, 11), _waits(3, 12)], [(1, 2), (1, 3)]),
        ([], [_waits(2, 11)], []),
    ],
)
def test_calls_of_two_records_of_one_customer_are_joined(
    kept: list[Waiting], moved: list[Waiting], pairs: list[tuple[int, int]]
) -> None:
    assert [(stays.id, goes.id) for stays, goes in joined_pairs(kept, moved, 30)] == pairs


@given(
    st.lists(st.tuples(st.integers(1, 28), st.integers(0, 2), st.booleans()), max_size=6),
    st.lists(st.tuples(st.integers(1, 28), st.integers(0, 2), st.booleans()), max_size=6),
    st.integers(0, 30),
)
def test_no_call_goes_twice_nor_takes_one_up_after_it_went(
    kept: list[tuple[int, int, bool]], moved: list[tuple[int, int, bool]], rest: int
) -> None:
    mine = [_waits(place, day, tries, planned=planned) for place, (day, tries, planned) in enumerate(kept)]
    theirs = [
        _waits(100 + place, day, tries, planned=planned) for place, (day, tries, planned) in enumerate(moved)
    ]
    gone: set[int] = set()
    for stays, goes in joined_pairs(mine, theirs, rest):
        assert stays.id not in gone
        assert goes.id not in gone
        assert not any(call.planned for call in (stays, goes))
        gone.add(goes.id)
