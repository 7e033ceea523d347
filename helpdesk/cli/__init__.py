"""The command line: what is asked is done through the desk, and the answer said; only without a command a window opens."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from helpdesk import crash, places
from helpdesk.classes import NamedTuple
from helpdesk.cli.commands import COMMANDS, GENERAL
from helpdesk.cli.console import Console, shown, system_language
from helpdesk.cli.line import Call, understand
from helpdesk.cli.session import Session
from helpdesk.clock import Clock, clock_on, zone
from helpdesk.errors import Cancelled, HelpdeskError, UserError, WorldError
from helpdesk.texts import translate

DONE, FAULT, USER, WORLD, STOPPED = 0, 1, 2, 3, 130
"""Exit codes (contract, Answers); the last is what a shell expects of Ctrl+C."""

SAMPLE = "Helpdesk sample"

SCREENS = (
    "today",
    "cases",
    "customers",
    "units",
    "products",
    "calendar",
    "maintenance",
    "calls",
    "parts",
    "orders",
    "solutions",
    "promotions",
    "quality",
    "settings",
)
"""The window's screens by name: those of ``ui/registry.py``, which is not asked, because no command knows the window."""


class Window(NamedTuple):
    """That a window is asked for, and how."""

    folder: Path
    clock: Clock
    demo: bool = False
    picture: dict[str, Any] | None = None
    """Where a picture of it shall be saved, and what it shall show: the fields of the window's own ``Picture``."""
    backup: Path | None = None
    """A backup that it offers to restore: a file of the desktop was opened with the program."""


def run(words: Sequence[str]) -> int | Window:
    """Do what a line asks. Returns the exit code, or the window that is asked for."""
    console = Console(sys.stdout, sys.stderr, system_language())
    folder = _named_folder(words)
    try:
        call = understand(words, COMMANDS, GENERAL)
        folder = _folder(call)
        if call.values["help"] or call.values["version"]:
            return _told(call, folder, console)
        if call.command is None:
            return _window(call, folder)
        _refuse_window_words(call)
        return _do(call, folder, console)
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        console.mute()
        return DONE
    except Exception as error:
        if not console.settled:
            _settle_language(folder, console)
        return _failed(error, folder, console)


def _named_folder(words: Sequence[str]) -> Path:
    """The folder that a line names, as far as it can be told of one that is not understood."""
    for word, value in zip(words, [*words[1:], ""], strict=False):
        if word == "--data" and value:
            return Path(value)
        if word.startswith("--data="):
            return Path(word.removeprefix("--data="))
    return places.default_folder()


def _settle_language(folder: Path, console: Console) -> str:
    """Speak as the shop does, if there is one. Returns its time zone."""
    from helpdesk.cli.place import place_of

    language, time_zone = place_of(folder)
    if not console.settled:
        console.language = language or console.language
        console.time_zone = time_zone
        console.settled = True
    return time_zone


def _folder(call: Call) -> Path:
    told = call.values["data"]
    if told:
        return Path(told)
    return _sample_folder() if call.values["demo"] else places.default_folder()


def _sample_folder() -> Path:
    """The sample shop's own folder: never the real shop's, wherever that was said to lie."""
    own = os.environ.get("HELPDESK_DATA")
    return Path(f"{own.rstrip('/')} sample") if own else places.default_folder(SAMPLE)


def _told(call: Call, folder: Path, console: Console) -> int:
    from helpdesk.cli.usage import help_, version

    _settle_language(folder, console)
    if call.values["version"]:
        version(console)
    else:
        help_(console, call.command)
    console.flush()
    return DONE


def _do(call: Call, folder: Path, console: Console) -> int:
    assert call.command is not None
    time_zone = _settle_language(folder, console)
    session = Session(call.values, folder, _clock(call, time_zone), console)
    module, _, name = call.command.does.partition(":")
    do: Callable[[Session], int] = getattr(importlib.import_module(f"helpdesk.cli.{module}"), name)
    code = do(session)
    console.flush()
    return code


def _clock(call: Call, time_zone: str) -> Clock:
    return clock_on(call.values["today"], zone(time_zone))


def _window(call: Call, folder: Path) -> Window:
    from helpdesk.cli.place import place_of

    values = call.values
    details = {
        name: values[name] for name in ("screen", "language", "theme", "size") if values[name] is not None
    }
    if details and not values["picture"]:
        raise UserError(translate("Cli", "{option} goes with --picture.")(option=f"--{next(iter(details))}"))
    if values["screen"] and values["screen"] not in SCREENS:
        raise UserError(
            translate("Cli", "--screen: there is no screen “{word}”. There are: {screens}.")(
                word=values["screen"], screens=", ".join(SCREENS)
            )
        )
    clock = _clock(call, place_of(folder)[1]) if values["today"] else Clock()
    picture = {"file": Path(values["picture"]), **details} if values["picture"] else None
    backup = Path(values["backup"]).absolute() if values["backup"] else None
    return Window(folder, clock, values["demo"], picture, backup)


def _refuse_window_words(call: Call) -> None:
    # A paper has a size, too: a command's own option of that name is its affair.
    own = {option.key for option in call.command.options} if call.command else set()
    words = ("demo", "picture", "screen", "theme", "size", "backup")
    wrong = [name for name in words if call.values[name] and name not in own]
    if wrong:
        raise UserError(
            translate("Cli", "{option} opens the window; it goes with no command.")(option=f"--{wrong[0]}")
        )


def _failed(error: Exception, folder: Path, console: Console) -> int:
    """Say what went wrong; a line that cannot even be said leaves its exit code."""
    from helpdesk.store.faults import for_a_person

    error = for_a_person(error) or error
    try:
        if isinstance(error, Cancelled):
            return STOPPED
        if isinstance(error, UserError):
            console.trouble(error.text)
            return USER
        if isinstance(error, WorldError):
            console.trouble(error.text)
            console.mute()
            return WORLD
        return _fault(error, folder, console)
    except OSError:
        return WORLD if isinstance(error, HelpdeskError) else FAULT


def _fault(error: Exception, folder: Path, console: Console) -> int:
    from helpdesk.store import disk

    text = crash.report(type(error), error, error.__traceback__)
    path = None
    if disk.there(folder / places.DATABASE):
        path = crash.keep(folder, text)
    path = path or crash.keep_elsewhere(text)
    console.trouble(
        translate("Cli", "This is a fault of the program, not yours. A report lies here: {path}")(
            path=shown(path) if path else "—"
        )
    )
    return FAULT
