"""Euros are written without Babel where the program is at home: as Babel writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import numbers
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.formats import MINUS, Words
from helpdesk.languages import LANGUAGES

AT_HOME = [language for language in LANGUAGES.values() if language.at_home]


@pytest.mark.parametrize("language", AT_HOME, ids=lambda language: language.code)
@given(cents=st.integers(-(10**12), 10**12) | st.integers(-200, 200))
def test_euros_at_home_are_as_babel_writes_them(language, cents: int) -> None:  # type: ignore[no-untyped-def]
    words = Words(language.code, language.home or language.at_home)
    locale = f"{language.code}_{language.at_home}"
    theirs = numbers.format_currency(Decimal(cents).scaleb(-2), "EUR", locale=locale)
    assert words.money(cents) == theirs.replace("-", MINUS)


def test_elsewhere_and_in_other_money_babel_writes() -> None:
    assert Words("es", "MX", currency="MXN").money(123456) == "$1,234.56"
    assert Words("es", "ES", currency="USD").money(123456) == "1.234,56\xa0US$"
    assert Words("en", "ES").money(None) == "—"
