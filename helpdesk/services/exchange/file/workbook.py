"""Knows the parts of an XLSX file that its reader does not tell: how far a sheet reaches, how it shows its numbers,
the last digits of long ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from helpdesk.classes import dataclass
from helpdesk.errors import UserError
from helpdesk.services.exchange.file.reach import Reach, tags
from helpdesk.texts import translate

LARGEST_PART = 2 * 1024**3
MOST_PACKED = 400
"""A part that grows more than so many times when it is unpacked is no list."""
SMALL_PART = 64 * 1024**2

_CELL = re.compile(rb"<(?:\w+:)?(?:(c|row)\b([^>]*)>|v>(\d{16,})(?![\d.Ee]))")
"""A cell, a row, or the whole number in a cell of which a binary fraction loses the last digits."""
_PLACE = re.compile(rb"\br=[\"']([A-Za-z]*)(\d+)[\"']")
_STYLE = re.compile(rb"\bs=[\"'](\d+)[\"']")
_PATTERN = re.compile(r'(?:[0# \-]|"[^"]*"|\\.)+')
_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINKED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(slots=True)
class Looks:
    """How numbers stand in a sheet, by row and column from 0."""

    patterns: dict[int, dict[int, str]] = field(default_factory=dict)
    """The format of zeros, spaces, dashes or quoted text by which a number is shown."""
    long: dict[int, dict[int, int]] = field(default_factory=dict)
    """Numbers of more digits than their reader keeps."""

    def shown(self, row: int, values: Sequence[object], left: int) -> dict[int, str]:
        """By place in a row whose first cell lies in column ``left``: the numbers that a text column takes so."""
        patterns, long = self.patterns.get(row, {}), self.long.get(row, {})
        made: dict[int, str] = {}
        for column in patterns.keys() | long.keys():
            place = column - left
            value = values[place] if 0 <= place < len(values) else None
            if isinstance(value, float) and value.is_integer() and value >= 0:
                number = long.get(column, int(value))
                made[place] = written(number, patterns[column]) if column in patterns else str(number)
        return made


def refuse_swollen(path: Path) -> None:
    """Look at a packed file before its reader unpacks it.

    Raises:
        UserError: unpacked it would fill the memory.
    """
    try:
        with ZipFile(path) as book:
            _refuse_swollen(book, path)
    except (BadZipFile, NotImplementedError):
        return


def looks(path: Path, sheet: str) -> Looks:
    """How numbers stand in a sheet; nothing where the file is no XLSX.

    Raises:
        UserError: a cell lies so far from the others that the sheet would not fit into memory.
    """
    try:
        with ZipFile(path) as book:
            part = _part_of(book, sheet)
            if part is None:
                return Looks()
            return _scanned(book, part, _styles(book), path)
    except (BadZipFile, ElementTree.ParseError, KeyError, NotImplementedError, RuntimeError, EOFError):
        # What is no such workbook is for its reader to judge.
        return Looks()


def _refuse_swollen(book: ZipFile, path: Path) -> None:
    for part in book.infolist():
        large = part.file_size > SMALL_PART and part.file_size > MOST_PACKED * max(part.compress_size, 1)
        if large or part.file_size > LARGEST_PART:
            raise UserError(
                translate("Exchange", "{file} is packed like no list is: unpacked it would fill the memory.")(
                    file=path.name
                )
            )


def _part_of(book: ZipFile, sheet: str) -> str | None:
    """Where a sheet lies in the file."""
    if "xl/workbook.xml" not in book.namelist():
        return None
    linked = next(
        (
            told.get(_LINKED)
            for told in _tree(book, "xl/workbook.xml").iter()
            if told.tag.endswith("}sheet") and told.get("name") == sheet
        ),
        None,
    )
    for told in _tree(book, "xl/_rels/workbook.xml.rels").iter():
        if told.get("Id") == linked and linked is not None:
            target = told.get("Target", "")
            return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return None


def _tree(book: ZipFile, part: str) -> ElementTree.Element:
    return ElementTree.fromstring(book.read(part))


def _styles(book: ZipFile) -> dict[bytes, str]:
    """The styles of cells, by number as written, whose format only dresses up the digits."""
    if "xl/styles.xml" not in book.namelist():
        return {}
    tree = _tree(book, "xl/styles.xml")
    formats = {told.get("numFmtId"): told.get("formatCode", "") for told in tree.iter(f"{_SPACE}numFmt")}
    cells = tree.find(f"{_SPACE}cellXfs")
    made: dict[bytes, str] = {}
    for place, style in enumerate(cells if cells is not None else ()):
        code = formats.get(style.get("numFmtId"), "").split(";")[0]
        if _PATTERN.fullmatch(code) and re.sub(r'"[^"]*"|\\.', "", code).count("0") and code != "0":
            made[str(place).encode()] = code
    return made


def _scanned(book: ZipFile, part: str, styles: dict[bytes, str], path: Path) -> Looks:
    reach = Reach()
    found = Looks()
    columns: dict[bytes, int] = {}
    row, column = -1, -1
    with book.open(part) as stream:
        for match in tags(stream, _CELL):
            tag, told, long = match.groups()
            if long is not None:
                found.long.setdefault(row, {})[column] = int(long)
                continue
            place = _PLACE.search(told)
            if tag == b"row":
                row, column = (int(place[2]) - 1) if place else row + 1, -1
                continue
            column += 1
            if place and place[1]:
                letters = place[1]
                column = columns.get(letters, -1)
                if column < 0:
                    column = columns[letters] = _column(letters)
                row = int(place[2]) - 1
            # An empty cell that only has a look takes no room.
            if not told.endswith(b"/"):
                reach.see(row, column, (place[1] + place[2]).decode() if place else str(row + 1))
            if styles and (style := _STYLE.search(told)) and style[1] in styles:
                found.patterns.setdefault(row, {})[column] = styles[style[1]]
    reach.refuse(path)
    return found


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number - 1


def written(number: int, pattern: str) -> str:
    """A whole number as a format of zeros, spaces, dashes and quoted text shows it."""
    parts = re.findall(r'"[^"]*"|\\.|.', pattern)
    places = [place for place, part in enumerate(parts) if part in {"0", "#"}]
    zeros = len(places) - min(at for at, place in enumerate(places) if parts[place] == "0")
    digits = str(number).rjust(zeros, "0") if number or zeros else ""
    left = len(digits) - len(places)
    made = {place: digits[left + at] if left + at >= 0 else "" for at, place in enumerate(places)}
    if left > 0:
        made[places[0]] = digits[: left + 1]
    return "".join(made.get(place, _plain(part)) for place, part in enumerate(parts))


def _plain(part: str) -> str:
    return part[1:-1] if part[:1] == '"' else part[-1]
