"""Until when goods are handed over, and what the buyer may do when they were not (RDLeg 1/2007 art. 66 bis)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.country import legal_data
from helpdesk.domain.deliveries import about_delivery, is_awaited
from helpdesk.domain.legal import LegalProfile
from helpdesk.formats import Words


def law(country: str) -> LegalProfile:
    return LegalProfile.read(legal_data(country))


SPAIN, EUROPE = law("es"), law("pt")
SAID = Words("en", "ES", "Europe/Madrid", "EUR")


@pytest.mark.parametrize(
    ("bought", "by"),
    [
        (date(2026, 11, 1), date(2026, 12, 1)),
        (date(2026, 1, 31), date(2026, 3, 2)),
        (date(2024, 1, 31), date(2024, 3, 1)),
        (date(9999, 12, 20), date.max),
    ],
)
def test_thirty_calendar_days_the_day_of_the_sale_not_counted(bought: date, by: date) -> None:
    assert SPAIN.deliver_by(bought) == EUROPE.deliver_by(bought) == by


DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("promised", "delivered", "installed", "awaited"),
    [
        (None, None, None, False),
        (DAY, None, None, True),
        (DAY, DAY, None, False),
        (DAY, None, DAY, False),
        (None, DAY, None, False),
    ],
)
def test_only_what_has_a_day_and_was_not_handed_over_is_awaited(
    promised: date | None, delivered: date | None, installed: date | None, awaited: bool
) -> None:
    assert is_awaited(promised, delivered, installed) is awaited


@pytest.mark.parametrize(
    ("profile", "promised", "consumer", "words", "not_words"),
    [
        (SPAIN, DAY + timedelta(3), True, ["Not handed over yet"], ["66 bis", "further term"]),
        (SPAIN, DAY + timedelta(20), True, ["no other day was agreed", "66 bis"], ["further term"]),
        (SPAIN, DAY, True, ["Not handed over yet"], ["further term"]),
        (SPAIN, DAY - timedelta(1), True, ["further term", "end the contract", "twice", "66 bis"], []),
        (SPAIN, DAY - timedelta(1), None, ["further term", "twice"], []),
        (SPAIN, DAY - timedelta(1), False, ["what was agreed"], ["further term", "66 bis"]),
        (EUROPE, DAY - timedelta(1), True, ["further term", "2011/83/EU, art. 18"], ["twice"]),
    ],
)
def test_what_is_said_of_goods_that_are_awaited(
    profile: LegalProfile, promised: date, consumer: bool | None, words: list[str], not_words: list[str]
) -> None:
    said = SAID.say(about_delivery(profile, DAY - timedelta(10), promised, DAY, consumer=consumer))
    assert all(word in said for word in words)
    assert not any(word in said for word in not_words)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 400), st.integers(-400, 400))
def test_rights_are_told_from_the_day_after_the_promised_one(bought: date, term: int, on: int) -> None:
    promised = bought + timedelta(term)
    today = promised + timedelta(on)
    said = SAID.say(about_delivery(SPAIN, bought, promised, today, consumer=True))
    assert ("further term" in said) is (on > 0)
