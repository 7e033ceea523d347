"""What is asked at a visit: its jobs with the lines that are left, and what travel would cost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from helpdesk.classes import NamedTuple
from helpdesk.domain.travel import Charge, Trip, charge
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.job_transitions import workshop_job
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.field.checklist_reader import Checklists
from helpdesk.services.field.checklist_rows import JobChecklist
from helpdesk.services.field.finishing import finishes
from helpdesk.services.field.visit_reader import Visits
from helpdesk.services.papers.visit_rows import charged_before, pays_nothing
from helpdesk.settings import Settings
from helpdesk.store.database import Store


class SheetJob(NamedTuple):
    """A job of the visit that is still open."""

    job: JobRow
    checklist: JobChecklist | None
    finishes: bool
    """Whether the visit finishes it; other kinds of work have steps of their own that end them."""
    metered: bool
    """Whether its unit has a meter, as far as is known."""
    last_read: int | None
    """What the meter showed last."""


class VisitSheet(NamedTuple):
    """A visit as it is written down."""

    id: int
    planned_start: datetime
    note: str
    jobs: tuple[SheetJob, ...]
    trip: Trip
    """What decides on travel, before anything is said of the visit."""

    def travel(self, result: str, reason: str, *, at_fault: bool, waived: bool) -> Charge:
        """What the way costs the customer, if the visit ends so."""
        said = self.trip._replace(result=result, reason=reason, at_fault=at_fault, waived=waived)
        return charge(said)


class VisitSheets:
    """Reads what is asked at visits."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings

    def of(self, visit: int) -> VisitSheet:
        """What is asked at a visit. Raises ``NotFound``."""
        visits = Visits(self.store, self._settings)
        row = visits.get(visit)
        cases = Cases(self.store)
        jobs = [cases.job(job) for job in visits.jobs(visit)]
        return VisitSheet(
            visit,
            row.planned_start,
            row.note,
            tuple(self._job(job) for job in jobs if job.state not in FINISHED),
            Trip(
                price_cents=self._settings()["prices.travel_cents"],
                result="",
                before=charged_before(self.store, visit),
                free=pays_nothing(self.store, visit),
            ),
        )

    def _job(self, job: JobRow) -> SheetJob:
        language = self._settings()["shop.language"]
        last = self.store.value(
            "SELECT value FROM readings WHERE unit_id = ? ORDER BY read_on DESC, id DESC LIMIT 1", (job.unit,)
        )
        metered = last is not None or self.store.value(
            "SELECT 1 FROM plans WHERE unit_id = ? AND meter_every IS NOT NULL LIMIT 1", (job.unit,)
        )
        return SheetJob(
            job,
            Checklists(self.store, lambda: language).of_job(job.id),
            finishes(workshop_job(self.store, job.id)),
            bool(metered),
            last,
        )
