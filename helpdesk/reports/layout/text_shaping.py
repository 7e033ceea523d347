"""Text shaping: text of any script cleaned, joined, ordered for print, and which typeface has it.

It knows no sizes, lines or pages. Arabic letters are joined and right-to-left stretches turned
around so that a name can be read; full bidirectional typesetting is not promised.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol

MISSING = "\ufffd"
"""Printed in place of a character that no typeface has."""


class Widths(Protocol):
    """What the typefaces can print."""

    def widths(self, face: str) -> Mapping[int, float]:
        """The advance of each character the typeface has, in thousandths of the size."""
        ...


_BY_RANGE: tuple[tuple[int, int, tuple[str, ...]], ...] = (
    (0x0530, 0x058F, ("armenian",)),
    (0x0590, 0x05FF, ("hebrew",)),
    (0x0600, 0x08FF, ("arabic",)),
    (0x0E00, 0x0E7F, ("thai",)),
    (0x10A0, 0x10FF, ("georgian",)),
    (0x1100, 0x11FF, ("cjk",)),
    (0x1C90, 0x1CBF, ("georgian",)),
    (0x2000, 0x2BFF, ("math", "symbols", "emoji", "cjk")),
    (0x2D00, 0x2D2F, ("georgian",)),
    (0x2E80, 0x9FFF, ("cjk",)),
    (0xA960, 0xD7FF, ("cjk",)),
    (0xF900, 0xFAFF, ("cjk",)),
    (0xFB13, 0xFB17, ("armenian",)),
    (0xFB1D, 0xFB4F, ("hebrew",)),
    (0xFB50, 0xFDFF, ("arabic",)),
    (0xFE30, 0xFE6F, ("cjk",)),
    (0xFE70, 0xFEFE, ("arabic",)),
    (0xFF00, 0xFFEF, ("cjk",)),
    (0x1D400, 0x1D7FF, ("math",)),
    (0x1F000, 0x1FAFF, ("emoji", "symbols")),
)

_KEEPS_SPACES = ("arabic", "hebrew")
"""A name in these scripts stays one stretch, so that its words are copied in their order."""

_HIDDEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_NARROW_SPACE = re.compile("[\u2007\u202f]")
_PLAIN = re.compile("[\n -~\u00a0-\u00ac\u00ae-\u024f€–—‘’“”…•]*")
_JOINING = re.compile("[\u0600-\u08ff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]")


def is_plain(text: str) -> bool:
    """Whether the text needs no more care than the letters of western languages."""
    return _PLAIN.fullmatch(text) is not None


def clean(text: str) -> str:
    """The text without what cannot be seen: control characters are spaces, every line break is ``\\n``."""
    if is_plain(text):
        return text
    text = _CONTROL.sub(" ", _BREAK.sub("\n", text))
    text = _NARROW_SPACE.sub("\u00a0", _HIDDEN.sub("", text))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def shorten(text: str, limit: int, lines: int) -> tuple[str, bool]:
    """A text, or its beginning where it exceeds ``limit`` characters or ``lines``; whether it was cut."""
    cut = text[:limit]
    end = -1
    for _ in range(lines):
        end = cut.find("\n", end + 1)
        if end < 0:
            break
    if end >= 0:
        cut = cut[:end]
    return cut.rstrip() if len(cut) < len(text) else text, len(cut) < len(text)


class TextShaper:
    """Chooses typefaces for one document and remembers which characters nobody can print."""

    def __init__(self, faces: Widths) -> None:
        self._faces = faces
        self._chosen: dict[tuple[int, str], str | None] = {}
        self.missing: set[str] = set()

    def ready(self, text: str, face: str) -> str:
        """The text as it will stand on paper, still in reading order."""
        text = clean(text)
        if _JOINING.search(text):
            text = join_arabic(text)
        if is_plain(text):
            return text
        return "".join(char if char == "\n" or self._face(char, face) else self._lost(char) for char in text)

    def runs(self, line: str, face: str) -> list[tuple[str, str]]:
        """A line made ready, in the order of print, as stretches of one typeface each."""
        if is_plain(line):
            return [(face, line)] if line else []
        if _RIGHT_TO_LEFT.search(line):
            line = visual_order(line)
        found: list[tuple[str, str]] = []
        for char in line:
            chosen = self._face(char, face) or face
            if char == " " and found and found[-1][0] in _KEEPS_SPACES:
                chosen = found[-1][0]
            if found and found[-1][0] == chosen:
                found[-1] = (chosen, found[-1][1] + char)
            else:
                found.append((chosen, char))
        return found

    def width(self, text: str, face: str) -> float:
        """The advance of a text made ready, in thousandths of the size."""
        widths = self._faces.widths(face)
        try:
            return sum([widths[ord(char)] for char in text])
        except KeyError:
            return sum(self._faces.widths(self._face(char, face) or face).get(ord(char), 0) for char in text)

    def _lost(self, char: str) -> str:
        self.missing.add(char)
        return MISSING

    def _face(self, char: str, face: str) -> str | None:
        code = ord(char)
        if code in self._faces.widths(face):
            return face
        key = (code, face)
        if key not in self._chosen:
            self._chosen[key] = next(
                (other for other in _candidates(code) if code in self._faces.widths(other)), None
            )
        return self._chosen[key]


def _candidates(code: int) -> tuple[str, ...]:
    for first, last, faces in _BY_RANGE:
        if first <= code <= last:
            return faces
    return ()


# Joining: the shape of an Arabic letter depends on its neighbours.

_ISOLATED, _FINAL, _INITIAL, _MEDIAL = "<isolated>", "<final>", "<initial>", "<medial>"
_LAM = "\u0644"


@lru_cache(maxsize=1)
def _shapes() -> dict[str, dict[str, str]]:
    """Letters (and lam with alef) to their shapes by position, from Unicode's own compatibility data."""
    shapes: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD)):
        form, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if form.startswith("<"):
            shapes.setdefault("".join(chr(int(letter, 16)) for letter in letters), {})[form] = chr(code)
    return shapes


