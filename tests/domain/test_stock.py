"""The stock: five numbers that add up, costs as totals that lose no cent, who gets what, what is to be ordered."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.stock import (
    Core,
    Holding,
    Numbers,
    Step,
    Wish,
    average,
    free_for,
    is_low,
    price_doubts,
    put,
    put_back,
    revalue,
    served,
    share,
    shared_out,
    standing,
    take,
    to_order,
    usual_fate,
)

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
CENTS = st.none() | st.integers(0, 1_000_000)
MOVES = st.lists(
    st.tuples(st.sampled_from(["put", "take", "revalue"]), st.integers(1, 500), CENTS), max_size=30
)


def walked(moves: list[tuple[str, int, int | None]]) -> list[Step]:
    """The ledger's entries of these moves."""
    held, steps = Holding(), []
    for kind, pieces, cents in moves:
        if kind == "put":
            step, right = put(held, pieces, cents)
            made = [step] if right is None else [step, right]
        elif kind == "take":
            made = [take(held, pieces, cents).step]
        else:
            made = [revalue(held, cents or 0)] if held.on_hand > 0 else []
        for step in made:
            held = held.after(step)
            steps.append(step)
    return steps


def total(steps: list[Step]) -> Holding:
    held = Holding()
    for step in steps:
        held = held.after(step)
    return held


# -- numbers ----------------------------------------------------------------------------------------------


def test_what_is_needed_less_what_is_on_order_is_proposed() -> None:
    numbers = Numbers(on_hand=45, reserved=45, needed=18, on_order=15)
    assert to_order(numbers, 0) == 3
    assert to_order(numbers, 5) == 8


def test_low_looks_at_what_is_available() -> None:
    assert is_low(Numbers(on_hand=4, reserved=4, needed=0), 1)
    assert not is_low(Numbers(on_hand=4, reserved=3, needed=0), 1)
    assert not is_low(Numbers(on_hand=0, reserved=0, needed=0), 0)


@given(st.integers(-50, 500), st.integers(0, 500), st.integers(0, 500), st.integers(0, 100))
def test_the_five_numbers_always_add_up(on_hand: int, wanted: int, ordered: int, minimum: int) -> None:
    numbers = shared_out(on_hand, wanted, ordered)
    assert numbers.available == numbers.on_hand - numbers.reserved
    assert numbers.reserved + numbers.needed == wanted
    assert numbers.later == on_hand + ordered - wanted
    assert 0 <= numbers.reserved <= max(0, on_hand)
    # Once what is proposed came and what is wanted was taken, the minimum lies there.
    assert numbers.later + to_order(numbers, minimum) >= minimum


@pytest.mark.parametrize(
    ("numbers", "minimum", "said"),
    [
        (Numbers(-1, 0, 0), 0, "below_zero"),
        (Numbers(0, 0, 2), 0, "not_ordered"),
        (Numbers(0, 0, 1, 1), 0, "waits"),
        (Numbers(1, 1, 0, 2), 0, "ordered"),
        (Numbers(1, 1, 0), 1, "low"),
        (Numbers(3, 1, 0), 1, ""),
    ],
)
def test_a_part_asks_for_one_thing(numbers: Numbers, minimum: int, said: str) -> None:
    assert standing(numbers, minimum) == said


# -- costs ------------------------------------------------------------------------------------------------


def test_three_pieces_for_a_euro_cost_a_euro() -> None:
    held = Holding().after(put(Holding(), 3, 100)[0])
    costs = []
    for _ in range(3):
        taken = take(held, 1)
        held = held.after(taken.step)
        costs.append(taken.cost_cents)
    assert sum(cost or 0 for cost in costs) == 100
    assert held == Holding(0, 0, 0)


def test_deliveries_at_different_prices_lose_no_cents() -> None:
    """A rounded cost each would be wrong by eight cents here."""
    held = Holding(7, 4683).after(put(Holding(7, 4683), 5, 3350)[0])
    assert held == Holding(12, 8033)
    taken = take(held, 12)
    assert taken.cost_cents == 8033
    assert sum(share(8033, 1, 12) for _ in range(12)) != 8033


def test_what_nobody_knows_is_not_guessed() -> None:
    held = Holding(2, 500, 1)
    first = take(held, 1)
    assert first.cost_cents is None
    assert held.after(first.step) == Holding(1, 500, 0)
    assert take(held.after(first.step), 1).cost_cents == 500
    assert average(held, 1) is None
    assert average(held, 1, 300) == 300


def test_below_zero_costs_what_is_expected_and_is_set_right_by_the_delivery() -> None:
    taken = take(Holding(1, 1000), 2, 900)
    assert taken.cost_cents == 1900
    held = Holding(1, 1000).after(taken.step)
    assert held == Holding(-1, -900)
    step, right = put(held, 3, 3600)
    assert right == Step(0, -300)
    assert held.after(step).after(right) == Holding(2, 2400)


@given(MOVES)
def test_nothing_on_hand_has_cost_nothing_and_no_cent_is_lost(
    moves: list[tuple[str, int, int | None]],
) -> None:
    steps = walked(moves)
    held = total(steps)
    assert held.value_cents == sum(step.value_cents for step in steps)
    if held.on_hand == 0:
        assert (held.value_cents, held.unpriced) == (0, 0)
    if held.on_hand > 0:
        assert 0 <= held.unpriced <= held.on_hand
        assert held.value_cents >= 0


