"""Looks up how a shop speaks and where it is, before a command begins; whether a file can lie where it is wanted."""

from __future__ import annotations

from pathlib import Path

from helpdesk import places
from helpdesk.cli.console import shown
from helpdesk.errors import UserError
from helpdesk.settings import BY_KEY
from helpdesk.texts import translate

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


def refuse_no_place(target: Path) -> None:
    """What a file that is written is called: told before work begins, and that it is whoever typed it.

    Raises:
        UserError: it names a folder, or lies in one that is not there.
    """
    try:
        if target.is_dir():
            raise UserError(translate("Cli", "{file} is a folder, not a file.")(file=shown(target)))
        if not target.absolute().parent.is_dir():
            raise UserError(
                translate("Backup", "There is no such folder: {place}")(place=shown(target.absolute().parent))
            )
    except OSError:
        # Whoever writes it tells why it cannot be.
        return
