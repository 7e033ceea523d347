"""Knows how a sheet of a workbook becomes rows of text, as its own program shows them; not what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpdesk.errors import UserError
from helpdesk.services.exchange.file.table import Dialect, FileRow, HeaderScore, Table, headed
from helpdesk.texts import translate

if TYPE_CHECKING:
    from helpdesk.services.exchange.file.workbook import Looks


def read_sheet(path: Path, known: HeaderScore, *, header: bool = True, wanted: str = "") -> Table:
    """The first visible sheet, or the one that is wanted.

    A formula counts as its value, a cell merged over rows in each of them.

    Raises:
        UserError: it is no workbook, locked by a password, has no such sheet, or reaches too far.
    """
    from helpdesk.services.exchange.file.reach import refuse_far_xlsb
    from helpdesk.services.exchange.file.workbook import looks

    with _told(path):
        book = _opened(path)
        name, left = _chosen(book, path, wanted)
        refuse_far_xlsb(path, name)
        seen_so = looks(path, name)
        sheet = book.get_sheet_by_name(name)
    head, lines = headed(_lines(sheet, seen_so), known, header=header)
    seen = [0]
    return Table(
        Dialect(sheet=True),
        head.cells,
        _counted(lines, seen),
        sheet.total_height,
        lambda: seen[0],
        head.number,
        name,
        left,
    )


def sheets_of(path: Path) -> tuple[str, ...]:
    """The names of a workbook's sheets, the visible ones first; none where it cannot be read."""
    try:
        with _told(path):
            told = _worksheets(_opened(path))
    except (OSError, UserError):
        # Whoever reads it is told why.
        return ()
    return tuple(sorted(told, key=lambda name: not told[name]))


def _opened(path: Path) -> Any:
    """The workbook, once it is known that its reader has room for it."""
    # Imported here, because only an import needs it.
    from python_calamine import CalamineWorkbook

    from helpdesk.services.exchange.file.old_workbook import refuse_far_xls
    from helpdesk.services.exchange.file.reach import refuse_far_ods
    from helpdesk.services.exchange.file.workbook import refuse_swollen

    refuse_swollen(path)
    refuse_far_ods(path)
    refuse_far_xls(path)
    return CalamineWorkbook.from_path(str(path))


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the reader of workbooks refuses, in words."""
    from python_calamine import CalamineError, PasswordError

    unreadable = translate("Exchange", "{file} is no workbook that can be read.")(file=str(path))
    try:
        yield
    except PasswordError as error:
        raise UserError(
            translate("Exchange", "{file} is locked by a password. Save a copy without one.")(file=str(path))
        ) from error
    except CalamineError as error:
        raise UserError(unreadable) from error
    except BaseException as error:
        # Where a damaged file trips the reader itself, it says so by what is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise UserError(unreadable) from error


def _worksheets(book: Any) -> dict[str, bool]:
    """The sheets that hold cells, and whether each is visible."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    return {
        told.name: told.visible == SheetVisibleEnum.Visible
        for told in book.sheets_metadata
        if told.typ == SheetTypeEnum.WorkSheet
    }


def _chosen(book: Any, path: Path, wanted: str) -> tuple[str, tuple[str, ...]]:
    """The sheet that is taken, and those that are left."""
    told = _worksheets(book)
    if not told:
        raise UserError(translate("Exchange", "{file} has no sheet with cells.")(file=path.name))
    if wanted:
        fitting = [name for name in told if wanted in {name, name.strip()}] or [
            name for name in told if name.strip().casefold() == wanted.strip().casefold()
        ]
        if not fitting:
            raise UserError(
                translate("Exchange", "{file} has no sheet “{name}”. There are: {sheets}.")(
                    file=path.name, name=wanted, sheets=", ".join(told)
                )
            )
        taken = fitting[0]
    else:
        taken = next((name for name, visible in told.items() if visible), next(iter(told)))
    return taken, tuple(name for name in told if name != taken)


def _counted(lines: Iterator[FileRow], seen: list[int]) -> Iterator[FileRow]:
    for line in lines:
        seen[0] = line.number
        yield line


def _lines(sheet: Any, looks: Looks) -> Iterator[FileRow]:
    spread = _Spread(sheet)
    for row, values in enumerate(sheet.iter_rows()):
        cells = [shown(value) for value in values]
        spread.fill(row, cells)
        line = FileRow(row + 1, cells)
        if row in looks.patterns or row in looks.long:
            line = FileRow(row + 1, cells, shown=looks.shown(row, values, spread.left) or None)
        yield line


class _Spread:
    """Cells merged over several rows: the value stands in the first, and counts in all."""

    def __init__(self, sheet: Any) -> None:
        # The rows begin at the sheet's first, the cells at the first column in use.
        self.left = left = sheet.start[1] if sheet.start else 0
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
    """A cell's value as text: numbers in full, whole ones without a point, days and instants as ISO."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f").removesuffix(".0")
    if isinstance(value, datetime):
        return (value + timedelta(microseconds=500_000)).replace(microsecond=0).isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return "" if value is None else str(value)