def join_arabic(text: str) -> str:
    """The text with each Arabic letter in the shape its neighbours ask for."""
    shapes = _shapes()
    letters: list[str] = []
    for char in text:
        if letters and letters[-1] == _LAM and _LAM + char in shapes:
            letters[-1] += char
        else:
            letters.append(char)
    solid = [i for i, char in enumerate(letters) if unicodedata.category(char[-1]) != "Mn"]
    joined = list(letters)
    for place, i in enumerate(solid):
        forms = shapes.get(letters[i])
        if forms is None:
            continue
        before = letters[solid[place - 1]] if place else ""
        after = letters[solid[place + 1]] if place + 1 < len(solid) else ""
        to_left = _INITIAL in forms and (_FINAL in shapes.get(after, {}) or after == "\u0640")
        to_right = _FINAL in forms and (_INITIAL in shapes.get(before, {}) or before == "\u0640")
        form = (_MEDIAL if to_right else _INITIAL) if to_left else (_FINAL if to_right else _ISOLATED)
        joined[i] = forms.get(form) or forms.get(_ISOLATED) or letters[i]
    return "".join(joined)


# Order: right-to-left stretches are turned around inside a line that runs from left to right.

_STRETCH = re.compile(
    f"{_RIGHT_TO_LEFT.pattern}(?:[^A-Za-z\u00c0-\u052f\u2e80-\uffff]*{_RIGHT_TO_LEFT.pattern})*"
)
_KEPT_ORDER = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,:/][0-9\u0660-\u0669\u06f0-\u06f9]+)*")
_MIRROR = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def visual_order(line: str) -> str:
    """The line with its right-to-left stretches turned around; numbers in them keep their order."""

    def turn(match: re.Match[str]) -> str:
        turned = match.group(0).translate(_MIRROR)[::-1]
        return _KEPT_ORDER.sub(lambda number: number.group(0)[::-1], turned)

    return _STRETCH.sub(turn, line)
