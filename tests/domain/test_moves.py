"""What moved since a month was printed: as many figures are counted as are told of."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.moves import moved, moved_figures
from helpdesk.formats import Words
from helpdesk.reports.figure_words import moves_said

OLD: dict[str, Any] = {
    "csat": {"n": 4, "mean": 4.0, "top2_percent": 75.0, "interval": [30.1, 95.4]},
    "turnaround": {"n": 4, "median_days": 3.0, "p90_days": 9.0},
    "promises": {"answer": {"offered": 60, "n": 3, "kept": 3, "percent": 100.0}},
    "channels": {"phone": {"n": 3, "percent": 100.0}},
    "internal_quality": 80.0,
}
WORDS = Words("en", "Europe/Madrid")


def changed(**parts: Any) -> dict[str, Any]:
    return {key: {**value, **parts[key]} if key in parts else value for key, value in OLD.items()}


@pytest.mark.parametrize(
    ("now", "count", "told"),
    [
        (OLD, 0, "."),
        # The answers and their interval are no figures of their own.
        (
            changed(csat={"n": 5, "mean": 4.2, "top2_percent": 80.0, "interval": [37.6, 96.4]}),
            2,
            "Satisfaction, mean: 4.00 → 4.20; Satisfied (CSAT): 75.0 % → 80.0 %.",
        ),
        (changed(csat={"n": 5}), 1, "Satisfied (CSAT): only what it is counted from."),
        (
            changed(channels={"phone": {"n": 4, "percent": 100.0}}),
            1,
            "Cases by channel: only what it is counted from.",
        ),
        (
            changed(promises={"answer": {"offered": 60, "n": 4, "kept": 3, "percent": 75.0}}, csat={"n": 5}),
            2,
            "Answered as offered: 100.0 % → 75.0 %; Satisfied (CSAT): only what it is counted from.",
        ),
    ],
)
def test_a_figure_is_told_once_and_what_lies_behind_it_is_none(
    now: dict[str, Any], count: int, told: str
) -> None:
    figures = moved_figures(moved(OLD, now))
    assert (len(figures), moves_said(figures, 12, WORDS)) == (count, told)


KEYS = sorted({*MEANINGS, "csat.n", "turnaround.n", "channels.phone.n", "load.hands_on", "promises.visit.n"})


@given(st.sets(st.sampled_from(KEYS), max_size=20), st.integers(1, 12))
def test_as_many_are_named_and_left_over_as_are_counted(now: set[str], most: int) -> None:
    def nested(keys: set[str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key in sorted(keys):
            part = found
            *above, last = key.split(".")
            for name in above:
                part = part.setdefault(name, {})
            part[last] = 1.5
        return found

    figures = moved_figures(moved({}, nested(now)))
    said = moves_said(figures, most, WORDS)
    more = int(found[1]) if (found := re.search(r"and (\d+) more\.$", said)) else 0
    named = [
        part for part in said.rstrip(".").split("; ") if part and not re.fullmatch(r"and \d+ more", part)
    ]
    assert len(figures) == len(named) + more
    assert len({figure.name for figure in figures}) <= len(figures) <= len(now)
