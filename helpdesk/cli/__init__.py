"""The command line: what is asked is done through the desk, and the answer said; only without a command a window opens."""

from __future__ import annotations

import importlib
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any

from helpdesk import crash, places
from helpdesk.cli.commands import COMMANDS, GENERAL
from helpdesk.cli.line import Call, understand
from helpdesk.cli.speaker import Speaker, shown, system_language
from helpdesk.clock import Clock, FixedClock, local, zone
from helpdesk.errors import Cancelled, HelpdeskError, UserError, WorldError
from helpdesk.texts import translate

DONE, FAULT, USER, WORLD, STOPPED = 0, 1, 2, 3, 130
"""Exit codes (contract, Answers); the last is what a shell expects of Ctrl+C."""

DEMO = "Helpdesk sample"


@dataclass(frozen=True, slots=True)
class Window:
    """That a window is asked for, and how."""

    folder: Path
    clock: Clock
    demo: bool
    picture: Path | None
    screen: str
    language: str
    theme: str
    size: tuple[int, int] | None


@dataclass(slots=True)
class Session:
    """One command at work: what was asked, where, when, and who says the answer."""

    values: dict[str, Any]
    folder: Path
    clock: Clock
    speaker: Speaker

    @property
    def json(self) -> bool:
        """Whether a program reads the answer."""
        return bool(self.values.get("json"))


def run(words: Sequence[str]) -> int | Window:
    """Do what a line asks. Returns the exit code, or the window that is asked for."""
    speaker = Speaker(sys.stdout, sys.stderr, system_language())
    folder = places.default_folder()
    try:
        call = understand(words, COMMANDS, GENERAL)
        folder = _folder(call)
        if call.values["help"] or call.values["version"]:
            return _told(call, speaker)
        if call.command is None:
            return _window(call, folder)
        _refuse_window_words(call)
        return _do(call, folder, speaker)
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        speaker.mute()
        return DONE
    except Exception as error:
        return _failed(error, folder, speaker)


def _folder(call: Call) -> Path:
    told = call.values["data"]
    if told:
        return Path(told)
    return places.default_folder(DEMO) if call.values["demo"] else places.default_folder()


def _told(call: Call, speaker: Speaker) -> int:
    from helpdesk.cli import telling

    telling.version(speaker) if call.values["version"] else telling.help_(speaker, call.command)
    speaker.flush()
    return DONE


def _do(call: Call, folder: Path, speaker: Speaker) -> int:
    assert call.command is not None
    from helpdesk.cli.place import place_of

    language, time_zone = place_of(folder)
    speaker.language = language or speaker.language
    session = Session(call.values, folder, _clock(call, time_zone), speaker)
    module, _, name = call.command.does.partition(":")
    do: Callable[[Session], int] = getattr(importlib.import_module(f"helpdesk.cli.{module}"), name)
    code = do(session)
    speaker.flush()
    return code


def _clock(call: Call, time_zone: str) -> Clock:
    today: date | None = call.values["today"]
    return FixedClock(local(today, time(12), zone(time_zone))) if today else Clock()


def _window(call: Call, folder: Path) -> Window:
    from helpdesk.cli.place import place_of

    values = call.values
    alone = [name for name in ("screen", "language", "theme", "size") if values[name] is not None]
    if alone and not values["picture"]:
        raise UserError(translate("Cli", "{option} goes with --picture.")(option=f"--{alone[0]}"))
    clock = _clock(call, place_of(folder)[1]) if values["today"] else Clock()
    return Window(
        folder,
        clock,
        values["demo"],
        Path(values["picture"]) if values["picture"] else None,
        values["screen"] or "",
        values["language"] or "",
        values["theme"] or "",
        values["size"],
    )


def _refuse_window_words(call: Call) -> None:
    wrong = [name for name in ("demo", "picture", "screen", "theme", "size") if call.values[name]]
    if wrong:
        raise UserError(translate("Cli", "{option} opens the window; it goes with no command.")(option=f"--{wrong[0]}"))


def _failed(error: Exception, folder: Path, speaker: Speaker) -> int:
    """Say what went wrong; a line that cannot even be said leaves its exit code."""
    try:
        if isinstance(error, Cancelled):
            return STOPPED
        if isinstance(error, UserError):
            speaker.trouble(error.text)
            return USER
        if isinstance(error, WorldError):
            speaker.trouble(error.text)
            speaker.mute()
            return WORLD
        return _fault(error, folder, speaker)
    except OSError:
        return WORLD if isinstance(error, HelpdeskError) else FAULT


def _fault(error: Exception, folder: Path, speaker: Speaker) -> int:
    text = crash.report(type(error), error, error.__traceback__)
    path = None
    if (folder / places.DATABASE).exists():
        path = crash.keep(folder, text)
    path = path or crash.keep(Path(tempfile.gettempdir()) / "helpdesk", text)
    speaker.trouble(
        translate("Cli", "This is a fault of the program, not yours. A report lies here: {path}")(
            path=shown(path) if path else "—"
        )
    )
    return FAULT
