"""Visits: planning one for a job or several, moving it, serving another job with it, cancelling it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, ready_for
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.field.checklist_actions import forget_list, pin_checklist
from helpdesk.services.field.visit_form import Around, VisitForm
from helpdesk.services.field.visit_reader import SITE_OF_JOB, OpenVisit, open_visit
from helpdesk.store.database import Store
from helpdesk.store.tables.visits import Visit, VisitJob
from helpdesk.texts import Text, translate


def has_visit(store: Store, job: Any) -> bool:
    """Whether a visit is planned for a job as read."""
    return open_visit(store, job.id) is not None


def _has_none(store: Store, job: Any) -> bool:
    return open_visit(store, job.id) is None


def _goes_out(store: Store, job: Any, until: datetime | None) -> bool:  # noqa: ARG001
    """Whether a job waits to be planned that came due by its plan: nobody brings its unit in."""
    return job.state == "received" and bool(
        store.value("SELECT 1 FROM jobs WHERE id = ? AND plan_id IS NOT NULL", (job.id,))
    )


@dataclass(frozen=True, kw_only=True)
class PlanVisit(VisitForm):
    """A technician goes to the customer for this job."""

    prompt = Prompt(
        translate("Step", "Plan a visit"),
        translate("Step", "Plan the visit"),
        about="job",
        draft=translate("Step", "Visit for job {number}"),
        dialog="plan_visit",
    )
    step = Step(
        "plan_visit",
        translate("Steps", "Plan a visit…"),
        "calendar-days",
        starts=UNFINISHED,
        fits=_has_none,
        presses=_goes_out,
        also=translate("Steps", "appointment at home"),
    )

    also: tuple[int, ...] = ()
    """Other jobs of the customer that the same visit serves."""

    def label(self) -> Text:
        return translate("Visits", "Visit planned for {at}")(at=self.planned_start)

    def run(self, ctx: Context) -> Outcome:
        job = job_at(ctx, self.job, self.step)
        jobs = [job, *(self._also(ctx, job, other) for other in dict.fromkeys(self.also) if other != job.id)]
        site, s = site_of(ctx.store, job.id), ctx.settings
        around = Around(
            [one.id for one in jobs],
            site,
            s["field.before_minutes"],
            s["field.after_minutes"],
            s["field.travel_minutes"],
        )
        columns, warned = self.columns(ctx, around)
        visit = ctx.store.insert(Visit, site_id=site, created_at=ctx.now, **columns)
        served = [(visit, one.id, place) for place, one in enumerate(jobs, start=1)]
        ctx.store.insert_many(VisitJob, ("visit_id", "job_id", "position"), served)
        for one in jobs:
            # From now on sheet, screen and paper go by the same version, whatever is changed in the list.
            pin_checklist(ctx, one.id)
            note_step(ctx, one.case, self.label(), job=one.id, text=self.note)
        for case in dict.fromkeys(one.case for one in jobs):
            settle_case(ctx, case)
        return Outcome(visit, self.label(), shown=warned)

    def _also(self, ctx: Context, job: WorkshopJob, other: int) -> WorkshopJob:
        """Another job that the same visit serves: of the same customer, open, and without a visit of its own."""
        found = job_at(ctx, other, self.step)
        owners = {
            ctx.store.value("SELECT customer_id FROM cases WHERE id = ?", (one.case,)) for one in (job, found)
        }
        if len(owners) > 1:
            raise Invalid({"also": translate("Visits", "One visit serves the jobs of one customer.")})
        return found


@dataclass(frozen=True, kw_only=True)
class MoveVisit(VisitForm):
    """The planned visit of a job is at another time, or somebody else goes."""

    prompt = PlanVisit.prompt._replace(
        title=translate("Step", "Move the visit"),
        verb=translate("Step", "Move the visit"),
        about="visit",
        dialog="move_visit",
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
        before, after = ctx.store.row(
            "SELECT before_minutes, after_minutes FROM visits WHERE id = ?", (visit.id,)
        )
        jobs = [
            one for (one,) in ctx.store.rows("SELECT job_id FROM visit_jobs WHERE visit_id = ?", (visit.id,))
        ]
        around = Around(jobs, visit.site, before, after, visit.travel_minutes, visit.id)
        columns, warned = self.columns(ctx, around)
        if self.planned_start != visit.planned_start:
            # Who said yes to another time has not said yes to this one.
            columns |= {"confirmed": "", "confirmed_at": None}
        ctx.store.update(Visit, visit.id, **columns)
        note_step(ctx, job.case, self.label(), job=job.id)
        settle_case(ctx, job.case)
        return Outcome(visit.id, self.label(), shown=warned)


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


def site_of(store: Store, job: int) -> int | None:
    """Where a job is visited."""
    found: int | None = store.value(
        f"SELECT {SITE_OF_JOB} FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?", (job,)
    )
    return found
