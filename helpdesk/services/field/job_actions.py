"""What any job outside the workshop can come to: it waits, it is cancelled, it is taken up again."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.clock import zone
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.workflows.states import PAUSE_REASONS
from helpdesk.errors import Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, move, ready_for
from helpdesk.services.field.visit_reader import open_visit
from helpdesk.services.follow_up.planning import withdraw_follow_up
from helpdesk.services.papers.issuing import renew_job_papers
from helpdesk.store.tables.goods import Purchase
from helpdesk.store.tables.visits import Visit, VisitJob
from helpdesk.store.tables.work import Case
from helpdesk.texts import Text, translate

OPEN = ("received", "waiting_customer", "waiting_part", "in_work", "ready")
_CANCELLED = {
    "installation": translate("Installations", "Installation cancelled"),
    "enquiry": translate("Enquiries", "Enquiry cancelled"),
    "training": translate("Complaints", "Training cancelled"),
}
_WAITS_FOR = {reason: PAUSE_REASONS[reason] for reason in ("customer", "part")}


@dataclass(frozen=True, kw_only=True)
class AwaitCustomer(JobAction):
    """Nothing can be done until the customer says something; the clock pauses."""

    prompt = Prompt(
        translate("Step", "Put on hold"), translate("Step", "Put on hold"), about="job", narrow=True
    )
    step = Step(
        "await_customer",
        translate("Steps", "Put on hold…"),
        "hourglass",
        starts=("received", "waiting_customer"),
        to="waiting_customer",
        also=translate("Steps", "pause stop part supplier on hold"),
    )

    note: str = entry(translate("Repair", "For"), "text", default="")
    until: date | None = entry(translate("Repair", "Ask again on"), "date", default=None)

    def label(self) -> Text:
        return translate("Repair", "Waiting recorded")

    def run(self, ctx: Context) -> Outcome:
        return _wait(ctx, ready_for(ctx, self.job, self.step), "customer", self.note, self.until)


@dataclass(frozen=True, kw_only=True)
class PutOnHold(AwaitCustomer):
    """Nothing can be done until the customer says something, or a part comes."""

    step = Step(
        "hold",
        translate("Steps", "Put on hold…"),
        "hourglass",
        starts=("received", "waiting_customer", "waiting_part", "in_work"),
        to="waiting_customer",
        turns={"waiting_part": {"reason": "part"}},
        also=translate("Steps", "pause stop part supplier on hold"),
    )

    reason: str = entry(translate("Repair", "Waiting for"), "choice", default="customer", choices=_WAITS_FOR)

    def run(self, ctx: Context) -> Outcome:
        return _wait(ctx, ready_for(ctx, self.job, self.step), self.reason, self.note, self.until)


def _wait(ctx: Context, job: WorkshopJob, reason: str, note: str, until: date | None) -> Outcome:
    if until is not None and until < ctx.today:
        raise Invalid({"until": translate("Complaints", "That day has passed.")})
    move(ctx, job, f"waiting_{reason}", PAUSE_REASONS[reason], tidy(note), pause_reason=reason)
    if until is not None:
        ctx.store.update(Case, job.case, next_on=until)
    return Outcome(job.case, translate("Repair", "Job {number} waits")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class GoOn(JobAction):
    """What was waited for is there: the job is to be done again."""

    step = Step(
        "go_on",
        translate("Steps", "Go on with it"),
        "arrow-right",
        starts=("waiting_customer", "waiting_part"),
        to="received",
        leads=lambda job: job.state in {"waiting_customer", "waiting_part"},
    )

    def label(self) -> Text:
        return translate("Installations", "Goes on")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        move(ctx, job, "received", self.label())
        return Outcome(job.case, translate("Installations", "Job {number} goes on")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class CallOff(JobAction):
    """It is not wanted after all; a visit that was planned for it alone is not made."""

    prompt = Prompt(
        translate("Step", "Cancel the job"), translate("Step", "Cancel the job"), about="job", narrow=True
    )
    step = Step("call_off", translate("Steps", "Cancel the job"), "ban", starts=OPEN, to="cancelled")

    reason: str = entry(translate("Complaints", "Reason"), "text")

    def label(self) -> Text:
        return translate("Installations", "Job cancelled")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        drop_visit(ctx, job.id)
        said = _CANCELLED.get(job.kind, self.label())
        move(ctx, job, "cancelled", said, self.reason, outcome="cancelled")
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, said)


@dataclass(frozen=True, kw_only=True)
class TakeUpAgain(JobAction):
    """It was not over after all; what was written down stays, and its first finish, too.

    A unit that counted as installed by it does so no more, and the covers that began with that wait again; its
    maintenance plan stays, and is not made a second time.
    """

    right: ClassVar[str] = "reopen"

    prompt = Prompt(
        translate("Step", "Open again"), translate("Step", "Open again"), about="job", narrow=True
    )
    step = Step(
        "take_up",
        translate("Steps", "Open again"),
        "repeat",
        starts=("delivered", "cancelled"),
        to="received",
    )

    reason: str = entry(translate("Complaints", "Reason"), "text")

    def label(self) -> Text:
        return translate("Installations", "Job opened again")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        withdraw_follow_up(ctx, job=job.id)
        told = _take_back_installed(ctx, job)
        move(ctx, job, "received", self.label(), self.reason, delivered_at=None)
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label(), shown=told)


def _take_back_installed(ctx: Context, job: WorkshopJob) -> Text | None:
    """The day of installation that a finished installation wrote is taken back; says so, with what stays."""
    if job.kind != "installation" or job.delivered_at is None or job.unit is None:
        return None
    day = job.delivered_at.astimezone(zone(ctx.settings["shop.zone"])).date()
    sales = ctx.store.rows(
        "SELECT id FROM purchases WHERE unit_id = ? AND installed_on = ?", (job.unit, day.isoformat())
    )
    for (sale,) in sales:
        ctx.store.update(Purchase, sale, installed_on=None)
    plan = ctx.store.value(
        "SELECT 1 FROM plans WHERE unit_id = ? AND anchor_on = ? AND active LIMIT 1",
        (job.unit, day.isoformat()),
    )
    if plan:
        return translate(
            "Installations",
            "Job opened again: the unit no longer counts as installed. Its maintenance plan stays; "
            "stop it there if it shall not run.",
        )
    if sales:
        return translate("Installations", "Job opened again: the unit no longer counts as installed.")
    return None


def drop_visit(ctx: Context, job: int) -> None:
    """The planned visit of a job is not made; one that serves other jobs, too, goes on for these."""
    visit = open_visit(ctx.store, job)
    if visit is None:
        return
    rows = ctx.store.rows("SELECT id, job_id FROM visit_jobs WHERE visit_id = ?", (visit.id,))
    if all(of == job for _, of in rows):
        ctx.store.delete(Visit, visit.id)
    else:
        ctx.store.delete(VisitJob, *(row for row, of in rows if of == job))
