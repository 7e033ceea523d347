"""Knows how stock is counted while work goes on: a snapshot, what moved since, what was found, and why they differ.

Quantities are whole pieces. It knows no table and no clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate

COUNTED_WHAT: Mapping[str, Text] = {
    "place": translate("CountScopes", "one place"),
    "all": translate("CountScopes", "all parts"),
    "chosen": translate("CountScopes", "chosen parts"),
}
"""What a count takes in."""


def shelf_key(place: str) -> tuple[bool, list[tuple[int, str]]]:
    """By what places are gone round: letters as letters, numbers by size, so that B2 comes before B13; none last."""
    parts = re.split(r"(\d+)", place.casefold())
    return not place, [(int(part), "") if part.isdigit() else (-1, part) for part in parts if part]


class Moved(NamedTuple):
    """A movement of a part: when, and by how many pieces what is on hand changed."""

    at: datetime
    pieces: int


class Counted(NamedTuple):
    """One line of a count, reckoned."""

    expected: int
    """What should be there: the snapshot and what moved since."""
    difference: int | None
    """Found less expected; nothing while it is not counted."""
    moved: bool
    """Whether it moved between the snapshot and the counting: such a line is looked at twice."""


def reckon(
    snapshot: int,
    moves: Iterable[Moved],
    counted: int | None,
    counted_at: datetime | None = None,
) -> Counted:
    """How a line stands: ``difference = counted - (snapshot + moves since)``.

    ``moves`` are those since the snapshot. Of them those up to the moment of counting are taken in, that moment
    included; what moved after it moves what was counted, too, and changes no difference. Without a moment, all are.
    """
    since = [move.pieces for move in moves if counted_at is None or move.at <= counted_at]
    expected = snapshot + sum(since)
    difference = None if counted is None else counted - expected
    return Counted(expected, difference, bool(since))
