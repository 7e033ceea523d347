"""The European Repair Information Form: every condition of Annex I, row by row, and how long it binds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.quotes import repair_form_valid_until
from helpdesk.domain.repair_form import ROWS, RepairOffer, holds, problems
from helpdesk.reports.erif import form_labels
from helpdesk.services.shop.law_reader import legal_profile

WHOLE = RepairOffer(
    good="Washing machine Acme, serial SN-1",
    defect="The pump is blocked",
    measures="New pump",
    price_cents=10709,
    days=5,
    place="Calle Mayor 1",
    valid_days=30,
)
DELIVERED = {"ancillary": "Collection at home", "ancillary_costs": "20.00 each way"}


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({}, set()),
        ({"good": " "}, {"good"}),  # 6
        ({"defect": ""}, {"defect"}),  # 7
        ({"measures": "\n"}, {"measures"}),  # 8
        ({"price_cents": None}, {"price_cents"}),  # 9: price or method and ceiling
        ({"price_cents": 0}, set()),
        ({"price_cents": None, "method": "40 an hour"}, {"ceiling_cents"}),
        ({"price_cents": None, "ceiling_cents": 9000}, {"method"}),
        ({"price_cents": None, "method": "40 an hour", "ceiling_cents": 9000}, set()),
        ({"method": "40 an hour"}, {"price_cents"}),
        ({"ceiling_cents": 9000}, {"price_cents"}),
        ({"method": "40 an hour", "ceiling_cents": 9000}, {"price_cents"}),
        ({"days": None}, {"days"}),  # 10
        ({"days": -1}, {"days"}),
        ({"days": 0}, set()),
        ({"loaner": "yes"}, {"loaner_cents"}),  # 11 and 12
        ({"loaner": "yes", "loaner_cents": 0}, set()),
        ({"loaner": "yes", "loaner_cents": 500}, set()),
        ({"loaner_cents": 0}, {"loaner_cents"}),
        ({"place": ""}, {"place"}),  # 13
        (DELIVERED, set()),  # 14 and 15
        ({"ancillary": "Collection at home"}, {"ancillary_costs"}),
        ({"ancillary_costs": "20.00"}, {"ancillary"}),
        ({"valid_days": 29}, {"valid_days"}),  # 16
        ({"valid_days": 45}, set()),
    ],
)
def test_a_form_is_complete_or_it_is_none(changes: dict[str, Any], fields: set[str]) -> None:
    assert set(problems(replace(WHOLE, **changes), 30)) == fields


@given(
    st.none() | st.integers(0, 10**6),
    st.sampled_from(["", " ", "by the hour"]),
    st.none() | st.integers(0, 10**6),
)
def test_row_nine_is_a_price_or_a_method_with_a_ceiling(
    price: int | None, method: str, ceiling: int | None
) -> None:
    found = problems(replace(WHOLE, price_cents=price, method=method, ceiling_cents=ceiling), 30)
    alone = price is not None and not method.strip() and ceiling is None
    computed = price is None and bool(method.strip()) and ceiling is not None
    assert (not found) == (alone or computed)


@pytest.mark.parametrize(
    ("given_on", "days", "until"),
    [
        (date(2026, 11, 21), 0, date(2026, 12, 21)),
        (date(2026, 11, 21), 30, date(2026, 12, 21)),
        (date(2026, 11, 21), 45, date(2027, 1, 5)),
        (date(2028, 1, 30), 30, date(2028, 2, 29)),
    ],
)
def test_it_is_valid_for_calendar_days_from_when_it_was_given(given_on: date, days: int, until: date) -> None:
    assert repair_form_valid_until(legal_profile("ES"), given_on, days) == until


@pytest.mark.parametrize(
    ("state", "on", "bound"),
    [
        ("given", date(2026, 12, 21), True),
        ("given", date(2026, 12, 22), False),
        ("accepted", date(2027, 5, 1), True),
        ("refused", date(2026, 12, 1), False),
        ("expired", date(2026, 12, 1), False),
    ],
)
def test_it_binds_until_its_last_day_and_once_accepted(state: str, on: date, bound: bool) -> None:
    assert holds(state, date(2026, 12, 21), on) is bound


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_row_of_the_annex_has_its_words(language: str) -> None:
    said = form_labels(language)
    assert tuple(range(1, 18)) == ROWS
    assert {str(row) for row in ROWS} | {"title", "part_1", "part_2", "wording"} == set(said)
    assert all(text.strip() for text in said.values())


def test_who_has_no_words_of_a_language_gets_those_of_the_annex_and_spanish_says_whose_they_are() -> None:
    assert form_labels("pt") == form_labels("en")
    assert form_labels("es")["wording"].startswith("Redacción propia")
