"""Knows how a database is copied and counted while others go on writing to it; nothing of zips or folders.

A copy is one moment of the shop. ``Connection.backup`` alone would begin again after each write of
another connection and, beside a busy window, never end; ``VACUUM INTO`` keeps one moment but can neither
say how far it is nor be stopped, and costs several times as much. So the copying connection first opens
a read transaction and holds it: every step then reads that snapshot, writers go on in the WAL, and
the only price is that the WAL cannot be cut short meanwhile.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from helpdesk.store.database import Store
from helpdesk.store.disk import settle, told_disk
from helpdesk.store.faults import damaged, told_sqlite
from helpdesk.store.meter import Meter
from helpdesk.texts import translate

STEP = 256
"""Pages copied between two looks at the cancel button: a megabyte."""

_SHADOW = re.compile(r"(.+)_(data|idx|content|docsize|config)")


@dataclass(frozen=True, slots=True)
class Moment:
    """What a copy must agree with, read in the same snapshot."""

    schema: int
    mark: str
    rows: dict[str, int]
    hashes: frozenset[str]
    """The files that the shop's records name."""


def copy_database(source: Path, target: Path, meter: Meter) -> Moment:
    """Write one moment of ``source`` to the new file ``target`` and wait until it is on the disk.

    Raises:
        WorldError: the disk or the file does not allow it.
        Cancelled: the person stopped it; a part of the target may be left.
    """
    with told_disk(target):
        target.touch()  # what SQLite would say of a folder it cannot write to is no help
    store = Store(source, read_only=True)
    with store.connected(), told_sqlite(), told_disk(target), store.snapshot():
        moment = moment_of(store)
        page = int(store.value("PRAGMA page_size"))
        meter.start(translate("Backup", "Copying the database"), store.value("PRAGMA page_count") * page)
        before = 0

        def step(_status: int, left: int, total: int) -> None:
            nonlocal before
            meter.add((total - left - before) * page)
            before = total - left

        with closing(sqlite3.connect(target, isolation_level=None)) as copy:
            copy.execute("PRAGMA synchronous = OFF")  # settled once, below
            store.raw.backup(copy, pages=STEP, progress=step, sleep=0.001)
            copy.execute("PRAGMA journal_mode = DELETE")
        settle(target)
    return moment


def moment_of(store: Store) -> Moment:
    """What the open snapshot holds."""
    named = store.rows("SELECT DISTINCT hash FROM attachments") if _has(store, "attachments") else []
    return Moment(
        schema=store.value("PRAGMA user_version"),
        mark=mark_of(store),
        rows=count_rows(store),
        hashes=frozenset(hash_ for (hash_,) in named),
    )


def mark_of(store: Store) -> str:
    """A word that changes with every change of the shop's records, and with nothing else.

    The program's own notes (a passing change of a setting) leave it; the digest of the last actions
    keeps a shop restored and gone another way from looking like the one it came from.
    """
    if not _has(store, "journal_entries"):
        return ""
    last = store.value(
        "SELECT c.id FROM journal_changes c JOIN journal_entries e ON e.id = c.entry "
        "JOIN journal_kinds k ON k.id = c.kind WHERE NOT (e.mode = 'passing' AND k.name = 'settings') "
        "ORDER BY c.id DESC LIMIT 1"
    )
    told = store.rows(
        "SELECT at, staff, label, first_change, last_change FROM journal_entries "
        "WHERE mode <> 'passing' ORDER BY id DESC LIMIT 20"
    )
    return f"{last or 0}-{hashlib.sha256(repr(told).encode()).hexdigest()[:16]}"


def count_rows(store: Store) -> dict[str, int]:
    """The rows of every table; the search indexes are not counted, they follow from the tables."""
    found = dict(store.rows("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name"))
    virtual = {name for name, sql in found.items() if (sql or "").upper().startswith("CREATE VIRTUAL")}
    names = [
        name
        for name in found
        if name not in virtual
        and not name.startswith("sqlite_")
        and not ((shadow := _SHADOW.fullmatch(name)) and shadow.group(1) in virtual)
    ]
    return {name: store.value(f'SELECT count(*) FROM "{name}"') for name in names}


def quick_check(path: Path) -> None:
    """Let SQLite look through a database for damage.

    Raises:
        Damaged: SQLite found damage.
        WorldError: it cannot be read.
    """
    store = Store(path, read_only=True)
    with store.connected(), told_sqlite():
        if store.rows("PRAGMA quick_check(1)") != [("ok",)]:
            raise damaged()


def _has(store: Store, table: str) -> bool:
    return store.value("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)) is not None
