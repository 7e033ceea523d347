"""Knows what somebody who helps from afar is told: versions, how the shop's file is, what went wrong; no one's data.

The report is one text, so that it can be read whole before it goes anywhere. It is written in English, as crash
reports are. Of settings only numbers, choices and yes or no are told; of a text, whether there is one. Of log and
crash reports only lines of known shapes are told: a library's own message may hold anything. A part that a broken
shop does not let be told says so, and the others are told.
"""

from __future__ import annotations

import platform
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from helpdesk import __version__, places
from helpdesk.clock import to_text
from helpdesk.store import disk, schema, sqlite
from helpdesk.store.shares import share

if TYPE_CHECKING:
    from helpdesk.desk import Desk
    from helpdesk.store.database import Store

LAST_REPORTS = 3
MOST_BYTES = 60_000
"""Read of each report and of the end of the log."""


def report(
    desk: Desk,
    beside: Mapping[str, str] | None = None,
    told: Callable[[str], None] = lambda _: None,
) -> str:
    """The whole text. ``beside``: what only the window knows, by its name; ``told`` hears which part is next.

    The shop is looked over as ``check`` does, which takes its time on a large one.
    """
    parts: _Parts = [
        ("Program", lambda: _program(beside or {})),
        ("Place", lambda: _place(desk.folder, desk.store)),
        ("Settings", lambda: _settings(desk)),
        ("Health", lambda: _health(desk)),
        ("Faults", lambda: _faults(desk.folder)),
        ("Log", lambda: _log(desk.folder)),
    ]
    return _whole(desk.clock.now(), parts, told)


def report_unopened(folder: Path, now: datetime, why: str, beside: Mapping[str, str] | None = None) -> str:
    """The text of a shop that could not be opened; ``why``: the sentence that a person was told, in English."""
    parts: _Parts = [
        ("Program", lambda: _program(beside or {})),
        ("Not opened", lambda: iter([why])),
        ("Place", lambda: _place(folder)),
        ("Faults", lambda: _faults(folder)),
        ("Log", lambda: _log(folder)),
    ]
    return _whole(now, parts, lambda _: None)


_Parts = list[tuple[str, Callable[[], Iterator[str]]]]


def _whole(now: datetime, parts: _Parts, told: Callable[[str], None]) -> str:
    lines = [f"Helpdesk support report · {to_text(now)}"]
    for title, part in parts:
        told(title)
        lines += ["", f"== {title} ==", *_as_far_as_it_goes(part)]
    return _without_home("\n".join(lines)) + "\n"


def _as_far_as_it_goes(part: Callable[[], Iterator[str]]) -> Iterator[str]:
    """A part of the report, up to the place where a broken shop stops it; what it is stopped by is told by its kind."""
    try:
        yield from part()
    except Exception as error:  # a report is wanted most where the most is broken
        yield f"Could not be told: {type(error).__name__}"


def save(text: str, path: Path) -> Path:
    """Put a report in a file, private to this user.

    Raises:
        WorldError: the disk does not allow it.
    """
    with disk.told_disk(path):
        disk.put_bytes(path, text.encode("utf-8", "replace"))
    return path


def file_name(now: datetime) -> str:
    """What a report of that moment is called."""
    return f"helpdesk-support-{now:%Y%m%d-%H%M%S}.txt"


def _program(beside: Mapping[str, str]) -> Iterator[str]:
    parts = {
        "Helpdesk": __version__,
        "Python": platform.python_version(),
        "SQLite": sqlite.VERSION,
        "System": platform.platform(),
        **beside,
    }
    yield from (f"{name}: {value}" for name, value in parts.items())


def _place(folder: Path, store: Store | None = None) -> Iterator[str]:
    yield f"Folder: {folder}"
    kind = share(folder)
    if kind:
        yield f"On a network share: {kind}"
    for name in (places.DATABASE, f"{places.DATABASE}-wal"):
        path = folder / name
        if path.exists():
            yield f"{name}: {path.stat().st_size} bytes"
    yield f"Free on the disk: {shutil.disk_usage(folder).free} bytes"
    backups = sorted((folder / places.BACKUPS).glob("*.zip"))
    yield f"Backups: {len(backups)}"
    if backups:
        yield f"Newest backup: {backups[-1].stat().st_size} bytes, {age_of(backups[-1])}"
    # An open file is asked by its connection: reading it past that would cost the program its locks.
    version = schema.version(folder / places.DATABASE) if store is None else store.schema_version
    yield f"Schema: {version} of {schema.newest()}"