@given(MOVES, st.randoms())
def test_the_ledger_in_any_order_and_with_undo_comes_to_the_same(
    moves: list[tuple[str, int, int | None]], chance: object
) -> None:
    steps = walked(moves)
    mixed = list(steps)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert total(mixed) == total(steps)
    for place in range(len(steps)):
        undone = [*steps, Step(*(-number for number in steps[place]))]
        assert total(undone) == total(steps[:place] + steps[place + 1 :])


@given(st.integers(1, 200), st.integers(0, 100_000), st.integers(1, 200))
def test_put_back_is_as_if_never_taken(pieces: int, cents: int, taken_out: int) -> None:
    held = Holding(pieces, cents)
    taken = take(held, min(pieces, taken_out))
    after = held.after(taken.step)
    step, right = put(after, min(pieces, taken_out), taken.cost_cents)
    assert right is None
    assert after.after(step) == held


# -- who gets what ----------------------------------------------------------------------------------------


def wish(number: int, promised: date | None, pieces: int = 1, later: int = 0) -> Wish:
    return Wish(number, number, pieces, promised, NOON + timedelta(hours=later))


@given(
    st.integers(-20, 20),
    st.integers(0, 100_000),
    st.integers(0, 20),
    st.integers(1, 40),
    st.one_of(st.none(), st.integers(0, 9_999)),
)
def test_what_was_taken_below_zero_comes_back_as_it_went_to_the_cent(
    on_hand: int, cents: int, unknown: int, pieces: int, expected: int | None
) -> None:
    unpriced = min(unknown, max(0, on_hand)) - min(unknown, max(0, -on_hand))
    value = cents if on_hand > max(0, unpriced) else -cents if on_hand < min(0, unpriced) else 0
    held = Holding(on_hand, value, unpriced)
    assert held.sound
    taken = take(held, pieces, expected)
    gone = held.after(taken.step)
    step, right = put_back(gone, taken.step, taken.cost_cents)
    assert right is None
    assert gone.after(step) == held


def test_a_gap_that_others_have_filled_leaves_a_sound_total() -> None:
    # Two went at 50.00 each, another at the 120.00 it was expected to cost; the two come back.
    two = Step(-2, -10_000)
    held = Holding(-1, -12_000)
    step, right = put_back(held, two, 10_000)
    assert right is not None
    assert held.after(step).after(right) == Holding(1, 5_000)


def test_the_earlier_promise_gets_the_one_piece() -> None:
    wishes = [wish(1, date(2026, 12, 5)), wish(2, date(2026, 12, 1), later=3), wish(3, None)]
    assert served(1, wishes) == {1: 0, 2: 1, 3: 0}
    assert served(2, wishes) == {1: 1, 2: 1, 3: 0}
    assert free_for(1, wishes, 2) == 1
    assert free_for(1, wishes, 1) == 0
    assert free_for(-2, wishes, 1) == 0


@given(st.lists(st.tuples(st.none() | st.dates(), st.integers(1, 9)), max_size=8), st.integers(-3, 40))
def test_nobody_gets_the_same_piece_twice(asked: list[tuple[date | None, int]], on_hand: int) -> None:
    wishes = [wish(number, *told) for number, told in enumerate(asked)]
    got = served(on_hand, wishes)
    wanted = sum(each.pieces for each in wishes)
    assert sum(got.values()) == shared_out(on_hand, wanted).reserved
    assert all(got[each.id] <= each.pieces for each in wishes)
    assert got == served(on_hand, wishes[::-1])


def test_a_price_above_the_list_is_doubtful() -> None:
    assert price_doubts(3000, 2800, None)[0] == ("above_list", 2800)
    assert price_doubts(2800, 2800, None) == []
    assert price_doubts(None, 2800, 100) == []


def test_under_a_guarantee_a_part_has_no_mark_up() -> None:
    assert price_doubts(1000, None, 1800, 2, guarantee=True) == [("marked_up", 900)]
    assert price_doubts(900, None, 1800, 2, guarantee=True) == []
    assert price_doubts(1000, None, 1800, 2) == []


def test_the_old_part_goes_to_whoever_paid_for_the_new_one() -> None:
    assert usual_fate(True) == "maker"
    assert usual_fate(False) == "customer"


def test_an_old_part_not_sent_in_time_is_late_and_a_short_credit_is_asked_about() -> None:
    core = Core(date(2026, 12, 20), None, 4000, None)
    assert not core.late(date(2026, 12, 20))
    assert core.late(date(2026, 12, 21))
    assert core.outstanding_cents == 4000
    credited = core._replace(sent_on=date(2026, 12, 21), credited_cents=3500)
    assert not credited.late(date(2027, 1, 1))
    assert (credited.asked, credited.outstanding_cents) == (True, 500)
    assert credited._replace(answer="accepted").outstanding_cents == 0
    assert credited._replace(answer="disputed").outstanding_cents == 500
    assert not credited._replace(credited_cents=4000).asked
