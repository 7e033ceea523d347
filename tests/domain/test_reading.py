"""Single values read out of a month's figures, and of how many they are made."""

from __future__ import annotations

import pytest

from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.reading import many_of
from helpdesk.domain.quality.watched import WATCHED


@pytest.mark.parametrize(
    ("key", "many"),
    [
        ("tgw.per_100", 40),
        ("tgw.units_with_problem_percent", 7),
        ("calls.contact_percent", 60),
        ("calls.cooperation_percent", 45),
        ("on_time.percent", 5),
        ("first_response.unanswered", 5),
        ("recovery.late", None),
        ("internal_quality", None),
    ],
)
def test_what_stands_beside_a_value_as_n(key: str, many: int | None) -> None:
    figures = {
        "tgw": {"complaints": 1, "interactions": 40, "n": 7},
        "calls": {"due": 60, "reached": 40, "refused": 5},
        "on_time": {"met": 3, "missed": 2},
        "first_response": {"n": 3, "unanswered": 2},
        "recovery": {"n": 4, "late": 1},
        "internal_quality": 80.0,
    }
    assert many_of(figures, key) == many


def test_what_is_watched_has_words_and_no_two_values_are_called_the_same() -> None:
    assert set(WATCHED) <= set(MEANINGS)
    names = [meaning.name for meaning in MEANINGS.values()]
    assert len(set(names)) == len(names)
