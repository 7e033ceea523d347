"""Knows the program's version and what it runs on; must not know the shop's data."""

from __future__ import annotations

import platform
from pathlib import Path

from helpdesk import __version__, places
from helpdesk.formats import Words
from helpdesk.store import sqlite
from helpdesk.texts import Text, translate


def system_facts(folder: Path, words: Words) -> list[tuple[Text, str]]:
    """What somebody who helps from afar asks first: label and value."""
    return [
        (translate("About", "Version"), __version__),
        (translate("About", "The shop's folder"), str(folder)),
        (translate("About", "Size of the database"), _megabytes(folder / places.DATABASE, words)),
        (translate("About", "System"), platform.platform()),
        (translate("About", "Python"), platform.python_version()),
        (translate("About", "SQLite"), sqlite.VERSION),
    ]


def _megabytes(path: Path, words: Words) -> str:
    try:
        return f"{words.number(path.stat().st_size / 1_000_000, 1)} MB"
    except OSError:
        return "—"


def licences(language: str) -> dict[str, Path]:
    """The licences of what is shipped with the program: what they are of, and the file that holds them.

    What has which is told in a language; the licences themselves stand as they were given.
    """
    return {
        "libraries": places.resource("licences", language, "libraries.md"),
        "fonts": places.resource("licences", language, "fonts.md"),
        "fonts-ofl": places.resource("fonts", "LICENSE-OFL-1.1.txt"),
        "fonts-apache": places.resource("fonts", "LICENSE-Apache-2.0.txt"),
        "icons": places.resource("icons", "LICENSE"),
    }
