"""Looks up how a shop speaks and where it is, before a command begins."""

from __future__ import annotations

from pathlib import Path

from helpdesk import places
from helpdesk.settings import BY_KEY

USUAL_ZONE = str(BY_KEY["shop.zone"].default)


def place_of(folder: Path) -> tuple[str | None, str]:
    """The language and time zone of the shop in a folder; no language where there is none or it is damaged."""
    try:
        if not (folder / places.DATABASE).is_file():
            return None, USUAL_ZONE
    except OSError:
        return None, USUAL_ZONE
    from helpdesk.desk import Desk
    from helpdesk.errors import HelpdeskError

    try:
        with Desk.open(folder, write=False) as desk:
            return desk.settings["shop.language"], desk.settings["shop.zone"]
    except (HelpdeskError, OSError):
        # Whatever is wrong with it is said by whoever needs the shop itself.
        return None, USUAL_ZONE
