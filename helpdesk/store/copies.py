"""Knows how a database is copied and counted while others go on writing to it; nothing of zips or folders.

A copy is one moment of the shop. ``Connection.backup`` alone would begin again after each write of
another connection and, beside a busy window, never end; ``VACUUM INTO`` keeps one moment but can neither
say how far it is nor be stopped, and costs several times as much. So the copying connection first opens
a read transaction and holds it: every step then reads that snapshot, writers go on in the WAL, and
the only price is that the WAL cannot be cut short meanwhile.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from helpdesk.classes import dataclass
from helpdesk.store.database import Store, quoted
from helpdesk.store.disk import open_new, settle, told_disk
from helpdesk.store.faults import damaged
from helpdesk.store.meter import Meter
from helpdesk.texts import translate


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
        open_new(target).close()  # what SQLite would say of a folder it cannot write to is no help
    store = Store(source, read_only=True)
    with store.connected(), told_disk(target), store.snapshot():
        moment = moment_of(store)
        meter.start(translate("Backup", "Copying the database"), store.size())
        store.copy_to(target, meter.add)
        settle(target)
    return moment


def moment_of(store: Store) -> Moment:
    """What the open snapshot holds."""
    named = store.rows("SELECT DISTINCT hash FROM attachments") if store.has("attachments") else []
    return Moment(
        schema=store.schema_version,
        mark=mark_of(store),
        rows=count_rows(store),
        hashes=frozenset(hash_ for (hash_,) in named),
    )


def mark_of(store: Store) -> str:
    """A word that changes with every change of the shop's records, and with nothing else.

    The program's own notes (a passing change of a setting) leave it; the digest of the last actions
    keeps a shop restored and gone another way from looking like the one it came from.
    """
    if not store.has("journal_entries"):
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
    return {name: store.value(f"SELECT count(*) FROM {quoted(name)}") for name in store.tables()}


def quick_check(path: Path) -> None:
    """Let SQLite look through a database for damage.

    Raises:
        Damaged: SQLite found damage.
        WorldError: it cannot be read.
    """
    store = Store(path, read_only=True)
    with store.connected():
        if not store.sound():
            raise damaged()
