"""Knows what an opened file is: how it is written, its header, and its rows as text; not where they come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

TITLES = 10
"""So many rows a list's title may take above the names of its columns."""

HeaderScore = Callable[[list[str]], int]
"""How many names of a header are known ones."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file is written, so that what comes back from it can be written alike."""

    encoding: str = "utf-8"
    mark: bool = False
    """It begins with the byte order mark that spreadsheets like."""
    delimiter: str = ","
    sheet: bool = False


@dataclass(frozen=True, slots=True)
class FileRow:
    """One row: its number as a spreadsheet shows it, and its cells as text."""

    number: int
    cells: list[str]
    broken: bool = False
    """A quotation mark is opened in it and never closed."""


@dataclass(slots=True)
class Table:
    """An open file: its header and the rows below it, to be read once."""

    dialect: Dialect
    header: list[str]
    lines: Iterator[FileRow]
    size: int
    """Bytes of a text, rows of a sheet."""
    place: Callable[[], int]
    """How much of ``size`` was read."""
    headed_at: int = 1
    """The number of the row that names the columns."""
    taken_sheet: str = ""
    """Of a workbook with several sheets, the one that is taken."""


def headed(lines: Iterator[FileRow], known: HeaderScore) -> tuple[FileRow, Iterator[FileRow]]:
    """The header and the rows below it; the title that people write above a list is passed over."""
    first = list(islice(lines, TITLES + 1))
    while first and not _filled(first[0].cells):
        first = [*first[1:], *islice(lines, 1)]
    place = header_place([line.cells for line in first], known)
    header = first[place] if first else FileRow(1, [])
    return header, chain(first[place + 1 :], lines)


def header_place(rows: Sequence[list[str]], known: HeaderScore) -> int:
    """Which of the first rows names the columns: the first, unless it is one lone cell above known names."""
    if not rows or _filled(rows[0]) != 1 or known(rows[0]):
        return 0
    below = (place for place, row in enumerate(rows[: TITLES + 1]) if _filled(row) > 1 and known(row))
    return next(below, 0)


def _filled(row: list[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)
