"""Calendar months by the name ``YYYY-MM``: the one before, the one after, their first and last day."""

from __future__ import annotations

import re
from datetime import date, timedelta


def is_month(text: str) -> bool:
    """Whether a text names a month."""
    return bool(re.match(r"(\d{4})-(0[1-9]|1[0-2])$", text))


def month_name(day: date) -> str:
    """The month a day lies in: ``2026-10``."""
    return f"{day.year:04d}-{day.month:02d}"


def first_day(month: str) -> date:
    """The first day of a month."""
    return date.fromisoformat(f"{month}-01")


def last_day(month: str) -> date:
    """The last day of a month."""
    return first_day(moved(month, 1)) - timedelta(days=1)


def moved(month: str, by: int) -> str:
    """The month so many later; earlier with a negative number."""
    day = first_day(month)
    count = day.year * 12 + day.month - 1 + by
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def run_of(month: str, count: int) -> tuple[str, ...]:
    """So many months up to this one, oldest first."""
    return tuple(moved(month, back) for back in range(1 - count, 1))
