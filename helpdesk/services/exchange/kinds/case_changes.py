"""Writes the changed cells of known cases and jobs, and makes a case agree with its jobs in the file's own times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.exchange.kinds.case_courses import JobCourse, case_course, moved_state
from helpdesk.services.exchange.kinds.case_goods import WORDS, CaseGoods
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store.dialect import everywhere
from helpdesk.store.tables.work import Case, Job

TEXTS = ("problem", "diagnosis", "work_done", "complaint_class", "ground", "settled")
PLAIN = (
    "kind",
    "year",
    "outcome",
    "decision",
    "under_warranty",
    "promised_on",
    "received_at",
    "finished_at",
    "delivered_at",
    "minutes",
    "first_visit",
)
DATES = frozenset(
    {"outcome", "received_at", "finished_at", "delivered_at", "closed_at", "case", "promised_on"}
)
"""What can move a job, and its case with it."""


class CaseChanger:
    """Changes cases that were taken before."""

    def __init__(self, run: ImportRun, goods: CaseGoods) -> None:
        self.run = run
        self.store = run.store
        self.goods = goods

    def change(self, rows: Sequence[Row]) -> None:
        """Write the changed cells of rows."""
        for row in rows:
            assert row.record is not None
            self.store.update(Job, row.record, **self._job_columns(row))
            case = self.store.value("SELECT case_id FROM jobs WHERE id = ?", (row.record,))
            if "case" in row.changed:
                case = self._move(row, case)
            self._change_case(row, case)
            if row.changed & DATES:
                self.settle((case,), moved=row.record)

    def _job_columns(self, row: Row) -> dict[str, Any]:
        own: dict[str, Any] = {name: row.text(name) for name in TEXTS if name in row.changed}
        own |= {name: row.get(name) or None for name in PLAIN if name in row.changed}
        if "minutes" in row.changed:
            own["minutes"] = row.get("minutes")
        if "amount" in row.changed:
            own["settled_cents"] = row.get("amount")
        if row.changed & {"serial", *WORDS}:
            own |= {"unit_id": row.links["unit"], "product_id": row.links["product"]}
        if "technician" in row.changed:
            own["technician_id"] = row.links["technician"]
        if "comeback_of" in row.changed:
            own["comeback_of_id"] = row.links.get("comeback_of")
        return own

    def _change_case(self, row: Row, case: int) -> None:
        own: dict[str, Any] = {
            name: row.get(name) or None for name in ("opened_at", "first_response_at") if name in row.changed
        }
        if "channel" in row.changed:
            own["channel"] = row.text("channel")
        if "customer" in row.links:
            own["customer_id"] = row.links["customer"]
        if "closed_at" in row.changed:
            own |= self._closing(case, row.text("closed_at") or None)
        self.store.update(Case, case, **own)

    def _closing(self, case: int, closed: str | None) -> dict[str, Any]:
        """A recorded closing; the first one stays where the case was opened again since."""
        before, first = self.store.rows("SELECT closed_at, first_closed_at FROM cases WHERE id = ?", (case,))[
            0
        ]
        return {"closed_at": closed, "first_closed_at": closed if first in {None, before} else first}

    def _move(self, row: Row, case: int) -> int:
        """Put a job into the case that its row names now; a case that is left empty goes."""
        name = row.text("case")
        target = self.store.value("SELECT id FROM cases WHERE ref = ?", (name,)) if name else None
        alone = self.store.value("SELECT count(*) FROM jobs WHERE case_id = ?", (case,)) == 1
        if target == case:
            return case
        if target is None and alone:
            self.store.update(Case, case, ref=name or None)
            return case
        target = int(target) if target is not None else self._split(case, name)
        last = self.store.value("SELECT max(position) FROM jobs WHERE case_id = ?", (target,)) or 0
        self.store.update(Job, row.record or 0, case_id=target, position=last + 1)
        for table in ("notes", "pauses", "attachments", "documents"):
            self.store.run(f"UPDATE {table} SET case_id = ? WHERE job_id = ?", (target, row.record))
        if not self._delete_empty(case):
            self.settle((case,))
        return target

    def _split(self, case: int, name: str) -> int:
        """A case of its own for a job that leaves one, with what they had in common."""
        columns = ("customer_id", "opened_at", "channel", "state", "touched_at", "first_response_at")
        there = self.store.rows(f"SELECT {', '.join(columns)} FROM cases WHERE id = ?", (case,))[0]
        return self.store.insert(Case, ref=name or None, **dict(zip(columns, there, strict=True)))

    def _delete_empty(self, case: int) -> bool:
        held = "UNION ALL ".join(
            f"SELECT 1 FROM {table} WHERE case_id = ? "
            for table in ("jobs", "notes", "pauses", "attachments", "documents", "closings")
        )
        if self.store.value(f"{held}LIMIT 1", everywhere(held, case)):
            return False
        self.store.delete(Case, case)
        return True

    def settle(self, cases: Iterable[int], moved: int | None = None) -> None:
        """Make cases agree with their jobs; the job ``moved`` follows its changed dates."""
        for case in cases:
            opened, answered, closed, first = self.store.rows(
                "SELECT opened_at, first_response_at, closed_at, first_closed_at FROM cases WHERE id = ?",
                (case,),
            )[0]
            recorded = closed if first is not None else None
            jobs: list[tuple[str, JobCourse]] = []
            for job, before, *course in self.store.rows(
                "SELECT id, state, outcome, received_at, finished_at, delivered_at, promised_on FROM jobs "
                "WHERE case_id = ?",
                (case,),
            ):
                told = JobCourse(*course)
                state = moved_state(before, told, closed=bool(recorded)) if job == moved else before
                if recorded and state not in FINISHED:
                    state = "delivered"
                self.store.update(Job, job, state=state)
                jobs.append((state, told))
            whole = case_course(opened, answered, recorded, jobs)
            self.store.update(
                Case, case, state=whole.state, promised_on=whole.promised_on, closed_at=whole.closed_at
            )
