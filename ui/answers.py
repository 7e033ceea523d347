"""Knows what the search offers for a typed text, records and commands; must not know what becomes of a choice."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction

from helpdesk.desk import Desk
from helpdesk.domain.normal_forms import fold
from helpdesk.formats import Words
from helpdesk.services.lookback.search_reader import KINDS_FOUND
from helpdesk.services.lookback.search_reader import Hit as Found
from helpdesk.texts import translate
from ui.commands import BY_NAME
from ui.widgets.hits import Hit

ICONS = {"customer": "user-round", "unit": "plug", "case": "wrench", "job": "wrench", "product": "package"}
MOST_COMMANDS = 4
SHORTEST = 2
"""Letters from which commands are offered too."""


def answers(desk: Desk, words: Words, commands: Mapping[str, QAction], text: str) -> list[Hit]:
    """What is found for a text: records, then commands, for the search is the command palette too."""
    return [*(_hit(found, words) for found in desk.finder.find(text)), *_like(commands, words, text)]


def _hit(found: Found, words: Words) -> Hit:
    return Hit(
        found.id,
        found.title,
        words.say(found.detail),
        found.number,
        ICONS.get(found.kind, "search"),
        words.say(KINDS_FOUND[found.kind]),
        found.kind,
    )


def _like(commands: Mapping[str, QAction], words: Words, text: str) -> list[Hit]:
    """Commands whose words begin like the text; a hit's id is the command's place."""
    wanted = fold(text)
    if len(wanted) < SHORTEST:
        return []
    group = words.say(translate("Window", "Commands"))
    return [
        Hit(
            place,
            action.text().rstrip("…"),
            action.shortcut().toString(),
            "",
            BY_NAME[name].icon,
            group,
            "command",
        )
        for place, (name, action) in enumerate(commands.items())
        if any(word.startswith(wanted) for word in (fold(action.text()), *fold(action.text()).split()))
    ][:MOST_COMMANDS]
