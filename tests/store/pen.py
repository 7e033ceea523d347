"""Writing to a bare store as the desk would: one transaction, one entry of the journal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from helpdesk.store.database import Store, name_of
from helpdesk.store.journal import Journal
from helpdesk.store.tables import JOURNALLED
from helpdesk.texts import verbatim

AT = "2026-11-21T10:00:00Z"


_FILLED = " UNION ALL ".join(
    f"SELECT '{table}' WHERE EXISTS (SELECT 1 FROM \"{table}\")" for table in map(name_of, JOURNALLED)
)
"""Names of tables that are not empty: one statement, where one for each would be compiled anew each time."""


class Pen:
    """A store with its journal; ``write`` opens an entry, ``undo`` takes one back."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.journal = Journal(store)
        self.last = 0

    @contextmanager
    def write(
        self, label: str = "something", mode: str = "undoable", lead: int | None = None, pc: str | None = None
    ) -> Iterator[Store]:
        """One entry; its number is ``last`` afterwards."""
        with self.store.transaction():
            entry = self.journal.take_pen(AT, None, mode, lead, pc)
            yield self.store
            self.journal.lay_pen(entry, verbatim(label))
        self.last = entry

    def undo(self, entry: int) -> int:
        """Take an entry back; the number of the entry that did it."""
        with self.store.transaction():
            mine = self.journal.take_pen(AT, None, "undoable")
            self.journal.undo(entry, mine)
            self.journal.lay_pen(mine, verbatim("undo"), undoes=entry)
        return mine

    def redo(self, undo: int | None = None) -> int:
        """Take an undo back, or the last; the number of the entry that did it."""
        with self.store.transaction():
            mine = self.journal.take_pen(AT, None, "undoable")
            last = self.journal.last_undo(before=mine)
            wanted = undo or (last.id if last else 0)
            self.journal.redo(wanted, mine)
            self.journal.lay_pen(mine, verbatim("redo"), undoes=wanted)
        return mine

    def tables(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every journalled row of the shop, by the tables that have any."""
        return {
            table: self.store.rows(f'SELECT * FROM "{table}" ORDER BY id')
            for (table,) in self.store.rows(_FILLED)
        }
