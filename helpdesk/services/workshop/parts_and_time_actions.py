"""What went into a job: parts, and minutes by stopwatch or typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from helpdesk.action import Action, Context, Outcome, Prompt, entries, entry, taken
from helpdesk.domain.normal_forms import shortened, tidy_line
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.cases.bench_reader import open_lines
from helpdesk.services.cases.job_transitions import (
    JobAction,
    Step,
    StepAction,
    WorkshopJob,
    ready_for,
    workshop_job,
)
from helpdesk.services.cases.steps import settle_case
from helpdesk.services.cases.stopwatch import stop_clock
from helpdesk.services.papers.issuing import renew_job_papers
from helpdesk.store.dialect import walked
from helpdesk.store.tables.repair import PartUsed, WorkSpan
from helpdesk.store.tables.work import Job
from helpdesk.texts import Text, translate

WORK = Step("work", translate("Steps", "Parts and minutes"), "clock", starts=UNFINISHED)
"""One step with several actions: its dialog asks for any of them."""


@dataclass(frozen=True, kw_only=True)
class AddPart(JobAction):
    """A part was put in: origin, price, and whether the old one was handed over (RD 58/1988 art. 4)."""

    prompt = Prompt(
        translate("Work", "Parts and minutes"), translate("Work", "Done"), about="job", dialog="work"
    )
    step = WORK

    name: str = entry(translate("Repair", "Part"))
    code: str = entry(translate("Repair", "Code"), default="")
    quantity: int = entry(translate("Repair", "Quantity"), "number", default=1, least=1, most=10_000)
    price_cents: int | None = entry(translate("Repair", "Price each"), "money", default=None)
    is_new: bool = entry(translate("Repair", "New part"), "check", default=True)
    old_returned: bool = entry(translate("Repair", "Old part for the customer"), "check", default=False)
    source: str = entry(
        translate("Repair", "Invoice it came with"),
        default="",
        hint=translate("Repair", "Makers ask for it when they are to pay"),
    )

    def label(self) -> Text:
        return translate("Repair", "Part {name} added")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if not self.is_new and not ctx.store.value(
            "SELECT used_parts FROM intakes WHERE job_id = ?", (job.id,)
        ):
            raise Invalid(
                {"is_new": translate("Repair", "The customer did not consent in writing to used parts.")}
            )
        name = tidy_line(self.name)
        line = next((line.id for line in open_lines(ctx.store, job.id) if tidy_line(line.text) == name), None)
        return _put_in(
            ctx,
            job,
            self.label(),
            name=name,
            code=tidy_line(self.code),
            quantity=self.quantity,
            price_cents=self.price_cents,
            is_new=self.is_new,
            old_returned=self.old_returned,
            source=tidy_line(self.source),
            quote_line_id=line,
        )


@dataclass(frozen=True, kw_only=True)
class TakeQuoted(JobAction):
    """A part that the accepted quote promised was put in, as quoted."""

    step = WORK

    line: int

    def label(self) -> Text:
        return translate("Repair", "Quoted part added")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        line = next((line for line in open_lines(ctx.store, job.id) if line.id == self.line), None)
        if line is None:
            raise Conflict(translate("Repair", "That part of the quote is put in already, or not agreed."))
        keep = ctx.store.value("SELECT keep_parts FROM intakes WHERE job_id = ?", (job.id,))
        return _put_in(
            ctx,
            job,
            translate("Repair", "Part {name} added")(name=shortened(line.text)),
            name=tidy_line(line.text),
            quantity=max(1, -(-line.quantity_milli // 1000)),
            price_cents=line.price_cents,
            old_returned=bool(keep),
            quote_line_id=line.id,
        )


@dataclass(frozen=True, kw_only=True)
class EditPart(StepAction):
    """Another number of pieces of a part that was put in, or another price."""

    step = WORK

    id: int
    quantity: int = entry(translate("Repair", "Quantity"), "number", default=1, least=1, most=10_000)
    price_cents: int | None = entry(translate("Repair", "Price each"), "money", default=None)

    def label(self) -> Text:
        return translate("Repair", "Part changed")

    def run(self, ctx: Context) -> Outcome:
        job = _job_of_part(ctx, self.id)
        ctx.store.update(PartUsed, self.id, quantity=self.quantity, price_cents=self.price_cents)
        settle_case(ctx, job.case)
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class SetPartOrigin(Action):
    """Code and invoice of a part that was put in, as makers ask for them; also once the job is over."""

    prompt = Prompt(
        translate("Work", "Where the part came from"),
        translate("Work", "Save"),
        about="part_used",
        narrow=True,
    )

    id: int
    code: str = entry(translate("Repair", "Code"), default="")
    source: str = entry(translate("Repair", "Invoice it came with"), default="")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("Repair", "Origin of a part recorded")

    def run(self, ctx: Context) -> Outcome:
        of = ctx.store.value("SELECT job_id FROM parts_used WHERE id = ?", (self.id,))
        if of is None:
            raise NotFound(translate("Repair", "That part is no longer there."))
        job = workshop_job(ctx.store, of)
        ctx.store.update(PartUsed, self.id, code=tidy_line(self.code), source=tidy_line(self.source))
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class RemovePart(StepAction):
    """A part that was not put in after all."""

    step = WORK

    id: int

    def label(self) -> Text:
        return translate("Repair", "Part removed")

    def run(self, ctx: Context) -> Outcome:
        job = _job_of_part(ctx, self.id)
        ctx.store.delete(PartUsed, self.id)
        settle_case(ctx, job.case)
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class StartClock(JobAction):
    """The stopwatch of hands-on time runs."""

    step = WORK

    def label(self) -> Text:
        return translate("Repair", "Stopwatch started")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if ctx.store.value("SELECT 1 FROM work_spans WHERE job_id = ? AND ended_at IS NULL", (job.id,)):
            raise Conflict(translate("Repair", "The stopwatch is running already."))
        left = self._leave_other(ctx)
        ctx.store.insert(WorkSpan, job_id=job.id, staff_id=ctx.staff, started_at=ctx.now)
        return Outcome(job.case, left or self.label())

    @staticmethod
    def _leave_other(ctx: Context) -> Text | None:
        """Nobody works on two units at once: the same person's other stopwatch stops, and that is said."""
        # The few that run are looked through, not all that a person ever did.
        running = f"SELECT job_id FROM work_spans WHERE ended_at IS NULL AND {walked('staff_id')} = ?"
        said = None
        for (of,) in ctx.store.rows(running, (ctx.staff,)):
            stopped = stop_clock(ctx, of)
            if stopped is not None:
                renew_job_papers(ctx, of)
                told = translate("Repair", "Stopwatch started; that of job {number} stopped: {n} min")
                said = told(number=workshop_job(ctx.store, of).number, n=stopped.minutes)
        return said


