"""The history of a record: who changed what, when, from what, to what, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from helpdesk.store.database import Store
from helpdesk.store.journal import Change, Journal
from helpdesk.texts import Text

_PARTS = {
    "customer": (
        "customers",
        (("contacts", "customer_id"), ("sites", "customer_id"), ("consents", "customer_id")),
    ),
    "unit": ("units", (("ownerships", "unit_id"), ("purchases", "unit_id"))),
    "product": ("products", ()),
    "staff": ("staff", ()),
    "case": (
        "cases",
        (("jobs", "case_id"), ("notes", "case_id"), ("pauses", "case_id"), ("documents", "case_id")),
    ),
    "job": (
        "jobs",
        (("intakes", "job_id"), ("accessories", "job_id"), ("quotes", "job_id"), ("parts_used", "job_id")),
    ),
}
HIDDEN = frozenset(
    {"id", "name_key", "brand_key", "serial_key", "normal", "position", "hash", "data", "touched_at"}
)
"""Columns that say nothing to a person."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One action's effect on a record."""

    id: int
    at: datetime
    who: str | None
    what: Text
    undone: bool
    changes: tuple[tuple[str, str, object, object], ...]
    """Table, column, from, to."""


class History:
    """Reads the journal for people."""

    def __init__(self, store: Store, journal: Journal) -> None:
        self.store = store
        self.journal = journal

    def of(self, kind: str, identity: int, limit: int = 500) -> list[HistoryRow]:
        """What was done to a record and to what hangs on it, newest first."""
        table, parts = _PARTS[kind]
        records = [(table, identity)]
        for part, column in parts:
            records += [
                (part, row)
                for (row,) in self.store.rows(f"SELECT id FROM {part} WHERE {column} = ?", (identity,))
            ]
        rows: dict[int, list[Change]] = {}
        for change in self.journal.history(records, limit):
            rows.setdefault(change.entry, []).append(change)
        return [_row(entry, changes) for entry, changes in rows.items()]


def _row(entry: int, changes: list[Change]) -> HistoryRow:
    first = changes[0]
    told = tuple(
        (change.table, column, before, after)
        for change in reversed(changes)
        if change.op != "I"
        for column, (before, after) in change.columns.items()
        if column not in HIDDEN
    )
    label = Text.from_json(first.label) if first.label else Text("", "")
    return HistoryRow(entry, first.at, first.staff, label, first.undone, told)
