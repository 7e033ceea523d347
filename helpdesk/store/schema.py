"""Knows how a database comes to its present schema: version, refusal of newer ones, backup, migrations."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from helpdesk.errors import WorldError
from helpdesk.store import journal, search
from helpdesk.store.database import Store
from helpdesk.texts import translate

APPLICATION = 0x48445348
"""SQLite's application id of our files."""

MIGRATIONS = Path(__file__).parent / "migrations"
VERSION = 1
"""The number of the newest migration."""


def version(path: Path) -> int:
    """The schema version in the header of a file, without opening it as a database.

    Raises:
        WorldError: it is no database, or another program's.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise WorldError(
            translate("World", "The shop's file cannot be read: {reason}")(reason=error.strerror or "")
        ) from error
    if len(header) < 100 or not header.startswith(b"SQLite format 3\x00"):
        raise WorldError(
            translate("World", "The shop's file is damaged. Do not delete it: restore the last proved backup.")
        )
    if int.from_bytes(header[68:72], "big") not in {0, APPLICATION}:
        raise WorldError(translate("World", "This file belongs to another program."))
    return int.from_bytes(header[60:64], "big")


def refuse_newer(path: Path) -> int:
    """The version of the file; refused in words when it was written by a newer program."""
    found = version(path)
    if found > VERSION:
        raise WorldError(
            translate(
                "World",
                "This shop was last opened by a newer version of the program. Nothing was changed. "
                "Install the newer version on this PC too.",
            )
        )
    return found


def bring_up(store: Store) -> None:
    """Run the missing migrations and remake the triggers, all in words of SQLite's own."""
    from playhouse.migrations import Runner

    store.run(f"PRAGMA application_id = {APPLICATION}")
    Runner(store.db, str(MIGRATIONS)).up()
    with store.transaction():
        journal.install(store)
        search.install(store)
    broken = store.rows("PRAGMA foreign_key_check")
    if broken:
        raise WorldError(
            translate("World", "The shop's file is damaged. Do not delete it: restore the last proved backup.")
        )
    store.run(f"PRAGMA user_version = {VERSION}")


def backup_name(now: datetime, reason: str) -> str:
    """The file name of a safety copy."""
    return f"{reason}-{now:%Y%m%d-%H%M%S}.db"
