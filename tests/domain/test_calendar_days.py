"""How visits lie on the days of a calendar: over midnight, in the nights the clock is set, side by side, hours shown."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.clock import local
from helpdesk.domain.calendar_days import (
    DAY,
    Band,
    Lane,
    Piece,
    bands,
    closed,
    instant,
    lanes,
    monday,
    pieces,
    shifted,
    snapped,
)

MADRID = ZoneInfo("Europe/Madrid")
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
"""Sundays of 23 and of 25 hours in Madrid."""


def at(day: date, wall: str) -> datetime:
    return local(day, time.fromisoformat(wall), MADRID)


def test_a_visit_has_one_piece_one_over_midnight_has_two() -> None:
    day = date(2026, 11, 23)
    assert pieces(at(day, "10:00"), at(day, "11:15"), MADRID) == [Piece(day, 600, 675)]
    next_day = day + timedelta(days=1)
    assert pieces(at(day, "22:30"), at(next_day, "01:00"), MADRID) == [
        Piece(day, 1350, DAY),
        Piece(next_day, 0, 60),
    ]
    assert pieces(at(day, "22:30"), at(next_day, "00:00"), MADRID) == [Piece(day, 1350, DAY)]


def test_the_wall_time_is_the_shops_whatever_the_zone_of_the_instant() -> None:
    start = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    for zone in ("America/New_York", "Asia/Tokyo", "Europe/Madrid"):
        there = start.astimezone(ZoneInfo(zone))
        assert pieces(there, there + timedelta(hours=1), MADRID) == [Piece(date(2026, 11, 23), 600, 660)]


@pytest.mark.parametrize(
    ("start", "end", "top", "bottom"),
    [
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), 60, 90, 210),  # 1:30 to 3:30, an hour that passes
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), 30, 180, 210),  # what was 2:00 is 3:00
        (datetime(2026, 10, 24, 23, 30, tzinfo=UTC), 180, 90, 210),  # 1:30 to 3:30, three hours that pass
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), 45, 150, 195),  # 2:30 to 2:15: as long as it lasts
    ],
)
def test_in_the_nights_in_which_the_clock_is_set_a_visit_is_where_the_wall_clock_has_it(
    start: datetime, end: int, top: int, bottom: int
) -> None:
    [piece] = pieces(start, start + timedelta(minutes=end), MADRID)
    assert (piece.top, piece.bottom) == (top, bottom)


def test_a_move_by_days_keeps_the_wall_time_and_one_by_minutes_lets_them_pass() -> None:
    saturday = at(SPRING - timedelta(days=1), "10:00")
    assert shifted(saturday, 1, 0, MADRID) == at(SPRING, "10:00")
    assert shifted(at(SPRING, "01:45"), 0, 15, MADRID) == at(SPRING, "03:00")
    assert shifted(at(SPRING, "03:00"), 0, -15, MADRID) == at(SPRING, "01:45")
    assert shifted(at(AUTUMN, "02:45"), 0, 15, MADRID).astimezone(MADRID).hour == 2
    assert shifted(at(SPRING - timedelta(days=1), "02:30"), 1, 0, MADRID) == at(SPRING, "03:30")


def test_a_minute_of_a_day_is_an_instant_beyond_midnight_that_of_the_next() -> None:
    assert instant(date(2026, 12, 31), DAY + 30, MADRID) == at(date(2027, 1, 1), "00:30")
    assert instant(date(2026, 12, 31), -30, MADRID) == at(date(2026, 12, 30), "23:30")
    assert instant(SPRING, 150, MADRID) == at(SPRING, "03:30")


def test_quarters_and_mondays() -> None:
    assert [snapped(minutes) for minutes in (0, 7, 8, 22, 23, -8)] == [0, 0, 15, 15, 30, -15]
    assert monday(date(2027, 1, 1)) == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ([], []),
        ([(600, 660), (660, 720)], [(0, 1), (0, 1)]),
        ([(600, 660), (630, 720)], [(0, 2), (1, 2)]),
        ([(600, 720), (600, 630), (630, 700), (720, 730)], [(1, 2), (0, 2), (0, 2), (0, 1)]),
    ],
)
def test_what_overlaps_stands_side_by_side(
    spans: list[tuple[int, int]], found: list[tuple[int, int]]
) -> None:
    assert lanes(spans) == [Lane(*lane) for lane in found]


SPANS = st.lists(
    st.tuples(st.integers(0, 1400), st.integers(5, 300)).map(lambda p: (p[0], p[0] + p[1])), max_size=20
)


@given(SPANS)
def test_none_hides_another(spans: list[tuple[int, int]]) -> None:
    found = lanes(spans)
    for one, (top, bottom) in enumerate(spans):
        assert 0 <= found[one].number < found[one].of
        for other, (begin, end) in enumerate(spans[:one]):
            if begin < bottom and top < end:
                assert found[one].of == found[other].of
                assert found[one].number != found[other].number


def test_the_hours_shown_are_those_of_the_week_and_of_whoever_works_outside_them() -> None:
    week = [(540, 840), (1020, 1200), (570, 840)]
    assert bands(week, []) == [Band(540, 840), Band(840, 1020, True), Band(1020, 1200)]
    assert bands(week, [(1290, 1350)]) == [
        Band(540, 840),
        Band(840, 1020, True),
        Band(1020, 1200),
        Band(1200, 1260, True),
        Band(1260, 1380),
    ]
    assert bands(week, [(850, 900)]) == [Band(540, 900), Band(900, 1020, True), Band(1020, 1200)]
    assert bands([(585, 800)], []) == [Band(540, 840)]
    assert bands([], []) == [Band(540, 1080)]
    assert bands([], [(1400, DAY)]) == [Band(1380, DAY)]


@given(SPANS, SPANS)
def test_every_minute_between_the_first_and_the_last_is_in_one_band(
    opened: list[tuple[int, int]], taken: list[tuple[int, int]]
) -> None:
    cut = [[(begin, min(end, DAY)) for begin, end in spans] for spans in (opened, taken)]
    found = bands(*cut)
    assert all(one.end == other.begin for one, other in itertools.pairwise(found))
    assert found[0].begin % 60 == found[-1].end % 60 == 0
    for begin, end in cut[1]:
        shown = [band for band in found if band.begin < end and begin < band.end]
        assert not any(band.folded for band in shown)


def test_closed_is_what_is_left_of_the_hours() -> None:
    assert closed([(540, 840), (1020, 1200)], 480, 1260) == [(480, 540), (840, 1020), (1200, 1260)]
    assert closed([], 540, 600) == [(540, 600)]
    assert closed([(0, DAY)]) == []
