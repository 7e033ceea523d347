"""Counting while work goes on: snapshot, moves since, what was found."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.counting import Moved, reckon, shelf_key


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 30, hour, minute, tzinfo=UTC)


USED = Moved(at(9, 30), -2)


@pytest.mark.parametrize(("counted", "difference"), [(8, 0), (7, -1), (10, 2)])
def test_two_used_during_the_count_are_no_difference_and_the_line_is_flagged(
    counted: int, difference: int
) -> None:
    told = reckon(10, [USED], counted, at(10))
    assert (told.expected, told.difference, told.moved) == (8, difference, True)


def test_what_moves_after_the_counting_changes_no_difference() -> None:
    told = reckon(10, [Moved(at(10, 30), -3)], 10, at(10))
    assert (told.difference, told.moved) == (0, False)


def test_a_line_not_counted_has_no_difference() -> None:
    told = reckon(10, [USED], None)
    assert (told.expected, told.difference, told.moved) == (8, None, True)


def test_nothing_counted_is_not_zero_counted() -> None:
    assert reckon(3, [], 0, at(10)).difference == -3


@given(
    st.integers(-5, 50),
    st.lists(st.tuples(st.integers(1, 240), st.integers(-4, 4)), max_size=12),
    st.integers(0, 60),
    st.integers(1, 239),
)
def test_posting_the_difference_gives_what_was_counted_and_what_moved_after(
    start: int, moves: list[tuple[int, int]], counted: int, minute: int
) -> None:
    began, counted_at = at(9), at(9) + timedelta(minutes=minute)
    moved = [Moved(began + timedelta(minutes=when), pieces) for when, pieces in moves]
    told = reckon(start, moved, counted, counted_at)
    assert told.difference is not None
    after = sum(each.pieces for each in moved if each.at > counted_at)
    on_hand = start + sum(each.pieces for each in moved)
    assert on_hand + told.difference == counted + after


def test_shelves_are_gone_round_as_they_stand() -> None:
    places = ["B13", "", "b2", "A10", "A9-1", "C"]
    assert sorted(places, key=shelf_key) == ["A9-1", "A10", "b2", "B13", "C", ""]
