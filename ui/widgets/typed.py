"""Knows how people type days, times, amounts and numbers in a hurry; must not know widgets or the clock."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

_GROUPS = re.compile(r"\d+")
_AMOUNT = re.compile(
    r"(?P<sign>-?)(?P<whole>\d{1,3}(?P<by>[.,' ])\d{3}(?:(?P=by)\d{3})*|\d+)(?:(?!(?P=by))[.,](?P<part>\d{1,2}))?"
)
_NAMED = {"hoy": 0, "h": 0, "today": 0, "t": 0, "mañana": 1, "tomorrow": 1, "ayer": -1, "yesterday": -1}


def read_day(text: str, today: date) -> date:
    """A day as typed: ``21/11/26``, ``21.11``, ``2111``, ``21``, ``2026-11-21``, ``+3``, ``hoy``.

    A day without a year is the one nearest to ``today``; a day without a month is in today's month.
    Two figures of a year up to 69 are 20xx. Raises ``ValueError`` for anything else.
    """
    typed = text.strip().casefold()
    if typed in _NAMED:
        return today + timedelta(days=_NAMED[typed])
    if re.fullmatch(r"[+-]\d{1,4}", typed):
        return today + timedelta(days=int(typed))
    if not re.fullmatch(r"\d+(?:[\s./\\-]+\d+){0,2}", typed):
        raise ValueError(text)
    parts = _GROUPS.findall(typed)
    if len(parts) == 1:
        parts = _split(parts[0])
    if len(parts) == 3 and len(parts[0]) == 4:
        return date(int(parts[0]), int(parts[1]), int(parts[2]))
    if len(parts) == 3:
        return date(_year(parts[2]), int(parts[1]), int(parts[0]))
    if len(parts) == 2:
        return _nearest(int(parts[0]), int(parts[1]), today)
    if len(parts) == 1:
        return today.replace(day=int(parts[0]))
    raise ValueError(text)


def _split(digits: str) -> list[str]:
    if len(digits) in (6, 8):
        return [digits[:2], digits[2:4], digits[4:]]
    if len(digits) == 4:
        return [digits[:2], digits[2:]]
    if len(digits) <= 2:
        return [digits]
    raise ValueError(digits)


def _year(digits: str) -> int:
    if len(digits) == 2:
        return int(digits) + (2000 if int(digits) < 70 else 1900)
    if len(digits) == 4:
        return int(digits)
    raise ValueError(digits)


def _nearest(day: int, month: int, today: date) -> date:
    near: list[date] = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            near.append(date(year, month, day))
        except ValueError:
            continue
    if not near:
        raise ValueError(f"{day}/{month}")
    return min(near, key=lambda found: abs((found - today).days))


def read_time(text: str) -> time:
    """A time of day as typed: ``9:30``, ``9.30``, ``930``, ``9``, ``21h15``. Raises ``ValueError``."""
    typed = text.strip().casefold()
    match = re.fullmatch(r"(\d{1,2})(?:[:.,h ]?(\d{2}))?h?", typed)
    if not match:
        raise ValueError(text)
    return time(int(match[1]), int(match[2] or 0))


def read_money(text: str) -> int:
    """An amount as typed, in cents: ``12,50``, ``12.5``, ``1.234,50``, ``12 €``. Raises ``ValueError``.

    A single separator before three figures parts thousands, for nobody types tenths of cents.
    """
    typed = re.sub(r"[\s\u00a0\u202f]*(?:€|eur|euros?)$", "", text.strip().casefold())
    match = _AMOUNT.fullmatch(typed)
    if not match:
        raise ValueError(text)
    cents = int(_digits(match["whole"])) * 100 + int((match["part"] or "0").ljust(2, "0"))
    return -cents if match["sign"] else cents


def read_number(text: str) -> int:
    """A whole number as typed. Raises ``ValueError``."""
    typed = text.strip()
    if not re.fullmatch(r"[+-]?\d{1,12}", typed):
        raise ValueError(text)
    return int(typed)


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def write_money(cents: int | None) -> str:
    """Cents as they stand in a field, with a decimal comma: ``12,50``."""
    if cents is None:
        return ""
    whole, part = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole},{part:02d}"
