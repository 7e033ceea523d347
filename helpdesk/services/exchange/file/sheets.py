"""Knows how a sheet of a workbook becomes rows of text, as its own program shows them; not what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from helpdesk.errors import UserError
from helpdesk.services.exchange.file.table import Dialect, FileRow, HeaderScore, Table, headed
from helpdesk.texts import translate


def read_sheet(path: Path, known: HeaderScore) -> Table:
    """The first sheet whose header is known, else the first of all.

    A formula counts as its value, a cell merged over rows in each of them.

    Raises:
        UserError: it is no workbook, locked by a password, or has no sheet.
    """
    # Imported here, because only an import needs it.
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        book = CalamineWorkbook.from_path(str(path))
        names = book.sheet_names
        place = next((place for place in range(len(names)) if _knows(book, place, known)), 0)
        sheet = book.get_sheet_by_index(place)
    except PasswordError as error:
        raise UserError(
            translate("Exchange", "{file} is locked by a password. Save a copy without one.")(file=str(path))
        ) from error
    except CalamineError as error:
        raise UserError(
            translate("Exchange", "{file} is no workbook that can be read.")(file=str(path))
        ) from error
    header, lines = headed(_lines(sheet), known)
    seen = [0]
    return Table(
        Dialect(sheet=True),
        header.cells,
        _counted(lines, seen),
        sheet.total_height,
        lambda: seen[0],
        header.number,
        names[place] if len(names) > 1 else "",
    )


def _knows(book: Any, place: int, known: HeaderScore) -> bool:
    header, _ = headed(_lines(book.get_sheet_by_index(place)), known)
    return known(header.cells) > 0


def _counted(lines: Iterator[FileRow], seen: list[int]) -> Iterator[FileRow]:
    for line in lines:
        seen[0] = line.number
        yield line


def _lines(sheet: Any) -> Iterator[FileRow]:
    spread = _Spread(sheet)
    for row, values in enumerate(sheet.iter_rows()):
        cells = [shown(value) for value in values]
        spread.fill(row, cells)
        yield FileRow(row + 1, cells)


class _Spread:
    """Cells merged over several rows: the value stands in the first, and counts in all."""

    def __init__(self, sheet: Any) -> None:
        # The rows begin at the sheet's first, the cells at the first column in use.
        left = sheet.start[1] if sheet.start else 0
        self.ends: dict[tuple[int, int], int] = {
            (top, column - left): bottom
            for (top, column), (bottom, _) in sheet.merged_cell_ranges or ()
            if bottom > top
        }
        self.open: dict[int, tuple[int, str]] = {}

    def fill(self, row: int, cells: list[str]) -> None:
        for column, (bottom, value) in list(self.open.items()):
            if row > bottom:
                del self.open[column]
            elif column < len(cells):
                cells[column] = value
        if self.ends:
            for column, value in enumerate(cells):
                if (row, column) in self.ends:
                    self.open[column] = (self.ends[row, column], value)


def shown(value: object) -> str:
    """A cell's value as text: whole numbers without a point, days and instants as ISO."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return (value + timedelta(microseconds=500_000)).replace(microsecond=0).isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return "" if value is None else str(value)
