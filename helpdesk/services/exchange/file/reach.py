"""Knows how far the cells of a sheet lie from each other: its reader keeps room for every place between the outermost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import IO, NoReturn, cast
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from helpdesk.errors import UserError
from helpdesk.texts import translate

MOST_CELLS = 60_000_000
"""Places between a sheet's outermost cells: the reader keeps room for each, a million rows of 60 columns."""
FREE_CELLS = 2_000_000
SPARSEST = 400
"""Above so many places, one in so many holds something; else a stray cell lies far from the rest."""

BLOCK = 1 << 20
_LONGEST_RECORD = 1 << 24

_ODS = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)\b([^>]*)>")
_ROWS = re.compile(rb"number-rows-repeated=[\"'](\d{1,9})[\"']")
_COLUMNS = re.compile(rb"number-columns-repeated=[\"'](\d{1,9})[\"']")

_ROW, _CELLS, _SHEET = 0, {*range(2, 12), 62}, 156
"""Records of a binary workbook: a row, cells that hold something, a sheet of the book (MS-XLSB 2.3.1)."""


class Reach:
    """The outermost cells of a sheet, and how many there are."""

    def __init__(self) -> None:
        self.top = self.left = 1 << 30
        self.bottom = self.right = self.cells = 0
        self.farthest = ""

    def see(self, row: int, column: int, name: str = "", *, rows: int = 1, columns: int = 1) -> None:
        """A cell at that row and column from 0, and those that repeat it downwards and to the right."""
        self.cells += rows * columns
        bottom, right = row + rows - 1, column + columns - 1
        if bottom > self.bottom or right > self.right:
            self.farthest = name or f"{letters(right)}{bottom + 1}"
        self.top, self.bottom = min(self.top, row), max(self.bottom, bottom)
        self.left, self.right = min(self.left, column), max(self.right, right)

    @property
    def area(self) -> int:
        """Places between the outermost cells."""
        return (self.bottom - self.top + 1) * (self.right - self.left + 1) if self.cells else 0

    @property
    def too_far(self) -> bool:
        """Whether the sheet would not fit into memory."""
        return self.area > MOST_CELLS or (self.area > FREE_CELLS and self.area > SPARSEST * self.cells)

    def refuse(self, path: Path) -> None:
        """Refuse a sheet that reaches too far.

        Raises:
            UserError: it does.
        """
        if self.too_far:
            refuse_cell(path, self.farthest)


def refuse_cell(path: Path, cell: str) -> NoReturn:
    """Say which cell makes a sheet too large.

    Raises:
        UserError: always.
    """
    raise UserError(
        translate(
            "Exchange",
            "In {file} the cell {cell} lies so far from the others that the sheet does not fit into memory. "
            "Delete what stands there, or copy the list into a new sheet.",
        )(file=path.name, cell=cell)
    )


def letters(column: int) -> str:
    """The letters of a column from 0."""
    name, number = "", column + 1
    while number:
        number, left = divmod(number - 1, 26)
        name = chr(65 + left) + name
    return name


def refuse_far_ods(path: Path) -> None:
    """Look at all sheets of an OpenDocument file, which its reader loads at once when it opens it.

    Raises:
        UserError: a cell lies too far from the others.
    """
    try:
        with ZipFile(path) as book:
            if "content.xml" not in book.namelist():
                return
            with book.open("content.xml") as stream:
                for reach in _sheets_of_ods(stream):
                    reach.refuse(path)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError):
        # What is no such workbook is for its reader to judge.
        return


def _sheets_of_ods(stream: IO[bytes]) -> Iterator[Reach]:
    reach = Reach()
    row, rows, column = 0, 0, 0
    for match in tags(stream, _ODS):
        end, kind, told = match[1], match[2], match[3]
        if kind == b"table":
            if end:
                yield reach
            reach, row, rows = Reach(), 0, 0
        elif kind == b"table-row":
            if not end:
                row, column, rows = row + rows, 0, _repeated(_ROWS, told)
        elif not end:
            columns = _repeated(_COLUMNS, told)
            if b"value-type" in told or b"table:formula" in told:
                reach.see(row, column, rows=rows, columns=columns)
            column += columns


def _repeated(pattern: re.Pattern[bytes], told: bytes) -> int:
    found = pattern.search(told)
    return int(found[1]) if found else 1


def refuse_far_xlsb(path: Path, sheet: str) -> None:
    """Look at one sheet of a binary workbook.

    Raises:
        UserError: a cell lies too far from the others.
    """
    try:
        with ZipFile(path) as book:
            part = _part_of_xlsb(book, sheet)
            if part is None:
                return
            reach, row = Reach(), 0
            with book.open(part) as stream:
                for kind, content in _records(stream):
                    if kind == _ROW:
                        row = int.from_bytes(content[:4], "little")
                    elif kind in _CELLS:
                        reach.see(row, int.from_bytes(content[:4], "little"))
            reach.refuse(path)
    except (BadZipFile, ElementTree.ParseError, KeyError, NotImplementedError, RuntimeError, EOFError):
        return


def _part_of_xlsb(book: ZipFile, sheet: str) -> str | None:
    """Where a sheet lies in the file."""
    if "xl/workbook.bin" not in book.namelist():
        return None
    with book.open("xl/workbook.bin") as stream:
        linked = next((link for name, link in map(_named, _records(stream)) if name == sheet), None)
    for told in ElementTree.fromstring(book.read("xl/_rels/workbook.bin.rels")).iter():
        if linked is not None and told.get("Id") == linked:
            target = told.get("Target", "")
            return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return None


def _named(record: tuple[int, bytes]) -> tuple[str, str]:
    """The name and the link of a sheet, where a record tells of one."""
    kind, content = record
    if kind != _SHEET:
        return "", ""
    link, rest = _wide(content[8:])
    return _wide(rest)[0], link


def _wide(content: bytes) -> tuple[str, bytes]:
    end = 4 + 2 * int.from_bytes(content[:4], "little")
    return content[4:end].decode("utf-16-le", "replace"), content[end:]


def _records(part: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """The records of a part: kind and content. Each number is written in bytes of seven bits, the last below 128."""
    stream = cast("IO[bytes]", BufferedReader(cast("RawIOBase", part), BLOCK))
    while (kind := _number(stream, 2)) is not None:
        size = _number(stream, 4)
        if size is None or size > _LONGEST_RECORD:
            return
        yield kind, stream.read(size)


def _number(stream: IO[bytes], most: int) -> int | None:
    found = 0
    for place in range(most):
        byte = stream.read(1)
        if not byte:
            return None
        found |= (byte[0] & 0x7F) << 7 * place
        if byte[0] < 0x80:
            break
    return found


def tags(stream: IO[bytes], wanted: re.Pattern[bytes]) -> Iterator[re.Match[bytes]]:
    """The tags of an XML part that a pattern finds, in order, without holding the part in memory."""
    rest = b""
    while block := stream.read(BLOCK):
        text = rest + block
        end = text.rfind(b"<")
        end = len(text) if end < 0 else end
        yield from wanted.finditer(text, 0, end)
        rest = text[end:] if len(text) - end < BLOCK else b""
    yield from wanted.finditer(rest)
