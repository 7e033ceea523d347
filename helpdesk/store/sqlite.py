"""The database adapter: opens connections to SQLite, sets their pragmas, copies a file; nobody else speaks to it.

What :class:`~helpdesk.store.database.Store` needs of a connection is :class:`Connection`, and no more. The
faults of SQLite are mapped in :mod:`~helpdesk.store.faults`.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Protocol, cast

from helpdesk.errors import WorldError
from helpdesk.texts import translate

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

PATIENCE = 2.0
"""Seconds that opening a shop, and reading one, waits for another program that holds its file."""

VERSION = sqlite3.sqlite_version

STEP = 256
"""Pages copied between two looks at the cancel button: a megabyte."""


class Cursor(Protocol):
    """What a statement gave."""

    @property
    def lastrowid(self) -> int | None: ...

    def fetchone(self) -> Any: ...

    def fetchall(self) -> list[Any]: ...

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """What a store needs of a database: statements with ``?`` alone, no transaction of the driver's own."""

    @property
    def in_transaction(self) -> bool: ...

    def execute(self, sql: str, params: Sequence[Any] = (), /) -> Cursor: ...

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]], /) -> Cursor: ...

    def close(self) -> None: ...


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """A connection to a shop's file, with the pragmas every connection keeps."""
    if not read_only:
        # SQLite would make it for everybody; what it makes beside it later has the rights of this one. One that is
        # there is never opened past SQLite: closing it, the program would lose its locks, and whoever else reads
        # the file would take it for closed and remove the log that the window goes on writing to.
        with suppress(OSError):
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    target = reading_uri(path) if read_only else str(path)
    connection = sqlite3.connect(target, timeout=PATIENCE, isolation_level=None, uri=read_only)
    try:
        for name, value in PRAGMAS.items():
            # Who only reads is held up by nobody of ours: whoever holds the file is foreign, and may stay for long.
            if not (read_only and name in {"journal_mode", "busy_timeout"}):
                connection.execute(f"PRAGMA {name} = {value}")
    except BaseException:
        connection.close()
        raise
    return connection


def scratch(path: str = "") -> Connection:
    """A database that is thrown away when it is closed: on a disk of SQLite's own, or in ``:memory:``."""
    return sqlite3.connect(path, isolation_level=None)


def copy(source: Connection, target: Path, told: Callable[[int], None]) -> None:
    """Copy the database of an open snapshot to a new file; ``told`` hears of the pages of each piece, and may raise."""
    before = 0

    def step(_status: int, left: int, total: int) -> None:
        nonlocal before
        told(total - left - before)
        before = total - left

    with closing(sqlite3.connect(target, isolation_level=None)) as made:
        made.execute("PRAGMA synchronous = OFF")  # whoever asked settles it once
        cast("sqlite3.Connection", source).backup(made, pages=STEP, progress=step, sleep=0.001)
        made.execute("PRAGMA journal_mode = DELETE")


def broken_indexes(path: Path, indexes: Iterable[str]) -> list[str]:
    """Search indexes that FTS5 finds broken inside.

    FTS5 takes its question as a write, though it writes nothing; so it is asked on a connection of its own,
    one index at a time, and only where writing is allowed.
    """
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return []
    broken = []
    with closing(sqlite3.connect(path, timeout=0.2, isolation_level=None)) as asking:
        for index in indexes:
            try:
                asking.execute(f"INSERT INTO {index}({index}) VALUES ('integrity-check')")
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CORRUPT:
                    broken.append(index)
                elif error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                    # Somebody writes: they are not made to wait, nor is whoever asked.
                    break
    return broken


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