@dataclass(frozen=True, kw_only=True)
class StopClock(JobAction):
    """The stopwatch stops; its minutes are added."""

    def label(self) -> Text:
        return translate("Repair", "Stopwatch stopped")

    def run(self, ctx: Context) -> Outcome:
        job = workshop_job(ctx.store, self.job)
        stopped = stop_clock(ctx, job.id)
        if stopped is None:
            raise Conflict(translate("Repair", "The stopwatch is not running."))
        renew_job_papers(ctx, job.id)
        said = translate("Repair", "Stopwatch stopped: {n} min")
        if stopped.cut:
            said = translate("Repair", "Stopwatch stopped: {n} of {ran} min; it ran past closing time")
        return Outcome(job.case, said(n=stopped.minutes, ran=stopped.ran))


@dataclass(frozen=True, kw_only=True)
class SetMinutes(JobAction):
    """Hands-on minutes as typed."""

    step = WORK

    minutes: int = entry(translate("Repair", "Hands-on minutes"), "number", least=0, most=100_000)

    def label(self) -> Text:
        return translate("Repair", "Minutes set")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        ctx.store.update(Job, job.id, minutes=self.minutes)
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())


def _put_in(ctx: Context, job: WorkshopJob, said: Text, **part: Any) -> Outcome:
    """A part goes into a job, last of those that are there."""
    last = ctx.store.value("SELECT max(position) FROM parts_used WHERE job_id = ?", (job.id,))
    ctx.store.insert(PartUsed, job_id=job.id, position=(last or 0) + 1, **part)
    settle_case(ctx, job.case)
    renew_job_papers(ctx, job.id)
    return Outcome(job.case, said)


def _job_of_part(ctx: Context, part: int) -> WorkshopJob:
    """The job of a part that must be there, if its work may be changed."""
    of = ctx.store.value("SELECT job_id FROM parts_used WHERE id = ?", (part,))
    if of is None:
        raise NotFound(translate("Repair", "That part is no longer there."))
    return ready_for(ctx, of, WORK)
