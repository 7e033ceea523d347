"""A shop that stays open from test to test: each finds it as it was set up, and none waits for its schema to be read.

Opening a connection costs fourteen milliseconds, in which SQLite reads what hundreds of triggers say, and each
statement is compiled once more on it. Neither depends on the test. So the file is put back to how it began beneath
the connections, as after a crash: the bytes of the template, an empty write-ahead log, and an index of it that
nobody believes, upon which SQLite drops what it has in memory and keeps what it has compiled.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from helpdesk import places
from helpdesk.store import sqlite
from helpdesk.store.lock import LOCK

INDEX_HEADER = 96
"""Bytes at the beginning of the index of the log: two copies of what it says, believed while both are alike."""

ABLE = sys.platform.startswith("linux")
"""Windows puts back no file that is open; ``sendfile`` of macOS sends to sockets alone."""

TAILS = ("", "-wal", "-shm")
"""The names of the database's three files end so."""

NEWEST = "SELECT max(id), (SELECT count(*) FROM staff) FROM journal_entries"
"""What differs as soon as anything was done."""

SCHEMA = "PRAGMA schema_version"


class _Link(sqlite3.Connection):
    """A connection that is handed back when it is closed."""

    keeper: KeptShop | None = None
    read_only = False

    def close(self) -> None:
        if self.keeper is None:
            super().close()
        else:
            self.keeper.take_back(self)


class KeptShop:
    """One folder in one of its own, and the connections to its database that wait for the next test."""

    def __init__(self, template: Path, folder: Path) -> None:
        self.template = template
        self.folder = folder
        self.path = folder / places.DATABASE
        self._idle: list[_Link] = []
        self._out: list[_Link] = []
        self._handles: list[int] = []
        self._began: object = None
        self._schema: object = None
        self._real: Callable[..., sqlite.Connection] = sqlite.connect

    @contextmanager
    def ready(self) -> Iterator[Path]:
        """The folder as it was set up; who connects to its database meanwhile is given a connection of ours."""
        if self._handles and not self._is_rebuilt():
            self._put_back()
        else:
            self.end()
            self._begin()
        sqlite.connect, before = self._connect, sqlite.connect
        try:
            yield self.folder
        finally:
            sqlite.connect = before
            if self._out:
                # Somebody did not let go: what they hold is theirs, and the next test begins from nothing.
                self.end()

    def _connect(self, path: Path, *, read_only: bool = False) -> sqlite.Connection:
        if path != self.path:
            return self._real(path, read_only=read_only)
        fits = (place for place, link in enumerate(self._idle) if link.read_only == read_only)
        place = next(fits, None)
        link = self._new(read_only=read_only) if place is None else self._idle.pop(place)
        self._out.append(link)
        return cast("sqlite.Connection", link)

    def _new(self, *, read_only: bool = False) -> _Link:
        made = sqlite3.connect(
            sqlite.reading_uri(self.path) if read_only else str(self.path),
            timeout=sqlite.PATIENCE,
            isolation_level=None,
            check_same_thread=False,
            factory=_Link,
            cached_statements=2000,
            uri=read_only,
        )
        for name, value in {**sqlite.PRAGMAS, "synchronous": 0}.items():
            if not (read_only and name in {"journal_mode", "busy_timeout"}):
                made.execute(f"PRAGMA {name} = {value}")
        made.keeper, made.read_only = self, read_only
        return made

    def take_back(self, link: _Link) -> None:
        """Somebody closed it."""
        self._out.remove(link)
        if link.in_transaction:
            link.execute("ROLLBACK")
        self._idle.append(link)

    def _begin(self) -> None:
        self.folder.parent.mkdir(exist_ok=True)
        shutil.copytree(self.template, self.folder)
        self._idle = [self._new()]
        self._began = self._idle[0].execute(NEWEST).fetchone()
        self._schema = self._idle[0].execute(SCHEMA).fetchone()
        self._idle[0].execute("BEGIN IMMEDIATE")  # with it the log comes into being
        self._idle[0].execute("ROLLBACK")
        # Never closed while a connection is open: a process that does loses its locks on the file.
        self._handles = [os.open(f"{self.path}{tail}", os.O_RDWR) for tail in TAILS]
        self._handles.append(os.open(self.template / places.DATABASE, os.O_RDONLY))

    def _is_rebuilt(self) -> bool:
        """Whether a test changed the schema: what was compiled is worth nothing."""
        return self._idle[0].execute(SCHEMA).fetchone() != self._schema

    def _put_back(self) -> None:
        self._empty()
        database, log, index, template = self._handles
        size, done = os.fstat(template).st_size, 0
        os.ftruncate(database, size)
        os.lseek(database, 0, os.SEEK_SET)
        while done < size:
            done += os.sendfile(database, template, done, size - done)
        os.ftruncate(log, 0)
        os.pwrite(index, bytes(INDEX_HEADER), 0)
        if any(link.execute(NEWEST).fetchone() != self._began for link in self._idle):
            # One of them is still reading what the last test wrote.
            self.end()
            self._begin()

    def _empty(self) -> None:
        """Remove what a test laid beside the database, and beside the shop."""
        keep = {self.folder.name, LOCK, *(f"{self.path.name}{tail}" for tail in TAILS)}
        for entry in [*os.scandir(self.folder.parent), *os.scandir(self.folder)]:
            if entry.name in keep:
                continue
            if not entry.is_dir(follow_symlinks=False):
                os.unlink(entry.path)
            elif os.listdir(entry.path) or not (self.template / entry.name).exists():
                shutil.rmtree(entry.path)
        for folder in os.scandir(self.template):
            if folder.is_dir() and not (self.folder / folder.name).exists():
                shutil.copytree(folder.path, self.folder / folder.name)

    def end(self) -> None:
        """Close what nobody holds, and remove the folder."""
        for link in self._out:
            link.keeper = None
        for link in self._idle:
            link.keeper = None
            link.close()
        for handle in self._handles:
            os.close(handle)
        self._idle, self._out, self._handles = [], [], []
        if self.folder.exists():
            shutil.rmtree(self.folder.parent)
