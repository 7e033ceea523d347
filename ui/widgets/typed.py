"""Knows how people type times, amounts and numbers in a hurry; must not know widgets. Days: domain/typed_days.py."""

from __future__ import annotations

import re
from datetime import time

from helpdesk.formats import MINUS

_AMOUNT = re.compile(
    r"(?P<sign>[-\u2212]?)(?P<whole>\d{1,3}(?P<by>[.,' ])\d{3}(?:(?P=by)\d{3})*|\d+)(?:(?!(?P=by))[.,](?P<part>\d{1,2}))?"
)


def read_time(text: str) -> time:
    """A time of day as typed: ``9:30``, ``9.30``, ``930``, ``9``, ``21h15``. Raises ``ValueError``."""
    typed = text.strip().casefold()
    match = re.fullmatch(r"(\d{1,2})(?:[:.,h ]?(\d{2}))?h?", typed)
    if not match:
        raise ValueError(text)
    return time(int(match[1]), int(match[2] or 0))


def read_money(text: str) -> int:
    """An amount as typed, in cents: ``12,50``, ``12.5``, ``1.234,50``, ``12 €``, ``€ 12``. Raises ``ValueError``.

    A single separator before three figures parts thousands, for nobody types tenths of cents.
    """
    typed = re.sub(r"[\s\u00a0\u202f]*(?:€|eur|euros?)$", "", text.strip().casefold())
    if typed == text.strip().casefold():
        typed = re.sub(r"^(?:€|eur)[\s\u00a0\u202f]*", "", typed)
    match = _AMOUNT.fullmatch(typed)
    if not match:
        raise ValueError(text)
    cents = int(_digits(match["whole"])) * 100 + int((match["part"] or "0").ljust(2, "0"))
    return -cents if match["sign"] else cents


def read_number(text: str) -> int:
    """A whole number as typed. Raises ``ValueError``."""
    typed = text.strip()
    if not re.fullmatch(r"[+\u2212-]?\d{1,12}", typed):
        raise ValueError(text)
    return int(typed.replace("\u2212", "-"))


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def write_money(cents: int | None, decimal: str) -> str:
    """Cents as they stand in a field, with the language's sign before the decimals: ``12,50``, ``12.50``."""
    if cents is None:
        return ""
    whole, part = divmod(abs(cents), 100)
    sign = MINUS if cents < 0 else ""
    return f"{sign}{whole}{decimal}{part:02d}"


_CLOCK = re.compile(r"(?P<day>.*\S)\s+(?P<time>\d{1,2}(?:[:.h]\d{2}h?|h))")
_FIGURES_THEN_TIME = re.compile(r"(?P<day>\d+[./\\-]\S+)\s+(?P<time>\d{1,4})")


def part_moment(text: str) -> tuple[str, time]:
    """A moment as typed, parted into its day and its time, midnight where none is typed.

    A bare figure is a time behind a day in figures (``21/11 9``), and part of the day elsewhere (``30 nov 26``).
    """
    for form in (_CLOCK, _FIGURES_THEN_TIME):
        if match := form.fullmatch(text.strip()):
            return match["day"], read_time(match["time"])
    return text, time()
