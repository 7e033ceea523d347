"""The command line: what may be asked, which exit code answers; it speaks to the desk only and never imports Qt.

Exit codes: 0 done; 1 a fault of ours, with a crash report; 2 the user's error; 3 the world's.
"""

from __future__ import annotations

import argparse
import contextlib
import locale
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NoReturn

from helpdesk import places
from helpdesk.clock import Clock, clock_on, zone
from helpdesk.errors import HelpdeskError, Invalid, NotFound, UserError, WorldError
from helpdesk.formats import Words
from helpdesk.texts import LANGUAGES, Text, translate

DONE, FAULT, USER, WORLD, STOPPED = 0, 1, 2, 3, 130


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the window to be saved."""

    file: Path
    screen: str = ""
    language: str = ""
    theme: str = ""
    size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """No command was given: open the window."""

    folder: Path
    clock: Clock
    demo: bool = False
    picture: Picture | None = None


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong, and ends with the user's code."""

    def error(self, message: str) -> NoReturn:
        raise UserError(translate("CommandLine", "{message}. Try: helpdesk --help")(message=message))


def parser() -> argparse.ArgumentParser:
    """What may be asked."""
    top = _Parser(prog="helpdesk", description="What happens after the sale.", allow_abbrev=False)
    top.add_argument("--data", type=Path, metavar="DIR", help="the shop's folder")
    top.add_argument("--today", type=_day, metavar="YYYY-MM-DD", help="take this day for today")
    top.add_argument("--demo", action="store_true", help="open the window on a sample shop")
    top.add_argument("--picture", type=Path, metavar="FILE.png", help="save a picture of the window and end")
    top.add_argument("--screen", default="")
    top.add_argument("--language", default="", choices=("", *LANGUAGES))
    top.add_argument("--theme", default="", choices=("", "light", "dark"))
    top.add_argument("--size", type=_size, metavar="1366x768")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    _add_shop_commands(commands)
    _add_file_commands(commands)
    _add_asking_commands(commands)
    return top


def _add_shop_commands(commands: argparse._SubParsersAction[_Parser]) -> None:
    init = commands.add_parser("init", help="make a new shop")
    init.add_argument("--shop", required=True, metavar="NAME")
    init.add_argument("--country", required=True, metavar="ES")
    init.add_argument("--language", choices=LANGUAGES)
    demo = commands.add_parser("demo", help="fill an empty shop with a believable history")
    demo.add_argument("--customers", type=int, default=200)
    demo.add_argument("--months", type=int, default=14)
    demo.add_argument("--until", type=_day)
    demo.add_argument("--seed", type=int, default=1)
    backup = commands.add_parser("backup", help="make a backup and prove it")
    backup.add_argument("file", nargs="?", type=Path)
    restore = commands.add_parser("restore", help="put a backup in the shop's place")
    restore.add_argument("file", type=Path)
    check = commands.add_parser("check", help="whether the shop's file is sound")
    check.add_argument("--json", action="store_true")


def _add_file_commands(commands: argparse._SubParsersAction[_Parser]) -> None:
    taking = commands.add_parser("import", help="take a CSV or XLSX file into the shop")
    taking.add_argument("kind")
    taking.add_argument("file", type=Path)
    taking.add_argument("--preset")
    taking.add_argument("--map", action="append", default=[], metavar="Column=field")
    taking.add_argument("--dry-run", action="store_true")
    taking.add_argument("--strict", action="store_true")
    taking.add_argument("--json", action="store_true")
    giving = commands.add_parser("export", help="write a file with the same columns")
    giving.add_argument("kind")
    giving.add_argument("file", type=Path)
    report = commands.add_parser("report", help="make a paper")
    report.add_argument("paper")
    report.add_argument("number")
    report.add_argument("-o", "--output", type=Path, required=True, metavar="FILE.pdf")
    report.add_argument("--language", choices=LANGUAGES)


