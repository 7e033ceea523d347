"""Visits as they are read: the one that is planned for a job, and all that were made for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import zone
from helpdesk.domain.visits import Clash, Planned
from helpdesk.errors import NotFound
from helpdesk.formats import Words
from helpdesk.services.cases.rows import missing_job
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.texts import translate

if TYPE_CHECKING:
    from helpdesk.services.field.advice_reader import Objection, OtherJob
    from helpdesk.services.field.confirm_reader import ConfirmRow

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


SITE_OF_JOB = (
    "coalesce((SELECT site_id FROM units WHERE id = j.unit_id), (SELECT s.id FROM sites s "
    "WHERE s.customer_id = c.customer_id ORDER BY s.position, s.id LIMIT 1))"
)
"""Where a job is visited: where the unit stands, else the customer's first place."""
_JOB_TO_PLAN = f"SELECT j.kind, {SITE_OF_JOB}, j.technician_id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?"
_OPEN_OF_JOB = (
    f"SELECT v.id FROM visits v {_OF_JOB} WHERE w.job_id = ? AND v.result = '' AND v.arrived_at IS NULL "
    "ORDER BY v.planned_start, v.id LIMIT 1"
)


class FreeSlot(NamedTuple):
    """A time at which nothing stands against a visit, and who would go."""

    start: datetime
    end: datetime
    technician: int
    name: str


class Visits:
    """Reads visits, and when the next ones can be."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings

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

    def conflicts(self, since: datetime, until: datetime) -> dict[int, list[Clash]]:
        """What stands against the visits that begin in a stretch of time and are still to be made, by visit."""
        from helpdesk.services.field.conflict_reader import conflicts_in

        return conflicts_in(self.store, self._settings(), since, until)

    def usual_minutes(self, kind: str) -> int:
        """How long a visit for a kind of job usually is."""
        from helpdesk.domain.visits import MINUTES

        settings = self._settings()
        return int(settings[MINUTES.get(kind, "field.other_minutes")])

    def free_slots(
        self,
        job: int,
        technician: int | None = None,
        *,
        since: datetime,
        minutes: int | None = None,
        travel: int | None = None,
        many: int = 3,
    ) -> list[FreeSlot]:
        """The next times for a visit for a job, the soonest first, none within another; none if nobody has the skill.

        Args:
            job: the job.
            technician: who shall go; nobody: whoever has the skill it asks for.
            since: whoever goes sets out no sooner than at this instant.
            minutes: how long it is; nothing: as usual for the kind of job.
            travel: minutes of travel; nothing: the usual ones.
            many: how many are wanted.
        """
        from helpdesk.services.field.conflict_reader import Planning

        settings = self._settings()
        planning = Planning(self.store, settings)
        kind, site, first = self._to_plan(job)
        length = timedelta(minutes=self.usual_minutes(kind) if minutes is None else minutes)
        wanted = Planned(
            self.store.value(_OPEN_OF_JOB, (job,)) or 0,
            since,
            since + length,
            settings["field.before_minutes"],
            settings["field.after_minutes"],
            settings["field.travel_minutes"] if travel is None else travel,
            site,
            planning.of_jobs([job])[0],
        )
        there = since + timedelta(minutes=wanted.travel + wanted.before)
        return [
            FreeSlot(slot.start, slot.start + length, slot.worker, planning.people[slot.worker].name)
            for slot in planning.slots(wanted, there, many, technician, first)
        ]

    def calendar_file(
        self, technician: int, first: date, last: date, words: Words, now: datetime
    ) -> tuple[bytes, int]:
        """The visits somebody is to make on some days as a file for a telephone's calendar, and how many they are."""
        from helpdesk.services.field.calendar_file_reader import visits_as_calendar

        return visits_as_calendar(self.store, words, technician, first, last, now)

    def _to_plan(self, job: int) -> tuple[str, int | None, int | None]:
        """The kind of a job, where it is visited, and whose it is. Raises ``NotFound``."""
        found = self.store.row(_JOB_TO_PLAN, (job,))
        if found is None:
            raise missing_job()
        return found[0], found[1], found[2]

    def other_jobs(self, job: int) -> list[OtherJob]:
        """The open jobs of the same customer that one visit could serve, too."""
        from helpdesk.services.field.advice_reader import other_jobs

        return other_jobs(self.store, job)

    def objection(
        self,
        jobs: Sequence[int],
        start: datetime,
        minutes: int,
        technician: int | None,
        travel: int | None,
        *,
        now: datetime,
    ) -> Objection | None:
        """What stands against a visit for some jobs at a time, the first of them planned or not."""
        from helpdesk.services.field.advice_reader import objection

        visit = self.store.value(_OPEN_OF_JOB, (jobs[0],)) or 0
        site = self._to_plan(jobs[0])[1]
        told = (self.store, self._settings(), jobs, start, minutes, technician, travel, now)
        return objection(*told, visit, site)

    def to_confirm(self, day: date) -> list[ConfirmRow]:
        """The visits of a day that are still to be made, in the order of their times: to be asked about before."""
        from helpdesk.services.field.confirm_reader import to_confirm

        return to_confirm(self.store, day, zone(self._settings()["shop.zone"]))

    def planned(self, visit: int) -> ConfirmRow:
        """A visit with whom it is made to. Raises ``NotFound``."""
        from helpdesk.services.field.confirm_reader import planned_visit

        return planned_visit(self.store, visit)

    def next_working_day(self, today: date) -> date:
        """The next day on which the shop is open; tomorrow where it never is."""
        from helpdesk.services.field.confirm_reader import next_working_day

        return next_working_day(self.store, self._settings(), today)

    def sheet_day(self, today: date) -> date:
        """The day whose sheets are printed next: today while somebody still goes, else the next working day."""
        return today if self.to_confirm(today) else self.next_working_day(today)
