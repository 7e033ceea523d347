"""Shows a file before it is taken: its columns, what each would be, and its first rows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from helpdesk.services.exchange.file.columns import match, problem
from helpdesk.services.exchange.file.reading import opened
from helpdesk.services.exchange.run.importer import Order
from helpdesk.texts import Text


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file, and the field it would be taken for, if any."""

    name: str
    field: str | None


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of a file."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    encoding: str
    delimiter: str
    sheet: bool
    problem: Text | None
    """Why it cannot be taken as it stands: no ref, two columns for one field."""
    taken_sheet: str = ""
    """Of a workbook with several sheets, the one that is taken."""


def preview(order: Order, limit: int = 20) -> Preview:
    """The columns and first rows of the file of an order.

    Raises:
        UserError: there is no such file, it is empty, or no workbook.
        WorldError: it cannot be read.
    """
    with opened(order.path, order.known) as table:
        rows = tuple(
            tuple(line.cells) for line in islice((line for line in table.lines if any(line.cells)), limit)
        )
        columns, problem = _columns(order, table.header)
        dress, sheet = table.dress, table.taken_sheet
    return Preview(columns, rows, dress.encoding, dress.delimiter, dress.sheet, problem, sheet)


def _columns(order: Order, header: list[str]) -> tuple[tuple[Column, ...], Text | None]:
    if order.preset:
        made: dict[str, str] = {}
        for field, column, _ in order.preset.makes:
            made.setdefault(column, field)
        found = [Column(name, made.get(name.strip().casefold())) for name in header]
        return tuple(found), order.preset.problem(header)
    columns = match(header, order.kind.fields, order.said)
    named = (
        Column(name, field.name if field else None)
        for name, field in zip(header, columns.fields, strict=True)
    )
    return tuple(named), problem(columns, order.kind.fields)
