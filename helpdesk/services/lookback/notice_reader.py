"""Knows what is worth a word from the system when nobody looks at the window: counts and times, no person's name.

A notice may stand on a screen that everybody at the counter sees.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from helpdesk.classes import NamedTuple
from helpdesk.clock import to_text
from helpdesk.formats import Words
from helpdesk.services.loans.reader import Loans
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate

SOON = timedelta(minutes=30)
"""How long before a visit begins it is told."""
FRESH = timedelta(minutes=15)
"""A call whose hour came longer ago than this stands in the queue, and is not told any more."""


class Notice(NamedTuple):
    """One thing to be told once."""

    key: str
    """What it is about: told once, it is not told again."""
    text: Text
    screen: str
    """Where it leads."""


class Notices:
    """What is due at a moment."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def due(self, now: datetime, words: Words) -> list[Notice]:
        """Everything worth telling now: calls at their hour, visits soon, loaners late."""
        return [*self._calls(now, words), *self._visits(now, words), *self._loans(now, words)]

    def _calls(self, now: datetime, words: Words) -> Iterator[Notice]:
        """Calls that a customer or the hour asked for: those that were tried before, at the moment agreed."""
        rows = self.store.rows(
            "SELECT id, next_at FROM calls WHERE state = 'open' AND tries > 0 AND next_at > ? AND next_at <= ? "
            "ORDER BY next_at, id",
            (to_text(now - FRESH), to_text(now)),
        )
        for identity, at in rows:
            text = translate("Notices", "A call was put off to now: {time}")(time=words.time(at))
            yield Notice(f"call-{identity}-{at}", text, "calls")

    def _visits(self, now: datetime, words: Words) -> Iterator[Notice]:
        rows = self.store.rows(
            "SELECT id, planned_start FROM visits WHERE planned_start > ? AND planned_start <= ? AND result = '' "
            "AND arrived_at IS NULL ORDER BY planned_start, id",
            (to_text(now), to_text(now + SOON)),
        )
        for identity, at in rows:
            text = translate("Notices", "A visit begins soon: {time}")(time=words.time(at))
            yield Notice(f"visit-{identity}-{at}", text, "calendar")

    def _loans(self, now: datetime, words: Words) -> Iterator[Notice]:
        today = now.astimezone(words.zone).date()
        late = sum(row.late(words, today) for row in Loans(self.store).out())
        if late:
            text = translate("Notices", "%n loaner(s) should be back by now.", "", 1)(n=late)
            yield Notice(f"loans-{today}", text, "today")
