"""Tells what the commands are and which version this is."""

from __future__ import annotations

from helpdesk import __version__
from helpdesk.cli.commands import COMMANDS
from helpdesk.cli.console import Speaker
from helpdesk.cli.line import Command
from helpdesk.texts import translate


def version(speaker: Speaker) -> None:
    """The version in one line."""
    speaker.line(f"Helpdesk {__version__}")


def help_(speaker: Speaker, command: Command | None) -> None:
    """How a command is written, or which there are."""
    if command is not None:
        speaker.line(f"helpdesk {command.usage}")
        speaker.line(command.about)
        return
    speaker.line(
        translate(
            "Cli", "helpdesk [--data DIR] [--today YYYY-MM-DD] COMMAND; without a command the window opens."
        )
    )
    speaker.line()
    for each in COMMANDS.values():
        speaker.line(f"  {each.usage}")
        speaker.line(f"      {speaker.say(each.about)}")
    speaker.line()
    speaker.line("  --demo")
    demo = translate("Cli", "Open the window on a sample shop in a folder of its own.")
    speaker.line(f"      {speaker.say(demo)}")
    speaker.line("  --picture FILE.png [--screen NAME] [--language es] [--theme dark] [--size 1366x768]")
    picture = translate("Cli", "Save a picture of the window; no display is needed.")
    speaker.line(f"      {speaker.say(picture)}")
