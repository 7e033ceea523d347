"""What went before a draw as it stands: earlier fixings, numbers that were entered and taken back; from the journal, out
of which nobody takes anything unseen. Whoever takes a draw back has seen its seed: therefore papers tell it."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.reports.draw_before import DoneBefore
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from

TOLD = ("seed_hash", "list_hash", "public_number")
"""What of a draw changes when it is fixed, taken out of force or drawn, and when one of these is undone."""


@read_from("journal_changes c JOIN journal_entries e ON e.id = c.entry")
class _Step(NamedTuple):
    """A change of a draw, by which action."""

    at: Annotated[datetime, "e.at"]
    label: Annotated[str, "e.label"]
    before: Annotated[str | None, "c.before"]
    after: Annotated[str | None, "c.after"]

    @property
    def values(self) -> dict[str, tuple[str, str]]:
        """Of what is told: from what to what, where one of them is something."""
        before, after = json.loads(self.before or "{}"), json.loads(self.after or "{}")
        both = {name: (before.get(name) or "", after.get(name) or "") for name in TOLD}
        return {name: pair for name, pair in both.items() if any(pair)}


def went_before(store: Store, draw: int, *, drawn: bool) -> tuple[DoneBefore, ...]:
    """What was done before it was fixed, or drawn, as it now is; the oldest first. Nothing where it went straight.

    It may be asked within the very action that fixes or draws, whose entry has no words yet.
    """
    steps = _told(store, draw)
    before = [DoneBefore(at=one.at, what=one.label) for one in (steps[:-1] if drawn else steps) if one.label]
    return tuple(before) if len(before) > 1 else ()


def last_number(store: Store, draw: int) -> str:
    """The public number that was entered last since the draw was fixed as it is; empty where none was."""
    for one in reversed(_told(store, draw)):
        if "seed_hash" in one.values:
            return ""
        if number := one.values.get("public_number", ("", ""))[1]:
            return number
    return ""


def _told(store: Store, draw: int) -> list[_Step]:
    """The changes by which it was fixed or drawn, or was so no longer; the oldest first."""
    found = store.select(
        _Step,
        "WHERE c.kind = (SELECT id FROM journal_kinds WHERE name = 'draws') AND c.row = ? ORDER BY c.id",
        (draw,),
    )
    return [one for one in found if one.values]
