"""Opening hours as a person thinks of them: a usual week and seasons."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.weeks import CLOSED, Season, minutes, overlapping, stretches, told

SHOP = (*[(("09:00", "14:00"), ("17:00", "20:00"))] * 5, (("10:00", "14:00"),), ())
SUMMER = (*[(("08:00", "15:00"),)] * 5, (), ())


def test_a_week_without_seasons_comes_back_as_it_was() -> None:
    assert told(stretches(SHOP, [])) == (SHOP, ())


def test_a_summer_takes_the_place_of_the_usual_week() -> None:
    summer = Season(date(2027, 7, 1), date(2027, 8, 31), SUMMER)
    stored = stretches(SHOP, [summer])
    assert told(stored) == (SHOP, (summer,))
    monday_in_july = [
        row
        for row in stored
        if row[0] == 0 and (row[3] or date.min) <= date(2027, 7, 5) <= (row[4] or date.max)
    ]
    assert [(row[1], row[2]) for row in monday_in_july] == [("08:00", "15:00")]


def test_a_closed_season_is_kept() -> None:
    holidays = Season(date(2027, 8, 1), date(2027, 8, 15), CLOSED)
    assert told(stretches(SHOP, [holidays])) == (SHOP, (holidays,))


def test_new_hours_from_a_day_on_have_no_end() -> None:
    for_good = Season(date(2027, 1, 1), None, SUMMER)
    assert told(stretches(SHOP, [for_good])) == (SHOP, (for_good,))


def test_rows_that_count_together_are_told_as_they_count() -> None:
    extra = [(5, "17:00", "20:00", date(2026, 12, 1), date(2027, 1, 5))]
    usual, seasons = told([*stretches(SHOP, []), *extra])
    assert usual == SHOP
    assert seasons[0].first == date(2026, 12, 1)
    assert seasons[0].last == date(2027, 1, 5)
    assert seasons[0].week[5] == (("10:00", "14:00"), ("17:00", "20:00"))


@pytest.mark.parametrize(
    "seasons",
    [
        [Season(date(2027, 7, 1), date(2027, 6, 1), SUMMER)],
        [
            Season(date(2027, 7, 1), date(2027, 8, 1), SUMMER),
            Season(date(2027, 8, 1), date(2027, 8, 9), CLOSED),
        ],
        [Season(date(2027, 7, 1), None, SUMMER), Season(date(2027, 8, 1), date(2027, 8, 9), CLOSED)],
    ],
)
def test_seasons_that_contradict_each_other_are_refused(seasons: list[Season]) -> None:
    with pytest.raises(ValueError, match="share a day"):
        stretches(SHOP, seasons)


@given(st.lists(st.integers(1, 400), min_size=2, max_size=8))
def test_any_row_of_seasons_comes_back(gaps: list[int]) -> None:
    day, seasons = date(2026, 1, 1), []
    for place in range(0, len(gaps) - 1, 2):
        first = day + timedelta(days=gaps[place])
        last = first + timedelta(days=gaps[place + 1])
        seasons.append(Season(first, last, (SUMMER, CLOSED)[place // 2 % 2]))
        day = last + timedelta(days=1)
    assert told(stretches(SHOP, seasons)) == (SHOP, tuple(seasons))


def test_spans_that_share_time_are_seen() -> None:
    assert overlapping([("09:00", "14:00"), ("13:00", "20:00")])
    assert overlapping([("14:00", "09:00")])
    assert not overlapping([("17:00", "00:00"), ("09:00", "14:00")])


def test_minutes_of_a_day_count_up_to_midnight() -> None:
    assert minutes(SHOP[0]) == 480
    assert minutes([("22:00", "00:00")]) == 120
    assert minutes([]) == 0
