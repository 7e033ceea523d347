"""Visits: planning one for a job, moving it, writing down how it went, cancelling it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.clock import from_text, to_text
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.visit_words import NOT_DONE_REASONS, VISIT_RESULTS
from helpdesk.domain.visits import AHEAD_DAYS, CLASHES, Clash, Planned, clashes, free_starts
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, ready_for
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.field.visit_reader import OpenVisit, open_visit
from helpdesk.services.shop.reader import Shop
from helpdesk.store.database import Store
from helpdesk.store.tables.visits import Visit, VisitJob
from helpdesk.texts import Text, translate

USUAL_MINUTES = 60
MOST_MINUTES = 24 * 60
_NEAR = timedelta(days=2)
"""A visit that began so long before may stand against another one."""
_NEEDED = translate("Problems", "This is needed.")


def _has_visit(store: Store, job: Any) -> bool:
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
        job = _job_at(ctx, self.job, self.step)
        visit = ctx.store.insert(
            Visit, site_id=_site_of(ctx.store, job), created_at=ctx.now, **self.times(ctx)
        )
        ctx.store.insert(VisitJob, visit_id=visit, job_id=job.id, position=1)
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
        ctx.store.update(Visit, visit.id, **self.times(ctx, visit.id))
        note_step(ctx, job.case, self.label(), job=job.id)
        settle_case(ctx, job.case)
        return Outcome(visit.id, self.label())


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
