"""What went before a draw as it stands: earlier fixings, numbers that were entered and taken back; from the journal, out
of which nobody takes anything unseen. Whoever takes a draw back has seen its seed: therefore papers tell it."""

from __future__ import annotations

import json

from helpdesk.reports.draw_before import DoneBefore
from helpdesk.store.database import Store
from helpdesk.store.journal import Change, Journal

TOLD = ("seed_hash", "list_hash", "public_number")
"""What of a draw changes when it is fixed, taken out of force or drawn, and when one of these is undone."""


def went_before(store: Store, draw: int) -> tuple[DoneBefore, ...]:
    """What was done before it was fixed, or drawn, as it now is; the oldest first. Nothing where it went straight.

    It may be asked within the very action that fixes or draws, whose entry has no words yet.
    """
    changes = _told(store, draw)
    if store.value("SELECT 1 FROM draws WHERE id = ? AND public_number <> ''", (draw,)):
        changes = changes[:-1]
    before = [DoneBefore(at=one.at, what=one.label) for one in changes if one.label]
    return tuple(before) if len(before) > 1 else ()


def last_number(store: Store, draw: int) -> str:
    """The public number that was entered last since the draw was fixed as it is; empty where none was."""
    for one in reversed(_told(store, draw)):
        if "seed_hash" in one.columns:
            return ""
        if number := _number(one):
            return number
    return ""


def _told(store: Store, draw: int) -> list[Change]:
    """The changes by which it was fixed or drawn, or was so no longer; the oldest first."""
    found = Journal(store).history([("draws", draw)])
    return [one for one in reversed(found) if any(any(one.columns.get(name, ())) for name in TOLD)]


def _number(change: Change) -> str:
    return str(json.loads(change.after or "{}").get("public_number") or "")
