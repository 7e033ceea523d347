"""What a contract promises: visits used, half done, left and expired; when its end is told; what it costs."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.contracts import (
    CONTRACT_VISITS,
    Cost,
    PromisedVisit,
    Tally,
    Work,
    cost_of,
    labour_cents,
    letter_due,
    promised_visits,
    tally,
)

DAYS = [date(2026, month, 15) for month in (2, 5, 8, 11)]


def contract(*states: str, absent: int = 0, ended: bool = False, promised: int | None = 4) -> Tally:
    dated = [PromisedVisit(state, day) for state, day in zip(states, DAYS, strict=False)]
    return tally(promised_visits(dated, promised, absent, ended=ended), promised)


def test_four_a_year_three_done_one_half_and_one_absent_that_does_not_count() -> None:
    found = contract("done", "done", "done", "half")
    assert (found.used, found.left, found.half) == (3, 1, 1)


def test_an_absence_that_counts_uses_one_of_those_not_begun() -> None:
    assert contract("done", "done", "open", "open", absent=1) == Tally(4, 3, 0, 0)
    found = contract("done", "done", "done", "half", absent=1)
    assert (found.used, found.left, found.half) == (3, 1, 1)
    visits = promised_visits([PromisedVisit("done", DAYS[0])], 3, 1, ended=False)
    assert [visit.state for visit in visits] == ["done", "absent", "left"]


def test_a_half_done_visit_is_used_once_its_rest_is_done() -> None:
    assert contract("done", "half").left == 3
    assert contract("done", "done").left == 2


def test_what_was_not_made_when_the_contract_ended_is_expired() -> None:
    assert contract("done", "done", "half", ended=True) == Tally(4, 2, 1, 1)
    assert contract("done", "let_go", "open", "open") == Tally(4, 1, 0, 1)
    assert contract("done", "done", "open", ended=True).left == 0


def test_without_a_number_of_visits_nothing_is_left_or_missing() -> None:
    found = contract("done", "open", promised=None)
    assert (found.used, found.left) == (1, None)


@given(
    st.lists(st.sampled_from(sorted(CONTRACT_VISITS)), max_size=12),
    st.integers(0, 12),
    st.integers(0, 5),
    st.booleans(),
)
def test_no_visit_of_a_contract_is_lost_or_made_up(
    states: list[str], promised: int, absent: int, ended: bool
) -> None:
    dated = [PromisedVisit(state) for state in states]
    found = promised_visits(dated, promised or None, absent, ended=ended)
    assert len(found) == max(len(states), promised)
    counted = tally(found, promised or None)
    assert counted.used <= states.count("done") + states.count("absent") + absent
    if counted.left is not None and len(states) <= promised:
        begun = counted.used + counted.expired + counted.left
        assert begun == promised


@pytest.mark.parametrize(
    ("last", "due"),
    [
        ("2027-05-31", "2027-05-16"),
        ("2028-03-10", "2028-02-24"),
        ("2027-01-05", "2026-12-21"),
        ("2027-03-15", "2027-02-28"),
    ],
)
def test_the_letter_is_due_fifteen_days_before_the_last_one_to_say_no(last: str, due: str) -> None:
    assert letter_due(date.fromisoformat(last), 15) == date.fromisoformat(due)


def test_costs_are_summed_where_they_are_known_and_the_rest_is_counted() -> None:
    assert cost_of([]) == Cost(None, 0)
    assert cost_of([Work(None)]) == Cost(None, 1)
    assert cost_of([Work(1500), Work(None), Work(250)]) == Cost(1750, 1)
    assert labour_cents(45, 2400) == 1800
    assert labour_cents(1, 100) == 2
    assert labour_cents(30, None) is None
