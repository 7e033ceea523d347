"""Knows which PINs may be used and how long one waits after wrong ones; must not know whose they are.

A PIN says who did it. It keeps nothing secret from who can read the file: ten thousand are tried in no time. Secrecy is
the account of the system and the encryption of the disk (security.stackexchange 6719, parts.md H).
"""

from __future__ import annotations

import hashlib
from itertools import pairwise
from typing import Final

from helpdesk.texts import Text, translate

SHORTEST, LONGEST = 4, 6
"""Digits of a PIN."""
BADGE_LEAST = 6
"""Characters of a badge at least: shorter, it might be typed as a PIN."""
FIRST_WAIT_AT: Final = 5
"""The miss after which one waits for the first time."""
FIRST_WAIT: Final = 30
"""Seconds of the first wait; each further miss doubles it."""
CLOSED_AT: Final = 10
"""Misses after which only an owner or the recovery code opens."""
FORGOTTEN_AFTER: Final = 900
"""Seconds without another miss after which one is forgotten; so a PIN of another withstands some hundred tries a day."""

CODE_SIGNS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Signs of a recovery code: none that is taken for another one on paper."""
CODE_GROUPS, CODE_GROUP = 4, 5

_LENGTH = translate("Pins", "A PIN has 4 to 6 digits.")
_EASY = translate("Pins", "This PIN is guessed at once: no runs as 1234, no repeated digits as 0000 or 1212.")
_BADGE = translate("Pins", "A badge has at least {least} characters, and not only as few digits as a PIN.")


def is_pin(text: str) -> bool:
    """Whether a text has the form of a PIN."""
    return text.isascii() and text.isdigit() and SHORTEST <= len(text) <= LONGEST


def pin_problem(pin: str) -> Text | None:
    """Why a PIN may not be used, or nothing."""
    if not is_pin(pin):
        return _LENGTH
    digits = [int(digit) for digit in pin]
    steps = {(after - before) % 10 for before, after in pairwise(digits)}
    repeated = any(pin == pin[:size] * (len(pin) // size) for size in (1, 2, 3) if len(pin) % size == 0)
    return _EASY if repeated or steps in ({1}, {9}) else None


def badge_problem(badge: str) -> Text | None:
    """Why a scanned text may not be a badge, or nothing."""
    text = tidy_secret(badge)
    if len(text) < BADGE_LEAST or is_pin(text):
        return _BADGE(least=BADGE_LEAST)
    return None


def wait_after(misses: int) -> int:
    """Seconds to wait after that many wrong entries.

    At :data:`CLOSED_AT` an owner who comes may try at once; wrong again, they wait the longest.
    """
    if misses < FIRST_WAIT_AT or misses == CLOSED_AT:
        return 0
    return FIRST_WAIT << (min(misses, CLOSED_AT) - FIRST_WAIT_AT)


def misses_left(misses: int, seconds: float) -> int:
    """Wrong entries that still count some seconds after the last.

    One goes with every :data:`FORGOTTEN_AFTER`. A good PIN takes none away: whoever has one of their own could try
    another's between two of it for ever. At :data:`CLOSED_AT` time alone takes none away either.
    """
    if misses >= CLOSED_AT:
        return misses
    return max(0, misses - int(max(0.0, seconds) // FORGOTTEN_AFTER))


def tidy_secret(secret: str) -> str:
    """A secret as it is hashed: a scanner's line end and the spaces of paper are none of it."""
    return "".join(secret.split())


def tidy_code(code: str) -> str:
    """A recovery code as it is hashed, however it was typed from paper."""
    return "".join(sign for sign in code.upper() if sign.isalnum())


def digest(secret: str, salt: str) -> str:
    """The hash of a PIN, badge or code, by which it is recognised; it costs some 50 ms.

    ``salt``: hexadecimal, of the shop. It is one for the whole shop, since a PIN alone says whose it is: with a salt for
    each person every entry would be hashed once for each.
    """
    return hashlib.scrypt(secret.encode(), salt=bytes.fromhex(salt), n=2**14, r=8, p=1, dklen=32).hex()
