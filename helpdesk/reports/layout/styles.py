"""Text styles of a paper, and the context in which one document is laid out; knows no block."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Image
from helpdesk.reports.layout.flowables import MM
from helpdesk.reports.layout.line_breaking import BOLD, GREY, TextLine, TextStyle, Typesetter
from helpdesk.reports.layout.text_shaping import shorten
from helpdesk.texts import translate

BODY = TextStyle(10, 13.5)
STRONG = TextStyle(10, 13.5, BOLD)
SECONDARY = TextStyle(9, 12, grey=GREY)
LABEL = TextStyle(8.5, 11, grey=GREY)
SMALL = TextStyle(8.5, 11.5)
HEADING = TextStyle(11, 15, BOLD)
CELL = TextStyle(9.5, 12.5)
CELL_STRONG = TextStyle(9.5, 12.5, BOLD)
FIGURE = TextStyle(12, 13.5, BOLD)
PANEL = TextStyle(12, 16, BOLD)
LARGE = TextStyle(15, 20.5)
LARGE_STRONG = TextStyle(17, 23, BOLD)
BANNER = TextStyle(26, 32, BOLD)

LEAST_CONDITIONS = 10
"""Points; capitals of 2.5 mm (rules 3.1, print size)."""

SHORTENED = translate("Paper", "… (shortened, the whole text is in the case)")

Proportion = Callable[[Image], "float | None"]
"""Height by width of a picture, or None for one that cannot be read."""


@dataclass(frozen=True, slots=True)
class LayoutContext:
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

    def lines(self, text: str, style: TextStyle, width: float, limit: int) -> list[TextLine]:
        """A text in lines. Beyond ``limit`` characters, or the lines they fill, it is cut, and says so."""
        text, cut = shorten(text, limit, max(3, limit // 60))
        lines = self.typesetter.wrap(text, style, width)
        return [*lines, *self.typesetter.wrap(self.words.say(SHORTENED), style, width)] if cut else lines

    def style(self, style: TextStyle) -> TextStyle:
        """A type as it is set here: with less white between its lines where copies share a sheet."""
        return replace(style, leading=style.size * 1.25) if self.tight else style

    def conditions(self) -> TextStyle:
        """The type of clauses."""
        size = max(self.conditions_size, LEAST_CONDITIONS)
        return TextStyle(size, size * (1.25 if self.tight else 1.35))


_TONES = {
    "text": "1B1F24",
    "secondary": "57606A",
    "past": "8A939E",
    "now": "0072B2",
    "worse": "B5430B",
    "better": "00694C",
    "band": "ECEEF1",
    "limit": "57606A",
    "axis": "8A939E",
    "hatch": "C9CED6",
    "ground": "ECEEF1",
}
"""Of Okabe and Ito (2008), the green and the red darkened for letters; each also told apart in grey."""


def tone_colour(tone: str) -> str:
    """The colour of a chart's tone on paper, as ``rrggbb``."""
    return _TONES[tone]
