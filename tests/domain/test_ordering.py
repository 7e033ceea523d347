"""How an order stands by its quantities, what is still to be ordered, and until when a part may take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.ordering import (
    ORDER_STANDS,
    Quantities,
    order_state,
    still_to_order,
    supply_until,
)
from tests.domain.sold_units import SPAIN, day


@pytest.mark.parametrize(
    ("lines", "sent", "cancelled", "state"),
    [
        ([Quantities(5)], False, False, "draft"),
        ([], False, False, "draft"),
        ([Quantities(5)], True, False, "sent"),
        ([Quantities(5, 2)], True, False, "partly"),
        ([Quantities(5, 2)], False, False, "partly"),
        ([Quantities(5, 5), Quantities(1)], True, False, "partly"),
        ([Quantities(5, 5), Quantities(1, 1)], True, False, "received"),
        ([Quantities(5, 6)], True, False, "received"),
        ([Quantities(5, 2, 3)], True, False, "received"),
        ([Quantities(5, 0, 5)], True, False, "cancelled"),
        ([Quantities(5)], True, True, "cancelled"),
        ([Quantities(5, 2)], True, True, "received"),
        ([Quantities(5)], False, True, "cancelled"),
    ],
)
def test_how_an_order_stands_follows_from_its_quantities(
    lines: list[Quantities], sent: bool, cancelled: bool, state: str
) -> None:
    assert order_state(lines, sent=sent, cancelled=cancelled) == state


@given(
    st.lists(st.builds(Quantities, st.integers(1, 9), st.integers(0, 9), st.integers(0, 9)), max_size=5),
    st.booleans(),
    st.booleans(),
)
def test_an_order_always_stands_somehow_and_never_both_open_and_done(
    lines: list[Quantities], sent: bool, cancelled: bool
) -> None:
    state = order_state(lines, sent=sent, cancelled=cancelled)
    assert state in ORDER_STANDS
    if state == "received":
        assert any(line.received for line in lines)
    if state == "cancelled":
        assert not any(line.received for line in lines)
    if state == "partly":
        assert any(line.open for line in lines)


def test_five_ordered_and_two_scanned_leave_three_open() -> None:
    assert Quantities(5, 2).open == 3
    assert Quantities(5, 7).open == 0
    assert Quantities(5, 2, 1).open == 2


@pytest.mark.parametrize(
    ("ordered", "origin", "last"),
    [
        ("2026-11-10", "national", "2026-11-25"),
        ("2026-11-10", "imported", "2026-12-10"),
        ("2027-01-31", "imported", "2027-02-28"),
    ],
)
def test_the_law_gives_a_part_its_time(ordered: str, origin: str, last: str) -> None:
    assert supply_until(SPAIN.parts, day(ordered), origin) == day(last)


def test_without_a_law_or_an_order_nothing_is_late() -> None:
    assert supply_until(None, day("2026-11-10"), "national") is None
    assert supply_until(SPAIN.parts, day("2026-11-10"), "") is None
    assert supply_until(SPAIN.parts, None, "national") is None


def test_what_is_being_collected_is_not_proposed_again() -> None:
    assert still_to_order(8, 0) == 8
    assert still_to_order(8, 5) == 3
    assert still_to_order(8, 9) == 0
