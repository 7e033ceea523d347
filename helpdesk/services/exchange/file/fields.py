"""Knows what a column of an exchanged file is: its name, words, kind of value and place in the ledger; reads nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from helpdesk.domain.normal_forms import fold
from helpdesk.texts import Text

ValueKind = Literal[
    "line", "text", "phone", "email", "language", "date", "moment", "money", "number", "choice", "open"
]

MOST_MONTHS = 600
MOST_MINUTES = 525_600
"""A year of work on one job: above it a number is a slip of the keyboard."""


@dataclass(frozen=True, slots=True)
class Field:
    """One column. ``open`` is a choice that keeps words it does not know."""

    name: str
    code: str
    """One letter that names the column in the ledger; never given twice within a kind."""
    label: Text
    kind: ValueKind = "line"
    words: tuple[str, ...] = ()
    """What the column is called in Spanish and in other programs; fixed, unlike the label."""
    required: bool = False
    past: bool = False
    """An event that has happened: it cannot lie after now."""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For a choice: each value with its other words."""
    least: int | None = None
    most: int | None = None

    @property
    def names(self) -> set[str]:
        """Every name of the column, folded."""
        return {fold(name) for name in (self.name, *self.words)}

    @property
    def by_word(self) -> dict[str, str]:
        """Every word of a choice, folded, with its value."""
        return {fold(word): value for value, words in self.choices.items() for word in (value, *words)}


YES_NO = {
    "yes": ("y", "true", "1", "sí", "si", "s", "verdadero"),
    "no": ("n", "false", "0", "falso"),
}
LANGUAGES = {
    "es": ("spanish", "español", "castellano", "spa"),
    "en": ("english", "inglés", "eng"),
}
