"""Months by name: those before and after, across years, and their days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.months import first_day, is_month, last_day, month_name, moved, run_of


@pytest.mark.parametrize(
    ("month", "by", "found"),
    [
        ("2026-10", 1, "2026-11"),
        ("2026-12", 1, "2027-01"),
        ("2026-01", -1, "2025-12"),
        ("2026-10", -12, "2025-10"),
    ],
)
def test_months_are_moved_across_years(month: str, by: int, found: str) -> None:
    assert moved(month, by) == found


def test_a_run_of_months_ends_with_the_one_asked_for() -> None:
    months = run_of("2026-10", 13)
    assert (months[0], months[-1], len(months)) == ("2025-10", "2026-10", 13)


@pytest.mark.parametrize(
    ("text", "good"),
    [("2026-10", True), ("2026-13", False), ("2026-1", False), ("10/2026", False), ("", False)],
)
def test_what_names_a_month(text: str, good: bool) -> None:
    assert is_month(text) is good


@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)), st.integers(-300, 300))
def test_a_day_lies_in_its_month_and_moving_there_and_back_is_nothing(day: date, by: int) -> None:
    month = month_name(day)
    assert first_day(month) <= day <= last_day(month)
    assert moved(moved(month, by), -by) == month
    assert last_day(month) + timedelta(days=1) == first_day(moved(month, 1))
