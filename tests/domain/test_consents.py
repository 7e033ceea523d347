"""How a customer stands to a use of their data: nothing is taken for a yes, and no yes lasts for ever."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.consents import ALLOWED, PURPOSES, STANDS, stands

TODAY = date(2026, 11, 30)
OFFERS = [code for code, purpose in PURPOSES.items() if purpose.needs_yes]


@pytest.mark.parametrize("purpose", OFFERS)
def test_offers_need_a_yes_that_is_not_older_than_two_years(purpose: str) -> None:
    assert stands(purpose, None, None, TODAY) == "none"
    assert stands(purpose, True, TODAY, TODAY) == "given"
    assert stands(purpose, True, date(2024, 11, 30), TODAY) == "given"
    assert stands(purpose, True, date(2024, 11, 29), TODAY) == "old"
    assert stands(purpose, False, date(2020, 1, 1), TODAY) == "withdrawn"


def test_a_question_about_the_service_needs_no_yes_and_heeds_a_no() -> None:
    assert stands("surveys", None, None, TODAY) == "unasked"
    assert stands("surveys", False, date(2019, 1, 1), TODAY) == "withdrawn"
    assert stands("surveys", True, date(2019, 1, 1), TODAY) == "given"


@given(
    st.sampled_from([*PURPOSES, "of another program"]),
    st.sampled_from([None, True, False]),
    st.dates(date(1990, 1, 1), TODAY),
    st.integers(0, 4000),
)
def test_a_no_never_becomes_a_yes_by_time(purpose: str, said: bool | None, on: date, later: int) -> None:
    first = stands(purpose, said, on, on)
    then = stands(purpose, said, on, on + timedelta(days=later))
    assert {first, then} <= set(STANDS)
    if first not in ALLOWED:
        assert then not in ALLOWED
