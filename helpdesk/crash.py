"""What is kept of a fault of ours: a report on disk without a word a person typed; it must work when nothing else does.

Messages can hold anything, quoted or not, of any length. So they are dropped, all of them: what is kept of an
error is its kind, the places it came through and, where it has one, its number.
"""

from __future__ import annotations

import errno
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType

from helpdesk import places
from helpdesk.clock import Clock, to_text

LAST_PLACES = -60
"""How many places an error came through are kept, the last ones: a recursion without end has thousands."""


MOST_NATIVE = 200_000
"""Bytes read of what was written of a fault below Python: one dump of all threads has a few thousand."""


def report(
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
    beside: Mapping[str, str] | None = None,
) -> str:
    """The text of a crash report; ``beside`` are versions that only the window knows, by what they are of."""
    return _head(beside or {}) + "\n".join(_told(kind, error, trace, set()))


def native_report(dump: str, beside: Mapping[str, str] | None = None) -> str:
    """The text of a report of a fault below Python, found at the next start; ``dump`` has places, and no values."""
    return f"{_head(beside or {})}Found when the program was started again:\n\n{dump}"


def _head(beside: Mapping[str, str]) -> str:
    """When it was, and the versions of all that the program is made of."""
    import platform

    from helpdesk import __version__
    from helpdesk.store import sqlite

    parts = {"Python": platform.python_version(), **beside, "SQLite": sqlite.VERSION}
    told = " · ".join(f"{name} {version}" for name, version in parts.items())
    return f"Helpdesk {__version__} · {to_text(Clock().now())}\n{told}\n{platform.platform()}\n\n"


def _told(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None, told: set[int]
) -> Iterator[str]:
    """An error and what it came from, the first cause first; no message of any."""
    told.add(id(error))
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None and id(cause) not in told:
        yield from _told(type(cause), cause, cause.__traceback__, told)
        yield ""
    yield "Traceback (most recent call last):"
    for place in traceback.extract_tb(trace, LAST_PLACES):
        yield f'  File "{place.filename}", line {place.lineno}, in {place.name}'
    yield f"{kind.__module__}.{kind.__qualname__}{_number(error)}"
    for part in getattr(error, "exceptions", ()):
        if id(part) not in told:
            yield from _told(type(part), part, part.__traceback__, told)


def _number(error: BaseException) -> str:
    """What an error says of itself in no person's words: SQLite's name for it, or the system's."""
    if isinstance(error, OSError) and error.errno is not None:
        return f": {errno.errorcode.get(error.errno, error.errno)}"
    name = getattr(error, "sqlite_errorname", None)
    return f": {name}" if isinstance(name, str) else ""


def keep(folder: Path, text: str) -> Path | None:
    """Write a report under the shop's logs; nothing comes back when even that fails."""
    from helpdesk.errors import HelpdeskError
    from helpdesk.store import disk

    path = folder / places.LOGS / f"crash-{Clock().now():%Y%m%d-%H%M%S}.txt"
    try:
        disk.make_folder(path.parent)
        disk.put_bytes(path, text.encode("utf-8", "replace"))
    except (OSError, HelpdeskError):
        return None
    return path


def keep_elsewhere(text: str) -> Path | None:
    """Write a report of a program that has no shop to this user's own temporary folder."""
    from helpdesk.store import disk

    try:
        return keep(disk.own_folder("helpdesk-crashes"), text)
    except OSError:
        return None
