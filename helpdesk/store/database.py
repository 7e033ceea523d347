"""Knows how to reach SQLite: connection, pragmas, transactions, rows; must not know any noun.

Peewee declares the tables and runs the migrations; statements go through :class:`Store`, which keeps their
SQL ready-made, because building a query anew costs twenty times what running it does. It also keeps the
connections, so that reading does without Peewee: importing it costs a tenth of the start.
"""

from __future__ import annotations

import functools
import os
import sqlite3
import threading
import typing
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helpdesk.clock import to_text
from helpdesk.errors import WorldError
from helpdesk.store.faults import read_only, told_sqlite
from helpdesk.store.rows import Row, maker, select
from helpdesk.texts import translate

if TYPE_CHECKING:
    from peewee import Model

PRAGMAS = {
    "journal_mode": "wal",
    "foreign_keys": 1,
    "busy_timeout": 10_000,
    "synchronous": 2,
    "recursive_triggers": 1,
    "cache_size": -8_000,
    "temp_store": 2,
    "secure_delete": "fast",
}


class Store:
    """One shop's database. Every thread that uses it opens and closes a connection of its own."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._threads = threading.local()
        self.lock = threading.RLock()
        """Held while a transaction of ours writes: window and worker never meet in SQLite."""

    def open(self) -> None:
        """Connect this thread.

        Raises:
            WorldError: the file cannot be opened, or not for writing; SQLite alone would say so only later.
        """
        if not self.read_only and self.path.exists() and not os.access(self.path, os.W_OK):
            raise read_only()
        if self._connection is not None:
            return
        target = reading_uri(self.path) if self.read_only else str(self.path)
        with told_sqlite():
            connection = sqlite3.connect(target, isolation_level=None, uri=self.read_only)
            try:
                for name, value in PRAGMAS.items():
                    if not (self.read_only and name == "journal_mode"):
                        connection.execute(f"PRAGMA {name} = {value}")
            except BaseException:
                connection.close()
                raise
        self._threads.connection = connection

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
                yield
                self.raw.execute("COMMIT")
            except BaseException:
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")
                raise

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
    def raw(self) -> sqlite3.Connection:
        """This thread's connection; a forgotten one fails loudly."""
        if self._connection is None:
            raise RuntimeError("This thread has not opened the store.")
        return self._connection

    @property
    def _connection(self) -> sqlite3.Connection | None:
        return getattr(self._threads, "connection", None)

    def run(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        """Execute one statement."""
        with told_sqlite():
            return self.raw.execute(sql, params)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Execute one statement for many rows."""
        with told_sqlite():
            self.raw.executemany(sql, rows)

    def rows(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with told_sqlite():
            return self.raw.execute(sql, params).fetchall()

    def row(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or nothing."""
        with told_sqlite():
            return typing.cast("tuple[Any, ...] | None", self.raw.execute(sql, params).fetchone())

    def value(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> Any:
        """The first value of the first row, or nothing."""
        found = self.row(sql, params)
        return found[0] if found else None

    def fetch(self, shape: type[Row], sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> list[Row]:
        """All rows of a query as named tuples, columns in the order of the fields."""
        make = maker(shape)
        return [make(row) for row in self.rows(sql, params)]

    def fetch_one(
        self, shape: type[Row], sql: str, params: Sequence[Any] | Mapping[str, Any] = ()
    ) -> Row | None:
        """The first row of a query as a named tuple, or nothing."""
        found = self.row(sql, params)
        return maker(shape)(found) if found else None

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
        cursor = self.run(sql, [*map(plain, values.values()), *defaults])
        return typing.cast("int", cursor.lastrowid)

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

    def delete(self, table: type[Model], identity: int) -> None:
        """Remove one row and what hangs on it."""
        self.run(f'DELETE FROM "{name_of(table)}" WHERE id = ?', (identity,))

    def exists(self, table: type[Model], identity: int) -> bool:
        """Whether there is a row of that id."""
        return self.value(f'SELECT 1 FROM "{name_of(table)}" WHERE id = ?', (identity,)) is not None


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


def reading_uri(path: Path) -> str:
    """How a file is opened only to read, also beside a window that writes, also where nothing can be written.

    A database in WAL mode needs its ``-shm`` file to be read. Where it is not there and cannot be made, and
    nothing waits in the WAL, the file is taken as it lies: nobody can be writing to it.

    Raises:
        WorldError: changes wait in the WAL, and the folder does not allow to read them.
    """
    uri = path.resolve().as_uri()
    wal, shm = (path.with_name(path.name + tail) for tail in ("-wal", "-shm"))
    if shm.exists() or os.access(path.parent, os.W_OK):
        return f"{uri}?mode=ro"
    if wal.exists() and wal.stat().st_size:
        raise WorldError(
            translate(
                "World",
                "This shop was not closed properly, and its folder cannot be written, so its last changes "
                "cannot be read. Copy the whole folder to a disk that can be written and open it there.",
            )
        )
    return f"{uri}?immutable=1"
