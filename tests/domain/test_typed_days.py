"""A day typed in a hurry, in figures or in words of either language, is read as it was meant, or refused."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.typed_days import MONTHS, WEEKDAYS, read_day
from helpdesk.formats import Words

SATURDAY = date(2026, 11, 21)
DAYS = st.dates(date(1970, 1, 1), date(2069, 12, 31))


def refused(typed: str) -> bool:
    """Whether it is refused as every reader refuses."""
    try:
        read_day(typed, SATURDAY)
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
        ("30 nov", date(2026, 11, 30)),
        ("30/11", date(2026, 11, 30)),
        ("Nov 30", date(2026, 11, 30)),
        ("30nov", date(2026, 11, 30)),
        ("30 de noviembre de 2026", date(2026, 11, 30)),
        ("mar 24 nov", date(2026, 11, 24)),
        ("Monday, 30 November 2026", date(2026, 11, 30)),
        ("november 30th, 2026", date(2026, 11, 30)),
        ("2 ene", date(2027, 1, 2)),
        ("12/2026", date(2026, 12, 1)),
        ("dic 2026", date(2026, 12, 1)),
        ("viernes", date(2026, 11, 27)),
        ("fri", date(2026, 11, 27)),
        ("el próximo lunes", date(2026, 11, 23)),
        ("sábado", date(2026, 11, 28)),
        ("viernes pasado", date(2026, 11, 20)),
        ("last saturday", date(2026, 11, 14)),
        ("pasado mañana", date(2026, 11, 23)),
        ("anteayer", date(2026, 11, 19)),
        ("day before yesterday", date(2026, 11, 19)),
        ("+2w", date(2026, 12, 5)),
        ("+ 1 mes", date(2026, 12, 21)),
        ("in 2 weeks", date(2026, 12, 5)),
        ("dentro de 3 días", date(2026, 11, 24)),
        ("hace 2 días", date(2026, 11, 19)),
        ("3 days ago", date(2026, 11, 18)),
    ],
)
def test_a_day_is_read(typed: str, day: date) -> None:
    today = date(2027, 6, 1) if typed == "29/2" else SATURDAY
    assert read_day(typed, today) == day


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "nov",
            "30 x",
            "30 nov dec",
            "31 nov",
            "nov 30 26 4",
            "fr",
            "13/2026",
            "+3x",
            "someday",
            "may",
            "2026",
        ),
        *(
            "",
            "x",
            "31/2/26",
            "29/2/23",
            "32",
            "0",
            "1/13/26",
            "12.5.",
            "21//",
            "1/2/3/4",
            "21/11/126",
            "21111",
        ),
    ],
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    assert refused(typed)


def test_a_day_without_year_is_the_nearest_one() -> None:
    assert read_day("28.12", date(2026, 1, 10)) == date(2025, 12, 28)
    assert read_day("3.1", date(2026, 12, 20)) == date(2027, 1, 3)


@given(DAYS, DAYS)
def test_a_day_as_the_program_writes_it_is_read_back(day: date, today: date) -> None:
    for words in (Words("en"), Words("es")):
        assert read_day(words.day(day), today) == day
        assert read_day(words.day_long(day), today) == day
    assert read_day(day.isoformat(), today) == day


@pytest.mark.parametrize("day", [date.min, date(999, 12, 31), date.max])
def test_a_day_of_any_year_is_written_as_it_is_read(day: date) -> None:
    words = Words("es")
    assert read_day(words.day(day), SATURDAY) == day
    moment = datetime.combine(day, time(12), UTC)
    assert words.moment(moment).split()[0] == words.day(day)


@given(DAYS, DAYS, st.integers(0, 1))
def test_a_month_in_words_says_the_same_as_its_figure(day: date, today: date, which: int) -> None:
    name = MONTHS[day.month - 1].split()[which]
    for said in (name, name[:3], name.upper()):
        assert read_day(f"{day.day} {said} {day.year}", today) == day
        assert read_day(f"{said} {day.day}, {day.year}", today) == day
        assert read_day(f"{said} {day.year}", today) == day.replace(day=1)


@given(DAYS, st.integers(0, 6), st.integers(0, 1))
def test_a_weekday_is_within_a_week_of_today(today: date, place: int, which: int) -> None:
    name = WEEKDAYS[place].split()[which]
    ahead, back = read_day(name, today), read_day(f"{name} pasado", today)
    assert ahead.weekday() == back.weekday() == place
    assert timedelta(0) < ahead - today <= timedelta(7)
    assert timedelta(0) < today - back <= timedelta(7)


@given(st.text(max_size=30), DAYS)
def test_whatever_is_typed_is_read_or_refused(typed: str, today: date) -> None:
    with contextlib.suppress(ValueError):
        assert isinstance(read_day(typed, today), date)
