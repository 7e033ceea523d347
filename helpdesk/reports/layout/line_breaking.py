"""Line breaking: a text in lines of a width; knows neither blocks nor pages nor who draws them."""

from __future__ import annotations

import re

from helpdesk.classes import dataclass
from helpdesk.reports.layout.text_shaping import TextShaper, Widths

REGULAR, BOLD = "regular", "bold"
BLACK, GREY = 0.0, 0.36
"""How light the ink is; both hold on a black and white printer and on a copy of a copy."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A typeface at a size, in points."""

    size: float
    leading: float
    face: str = REGULAR
    grey: float = BLACK


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line ready to print: its stretches in the order of print and its width in points."""

    runs: tuple[tuple[str, str], ...]
    width: float


_WIDE = "\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef"
_CLOSING = "、。，．！？」』）】〉》：；"
_PIECES = re.compile(
    f"[^\\S\u00a0]+|[{_WIDE}][{_CLOSING}]*|[^\\s{_WIDE}\u00a0](?:[^\\s{_WIDE}]|\u00a0)*|\u00a0+"
)
_SEAM = re.compile(r"(?=[@.])|(?<=[/_-])")
"""Where an address may go on in the next line: before its at sign or a dot, behind a stroke."""
LEAST_REST = 5
"""Letters: a shorter ending, such as ``.com``, does not stand alone in a line."""
ELLIPSIS = "…"


class Typesetter:
    """Breaks texts into lines for one document."""

    def __init__(self, faces: Widths) -> None:
        self.shaper = TextShaper(faces)
        self._words: dict[tuple[str, str], float] = {}

    def wrap(self, text: str, style: TextStyle, width: float) -> list[TextLine]:
        """The lines of a text in a width in points; a word that is too long is broken."""
        ready = self.shaper.ready(text, style.face)
        lines: list[TextLine] = []
        for paragraph in ready.split("\n"):
            lines += [self._line(line, style) for line in self._break(paragraph, style, width)]
        return lines

    def fit(self, text: str, style: TextStyle, width: float, most: int = 1) -> list[TextLine]:
        """At most ``most`` lines; what does not fit is left out behind an ellipsis."""
        ready = self.shaper.ready(" ".join(text[:2000].split()), style.face)
        broken = self._break(ready, style, width)
        if len(broken) > most:
            last = broken[most - 1]
            while last and self._width(last + ELLIPSIS, style) > width:
                last = last[:-1]
            broken = [*broken[: most - 1], last.rstrip() + ELLIPSIS]
        return [self._line(line, style) for line in broken]

    def natural(self, text: str, style: TextStyle) -> float:
        """The width of a one-line text in points."""
        return self._width(self.shaper.ready(text, style.face), style)

    def _line(self, text: str, style: TextStyle) -> TextLine:
        return TextLine(tuple(self.shaper.runs(text, style.face)), self._width(text, style))

    def _width(self, text: str, style: TextStyle) -> float:
        return self.shaper.width(text, style.face) * style.size / 1000

    def _piece(self, piece: str, face: str) -> float:
        key = (piece, face)
        width = self._words.get(key)
        if width is None:
            width = self._words[key] = self.shaper.width(piece, face)
        return width

    def _break(self, text: str, style: TextStyle, width: float) -> list[str]:
        room = width * 1000 / style.size + 0.01
        if self._piece(text, style.face) <= room:
            return [text.rstrip(" ")]
        lines: list[str] = []
        line, used, gap = "", 0.0, ""
        for piece in _PIECES.findall(text):
            if piece.isspace() and "\u00a0" not in piece:
                gap = piece
                continue
            own = self._piece(piece, style.face)
            extra = self._piece(gap, style.face) if gap else 0.0
            if line and used + extra + own > room:
                lines.append(line)
                line, used, gap, extra = "", 0.0, "", 0.0
            if extra + own > room:
                *whole, line = self._chop(gap + piece, style.face, room)
                lines += whole
                used, gap = self._piece(line, style.face), ""
            else:
                line, used, gap = line + gap + piece, used + extra + own, ""
        return [*lines, line] if line or not lines else lines

    def _chop(self, piece: str, face: str, room: float) -> list[str]:
        """A word in parts of a line's width; an e-mail address goes on with its at sign where both parts fit."""
        name, at, rest = piece.partition("@")
        if at and max(self._piece(name, face), self._piece(at + rest, face)) <= room:
            return [name, at + rest]
        parts, used = [""], 0.0
        for i, char in enumerate(piece, start=1):
            own = self.shaper.width(char, face)
            if used + own > room and parts[-1]:
                seam = _seam(parts[-1] + char, len(piece) - i)
                parts[-1], rest = parts[-1][:seam], parts[-1][seam:]
                parts.append(rest)
                used = self.shaper.width(rest, face)
            parts[-1] += char
            used += own
        return parts


def _seam(word: str, more: int = 0) -> int:
    """Where a word whose last letter has no room is broken: at its last seam, unless that leaves half a line empty.

    ``more``: so many letters follow; a seam that leaves too few of them for a line is none.
    """
    last = len(word) - 1
    seams = [found.start() for found in _SEAM.finditer(word) if last / 2 <= found.start() <= last]
    good = [seam for seam in seams if len(word) + more - seam >= LEAST_REST]
    return good[-1] if good else last
