"""Knows what an opened file is: how it is written, its header, and its rows as text; not where they come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice

from helpdesk.classes import dataclass

TITLES = 10
"""So many rows a list's title may take above the names of its columns."""

GIVEN_BACK = "rejected_"
"""How the columns begin that we add to refused rows."""

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
    shown: dict[int, str] | None = None
    """By place, a number as its own format shows it: what it is where its column is a text."""


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
    """Of a workbook, the sheet that is taken."""
    sheets_left: tuple[str, ...] = ()
    """Its others."""


def headed(
    lines: Iterator[FileRow], known: HeaderScore, *, header: bool = True
) -> tuple[FileRow, Iterator[FileRow]]:
    """The header and the rows below it; the title that people write above a list is passed over.

    Without a ``header`` the first row is data, and columns are named by their number.
    """
    first = list(islice(lines, TITLES + 1))
    while first and not _filled(first[0].cells):
        first = [*first[1:], *islice(lines, 1)]
    if not header and not (first and _is_given_back(first[0].cells)):
        width = max((len(line.cells) for line in first), default=0)
        return FileRow(0, numbered(width)), chain(first, lines)
    place = header_place([line.cells for line in first], known)
    found = first[place] if first else FileRow(1, [])
    return found, chain(first[place + 1 :], lines)


def numbered(width: int) -> list[str]:
    """The names of columns that have none."""
    return [str(place + 1) for place in range(width)]


def _is_given_back(cells: list[str]) -> bool:
    """Whether a row is the header that we wrote over the refused rows of a file without one."""
    own = [cell for cell in cells if not cell.startswith(GIVEN_BACK)]
    return len(own) < len(cells) and own == numbered(len(own))


def header_place(rows: Sequence[list[str]], known: HeaderScore) -> int:
    """Which of the first rows names the columns: that of most known names, however wide the title above it.

    One lone known name below is no header, unless all that stands above it are lone cells, too.
    """
    if not rows:
        return 0
    best, most = 0, known(rows[0])
    lone = _filled(rows[0]) <= 1
    for place, row in enumerate(rows[1 : TITLES + 1], start=1):
        score = known(row)
        if score > most and _filled(row) > 1 and (score > 1 or lone):
            best, most = place, score
        lone = lone and _filled(row) <= 1
    return best


def _filled(row: list[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)
