"""Compares rows with what was taken before, cell by cell: which are new, which changed and in what; writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.run.kind import FileKind, ImportRun
from helpdesk.services.exchange.run.ledger import Ledger, TakenRow, digest, packed, unpacked
from helpdesk.services.exchange.run.links import NOWHERE
from helpdesk.services.exchange.run.names import RecordNames, by_number
from helpdesk.services.exchange.run.rows import NEEDED, Row
from helpdesk.texts import translate


class Comparison:
    """Compares the rows of one file."""

    def __init__(self, run: ImportRun, kind: FileKind, ledger: Ledger) -> None:
        self.run = run
        self.kind = kind
        self.ledger = ledger
        self.names = RecordNames(run.store, run.zone)
        self.codes = {field.name: field.code for field in kind.fields}
        self.by_code = {field.code: field.name for field in kind.fields}
        self.required = [field.name for field in kind.fields if field.required and field.name != "ref"]

    def differing(self, rows: Sequence[Row]) -> list[Row]:
        """The rows that are new or changed, each told which; one that lacks what it needs has its problem."""
        refs = [row.ref for row in rows]
        found = self.ledger.find(refs)
        before = self.run.seen.find(refs)
        self._own_numbers(rows, found)
        wanted: list[Row] = []
        equal: list[tuple[str, int, str]] = []
        for row in rows:
            known = found.get(row.ref)
            if row.ref in before:
                self.twice(row, before[row.ref][0])
                if not self.run.writing:
                    known = TakenRow(known.record if known else NOWHERE, before[row.ref][1])
            if self._differs(row, known):
                wanted.append(row)
            elif known:
                equal.append((row.ref, row.number, known.digests))
        self.run.seen.keep(equal)
        self._load_current([row for row in wanted if row.known])
        for row in wanted:
            self._need(row)
        return wanted

    def twice(self, row: Row, before: int) -> None:
        """Say that a row of a list without references stands twice in it."""
        self.run.warn(row, "", translate("Exchange", "Row {row} is the same; it is taken once.")(row=before))

    def _differs(self, row: Row, known: TakenRow | None) -> bool:
        old = unpacked(known.digests) if known else {}
        new = {
            self.codes[name]: digest(value) if value is not None else "" for name, value in row.values.items()
        }
        changed = [code for code, told in new.items() if told != old.get(code, "")]
        if known and not changed:
            return False
        alive = known is not None and known.alive
        row.digests = packed({code: told for code, told in ((old if alive else {}) | new).items() if told})
        if known and alive:
            row.known, row.record = True, known.record
            row.changed = frozenset(self.by_code[code] for code in changed)
        return True

    def _own_numbers(self, rows: Sequence[Row], found: dict[str, TakenRow]) -> None:
        """Rows under a number of ours are that record, where it agrees with them; else the number is chance."""
        rest = [row for row in rows if row.ref not in found]
        numbered = by_number(self.run.store, self.kind.noun, [row.ref for row in rest])
        current = self._current(list(numbered.values()))
        for row in rest:
            if row.ref not in numbered:
                continue
            there = current.get(numbered[row.ref], {})
            if all(
                (row.values.get(name) or None) == (there.get(name) or None) for name in self.kind.identity
            ):
                found[row.ref] = TakenRow(numbered[row.ref], packed(self._digests(there)))
            else:
                text = translate("Exchange", "This shop's own {number} is something else.")
                self.run.warn(row, "ref", text(number=row.ref))

    def _digests(self, values: Mapping[str, Value]) -> dict[str, str]:
        filled = {name: value for name, value in values.items() if value not in {None, ""} and name != "ref"}
        return {self.codes[name]: digest(value) for name, value in filled.items()}

    def _current(self, ids: Sequence[int]) -> dict[int, dict[str, Value]]:
        if not ids:
            return {}
        names = [field.name for field in self.kind.fields]
        return {
            identity: dict(zip(names, values, strict=True))
            for identity, values in self.kind.stored(self.run.store, self.names, ids)
        }

    def _load_current(self, rows: Sequence[Row]) -> None:
        current = self._current(
            [row.record for row in rows if row.record is not None and row.record != NOWHERE]
        )
        for row in rows:
            assert row.record is not None
            row.before = current.get(row.record, {})
            row.now = row.before | row.values

    def _need(self, row: Row) -> None:
        for name in self.required:
            if row.get(name) in {None, ""} and row.fresh(name):
                row.refuse(name, NEEDED)
        for group in self.kind.needed:
            if all(row.get(name) in {None, ""} for name in group) and row.fresh(*group):
                text = translate("Exchange", "One of these is needed: {fields}.")
                row.refuse(group[0], text(fields=", ".join(group)))
