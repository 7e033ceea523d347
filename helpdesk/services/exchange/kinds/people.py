"""Finds customers and staff by their names for an import, and makes those that are not there yet."""

from __future__ import annotations

from collections.abc import Collection

from helpdesk.domain.normal_forms import fold, initials
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store.paging import marks
from helpdesk.store.tables.people import Customer, Staff
from helpdesk.texts import translate


class CustomerFinder:
    """Customers known by name alone: equal names are one customer."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.store = run.store

    def find(self, names: Collection[str]) -> dict[str, int]:
        """The customers of these names; of several the first recorded."""
        keys = list({fold(name) for name in names})
        kind = self.run.customer_kind
        found: dict[str, int] = {}
        for identity, name in self.store.rows(
            f"SELECT id, name FROM customers WHERE name_key IN ({marks(keys)}) AND state <> 'destroyed' "
            f"{'AND kind = ?' if kind else ''} ORDER BY id DESC",
            [*keys, *([kind] if kind else [])],
        ):
            found[name] = identity
        return {name: found[name] for name in names if name in found}

    def make(self, names: Collection[str]) -> dict[str, int]:
        """New customers of these names."""
        ids = self.run.store.set_aside("customers", len(names))
        made = dict(zip(names, ids, strict=True))
        self.store.insert_many(
            Customer,
            ("id", "kind", "name", "name_key", "created_at"),
            [
                (identity, self.run.customer_kind or "person", name, fold(name), self.run.stamp)
                for name, identity in made.items()
            ],
        )
        return made

    def all(self, names: Collection[str]) -> dict[str, int]:
        """The customers of these names, new ones where there are none."""
        if not names:
            return {}
        found = self.find(names)
        new = [name for name in dict.fromkeys(names) if name not in found]
        return found | self.make(new) if new else found


class StaffFinder:
    """Staff known by name; somebody not known yet is added as a technician, with a word about it."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.store = run.store
        self._known: dict[str, int] | None = None

    def forget(self) -> None:
        """Look again: somebody else may have changed the staff."""
        self._known = None

    def of(self, row: Row) -> int | None:
        """Who is named in a row as its technician."""
        name = row.text("technician")
        if not name:
            return None
        if self._known is None:
            rows = self.store.rows("SELECT name, id FROM staff ORDER BY id DESC")
            self._known = {fold(known): identity for known, identity in rows}
        key = fold(name)
        if key not in self._known:
            self._known[key] = self.store.insert(Staff, name=name, initials=initials(name), role="technician")
            self.run.warn(
                row, "technician", translate("Exchange", "{name} was added to the staff.")(name=name[:60])
            )
        return self._known[key]
