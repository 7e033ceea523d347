"""Imports and exports a simple kind: a row of the file is a row of one table, as an action's form fills it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from helpdesk.action import entries
from helpdesk.domain.contacts import unlike
from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.file.fields import YES_NO, Field
from helpdesk.services.exchange.run.kind import FileKind, ImportRun, RowImporter, StoredRow
from helpdesk.services.exchange.run.links import NOWHERE, follow
from helpdesk.services.exchange.run.names import Noun, RecordNames
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store.database import Store, columns_of
from helpdesk.store.paging import marks

if TYPE_CHECKING:
    from peewee import Model


class SimpleKind(FileKind):
    """A kind that its words declare: the first field is the ``ref``, the others fill the form or are references."""

    table: type[Model]
    form: type[Any]
    """The form of the actions that add and edit a record; its ``own()`` gives the table's columns."""
    references: Mapping[str, Noun] = {}
    """Fields that name another record: ``x_ref``, kept in the column ``x_id``."""
    needed: tuple[tuple[str, ...], ...] = ()
    once = True

    def importer(self, run: ImportRun) -> RowImporter:
        """Who takes its rows."""
        return SimpleImporter(run, self)

    def stored(
        self, store: Store, names: RecordNames, ids: Sequence[int] | None = None
    ) -> Iterator[StoredRow]:
        """Every record, the first recorded first."""
        where = f"WHERE t.id IN ({marks(ids)})" if ids is not None else ""
        for identity, ref, *cells in store.stream(f"{self._select()} {where} ORDER BY t.id", ids or ()):
            left = iter(cells)
            values = (self._value(field, left, names) for field in self.fields[1:])
            yield identity, (names.name(self.noun, ref, identity), *values)

    def _select(self) -> str:
        columns, joins = ["t.id", "t.ref"], []
        for field in self.fields[1:]:
            noun = self.references.get(field.name)
            if noun is None:
                columns.append(f"t.{field.entry}")
            else:
                link = link_of(field.name)
                columns += [f"{link}.id", f"{link}.ref"]
                joins.append(f"LEFT JOIN {noun.table} {link} ON {link}.id = t.{link}_id")
        return f"SELECT {', '.join(columns)} FROM {self.noun.table} t {' '.join(joins)}"

    def _value(self, field: Field, cells: Iterator[Any], names: RecordNames) -> Value:
        found: Value = next(cells)
        noun = self.references.get(field.name)
        if noun is not None:
            ref = next(cells)
            return None if found is None else names.name(noun, ref, int(found))
        if field.choices is YES_NO and found is not None:
            return "yes" if found else "no"
        return found


class SimpleImporter:
    """Takes the rows of a simple kind; a kind that composes more inherits from it."""

    def __init__(self, run: ImportRun, kind: SimpleKind) -> None:
        self.run = run
        self.store = run.store
        self.kind = kind
        filled = entries(kind.form)
        self.filled = [field for field in kind.fields if field.entry in filled]
        self.stamped = {"created_at": run.stamp} if "created_at" in columns_of(kind.table) else {}

    def check(self, rows: Sequence[Row]) -> None:
        """What a row names must be there; a phone without digits and an address that is none are odd."""
        for name, noun in self.kind.references.items():
            follow(self.run, rows, name, noun)
        for field in self.kind.fields:
            if field.kind in {"phone", "email"}:
                for row in rows:
                    self._remark_contact(row, field)

    def _remark_contact(self, row: Row, field: Field) -> None:
        if not row.fresh(field.name):
            return
        lacking = unlike(field.kind, row.text(field.name))
        if lacking is not None:
            self.run.warn(row, field.name, lacking)

    def form_of(self, values: Mapping[str, Value]) -> Any:
        """The form as these values fill it."""
        return self.kind.form(**self.filled_by(values))

    def filled_by(self, values: Mapping[str, Value]) -> dict[str, Any]:
        """The fields of the form that these values fill."""
        filled: dict[str, Any] = {}
        for field in self.filled:
            value = values.get(field.name)
            if value in {None, ""} and not field.required:
                continue
            filled[field.entry] = (
                value == "yes" if field.choices is YES_NO else "" if value is None else value
            )
        return filled

    def columns(self, values: Mapping[str, Value], links: Mapping[str, int | None]) -> dict[str, Any]:
        """The table's columns of a row with these values and links."""
        own: dict[str, Any] = self.form_of(values).own()
        return own | {f"{link_of(name)}_id": links.get(name, NOWHERE) for name in self.kind.references}

    def add(self, rows: Sequence[Row]) -> None:
        """New records."""
        nothing = dict.fromkeys(self.kind.references)
        made = [self.columns(row.values, nothing | row.links) | self.stamped for row in rows]
        for row in rows:
            row.record = row.reserved
        self.store.insert_many(
            self.kind.table,
            ("id", "ref", *made[0]),
            [(row.record, row.ref, *own.values()) for row, own in zip(rows, made, strict=True)],
        )

    def change(self, rows: Sequence[Row]) -> None:
        """What follows from the changed cells of known records, and nothing else."""
        for row in rows:
            assert row.record is not None
            emptied = {name: None for name in self.kind.references if name in row.changed}
            before = self.columns(row.before, {})
            after = self.columns(row.edited, emptied | row.links)
            differing = {name: value for name, value in after.items() if value != before[name]}
            self.store.update(self.kind.table, row.record, **differing)

    def finish(self, rows: Sequence[Row]) -> None:
        """Nothing follows."""

    def link(self, rows: Sequence[Row]) -> None:
        """No row waits for another."""


def link_of(name: str) -> str:
    """What a reference is called in the table: ``customer`` for ``customer_ref``."""
    return name.removesuffix("_ref")
