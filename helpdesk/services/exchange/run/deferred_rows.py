"""Keeps rows that name a later row of the same file until it comes; takes and refuses nothing itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from helpdesk.services.exchange.run.rows import Row


class DeferredRows:
    """Rows by their own ref, and by the ref they wait for."""

    def __init__(self) -> None:
        self._rows: dict[str, Row] = {}
        self._by_wanted: dict[str, dict[str, Row]] = {}

    def keep(self, rows: Iterable[Row]) -> list[Row]:
        """Keep those that wait; the others are returned."""
        ready = []
        for row in rows:
            if row.waits:
                self._rows[row.ref] = row
                self._by_wanted.setdefault(row.waits, {})[row.ref] = row
            else:
                ready.append(row)
        return ready

    def freed(self, rows: Sequence[Row]) -> list[Row]:
        """Take out the rows that waited for these."""
        found: list[Row] = []
        for row in rows:
            for waiting in self._by_wanted.pop(row.ref, {}).values():
                del self._rows[waiting.ref]
                waiting.waits, waiting.waited = "", True
                found.append(waiting)
        return found

    def lost(self) -> list[Row]:
        """Take out the rows whose row never came, and those that wait for them."""
        found = [row for row in self._rows.values() if row.waits not in self._rows]
        for row in found:
            found += self._by_wanted.get(row.ref, {}).values()
        for row in found:
            del self._rows[row.ref]
        return found

    def circle(self) -> list[Row]:
        """Take out all that is left: rows that wait for one another."""
        found = list(self._rows.values())
        self._rows.clear()
        self._by_wanted.clear()
        return found
