"""Visits as rows of a file: when a technician was to go where, for which jobs, and how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from helpdesk.domain.visit_words import VISIT_RESULTS
from helpdesk.services.exchange.file.cells import CellWriter, said
from helpdesk.services.exchange.file.fields import REF, Field, choices
from helpdesk.services.exchange.kinds.people import StaffFinder
from helpdesk.services.exchange.run.kind import FileKind, ImportRun, StoredRow
from helpdesk.services.exchange.run.links import NOWHERE
from helpdesk.services.exchange.run.names import JOB, VISIT, RecordNames, by_number, by_ref
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables.visits import Visit, VisitJob
from helpdesk.texts import translate

SEPARATOR = "|"
PLAIN = ("planned_start", "planned_end", "arrived_at", "left_at")


class VisitFile(FileKind):
    """The kind ``visits``."""

    noun = VISIT
    label = translate("Exchange", "Visits")
    needed: tuple[tuple[str, ...], ...] = ()
    identity = telling = ("case_ref", "planned_start")
    once = True
    fields = (
        REF,
        Field(
            "case_ref",
            "b",
            translate("Exchange", "References of the jobs"),
            "ref caso, ref trabajo, referencia del caso, referencia del trabajo, caso, trabajo",
            required=True,
        ),
        Field(
            "planned_start",
            "c",
            translate("Exchange", "Planned from"),
            "previsto desde, inicio previsto, fecha prevista, fecha y hora",
            "moment",
            required=True,
        ),
        Field(
            "planned_end",
            "d",
            translate("Exchange", "Planned until"),
            "previsto hasta, fin previsto",
            "moment",
        ),
        Field(
            "arrived_at",
            "e",
            translate("Exchange", "Arrived"),
            "llegada, hora de llegada",
            "moment",
            past=True,
        ),
        Field("left_at", "f", translate("Exchange", "Left"), "salida, hora de salida", "moment", past=True),
        Field("technician", "g", translate("Exchange", "Technician"), "técnico, técnica"),
        Field(
            "result",
            "h",
            translate("Exchange", "Result"),
            "resultado",
            "choice",
            choices=choices(
                VISIT_RESULTS,
                {
                    "done": "hecha, hecho, realizada, realizado",
                    "partly": "a medias, parcial, hecha en parte",
                    "not_done": "no hecha, no realizada, fallida",
                },
            ),
        ),
        Field("note", "i", translate("Exchange", "Note"), "notas, observaciones, comentario", "text"),
    )

    def importer(self, run: ImportRun) -> VisitImporter:
        """Who takes rows of visits."""
        return VisitImporter(run)

    def stored(
        self, store: Store, names: RecordNames, ids: Sequence[int] | None = None
    ) -> Iterator[StoredRow]:
        """Every visit, the first recorded first."""
        where = f"WHERE v.id IN ({marks(ids)})" if ids is not None else ""
        jobs = _jobs(store, names, ids)
        for identity, ref, *cells in store.stream(
            "SELECT v.id, v.ref, v.planned_start, v.planned_end, v.arrived_at, v.left_at, s.name, "
            "nullif(v.result, ''), v.note FROM visits v LEFT JOIN staff s ON s.id = v.technician_id "
            f"{where} ORDER BY v.id",
            ids or (),
        ):
            served = f" {SEPARATOR} ".join(jobs.get(identity, ()))
            yield identity, (names.name(VISIT, ref, identity), served, *cells)


def _jobs(store: Store, names: RecordNames, ids: Sequence[int] | None) -> dict[int, list[str]]:
    """The names of the jobs that visits serve."""
    where = f"WHERE w.visit_id IN ({marks(ids)})" if ids is not None else ""
    found: dict[int, list[str]] = {}
    for visit, ref, job, case, position in store.rows(
        "SELECT w.visit_id, j.ref, j.id, j.case_id, j.position FROM visit_jobs w "
        f"JOIN jobs j ON j.id = w.job_id {where} ORDER BY w.visit_id, w.position, w.id",
        ids or (),
    ):
        name = names.name(JOB, ref, case if ref is None else job, position)
        found.setdefault(visit, []).append(name)
    return found


class VisitImporter:
    """Takes rows of visits. They record what happened: no state of a job follows from one."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.store = run.store
        self.staff = StaffFinder(run)

    def check(self, rows: Sequence[Row]) -> None:
        """The jobs must be there; an end comes after its beginning."""
        naming = [row for row in rows if row.get("case_ref") and row.fresh("case_ref")]
        known = self._known({name for row in naming for name in _names(row)})
        for row in naming:
            self._link(row, known)
        shown = CellWriter(self.run.zone).moment
        for row in rows:
            for begins, ends in (("arrived_at", "left_at"), ("planned_start", "planned_end")):
                begin, end = row.text(begins), row.text(ends)
                if begin and end and end < begin and row.fresh(begins, ends):
                    text = translate("Exchange", "{end} lies before {start}, its beginning.")
                    row.refuse(ends, text(end=shown(end), start=shown(begin)))

    def _known(self, names: set[str]) -> dict[str, list[int]]:
        """The jobs of each name: a job's own reference or number, or that of a case for all of its jobs."""
        found = {name: [job] for name, job in by_ref(self.store, JOB, names).items()}
        cases = list(names - found.keys())
        for ref, job in self.store.rows(
            f"SELECT c.ref, j.id FROM cases c JOIN jobs j ON j.case_id = c.id WHERE c.ref IN ({marks(cases)}) "
            "ORDER BY j.position",
            cases,
        ):
            found.setdefault(ref, []).append(job)
        return found | {name: [job] for name, job in by_number(self.store, JOB, names - found.keys()).items()}

    def _link(self, row: Row, known: dict[str, list[int]]) -> None:
        jobs: list[int] = []
        for name in _names(row):
            if name not in known:
                row.refuse("case_ref", translate("Exchange", "“{name}” is not known.")(name=said(name)))
            jobs += known.get(name, [])
        row.links["jobs"] = list(dict.fromkeys(jobs))

    def add(self, rows: Sequence[Row]) -> None:
        """New visits."""
        for row in rows:
            row.record = row.reserved
        self.store.insert_many(
            Visit,
            ("id", "ref", "created_at", *_COLUMNS),
            [(row.record, row.ref, self.run.stamp, *self._columns(row, row.values).values()) for row in rows],
        )
        self._serve(rows)

    def change(self, rows: Sequence[Row]) -> None:
        """Changed cells of known visits."""
        for row in rows:
            assert row.record is not None
            own = self._columns(row, row.all)
            self.store.update(
                Visit, row.record, **{name: own[name] for name in _COLUMNS if _field(name) in row.changed}
            )
        moved = [row for row in rows if "case_ref" in row.changed]
        for row in moved:
            served = self.store.rows("SELECT id FROM visit_jobs WHERE visit_id = ?", (row.record,))
            self.store.delete(VisitJob, *(identity for (identity,) in served))
        self._serve(moved)

    def _serve(self, rows: Sequence[Row]) -> None:
        self.store.insert_many(
            VisitJob,
            ("visit_id", "job_id", "position"),
            [
                (row.record, job, place)
                for row in rows
                for place, job in enumerate(row.links.get("jobs", ()), start=1)
            ],
        )

    def _columns(self, row: Row, values: Any) -> dict[str, Any]:
        technician = self.staff.of(row) if row.fresh("technician") else NOWHERE
        return {
            **{name: values.get(name) for name in PLAIN},
            "technician_id": technician,
            "result": values.get("result") or "",
            "note": values.get("note") or "",
        }

    def finish(self, rows: Sequence[Row]) -> None:
        """Nothing follows."""

    def link(self, rows: Sequence[Row]) -> None:
        """No row waits for another."""


_COLUMNS = (*PLAIN, "technician_id", "result", "note")


def _field(column: str) -> str:
    return column.removesuffix("_id")


def _names(row: Row) -> Iterable[str]:
    return [name for part in row.text("case_ref").split(SEPARATOR) if (name := part.strip())]
