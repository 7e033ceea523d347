"""The order of a day: fixed times kept, the way never longer than planned, postcodes where a place is not known."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpdesk.domain.coordinates import Point
from helpdesk.domain.day_order import Stop, in_order, late, length

SHOP = Point(0, 0)


def stop(identity: int, east: int | None = None, *, fixed: bool = False, postcode: str = "") -> Stop:
    """A stop on a line eastward from the shop, in hundredths of a degree."""
    return Stop(identity, fixed, None if east is None else Point(0, east * 10_000), postcode)


def ids(stops: tuple[Stop, ...]) -> list[int]:
    return [one.id for one in stops]


def test_six_stops_two_of_them_fixed() -> None:
    """Two with fixed times stay where they are in the day, and the way is not longer than planned."""
    stops = [
        stop(1, 50),
        stop(2, 10, fixed=True),
        stop(3, 5),
        stop(4, 60),
        stop(5, 40, fixed=True),
        stop(6, 20),
    ]
    found = in_order(stops, SHOP)
    assert found.by == "distance"
    assert [found.stops[place].id for place in (1, 4)] == [2, 5]
    assert sorted(ids(found.stops)) == [1, 2, 3, 4, 5, 6]
    assert ids(found.stops)[0] == 3
    assert found.kilometres is not None
    assert found.saved is not None
    assert found.saved > 0
    assert found.kilometres + found.saved == pytest.approx(length(stops, SHOP))


def test_without_coordinates_it_goes_by_postcode_and_says_nothing_of_kilometres() -> None:
    stops = [
        stop(1, postcode="08030"),
        stop(2, 10, postcode="08010"),
        stop(3, fixed=True),
        stop(4),
        stop(5, postcode="08001"),
    ]
    found = in_order(stops, SHOP)
    assert (found.by, found.kilometres, found.saved) == ("postcode", None, None)
    assert ids(found.stops) == [5, 2, 3, 1, 4]


def test_where_all_times_are_fixed_nothing_is_put_in_order() -> None:
    stops = [stop(1, 50, fixed=True), stop(2, 10, fixed=True)]
    found = in_order(stops, SHOP)
    assert (ids(found.stops), found.by, found.saved) == ([1, 2], "planned", 0.0)
    assert in_order([stop(1), stop(2, fixed=True)], SHOP).by == "planned"
    assert in_order([], SHOP).stops == ()


def test_an_order_that_is_as_short_stays_as_planned() -> None:
    stops = [stop(2, 20), stop(1, 10)]  # there and back: either way round is as long
    found = in_order(stops, SHOP)
    assert (ids(found.stops), found.saved) == ([2, 1], 0.0)


def test_without_the_shop_the_day_begins_at_the_first() -> None:
    found = in_order([stop(1, 0), stop(2, 30), stop(3, 10), stop(4, 20)], None)
    assert ids(found.stops) == [1, 3, 4, 2]


def test_nobody_comes_later_to_a_promised_time_for_a_shorter_way() -> None:
    """The near visit is long: made first, the promised one at ten would begin at half past."""
    far = Stop(1, False, Point(0, 900_000), at=9 * 60, minutes=60)
    promised = Stop(2, True, Point(0, 500_000), at=10 * 60, minutes=60)
    near = Stop(3, False, Point(0, 100_000), at=11 * 60, minutes=90)
    assert ids(in_order([far, promised, near], SHOP).stops) == [1, 2, 3]
    assert ids(in_order([far, promised, near._replace(minutes=60)], SHOP).stops) == [1, 2, 3]
    other = Stop(4, False, Point(0, 900_000), at=11 * 60, minutes=60)
    assert ids(in_order([near._replace(at=9 * 60), promised, other], SHOP).stops) == [3, 2, 4]


points = st.builds(Point, st.integers(41_000_000, 42_000_000), st.integers(2_000_000, 3_000_000))
days = st.lists(
    st.tuples(st.booleans(), points, st.integers(480, 1200), st.integers(0, 180)), max_size=9
).map(
    lambda found: [
        Stop(number, fixed, point, "", at, minutes)
        for number, (fixed, point, at, minutes) in enumerate(sorted(found, key=lambda one: one[2]))
    ]
)


@settings(deadline=None, max_examples=60)
@given(days, st.none() | points)
def test_never_longer_nothing_lost_and_what_is_fixed_stays(stops: list[Stop], shop: Point | None) -> None:
    found = in_order(stops, shop)
    assert sorted(found.stops) == sorted(stops)
    assert length(found.stops, shop) <= length(stops, shop) + 1e-9
    assert all(found.stops[place] == one for place, one in enumerate(stops) if one.fixed)
    assert late(found.stops) <= late(stops)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.booleans(), st.sampled_from(["", "08001", "08002", "28001"])), max_size=9))
def test_by_postcode_nothing_is_lost_and_what_is_fixed_stays(told: list[tuple[bool, str]]) -> None:
    stops = [Stop(number, fixed, None, postcode) for number, (fixed, postcode) in enumerate(told)]
    found = in_order(stops, None)
    assert sorted(found.stops, key=lambda one: one.id) == stops
    assert all(found.stops[place] == one for place, one in enumerate(stops) if one.fixed)
    assert found.kilometres is None
