"""Knows a list's cells as plain text: to copy into a spreadsheet, to jump to while typing; must not know the desk."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import QMimeData, QObject, QTimer

from helpdesk.formats import MINUS, Words
from helpdesk.texts import Text
from ui.widgets.cells import Column, Out, Said, say

_NUMBER = re.compile(r"[+-]?[\d\s().,/:-]+")


def facts(columns: Sequence[Column]) -> list[Out]:
    """What columns give to a file or a copy: one fact each, none twice."""
    found: dict[Text, Out] = {}
    for column in columns:
        for out in column.out or (Out(column.title, partial(_first, column)),):
            found.setdefault(out.title, out)
    return list(found.values())


def _first(column: Column, row: Any, words: Words) -> str:
    """The state's word, else the first line of a cell."""
    said = say(column, row, words)
    return said.word or said.text


def cells(outs: Sequence[Out], row: Any, words: Words) -> list[str]:
    """The facts of one row."""
    return [words.say(out.text(row, words) or "") for out in outs]


def table(rows: Sequence[Any], columns: Sequence[Column], words: Words) -> list[list[str]]:
    """Rows as lists of facts; several rows have a head."""
    outs = facts(columns)
    lines = [cells(outs, row, words) for row in rows]
    return [[words.say(out.title) for out in outs], *lines] if len(rows) > 1 else lines


def tsv(lines: Sequence[Sequence[str]]) -> str:
    """Lines of cells parted by tabs."""
    return "\n".join("\t".join(map(safe, line)) for line in lines)


def html(lines: Sequence[Sequence[str]]) -> str:
    """The same as a table, for a letter or a mail; the head of several rows in bold."""
    found = []
    for place, line in enumerate(lines):
        mark = "th" if place == 0 and len(lines) > 1 else "td"
        found.append("<tr>" + "".join(f"<{mark}>{escape(text)}</{mark}>" for text in line) + "</tr>")
    return f"<table>{''.join(found)}</table>"


def mime(lines: Sequence[Sequence[str]]) -> QMimeData:
    """The same for the clipboard, in both ways."""
    data = QMimeData()
    data.setText(tsv(lines))
    data.setHtml(html(lines))
    return data


def safe(text: str) -> str:
    """A cell that a spreadsheet will not run as a formula (contract: one apostrophe in front), and reads as a number."""
    flat = " ".join(text.split())
    plain = flat.replace(MINUS, "-")
    flat = plain if _NUMBER.fullmatch(plain) else flat
    return f"'{flat}" if flat[:1] in "=+-@" and flat and not _NUMBER.fullmatch(flat) else flat


def folded(text: str) -> str:
    """Without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def begins(said: Said, typed: str) -> bool:
    """Whether the cell or one of its words begins with what was typed (folded)."""
    whole = folded(said.whole)
    return whole.startswith(typed) or f" {typed}" in whole


class TypeAhead(QObject):
    """What is typed into a list within a second, as one word."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.typed = ""
        self._forget = QTimer(self, singleShot=True, interval=1_000)
        self._forget.timeout.connect(lambda: setattr(self, "typed", ""))

    def add(self, text: str) -> bool:
        """One more letter; whether it is the first."""
        first = not self.typed
        self.typed += folded(text)
        self._forget.start()
        return first
