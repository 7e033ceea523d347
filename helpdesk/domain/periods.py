"""Knows how terms in months run from date to date; no law, no opening hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

Stretch = tuple[date, date | None]
"""First and last day; ``None`` where it still runs."""


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later (or earlier); the month's last day where that day does not exist.

    Source: Spanish Civil Code art. 5. A day beyond the calendar's end becomes its last day.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    if year < date.min.year:
        return date.min
    return date(year, month + 1, min(day.day, _days_in(year, month + 1)))


def _days_in(year: int, month: int) -> int:
    """How many days a month has. Not asked of the module calendar, which every start would have to import for it."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def add_days(day: date, days: int) -> date:
    """The day ``days`` later, the first one not counted; the calendar's last day where it ends before."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def add_working_days(day: date, days: int, is_working_day: Callable[[date], bool]) -> date:
    """The working day that many later, the first day not counted.

    A place without a working day in a year gives the day a year on.
    """
    left = days
    for _ in range(366):
        if left <= 0:
            break
        day = add_days(day, 1)
        left -= is_working_day(day)
    return day
