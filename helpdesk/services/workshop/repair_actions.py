"""The steps of a workshop job: diagnosis, waiting, work, check; with those of worked, leaving and payer at hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Context, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.codes import CAUSES, REMEDIES, SYMPTOMS
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.outcomes import OUTCOMES
from helpdesk.domain.workflows.kinds import free, kind_of
from helpdesk.domain.workflows.states import PAUSE_REASONS
from helpdesk.domain.workflows.workshop import OPEN
from helpdesk.errors import Invalid
from helpdesk.services.cases.agreement import needs_agreement
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, move, ready_for
from helpdesk.services.cases.steps import settle_case
from helpdesk.services.cases.stopwatch import stop_clock
from helpdesk.services.claims.away_actions import is_away
from helpdesk.services.claims.telling import needs_telling
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.services.solutions.use_actions import propose
from helpdesk.services.stock.using import want
from helpdesk.store.tables.people import Staff
from helpdesk.store.tables.work import Job
from helpdesk.texts import Text, translate

ANY_SYMPTOM = {"": translate("Repair", "Not said")} | SYMPTOMS
ANY_CAUSE = {"": translate("Repair", "Not said")} | CAUSES
ANY_REMEDY = {"": translate("Repair", "Not said")} | REMEDIES
DONE = {key: OUTCOMES[key] for key in ("fixed", "no_fault", "not_fixed")}


@dataclass(frozen=True, kw_only=True)
class Diagnose(JobAction):
    """What was found, and by which symptom it counts."""

    prompt = Prompt(
        translate("Step", "Diagnosis"), translate("Step", "Record diagnosis"), about="job", dialog="diagnose"
    )
    step = Step(
        "diagnose",
        translate("Steps", "Diagnose"),
        "stethoscope",
        starts=("received", "diagnosing", "waiting_customer", "waiting_part", "in_work"),
        to="diagnosing",
        stays=("in_work",),
        leads=lambda job: job.state == "received",
        also=translate("Steps", "fault found symptom cause"),
    )

    diagnosis: str = entry(translate("Repair", "What was found"), "text", default="")
    symptom: str = entry(translate("Repair", "Symptom"), "choice", default="", choices=ANY_SYMPTOM)
    cause: str = entry(translate("Repair", "Cause"), "choice", default="", choices=ANY_CAUSE)
    solution: int | None = None
    """A known one that it is taken from, noted on the job as proposed."""

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("Repair", "Diagnosis recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        move(
            ctx,
            job,
            "in_work" if job.state == "in_work" else "diagnosing",
            translate("Repair", "Diagnosis"),
            self.diagnosis,
            diagnosis=tidy(self.diagnosis),
            symptom=self.symptom,
            cause=self.cause,
            started_at=job.started_at or ctx.now,
        )
        if self.solution is not None:
            propose(ctx, job.id, self.solution)
        return Outcome(job.case, translate("Repair", "Diagnosis of job {number} recorded")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class StartWork(JobAction):
    """Work begins or goes on; a pause ends."""

    step = Step(
        "start",
        translate("Steps", "Start work"),
        "wrench",
        starts=("received", "diagnosing", "waiting_customer", "waiting_part", "checking"),
        to="in_work",
        leads=lambda job: (
            job.state in {"waiting_customer", "waiting_part"}
            or (job.state == "diagnosing" and free(job.kind, job.under_warranty))
        ),
        fits=lambda store, job: job.state != "waiting_part" or not is_away(store, job),
        also=translate("Steps", "repair begin"),
    )

    def label(self) -> Text:
        return translate("Repair", "Work started")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        needs_agreement(ctx, job)
        if kind_of(job.kind).claimed:
            needs_telling(ctx, job)
        move(ctx, job, "in_work", translate("Repair", "Work started"), started_at=job.started_at or ctx.now)
        return Outcome(job.case, translate("Repair", "Work on job {number} started")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class WaitFor(JobAction):
    """Nothing can be done until something comes; the clock pauses, with its reason."""

    prompt = Prompt(
        translate("Step", "Put on hold"),
        translate("Step", "Put on hold"),
        about="job",
        narrow=True,
        dialog="wait",
    )
    step = Step(
        "wait",
        translate("Steps", "Put on hold…"),
        "hourglass",
        starts=("received", "diagnosing", "waiting_customer", "waiting_part", "in_work", "checking"),
        to="waiting_part",
        turns={"waiting_customer": {"reason": "customer"}},
        also=translate("Steps", "pause stop part supplier on hold"),
    )

    reason: str = entry(translate("Repair", "Waiting for"), "choice", default="part", choices=PAUSE_REASONS)
    note: str = entry(
        translate("Repair", "For"),
        "text",
        default="",
        hint=translate("Repair", "For example: pump ordered at Recambios Sur"),
    )
    until: date | None = entry(translate("Repair", "Ask again on"), "date", default=None)
    part: int | None = entry(
        translate("Repair", "Part"),
        "lookup",
        default=None,
        noun="part",
        hint=translate("Repair", "Of the stock: Today says when it is here"),
    )
    quantity: int = entry(translate("Repair", "Quantity"), "number", default=1, least=1, most=10_000)

    def rules(self) -> dict[str, Text]:
        if self.part is not None and self.reason != "part":
            return {"part": translate("Repair", "A part is only named where a part is waited for.")}
        return {}

    def label(self) -> Text:
        return translate("Repair", "Waiting recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if self.part is not None:
            self._want(ctx, job, self.part)
        # Nobody has it in hands while it waits.
        stop_clock(ctx, job.id)
        state = "waiting_customer" if self.reason == "customer" else "waiting_part"
        move(ctx, job, state, PAUSE_REASONS[self.reason], tidy(self.note), pause_reason=self.reason)
        if self.until is not None:
            ctx.store.run("UPDATE cases SET next_on = ? WHERE id = ?", (self.until.isoformat(), job.case))
        return Outcome(job.case, translate("Repair", "Job {number} waits")(number=job.number))

    def _want(self, ctx: Context, job: WorkshopJob, part: int) -> None:
        """What it waits for is wanted for it, unless it is already."""
        sql = "SELECT coalesce(sum(open_pieces), 0) FROM part_needs WHERE job_id = ? AND part_id = ?"
        missing = self.quantity - ctx.store.value(sql, (job.id, part))
        if missing > 0:
            want(ctx, job.id, part, missing)


@dataclass(frozen=True, kw_only=True)
class FinishWork(JobAction):
    """What was done, with its codes and how it ended. The first finish stays for good."""

    prompt = Prompt(
        translate("Step", "Finish work"), translate("Step", "Finish work"), about="job", dialog="finish"
    )
    step = Step(
        "finish",
        translate("Steps", "Finish work"),
        "clipboard-check",
        starts=("diagnosing", "in_work"),
        to="checking",
        leads=lambda job: job.state == "in_work",
        also=translate("Steps", "done complete remedy"),
    )

    outcome: str = entry(translate("Repair", "Outcome"), "choice", default="fixed", choices=DONE)
    work_done: str = entry(translate("Repair", "What was done and tested"), "text")
    symptom: str = entry(translate("Repair", "Symptom"), "choice", default="", choices=ANY_SYMPTOM)
    cause: str = entry(translate("Repair", "Cause"), "choice", default="", choices=ANY_CAUSE)
    remedy: str = entry(translate("Repair", "Remedy"), "choice", default="", choices=ANY_REMEDY)
    minutes: int | None = entry(
        translate("Repair", "Hands-on minutes"), "number", default=None, least=0, most=100_000
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, ("work_done", "symptom", "cause", "remedy", "minutes"))

    def label(self) -> Text:
        return translate("Repair", "Work finished")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if self.outcome == "fixed":
            needs_agreement(ctx, job)
            if kind_of(job.kind).claimed:
                needs_telling(ctx, job)
        typed = self._typed_minutes(ctx, job)
        move(
            ctx,
            job,
            "checking",
            translate("Repair", "Work finished: {outcome}")(outcome=OUTCOMES[self.outcome]),
            self.work_done,
            outcome=self.outcome,
            work_done=tidy(self.work_done),
            symptom=self.symptom,
            cause=self.cause,
            remedy=self.remedy,
            finished_at=job.finished_at or ctx.now,
            started_at=job.started_at or ctx.now,
            **typed,
        )
        return Outcome(job.case, translate("Repair", "Work on job {number} finished")(number=job.number))

    def _typed_minutes(self, ctx: Context, job: WorkshopJob) -> dict[str, Any]:
        """The minutes as typed; what the form only showed does not undo those of a running stopwatch."""
        before = ctx.store.value("SELECT minutes FROM jobs WHERE id = ?", (job.id,))
        ran = stop_clock(ctx, job.id) is not None
        if self.minutes is None or (ran and self.minutes == before):
            return {}
        return {"minutes": self.minutes}


@dataclass(frozen=True, kw_only=True)
class CheckWork(JobAction):
    """The quality check before a unit is called ready."""

    prompt = Prompt(
        translate("Step", "Quality check"), translate("Step", "Record check"), about="job", narrow=True
    )
    step = Step(
        "check",
        translate("Steps", "Quality check"),
        "check-check",
        starts=("checking",),
        to="ready",
        leads=lambda job: job.state == "checking",
        also=translate("Steps", "test inspect check"),
    )

    passed: bool = entry(translate("Repair", "Everything works, clean and complete"), "check", default=True)
    note: str = entry(translate("Repair", "What was checked, or what is still wrong"), "text", default="")

    def rules(self) -> dict[str, Text]:
        if not self.passed and not tidy(self.note):
            return {"note": translate("Repair", "Say what is still wrong.")}
        return {}

    def label(self) -> Text:
        return translate("Repair", "Quality check recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if self.passed:
            move(
                ctx,
                job,
                "ready",
                translate("Repair", "Quality check passed"),
                self.note,
                checked_by_id=ctx.staff,
                tested=tidy(self.note),
            )
            keep_up_to_date(ctx, "service", job.id)
            return Outcome(job.case, translate("Repair", "Job {number} is ready")(number=job.number))
        move(ctx, job, "in_work", translate("Repair", "Quality check not passed"), self.note)
        return Outcome(job.case, translate("Repair", "Job {number} goes back to work")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class AssignTechnician(JobAction):
    """Who does the work."""

    prompt = Prompt(translate("Step", "Technician"), translate("Step", "Assign"), about="job", narrow=True)
    step = Step("assign", translate("Steps", "Technician"), "user-round", starts=OPEN)

    technician: int | None = entry(translate("Repair", "Technician"), "lookup", default=None, noun="staff")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("Repair", "Technician assigned")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if self.technician is not None and not ctx.store.exists(Staff, self.technician):
            raise Invalid({"technician": translate("Repair", "No such staff member.")})
        ctx.store.update(Job, job.id, technician_id=self.technician)
        settle_case(ctx, job.case)
        return Outcome(job.case, self.label())
