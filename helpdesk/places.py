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
    from platformdirs import user_data_path

    return user_data_path(name, appauthor=False)


def this_pc() -> str | None:
    """What names this PC beside others: drawn once, kept for this user; nothing where it cannot be kept."""
    from platformdirs import user_state_path

    path = user_state_path("Helpdesk", appauthor=False) / "pc"
    try:
        if not path.exists():
            import secrets

            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_text(secrets.token_hex(8), encoding="ascii")
        return path.read_text(encoding="ascii").strip() or None
    except (OSError, ValueError):
        return None


def start_logging(folder: Path) -> None:
    """Send the program's log to a rotating file under ``folder``; a log that cannot be written stops nothing."""
    import logging
    from logging.handlers import RotatingFileHandler

    try:
        logs = folder / LOGS
        logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in ("helpdesk.log",):
            os.close(os.open(logs / name, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
        handler = RotatingFileHandler(
            logs / "helpdesk.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
