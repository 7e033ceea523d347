"""Visits as they are read: the one that is planned for a job, and all that were made for it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, NamedTuple

from helpdesk.errors import NotFound
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.texts import translate

_OF_JOB = "JOIN visit_jobs w ON w.visit_id = v.id"


@read_from(f"visits v {_OF_JOB} LEFT JOIN staff s ON s.id = v.technician_id")
class OpenVisit(NamedTuple):
    """A visit for a job."""

    id: int
    job: Annotated[int, "w.job_id"]
    site: Annotated[int | None, "v.site_id"]
    technician: Annotated[int | None, "v.technician_id"]
    technician_name: Annotated[str | None, "s.name"]
    planned_start: datetime
    planned_end: datetime | None
    travel_minutes: int
    fixed: bool
    arrived_at: datetime | None
    left_at: datetime | None
    result: str
    reason: str
    excused: Annotated[bool, "v.excused"]
    travel_cents: Annotated[int | None, "v.travel_cents"]
    continues: Annotated[int | None, "v.continues_id"]
    note: str

    @property
    def minutes(self) -> int:
        """How long it is planned to be."""
        if self.planned_end is None:
            return 60
        return round((self.planned_end - self.planned_start).total_seconds() / 60)


def open_visit(store: Store, job: int) -> OpenVisit | None:
    """The visit of a job that is still to be made, the first of several."""
    return store.select_one(
        OpenVisit,
        "WHERE w.job_id = ? AND v.result = '' AND v.arrived_at IS NULL ORDER BY v.planned_start, v.id LIMIT 1",
        (job,),
    )


class Visits:
    """Reads visits."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def get(self, visit: int) -> OpenVisit:
        """One visit. Raises ``NotFound``."""
        found = self.store.select_one(OpenVisit, "WHERE v.id = ? ORDER BY w.position, w.id LIMIT 1", (visit,))
        if found is None:
            raise NotFound(translate("Visits", "That visit is no longer there."))
        return found

    def open(self, job: int) -> OpenVisit | None:
        """The visit of a job that is still to be made."""
        return open_visit(self.store, job)

    def jobs(self, visit: int) -> list[int]:
        """The jobs that a visit serves, in their order."""
        rows = self.store.rows(
            "SELECT job_id FROM visit_jobs WHERE visit_id = ? ORDER BY position, id", (visit,)
        )
        return [job for (job,) in rows]

    def of_job(self, job: int) -> list[OpenVisit]:
        """All visits of a job, in the order of their times."""
        return self.store.select(OpenVisit, "WHERE w.job_id = ? ORDER BY v.planned_start, v.id", (job,))
