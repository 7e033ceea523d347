"""Takes a file into the shop row by row: what is new is added, what changed is updated, what is equal is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from helpdesk.action import Context, Progress
from helpdesk.domain.contact import fold
from helpdesk.errors import UserError
from helpdesk.services.exchange.cells import Reader, Value
from helpdesk.services.exchange.columns import Columns, match, problem
from helpdesk.services.exchange.kinds import MOST_REMARKS, Kind, Remark, Report, Work
from helpdesk.services.exchange.ledger import Known, Ledger, Seen, digest, packed, unpacked
from helpdesk.services.exchange.links import NOWHERE, refuse
from helpdesk.services.exchange.names import Names, by_number
from helpdesk.services.exchange.presets import Preset
from helpdesk.services.exchange.reading import opened
from helpdesk.services.exchange.rejects import Rejects
from helpdesk.services.exchange.rows import NEEDED, Row, RowReader
from helpdesk.services.exchange.table import Table
from helpdesk.texts import Text, translate

CHUNK = 128
"""Rows taken at once: some tens of milliseconds, so that the window keeps its share."""


@dataclass(frozen=True, slots=True)
class Order:
    """What shall be taken: the file, its kind, and how its columns are to be understood."""

    path: Path
    kind: Kind
    preset: Preset | None = None
    said: tuple[str, ...] = ()
    """The user's own ``Column=field``."""

    def known(self, header: list[str]) -> int:
        """How many names of a header are known."""
        if self.preset:
            return sum(fold(name) in self.preset.columns for name in header)
        names = {name for field in self.kind.fields for name in field.names}
        names |= {fold(pair.rpartition("=")[0]) for pair in self.said}
        return sum(fold(name) in names for name in header)


