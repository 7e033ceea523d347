from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.slips import NotASlip, read_slip, slip_code
from helpdesk.domain.surveys import VERSION, Plan

PLANS = st.builds(
    lambda scale, pairs: Plan(VERSION, scale, tuple(sorted(pairs))),
    st.sampled_from(["2.0", "1.0"]),
    st.sets(st.integers(0, 4)),
)
CASES = st.integers(1, 999_999_999)


@given(CASES, PLANS)
def test_a_code_says_case_and_questions_however_it_is_typed(case: int, plan: Plan) -> None:
    code = slip_code(case, plan)
    for typed in (code, code.lower(), f" {code[1:]} ", code.replace("-", " ")):
        assert read_slip(typed) == (case, plan)
    assert read_slip(code, "repair")[1].kind == "repair"


@given(CASES, PLANS, st.data())
def test_one_wrong_digit_of_the_case_is_noticed(case: int, plan: Plan, data: st.DataObject) -> None:
    code = slip_code(case, plan)
    place = data.draw(st.integers(1, len(str(case))))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != code[place]]))
    wrong = code[:place] + other + code[place + 1 :]
    with pytest.raises(NotASlip):
        read_slip(wrong)


@given(CASES, PLANS)
def test_two_neighbours_exchanged_are_noticed(case: int, plan: Plan) -> None:
    code = slip_code(case, plan)
    for place in range(1, len(str(case))):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        if swapped != code and not swapped.startswith("F0"):
            with pytest.raises(NotASlip):
                read_slip(swapped)


@pytest.mark.parametrize(
    "typed", ["", "1042", "F1042", "F1042-", "H5", "1042-1", "F1042-30", "Ana", "F1042-UUU"]
)
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(NotASlip):
        read_slip(typed)


@pytest.mark.parametrize("case", [1, 1042, 999_999])
def test_letters_taken_for_digits_are_read_as_these(case: int) -> None:
    code = slip_code(case, Plan(VERSION, "1.0", (0,)))
    head, tail = code.split("-")
    assert read_slip(f"{head}-{tail.replace('1', 'I').replace('0', 'O')}") == read_slip(code)
