"""Knows how a new shop comes into a folder: set up whole under another name, so that it is there whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from helpdesk import places
from helpdesk.errors import Conflict, WorldError, reason_of
from helpdesk.store import schema
from helpdesk.store.database import Store
from helpdesk.store.disk import make_folder, make_private, put, there, told_disk
from helpdesk.store.lock import ShopLock
from helpdesk.texts import translate


def found(folder: Path, set_up: Callable[[Store], None]) -> None:
    """Make an empty shop in ``folder``, let it be set up, and only then give it its name.

    Raises:
        Conflict: there is a shop already.
        WorldError: the folder cannot be written, or another program is at it.
    """
    path = folder / places.DATABASE
    with told_disk(folder):
        _refuse_present(folder)
        _make_folders(folder)
    lock = ShopLock(folder)
    lock.take()
    try:
        with told_disk(folder):
            # Between the first look and the lock another may have made one.
            _refuse_present(folder)
            building = schema.build(path)
            store = Store(building)
            with store.connected():
                set_up(store)
                store.checkpoint()
            put(building, path)
    finally:
        lock.free()


def was_never_set_up(folder: Path) -> bool:
    """Whether a shop lies in the folder that nobody gave a name: an older program was cut off while it made it."""
    path = folder / places.DATABASE
    if not there(path):
        return False
    store = Store(path, read_only=True)
    try:
        with store.connected():
            # Any other program's database is no shop of ours.
            return (
                store.has("settings")
                and store.value("SELECT 1 FROM settings WHERE key = 'shop.name'") is None
            )
    except (WorldError, OSError):
        # What it is, and whether it can be read, is said by whoever opens it.
        return False


def _make_folders(folder: Path) -> None:
    try:
        for name in (places.FILES, places.BACKUPS, places.LOGS):
            make_folder(folder / name)
        make_private(folder)
    except (FileExistsError, NotADirectoryError, PermissionError) as error:
        raise WorldError(
            translate("World", "The shop's folder cannot be written: {reason}")(reason=reason_of(error))
        ) from error


def _refuse_present(folder: Path) -> None:
    if (folder / places.DATABASE).exists() or (folder / places.RESTORING).exists():
        raise Conflict(
            translate("Desk", "There is a shop in this folder already: {folder}")(folder=str(folder))
        )
