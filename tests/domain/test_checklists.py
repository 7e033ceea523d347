"""Lines of checklists: what passes, what fails, what is still to be done; and which list a product takes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.checklist_words import CHECK_RESULTS
from helpdesk.domain.checklists import (
    Answer,
    Asked,
    Candidate,
    chosen,
    is_closed,
    left,
    number_of,
    number_text,
    problem_of,
    result_of,
    visit_result,
)

BARS = Asked("number", Decimal("0.5"), Decimal(10))


@pytest.mark.parametrize(
    ("asked", "answer", "result"),
    [
        (Asked(), Answer(), ""),
        (Asked(), Answer("passed"), "passed"),
        (Asked(), Answer("failed"), "failed"),
        (BARS, Answer(value="2,5"), "passed"),
        (BARS, Answer(value="0.5"), "passed"),
        (BARS, Answer(value="10"), "passed"),
        (BARS, Answer(value="0.49"), "failed"),
        (BARS, Answer("passed", "10,1"), "failed"),
        (BARS, Answer("failed", "2"), "failed"),
        (BARS, Answer("not_applicable", "99"), "not_applicable"),
        (BARS, Answer(value="much"), ""),
        (Asked("number"), Answer(value="-40"), "passed"),
        (Asked("text"), Answer(value="HP-2130"), "passed"),
        (Asked("text"), Answer("failed", "none"), "failed"),
    ],
)
def test_a_line_ends_as_it_was_marked_but_fails_beyond_its_limits(
    asked: Asked, answer: Answer, result: str
) -> None:
    assert result_of(asked, answer) == result


PHOTO = Asked(photo=True)


@pytest.mark.parametrize(
    ("asked", "answer", "open_"),
    [
        (PHOTO, Answer("passed"), True),
        (PHOTO, Answer("passed", photo=True), False),
        (PHOTO, Answer("passed", no_photo="  "), True),
        (PHOTO, Answer("passed", no_photo="The camera broke"), False),
        (PHOTO, Answer("failed"), False),
        (PHOTO, Answer("not_applicable"), False),
        (BARS, Answer("passed"), True),
        (BARS, Answer("passed", "x"), True),
        (BARS, Answer("failed"), False),
        (Asked("text"), Answer("passed"), True),
        (Asked("number", photo=True), Answer(value="3"), True),
    ],
)
def test_what_is_not_complete_stays_open(asked: Asked, answer: Answer, open_: bool) -> None:
    assert is_closed(asked, answer) is not open_
    assert (left([(asked, answer)]) == [1]) is open_


def test_a_value_that_is_no_number_is_said() -> None:
    assert problem_of(BARS, Answer(value="1.2.3")) is not None
    assert problem_of(BARS, Answer("not_applicable", "")) is None


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1,5", "1.5"),
        (" -18 ", "-18"),
        ("\u221218", "-18"),
        ("007", "7"),
        ("2.50", "2.5"),
        ("1.234,5", None),
        ("1e5", None),
        ("٣", None),
        ("", None),
        (".", None),
        ("1" * 40, None),
        ("0.00000001", None),
    ],
)
def test_numbers_as_people_type_them(typed: str, number: str | None) -> None:
    found = number_of(typed)
    assert (None if found is None else number_text(found)) == number


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_number_is_stored_and_read_without_loss(number: Decimal) -> None:
    assert number_of(number_text(number)) == number


@given(st.text(max_size=60))
def test_any_typing_is_a_number_or_none(typed: str) -> None:
    number = number_of(typed)
    assert number is None or number.is_finite()


MARKS = st.sampled_from(["", *CHECK_RESULTS])


@given(st.lists(st.builds(lambda mark: (Asked(), Answer(mark)), MARKS), max_size=30))
def test_the_lines_without_result_are_exactly_those_left(lines: list[tuple[Asked, Answer]]) -> None:
    still = left(lines)
    assert still == [n for n, (_, answer) in enumerate(lines, 1) if not answer.result]
    said = visit_result(lines)
    assert (said == "done") == (bool(lines) and not still)
    assert (said == "not_done") == (bool(lines) and len(still) == len(lines))


LISTS = [
    Candidate("mine", 7, ""),
    Candidate("washing", None, "lavadora, lavasecadora"),
    Candidate("oven", None, "horno"),
    Candidate("small", None, "plancha, horno microondas"),
    Candidate("air", None, "aire acondicionado"),
    Candidate("it", None, "PC, portátil"),
    Candidate("all", None, ""),
]


@pytest.mark.parametrize(
    ("product", "said", "key"),
    [
        (7, ("Lavadoras", ""), "mine"),
        (8, ("Lavadoras", "Bosch Serie 4"), "washing"),
        (8, ("", "LAVADORA 8 kg"), "washing"),
        (8, ("Electrodomésticos", "Horno Balay"), "oven"),
        (8, ("", "Horno microondas 20 l"), "small"),
        (8, ("Aire acondicionado", "Split"), "air"),
        (8, ("Aire", "Filtro"), "all"),
        (8, ("", "PC de sobremesa"), "it"),
        (8, ("", "PCB de repuesto"), "all"),
        (8, ("Portátiles", "X"), "it"),
        (None, ("", ""), "all"),
    ],
)
def test_the_products_own_list_then_by_words_then_the_general_one(
    product: int | None, said: tuple[str, str], key: str
) -> None:
    assert chosen(product, said, LISTS) == key


def test_without_a_general_list_nothing_is_taken() -> None:
    assert chosen(1, ("Sofa", ""), LISTS[:-1]) is None
