"""A visit taken to another place of the calendar: its time, its length and who goes, as one step."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, ClassVar

from helpdesk.action import Context, Outcome, Prompt
from helpdesk.classes import NamedTuple, dataclass
from helpdesk.errors import Conflict, NotFound
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.field.visit_form import Around, VisitForm
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.store.tables.visits import Visit
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class ShiftVisit(VisitForm):
    """A planned visit begins at another time, takes longer or less long, or somebody else goes."""

    prompt: ClassVar[Prompt | None] = None

    job: int = 0
    """Not asked: the visit says which jobs it serves."""
    visit: int

    def label(self) -> Text:
        said = translate("Visits", "Visit moved to {at}, {count} min")
        return said(at=self.planned_start, count=self.minutes)

    def run(self, ctx: Context) -> Outcome:
        served = _served(ctx.store, self.visit)
        visit = served[0]
        jobs = [(one.job, one.case) for one in served if one.job is not None and one.case is not None]
        around = Around(
            [job for job, _ in jobs], visit.site, visit.before, visit.after, visit.travel, self.visit
        )
        columns, warned = self.columns(ctx, around)
        if self.planned_start != visit.start:
            # Who said yes to another time has not said yes to this one.
            columns |= {"confirmed": "", "confirmed_at": None}
        ctx.store.update(Visit, self.visit, **columns)
        for job, case in jobs:
            note_step(ctx, case, self.label(), job=job)
        for case in dict.fromkeys(case for _, case in jobs):
            settle_case(ctx, case)
        return Outcome(self.visit, self.label(), shown=warned)


@read_from("visits v LEFT JOIN visit_jobs w ON w.visit_id = v.id LEFT JOIN jobs j ON j.id = w.job_id")
class _Served(NamedTuple):
    """What of a visit does not move with it, and a job that it serves."""

    start: Annotated[datetime, "v.planned_start"]
    site: Annotated[int | None, "v.site_id"]
    before: Annotated[int, "v.before_minutes"]
    after: Annotated[int, "v.after_minutes"]
    travel: Annotated[int, "v.travel_minutes"]
    arrived_at: datetime | None
    result: str
    job: Annotated[int | None, "w.job_id"]
    case: Annotated[int | None, "j.case_id"]


def _served(store: Store, visit: int) -> list[_Served]:
    """The visit with each of its jobs, if it is still to be made.

    Raises:
        NotFound: it is no longer there.
        Conflict: somebody was there already.
    """
    found = store.select(_Served, "WHERE v.id = ? ORDER BY w.position, w.id", (visit,))
    if not found:
        raise NotFound(translate("Visits", "That visit is no longer there."))
    if found[0].result or found[0].arrived_at is not None:
        raise Conflict(translate("Visits", "That visit was made already; it stays where it was."))
    return found
