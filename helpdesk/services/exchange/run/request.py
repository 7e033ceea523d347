"""What shall be taken, and what the user says of the file: columns, values for all rows, words, dates, sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import fold, tidy, tidy_line
from helpdesk.errors import UserError
from helpdesk.services.exchange.file.cells import BadCell, CellReader, Value
from helpdesk.services.exchange.file.fields import Field
from helpdesk.services.exchange.file.header import Header, lacking, match, problem
from helpdesk.services.exchange.file.presets import Preset, word_key
from helpdesk.services.exchange.file.table import Table
from helpdesk.services.exchange.run.kind import FileKind
from helpdesk.texts import Text, translate

DAY_FIRST, MONTH_FIRST = "day-first", "month-first"
DATE_ORDERS = {
    DAY_FIRST: translate("Exchange", "day first: 31/12/2026"),
    MONTH_FIRST: translate("Exchange", "month first: 12/31/2026"),
}

Turn = Callable[[list[str]], list[str]]


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What shall be taken: the file, its kind, and how it is to be understood."""

    path: Path
    kind: FileKind
    preset: Preset | None = None
    said: tuple[str, ...] = ()
    """The user's own ``Column=field``."""
    sets: tuple[str, ...] = ()
    """``field=value``: for rows whose column is absent or whose cell is empty."""
    values: tuple[str, ...] = ()
    """``field:Theirs=ours``: what a foreign word means."""
    dates: str = ""
    """One of :data:`DATE_ORDERS`; empty: told by each column's own values."""
    headed: bool = True
    """A row names the columns; else they are named 1, 2, 3…"""
    sheet: str = ""
    """Of a workbook, the sheet; empty: the first that is visible."""

    def known(self, header: list[str]) -> int:
        """How many names of a header are known."""
        names = {fold(pair.rpartition("=")[0]) for pair in self.said}
        if self.preset:
            names |= self.preset.columns
        else:
            names |= {name for field in self.kind.fields for name in field.names}
        # What is said of no column says nothing of a header.
        names.discard("")
        return sum(fold(name) in names for name in header)

    def words(self) -> dict[str, dict[str, str]]:
        """By field, what its foreign words mean.

        Raises:
            UserError: it is not written so, or names no field.
        """
        found: dict[str, dict[str, str]] = {}
        for told in self.values:
            name, colon, pair = told.partition(":")
            theirs, sign, ours = pair.rpartition("=")
            if not (colon and sign and theirs.strip()):
                raise UserError(
                    translate("Exchange", "“{pair}” is not written field:Theirs=ours.")(pair=told)
                )
            found.setdefault(self._field(name).name, {})[word_key(theirs.strip())] = ours.strip()
        return found

    def given(self) -> dict[str, str]:
        """By field, the one value of the rows that have none.

        Raises:
            UserError: it is not written so, names no field, or the ref, which no two rows share.
        """
        found: dict[str, str] = {}
        for told in self.sets:
            name, sign, value = told.partition("=")
            if not (sign and name.strip() and value.strip()):
                raise UserError(translate("Exchange", "“{pair}” is not written field=value.")(pair=told))
            field = self._field(name)
            if field.name == "ref":
                raise UserError(
                    translate(
                        "Exchange", "“{pair}”: no two rows have the same ref. --map =ref makes one of each."
                    )(pair=told)
                )
            found[field.name] = value.strip()
        return found

    def _field(self, name: str) -> Field:
        for field in self.kind.fields:
            if fold(name) in field.names:
                return field
        raise UserError(
            translate("Exchange", "There is no field “{field}”. There are: {fields}.")(
                field=name, fields=", ".join(field.name for field in self.kind.fields)
            )
        )

    def shaped(self, table: Table) -> tuple[Header, Turn | None]:
        """Our columns for a file's header; of a preset also how a row becomes ours.

        Raises:
            UserError: the header cannot be understood.
        """
        if self.preset:
            return self.preset.shaped(table.header, self.kind.fields, self.said, self.words())
        return match(table.header, self.kind.fields, self.said), None

    def problem(self, header: Header, table: Table) -> Text | None:
        """Why no row can be taken under these columns: two are one field, none is known or the ref."""
        wrong = problem(header, self.kind.fields, table.headed_at)
        if wrong is not None and not header.taken and table.sheets_left:
            return translate("Exchange", "Of the sheet “{sheet}”: {problem} Other sheets (--sheet): {left}.")(
                sheet=table.taken_sheet, problem=wrong, left=", ".join(table.sheets_left)
            )
        return wrong

    def lacking(self, header: Header, table: Table) -> Text | None:
        """Which required field neither a column nor a value for all rows gives."""
        return lacking(header, self.kind.fields, self.kind.needed, self.given(), table.headed_at)


class Answers:
    """What the user says of a file's values, read once."""

    def __init__(self, request: ImportRequest, reader: CellReader) -> None:
        self.fields = {field.name: field for field in request.kind.fields}
        # A preset understands the words of its own columns itself.
        self.words = {} if request.preset else request.words()
        self.sets = [
            (name, _read(reader, self.fields[name], text, f"--set {name}={text}"))
            for name, text in request.given().items()
        ]
        for name, known in request.words().items():
            for theirs, ours in known.items():
                if ours:
                    _read(reader, self.fields[name], ours, f"--value {name}:{theirs}={ours}")

    def reading(self, field: Field, read: Callable[[str], Value]) -> Callable[[str], Value]:
        """How cells of a field are read, the user's words understood."""
        known = self.words.get(field.name)
        if not known:
            return read

        def understood(text: str) -> Value:
            ours = known.get(word_key(text), text)
            return read(ours) if ours else None

        return understood

    def kept(self, fields: Iterable[Field]) -> dict[str, frozenset[str]]:
        """By field, the words for nothing that the user gave a meaning."""
        return {field.name: frozenset(self.words.get(field.name, ())) for field in fields}


def _read(reader: CellReader, field: Field, text: str, said: str) -> Value:
    try:
        return reader.of(field)(tidy(text) if field.kind == "text" else tidy_line(text))
    except BadCell as error:
        raise UserError(translate("Exchange", "{said}: {reason}")(said=said, reason=error.reason)) from error
