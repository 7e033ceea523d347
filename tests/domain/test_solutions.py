"""How a solution did, and in which order solutions are proposed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.fault_words import alike, stem, told_words
from helpdesk.domain.solutions import (
    BRAND,
    CATEGORY,
    ELSEWHERE,
    PRODUCT,
    Candidate,
    Record,
    Scope,
    Use,
    fate,
    nearness,
    proposed,
    ranked,
    record,
)

TODAY = date(2026, 11, 30)
LONG_AGO = TODAY - timedelta(days=91)

BOUNDS = [
    (95, 100, 88.82),
    (12, 12, 75.75),
    (18, 20, 69.90),
    (9, 10, 59.58),
    (5, 5, 56.55),
    (7, 9, 45.26),
    (2, 2, 34.24),
    (2, 3, 20.77),
    (1, 1, 20.65),
    (0, 3, 0.00),
]
"""The list of the product's parts, C 1."""


def test_solutions_stand_in_the_order_of_their_lower_bound() -> None:
    found = [Candidate(n, 1, 0, Record(held, known)) for n, (held, known, _) in enumerate(reversed(BOUNDS))]
    assert [round(one.record.bound, 2) for one in ranked(found)] == [bound for *_, bound in BOUNDS]


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        (Use("solved", "fixed", "", LONG_AGO), "held"),
        (Use("solved", "fixed", "", TODAY - timedelta(days=90)), "watched"),
        (Use("solved", "fixed", "", LONG_AGO, LONG_AGO + timedelta(days=90)), "failed"),
        (Use("solved", "fixed", "", LONG_AGO - timedelta(days=9), LONG_AGO + timedelta(days=90)), "held"),
        (Use("solved", "fixed", "", TODAY, TODAY), "failed"),
        (Use("solved", "fixed", "", None), ""),
        (Use("solved", "not_fixed", "", None), "failed"),
        (Use("solved", "not_worth", "", LONG_AGO), ""),
        (Use("solved", "fixed", "misuse", LONG_AGO), ""),
        (Use("solved", "fixed", "unclear", LONG_AGO), ""),
        (Use("solved", "no_fault", "", LONG_AGO), ""),
        (Use("tried", "fixed", "", LONG_AGO), "failed"),
        (Use("tried", "fixed", "misuse", LONG_AGO), ""),
        (Use("tried", None, "", None), ""),
        (Use("proposed", "fixed", "", LONG_AGO), ""),
    ],
)
def test_a_use_counts_once_it_is_known_how_it_went(use: Use, expected: str) -> None:
    assert fate(use, TODAY, 90) == expected


def test_a_record_counts_what_is_known_and_what_is_watched() -> None:
    told = record(["held"] * 7 + ["failed"] * 2 + ["watched"] * 3 + [""])
    assert (told.held, told.known, told.watched, told.few) == (7, 9, 3, True)
    assert told.interval is not None
    assert (round(told.interval[0]), round(told.interval[1])) == (45, 94)


def test_nothing_known_has_no_interval_and_no_bound() -> None:
    assert (Record(0, 0, 2).interval, Record().bound, Record().tried) == (None, 0.0, False)


@pytest.mark.parametrize(
    ("solution", "near"),
    [
        (Scope(7, "lumo", "lavadoras"), PRODUCT),
        (Scope(8, "lumo", "lavadoras"), BRAND),
        (Scope(None, "lumo", ""), BRAND),
        (Scope(None, "lumo", "hornos"), ELSEWHERE),
        (Scope(None, "otra", "lavadoras"), CATEGORY),
        (Scope(None, "", "lavadoras"), CATEGORY),
        (Scope(), ELSEWHERE),
    ],
)
def test_a_solution_is_the_nearer_the_more_it_is_of_the_same(solution: Scope, near: int) -> None:
    assert nearness(solution, Scope(7, "lumo", "lavadoras")) == near


def test_text_goes_before_nearness_and_nearness_before_the_bound() -> None:
    best, near, held = (
        Candidate(1, 3, 0, Record(0, 3)),
        Candidate(2, 2, 3, Record(1, 3)),
        Candidate(3, 2, 1, Record(95, 100)),
    )
    assert ranked([held, near, best]) == [best, near, held]


def test_the_untried_stand_last_and_one_of_them_is_always_seen() -> None:
    tried = [Candidate(n, 2, 0, Record(5, 5)) for n in range(1, 8)]
    untried = [Candidate(n, 2, 3, Record()) for n in (20, 21)]
    shown = [one.id for one in proposed(tried + untried)]
    assert len(shown) == 5
    assert shown[-1] == 21
    assert [one.id for one in proposed(tried)] == [7, 6, 5, 4, 3]
    assert [one.id for one in proposed([*untried, tried[0]])] == [1, 21, 20]


def test_what_shares_a_word_by_chance_is_left_out() -> None:
    assert [
        one.id for one in proposed([Candidate(1, 5, 0, Record(1, 1)), Candidate(2, 2, 3, Record(9, 9))])
    ] == [1]


@given(
    st.lists(
        st.tuples(st.integers(1, 6), st.integers(0, 3), st.integers(0, 9), st.integers(0, 9)), max_size=30
    )
)
def test_whatever_is_found_the_lines_are_five_at_most_and_the_tried_stand_first(
    told: list[tuple[int, int, int, int]],
) -> None:
    found = [
        Candidate(n, text, near, Record(min(held, known), known))
        for n, (text, near, held, known) in enumerate(told)
    ]
    shown = proposed(found)
    assert len(shown) <= 5
    assert [one.record.tried for one in shown] == sorted((one.record.tried for one in shown), reverse=True)
    assert set(shown) <= set(found)


def test_words_that_any_fault_holds_are_not_looked_for() -> None:
    assert told_words("No me centrifuga la lavadora nueva") == ["centrifuga", "lavadora", "nueva"]
    assert told_words("The washing machine does not spin") == ["washing", "machine", "spin"]
    assert told_words("no me la") == []
    assert told_words("Batería, batería") == ["bateria"]


def test_a_word_is_looked_for_by_its_beginning() -> None:
    assert stem("centrifugar") == stem("centrifuga") == "centrifug"
    assert stem("luz") == "luz"
    assert alike("No centrifuga la lavadora", "La lavadora no centrifuga")
    assert not alike("No centrifuga", "No desagua")
    assert not alike("", "")