def _add_asking_commands(commands: argparse._SubParsersAction[_Parser]) -> None:
    find = commands.add_parser("find", help="search everything")
    find.add_argument("text")
    find.add_argument("--limit", type=int, default=20)
    find.add_argument("--json", action="store_true")
    show = commands.add_parser("show", help="one record whole")
    show.add_argument("number")
    show.add_argument("--json", action="store_true")
    warranty = commands.add_parser("warranty", help="the guarantees of a unit")
    warranty.add_argument("serial")
    warranty.add_argument("--brand")
    warranty.add_argument("--on", type=_day)
    warranty.add_argument("--json", action="store_true")


def run(argv: Sequence[str]) -> int | Window:
    """Do what the arguments ask. Returns the exit code, or the window that is wanted."""
    _steady_streams()
    folder = places.default_folder()
    try:
        asked = parser().parse_args(_guarded(argv))
        folder = asked.data or places.default_folder()
        if asked.command is None:
            return _window(asked, folder)
        from helpdesk.cli_commands import COMMANDS

        return COMMANDS[asked.command](asked, folder)
    except SystemExit as leaving:  # argparse, after --help
        return int(leaving.code or 0)
    except HelpdeskError as error:
        print(_one_line(_said(error, folder)), file=sys.stderr)
        return WORLD if isinstance(error, WorldError) else USER
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # Whoever read us has left; Python would complain once more when it flushes.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        return _fault(error, folder)


def _window(asked: argparse.Namespace, folder: Path) -> Window:
    if asked.demo and asked.data is None and not os.environ.get("HELPDESK_DATA"):
        folder = places.default_folder("Helpdesk sample")
    picture = None
    if asked.picture is not None:
        picture = Picture(asked.picture, asked.screen, asked.language, asked.theme, asked.size)
    return Window(folder, clock_on(asked.today, zone("Europe/Madrid")), asked.demo, picture)


def _guarded(argv: Sequence[str]) -> list[str]:
    """``find TEXT`` takes its text as it is, also when it begins with ``-``."""
    args = list(argv)
    if "find" in args:
        place = args.index("find") + 1
        known = {"--limit", "--json", "-h", "--help", "--"}
        if place < len(args) and args[place].startswith("-") and args[place] not in known:
            options = [a for a in args[place + 1 :] if a == "--json"]
            rest = args[place + 1 :]
            if "--limit" in rest and rest.index("--limit") + 1 < len(rest):
                options += ["--limit", rest[rest.index("--limit") + 1]]
            return [*args[:place], *options, "--", args[place]]
    return args


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no date, YYYY-MM-DD is expected") from error


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    try:
        return int(width), int(height)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no size, 1366x768 is expected") from error


def _steady_streams() -> None:
    """A console that lacks a character shows another instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def language_of(folder: Path) -> str:
    """The language to speak: the shop's, else this computer's."""
    from helpdesk.desk import Desk

    with contextlib.suppress(HelpdeskError, OSError), Desk.open(folder, write=False) as desk:
        return str(desk.settings["shop.language"])
    name = (locale.getlocale()[0] or os.environ.get("LANG") or "").casefold()
    return "es" if name.startswith(("es", "spanish")) else "en"


def _said(error: HelpdeskError, folder: Path) -> str:
    words = Words(language_of(folder))
    if isinstance(error, Invalid):
        return "; ".join(f"{name}: {words.say(text)}" for name, text in error.problems.items())
    return words.say(error.text)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _fault(error: Exception, folder: Path) -> int:
    """A fault of ours: the report goes to a file, its path is said."""
    report = "".join(traceback.format_exception(error))
    said: Text = translate(
        "CommandLine", "Something went wrong in the program; this is our fault. Nothing was half written."
    )
    path: Path | None = None
    try:
        logs = folder / places.LOGS
        logs.mkdir(parents=True, exist_ok=True)
        path = logs / f"crash-{Clock().now():%Y%m%d-%H%M%S}.txt"
        path.write_text(report, encoding="utf-8")
        said = translate(
            "CommandLine", "Something went wrong in the program; this is our fault. The report is in {path}."
        )(path=str(path))
    except OSError:
        pass
    words = Words("en")
    with contextlib.suppress(Exception):
        words = Words(language_of(folder))
    print(_one_line(words.say(said)), file=sys.stderr)
    return FAULT


Command = Callable[[argparse.Namespace, Path], int]

__all__ = ["Command", "NotFound", "Picture", "Window", "run"]
