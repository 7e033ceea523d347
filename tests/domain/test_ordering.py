"""What is proposed to be ordered, how an order stands, whom a receipt serves, and until when a part may take."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.ordering import (
    ORDER_STATES,
    Quantities,
    Wanting,
    is_late_by_law,
    is_low,
    order_state,
    proposal,
    shared_out,
    split_total,
    supply_until,
    total_changed,
)
from tests.domain.sold_units import SPAIN, day

PIECES = st.integers(0, 500)


@pytest.mark.parametrize(
    ("on_hand", "reserved", "needed", "on_order", "minimum", "proposed"),
    [
        (45, 45, 15 + 3, 15, 0, 3),
        (45, 45, 15 + 3, 15, 5, 8),
        (10, 0, 0, 0, 5, 0),
        (4, 4, 0, 0, 1, 1),
        (4, 4, 0, 1, 1, 0),
        (-1, 0, 0, 0, 0, 1),
        (0, 0, 0, 0, 0, 0),
        (0, 0, 2, 5, 0, 0),
    ],
)
def test_what_is_missing_is_proposed_less_what_is_on_its_way(
    on_hand: int, reserved: int, needed: int, on_order: int, minimum: int, proposed: int
) -> None:
    told = proposal(on_hand=on_hand, reserved=reserved, needed=needed, on_order=on_order, minimum=minimum)
    assert told == proposed


@given(PIECES, PIECES, PIECES, PIECES, PIECES)
def test_what_was_proposed_and_ordered_is_not_proposed_again(
    on_hand: int, reserved: int, needed: int, on_order: int, minimum: int
) -> None:
    told = proposal(on_hand=on_hand, reserved=reserved, needed=needed, on_order=on_order, minimum=minimum)
    again = proposal(
        on_hand=on_hand, reserved=reserved, needed=needed, on_order=on_order + told, minimum=minimum
    )
    assert again == 0
    # Once it has come, nothing is missing, and with what came the minimum is free.
    came = proposal(
        on_hand=on_hand + told + on_order, reserved=reserved + needed, needed=0, on_order=0, minimum=minimum
    )
    assert came == 0


@pytest.mark.parametrize(
    ("on_hand", "reserved", "minimum", "low"),
    [(4, 4, 1, True), (4, 0, 4, False), (4, 1, 4, True), (0, 0, 0, False), (0, 2, 0, False)],
)
def test_low_looks_at_what_is_free(on_hand: int, reserved: int, minimum: int, low: bool) -> None:
    assert is_low(on_hand=on_hand, reserved=reserved, minimum=minimum) is low


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
    assert state in ORDER_STATES
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
    ("ordered", "origin", "last", "late_on"),
    [
        ("2026-11-10", "national", "2026-11-25", "2026-11-26"),
        ("2026-11-10", "imported", "2026-12-10", "2026-12-11"),
        ("2027-01-31", "imported", "2027-02-28", "2027-03-01"),
    ],
)
def test_the_law_gives_a_part_its_time(ordered: str, origin: str, last: str, late_on: str) -> None:
    until = supply_until(SPAIN.parts, day(ordered), origin)
    assert until == day(last)
    assert not is_late_by_law(until, day(last))
    assert is_late_by_law(until, day(late_on))


def test_without_a_law_or_an_order_nothing_is_late() -> None:
    assert supply_until(None, day("2026-11-10")) is None
    assert supply_until(SPAIN.parts, None) is None
    assert not is_late_by_law(None, day("2030-01-01"))


def test_the_earlier_promise_has_the_piece() -> None:
    waiting = [Wanting(1, 1, day("2026-12-10")), Wanting(2, 1, day("2026-12-01"))]
    assert shared_out(1, waiting) == {2: 1}
    assert shared_out(2, waiting) == {2: 1, 1: 1}
    assert shared_out(0, waiting) == {}


def test_who_asked_first_has_it_where_nothing_or_the_same_is_promised() -> None:
    assert shared_out(1, [Wanting(7, 1), Wanting(3, 1)]) == {7: 1}
    assert shared_out(1, [Wanting(7, 1), Wanting(3, 1, day("2030-01-01"))]) == {3: 1}


@given(
    st.integers(0, 30),
    st.lists(
        st.builds(
            Wanting,
            st.integers(1, 9),
            st.integers(0, 6),
            st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
        ),
        max_size=6,
    ),
)
def test_no_piece_is_given_twice_and_none_lies_while_somebody_waits(
    pieces: int, waiting: list[Wanting]
) -> None:
    given_out = shared_out(pieces, waiting)
    assert sum(given_out.values()) == min(pieces, sum(each.pieces for each in waiting))
    for job, count in given_out.items():
        assert 0 < count <= sum(each.pieces for each in waiting if each.job == job)


@given(st.integers(0, 10_000_000), st.integers(1, 1000), st.data())
def test_cents_are_never_lost(total: int, of: int, data: st.DataObject) -> None:
    left_pieces, left_cents = of, total
    while left_pieces:
        taken = data.draw(st.integers(1, left_pieces))
        cents = split_total(left_cents, taken, left_pieces)
        assert cents >= 0
        left_pieces, left_cents = left_pieces - taken, left_cents - cents
    assert left_cents == 0


def test_nothing_of_nothing_costs_nothing() -> None:
    assert split_total(500, 1, 0) == 0


def test_both_totals_are_kept() -> None:
    assert total_changed(1000, 1250) == 250
    assert total_changed(None, 1250) is None
    assert total_changed(1000, None) is None
