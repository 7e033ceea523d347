"""Opens a shop for a command; where people prove who they are, by a PIN from the environment or the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from helpdesk.cli.session import Session
from helpdesk.desk import Desk
from helpdesk.domain.rights import RIGHTS
from helpdesk.errors import NotAllowed
from helpdesk.texts import translate

PIN = "HELPDESK_PIN"
"""The environment variable that holds the PIN of whoever runs a command."""

_NEEDED = translate(
    "Cli", "This needs a right: {right}. Say whose PIN it is done with in HELPDESK_PIN, or at the terminal."
)
_SIGN_IN = translate(
    "Cli", "Nobody has signed in. Say whose PIN it is done with in HELPDESK_PIN, or at the terminal."
)


@contextmanager
def opened(session: Session, *, write: bool = False, right: str = "") -> Iterator[Desk]:
    """The shop, open for one command.

    ``right``: what the command needs, where anybody has a PIN. Without one it is read by somebody without rights.

    Raises:
        NotAllowed: nobody signed in, or whoever did has not the right.
        WrongSecret: nobody has that PIN.
    """
    with Desk.open(session.folder, session.clock, write=write) as desk:
        if desk.guarded:
            sign_in(desk, session, asks=write or bool(right))
            if write and desk.staff is None:
                raise NotAllowed(_SIGN_IN, ())
            if right and not desk.may(right):
                raise NotAllowed(_NEEDED(right=RIGHTS[right]), (right,))
        yield desk


def sign_in(desk: Desk, session: Session, *, asks: bool) -> None:
    """Let whoever has the PIN of the environment act; else, where it ``asks``, the one that is typed."""
    secret = os.environ.get(PIN, "")
    if not secret and asks and sys.stdin.isatty():
        import getpass

        desk.sign.refuse_while_waiting()
        asked = session.console.say(translate("Cli", "PIN:"))
        secret = getpass.getpass(f"{asked} ")
    if secret:
        desk.sign.enter(secret)
