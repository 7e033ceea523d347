"""Knows how a backup takes a shop's place: proved first, the present shop kept, then changed at one stroke.

The stroke is a rename. Everything is made ready in ``restoring.part``; once that folder is called
``restoring`` the backup is the shop, and whoever opens the shop next finishes what a power cut
left undone. Before that moment the old shop is untouched but for files added beside its own.
"""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from helpdesk import places
from helpdesk.classes import dataclass
from helpdesk.errors import NotFound, WorldError
from helpdesk.store import packing, schema
from helpdesk.store.archive import Manifest, prove, unpack_files, unsound
from helpdesk.store.copies import copy_database, quick_check
from helpdesk.store.database import Store
from helpdesk.store.disk import CHUNK, disk_error, make_folder, placing, put, remove, settle, told_disk
from helpdesk.store.faults import Damaged, Refused
from helpdesk.store.lock import ShopLock
from helpdesk.store.meter import Asked, Meter, Told
from helpdesk.texts import translate

PART = places.RESTORING_PART
READY = places.RESTORING


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore came to."""

    made_at: datetime | None
    """When the backup was made; nothing for a bare safety copy of the database."""
    rows: dict[str, int]
    files: int
    kept: Path | None
    """Where the shop that was here is kept: a backup, or a folder where it was damaged."""


def restore(
    archive: Path,
    folder: Path,
    now: datetime,
    *,
    progress: Told | None = None,
    cancelled: Asked | None = None,
) -> Restored:
    """Put the shop of a backup in ``folder``; a shop that is there is first kept whole in its ``backups/``.

    A bare copy of a database, as made before a migration, is taken too.

    Raises:
        NotFound: there is no such backup.
        WorldError: the backup is damaged or newer than the program, a window has the shop open, or the disk
            does not allow it. The shop that was there is as it was.
        Cancelled: the person stopped it; likewise.
    """
    if archive.is_dir():
        raise NotFound(translate("Backup", "{name} is a folder, not a backup.")(name=str(archive)))
    if not archive.is_file():
        raise NotFound(translate("Backup", "There is no such file: {name}")(name=str(archive)))
    archive = archive.absolute()
    meter = Meter(progress, cancelled)
    with told_disk(folder):
        for name in ("", places.FILES, places.BACKUPS, places.LOGS):
            make_folder(folder / name)
    lock = ShopLock(folder)
    lock.take()
    try:
        finish(folder)
        part = folder / PART
        with told_disk(folder):
            make_folder(part)
        try:
            manifest = _unpack(archive, part, meter)
            kept = _keep(folder, now, meter)
            if manifest is not None:
                unpack_files(archive, manifest, folder, meter)
            with told_disk(folder):
                settle(part / places.DATABASE)
                put(part, folder / READY)
        finally:
            remove(part)
        finish(folder)
    finally:
        lock.free()
    rows = manifest.rows if manifest else {}
    files = len(manifest.files) if manifest else 0
    return Restored(manifest.made_at if manifest else None, rows, files, kept)


def finish(folder: Path) -> None:
    """Finish a restore that was cut off, or tidy up after one; with the shop's lock held.

    Raises:
        WorldError: another program keeps hold of the old file.
    """
    remove(folder / PART)
    ready = folder / READY
    if not ready.exists():
        return
    fresh, database = ready / places.DATABASE, folder / places.DATABASE
    try:
        if fresh.exists():
            # The old WAL must go before the new database comes: SQLite would play it into the wrong file.
            for tail in ("-wal", "-shm", "-journal"):
                database.with_name(database.name + tail).unlink(missing_ok=True)
            settle(folder)
            put(fresh, database)
        shutil.rmtree(ready)
    except PermissionError as error:
        raise WorldError(
            translate(
                "Backup",
                "The backup is ready to take the shop's place, but another program keeps hold of the old "
                "file. Close it; the next start finishes the work.",
            )
        ) from error
    except OSError as error:
        raise disk_error(error, folder) from error


def _unpack(archive: Path, part: Path, meter: Meter) -> Manifest | None:
    """The backup's database, proved, in ``part``; nothing where it is a bare database."""
    with told_disk(archive), archive.open("rb") as file:
        bare = file.read(16) == b"SQLite format 3\x00"
    if not bare:
        manifest = prove(archive, part, meter)
        _prove_built(archive, part / places.DATABASE)
        return manifest
    copy = part / places.DATABASE
    schema.refuse_newer(archive)
    try:
        copy_database(archive, copy, meter)
        quick_check(copy)
    except Damaged as error:
        raise unsound(archive) from error
    _prove_built(archive, copy)
    return None


def _prove_built(archive: Path, database: Path) -> None:
    """Any SQLite file can be copied; only one that is built as a shop takes a shop's place."""
    store = Store(database)
    try:
        with store.connected():
            schema.prove(store)
            store.checkpoint()
    except (Damaged, Refused) as error:
        raise unsound(archive) from error


def _keep(folder: Path, now: datetime, meter: Meter) -> Path | None:
    """Keep the shop that is here: as a verified backup, or byte for byte where it is damaged."""
    database = folder / places.DATABASE
    if not database.exists():
        return None
    name = f"kept-before-restore-{now:%Y%m%d-%H%M%S}"
    if not _is_sound(database):
        return _keep_bytes(folder, _free(folder / places.BACKUPS / name))
    target = _free(folder / places.BACKUPS / f"{name}.zip")
    scratch = folder / PART / "keeping"
    with told_disk(folder):
        make_folder(scratch)
    packing.make(folder, target, scratch, now, meter)
    remove(scratch)
    return target


def _is_sound(database: Path) -> bool:
    try:
        schema.version(database)
        quick_check(database)
    except Damaged:
        return False
    return True


def _keep_bytes(folder: Path, target: Path) -> Path:
    with told_disk(target):
        make_folder(target)
        for tail in ("", "-wal", "-shm", "-journal"):
            name = places.DATABASE + tail
            if (folder / name).exists():
                with (folder / name).open("rb") as source, placing(target / name) as out:
                    shutil.copyfileobj(source, out, CHUNK)
    return target


def _free(target: Path) -> Path:
    """A name of its own, where that one is taken."""
    free, taken = target, 1
    while free.exists():
        taken += 1
        free = target.with_name(f"{target.stem}-{taken}{target.suffix}")
    return free
