"""Knows the disk: bytes that are really there, room left, and the words for what goes wrong; no database."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Protocol

from helpdesk.errors import WorldError
from helpdesk.texts import Text, translate

CHUNK = 1 << 20
"""Bytes read at once: large enough for speed, small enough to be stopped between two."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


def disk_error(error: OSError, place: Path | str) -> WorldError:
    """What the disk did, in plain words, with the place it was about."""
    where = str(error.filename or place)
    if error.errno in _FULL:
        text = translate(
            "World", "The disk is full: {place}. Nothing was changed. Free some space and do it again."
        )
        return WorldError(text(place=where))
    if error.errno in _READ_ONLY:
        return WorldError(_read_only()(place=where))
    return WorldError(
        translate("World", "The disk refused: {place}: {reason}. Nothing was changed.")(
            place=where, reason=error.strerror or type(error).__name__
        )
    )


def _read_only() -> Text:
    return translate(
        "World",
        "There is no right to read or write here: {place}. Nothing was changed. "
        "Choose another folder, or ask whoever set up this PC.",
    )


@contextmanager
def told_disk(place: Path | str) -> Iterator[None]:
    """Say the disk's errors in plain words."""
    try:
        yield
    except OSError as error:
        raise disk_error(error, place) from error


def free_bytes(folder: Path) -> int:
    """Room left for us on the disk of ``folder``."""
    return shutil.disk_usage(folder).free


def settle(path: Path) -> None:
    """Wait until a file's bytes, or a folder's names, are on the disk and survive a power cut."""
    try:
        handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    except PermissionError:
        # Windows opens no folders; there the rename itself is settled by the file system's journal.
        if path.is_dir():
            return
        raise
    try:
        os.fsync(handle)
    except OSError as error:
        # Some network and USB file systems cannot settle a folder.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)


def put(made: Path, target: Path) -> None:
    """Give a finished file its name: after this either the old or the new one is there, never half of one."""
    settle(made)
    made.replace(target)
    settle(target.parent)


class Readable(Protocol):
    """What bytes can be read from."""

    def read(self, size: int, /) -> bytes:
        """At most so many of the next bytes; none at the end."""


def pour(source: Readable, target: IO[bytes] | None, told: Callable[[int], None]) -> tuple[str, int]:
    """Copy all bytes, or only read them; ``told`` hears of each piece and may raise. SHA-256 and size."""
    import hashlib

    digest = hashlib.sha256()
    size = 0
    while piece := source.read(CHUNK):
        digest.update(piece)
        size += len(piece)
        if target is not None:
            target.write(piece)
        told(len(piece))
    return digest.hexdigest(), size


def remove(path: Path) -> None:
    """Take away a file or a folder of ours, as far as it goes."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink(missing_ok=True)
