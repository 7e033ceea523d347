"""Terms in months run from date to date."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.periods import add_days, add_months


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-15", 3, "2026-04-15"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 36, "2027-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2023-02-28", 12, "2024-02-28"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-08-20", 0, "2026-08-20"),
        ("9999-06-01", 12, "9999-12-31"),
        ("0001-06-01", -12, "0001-01-01"),
    ],
)
def test_add_months(start: str, months: int, end: str) -> None:
    assert add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


@given(st.dates(date(1900, 1, 1), date(2150, 1, 1)), st.integers(-600, 600))
def test_a_month_later_is_that_month_and_no_later_day(day: date, months: int) -> None:
    moved = add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day <= day.day
    assert moved.day == day.day or add_days(moved, 1).day == 1


def test_days_end_with_the_calendar() -> None:
    assert add_days(date(2026, 11, 21), 15) == date(2026, 12, 6)
    assert add_days(date.max, 1) == date.max
    assert add_days(date.min, -1) == date.min


@given(st.dates(), st.integers(-30, 30))
def test_months_are_as_long_as_the_calendar_says(day: date, months: int) -> None:
    reached = add_months(day, months)
    if date.min < reached < date.max:
        assert reached.day == min(day.day, monthrange(reached.year, reached.month)[1])
        assert (reached.year - day.year) * 12 + reached.month - day.month == months
