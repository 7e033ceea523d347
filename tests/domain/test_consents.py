"""How a customer stands to a use of their data: nothing is taken for a yes, and no yes to calls lasts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.consents import ALLOWED, PURPOSES, STANDS, stands
from helpdesk.domain.promotions import MEANS, PURPOSE_OF, Person, may_be_told

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("purpose", "after"),
    [
        # TR 62.1 ends a yes to calls; none ends one to mail or letters.
        ("promotions", "long"),
        ("promotions_phone", "old"),
        ("promotions_post", "long"),
        ("of another program", "old"),
    ],
)
def test_offers_need_a_yes_and_one_to_calls_not_older_than_two_years(purpose: str, after: str) -> None:
    assert stands(purpose, None, None, TODAY) == "none"
    assert stands(purpose, True, TODAY, TODAY) == "given"
    assert stands(purpose, True, date(2024, 11, 30), TODAY) == "given"
    assert stands(purpose, True, date(2024, 11, 29), TODAY) == after
    assert stands(purpose, False, date(2020, 1, 1), TODAY) == "withdrawn"


@pytest.mark.parametrize("means", sorted(MEANS))
@pytest.mark.parametrize("on", [date(2024, 11, 29), date(2024, 11, 30), TODAY])
def test_a_customers_card_and_a_campaign_say_the_same_of_a_yes(means: str, on: date) -> None:
    purpose = PURPOSE_OF[means]
    person = Person(reach=frozenset({"email", "mobile", "phone", "post"}), words={purpose: (True, on)})
    allowed = stands(purpose, True, on, TODAY) in ALLOWED
    assert may_be_told(person, means, TODAY, similar=False).allowed is allowed


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
