"""Knows the types a paper is set in and what laying out needs at hand; must not know any block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Image
from helpdesk.reports.layout.flowables import MM
from helpdesk.reports.layout.line_breaking import BOLD, GREY, Line, Type, Typesetter
from helpdesk.reports.layout.text_shaping import shorten
from helpdesk.texts import translate

BODY = Type(10, 13.5)
STRONG = Type(10, 13.5, BOLD)
SECONDARY = Type(9, 12, grey=GREY)
LABEL = Type(8.5, 11, grey=GREY)
SMALL = Type(8.5, 11.5)
HEADING = Type(11, 15, BOLD)
CELL = Type(9.5, 12.5)
CELL_STRONG = Type(9.5, 12.5, BOLD)

LEAST_CONDITIONS = 10
"""Points; capitals of 2.5 mm (rules 3.1, print size)."""

SHORTENED = translate("Paper", "… (shortened, the whole text is in the case)")

Proportion = Callable[[Image], "float | None"]
"""Height by width of a picture, or None for one that cannot be read."""


@dataclass(frozen=True, slots=True)
class Press:
    """What laying out one document needs. ``width`` and ``height`` are those of the text, in points."""

    typesetter: Typesetter
    words: Words
    proportion: Proportion
    width: float
    height: float
    conditions_size: float = LEAST_CONDITIONS
    tight: bool = False
    """Several copies are to share one sheet: less white, the same type."""
    photo_height: float = 80 * MM
    """How high a photo is at most."""

    def lines(self, text: str, kind: Type, width: float, limit: int) -> list[Line]:
        """A text in lines. Beyond ``limit`` characters, or the lines they fill, it is cut, and says so."""
        text, cut = shorten(text, limit, max(3, limit // 60))
        lines = self.typesetter.wrap(text, kind, width)
        return [*lines, *self.typesetter.wrap(self.words.say(SHORTENED), kind, width)] if cut else lines

    def kind(self, kind: Type) -> Type:
        """A type as it is set here: with less white between its lines where copies share a sheet."""
        return replace(kind, leading=kind.size * 1.25) if self.tight else kind

    def conditions(self) -> Type:
        """The type of clauses."""
        size = max(self.conditions_size, LEAST_CONDITIONS)
        return Type(size, size * (1.25 if self.tight else 1.35))
