"""Counts as they are read: those that go on and those that are over, one with its lines, the places to count."""

from __future__ import annotations

from helpdesk.classes import dataclass
from helpdesk.domain.counting import shelf_key
from helpdesk.services.stock.count_rows import CountLineRow, CountRow, missing_count
from helpdesk.store.database import Store

MOST = 200


@dataclass(frozen=True, slots=True)
class CountCard:
    """A count with its lines, by place."""

    facts: CountRow
    lines: tuple[CountLineRow, ...]


class Counts:
    """Reads counts."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def all(self, limit: int = MOST) -> list[CountRow]:
        """Counts, those that go on first, then the latest."""
        return self.store.select(CountRow, "ORDER BY c.state <> 'open', c.id DESC LIMIT ?", (limit,))

    def row(self, count: int) -> CountRow:
        """A count. Raises ``NotFound``."""
        found = self.store.select_one(CountRow, "WHERE c.id = ?", (count,))
        if found is None:
            raise missing_count()
        return found

    def get(self, count: int) -> CountCard:
        """A count whole. Raises ``NotFound``."""
        facts = self.row(count)
        return CountCard(facts, tuple(lines_of(self.store, count)))

    def open(self) -> int:
        """How many counts go on."""
        return int(self.store.value("SELECT count(*) FROM counts WHERE state = 'open'"))

    def places(self) -> list[str]:
        """The places at which parts lie."""
        rows = self.store.rows("SELECT DISTINCT location FROM parts WHERE location <> ''")
        return sorted((place for (place,) in rows), key=shelf_key)


def lines_of(store: Store, count: int) -> list[CountLineRow]:
    """The lines of a count in the order in which one goes round the shelves."""
    rows = store.select(CountLineRow, "WHERE l.count_id = ? ORDER BY p.name_key, l.id", (count,))
    return sorted(rows, key=lambda line: shelf_key(line.location))
