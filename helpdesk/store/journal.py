"""Knows the journal: the triggers that write it, an entry's pen, and a record's history; no noun.

While no entry holds the pen, the triggers refuse every write to a journalled table: there is no second
way to write. An insert keeps table and id only; an update keeps the columns that changed; a deletion
keeps the row.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

from helpdesk.classes import NamedTuple
from helpdesk.errors import NotFound
from helpdesk.store.database import Store, name_of
from helpdesk.store.dialect import THEN, member
from helpdesk.store.rows import read_from, select
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.action import Approval
    from helpdesk.batch import Progress
    from helpdesk.store.undo import Undo


@read_from("journal_entries e")
class UndoStep(NamedTuple):
    """An action that can be taken back."""

    id: int
    label: str
    at: datetime
    staff: int | None
    undoes: int | None
    """The action that it took back itself, where it is an undo."""
    approved_by: int | None


@read_from(
    f"wanted w {THEN} journal_changes c ON c.kind = w.kind AND c.row = w.row "
    "JOIN journal_entries e ON e.id = c.entry JOIN journal_kinds k ON k.id = c.kind "
    "LEFT JOIN staff s ON s.id = e.staff"
)
class Change(NamedTuple):
    """One change of one record: who, when, by what, from what, to what."""

    entry: Annotated[int, "c.entry"]
    at: Annotated[datetime, "e.at"]
    staff: Annotated[str | None, "s.name"]
    label: Annotated[str, "e.label"]
    undone: Annotated[bool, "e.undone_by IS NOT NULL"]
    table: Annotated[str, "k.name"]
    row: int
    op: Annotated[str, "c.op"]
    before: Annotated[str | None, "c.before"]
    after: Annotated[str | None, "c.after"]

    @property
    def columns(self) -> dict[str, tuple[object, object]]:
        """Column: (from, to), for what changed."""
        before = json.loads(self.before) if self.before else {}
        after = json.loads(self.after) if self.after else {}
        return {name: (before.get(name), after.get(name)) for name in {**before, **after}}


def install(store: Store) -> None:
    """Make the triggers after the tables as they now stand; there must be none."""
    from helpdesk.store.tables import JOURNALLED

    store.run("INSERT OR IGNORE INTO journal_pen (id, entry) VALUES (1, NULL)")
    for table in map(name_of, JOURNALLED):
        kind = store.value("SELECT id FROM journal_kinds WHERE name = ?", (table,))
        if kind is None:
            kind = store.add("INSERT INTO journal_kinds (name) VALUES (?)", (table,))
        for sql in _triggers(table, kind, store.columns(table)):
            store.run(sql)


def _triggers(table: str, kind: int, columns: list[str]) -> Iterable[str]:
    pen = "(SELECT entry FROM journal_pen WHERE id = 1)"
    write = "INSERT INTO journal_changes (entry, kind, row, op, before, after) VALUES"
    old = ", ".join(f"'{c}', OLD.\"{c}\"" for c in columns)
    pairs = ", ".join(f'(\'{c}\', OLD."{c}", NEW."{c}")' for c in columns)
    # As short as it can be said: SQLite reads all triggers anew whenever the file is opened. Without a first row of
    # its own the list would be named after the columns.
    changed = (
        "SELECT json_group_object(column1, column2) AS was, json_group_object(column1, column3) AS became, "
        f"count(*) AS many FROM (VALUES (0, 0, 0), {pairs}) WHERE column2 IS NOT column3"
    )
    yield (
        f'CREATE TRIGGER "journal_i_{table}" AFTER INSERT ON "{table}" BEGIN '
        f"{write} ({pen}, {kind}, NEW.id, 'I', NULL, NULL); END"
    )
    yield (
        f'CREATE TRIGGER "journal_u_{table}" AFTER UPDATE ON "{table}" BEGIN '
        "INSERT INTO journal_changes (entry, kind, row, op, before, after) "
        f"SELECT {pen}, {kind}, OLD.id, 'U', was, became FROM ({changed}) WHERE many; END"
    )
    yield (
        f'CREATE TRIGGER "journal_d_{table}" AFTER DELETE ON "{table}" BEGIN '
        f"{write} ({pen}, {kind}, OLD.id, 'D', json_object({old}), NULL); END"
    )


class Journal:
    """The journal of one store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._names: dict[int, str] = {}

    @property
    def names(self) -> dict[int, str]:
        """Table names by their number in the journal."""
        if not self._names:
            self._names = dict(self.store.rows("SELECT id, name FROM journal_kinds"))
        return self._names

    def take_pen(
        self, at: str, staff: int | None, mode: str, lead: int | None = None, pc: str | None = None
    ) -> int:
        """Open an entry inside the running transaction; every write is now its.

        ``pc``: which PC it is done at; unknown, any PC takes it for its own.
        """
        entry = self.store.add(
            "INSERT INTO journal_entries (at, staff, label, mode, lead, pc, first_change) "
            "VALUES (?, ?, '', ?, ?, ?, (SELECT coalesce(max(id), 0) + 1 FROM journal_changes))",
            (at, staff, mode, lead, pc),
        )
        self.store.run("UPDATE journal_pen SET entry = ? WHERE id = 1", (entry,))
        return entry

    def lay_pen(
        self,
        entry: int,
        label: Text,
        when: tuple[str, int | None] | None = None,
        undoes: int | None = None,
        approval: Approval | None = None,
    ) -> frozenset[str]:
        """Close the entry. Returns the tables touched; an entry that touched nothing leaves no trace.

        ``when``: another time and member of the staff than the pen was taken with; ``undoes``: what it took back;
        ``approval``: who let it be done, and why.
        """
        from helpdesk.store.chain import CHANGE

        # The changes of one entry lie together, and it is the last.
        written = self.store.rows(
            f"SELECT {CHANGE} FROM journal_changes WHERE id >= "
            "(SELECT first_change FROM journal_entries WHERE id = ?) ORDER BY id",
            (entry,),
        )
        if not written:
            self.store.run("DELETE FROM journal_entries WHERE id = ?", (entry,))
            self.store.run("UPDATE journal_pen SET entry = NULL WHERE id = 1")
            return frozenset()
        self._close(entry, label.to_json(), written, when, undoes, approval)
        return frozenset(self.names[kind] for kind in {change[1] for change in written})

    def _close(
        self,
        entry: int,
        label: str,
        written: list[tuple[Any, ...]],
        when: tuple[str, int | None] | None,
        undoes: int | None,
        approval: Approval | None,
    ) -> None:
        """Write what the entry says, tie it to the chain, and lay the pen."""
        began = self.store.row(
            "SELECT e.at, e.staff, e.lead, e.pc, e.first_change, p.last_chain "
            "FROM journal_entries e, journal_pen p WHERE e.id = ?",
            (entry,),
        )
        assert began is not None
        at, staff, lead, pc, first, before = began
        at, staff = when or (at, staff)
        from helpdesk.store.chain import tie

        last = written[-1][0]
        approved = (approval.staff, approval.why) if approval else ()
        link = tie((entry, at, staff, label, lead, undoes, pc, first, last, *approved), written, before)
        self.store.run(
            "UPDATE journal_entries SET at = ?, staff = ?, label = ?, last_change = ?, undoes = ?, "
            "salt = ?, seal = ?, chain = ? WHERE id = ?",
            (at, staff, label, last, undoes, *link, entry),
        )
        if approved:
            self.store.run(
                "UPDATE journal_entries SET approved_by = ?, approved_why = ? WHERE id = ?",
                (*approved, entry),
            )
        self.store.run(
            "UPDATE journal_pen SET entry = NULL, last_entry = ?, last_chain = ? WHERE id = 1",
            (entry, link.chain),
        )

    def _undo(self) -> Undo:
        from helpdesk.store.undo import Undo

        return Undo(self.store, self.names)

    def last_step(self, pc: str | None = None, before: int | None = None) -> UndoStep | None:
        """The action to offer for undo at a PC: passing ones are passed over, a final one ends it.

        ``before``: an entry that is not looked at, nor any later one.
        """
        newest = self.store.row(
            "SELECT coalesce(lead, id), mode FROM journal_entries WHERE mode <> 'passing' AND undoes IS NULL "
            "AND undone_by IS NULL AND (pc IS NULL OR coalesce(?, pc) = pc) AND id < coalesce(?, id + 1) "
            "ORDER BY id DESC LIMIT 1",
            (pc, before),
        )
        return self.step(newest[0]) if newest and newest[1] == "undoable" else None

    def last_undo(self, pc: str | None = None, before: int | None = None) -> UndoStep | None:
        """The undo to offer for taking back at a PC: the newest, unless an action has been done since.

        ``before``: an entry that is not looked at, nor any later one.
        """
        newest = self.store.row(
            "SELECT e.id, e.undoes FROM journal_entries e LEFT JOIN journal_entries of ON of.id = e.undoes "
            "WHERE e.mode <> 'passing' AND e.undone_by IS NULL AND of.undoes IS NULL "
            "AND (e.pc IS NULL OR coalesce(?, e.pc) = e.pc) AND e.id < coalesce(?, e.id + 1) "
            "ORDER BY e.id DESC LIMIT 1",
            (pc, before),
        )
        return self.step(newest[0]) if newest and newest[1] is not None else None

    def step(self, entry: int) -> UndoStep:
        """The action that began with this entry."""
        found = self.store.select_one(UndoStep, "WHERE id = ?", (entry,))
        if found is None:
            raise NotFound(translate("Journal", "That action is not in the history of changes."))
        return found

    def touched(self, entry: int) -> frozenset[str]:
        """The tables that the action which began with this entry wrote to."""
        kinds = self.store.rows(
            "SELECT DISTINCT c.kind FROM journal_entries e JOIN journal_changes c "
            "ON c.id BETWEEN e.first_change AND e.last_change WHERE e.id = ? OR e.lead = ?",
            (entry, entry),
        )
        return frozenset(self.names[kind] for (kind,) in kinds)

    def can_undo(self, entry: int) -> bool:
        """Whether the action can be taken back as things stand now."""
        return self._undo().problem(entry) is None

    def weight(self, entry: int) -> int:
        """How many changes an action has that could be taken back."""
        return self._undo().weight(entry)

    def undo(self, entry: int, by: int, told: Callable[[Progress], None] = lambda _: None) -> None:
        """Take an action back inside the running transaction, written as entry ``by``; ``told`` hears how far it is.

        Raises:
            Conflict: it cannot be taken back, or not as things stand now.
        """
        self._undo().do(entry, by, told)

    def redo(self, undo: int, by: int, told: Callable[[Progress], None] = lambda _: None) -> None:
        """Take an undo back inside the running transaction, written as entry ``by``.

        Raises:
            Conflict: something was done since to the same records.
        """
        self._undo().redo(undo, by, told)

    def history(self, records: Iterable[tuple[str, int]], limit: int = 500) -> list[Change]:
        """What was ever done to these records (table, id), newest first."""
        numbers = {name: number for number, name in self.names.items()}
        wanted = [(numbers[table], row) for table, row in records]
        if not wanted:
            return []
        values = ", ".join("(?, ?)" for _ in wanted)
        return self.store.fetch(
            Change,
            f"WITH wanted(kind, row) AS (VALUES {values}) {select(Change)} ORDER BY c.id DESC LIMIT ?",
            [value for pair in wanted for value in pair] + [limit],
        )

    def gone(self, table: str, column: str, value: int) -> set[int]:
        """The rows of a table that were deleted with this value in a column."""
        rows = self.store.rows(
            "SELECT row FROM journal_changes WHERE kind = (SELECT id FROM journal_kinds WHERE name = ?) "
            f"AND op = 'D' AND {member('before', column)} = ?",
            (table, value),
        )
        return {row for (row,) in rows}

    def _guarded(self) -> bool:
        """Whether every table has its triggers, and they say what they should."""
        there = {sql for (sql,) in self.store.rows("SELECT sql FROM sqlite_master WHERE type = 'trigger'")}
        return all(
            sql in there
            for kind, table in self.names.items()
            if self.store.has(table)
            for sql in _triggers(table, kind, self.store.columns(table))
        )

    def sound(self) -> bool:
        """Whether the journal fits the data.

        No pen was left lying, its triggers are all there and as the program made them, no change is without its
        action, and each table has as many rows as were put in and not taken out.
        """
        if not self._guarded():
            return False
        if self.store.value("SELECT entry FROM journal_pen WHERE id = 1") is not None:
            return False
        told = self.store.value(
            "SELECT coalesce(sum(last_change - first_change + 1), 0) FROM journal_entries"
        )
        if told != self.store.value("SELECT count(*) FROM journal_changes"):
            return False
        balance = dict(
            self.store.rows("SELECT kind, sum((op = 'I') - (op = 'D')) FROM journal_changes GROUP BY kind")
        )
        return all(
            self.store.value(f'SELECT count(*) FROM "{table}"') == balance.get(kind, 0)
            for kind, table in self.names.items()
        )


def changes_since(
    store: Store, mark: int, tables: Iterable[str], most: int
) -> tuple[int, list[tuple[str, int, str, str | None]] | None]:
    """What happened in some tables after a mark: the mark of now, and each change's table, row, kind and values before.

    Without a mark (0), after more than ``most`` changes of any table, and where the journal was cut back: nothing.
    """
    newest: int = store.value("SELECT coalesce(max(id), 0) FROM journal_changes")
    if not mark or newest < mark or newest - mark > most:
        return newest, None
    names = tuple(tables)
    rows = store.rows(
        f"SELECT k.name, c.row, c.op, c.before FROM journal_changes c {THEN} journal_kinds k ON k.id = c.kind "
        f"WHERE c.id > ? AND k.name IN ({', '.join('?' * len(names))})",
        (mark, *names),
    )
    return newest, rows
