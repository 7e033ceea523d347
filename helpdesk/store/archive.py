"""Knows what a backup is: one zip with the database, the files and a manifest; how it is read and proved.

A backup counts only once it was read back: every byte of it against its hash, the database opened and
checked, every table's rows counted against the moment it was copied from.
"""

from __future__ import annotations

import dataclasses
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from helpdesk import places
from helpdesk.classes import dataclass
from helpdesk.clock import from_text, to_text
from helpdesk.errors import WorldError
from helpdesk.store import schema
from helpdesk.store.copies import count_rows, quick_check
from helpdesk.store.database import Store
from helpdesk.store.disk import disk_error, make_folder, open_new, placing, pour, told_disk
from helpdesk.store.faults import Damaged
from helpdesk.store.meter import Meter
from helpdesk.texts import translate

FORMAT = 1
"""The number of this layout of the zip."""

MANIFEST = "manifest.json"
LARGEST_MANIFEST = 64 * 1024 * 1024
"""Bytes: a line for each of half a million files."""

HASH = re.compile(r"[0-9a-f]{64}")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RuntimeError,
    RecursionError,
    MemoryError,
)
"""What Python raises when it reads a damaged zip or manifest."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself."""

    made_at: datetime
    schema: int
    mark: str
    """What the shop's journal had come to; equal marks, nothing changed."""
    rows: dict[str, int]
    hash: str
    size: int
    """Of the database: SHA-256 and bytes."""
    files: dict[str, int]
    """Bytes of each kept file by its name, which is its hash."""
    altered: dict[str, str]
    """Files whose bytes were not what their name says when they were packed: name and what they were."""
    missing: tuple[str, ...]
    """Files that the records name and that were not there."""

    def to_json(self) -> str:
        """As it lies in the zip."""
        plain = {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}
        return json.dumps(
            plain | {"format": FORMAT, "made_at": to_text(self.made_at)}, indent=1, sort_keys=True
        )

    @staticmethod
    def from_json(stored: dict[str, Any]) -> Manifest:
        """The inverse of :meth:`to_json`; raises whatever a wrong shape makes Python raise."""
        if not all(HASH.fullmatch(name) for name in stored["files"]):
            raise ValueError("a file's name is no hash")
        return Manifest(
            made_at=from_text(stored["made_at"]),
            schema=int(stored["schema"]),
            mark=str(stored["mark"]),
            rows={str(table): int(count) for table, count in stored["rows"].items()},
            hash=str(stored["hash"]),
            size=int(stored["size"]),
            files={str(name): int(size) for name, size in stored["files"].items()},
            altered={str(name): str(was) for name, was in stored["altered"].items()},
            missing=tuple(map(str, stored["missing"])),
        )


