"""Shows a file before it is taken: its columns, what each would be, and its first rows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from helpdesk.services.exchange.file.header import match, problem
from helpdesk.services.exchange.file.reading import opened
from helpdesk.services.exchange.run.importer import ImportRequest
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
    encoding: str
    delimiter: str
    sheet: bool
    problem: Text | None
    """Why it cannot be taken as it stands: no ref, two columns for one field."""
    taken_sheet: str = ""
    """Of a workbook with several sheets, the one that is taken."""


def preview(request: ImportRequest, limit: int = 20) -> Preview:
    """The columns and first rows of the file of a request.

    Raises:
        UserError: there is no such file, it is empty, or no workbook.
        WorldError: it cannot be read.
    """
    with opened(request.path, request.known) as table:
        rows = tuple(
            tuple(line.cells) for line in islice((line for line in table.lines if any(line.cells)), limit)
        )
        columns, problem = _columns(request, table.header)
        dialect, sheet = table.dialect, table.taken_sheet
    return Preview(columns, rows, dialect.encoding, dialect.delimiter, dialect.sheet, problem, sheet)


def _columns(request: ImportRequest, header: list[str]) -> tuple[tuple[PreviewColumn, ...], Text | None]:
    if request.preset:
        made: dict[str, str] = {}
        for field, column, _ in request.preset.makes:
            made.setdefault(column, field)
        found = [PreviewColumn(name, made.get(name.strip().casefold())) for name in header]
        return tuple(found), request.preset.problem(header)
    columns = match(header, request.kind.fields, request.said)
    named = (
        PreviewColumn(name, field.name if field else None)
        for name, field in zip(header, columns.fields, strict=True)
    )
    return tuple(named), problem(columns, request.kind.fields)
