"""Knows how a text is broken into lines of a width; must not know blocks, pages or who draws them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from helpdesk.reports.layout.text_shaping import Widths, Writing

REGULAR, BOLD = "regular", "bold"
BLACK, GREY = 0.0, 0.36
"""How light the ink is; both hold on a black and white printer and on a copy of a copy."""


@dataclass(frozen=True, slots=True)
class Type:
    """A typeface at a size, in points."""

    size: float
    leading: float
    face: str = REGULAR
    grey: float = BLACK


@dataclass(frozen=True, slots=True)
class Line:
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
ELLIPSIS = "…"


class Typesetter:
    """Breaks texts into lines for one document."""

    def __init__(self, faces: Widths) -> None:
        self.writing = Writing(faces)
        self._words: dict[tuple[str, str], float] = {}

    def wrap(self, text: str, kind: Type, width: float) -> list[Line]:
        """The lines of a text in a width in points; a word that is too long is broken."""
        ready = self.writing.ready(text, kind.face)
        lines: list[Line] = []
        for paragraph in ready.split("\n"):
            lines += [self._line(line, kind) for line in self._break(paragraph, kind, width)]
        return lines

    def fit(self, text: str, kind: Type, width: float, most: int = 1) -> list[Line]:
        """At most ``most`` lines; what does not fit is left out behind an ellipsis."""
        ready = self.writing.ready(" ".join(text[:2000].split()), kind.face)
        broken = self._break(ready, kind, width)
        if len(broken) > most:
            last = broken[most - 1]
            while last and self._width(last + ELLIPSIS, kind) > width:
                last = last[:-1]
            broken = [*broken[: most - 1], last.rstrip() + ELLIPSIS]
        return [self._line(line, kind) for line in broken]

    def natural(self, text: str, kind: Type) -> float:
        """The width of a one-line text in points."""
        return self._width(self.writing.ready(text, kind.face), kind)

    def _line(self, text: str, kind: Type) -> Line:
        return Line(tuple(self.writing.runs(text, kind.face)), self._width(text, kind))

    def _width(self, text: str, kind: Type) -> float:
        return self.writing.width(text, kind.face) * kind.size / 1000

    def _piece(self, piece: str, face: str) -> float:
        key = (piece, face)
        width = self._words.get(key)
        if width is None:
            width = self._words[key] = self.writing.width(piece, face)
        return width

    def _break(self, text: str, kind: Type, width: float) -> list[str]:
        room = width * 1000 / kind.size + 0.01
        if self._piece(text, kind.face) <= room:
            return [text.rstrip(" ")]
        lines: list[str] = []
        line, used, gap = "", 0.0, ""
        for piece in _PIECES.findall(text):
            if piece.isspace() and "\u00a0" not in piece:
                gap = piece
                continue
            own = self._piece(piece, kind.face)
            extra = self._piece(gap, kind.face) if gap else 0.0
            if line and used + extra + own > room:
                lines.append(line)
                line, used, gap, extra = "", 0.0, "", 0.0
            if extra + own > room:
                *whole, line = self._chop(gap + piece, kind.face, room)
                lines += whole
                used, gap = self._piece(line, kind.face), ""
            else:
                line, used, gap = line + gap + piece, used + extra + own, ""
        return [*lines, line] if line or not lines else lines

    def _chop(self, piece: str, face: str, room: float) -> list[str]:
        parts, used = [""], 0.0
        for char in piece:
            own = self.writing.width(char, face)
            if used + own > room and parts[-1]:
                seam = _seam(parts[-1] + char)
                parts[-1], rest = parts[-1][:seam], parts[-1][seam:]
                parts.append(rest)
                used = self.writing.width(rest, face)
            parts[-1] += char
            used += own
        return parts


def _seam(word: str) -> int:
    """Where a word whose last letter has no room is broken: at its last seam, unless that leaves half a line empty."""
    last = len(word) - 1
    seams = [found.start() for found in _SEAM.finditer(word) if last / 2 <= found.start() <= last]
    return seams[-1] if seams else last
