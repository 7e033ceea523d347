"""Knows the shop's lock: one writing program per folder, freed by the operating system however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from helpdesk.errors import Held, WorldError, reason_of
from helpdesk.store.shares import share
from helpdesk.texts import translate

LOCK = "helpdesk.lock"


class ShopLock:
    """Holds a folder for one process. Readers need no lock."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / LOCK
        self._handle: int | None = None

    def take(self) -> None:
        """Take the lock or say who holds it.

        Raises:
            Held: another program holds the folder.
            WorldError: it cannot be written, or lies on another computer.
        """
        kind = share(self.path.parent)
        if kind:
            raise WorldError(
                translate(
                    "World",
                    "The shop’s folder lies on a network share ({kind}): {folder}. There two programs could write at "
                    "once, and a broken connection would tear the file. Move the folder to a disk of this PC; "
                    "backups may go to the share.",
                )(kind=kind, folder=str(self.path.parent))
            )
        try:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise WorldError(
                translate("World", "The shop's folder cannot be written: {reason}")(reason=reason_of(error))
            ) from error
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise Held(
                translate(
                    "World",
                    "The shop is open in another window of this program. Use that one, or close it first.",
                )
            ) from error
        self._handle = handle

    def free(self) -> None:
        """Let go."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
