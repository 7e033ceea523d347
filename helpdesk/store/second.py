"""Knows the place of one shop among the copies in a folder that several shops may share; not what is copied."""

from __future__ import annotations

import errno
import os
import re
import secrets
from contextlib import suppress
from pathlib import Path

from helpdesk.domain.normal_forms import fold
from helpdesk.store.database import Store
from helpdesk.store.disk import make_folder, put_bytes, read_bounded, told_disk

SIGN = "sign"
"""The file beside the backups that holds the shop's sign for such folders, and for which place it was drawn."""
_MOST_OF_A_SIGN = 8192
"""Bytes: longer is no place's name."""


def own_place(second: Path, backups: Path, store: Path) -> Path:
    """This shop's own folder in ``second``, made where it is missing: its name for people, its sign for us.

    A shop that was copied or restored elsewhere draws a new sign, so that it never lets the other's copies
    go; one that is renamed keeps its folder. Raises ``OSError`` where ``second`` cannot be reached.
    """
    sign = _sign(backups)
    known = sorted(place for place in second.glob(f"*-{sign}") if place.is_dir())
    place = known[0] if known else second / f"{_slug(_name(store))}-{sign}"
    if not second.is_dir():
        # A stick that is not in: its place is not made anew on the disk it would be found on.
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(second))
    make_folder(place)
    return place


def _sign(backups: Path) -> str:
    path, here = backups / SIGN, str(backups.resolve())
    with suppress(OSError, ValueError):
        sign, drawn_for = read_bounded(path, _MOST_OF_A_SIGN).decode().split("\n", 1)
        if drawn_for == here and re.fullmatch(r"[0-9a-f]{8}", sign):
            return sign
    sign = secrets.token_hex(4)
    with told_disk(backups):
        put_bytes(path, f"{sign}\n{here}".encode())
    return sign


def _name(path: Path) -> str:
    store = Store(path, read_only=True)
    with store.connected():
        return str(store.value("SELECT value FROM settings WHERE key = 'shop.name'") or "")


def _slug(name: str) -> str:
    """Letters and digits that every stick takes."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:40].strip("-") or "shop"
