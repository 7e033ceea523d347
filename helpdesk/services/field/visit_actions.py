"""Visits: planning one for a job, moving it, serving another job with it, cancelling it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.clock import from_text, to_text
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.visits import AHEAD_DAYS, CLASHES, Clash, Planned, clashes, free_starts
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, ready_for
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.field.checklist_actions import forget_list, pin_checklist
from helpdesk.services.field.visit_reader import OpenVisit, open_visit
from helpdesk.services.shop.reader import Shop
from helpdesk.store.database import Store
from helpdesk.store.tables.visits import Visit, VisitJob
from helpdesk.texts import Text, translate

USUAL_MINUTES = 60
MOST_MINUTES = 24 * 60
_NEAR = timedelta(days=2)
"""A visit that began so long before may stand against another one."""
NEEDED = translate("Problems", "This is needed.")


def has_visit(store: Store, job: Any) -> bool:
    """Whether a visit is planned for a job as read."""
    return open_visit(store, job.id) is not None


def _has_none(store: Store, job: Any) -> bool:
    return open_visit(store, job.id) is None


@dataclass(frozen=True, kw_only=True)
class VisitForm(JobAction):
    """When a visit is, how long, and who goes."""

    planned_start: datetime = entry(translate("Visits", "From"), "moment")
    minutes: int = entry(
        translate("Visits", "Minutes at the customer's"),
        "number",
        default=USUAL_MINUTES,
        least=5,
        most=MOST_MINUTES,
    )
    technician: int | None = entry(translate("Visits", "Technician"), "lookup", default=None, noun="staff")
    travel_minutes: int = entry(
        translate("Visits", "Minutes of travel"), "number", default=0, least=0, most=MOST_MINUTES
    )
    fixed: bool = entry(translate("Visits", "Time promised to the customer"), "check", default=False)
    note: str = entry(translate("Visits", "Note"), "text", default="")
    anyway: bool = entry(
        translate("Visits", "Plan it whatever stands against it"),
        "check",
        default=False,
        hint=translate("Visits", "Another visit, too little time, closed, on leave"),
    )

    def times(self, ctx: Context, visit: int = 0) -> dict[str, Any]:
        """The columns of the visit's time.

        Raises:
            Invalid: the moment has passed, or something stands against it and nobody said to plan it all the same.
        """
        if self.planned_start < ctx.now:
            raise Invalid({"planned_start": translate("Visits", "That moment has passed.")})
        end = self.planned_start + timedelta(minutes=self.minutes)
        wanted = Planned(visit, self.planned_start, end, travel=self.travel_minutes)
        if not self.anyway:
            self._refuse(ctx, wanted)
        return {
            "planned_start": self.planned_start,
            "planned_end": end,
            "technician_id": self.technician,
            "travel_minutes": self.travel_minutes,
            "fixed": self.fixed,
            "note": tidy(self.note),
        }

    def _refuse(self, ctx: Context, wanted: Planned) -> None:
        """Say what stands against the time, and when the next one is at which nothing does."""
        hours = Shop(ctx.store).hours(ctx.settings["shop.zone"])
        others = _visits_of(ctx.store, self.technician, wanted.start) if self.technician is not None else []
        against = clashes(wanted, others, hours)
        if against:
            free = next(free_starts(wanted, others, hours, wanted.start), None)
            raise Invalid({"planned_start": _told(against, free)})


@dataclass(frozen=True, kw_only=True)
class PlanVisit(VisitForm):
    """A technician goes to the customer for this job."""

    prompt = Prompt(
        translate("Step", "Plan a visit"),
        translate("Step", "Plan the visit"),
        about="job",
        draft=translate("Step", "Visit for job {number}"),
    )
    step = Step(
        "plan_visit",
        translate("Steps", "Plan a visit…"),
        "calendar-days",
        starts=UNFINISHED,
        fits=_has_none,
        also=translate("Steps", "appointment at home"),
    )

    def label(self) -> Text:
        return translate("Visits", "Visit planned for {at}")(at=self.planned_start)

    def run(self, ctx: Context) -> Outcome:
        job = job_at(ctx, self.job, self.step)
        visit = ctx.store.insert(
            Visit, site_id=_site_of(ctx.store, job), created_at=ctx.now, **self.times(ctx)
        )
        ctx.store.insert(VisitJob, visit_id=visit, job_id=job.id, position=1)
        # From now on sheet, screen and paper go by the same version, whatever is changed in the list.
        pin_checklist(ctx, job.id)
        note_step(ctx, job.case, self.label(), job=job.id, text=self.note)
        settle_case(ctx, job.case)
        return Outcome(visit, self.label())


@dataclass(frozen=True, kw_only=True)
class MoveVisit(VisitForm):
    """The planned visit of a job is at another time, or somebody else goes."""

    prompt = PlanVisit.prompt._replace(
        title=translate("Step", "Move the visit"), verb=translate("Step", "Move the visit"), about="visit"
    )
    step = Step(
        "move_visit",
        translate("Steps", "Move the visit…"),
        "calendar-clock",
        starts=UNFINISHED,
        fits=has_visit,
    )

    @classmethod
    def fill(cls, row: OpenVisit) -> dict[str, Any]:
        return {
            "planned_start": row.planned_start,
            "minutes": row.minutes,
            "technician": row.technician,
            "travel_minutes": row.travel_minutes,
            "fixed": row.fixed,
            "note": row.note,
        }

    def label(self) -> Text:
        return translate("Visits", "Visit moved to {at}")(at=self.planned_start)

    def run(self, ctx: Context) -> Outcome:
        job = job_at(ctx, self.job, self.step)
        visit = planned_visit(ctx.store, job)
        ctx.store.update(Visit, visit.id, **self.times(ctx, visit.id))
        note_step(ctx, job.case, self.label(), job=job.id)
        settle_case(ctx, job.case)
        return Outcome(visit.id, self.label())


def _can_join(store: Store, job: Any) -> bool:
    return _has_none(store, job) and _visit_to_join(store, job.id) is not None


def _visit_to_join(store: Store, job: int) -> OpenVisit | None:
    """The next visit that is planned to the customer of a job, at the same place where both are known."""
    return store.select_one(
        OpenVisit,
        "JOIN jobs o ON o.id = w.job_id JOIN cases oc ON oc.id = o.case_id JOIN jobs m ON m.id = ? "
        "JOIN cases mc ON mc.id = m.case_id AND mc.customer_id = oc.customer_id "
        "LEFT JOIN units u ON u.id = m.unit_id WHERE v.result = '' AND v.arrived_at IS NULL "
        "AND (v.site_id IS NULL OR u.site_id IS NULL OR v.site_id = u.site_id) "
        "ORDER BY v.planned_start, v.id LIMIT 1",
        (job,),
    )


@dataclass(frozen=True, kw_only=True)
class JoinVisit(JobAction):
    """The visit that is planned to the customer serves this job, too."""

    step = Step(
        "join_visit",
        translate("Steps", "Add to the visit that is planned"),
        "calendar",
        starts=UNFINISHED,
        fits=_can_join,
        also=translate("Steps", "same visit together"),
    )

    def label(self) -> Text:
        return translate("Visits", "Added to the visit that is planned")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        visit = _visit_to_join(ctx.store, job.id) if _has_none(ctx.store, job) else None
        if visit is None:
            raise Conflict(translate("Visits", "No visit to this customer is planned."))
        last = ctx.store.value("SELECT max(position) FROM visit_jobs WHERE visit_id = ?", (visit.id,))
        ctx.store.insert(VisitJob, visit_id=visit.id, job_id=job.id, position=(last or 0) + 1)
        pin_checklist(ctx, job.id)
        said = translate("Visits", "Added to the visit of {at}")(at=visit.planned_start)
        note_step(ctx, job.case, said, job=job.id)
        settle_case(ctx, job.case)
        return Outcome(visit.id, said)


@dataclass(frozen=True, kw_only=True)
class CancelVisit(JobAction):
    """The planned visit of a job is not made; the job is as it was before it."""

    prompt = Prompt(
        translate("Step", "Cancel the visit"),
        translate("Step", "Cancel the visit"),
        about="visit",
        narrow=True,
    )
    step = Step(
        "cancel_visit", translate("Steps", "Cancel the visit…"), "ban", starts=UNFINISHED, fits=has_visit
    )

    reason: str = entry(translate("Visits", "Reason"))

    def rules(self) -> dict[str, Text]:
        return {} if tidy_line(self.reason) else {"reason": NEEDED}

    def label(self) -> Text:
        return translate("Visits", "Visit cancelled")

    def run(self, ctx: Context) -> Outcome:
        job = job_at(ctx, self.job, self.step)
        visit = planned_visit(ctx.store, job)
        served = jobs_of(ctx.store, visit.id)
        ctx.store.delete(Visit, visit.id)
        said = translate("Visits", "Visit of {at} cancelled")(at=visit.planned_start)
        for one in served:
            forget_list(ctx, one.id)
            note_step(ctx, one.case, said, job=one.id, text=self.reason)
            settle_case(ctx, one.case)
        return Outcome(job.id, said)


def job_at(ctx: Context, job: int, step: Step) -> WorkshopJob:
    """The job, if this step of its visit may be made. Raises ``Conflict``."""
    found = ready_for(ctx, job, step)
    if not step.fits(ctx.store, found):
        if step.fits is _has_none:
            raise Conflict(translate("Visits", "A visit is planned already; move that one."))
        raise Conflict(translate("Visits", "No visit is planned for job {number}.")(number=found.number))
    return found


def planned_visit(store: Store, job: WorkshopJob) -> OpenVisit:
    """The visit of a job that is still to be made, and that is known to be there."""
    visit = open_visit(store, job.id)
    assert visit is not None
    return visit


def jobs_of(store: Store, visit: int) -> list[WorkshopJob]:
    """The jobs that a visit serves, in their order."""
    return store.select(
        WorkshopJob,
        "JOIN visit_jobs w ON w.job_id = j.id WHERE w.visit_id = ? ORDER BY w.position, w.id",
        (visit,),
    )


def _site_of(store: Store, job: WorkshopJob) -> int | None:
    """Where the unit stands, else the customer's first place."""
    found: int | None = store.value(
        "SELECT coalesce((SELECT site_id FROM units WHERE id = ?), (SELECT s.id FROM sites s "
        "JOIN cases c ON c.customer_id = s.customer_id WHERE c.id = ? ORDER BY s.position, s.id LIMIT 1))",
        (job.unit, job.case),
    )
    return found


def _visits_of(store: Store, technician: int, since: datetime) -> list[Planned]:
    """The visits of a technician that are still to be made, from shortly before an instant on."""
    return [
        Planned(identity, from_text(start), from_text(end or start), before, after, travel)
        for identity, start, end, before, after, travel in store.rows(
            "SELECT id, planned_start, planned_end, before_minutes, after_minutes, travel_minutes FROM visits "
            "WHERE technician_id = ? AND planned_start >= ? AND planned_start < ? AND result = '' "
            "AND arrived_at IS NULL",
            (technician, to_text(since - _NEAR), to_text(since + timedelta(days=AHEAD_DAYS))),
        )
    ]


def _told(against: Sequence[Clash], free: datetime | None) -> Text:
    kinds = list(dict.fromkeys(clash.kind for clash in against))
    said: Text = CLASHES[kinds[0]]
    for kind in kinds[1:]:
        said = translate("Visits", "{one}; {other}")(one=said, other=CLASHES[kind])
    if free is None:
        told = translate("Visits", "{what}. Choose another time, or tick that it is planned all the same.")
        return told(what=said)
    told = translate("Visits", "{what}. The next free time is {at}; or tick that it is planned all the same.")
    return told(what=said, at=free)
