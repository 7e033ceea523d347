"""Knows the disk: the one way a file or folder is put there to stay, room left, the words for what goes wrong.

Whoever stores a file does it through :func:`placing` or, where another library made it, :func:`put`; whoever
makes a folder, through :func:`make_folder`. After either, a power cut takes away neither the bytes nor the names.
What is the shop's own is for this user of the PC alone (contract, A new shop). It knows no database.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Protocol

from helpdesk.errors import WorldError, reason_of
from helpdesk.texts import Text, translate

FOLDER_MODE = 0o700
FILE_MODE = 0o600

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
            place=where, reason=reason_of(error)
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
    os.replace(made, target)
    settle(target.parent)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, for this user alone; each is settled in the one above."""
    missing = []
    at = folder
    while not at.is_dir():
        missing.append(at)
        if at.parent == at:
            break
        at = at.parent
    for each in reversed(missing):
        try:
            os.mkdir(each, FOLDER_MODE)
        except FileExistsError:
            if not each.is_dir():
                raise
        settle(each.parent)


def open_new(path: Path, *, private: bool = True) -> IO[bytes]:
    """A file to be written from its beginning, for this user alone unless it is given to others."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.fdopen(os.open(path, flags, FILE_MODE if private else 0o666), "wb")


def open_more(path: Path) -> int:
    """The handle of a file of this user's alone that is written on at its end, made where it is not there."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.open(path, flags, FILE_MODE)


@contextmanager
def placing(target: Path, *, private: bool = True) -> Iterator[IO[bytes]]:
    """Write a file that is there whole or not at all, and stays: the bytes, their name, its folder.

    It is written beside its place. Whatever is raised meanwhile, what was there before is there.
    """
    part = part_of(target)
    try:
        with open_new(part, private=private) as file:
            yield file
        put(part, target)
    except OSError as error:
        if str(error.filename) == str(part):
            # Nobody asked for that name.
            error.filename = str(target)
        raise
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def put_bytes(target: Path, content: bytes, *, private: bool = True) -> None:
    """Put a small file whole, see :func:`placing`."""
    with placing(target, private=private) as file:
        file.write(content)


@contextmanager
def giving(target: Path) -> Iterator[IO[bytes]]:
    """Write a file that is given out, to others too: whole or not at all; a device is written as it is."""
    with placing(target, private=False) if is_plain(target) else target.open("wb") as file:
        yield file


def part_of(target: Path) -> Path:
    """The name of a file while it is being made: nobody takes it for one, and it is no longer than others may be."""
    name = target.name.encode("utf-8", "surrogatepass")[:40].decode("utf-8", "ignore")
    return target.with_name(f".{name}.{os.getpid()}.part")


def there(path: Path) -> bool:
    """Whether a name is taken; one that cannot be asked for is taken by nobody."""
    try:
        return path.exists()
    except OSError:
        return False


def is_plain(path: Path) -> bool:
    """Whether a name is free or a file's: a device or a pipe would be written for ever, or read without end."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return True


def read_bounded(path: Path, most: int) -> bytes:
    """A regular file's bytes, at most one more than ``most``: whoever asked sees that it is too large.

    Raises:
        OSError: it cannot be read, or is no regular file.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        return file.read(most + 1)


def make_private(folder: Path, *names: str) -> None:
    """Take from others the rights that a shop of an older program gave them, as far as it is ours to take."""
    for path in (folder, *(found for name in names for found in folder.glob(name))):
        _close(path)
        if path != folder and path.is_dir() and not path.is_symlink():
            for below in path.rglob("*"):
                _close(below)


def own_folder(name: str) -> Path:
    """A temporary folder of this user's own; one of that name that somebody else made is not taken.

    Raises:
        OSError: it is another's, or cannot be made.
    """
    import getpass
    import tempfile

    user = str(os.geteuid()) if os.name != "nt" else getpass.getuser()
    folder = Path(tempfile.gettempdir()) / f"{name}-{user}"
    folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    told = folder.lstat()
    if os.name != "nt" and (not stat.S_ISDIR(told.st_mode) or told.st_uid != os.geteuid()):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    _close(folder)
    return folder


def is_private(folder: Path) -> bool:
    """Whether a folder is for this user alone; always so where rights are none of the file system's."""
    return os.name == "nt" or not folder.stat().st_mode & 0o077


def _close(path: Path) -> None:
    with suppress(OSError):
        told = path.lstat()
        mine = os.name != "nt" and told.st_uid == os.geteuid()
        if (
            mine
            and told.st_mode & 0o077
            and not told.st_mode & stat.S_ISVTX
            and not stat.S_ISLNK(told.st_mode)
        ):
            path.chmod(stat.S_IMODE(told.st_mode) & 0o700)


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
