"""Knows what every kind of exchanged file has in common, and what a run of an import carries along; no noun."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from pathlib import Path
from typing import Protocol

from helpdesk.action import Context
from helpdesk.classes import dataclass
from helpdesk.errors import WorldError
from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.file.fields import Field
from helpdesk.services.exchange.run.names import Noun, RecordNames
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store.database import Store
from helpdesk.store.scratch import Scratch
from helpdesk.texts import Text

StoredRow = tuple[int, tuple[Value, ...]]
"""A record's id and its values in the order of the fields."""

MOST_REMARKS = 1_000


@dataclass(frozen=True, slots=True)
class Remark:
    """A word about a row: what is odd in it, or why it was refused."""

    row: int
    ref: str
    column: str
    text: Text


@dataclass(slots=True)
class ImportReport:
    """What an import came to, or would."""

    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    warnings: list[Remark] = field(default_factory=list)
    """The first of them; ``more_warnings`` counts the rest."""
    more_warnings: int = 0
    refusals: list[Remark] = field(default_factory=list)
    """The first reasons for which rows were refused."""
    foreign: dict[str, list[str]] = field(default_factory=dict)
    """By field, the first words that are none of its choices: somebody may say once what each means."""
    sheet: str = ""
    """Of a workbook, the sheet that was taken."""
    sheets_left: list[str] = field(default_factory=list)
    """Its others."""
    rejects_file: Path | None = None
    trouble: WorldError | None = None
    """Why refused rows could not be given back; what was taken is taken."""

    def stumble(self, name: str, word: str) -> None:
        """A word that is none of a field's choices."""
        words = self.foreign.setdefault(name, [])
        if word not in words and len(words) < MOST_REMARKS:
            words.append(word)

    def warn(self, remark: Remark) -> None:
        """One more warning."""
        if len(self.warnings) < MOST_REMARKS:
            self.warnings.append(remark)
        else:
            self.more_warnings += 1


class ImportRun:
    """What one run of an import carries along: the shop, its rules, the report, and ids set aside."""

    def __init__(
        self,
        ctx: Context,
        report: ImportReport,
        seen: Scratch,
        *,
        customer_kind: str = "",
        writing: bool = True,
    ) -> None:
        self.ctx = ctx
        self.store: Store = ctx.store
        self.report = report
        self.seen = seen
        self.customer_kind = customer_kind
        """The kind of a customer known by name alone; empty: any, a new one is a person."""
        self.writing = writing
        self.stamp = ctx.stamp
        self.zone = ctx.words.zone
        self.name_of: Callable[[str], str] = str
        """The file's own name of the column that holds a field."""
        self.makes_refs = False
        """The file has no references; they are made of the rows' own words."""
        self._moved = -1

    def warn(self, row: Row, column: str, text: Text) -> None:
        """Note something odd about a row that is taken."""
        if not row.waited:
            self.report.warn(Remark(row.number, row.ref, self.name_of(column), text))

    def others_wrote(self) -> bool:
        """Whether another connection wrote since this was last asked: what was remembered may be gone."""
        mark = self.store.data_mark()
        moved, self._moved = mark != self._moved, mark
        return moved


class RowImporter(Protocol):
    """Takes the rows of one kind into the shop. Rows come in chunks, no ref twice in one."""

    def check(self, rows: Sequence[Row]) -> None:
        """Find what the rows name, say what is wrong or odd. Reads only."""

    def add(self, rows: Sequence[Row]) -> None:
        """Write new rows; each gets as ``record`` the id that is ``reserved`` for it."""

    def change(self, rows: Sequence[Row]) -> None:
        """Write the changed fields of known rows."""

    def finish(self, rows: Sequence[Row]) -> None:
        """Write what follows from rows just written, new and changed."""

    def link(self, rows: Sequence[Row]) -> None:
        """Write the links between rows that wait for each other."""


class FileKind(Protocol):
    """One kind of file."""

    noun: Noun
    label: Text
    fields: tuple[Field, ...]
    needed: tuple[tuple[str, ...], ...]
    """Beside required fields: groups of which each row fills one."""
    identity: tuple[str, ...]
    """What must agree before a row is taken for a record of ours by its number."""
    telling: tuple[str, ...]
    """What tells one row from another in a list without references."""
    once: bool
    """In a list without references, rows equal in every cell are one record."""
    later: str = ""
    """The field that may name a later row of the same file."""

    def importer(self, run: ImportRun) -> RowImporter:
        """Who takes its rows."""

    def names_out(self, ctx: Context) -> RecordNames:
        """The names under which its records go out, with what else only an export asks."""
        return RecordNames(ctx.store, ctx.words.zone)

    def stored(
        self, store: Store, names: RecordNames, ids: Sequence[int] | None = None
    ) -> Iterator[StoredRow]:
        """The records of the shop as values, in a stable order; with ``ids`` only these."""
