"""Takes a file into the shop row by row: what is new is added, what changed is updated, what is equal is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager

from helpdesk.action import Context
from helpdesk.batch import Progress
from helpdesk.errors import UserError
from helpdesk.services.exchange.file.cells import CellReader
from helpdesk.services.exchange.file.header import Header
from helpdesk.services.exchange.file.reading import opened
from helpdesk.services.exchange.file.rejects import Rejects
from helpdesk.services.exchange.file.table import Table
from helpdesk.services.exchange.run.comparing import Comparison
from helpdesk.services.exchange.run.deferred_rows import DeferredRows
from helpdesk.services.exchange.run.first_look import FirstLook
from helpdesk.services.exchange.run.kind import MOST_REMARKS, ImportReport, ImportRun, Remark
from helpdesk.services.exchange.run.ledger import Ledger
from helpdesk.services.exchange.run.links import refuse
from helpdesk.services.exchange.run.made_refs import RefMaker
from helpdesk.services.exchange.run.request import Answers, ImportRequest, Turn
from helpdesk.services.exchange.run.rows import Naming, Row, RowReader
from helpdesk.store.scratch import Scratch
from helpdesk.texts import Text, translate

CHUNK = 128
"""Rows taken at once: some tens of milliseconds, so that the window keeps its share."""


class FileImporter:
    """One run over one file. Without ``writing`` it only finds out what would come of it.

    With ``giving_back`` refused rows are written beside the file.
    """

    def __init__(
        self,
        ctx: Context,
        request: ImportRequest,
        report: ImportReport,
        *,
        writing: bool,
        giving_back: bool = True,
    ) -> None:
        self.ctx = ctx
        self.request = request
        self.report = report
        self.writing = writing
        self.giving_back = giving_back
        self.kind = request.kind
        self.seen = Scratch(2)
        customer_kind = request.preset.customer_kind if request.preset else ""
        self.run = ImportRun(ctx, report, self.seen, customer_kind=customer_kind, writing=writing)
        self.importer = self.kind.importer(self.run)
        self.ledger = Ledger(ctx.store, self.kind.noun.kind, self.kind.noun.table)
        self.comparison = Comparison(self.run, self.kind, self.ledger)
        self.deferred = DeferredRows()
        self.header: Header
        self.turn: Turn | None = None
        self.look: FirstLook
        self.rejects: Rejects | None = None
        self.maker: RefMaker | None = None

    def steps(self) -> Iterator[Progress]:
        """Take the file piece by piece; the shop is sound between any two.

        Raises:
            UserError: the file, or its header, cannot be understood.
            WorldError: it cannot be read.
        """
        try:
            with self._opened() as table:
                yield from self._look(table)
            with self._opened() as table:
                reader = self._prepare(table)
                for chunk in self._chunks(table, reader):
                    for _ in self._take(chunk):
                        yield Progress(table.place(), max(table.size, 1), self._said())
            for _ in self._end():
                yield Progress(1, 1, self._said())
            yield Progress(1, 1, self._said())
        finally:
            self.seen.close()
            if self.maker is not None:
                self.maker.close()
            if self.rejects is not None:
                # Also when it is broken off: what was refused until then is given back.
                self.report.rejects_file = self.rejects.close()
                self.report.trouble = self.rejects.trouble

    @property
    def _rejects(self) -> Rejects:
        assert self.rejects is not None
        return self.rejects

    def _said(self) -> Text:
        return translate("Exchange", "%n row(s) read", "", 1)(n=self.report.read)

    # -- the file -----------------------------------------------------------------------------------

    def _opened(self) -> AbstractContextManager[Table]:
        wanted = self.request
        return opened(wanted.path, wanted.known, header=wanted.headed, sheet=wanted.sheet)

    def _look(self, table: Table) -> Iterator[Progress]:
        """What the whole file says is judged once, before any row is taken."""
        self.header, self.turn = self.request.shaped(table)
        wrong = self.request.problem(self.header, table)
        if wrong is not None:
            raise UserError(wrong)
        Answers(self.request, CellReader(self.run.zone, self.ctx.now))
        self.report.sheet, self.report.sheets_left = table.taken_sheet, list(table.sheets_left)
        self.run.name_of = self.header.name_of
        self.look = FirstLook(self.header, self.request.dates)
        yield from self.look.steps(table, self.ledger, self.request.lacking(self.header, table))

    def _prepare(self, table: Table) -> RowReader:
        reader = CellReader(self.run.zone, self.ctx.now, sheet=table.dialect.sheet)
        rows = RowReader(
            self.header,
            reader,
            self.turn,
            self._naming(table.header),
            Answers(self.request, reader),
            self.look.month_first,
        )
        kinds = [""] * len(table.header)
        if self.turn is None:
            kinds = [field.kind if field else "" for field in self.header.fields]
            self._say_passed_over(table.headed_at)
        for number, column, text in self.look.warnings:
            self.report.warn(Remark(number, "", self.header.name_of(column), text))
        self.rejects = Rejects(
            self.request.path,
            table.dialect,
            table.header,
            kinds,
            keep=self.giving_back,
            made=self.header.makes_ref,
        )
        return rows

    def _naming(self, header: Sequence[str]) -> Naming | None:
        if not self.header.makes_ref:
            return None
        self.run.makes_refs = True
        self.maker = RefMaker(header, self.kind.telling, once=self.kind.once)
        return self.maker.name

    def _say_passed_over(self, row: int) -> None:
        for name in self.header.passed_over:
            self.report.warn(Remark(row, "", name, translate("Exchange", "This column is passed over.")))

    def _chunks(self, table: Table, reader: RowReader) -> Iterator[list[Row]]:
        chunk: list[Row] = []
        refs: set[str] = set()
        width = len(table.header)
        for line in table.lines:
            if not any(cell.strip() for cell in line.cells):
                continue
            row = reader.read(line)
            self.report.read += 1
            if row.ref and not self.run.makes_refs and self.look.stands_later(row.ref):
                self._pass_over(row)
                continue
            if len(line.cells) > width and any(cell.strip() for cell in line.cells[width:]):
                self.run.warn(
                    row, "", translate("Exchange", "The row has more cells than there are columns.")
                )
            if row.alike and not row.problems:
                text = translate("Exchange", "Row {row} reads the same; both are taken.")
                self.run.warn(row, "", text(row=row.alike))
            if len(chunk) >= CHUNK or row.ref in refs:
                yield chunk
                chunk, refs = [], set()
            chunk.append(row)
            refs.add(row.ref)
        if chunk:
            yield chunk

    def _pass_over(self, row: Row) -> None:
        """A ref counts once, by its last row."""
        self.report.unchanged += 1
        self.run.warn(
            row, "ref", translate("Exchange", "A later row has the same reference; only that one counts.")
        )

    # -- a chunk ------------------------------------------------------------------------------------

    def _take(self, chunk: Sequence[Row]) -> Iterator[None]:
        sound = [row for row in chunk if not row.problems]
        wanted = self.comparison.differing(sound)
        self.report.unchanged += len(sound) - len(wanted)
        self.importer.check(wanted)
        self._refuse(row for row in chunk if row.problems)
        good = [row for row in wanted if not row.problems]
        self._reserve(good)
        yield from self._write(self.deferred.keep(good))

    def _reserve(self, rows: Sequence[Row]) -> None:
        """Set ids aside in the order of the file, whenever a row gets written."""
        new = [row for row in rows if not row.known and row.reserved is None]
        if self.writing and new:
            ids = self.run.store.set_aside(self.kind.noun.table, len(new))
            for row, identity in zip(new, ids, strict=True):
                row.reserved = identity

    def _end(self) -> Iterator[None]:
        """Rows whose row never came are refused; those that wait for each other go in together."""
        lost = self.deferred.lost()
        for row in lost:
            refuse(row, self.kind.later, row.waits)
        self._refuse(lost)
        circle = self.deferred.circle()
        wanted = {row.ref: row.waits for row in circle}
        for row in circle:
            row.waits = ""
        yield from self._write(circle)
        if self.writing:
            records = {row.ref: row.record for row in circle}
            for row in circle:
                row.links[self.kind.later] = records[wanted[row.ref]]
            self.importer.link(circle)

    # -- writing ------------------------------------------------------------------------------------

    def _write(self, rows: Sequence[Row]) -> Iterator[None]:
        """Write rows, then those that waited for them, until none is left; a chunk at a time."""
        ready = list(rows)
        freed: list[Row] = []
        while ready or freed:
            piece, ready = ready[:CHUNK], ready[CHUNK:]
            if not piece:
                piece, freed = self._again(freed[:CHUNK]), freed[CHUNK:]
            self._write_piece(piece)
            freed += self.deferred.freed(piece)
            yield
        yield

    def _again(self, rows: Sequence[Row]) -> list[Row]:
        """Look again at rows that waited: what they name may have gone since."""
        self.importer.check(rows)
        self._refuse(row for row in rows if row.problems)
        return self.deferred.keep(row for row in rows if not row.problems)

    def _write_piece(self, rows: Sequence[Row]) -> None:
        new = [row for row in rows if not row.known]
        known = [row for row in rows if row.known]
        self.report.added += len(new)
        self.report.updated += len(known)
        if self.writing and rows:
            if new:
                self.importer.add(new)
            if known:
                self.importer.change(known)
            self.importer.finish(rows)
            self._enter(rows)
        self.seen.keep([(row.ref, row.number, "" if self.writing else row.digests) for row in rows])

    def _enter(self, rows: Sequence[Row]) -> None:
        """Note in the ledger how the rows were taken."""
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

    def _refuse(self, rows: Iterable[Row]) -> None:
        say = self.ctx.words.say
        for row in rows:
            self.report.rejected += 1
            faults: list[tuple[str, Text]] = []
            for fault in row.problems:
                if fault.word:
                    self.report.stumble(fault.field, fault.word)
                told = (self.header.name_of(fault.field) if fault.field else "", fault.reason)
                # One column of a preset may fill several fields: what is wrong with it is said once.
                if told not in faults:
                    faults.append(told)
            for column, reason in faults:
                if len(self.report.refusals) < MOST_REMARKS:
                    self.report.refusals.append(Remark(row.number, row.ref, column, reason))
            self._rejects.add(
                row.raw,
                ", ".join(dict.fromkeys(column for column, _ in faults)),
                " ".join(say(reason) for _, reason in faults),
                row.made,
            )
