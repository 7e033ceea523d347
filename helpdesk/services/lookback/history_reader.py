"""The history of a record, or of the whole shop: who did what, when, from what, to what, in words."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.formats import Words
from helpdesk.services.shop.history_words import label, link, word, written
from helpdesk.store.costs import is_cost
from helpdesk.store.database import Store, name_of
from helpdesk.store.journal import Change, Journal
from helpdesk.store.paging import marks
from helpdesk.store.relations import part_links, parts, table_named
from helpdesk.store.rows import read_from
from helpdesk.store.tables import ALL
from helpdesk.store.tables.base import Table
from helpdesk.texts import Text, translate, verbatim

KINDS = {table.about.noun: table for table in ALL if table.about.noun and table.about.word}
"""Kinds of record whose history can be read, and the table of each."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that became another. ``table`` is empty where it is the record itself."""

    table: str
    column: str
    before: object
    after: object
    of: str

    def said(self, words: Words) -> str:
        """As people read it: ``Telephone: 600 … → 611 …``; what went is told by what it was."""
        said = words.say(label(self.of, self.column) or self.column)
        if self.table:
            said = words.say(translate("Changes", "{part}, {column}")(part=word(self.table), column=said))
        before = written(self.of, self.column, self.before, words)
        after = written(self.of, self.column, self.after, words)
        return words.say(
            translate("Changes", "{column}: {before} → {after}")(column=said, before=before, after=after)
        )


@read_from("journal_entries e LEFT JOIN staff s ON s.id = e.staff LEFT JOIN staff a ON a.id = e.approved_by")
class HistoryRow(NamedTuple):
    """One action's effect on a record. ``id`` is what Undo takes: the action's first entry."""

    id: Annotated[int, "coalesce(e.lead, e.id)"]
    entry: Annotated[int, "e.id"]
    at: datetime
    who: Annotated[str | None, "s.name"]
    what: Annotated[Text, "e.label"]
    undone: Annotated[bool, "e.undone_by IS NOT NULL AND e.undoes IS NULL"]
    undoable: Annotated[bool, "e.mode = 'undoable' AND e.undoes IS NULL"]
    """Of the kind that can be taken back at all; whether it can now says the journal."""
    approved_by: Annotated[str | None, "a.name"]
    """Who let it be done on the spot, where whoever did it had no right to."""
    approved_why: str | None
    lines: tuple[Line, ...] = ()

    @property
    def by(self) -> Text:
        """Who did it, and who approved it for which reason."""
        who = verbatim(self.who) if self.who else translate("Changes", "the program")
        if self.approved_by is None:
            return who
        if not self.approved_why:
            return translate("Changes", "{who}, approved by {name}")(who=who, name=self.approved_by)
        said = translate("Changes", "{who}, approved by {name}: {reason}")
        return said(who=who, name=self.approved_by, reason=self.approved_why)


class History:
    """Reads the journal for people."""

    def __init__(self, store: Store, journal: Journal) -> None:
        self.store = store
        self.journal = journal

    def of(self, kind: str, identity: int, limit: int = 500) -> list[HistoryRow]:
        """What was done to a record and to what hangs or hung on it, newest first."""
        table = name_of(KINDS[kind])
        records = {(table, identity)}
        for part, column in _told(KINDS[kind]):
            present = self.store.rows(f"SELECT id FROM {part} WHERE {column} = ?", (identity,))
            records |= {(part, row) for (row,) in present}
            records |= {(part, row) for row in self.journal.gone(part, column, identity)}
        rows: dict[int, list[Change]] = {}
        for change in self.journal.history(records, limit):
            rows.setdefault(change.entry, []).append(change)
        found = self.store.select(HistoryRow, f"WHERE e.id IN ({marks(list(rows))})", list(rows))
        heads = {row.entry: row for row in found}
        return [heads[entry]._replace(lines=self._lines(changes, table)) for entry, changes in rows.items()]

    def recent(self, limit: int = 200) -> list[HistoryRow]:
        """What was last done in the shop, newest first; without the single changes."""
        return self.store.select(HistoryRow, "WHERE e.lead IS NULL ORDER BY e.id DESC LIMIT ?", (limit,))

    def _lines(self, changes: list[Change], own: str) -> tuple[Line, ...]:
        """What changed or went; what came is told by the action's own words."""
        blind = self.store.blind
        return tuple(
            Line(
                "" if change.table == own else change.table,
                column,
                self._named(change.table, column, before),
                self._named(change.table, column, after),
                change.table,
            )
            for change in reversed(changes)
            if change.op != "I"
            for column, (before, after) in change.columns.items()
            if not (blind and is_cost(change.table, column))
            and label(change.table, column)
            and (before or after)
            and not _points_back(change, column)
        )

    def _named(self, table: str, column: str, value: object) -> object:
        """A record that is pointed at, by its name."""
        target = link(table, column)
        if target is None or value is None:
            return value
        name = self.store.value(f"SELECT {target[1]} FROM {target[0]} WHERE id = ?", (value,))
        return name if name is not None else value


def _points_back(change: Change, column: str) -> bool:
    """A part that went says nothing by naming the record it hung on."""
    return change.op == "D" and column in {name for name, _ in part_links(table_named(change.table))}


def _told(whole: type[Table]) -> list[tuple[str, str]]:
    """The parts of a record that are told with it, and the column by which they hang on it."""
    return [(name_of(part), column) for part, column in parts(whole) if part.about.word]
