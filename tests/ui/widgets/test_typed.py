"""What people type in a hurry is read as they meant it, or refused; never read as something else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

from ui.widgets.typed import read_day, read_money, read_number, read_time, write_money

SATURDAY = date(2026, 11, 21)


def refused(read: Callable[..., Any], *what: Any) -> bool:
    """Whether it is refused as every reader refuses."""
    try:
        read(*what)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("21/11/2026", date(2026, 11, 21)),
        ("21/11/26", date(2026, 11, 21)),
        ("1/2/26", date(2026, 2, 1)),
        ("21.11", date(2026, 11, 21)),
        ("21-11-2026", date(2026, 11, 21)),
        ("21 11 26", date(2026, 11, 21)),
        ("211126", date(2026, 11, 21)),
        ("21112026", date(2026, 11, 21)),
        ("2111", date(2026, 11, 21)),
        ("2026-11-21", date(2026, 11, 21)),
        (" 21/11/26 ", date(2026, 11, 21)),
        ("5", date(2026, 11, 5)),
        ("+3", date(2026, 11, 24)),
        ("-2", date(2026, 11, 19)),
        ("+0", SATURDAY),
        ("hoy", SATURDAY),
        ("Mañana", date(2026, 11, 22)),
        ("yesterday", date(2026, 11, 20)),
        ("3/1", date(2027, 1, 3)),
        ("28.12", date(2026, 12, 28)),
        ("29/2", date(2028, 2, 29)),
        ("1/1/69", date(2069, 1, 1)),
        ("1/1/70", date(1970, 1, 1)),
        ("29/2/24", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read(typed: str, day: date) -> None:
    today = date(2027, 6, 1) if typed == "29/2" else SATURDAY
    assert read_day(typed, today) == day


@pytest.mark.parametrize(
    "typed",
    ["", "x", "31/2/26", "29/2/23", "32", "0", "1/13/26", "12.5.", "21//", "1/2/3/4", "21/11/126", "21111"],
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    assert refused(read_day, typed, SATURDAY)


def test_a_day_without_year_is_the_nearest_one() -> None:
    assert read_day("28.12", date(2026, 1, 10)) == date(2025, 12, 28)
    assert read_day("3.1", date(2026, 12, 20)) == date(2027, 1, 3)


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("12,50", 1250),
        ("12.50", 1250),
        ("12,5", 1250),
        ("12", 1200),
        ("0,05", 5),
        ("12 €", 1200),
        ("12,50 eur", 1250),
        ("1.234,50", 123450),
        ("1,234.50", 123450),
        ("1.234", 123400),
        ("1.234.567", 123456700),
        ("1234,5", 123450),
        ("-3,20", -320),
    ],
)
def test_an_amount_is_read(typed: str, cents: int) -> None:
    assert read_money(typed) == cents


@pytest.mark.parametrize(
    "typed", ["", "abc", "12,345,6", "1,2,3", "12,", ",50", "12.3456", "1 2", "€", "--1"]
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    assert refused(read_money, typed)


@pytest.mark.parametrize("cents", [0, 5, 99, 100, 1250, 123456, -320])
def test_an_amount_as_written_is_read_back(cents: int) -> None:
    assert read_money(write_money(cents)) == cents


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("9:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("930", time(9, 30)),
        ("9", time(9)),
        ("21h15", time(21, 15)),
        ("17h", time(17)),
        ("0000", time(0)),
    ],
)
def test_a_time_is_read(typed: str, at: time) -> None:
    assert read_time(typed) == at


@pytest.mark.parametrize("typed", ["", "24:00", "9:60", "x", "123456"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    assert refused(read_time, typed)


def test_a_number_is_whole() -> None:
    assert read_number(" 42 ") == 42
    for typed in ("4,2", "", "4e3", "9" * 30):
        assert refused(read_number, typed)
