"""The mapping of SQLite's errors: the world's faults in plain words, a broken constraint; all others are ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from helpdesk.errors import WorldError
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
    """A write broke a constraint of the schema. Whoever does not expect it has a fault of ours."""


def damaged() -> Damaged:
    """The words for a damaged shop."""
    return Damaged(
        translate("World", "The shop's file is damaged. Do not delete it: restore the last proved backup.")
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
    if primary in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
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
        # Peewee wraps what happens while it connects.
        wrapped = type(error).__module__ == "peewee"
        cause = (error.__cause__ or error.__context__) if wrapped else error
        told: Exception | None = None
        if isinstance(cause, sqlite3.IntegrityError):
            told = Refused(str(cause))
        elif isinstance(cause, sqlite3.Error):
            told = world_error(cause)
        if isinstance(cause, UnicodeDecodeError) or str(cause).startswith(_NO_TEXT):
            told = damaged()
        if told is not None:
            raise told from error


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
