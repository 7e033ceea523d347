"""Figures of the month: one name for one figure, on screen, on paper, in the help."""

from __future__ import annotations

import pytest

from helpdesk import places
from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.shown import EXTERNAL, INTERNAL, SHORT, short_name
from helpdesk.formats import Words


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_figure_has_one_name_on_screen_in_the_report_and_in_its_table(language: str) -> None:
    """The short name is the whole one, at most without which value of several it is: “Turnaround”, “Turnaround, median”."""
    words = Words(language)
    for key, short in SHORT.items():
        assert words.say(MEANINGS[key].name).startswith(f"{words.say(short)}, "), key
    names = [words.say(meaning.name) for meaning in MEANINGS.values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_help_calls_the_figures_as_the_screen_does(language: str) -> None:
    words = Words(language)
    page = places.resource("help", language, "quality.md").read_text(encoding="utf-8")
    names = [words.say(short_name(key)) for key in (*INTERNAL, *EXTERNAL)]
    assert [name for name in names if f"| {name} |" not in page] == []
