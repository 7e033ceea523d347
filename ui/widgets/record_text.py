"""Knows a list's cells as plain text: to copy into a spreadsheet, to jump to while typing; must not know widgets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from ui.widgets.cells import Said
from ui.widgets.record_model import RecordModel

_NUMBER = re.compile(r"[+-]?[\d\s().,/:-]+")


def tsv(model: RecordModel, rows: Sequence[int], columns: Sequence[int]) -> str:
    """Rows as lines, cells parted by tabs; several rows have a head."""
    lines = [[safe(model.said(row, column).whole) for column in columns] for row in rows]
    if len(rows) > 1:
        lines.insert(0, [model.words.say(model.columns[column].title) for column in columns])
    return "\n".join("\t".join(line) for line in lines)


def safe(text: str) -> str:
    """A cell that a spreadsheet will not run as a formula (contract: one apostrophe in front)."""
    flat = text.replace("\t", " ")
    return f"'{flat}" if flat[:1] in "=+-@" and flat and not _NUMBER.fullmatch(flat) else flat


def folded(text: str) -> str:
    """Without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def begins(said: Said, typed: str) -> bool:
    """Whether the cell or one of its words begins with what was typed (folded)."""
    whole = folded(said.whole)
    return whole.startswith(typed) or f" {typed}" in whole
