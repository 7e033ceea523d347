"""Coordinates as people type them, as they are written again, and how far two places are apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.coordinates import (
    MILLION,
    NO_LATITUDE,
    NO_LONGITUDE,
    UNREADABLE,
    NotAPlace,
    Point,
    kilometres,
    read,
    written,
)
from helpdesk.texts import Text

BARCELONA = Point(41_387_400, 2_168_600)
BUENOS_AIRES = Point(-34_603_700, -58_381_600)


@pytest.mark.parametrize(
    "typed",
    [
        "41.3874, 2.1686",
        "41.3874,2.1686",
        " 41.3874  2.1686 ",
        "41,3874 2,1686",
        "41,3874; 2,1686",
        "41,3874, 2,1686",
        "41.3874N 2.1686E",
        "N 41.3874, E 2.1686",
        "2.1686 E, 41.3874 N",
        "41.3874° 2.1686°",
        "(41.3874, 2.1686)",
        "geo:41.3874,2.1686",
        "+41.3874, +2.1686",
        "41°23'14.64\"N 2°10'06.96\"E",
        "41º 23′ 14,64″ N, 2º 10′ 6,96″ E",
        "41° 23' 14.64'' n / 2° 10' 6.96'' e",
    ],
)
def test_a_place_is_read_in_the_usual_spellings(typed: str) -> None:
    assert read(typed) == BARCELONA


@pytest.mark.parametrize(
    "typed", ["-34.6037, -58.3816", "−34.6037 −58.3816", "34.6037 S, 58.3816 O", "34,6037S 58,3816W"]
)
def test_south_and_west_are_below_nought(typed: str) -> None:
    assert read(typed) == BUENOS_AIRES


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", UNREADABLE),
        ("41.3874", UNREADABLE),
        ("41,2", UNREADABLE),
        ("1, 2, 3", UNREADABLE),
        ("Calle Mayor 1", UNREADABLE),
        ("41.3874, 2.1686 Barcelona", UNREADABLE),
        ("41.3874 N, 2.1686 N", UNREADABLE),
        ("41°75'N 2°10'E", UNREADABLE),
        ("-41.3874 S, 2.1686 E", UNREADABLE),
        ("https://maps.example/41", UNREADABLE),
        ("91, 2", NO_LATITUDE),
        ("41.5, 181", NO_LONGITUDE),
    ],
)
def test_what_is_no_place_says_why(typed: str, said: Text) -> None:
    with pytest.raises(NotAPlace) as told:
        read(typed)
    assert told.value.said == said


points = st.builds(
    Point, st.integers(-90 * MILLION, 90 * MILLION), st.integers(-180 * MILLION, 180 * MILLION)
)


@given(points)
def test_a_place_written_is_read_again(point: Point) -> None:
    assert read(written(point)) == point


def test_a_place_is_written_without_idle_noughts() -> None:
    assert written(BARCELONA) == "41.3874, 2.1686"
    assert written(Point(41_000_000, -500)) == "41, -0.0005"


def test_the_way_is_that_of_the_crow() -> None:
    madrid = Point(40_416_800, -3_703_800)
    assert kilometres(BARCELONA, madrid) == pytest.approx(505.4, abs=1.5)


@given(points, points)
def test_the_way_is_the_same_there_and_back(one: Point, other: Point) -> None:
    assert kilometres(one, other) == pytest.approx(kilometres(other, one))
    assert 0 <= kilometres(one, other) <= 20_016
