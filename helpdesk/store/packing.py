"""Knows how a verified backup is made: copy, pack, read back, only then give it its name; not where or when."""

from __future__ import annotations

import zipfile
from datetime import datetime
from pathlib import Path

from helpdesk import places
from helpdesk.clock import from_text, to_text
from helpdesk.errors import WorldError
from helpdesk.store.archive import MANIFEST, Manifest, kept_file, kept_files, prove
from helpdesk.store.copies import Moment, copy_database
from helpdesk.store.disk import open_new, part_of, pour, put, remove, told_disk
from helpdesk.store.faults import Damaged
from helpdesk.store.meter import Meter
from helpdesk.texts import translate


def make(folder: Path, target: Path, scratch: Path, now: datetime, meter: Meter) -> Manifest:
    """Make a verified backup of the shop in ``folder`` and give it the name ``target``.

    ``scratch`` is an empty folder with room for the database. Whatever happens, ``target`` is either what it
    was before or the verified backup.

    Raises:
        WorldError: the disk or the shop's file does not allow it, or the copy did not stand the proof.
        Cancelled: the person stopped it.
    """
    copy = scratch / places.DATABASE
    part = part_of(target)
    try:
        with told_disk(target.parent):
            moment = copy_database(folder / places.DATABASE, copy, meter)
            manifest = _pack(folder, copy, part, moment, now, meter)
            copy.unlink()
            _prove(part, scratch, manifest, meter)
            put(part, target)
    finally:
        remove(part)
        remove(copy)
    return manifest


def _prove(part: Path, scratch: Path, manifest: Manifest, meter: Meter) -> None:
    try:
        same = prove(part, scratch, meter) == manifest
    except Damaged as error:
        raise _not_proved() from error
    if not same:
        raise _not_proved()


def _not_proved() -> WorldError:
    return WorldError(
        translate(
            "Backup",
            "The backup was read back and was not sound, so it was thrown away. "
            "The shop itself was not touched. Check the shop and the disk.",
        )
    )


def _pack(folder: Path, copy: Path, part: Path, moment: Moment, now: datetime, meter: Meter) -> Manifest:
    kept = {path.name: path.stat().st_size for path in kept_files(folder)}
    meter.start(translate("Backup", "Packing"), copy.stat().st_size + sum(kept.values()))
    stamp = (min(max(now.year, 1980), 2107), now.month, now.day, now.hour, now.minute, now.second)
    files: dict[str, int] = {}
    altered: dict[str, str] = {}
    # The quickest level: somebody may wait for it on the way home, and most of what is there to win is won.
    with open_new(part) as out, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as pack:
        digest, size = _add(pack, places.DATABASE, copy, meter)
        for name in kept:
            # Stored as they are: photos and papers are packed already.
            entry = zipfile.ZipInfo(f"{places.FILES}/{name}", stamp)
            found, files[name] = _add(pack, entry, kept_file(folder, name), meter)
            if found != name:
                altered[name] = found
        manifest = Manifest(
            made_at=from_text(to_text(now)),
            schema=moment.schema,
            mark=moment.mark,
            rows=moment.rows,
            hash=digest,
            size=size,
            files=files,
            altered=altered,
            missing=tuple(sorted(moment.hashes - set(files))),
        )
        pack.writestr(MANIFEST, manifest.to_json())
    return manifest


def _add(pack: zipfile.ZipFile, entry: str | zipfile.ZipInfo, path: Path, meter: Meter) -> tuple[str, int]:
    with path.open("rb") as source, pack.open(entry, "w", force_zip64=True) as target:
        return pour(source, target, meter.add)
