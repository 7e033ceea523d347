"""Knows where things lie: the shop's folder, the program's resources, the log; must not know what is in them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

DATABASE = "helpdesk.db"
FILES = "files"
BACKUPS = "backups"
LOGS = "logs"
OURS = ("helpdesk.*", FILES, BACKUPS, LOGS, "restoring*", "secret.key")
"""What lies in a shop's folder and is the shop's, by its names."""

RESTORING = "restoring"
"""A restored shop that waits to take the shop's place: found at start, the last restore was cut off."""

RESTORING_PART = "restoring.part"
"""A restored shop still being unpacked; worth nothing."""


def resource(*parts: str) -> Path:
    """A file shipped with the program, also inside a frozen bundle."""
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
    return root.joinpath("resources", *parts)


def default_folder(name: str = "Helpdesk") -> Path:
    """The shop's folder where nothing else was said: ``HELPDESK_DATA``, else the platform's data folder."""
    chosen = os.environ.get("HELPDESK_DATA")
    if chosen and name == "Helpdesk":
        return Path(chosen)
    return _own("XDG_DATA_HOME", ".local/share") / name


def state_folder() -> Path:
    """Where this user's PC keeps what is no shop's: what names the PC beside others."""
    return _own("XDG_STATE_HOME", ".local/state") / "Helpdesk"


def _own(variable: str, usual: str) -> Path:
    """This user's folder for programs: on Windows and macOS one for all, elsewhere as the XDG base directories say."""
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "").strip()
        return Path(local) if local else Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    told = os.environ.get(variable, "").strip()
    return Path(told) if told else Path.home() / usual
