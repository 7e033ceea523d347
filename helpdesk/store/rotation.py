"""Knows how the backups of a folder are named, ordered and let go; not how one is made or read."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

from helpdesk.errors import WorldError
from helpdesk.store.disk import free_bytes, make_folder, remove, told_disk
from helpdesk.texts import translate

RESERVE = 300 * 1024 * 1024
"""Bytes that backups leave free on the disk: the shop itself must be able to go on."""

_OURS = re.compile(r"helpdesk-\d{8}-\d{6}(-\d+)?\.zip")


def name_of(now: datetime, taken: int = 1) -> str:
    """The name of a backup made now, in the time zone of ``now``."""
    return f"helpdesk-{now:%Y%m%d-%H%M%S}{f'-{taken}' if taken > 1 else ''}.zip"


def free_name(place: Path, now: datetime) -> Path:
    """A name in ``place`` for a backup made now that no other has."""
    with told_disk(place):
        make_folder(place)
    path = place / name_of(now)
    taken = 1
    while path.exists():
        taken += 1
        path = place / name_of(now, taken)
    return path


def ours(place: Path) -> list[Path]:
    """The backups of a folder by their names, in no order."""
    return [path for path in place.glob("helpdesk-*.zip") if _OURS.fullmatch(path.name)]


def when(path: Path) -> tuple[str, int]:
    """What backups are ordered by: the time in the name, then the number behind it."""
    parts = path.stem.split("-")
    return "-".join(parts[1:3]), int(parts[3]) if len(parts) > 3 else 1


def rotate(place: Path, newest: Path, keep: int, now: datetime) -> None:
    """Let go of all but the last ``keep``; one dated after now (a clock that was wrong) goes first."""
    edge = name_of(now + timedelta(days=1))
    others = sorted(
        (old for old in ours(place) if old != newest), key=lambda old: (old.name < edge, when(old))
    )
    for old in others[: max(0, len(others) + 1 - max(keep, 1))]:
        remove(old)


def make_room(place: Path, wanted: int, kept: Path | None) -> None:
    """Let the oldest backups go where the disk is nearly full, but never ``kept``, the last proved one.

    Raises:
        WorldError: there is not enough room even so.
    """
    for old in sorted(ours(place), key=when):
        if free_bytes(place) >= wanted + RESERVE:
            return
        if kept is not None and old != kept:
            remove(old)
    free = free_bytes(place)
    if free < wanted + RESERVE:
        raise WorldError(
            translate(
                "Backup",
                "There is too little room on the disk for a backup: {free} MB are free, "
                "{needed} MB are needed. Nothing was changed. "
                "Free some space, or make the backup on another disk.",
            )(free=free // 1_048_576, needed=(wanted + RESERVE) // 1_048_576 + 1)
        )
