"""Values as people write them: a negative has a true minus, in money, numbers and per cent alike."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.formats import MINUS, Words, capital

ENGLISH, SPANISH = Words("en"), Words("es")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (ENGLISH.money(-1_250), "−€12.50"),
        (SPANISH.money(-1_250), "−12,50\N{NO-BREAK SPACE}€"),
        (SPANISH.money(0), "0,00\N{NO-BREAK SPACE}€"),
        (ENGLISH.number(-3), "−3"),
        (SPANISH.number(-1234.56, 1), "−1.234,6"),
        (ENGLISH.percent(-4.2, 1), "−4.2 %"),
        (ENGLISH.number(-0.3), "0"),
        (SPANISH.number(-0.04, 1), "0,0"),
    ],
)
def test_a_negative_has_a_true_minus(said: str, written: str) -> None:
    assert said == written


@given(cents=st.integers(-(10**11), 10**11), language=st.sampled_from(["en", "es"]))
def test_no_amount_has_a_hyphen(cents: int, language: str) -> None:
    said = Words(language).money(cents)
    assert "-" not in said
    assert (MINUS in said) == (cents < 0)


@pytest.mark.parametrize(
    ("zone", "written"),
    [("Europe/Madrid", "29/11/2026"), ("Atlantic/Canary", "28/11/2026"), ("Pacific/Auckland", "29/11/2026")],
)
def test_the_day_of_an_instant_is_the_one_at_the_place(zone: str, written: str) -> None:
    words = Words("en", time_zone=zone)
    instant = datetime(2026, 11, 28, 23, 30, tzinfo=UTC)
    assert {words.day(instant), words.day("2026-11-28T23:30:00Z")} == {written}
    assert words.moment(instant).startswith(written)
    assert words.day(date(2026, 11, 28)) == words.day("2026-11-28") == "28/11/2026"


def test_a_sentence_begins_with_a_capital_and_is_else_as_it_was() -> None:
    assert [capital(text) for text in ("", "a la tienda", "ñu", "iPhone y más", "Ya")] == [
        "",
        "A la tienda",
        "Ñu",
        "IPhone y más",
        "Ya",
    ]
