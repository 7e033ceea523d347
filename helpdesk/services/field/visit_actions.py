"""Visits: planning one for a job or several, moving it, writing down how it went, cancelling it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.visit_words import NOT_DONE_REASONS, VISIT_RESULTS
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, ready_for
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.field.visit_form import Around, VisitForm
from helpdesk.services.field.visit_reader import SITE_OF_JOB, OpenVisit, open_visit
from helpdesk.store.database import Store
from helpdesk.store.tables.visits import Visit, VisitJob
from helpdesk.texts import Text, translate

_NEEDED = translate("Problems", "This is needed.")


def _has_visit(store: Store, job: Any) -> bool:
    return open_visit(store, job.id) is not None


def _has_none(store: Store, job: Any) -> bool:
    return open_visit(store, job.id) is None


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
        also=translate("Steps", "appointment at home"),
    )

    also: tuple[int, ...] = ()
    """Other jobs of the customer that the same visit serves."""

    def label(self) -> Text:
        return translate("Visits", "Visit planned for {at}")(at=self.planned_start)

    def run(self, ctx: Context) -> Outcome:
        job = _job_at(ctx, self.job, self.step)
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
            note_step(ctx, one.case, self.label(), job=one.id, text=self.note)
        for case in dict.fromkeys(one.case for one in jobs):
            settle_case(ctx, case)
        return Outcome(visit, self.label(), shown=warned)

    def _also(self, ctx: Context, job: WorkshopJob, other: int) -> WorkshopJob:
        """Another job that the same visit serves: of the same customer, open, and without a visit of its own."""
        found = _job_at(ctx, other, self.step)
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
        fits=_has_visit,
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
        job = _job_at(ctx, self.job, self.step)
        visit = _visit_of(ctx.store, job)
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


@dataclass(frozen=True, kw_only=True)
class RecordVisit(JobAction):
    """How the visit of a job went: when it was, and whether the work was done."""

    prompt = Prompt(
        translate("Step", "How the visit went"),
        translate("Step", "Save"),
        translate("Step", "The work itself, its parts and minutes are written on the bench of the job."),
        about="visit",
        draft=translate("Step", "Visit for job {number}"),
    )
    step = Step(
        "record_visit",
        translate("Steps", "How the visit went…"),
        "clipboard-check",
        starts=UNFINISHED,
        fits=_has_visit,
    )

    result: str = entry(
        translate("Visits", "Result"), "choice", default="done", choices=VISIT_RESULTS, wide=True
    )
    arrived_at: datetime | None = entry(translate("Visits", "Arrived"), "moment", default=None)
    left_at: datetime | None = entry(translate("Visits", "Left"), "moment", default=None)
    reason: str = entry(
        translate("Visits", "Why not done"),
        "choice",
        default="",
        choices={"": translate("Visits", "Not said")} | NOT_DONE_REASONS,
    )
    again_at: datetime | None = entry(
        translate("Visits", "Next visit"),
        "moment",
        default=None,
        hint=translate("Visits", "For what was not done; empty: none is planned yet"),
    )
    note: str = entry(translate("Visits", "Note"), "text", default="")

    @classmethod
    def fill(cls, row: OpenVisit) -> dict[str, Any]:
        return {"arrived_at": row.planned_start, "left_at": row.planned_end, "note": row.note}

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if self.result != "not_done" and self.arrived_at is None:
            found["arrived_at"] = _NEEDED
        if self.arrived_at and self.left_at and self.left_at < self.arrived_at:
            found["left_at"] = translate("Visits", "That is before the arrival.")
        if self.result == "not_done" and not self.reason:
            found["reason"] = translate("Visits", "Say why it was not done.")
        if self.result == "done" and self.again_at is not None:
            found["again_at"] = translate("Visits", "All was done; plan another visit by itself.")
        return found

    def label(self) -> Text:
        return translate("Visits", "Visit: {result}")(result=VISIT_RESULTS[self.result])

    def run(self, ctx: Context) -> Outcome:
        job = _job_at(ctx, self.job, self.step)
        visit = _visit_of(ctx.store, job)
        self._check(ctx)
        ctx.store.update(
            Visit,
            visit.id,
            result=self.result,
            reason=self.reason if self.result != "done" else "",
            arrived_at=self.arrived_at,
            left_at=self.left_at,
            note=tidy(self.note),
        )
        if self.again_at is not None:
            self._plan_again(ctx, visit, self.again_at)
        note_step(ctx, job.case, self._said(), job=job.id, text=self.note)
        settle_case(ctx, job.case)
        return Outcome(visit.id, self._said())

    def _check(self, ctx: Context) -> None:
        found = {
            name: translate("Visits", "That has not happened yet.")
            for name, at in (("arrived_at", self.arrived_at), ("left_at", self.left_at))
            if at is not None and at > ctx.now
        }
        if self.again_at is not None and self.again_at < ctx.now:
            found["again_at"] = translate("Visits", "That moment has passed.")
        if found:
            raise Invalid(found)

    def _plan_again(self, ctx: Context, visit: OpenVisit, at: datetime) -> None:
        again = ctx.store.insert(
            Visit,
            site_id=visit.site,
            technician_id=visit.technician,
            planned_start=at,
            planned_end=at + timedelta(minutes=visit.minutes),
            travel_minutes=visit.travel_minutes,
            continues_id=visit.id,
            created_at=ctx.now,
        )
        jobs = ctx.store.rows(
            "SELECT job_id FROM visit_jobs WHERE visit_id = ? ORDER BY position, id", (visit.id,)
        )
        ctx.store.insert_many(
            VisitJob,
            ("visit_id", "job_id", "position"),
            [(again, job, place) for place, (job,) in enumerate(jobs, start=1)],
        )

    def _said(self) -> Text:
        if self.result == "done" or not self.reason:
            return self.label()
        said = translate("Visits", "Visit: {result}, {reason}")
        return said(result=VISIT_RESULTS[self.result], reason=NOT_DONE_REASONS[self.reason])


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
        "cancel_visit", translate("Steps", "Cancel the visit…"), "ban", starts=UNFINISHED, fits=_has_visit
    )

    reason: str = entry(translate("Visits", "Reason"))

    def rules(self) -> dict[str, Text]:
        return {} if tidy_line(self.reason) else {"reason": _NEEDED}

    def label(self) -> Text:
        return translate("Visits", "Visit cancelled")

    def run(self, ctx: Context) -> Outcome:
        job = _job_at(ctx, self.job, self.step)
        visit = _visit_of(ctx.store, job)
        ctx.store.delete(Visit, visit.id)
        said = translate("Visits", "Visit of {at} cancelled")(at=visit.planned_start)
        note_step(ctx, job.case, said, job=job.id, text=self.reason)
        settle_case(ctx, job.case)
        return Outcome(job.id, said)


def _job_at(ctx: Context, job: int, step: Step) -> WorkshopJob:
    found = ready_for(ctx, job, step)
    if not step.fits(ctx.store, found):
        if step.fits is _has_none:
            raise Conflict(translate("Visits", "A visit is planned already; move that one."))
        raise Conflict(translate("Visits", "No visit is planned for job {number}.")(number=found.number))
    return found


def _visit_of(store: Store, job: WorkshopJob) -> OpenVisit:
    visit = open_visit(store, job.id)
    assert visit is not None
    return visit


def site_of(store: Store, job: int) -> int | None:
    """Where a job is visited."""
    found: int | None = store.value(
        f"SELECT {SITE_OF_JOB} FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?", (job,)
    )
    return found