class Archive:
    """A backup opened to be read; whatever is wrong with it is said in words."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._told():
            self._zip = zipfile.ZipFile(path)

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def manifest(self) -> Manifest:
        """What the backup says of itself.

        Raises:
            WorldError: it was made by a newer version of the program.
        """
        with self._told():
            with self._zip.open(MANIFEST) as entry:
                told = entry.read(LARGEST_MANIFEST + 1)
            if len(told) > LARGEST_MANIFEST:
                raise unsound(self.path)
            stored = json.loads(told)
            newer = stored["format"] > FORMAT or stored["schema"] > schema.newest()
        if newer:
            raise newer_backup(self.path)
        with self._told():
            return Manifest.from_json(stored)

    def pour(self, name: str, size: int, target: IO[bytes] | None, meter: Meter) -> tuple[str, int]:
        """Read one entry of ``size`` bytes whole, into ``target`` if there is one. Returns its SHA-256 and size.

        Of one that is larger than it is said to be no more is written.
        """
        with self._told():
            entry = self._zip.open(name)
        with entry:
            return pour(_Reader(self, entry, size), target, meter.add)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except _BROKEN as error:
            raise unsound(self.path) from error
        except OSError as error:
            raise disk_error(error, self.path) from error


class _Reader:
    """An entry's bytes; only what reading raises is the archive's fault."""

    def __init__(self, archive: Archive, entry: IO[bytes], most: int) -> None:
        self._archive = archive
        self._entry = entry
        self._left = most

    def read(self, size: int) -> bytes:
        with self._archive._told():
            piece = self._entry.read(size)
        self._left -= len(piece)
        if self._left < 0:
            raise unsound(self._archive.path)
        return piece


def read_manifest(path: Path) -> Manifest:
    """What a backup says of itself, without reading the rest.

    Raises:
        Damaged: it cannot be read as a backup.
        WorldError: it was made by a newer version of the program, or cannot be read.
    """
    with Archive(path) as archive:
        return archive.manifest()


def prove(path: Path, scratch: Path, meter: Meter) -> Manifest:
    """Read a backup back whole; its database is left in ``scratch``, opened, checked and counted.

    Raises:
        Damaged: it is not what was written, or no backup.
        WorldError: it was made by a newer version, or the disk does not allow it.
    """
    database = scratch / places.DATABASE
    with Archive(path) as archive:
        manifest = archive.manifest()
        meter.start(translate("Backup", "Verifying the backup"), manifest.size + sum(manifest.files.values()))
        for name, size in manifest.files.items():
            found = archive.pour(f"{places.FILES}/{name}", size, None, meter)
            if found != (manifest.altered.get(name, name), size):
                raise unsound(path)
        with told_disk(scratch), open_new(database) as target:
            found = archive.pour(places.DATABASE, manifest.size, target, meter)
    if found != (manifest.hash, manifest.size):
        raise unsound(path)
    _prove_database(path, database, manifest)
    return manifest


def _prove_database(path: Path, database: Path, manifest: Manifest) -> None:
    try:
        schema.refuse_newer(database)
        quick_check(database)
        store = Store(database, read_only=True)
        with store.connected(), store.snapshot():
            same = count_rows(store) == manifest.rows
    except Damaged as error:
        raise unsound(path) from error
    if not same:
        raise unsound(path)


def unpack_files(path: Path, manifest: Manifest, folder: Path, meter: Meter) -> None:
    """Put a backup's files to those of the shop in ``folder``; what is there and whole stays as it is."""
    meter.start(translate("Backup", "Restoring the files"), sum(manifest.files.values()))
    with Archive(path) as archive, told_disk(folder):
        for name, size in manifest.files.items():
            target = kept_file(folder, name)
            if is_whole(target, name, size):
                meter.add(size)
                continue
            make_folder(target.parent)
            with placing(target) as out:
                archive.pour(f"{places.FILES}/{name}", size, out, meter)


def is_whole(path: Path, name: str, size: int) -> bool:
    """Whether a kept file is there with the bytes its name tells of."""
    if not path.is_file() or path.stat().st_size != size:
        return False
    with path.open("rb") as source:
        return pour(source, None, lambda _: None)[0] == name


def kept_file(folder: Path, name: str) -> Path:
    """Where the bytes of that hash lie in a shop's folder."""
    return folder / places.FILES / name[:2] / name


def kept_files(folder: Path) -> list[Path]:
    """All files of a shop that lie under their hash."""
    found = sorted((folder / places.FILES).glob("??/*"))
    return [path for path in found if HASH.fullmatch(path.name) and path.parent.name == path.name[:2]]


def unsound(path: Path) -> Damaged:
    """The words for a backup that cannot be used."""
    return Damaged(
        translate(
            "Backup",
            "This file is damaged, or no backup of this program: {name}. Nothing was changed. "
            "Choose another one.",
        )(name=path.name)
    )


def newer_backup(path: Path) -> WorldError:
    """The words for a backup that only a newer program can read."""
    return WorldError(
        translate(
            "Backup",
            "This backup was made by a newer version of the program: {name}. Nothing was changed. "
            "Install the newer version first.",
        )(name=path.name)
    )
