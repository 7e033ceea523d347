"""Knows when and where backups are made, which are kept, and which is the last proved one; knows no noun."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from helpdesk import places
from helpdesk.classes import dataclass
from helpdesk.errors import Conflict, WorldError
from helpdesk.store import packing, schema, scrub
from helpdesk.store.archive import Manifest, read_manifest
from helpdesk.store.check import Check, check
from helpdesk.store.copies import copy_database, mark_of, quick_check
from helpdesk.store.database import Store
from helpdesk.store.disk import is_plain, make_folder, part_of, placing, pour, put, remove, told_disk
from helpdesk.store.meter import Asked, Meter, Told
from helpdesk.store.restore import Restored, restore
from helpdesk.store.rotation import free_name, make_room, name_of, ours, rotate, when
from helpdesk.store.second import own_place
from helpdesk.texts import Text, translate

KEEP = 14
SAFETY_COPIES = 3
"""Copies kept of those made before a migration."""

_SCRATCH = "making-"
_STALE = 86_400.0


@dataclass(frozen=True, slots=True)
class ProvedBackup:
    """A backup that was read back whole when it was made."""

    path: Path
    at: datetime
    rows: dict[str, int]
    size: int
    mark: str


@dataclass(frozen=True, slots=True)
class BackupResult:
    """What making a backup came to."""

    path: Path
    proved_at: datetime
    rows: dict[str, int]
    size: int
    files: int
    skipped: bool = False
    """Nothing had changed: this is the last backup, not a new one."""
    altered: tuple[str, ...] = ()
    """Files that are no longer what they were when they were taken in; kept as they are."""
    missing: tuple[str, ...] = ()
    """Files that records name and that are not there."""
    second: Path | None = None
    second_problem: Text | None = None
    """Why the copy in the second folder could not be made; the backup itself is good."""


class Backups:
    """The backups of one shop; with connections of its own, so that it runs on any thread."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.folder = folder
        self.place = folder / places.BACKUPS

    def quick_check(self) -> None:
        """Let SQLite look through the shop for damage.

        Raises:
            WorldError: there is some.
        """
        quick_check(self.store.path)

    def check(self) -> Check:
        """Look the whole shop over."""
        return check(self.folder)

    def copy_before(self, reason: str, now: datetime, progress: Told | None = None) -> Path:
        """A safety copy of the database alone, proved, before something that rewrites it; the last few are kept.

        Raises:
            WorldError: the disk does not allow it, or the copy is not sound.
            Cancelled: ``progress`` raised it; no copy is left.
        """
        target = self.place / f"{reason}-{now:%Y%m%d-%H%M%S}.db"
        part = part_of(target)
        with told_disk(self.place):
            make_folder(self.place)
            make_room(self.place, 2 * self.store.path.stat().st_size, None)
            try:
                remove(part)
                copy_database(self.store.path, part, Meter(progress))
                quick_check(part)
                schema.forget_passcodes(part)
                put(part, target)
            finally:
                remove(part)
                # What SQLite keeps beside it, where the disk filled up while it was written to.
                remove(part.with_name(f"{part.name}-journal"))
        for old in sorted(self.place.glob(f"{reason}-*.db"))[:-SAFETY_COPIES]:
            remove(old)
        return target

    def make(
        self,
        now: datetime,
        target: Path | None = None,
        *,
        second: Path | None = None,
        keep: int = KEEP,
        progress: Told | None = None,
        cancelled: Asked | None = None,
    ) -> BackupResult:
        """Make a verified backup: in the shop's ``backups/``, or at ``target``.

        Without ``target`` nothing is made when nothing changed since the last one, older ones than the last
        ``keep`` go, and this shop's own folder in ``second`` gets a copy. ``now`` names the file in its own time zone.

        Raises:
            Conflict: ``target`` is something else than a backup.
            WorldError: the disk or the shop's file does not allow it; older backups are as they were.
            Cancelled: the person stopped it.
        """
        meter = Meter(progress, cancelled)
        if target is not None:
            return self._make_at(self._allowed(target, now), now, meter)
        last = self.proved()
        if last is not None and last.mark == self._mark():
            result = _result(last.path, read_manifest(last.path), skipped=True)
        else:
            name = free_name(self.place, now)
            make_room(self.place, self._wanted(last), last.path if last else None)
            result = self._make_at(name, now, meter)
            rotate(self.place, result.path, keep, now)
            scrub.scrub(self.store, self.folder, now)
        return self._copied(result, second, keep, now, meter)

    def proved(self) -> ProvedBackup | None:
        """The last verified backup in the shop's folder; one that cannot be read is passed over."""
        return next(self._listed(), None)

    def all(self) -> list[ProvedBackup]:
        """Every readable backup in the shop's folder, newest first."""
        return list(self._listed())

    def read(self, path: Path) -> ProvedBackup:
        """What a backup says of itself, wherever it lies.

        Raises:
            WorldError: it is damaged, no backup, newer than the program, or cannot be read.
        """
        told = read_manifest(path)
        return ProvedBackup(path, told.made_at, told.rows, path.stat().st_size, told.mark)

    def _listed(self) -> Iterator[ProvedBackup]:
        for path in sorted(ours(self.place), key=when, reverse=True):
            with suppress(WorldError):
                yield self.read(path)

    def _mark(self) -> str:
        store = Store(self.store.path, read_only=True)
        with store.connected(), store.snapshot():
            return mark_of(store)

    def _make_at(self, target: Path, now: datetime, meter: Meter) -> BackupResult:
        with self._scratch(target) as scratch:
            told = packing.make(self.folder, target, scratch, now, meter)
        return _result(target, told)

    @contextmanager
    def _scratch(self, target: Path) -> Iterator[Path]:
        """A folder for the copy: in the shop's, or beside the target where the shop cannot be written."""
        try:
            make_folder(self.place)
            scratch = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=self.place))
        except OSError:
            with told_disk(target.parent):
                scratch = Path(tempfile.mkdtemp(prefix=f".{_SCRATCH}", dir=target.parent))
        try:
            self._tidy(scratch)
            yield scratch
        finally:
            remove(scratch)

    def _tidy(self, fresh: Path) -> None:
        """Take away what a backup left that was killed a day ago or more, by the disk's own clock."""
        made = fresh.stat().st_mtime
        for left in (*self.place.glob(f"{_SCRATCH}*"), *self.place.glob(".*.part")):
            with suppress(OSError):
                if made - left.stat().st_mtime > _STALE:
                    remove(left)

    def _allowed(self, target: Path, now: datetime) -> Path:
        target = target.absolute()
        if target.is_dir():
            return target / name_of(now)
        if not is_plain(target):
            raise Conflict(
                translate("Backup", "{name} is no file that a backup could be. Choose another name.")(
                    name=target.name
                )
            )
        if not target.parent.is_dir():
            raise Conflict(translate("Backup", "There is no such folder: {place}")(place=str(target.parent)))
        try:
            if target.exists():
                read_manifest(target)
        except WorldError as error:
            raise Conflict(
                translate("Backup", "{name} is there already and is no backup. Choose another name.")(
                    name=target.name
                )
            ) from error
        return target

    def _wanted(self, last: ProvedBackup | None) -> int:
        """Bytes a backup will need: the copy, and a zip about as large as the last."""
        database = self.store.path.stat().st_size
        return database + (last.size * 5 // 4 if last else database)

    def _copied(
        self, result: BackupResult, second: Path | None, keep: int, now: datetime, meter: Meter
    ) -> BackupResult:
        if second is None:
            return result
        target: Path | None = None
        problem: Text | None = None
        try:
            place = own_place(second, self.place, self.store.path)
            target = place / result.path.name
            if not (target.exists() and target.stat().st_size == result.size):
                _copy_proved(result.path, target, meter)
            rotate(place, target, keep, now)
        except (WorldError, OSError) as error:
            problem = error.text if isinstance(error, WorldError) else None
            problem = problem or translate("Backup", "The second folder cannot be reached: {place}")(
                place=str(second)
            )
        return _result(result.path, read_manifest(result.path), result.skipped, target, problem)


def _result(
    path: Path, told: Manifest, skipped: bool = False, second: Path | None = None, problem: Text | None = None
) -> BackupResult:
    return BackupResult(
        path=path,
        proved_at=told.made_at,
        rows=told.rows,
        size=path.stat().st_size,
        files=len(told.files),
        skipped=skipped,
        altered=tuple(sorted(told.altered)),
        missing=told.missing,
        second=None if problem else second,
        second_problem=problem,
    )


def _copy_proved(path: Path, target: Path, meter: Meter) -> None:
    """Copy a verified backup, and compare the copy with it byte for byte before it gets its name."""
    meter.start(translate("Backup", "Copying to the second folder"), 2 * path.stat().st_size)
    with told_disk(target.parent), placing(target) as out:
        with path.open("rb") as source:
            written = pour(source, out, meter.add)
        out.flush()
        with part_of(target).open("rb") as again:
            if pour(again, None, meter.add) != written:
                raise WorldError(
                    translate("Backup", "The copy in the second folder was not the same. Check that disk.")
                )


__all__ = ["BackupResult", "Backups", "Check", "ProvedBackup", "Restored", "restore"]
