"""How many cases stand in the views, counted once while nothing changes that could move any of them."""

from __future__ import annotations

import json

from helpdesk.domain.listing import ListQuery
from helpdesk.services.cases.list_reader import cases_count
from helpdesk.store.database import Store
from helpdesk.store.journal import changes_since

MANY = 1_000
"""After more changes than these all is counted anew without looking at them."""
MOVED_BY = ("cases", "jobs")
"""The tables by which a case comes into a view of what is open, or leaves it."""
MOVES_NONE = frozenset({"touched_at"})
"""Columns of a case that no view asks for: a note changes nothing else."""


class Counts:
    """Numbers of views, kept with the place in the journal up to which they hold."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._mark = 0
        self._known: dict[tuple[str, ...], tuple[ListQuery, int | None]] = {}
        """By view: what was asked last, whose day or moment goes on, and its number."""

    def of(self, query: ListQuery) -> int | None:
        """How many cases fit a query of views of what is open."""
        mark, changed = changes_since(self._store, self._mark, MOVED_BY, MANY)
        if changed is None or any(_moves(table, op, before) for table, _, op, before in changed):
            self._known.clear()
        self._mark = mark
        views = tuple(told.partition(":")[0] for told in query.filters)
        asked, number = self._known.get(views, (None, None))
        if asked != query:
            number = cases_count(self._store, query)
            self._known[views] = (query, number)
        return number


def _moves(table: str, op: str, before: str | None) -> bool:
    """Whether a change may have moved a case between views."""
    return table != "cases" or op != "U" or not set(json.loads(before or "{}")) <= MOVES_NONE