def age_of(backup: Path) -> str:
    """The moment in a backup's name, where it has one as the program gives it: another name is somebody's words."""
    found = re.fullmatch(r"helpdesk-(\d{8}-\d{6})(?:-\d+)?\.zip", backup.name)
    return found[1] if found else "renamed"


def _settings(desk: Desk) -> Iterator[str]:
    from helpdesk.settings import BY_KEY

    yield f"Last verified backup: {desk.settings['backup.proved'] or 'never'}"
    for key, setting in sorted(BY_KEY.items()):
        value = desk.settings[key]
        telling = isinstance(value, bool | int) or setting.choices is not None
        if value == setting.default:
            continue
        yield f"{key}: {value if telling else ('set' if value else 'empty')}"


def _health(desk: Desk) -> Iterator[str]:
    found = desk.backups.check()
    yield f"Sound: {'yes' if found.ok else 'NO'}"
    for name in ("integrity", "foreign_keys", "journal", "search"):
        if not getattr(found, name):
            yield f"Not sound: {name}"
    yield from (f"Fault: {_of_known_key(fault)}" for fault in found.faults)
    yield from (f"History: action {broken.entry} {broken.reason}" for broken in found.breaks)
    yield from (f"Clock set back at action {back.entry}" for back in found.set_back)
    if found.missing_files:
        yield f"Missing files: {len(found.missing_files)}"
    yield from (f"No word of {one.table}.{one.column}: {one.rows} rows" for one in found.strays)
    yield from (f"Rows of {table}: {count}" for table, count in found.rows.items())


def _of_known_key(fault: str) -> str:
    """A fault in the check's words; the key of a setting that this program does not know stays out."""
    from helpdesk.settings import BY_KEY

    word, _, key = fault.partition(" ")
    return fault if word != "settings" or key in BY_KEY else "settings: a key that this program does not know"


def _faults(folder: Path) -> Iterator[str]:
    """The newest crash reports, which hold no word a person typed."""
    reports = sorted((folder / places.LOGS).glob("crash-*.txt"))[-LAST_REPORTS:]
    if not reports:
        yield "none"
    for path in reports:
        yield f"-- {path.name}"
        yield _end_of(path)


def _log(folder: Path) -> Iterator[str]:
    path = folder / places.LOGS / "helpdesk.log"
    yield _end_of(path) if path.exists() else "none"


def _end_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - MOST_BYTES))
            return "\n".join(known_lines(file.read().decode("utf-8", "replace"))) or "empty"
    except OSError as error:
        return f"cannot be read: {error.errno}"


_NAME = r"[A-Za-z_]\w*(?:\.[A-Za-z_<]\w*>?)*"
_KNOWN = re.compile(
    "|".join(
        (
            r"Helpdesk \d[\w.]* · [-\dT:.Z+]+",
            r"Python \d[\w.+]*(?: · (?:Qt|PySide|SQLite) \d[\w.]*)+",
            rf"{re.escape(platform.platform())}",
            r"Found when the program was started again:",
            r"Traceback \(most recent call last\):",
            r"Fatal Python error: [A-Z][a-z]+(?: [a-z]+)*",
            r"(?:Current thread|Thread) 0x[0-9a-f]+(?: \[[\w-]*\])? \(most recent call first\):",
            r"  (?:Garbage-collecting|<no Python frame>)",
            rf'  File "[^"]*", line \d+,? in (?:{_NAME}|<\w+>)',
            r"  \.\.\.",
            rf"Extension modules: {_NAME}(?:, {_NAME})*(?: \(total: \d+\))?",
            rf"[A-Za-z_]\w*\.{_NAME}(?:: [A-Z][A-Z_0-9]*|: \d+)?",
            "",
        )
    )
)
"""The shapes of the lines that our own reports, Python's tracebacks and its dumps of a fault are made of."""
_LOGGED = re.compile(rf"(\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d,\d+ [A-Z]+ {_NAME})(?: (.*))?")


def known_lines(text: str) -> Iterator[str]:
    """The lines of a log or crash report that hold no one's words; how many others there were, in their place."""
    left = 0
    for line in text.strip().splitlines():
        logged = _LOGGED.fullmatch(line)
        rest = (logged[2] or "") if logged else line
        known = _KNOWN.fullmatch(rest) is not None
        if left and (logged or known):
            yield f"({left} line(s) left out)"
            left = 0
        if logged:
            yield line if known else f"{logged[1]} (words left out)"
        elif known:
            yield line
        else:
            left += 1
    if left:
        yield f"({left} line(s) left out)"


def _without_home(text: str) -> str:
    """Paths without the name of the person whose user account it is."""
    home = str(Path.home())
    return re.sub(re.escape(home) + r"(?=[/\\\s]|$)", "~", text) if len(home) > 1 else text
