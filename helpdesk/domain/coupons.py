"""Knows coupons and points, only as simple as that: a code is used once; points are given, used and taken back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from helpdesk.classes import NamedTuple

MOST_POINTS = 1_000_000
CODE_LIMIT = 30
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without those that are taken for one another: I, L, O, 0, 1."""
_CODE = re.compile(r"[0-9A-Z-]{3,30}")


class Move(NamedTuple):
    """Points that came or went, in the order of time."""

    kind: str
    points: int


def balance(moves: Iterable[Move]) -> int:
    """The points that are left. What is taken back never makes a debt: below nothing there is nothing, and points
    that come later are whole."""
    left = 0
    for move in moves:
        left = left + move.points if move.kind == "given" else max(0, left - move.points)
    return left


def code_key(text: str) -> str:
    """A code as it is compared: capitals without blanks. Empty where it can be none."""
    said = "".join(text.split()).upper()
    return said if _CODE.fullmatch(said) else ""


def code_of(raw: bytes) -> str:
    """A code of eight letters out of random bytes."""
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in raw[:8])