class Taking:
    """One run over one file. Without ``writing`` it only finds out what would come of it.

    With ``giving_back`` refused rows are written beside the file.
    """

    def __init__(
        self, ctx: Context, order: Order, report: Report, *, writing: bool, giving_back: bool = True
    ) -> None:
        self.ctx = ctx
        self.order = order
        self.report = report
        self.writing = writing
        self.giving_back = giving_back
        self.kind = order.kind
        self.seen = Seen()
        customer_kind = order.preset.customer_kind if order.preset else ""
        self.work = Work(ctx, report, self.seen, customer_kind=customer_kind, writing=writing)
        self.taker = self.kind.taker(self.work)
        self.ledger = Ledger(ctx.store, self.kind.noun.kind, self.kind.noun.table)
        self.names = Names(ctx.store, ctx.words.zone)
        self.codes = {field.name: field.code for field in self.kind.fields}
        self.required = [field.name for field in self.kind.fields if field.required and field.name != "ref"]
        self.waiting: dict[str, list[Row]] = {}
        self.held: dict[str, Row] = {}
        self.columns: Columns
        self.rejects: Rejects | None = None

    def run(self) -> Iterator[Progress]:
        """Take the file chunk by chunk; nothing is left open between two.

        Raises:
            UserError: the file, or its header, cannot be understood.
            WorldError: it cannot be read.
        """
        try:
            with opened(self.order.path, self.order.known) as table:
                reader = self._prepare(table)
                for chunk in self._chunks(table, reader):
                    self._take(chunk)
                    yield self._progress(table)
            self._end()
            yield Progress(1, 1, self._said())
            self.report.rejects_file = self._rejects.close()
            self.report.trouble = self._rejects.trouble
        finally:
            self.seen.close()
            if self.rejects is not None:
                self.rejects.let_go()

    @property
    def _rejects(self) -> Rejects:
        assert self.rejects is not None
        return self.rejects

    def _progress(self, table: Table) -> Progress:
        return Progress(table.place(), max(table.size, 1), self._said())

    def _said(self) -> Text:
        return translate("Exchange", "%n row(s) read", "", 1)(n=self.report.read)

    # -- the file -----------------------------------------------------------------------------------

    def _prepare(self, table: Table) -> RowReader:
        reader = Reader(self.work.zone, self.ctx.now, sheet=table.dress.sheet)
        kinds = [""] * len(table.header)
        if self.order.preset:
            self.columns, turn = self.order.preset.shaped(table.header, self.kind.fields)
            rows = RowReader(self.columns, reader, turn)
        else:
            self.columns = match(table.header, self.kind.fields, self.order.said)
            wrong = problem(self.columns, self.kind.fields)
            if wrong is not None:
                raise UserError(wrong)
            kinds = [field.kind if field else "" for field in self.columns.fields]
            rows = RowReader(self.columns, reader)
            for name in self.columns.passed_over:
                self.report.warn(Remark(1, "", name, translate("Exchange", "This column is passed over.")))
        self.rejects = Rejects(self.order.path, table.dress, table.header, kinds, keep=self.giving_back)
        return rows

    def _chunks(self, table: Table, reader: RowReader) -> Iterator[list[Row]]:
        chunk: list[Row] = []
        refs: set[str] = set()
        width = len(table.header)
        for line in table.lines:
            if not any(cell.strip() for cell in line.cells):
                continue
            row = reader.read(line)
            self.report.read += 1
            if len(line.cells) > width and any(cell.strip() for cell in line.cells[width:]):
                self.work.warn(
                    row, "", translate("Exchange", "The row has more cells than there are columns.")
                )
            if len(chunk) >= CHUNK or row.ref in refs:
                yield chunk
                chunk, refs = [], set()
            chunk.append(row)
            refs.add(row.ref)
        if chunk:
            yield chunk

    # -- a chunk ------------------------------------------------------------------------------------

    def _take(self, chunk: Sequence[Row]) -> None:
        sound = [row for row in chunk if not row.problems]
        self._put_aside_held(sound)
        wanted = self._compare(sound)
        self.taker.check(wanted)
        self._refuse(row for row in chunk if row.problems)
        self._reserve([row for row in wanted if not row.problems])
        self._write(self._hold(row for row in wanted if not row.problems))

    def _put_aside_held(self, rows: Sequence[Row]) -> None:
        """A row that stands again in the file takes the place of the one that still waits."""
        for row in rows:
            before = self.held.pop(row.ref, None)
            if before is not None:
                self.waiting[before.waits].remove(before)
                self._twice(row, before.number)
                self.report.updated += 1
                row.reserved = before.reserved

    def _twice(self, row: Row, before: int) -> None:
        self.work.warn(
            row,
            "ref",
            translate("Exchange", "Row {row} has the same reference; the later one counts.")(row=before),
        )

    def _compare(self, rows: Sequence[Row]) -> list[Row]:
        """The rows that are new or changed, each told which; equal ones are counted and left alone."""
        refs = [row.ref for row in rows]
        found = self.ledger.find(refs)
        before = self.seen.find(refs)
        self._own_numbers(rows, found)
        wanted: list[Row] = []
        for row in rows:
            if row.ref in before:
                self._twice(row, before[row.ref][0])
                if not self.writing:
                    found[row.ref] = Known(NOWHERE, before[row.ref][1])
            if self._differs(row, found.get(row.ref)):
                wanted.append(row)
            else:
                self.report.unchanged += 1
        self._load_current([row for row in wanted if row.known])
        for row in wanted:
            self._need(row)
        return wanted

    def _differs(self, row: Row, known: Known | None) -> bool:
        old = unpacked(known.digests) if known else {}
        new = {
            self.codes[name]: digest(value) if value is not None else "" for name, value in row.values.items()
        }
        changed = [code for code, told in new.items() if told != old.get(code, "")]
        if known and not changed:
            return False
        kept = old if known and known.alive else {}
        row.digests = packed({code: told for code, told in (kept | new).items() if told})
        if known and known.alive:
            by_code = {code: name for name, code in self.codes.items()}
            row.known, row.record = True, known.record
            row.changed = frozenset(by_code[code] for code in changed)
        return True

    def _own_numbers(self, rows: Sequence[Row], found: dict[str, Known]) -> None:
        """Rows under a number of ours are that record, where it agrees with them; else the number is chance."""
        numbered = by_number(
            self.ctx.store, self.kind.noun, [row.ref for row in rows if row.ref not in found]
        )
        current = self._current(list(numbered.values()))
        for row in rows:
            record = numbered.get(row.ref)
            if record is None:
                continue
            there = current.get(record, {})
            if all(
                (row.values.get(name) or None) == (there.get(name) or None) for name in self.kind.identity
            ):
                found[row.ref] = Known(record, packed(self._digests(there)))
            else:
                self.work.warn(
                    row,
                    "ref",
                    translate("Exchange", "This shop's own {number} is something else.")(number=row.ref),
                )

    def _digests(self, values: dict[str, Value]) -> dict[str, str]:
        return {
            self.codes[name]: digest(value)
            for name, value in values.items()
            if value not in {None, ""} and name != "ref"
        }

    def _current(self, ids: list[int]) -> dict[int, dict[str, Value]]:
        if not ids:
            return {}
        names = [field.name for field in self.kind.fields]
        return {
            identity: dict(zip(names, values, strict=True))
            for identity, values in self.kind.stored(self.ctx.store, self.names, ids)
        }

    def _load_current(self, rows: Sequence[Row]) -> None:
        current = self._current(
            [row.record for row in rows if row.record is not None and row.record != NOWHERE]
        )
        for row in rows:
            assert row.record is not None
            row.now = {**current.get(row.record, {}), **row.values}

    def _need(self, row: Row) -> None:
        for name in self.required:
            if not row.get(name) and row.fresh(name):
                row.refuse(name, NEEDED)
        for group in self.kind.needed:
            if not any(row.get(name) for name in group) and row.fresh(*group):
                row.refuse(
                    group[0],
                    translate("Exchange", "One of these is needed: {fields}.")(fields=", ".join(group)),
                )

    # -- rows that wait for a later one ---------------------------------------------------------------

    def _reserve(self, rows: Sequence[Row]) -> None:
        new = [row for row in rows if not row.known and row.reserved is None]
        if self.writing and new:
            for row, identity in zip(new, self.work.set_aside(self.kind.noun.table, len(new)), strict=True):
                row.reserved = identity

    def _hold(self, rows: Iterable[Row]) -> list[Row]:
        ready = []
        for row in rows:
            if row.waits:
                self.waiting.setdefault(row.waits, []).append(row)
                self.held[row.ref] = row
            else:
                ready.append(row)
        return ready

    def _released(self, rows: Sequence[Row]) -> list[Row]:
        """Rows that waited for these."""
        freed: list[Row] = []
        for row in rows:
            for waiting in self.waiting.pop(row.ref, ()):
                del self.held[waiting.ref]
                waiting.waits, waiting.waited = "", True
                freed.append(waiting)
        return freed

    def _end(self) -> None:
        """Rows that wait for each other go in together; those whose row never came are refused."""
        while lost := [row for row in self.held.values() if row.waits not in self.held]:
            for row in lost:
                del self.held[row.ref]
                refuse(row, "comeback_of", row.waits)
            self._refuse(lost)
        circle = list(self.held.values())
        self.held.clear()
        self.waiting.clear()
        if not circle:
            return
        names = {row.ref: row.waits for row in circle}
        for row in circle:
            row.waits = ""
        self._write(circle)
        if self.writing:
            records = {row.ref: row.record for row in circle}
            for row in circle:
                row.links["comeback_of"] = records[names[row.ref]]
            self.taker.tie(circle)

    # -- writing ------------------------------------------------------------------------------------

    def _write(self, rows: Sequence[Row]) -> None:
        """Write rows, then those that waited for them, until none is left."""
        while rows:
            new = [row for row in rows if not row.known]
            known = [row for row in rows if row.known]
            self.report.added += len(new)
            self.report.updated += len(known)
            if self.writing:
                self._write_all(new, known)
            self.seen.add([(row.ref, row.number, "" if self.writing else row.digests) for row in rows])
            rows = self._again(self._released(rows))

    def _write_all(self, new: Sequence[Row], known: Sequence[Row]) -> None:
        if new:
            self.taker.add(new)
        if known:
            self.taker.change(known)
        rows = [*new, *known]
        self.taker.finish(rows)
        entries = self.ledger.find([row.ref for row in rows])
        fresh: list[tuple[str, int, str]] = []
        for row in rows:
            assert row.record is not None
            entry = entries[row.ref].entry if row.ref in entries else None
            if entry is None:
                fresh.append((row.ref, row.record, row.digests))
            else:
                self.ledger.renew(entry, row.record, row.digests)
        self.ledger.add(fresh)

    def _again(self, rows: Sequence[Row]) -> list[Row]:
        """Look again at rows that waited: what they name may have gone since."""
        if not rows:
            return []
        self.taker.check(rows)
        self._refuse(row for row in rows if row.problems)
        return self._hold(row for row in rows if not row.problems)

    def _refuse(self, rows: Iterable[Row]) -> None:
        say = self.ctx.words.say
        for row in rows:
            self.report.rejected += 1
            columns = [self.columns.name_of(fault.field) if fault.field else "" for fault in row.problems]
            for column, fault in zip(columns, row.problems, strict=True):
                if len(self.report.refusals) < MOST_REMARKS:
                    self.report.refusals.append(Remark(row.number, row.ref, column, fault.reason))
            self._rejects.add(
                row.raw,
                ", ".join(dict.fromkeys(columns)),
                " ".join(say(fault.reason) for fault in row.problems),
            )
