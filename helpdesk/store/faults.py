"""The mapping of SQLite's errors: the world's faults in plain words, a broken constraint; all others are ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from helpdesk.errors import Conflict, HelpdeskError, NotFound, WorldError
from helpdesk.store.disk import disk_error
from helpdesk.texts import translate

_NO_TEXT = "Could not decode to UTF-8"
"""How Python tells of a text in the file that is none; SQLite itself does not look."""


class Damaged(WorldError):
    """The file is not as it was written."""


class Busy(WorldError):
    """Another program holds the database; the same may be tried again."""


class LostConnection(WorldError):
    """The database could not be reached or its disk not be used; what was not committed is not there."""


class OutcomeUnknown(WorldError):
    """The connection was lost while a transaction was being committed: it may be there, or not."""


class Refused(Exception):
    """A write broke a constraint of the schema; :func:`told_refused` says which kind to a person."""


def damaged() -> Damaged:
    """The words for a damaged shop."""
    return Damaged(
        translate("World", "The shop's file is damaged. Do not delete it: restore the last verified backup.")
    )


def read_only() -> WorldError:
    """The words for a shop that cannot be written."""
    return WorldError(
        translate(
            "World",
            "The shop's file cannot be written: it or its folder is read-only. Nothing was changed. "
            "Ask whoever set up this PC for the right to write there.",
        )
    )


def world_error(error: sqlite3.Error) -> WorldError | None:
    """What the world did to the file, in plain words; nothing when the fault is ours."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if code is not None else None
    if primary == sqlite3.SQLITE_FULL:
        return WorldError(
            translate("World", "The disk is full. Nothing was changed. Free some space and do it again.")
        )
    if primary in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}:
        return Busy(
            translate(
                "World",
                "Another program is using the shop's file. Nothing was changed. Try again in a moment.",
            )
        )
    if primary in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM}:
        return read_only()
    if primary == sqlite3.SQLITE_CANTOPEN:
        return LostConnection(
            translate(
                "World", "The shop's file cannot be opened. Check that its folder is there and can be read."
            )
        )
    if primary in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
        return damaged()
    if primary == sqlite3.SQLITE_IOERR:
        return LostConnection(
            translate("World", "The disk could not be read or written. Nothing was changed. Check the disk.")
        )
    return None


class _Telling:
    """Says the world's errors in plain words; ours pass as they are. A class, for it stands in every read."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if error is None:
            return
        if isinstance(error, sqlite3.IntegrityError):
            raise Refused(str(error)) from error
        if isinstance(error, UnicodeDecodeError):
            raise damaged() from error
        # Peewee wraps what SQLite says, and a ROLLBACK that fails after it hides the cause behind itself.
        if isinstance(error, sqlite3.Error) or type(error).__module__ == "peewee":
            told = _in_chain(error)
            if told is not None:
                raise told from error


def _in_chain(error: BaseException) -> WorldError | None:
    """What the world did, found in whatever an error came from: the first cause is the truest."""
    told: WorldError | None = None
    for cause in chain(error):
        if isinstance(cause, UnicodeDecodeError) or str(cause).startswith(_NO_TEXT):
            told = damaged()
        elif isinstance(cause, sqlite3.Error):
            told = world_error(cause) or told
    return told


def chain(error: BaseException) -> Iterator[BaseException]:
    """An error and all it came from, the last first."""
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        yield at
        at = at.__cause__ or at.__context__


def for_a_person(error: BaseException) -> HelpdeskError | None:
    """An error as somebody is told of it, wherever it came from; nothing where the fault is ours.

    The one way from what the world does to a sentence: the command line gives it exit code 3, or 2 where it
    is the user's; the window shows it.
    """
    if isinstance(error, HelpdeskError):
        return error
    if isinstance(error, Refused):
        return told_refused(error)
    if isinstance(error, OSError):
        return disk_error(error, str(error.filename or ""))
    if isinstance(error, MemoryError):
        return WorldError(
            translate(
                "World",
                "This PC has too little memory left for that. Nothing was changed. Close other programs and "
                "do it again.",
            )
        )
    if type(error).__name__ == "ZoneInfoNotFoundError":
        return WorldError(
            translate(
                "World",
                "This PC does not tell the time of the shop's zone: its list of time zones is missing or cannot be "
                "read. Install it (tzdata); nothing was changed.",
            )
        )
    if isinstance(error, sqlite3.Error) or type(error).__module__ == "peewee":
        return _in_chain(error)
    return None


def told_refused(error: Refused) -> HelpdeskError | None:
    """A broken constraint in words: what is referred to has gone, or what must be single is there already."""
    said = str(error)
    if said.startswith("FOREIGN KEY"):
        return NotFound(
            translate(
                "World",
                "Something this is about was taken away meanwhile, or something else still needs it. "
                "Nothing was changed. Look at it again.",
            )
        )
    if said.startswith("UNIQUE"):
        return Conflict(
            translate("World", "There is another record with that already ({what}). Nothing was changed.")(
                what=said.partition(": ")[2]
            )
        )
    return None


_telling = _Telling()


def told_sqlite() -> _Telling:
    """Say the world's errors in plain words; let ours pass as they are."""
    return _telling


@contextmanager
def committing() -> Iterator[None]:
    """Around a COMMIT: when the connection is lost in it, nobody knows what came of it."""
    try:
        with told_sqlite():
            yield
    except LostConnection as error:
        raise OutcomeUnknown(
            translate(
                "World",
                "The disk failed while this was being saved. Check the disk, and look whether it was saved "
                "before you do it again.",
            )
        ) from error
