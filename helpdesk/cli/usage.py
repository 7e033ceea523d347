"""Tells what the commands are and which version this is."""

from __future__ import annotations

from helpdesk import __version__
from helpdesk.cli.commands import COMMANDS
from helpdesk.cli.console import Console
from helpdesk.cli.line import Command
from helpdesk.texts import translate


def version(console: Console) -> None:
    """The version in one line."""
    console.line(f"Helpdesk {__version__}")


def help_(console: Console, command: Command | None) -> None:
    """How a command is written, or which there are."""
    if command is not None:
        console.line(f"helpdesk {command.usage}")
        console.line(command.about)
        return
    console.line(
        translate(
            "Cli", "helpdesk [--data DIR] [--today YYYY-MM-DD] COMMAND; without a command the window opens."
        )
    )
    console.line()
    for each in COMMANDS.values():
        console.line(f"  {each.usage}")
        console.line(f"      {console.say(each.about)}")
    console.line()
    console.line("  --demo")
    demo = translate("Cli", "Open the window on a sample shop in a folder of its own.")
    console.line(f"      {console.say(demo)}")
    console.line("  --picture FILE.png [--screen NAME] [--language es] [--theme dark] [--size 1366x768]")
    picture = translate("Cli", "Save a picture of the window; no display is needed.")
    console.line(f"      {console.say(picture)}")
    console.line("  --backup FILE.zip")
    backup = translate("Cli", "Open the window and offer to restore that backup.")
    console.line(f"      {console.say(backup)}")
