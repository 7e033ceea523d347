"""The database session of a shop: connections, transactions, statements, rows, the catalogue; must not know any noun.

Peewee declares the tables and runs the migrations; statements go through :class:`Store`, which keeps their
SQL ready-made, because building a query anew costs twenty times what running it does. It also keeps the
connections, so that reading does without Peewee: importing it costs a tenth of the start.
"""

from __future__ import annotations

import functools
import os
import re
import threading
import typing
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpdesk.clock import to_text
from helpdesk.store import sqlite
from helpdesk.store.faults import committing, read_only, told_sqlite
from helpdesk.store.rows import Row, blind_maker, costs_of, maker, select

if TYPE_CHECKING:
    from peewee import Model


class Store:
    """One shop's database. Every thread that uses it opens and closes a connection of its own."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._threads = threading.local()
        self._links: dict[str, list[tuple[str, str]]] = {}
        self.lock = threading.RLock()
        """Held while a transaction of ours writes: window and worker never meet in SQLite."""
        self.hides_costs: Callable[[], bool] = lambda: False
        """Whether whoever reads may not see costs; what writes always reads them."""

    def open(self) -> None:
        """Connect this thread.

        Raises:
            WorldError: the file cannot be opened, or not for writing; SQLite alone would say so only later.
        """
        if not self.read_only and self.path.exists() and not os.access(self.path, os.W_OK):
            raise read_only()
        if self._connection is None:
            with told_sqlite():
                self._threads.connection = sqlite.connect(self.path, read_only=self.read_only)

    def close(self) -> None:
        """Disconnect this thread."""
        if self._connection is not None:
            self._connection.close()
            self._threads.connection = None

    @contextmanager
    def connected(self) -> Iterator[None]:
        """A connection for the time of a piece of work on another thread."""
        was_closed = self._connection is None
        self.open()
        try:
            yield
        finally:
            if was_closed:
                self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """One ``BEGIN IMMEDIATE`` transaction; rolled back whole when anything is raised."""
        with self.lock, told_sqlite():
            self.raw.execute("BEGIN IMMEDIATE")
            try:
                self._threads.writing = True
                yield
                with committing():
                    self.raw.execute("COMMIT")
            except BaseException:
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")
                raise
            finally:
                self._threads.writing = False

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Several reads that see the same moment."""
        if self.raw.in_transaction:
            yield
            return
        self.run("BEGIN")
        try:
            yield
        finally:
            if self.raw.in_transaction:
                self.raw.execute("ROLLBACK")

    @property
    def raw(self) -> sqlite.Connection:
        """This thread's connection, for the store's own rooms; a forgotten one fails loudly."""
        if self._connection is None:
            raise RuntimeError("This thread has not opened the store.")
        return self._connection

    @property
    def _connection(self) -> sqlite.Connection | None:
        return getattr(self._threads, "connection", None)

    def run(self, sql: str, params: Sequence[Any] = ()) -> None:
        """Execute one statement."""
        with told_sqlite():
            self.raw.execute(sql, params)

    def add(self, sql: str, params: Sequence[Any] = ()) -> int:
        """Execute one INSERT of one row. Returns its id."""
        with told_sqlite():
            return typing.cast("int", self.raw.execute(sql, params).lastrowid)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Execute one statement for many rows."""
        with told_sqlite():
            self.raw.executemany(sql, rows)

    def rows(self, sql: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with told_sqlite():
            return self.raw.execute(sql, params).fetchall()

    def stream(self, sql: str, params: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """All rows of a query, one at a time: where they are many."""
        with told_sqlite():
            yield from self.raw.execute(sql, params)

    def row(self, sql: str, params: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or nothing."""
        with told_sqlite():
            return typing.cast("tuple[Any, ...] | None", self.raw.execute(sql, params).fetchone())

    def value(self, sql: str, params: Sequence[Any] = ()) -> Any:
        """The first value of the first row, or nothing."""
        found = self.row(sql, params)
        return found[0] if found else None

    def fetch(self, shape: type[Row], sql: str, params: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query as named tuples, columns in the order of the fields."""
        make = self._maker(shape)
        return [make(row) for row in self.rows(sql, params)]

    def fetch_one(self, shape: type[Row], sql: str, params: Sequence[Any] = ()) -> Row | None:
        """The first row of a query as a named tuple, or nothing."""
        found = self.row(sql, params)
        return self._maker(shape)(found) if found else None

    @property
    def blind(self) -> bool:
        """Whether costs are read as not known now."""
        return not getattr(self._threads, "writing", False) and self.hides_costs()

    def _maker(self, shape: type[Row]) -> Callable[[Iterable[Any]], Row]:
        return blind_maker(shape) if costs_of(shape) and self.blind else maker(shape)

    def select(self, shape: type[Row], rest: str, params: Sequence[Any] = ()) -> list[Row]:
        """All rows of a class that says its own SQL; ``rest`` is what follows: WHERE, ORDER BY, LIMIT."""
        return self.fetch(shape, f"{select(shape)} {rest}", params)

    def select_one(self, shape: type[Row], rest: str, params: Sequence[Any] = ()) -> Row | None:
        """The first such row, or nothing."""
        return self.fetch_one(shape, f"{select(shape)} {rest}", params)

    def insert(self, table: type[Model], **values: Any) -> int:
        """Add a row; what is not given takes the table's default. Returns its id."""
        columns = tuple(values)
        sql, defaults = _insert_sql(table, columns)
        return self.add(sql, [*map(plain, values.values()), *defaults])

    def insert_many(self, table: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Add many rows of the same columns, already plain values."""
        sql, defaults = _insert_sql(table, tuple(columns))
        self.run_many(sql, ((*row, *defaults) for row in rows) if defaults else rows)

    def update(self, table: type[Model], identity: int, **values: Any) -> None:
        """Change columns of one row; writes only what differs, so that the journal stays true."""
        if not values:
            return
        sql = _update_sql(table, tuple(values))
        given = [plain(value) for value in values.values()]
        self.run(sql, [*given, identity, *given])

    def delete(self, table: type[Model], *ids: int) -> None:
        """Remove rows and what hangs on them."""
        if ids:
            self.run(f'DELETE FROM "{name_of(table)}" WHERE id IN ({", ".join("?" * len(ids))})', ids)

    def exists(self, table: type[Model], identity: int) -> bool:
        """Whether there is a row of that id."""
        return self.value(f'SELECT 1 FROM "{name_of(table)}" WHERE id = ?', (identity,)) is not None

    # -- what the database says of itself, and is told beside rows --------------------------------------

    @property
    def schema_version(self) -> int:
        """The number of the last migration that was finished."""
        return int(self.value("PRAGMA user_version"))

    def set_schema_version(self, version: int, application: int) -> None:
        """Write the version, and whose file it is, where both are read before the file is opened as a database."""
        self.run(f"PRAGMA application_id = {application}")
        self.run(f"PRAGMA user_version = {version}")

    def tables(self) -> list[str]:
        """The names of all tables; the search indexes are none, they follow from the tables."""
        found = dict(self.rows("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        virtual = {name for name, sql in found.items() if (sql or "").upper().startswith("CREATE VIRTUAL")}
        return [
            name
            for name in found
            if name not in virtual
            and not name.startswith("sqlite_")
            and not ((shadow := re.fullmatch(_SHADOW, name)) and shadow.group(1) in virtual)
        ]

    def has(self, table: str) -> bool:
        """Whether there is such a table or search index."""
        return bool(self.value("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)))

    def columns(self, table: str) -> list[str]:
        """The columns of a table, in order."""
        return [row[1] for row in self.rows(f"PRAGMA table_info({quoted(table)})")]

    def links(self, table: str) -> list[tuple[str, str]]:
        """The columns of a table that refer to another, and that other."""
        if not self._links:
            # Once for all: the schema stands while a shop is open.
            for child, column, parent in self.rows(
                'SELECT t.name, k."from", k."table" FROM sqlite_master t, pragma_foreign_key_list(t.name) k '
                "WHERE t.type = 'table'"
            ):
                self._links.setdefault(child, []).append((column, parent))
        return self._links.get(table, [])

    def broken_links(self) -> list[str]:
        """The rows that refer to one that is not there."""
        return [f"{row[0]} {row[1]} -> {row[2]}" for row in self.rows("PRAGMA foreign_key_check")]

    def defer_links(self) -> None:
        """Let rows refer to missing ones until the running transaction ends."""
        self.run("PRAGMA defer_foreign_keys = ON")

    def drop_triggers(self) -> None:
        """Take all triggers away."""
        for (name,) in self.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            self.run(f"DROP TRIGGER {quoted(name)}")

    def set_aside(self, table: str, count: int) -> range:
        """Ids of a table that nobody else gets, once the running transaction is committed."""
        last = self.last_id(table)
        if last is None:
            self.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, count))
            return range(1, count + 1)
        self.run("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (last + count, table))
        return range(last + 1, last + count + 1)

    def last_id(self, table: str) -> int | None:
        """The last id that was given in a table, if ever one was."""
        return typing.cast(
            "int | None", self.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        )

    def data_mark(self) -> int:
        """A number that changes when another connection writes."""
        return int(self.value("PRAGMA data_version"))

    def sound(self) -> bool:
        """Whether a quick look through the file finds no damage."""
        return self.rows("PRAGMA quick_check(1)") == [("ok",)]

    def damage(self, most: int) -> list[str]:
        """What a thorough look through the file finds, in the database's own words."""
        return [row[0] for row in self.rows(f"PRAGMA integrity_check({most})") if row[0] != "ok"]

    @contextmanager
    def secure_erase(self) -> Iterator[None]:
        """What is deleted meanwhile is overwritten in the file, not only let go."""
        self.run("PRAGMA secure_delete = ON")
        try:
            yield
        finally:
            self.run("PRAGMA secure_delete = FAST")

    def checkpoint(self) -> None:
        """Bring all that was committed into the main file."""
        self.run("PRAGMA wal_checkpoint(TRUNCATE)")

    def size(self) -> int:
        """The bytes of the database in the open snapshot."""
        return int(self.value("PRAGMA page_count")) * int(self.value("PRAGMA page_size"))

    def copy_to(self, path: Path, told: Callable[[int], None]) -> None:
        """Copy the open snapshot to a new file; ``told`` hears of the bytes of each piece and may raise."""
        page = int(self.value("PRAGMA page_size"))
        with told_sqlite():
            sqlite.copy(self.raw, path, lambda pages: told(pages * page))


_SHADOW = r"(.+)_(data|idx|content|docsize|config)"
"""The tables in which a search index keeps itself."""


def quoted(name: str) -> str:
    """A name as it stands in SQL, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def name_of(table: type[Model]) -> str:
    """The name of a table in SQL."""
    return typing.cast("str", table._meta.table_name)


def plain(value: Any) -> Any:
    """A value as SQLite keeps it."""
    if isinstance(value, datetime):
        return to_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return int(value)
    return value


def columns_of(table: type[Model]) -> tuple[str, ...]:
    """The column names of a table, in order, without ``id``."""
    return tuple(field.column_name for field in table._meta.sorted_fields if field.column_name != "id")


@functools.cache
def _insert_sql(table: type[Model], columns: tuple[str, ...]) -> tuple[str, tuple[Any, ...]]:
    fields = {field.column_name: field for field in table._meta.sorted_fields}
    unknown = set(columns) - set(fields)
    if unknown:
        raise TypeError(f"{name_of(table)} has no column {', '.join(sorted(unknown))}")
    rest = {
        name: plain(field.default)
        for name, field in fields.items()
        if name not in columns and field.default is not None
    }
    names = ", ".join(f'"{name}"' for name in (*columns, *rest))
    marks = ", ".join("?" * (len(columns) + len(rest)))
    return f'INSERT INTO "{name_of(table)}" ({names}) VALUES ({marks})', tuple(rest.values())


@functools.cache
def _update_sql(table: type[Model], columns: tuple[str, ...]) -> str:
    changes = ", ".join(f'"{name}" = ?' for name in columns)
    differs = " OR ".join(f'"{name}" IS NOT ?' for name in columns)
    return f'UPDATE "{name_of(table)}" SET {changes} WHERE id = ? AND ({differs})'
