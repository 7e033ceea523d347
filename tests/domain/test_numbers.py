from __future__ import annotations

import pytest

from helpdesk.domain import numbers
from helpdesk.domain.papers import PAPERS, paper_number


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("1042", ("case", 1042, None)),
        (" #1042 ", ("case", 1042, None)),
        ("1042-2", ("job", 1042, 2)),
        ("c17", ("customer", 17, None)),
        ("U-3", ("unit", 3, None)),
        ("R-000042", ("paper:R", 42, None)),
        ("s-12/2", ("paper:S", 12, 2)),
        ("U3/2", None),
        ("VC9", ("voucher", 9, None)),
        ("rt-7", ("paper:RT", 7, None)),
        ("J9", None),
        ("", None),
        ("1042-", None),
    ],
)
def test_what_a_typed_number_names(typed: str, named: tuple[str, int, int | None] | None) -> None:
    assert numbers.parse(typed) == named


def test_a_printed_number_is_read_back() -> None:
    assert numbers.parse(paper_number("E", 7)) == ("paper:E", 7, None)
    assert numbers.parse("Q-000007") == ("paper:Q", 7, None), "papers keep the letters they were given"
    assert numbers.parse(paper_number("Q", 7, 3)) == ("paper:Q", 7, 3)
    assert numbers.parse(numbers.number("job", 12, 1)) == ("job", 12, 1)


def test_no_two_letters_mean_two_things() -> None:
    letters = [*numbers.PREFIXES.values(), *(paper.series for paper in PAPERS.values() if paper.series)]
    assert len(letters) == len(set(letters))
