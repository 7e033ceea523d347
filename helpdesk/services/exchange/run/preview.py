"""Shows a file before it is taken: its columns, what each would be, and its first rows."""

from __future__ import annotations

from itertools import islice

from helpdesk.classes import dataclass
from helpdesk.services.exchange.file.reading import opened
from helpdesk.services.exchange.file.table import FileRow, Table
from helpdesk.services.exchange.run.request import ImportRequest
from helpdesk.texts import Text


@dataclass(frozen=True, slots=True)
class PreviewColumn:
    """A column of the file, and the field it would be taken for, if any."""

    name: str
    field: str | None


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of a file."""

    columns: tuple[PreviewColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    """Numbers in them as the sheet shows them: ``08001``."""
    encoding: str
    delimiter: str
    sheet: bool
    problem: Text | None
    """Why it cannot be taken as it stands: no ref, two columns for one field."""
    taken_sheet: str = ""
    """Of a workbook, the sheet that is taken."""
    sheets_left: tuple[str, ...] = ()
    """Its others."""
    headed_at: int = 1
    """The number of the row that was read as the header."""


def preview(request: ImportRequest, limit: int = 20) -> Preview:
    """The columns and first rows of the file of a request.

    Raises:
        UserError: there is no such file, it is empty, or no workbook.
        WorldError: it cannot be read.
    """
    with opened(request.path, request.known, header=request.headed, sheet=request.sheet) as table:
        rows = tuple(
            _as_seen(line) for line in islice((line for line in table.lines if any(line.cells)), limit)
        )
        columns, problem = _columns(request, table)
        dialect = table.dialect
    return Preview(
        columns,
        rows,
        dialect.encoding,
        dialect.delimiter,
        dialect.sheet,
        problem,
        table.taken_sheet,
        table.sheets_left,
        table.headed_at,
    )


def _as_seen(line: FileRow) -> tuple[str, ...]:
    """A row as whoever chose the file sees it in their spreadsheet."""
    shown = line.shown or {}
    return tuple(shown.get(place, cell) for place, cell in enumerate(line.cells))


def _columns(request: ImportRequest, table: Table) -> tuple[tuple[PreviewColumn, ...], Text | None]:
    if request.preset:
        made: dict[str, str] = {}
        for field, column, _ in request.preset.makes:
            made.setdefault(column, field)
        found = [PreviewColumn(name, made.get(name.strip().casefold())) for name in table.header]
        return tuple(found), request.preset.problem(table.header, request.said)
    columns, _ = request.shaped(table)
    named = (
        PreviewColumn(name, field.name if field else None)
        for name, field in zip(table.header, columns.fields, strict=True)
    )
    return tuple(named), request.problem(columns, table) or request.lacking(columns, table)
