"""What people type in a hurry is read as they meant it, or refused; never read as something else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any

import pytest

from ui.widgets.typed import part_moment, read_money, read_number, read_time, write_money


def refused(read: Callable[..., Any], *what: Any) -> bool:
    """Whether it is refused as every reader refuses."""
    try:
        read(*what)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("12,50", 1250),
        ("12.50", 1250),
        ("12,5", 1250),
        ("12", 1200),
        ("0,05", 5),
        ("12 €", 1200),
        ("€ 12,50", 1250),
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
    "typed", ["", "abc", "12,345,6", "1,2,3", "12,", ",50", "12.3456", "1 2", "€", "--1", "€ 12 €", "9" * 13]
)
def test_what_is_no_amount_is_refused(typed: str) -> None:
    assert refused(read_money, typed)


@pytest.mark.parametrize("cents", [0, 5, 99, 100, 1250, 123456, -320])
def test_an_amount_as_written_is_read_back(cents: int) -> None:
    for decimal in ",.":
        assert read_money(write_money(cents, decimal)) == cents


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


@pytest.mark.parametrize(
    ("typed", "day", "at"),
    [
        ("21/11/2026 9:30", "21/11/2026", time(9, 30)),
        ("21/11 9", "21/11", time(9)),
        ("21.11 0930", "21.11", time(9, 30)),
        ("30 nov 9:30", "30 nov", time(9, 30)),
        ("viernes 17h", "viernes", time(17)),
        ("30 nov 26", "30 nov 26", time()),
        ("21 11 26", "21 11 26", time()),
        ("mañana", "mañana", time()),
    ],
)
def test_a_moment_is_parted_into_its_day_and_its_time(typed: str, day: str, at: time) -> None:
    assert part_moment(typed) == (day, at)
