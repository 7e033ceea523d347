"""Knows how an action is taken back: its changes replayed backwards, unless something later leans on them.

One noun is known by name: a paper that has left the shop keeps its number.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from helpdesk.errors import Conflict
from helpdesk.store.database import Store
from helpdesk.store.dialect import THEN, by_index, walked
from helpdesk.store.faults import Refused
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.batch import Progress

LATER = translate("Journal", "Something later was done to the same records. Undo the later action first.")

AGAIN = translate("Journal", "Something was done since to the same records, so it cannot be done again.")

Span = tuple[int, int]
"""The first and the last change of an entry."""

Question = tuple[str, tuple[int, ...]]
"""A query and its parameters."""

PAGE = 1_000
"""Changes that are read, and told of, at a time."""

_LATER = (
    "later.id > ? AND e.id > ? AND coalesce(e.lead, e.id) <> ? "
    "AND e.undone_by IS NULL AND e.undoes IS NULL AND e.mode <> 'passing'"
)
"""A change by a later action that stands."""
_SINCE = (
    "later.id > ? AND e.id > ? AND coalesce(e.lead, e.id) <> ? AND e.undone_by IS NULL "
    "AND coalesce(e.undoes, 0) < mine.entry AND e.mode <> 'passing'"
)
"""A change that stands and that nothing since takes back: what is later and was done and undone counts for nothing."""
_CHANGED = by_index("journal_changes {}", "journal_changes_kind_row").format
_NOT_OWN = (
    f"NOT EXISTS (SELECT 1 FROM {_CHANGED('own')} JOIN journal_entries e ON e.id = own.entry "
    "WHERE own.kind = ? AND own.row = part.id "
    "AND (coalesce(e.lead, e.id) = ? OR (e.mode = 'passing' AND own.op = 'I')))"
)
"""A part that the action itself never touched, nor did the program by itself make it."""


class Undo:
    """Takes actions back. ``names`` are the journalled tables by their number."""

    def __init__(self, store: Store, names: Mapping[int, str]) -> None:
        self.store = store
        self.names = names
        self._kinds = {name: kind for kind, name in names.items()}

    def problem(self, entry: int) -> Text | None:
        """Why the action that began with ``entry`` cannot be taken back as things stand, or nothing."""
        return self._look(entry)[0]

    def weight(self, entry: int) -> int:
        """How many changes the action that began with ``entry`` has."""
        return int(
            self.store.value(
                "SELECT coalesce(sum(last_change - first_change + 1), 0) FROM journal_entries "
                "WHERE id = ? OR lead = ?",
                (entry, entry),
            )
        )

    def do(self, entry: int, by: int, told: Callable[[Progress], None] = lambda _: None) -> None:
        """Replay the changes of an action backwards, inside the running transaction, written as entry ``by``.

        ``told`` hears how far it is, and may raise to give it up.

        Raises:
            Conflict: it cannot be taken back, or not as things stand now; the transaction must be given up.
        """
        problem, spans = self._look(entry)
        if problem is not None:
            raise Conflict(problem)
        self._replay(entry, spans, by, told)

    def redo(self, undo: int, by: int, told: Callable[[Progress], None] = lambda _: None) -> None:
        """Take an undo itself back, as entry ``by``: the action that it took back stands again.

        Raises:
            Conflict: something was done since to the same records; the transaction must be given up.
        """
        first, last, undone = self.store.rows(
            "SELECT first_change, last_change, undoes FROM journal_entries WHERE id = ?", (undo,)
        )[0]
        span = (first, last)
        if self._touched_since(undo, undo, span, _SINCE) or self._leaned_on(undo, span):
            raise Conflict(AGAIN)
        self._replay(undo, [span], by, told)
        self.store.run(
            "UPDATE journal_entries SET undone_by = NULL WHERE id = ? OR lead = ?", (undone, undone)
        )

    def _replay(self, entry: int, spans: list[Span], by: int, told: Callable[[Progress], None]) -> None:
        from helpdesk.batch import Progress

        self.store.defer_links()
        total = sum(last - first + 1 for first, last in spans)
        done = 0
        try:
            for span in reversed(spans):
                for change in self._changes(span):
                    if done % PAGE == 0:
                        told(Progress(done, total))
                    self._revert(*change)
                    done += 1
        except Refused as error:
            # Something later took the place: a reference, a serial, a day.
            raise Conflict(LATER) from error
        if any(self._orphans(span) for span in spans):
            raise Conflict(LATER)
        self.store.run(
            "UPDATE journal_entries SET undone_by = ? WHERE id = ? OR lead = ?", (by, entry, entry)
        )

    def _look(self, entry: int) -> tuple[Text | None, list[Span]]:
        """What stands in the way of taking an action back, and the spans of its changes."""
        entries = self.store.rows(
            "SELECT id, first_change, last_change, mode, undoes, undone_by FROM journal_entries "
            "WHERE id = ? OR lead = ? ORDER BY id",
            (entry, entry),
        )
        if not entries or any(mode != "undoable" or undoes or done for *_, mode, undoes, done in entries):
            return translate("Journal", "This action cannot be undone, or was already."), []
        stretches = _stretches(entries)
        later = any(
            self._touched_since(entry, mine, span) or self._leaned_on(entry, span) for mine, span in stretches
        )
        return LATER if later else None, [span for _, span in stretches]

    def _changes(self, span: Span) -> Iterator[tuple[int, int, str, str | None]]:
        """The changes of a span, newest first, a page at a time: an import's are many."""
        first, last = span
        while last >= first:
            page = self.store.rows(
                "SELECT kind, row, op, before, id FROM journal_changes WHERE id BETWEEN ? AND ? "
                "ORDER BY id DESC LIMIT ?",
                (first, last, PAGE),
            )
            for kind, row, op, before, _ in page:
                yield kind, row, op, before
            last = page[-1][4] - 1 if page else first - 1

    def _from_later(self, span: Span) -> bool:
        """Whether less was done since than by the action: then what was done since is walked, else the action."""
        since = (self.store.value("SELECT max(id) FROM journal_changes") or 0) - span[1]
        return bool(since < span[1] - span[0])

    def _touched_since(self, lead: int, entry: int, span: Span, counts: str = _LATER) -> bool:
        """Whether a later action that stands wrote to the same rows."""
        same = "ON {0}.kind = {1}.kind AND {0}.row = {1}.row"
        if self._from_later(span):
            source = (
                f"journal_changes later {THEN} journal_entries e ON e.id = later.entry "
                f"{THEN} {_CHANGED('mine')} {same.format('mine', 'later')}"
            )
        else:
            source = (
                f"journal_changes mine {THEN} {_CHANGED('later')} {same.format('later', 'mine')} "
                f"{THEN} journal_entries e ON e.id = later.entry"
            )
        sql = f"SELECT 1 FROM {source} WHERE {counts} AND mine.id BETWEEN ? AND ? LIMIT 1"
        return bool(self.store.value(sql, (span[1], entry, lead, *span)))

    def _leaned_on(self, lead: int, span: Span) -> bool:
        """Whether a record that the action made has got parts since, by another action."""
        if self._from_later(span):
            # Whatever is a part now and is not the action's own was made one by a later change.
            since = self.store.rows(
                f"SELECT DISTINCT {walked('kind')} FROM journal_changes WHERE id > ?", (span[1],)
            )
            children = [self.names[kind] for (kind,) in since]
            parents: Iterable[str] = self.names.values()
            ask = self._part_since
        else:
            children, parents, ask = list(self.names.values()), self._touched(span, "op = 'I'"), self._part_of
        return self._any(
            ask(lead, span, child, column, parent)
            for child in children
            for column, parent in self.store.links(child)
            if parent in parents
        )

    def _part_of(self, lead: int, span: Span, child: str, column: str, parent: str) -> Question:
        return (
            f'SELECT 1 FROM journal_changes mine {THEN} "{child}" part ON part."{column}" = mine.row '
            f"WHERE mine.id BETWEEN ? AND ? AND {walked('mine.kind')} = ? AND mine.op = 'I' AND {_NOT_OWN}",
            (*span, self._kinds[parent], self._kinds[child], lead),
        )

    def _part_since(self, lead: int, span: Span, child: str, column: str, parent: str) -> Question:
        return (
            f'SELECT 1 FROM journal_changes later {THEN} "{child}" part ON part.id = later.row '
            f'{THEN} {_CHANGED("mine")} ON mine.kind = ? AND mine.row = part."{column}" '
            "AND mine.id BETWEEN ? AND ? "
            f"WHERE later.id > ? AND {walked('later.kind')} = ? AND mine.op = 'I' AND {_NOT_OWN}",
            (self._kinds[parent], *span, span[1], self._kinds[child], self._kinds[child], lead),
        )

    def _orphans(self, span: Span) -> bool:
        """Whether a record that was brought back names another that is there no more."""
        return self._any(
            (
                f'SELECT 1 FROM journal_changes mine {THEN} "{child}" part ON part.id = mine.row '
                f"WHERE mine.id BETWEEN ? AND ? AND {walked('mine.kind')} = ? AND mine.op <> 'I' "
                f'AND part."{column}" IS NOT NULL '
                f'AND NOT EXISTS (SELECT 1 FROM "{whole}" w WHERE w.id = part."{column}")',
                (*span, self._kinds[child]),
            )
            for child in self._touched(span, "op <> 'I'")
            for column, whole in self.store.links(child)
        )

    def _any(self, questions: Iterable[Question]) -> bool:
        """Whether any of these queries gives a row; all are asked as one."""
        asked = list(questions)
        if not asked:
            return False
        sql = " UNION ALL ".join(question for question, _ in asked)
        return bool(self.store.value(f"{sql} LIMIT 1", [value for _, params in asked for value in params]))

    def _touched(self, span: Span, which: str) -> list[str]:
        found = self.store.rows(
            f"SELECT DISTINCT {walked('kind')} FROM journal_changes WHERE id BETWEEN ? AND ? AND {which}",
            span,
        )
        return [self.names[kind] for (kind,) in found]

    def _revert(self, kind: int, row: int, op: str, before: str | None) -> None:
        table = self.names[kind]
        if op == "I":
            if table == "documents" and self._void_instead(row):
                return
            self.store.run(f'DELETE FROM "{table}" WHERE id = ?', (row,))
            return
        columns = json.loads(before or "{}")
        names = [f'"{name}"' for name in columns]
        if op == "D":
            marks = ", ".join("?" * len(names))
            self.store.run(
                f'INSERT INTO "{table}" ({", ".join(names)}) VALUES ({marks})', list(columns.values())
            )
        else:
            changes = ", ".join(f"{name} = ?" for name in names)
            self.store.run(f'UPDATE "{table}" SET {changes} WHERE id = ?', [*columns.values(), row])

    def _void_instead(self, document: int) -> bool:
        """A paper that was printed, or whose number has a successor, keeps its number and is voided."""
        kept = self.store.value(
            "SELECT 1 FROM documents d WHERE d.id = ? AND (d.printed_at IS NOT NULL OR EXISTS ("
            "SELECT 1 FROM documents n WHERE n.series = d.series AND n.number > d.number))",
            (document,),
        )
        if kept:
            self.store.run(
                "UPDATE documents SET voided_at = (SELECT at FROM journal_entries ORDER BY id DESC LIMIT 1), "
                "void_reason = 'undone', customer_id = NULL, unit_id = NULL, case_id = NULL, job_id = NULL "
                "WHERE id = ?",
                (document,),
            )
        return bool(kept)


def _stretches(entries: Iterable[tuple[Any, ...]]) -> list[tuple[int, Span]]:
    """The spans of an action's entries (id, first, last, ...), those that follow each other made one.

    An import has thousands of entries and nearly always one stretch of changes. Each comes with its last entry.
    """
    found: list[tuple[int, Span]] = []
    for entry, first, last, *_ in entries:
        if found and found[-1][1][1] + 1 == first:
            found[-1] = (entry, (found[-1][1][0], last))
        else:
            found.append((entry, (first, last)))
    return found
