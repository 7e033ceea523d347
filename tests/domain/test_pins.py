"""PINs and waits for every input: what is easy is refused however it is written, waits never shrink below the tenth miss."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.pins import (
    CLOSED_AT,
    CODE_SIGNS,
    FORGOTTEN_AFTER,
    badge_problem,
    is_pin,
    misses_left,
    pin_problem,
    tidy_code,
    tidy_secret,
    wait_after,
)
from helpdesk.domain.rights import DEFAULTS, OWNER, RIGHTS, rights_of

SIZES = st.integers(4, 6)


@given(st.text(max_size=8))
def test_only_four_to_six_digits_are_a_pin(text: str) -> None:
    good = len(text) in {4, 5, 6} and set(text) <= set("0123456789")
    assert is_pin(text) == good
    assert good or pin_problem(text) is not None


@given(st.integers(0, 9), SIZES, st.sampled_from([1, 9]))
def test_runs_up_and_down_are_refused_also_around_nought(first: int, size: int, step: int) -> None:
    pin = "".join(str((first + step * place) % 10) for place in range(size))
    assert pin_problem(pin) is not None


@given(st.text("0123456789", min_size=1, max_size=3), SIZES)
def test_what_repeats_itself_is_refused(piece: str, size: int) -> None:
    if size % len(piece) == 0:
        assert pin_problem(piece * (size // len(piece))) is not None


@given(st.text(min_size=6, max_size=30))
def test_a_badge_is_never_a_pin(text: str) -> None:
    if is_pin(tidy_secret(text)):
        assert badge_problem(text) is not None


@given(st.text(CODE_SIGNS, min_size=20, max_size=20))
def test_a_code_is_read_however_it_is_written(code: str) -> None:
    written = "-".join(code[place : place + 5] for place in range(0, 20, 5))
    assert tidy_code(f" {written.lower()} ") == tidy_code(written) == code


@given(st.integers(0, 10_000))
def test_waits_double_until_only_an_owner_opens(misses: int) -> None:
    wait = wait_after(misses)
    if misses < 5 or misses == CLOSED_AT:
        assert wait == 0
    elif misses < CLOSED_AT:
        assert wait == 30 * 2 ** (misses - 5)
    else:
        assert wait == wait_after(CLOSED_AT - 1) * 2


@given(
    st.text(max_size=12), st.dictionaries(st.sampled_from(sorted(DEFAULTS)), st.sets(st.text(max_size=12)))
)
def test_no_role_has_a_right_that_there_is_not(role: str, chosen: dict[str, set[str]]) -> None:
    assert rights_of(role, chosen) <= set(RIGHTS)
    assert rights_of(OWNER, chosen) == set(RIGHTS)


@given(st.integers(0, 30), st.floats(0, 1e7), st.floats(0, 1e7))
def test_misses_go_one_by_one_with_time_until_only_an_owner_opens(
    misses: int, seconds: float, more: float
) -> None:
    left = misses_left(misses, seconds)
    assert 0 <= left <= misses
    assert misses_left(misses, seconds + more) <= left
    if misses >= CLOSED_AT:
        assert left == misses
    else:
        assert left == max(0, misses - int(seconds // FORGOTTEN_AFTER))
