"""A complaint is assessed, called back about, investigated; the steps before anything is proposed."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from helpdesk.action import Context, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.complaints import CAUSES, CLASSES, SEVERITIES, TAUGHT
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.workflows.complaint import OPEN
from helpdesk.services.cases.job_transitions import JobAction, Step, move, ready_for
from helpdesk.services.cases.steps import fulfil_plan, note_step, settle_case
from helpdesk.services.complaints.actions import ANY_CLASS
from helpdesk.services.complaints.record import complaint_of, keep_lines, write
from helpdesk.services.complaints.training import open_training
from helpdesk.store.tables.complaints import ComplaintPoint
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import Text, translate

ANY_CAUSE = {"": translate("Complaints", "Not known yet")} | CAUSES
_WAITS = (
    "SELECT 1 FROM jobs j JOIN cases c ON c.id = j.case_id LEFT JOIN complaints x ON x.job_id = j.id "
    "WHERE j.id = ? AND x.called_back_at IS NULL "
    "AND (x.call_back_by IS NOT NULL OR c.channel NOT IN ('counter', 'phone'))"
)
"""Whether nobody has spoken with the customer yet, or they wait to be called back."""


@dataclass(frozen=True, kw_only=True)
class AssessComplaint(JobAction):
    """What it is about, how grave it is, whether somebody is in danger, by when to call back (ISO 10002 7.4)."""

    prompt = Prompt(
        translate("Step", "Assess the complaint"), translate("Step", "Save"), about="complaint", narrow=True
    )
    step = Step(
        "assess",
        translate("Steps", "Assess…"),
        "tag",
        starts=OPEN,
        also=translate("Steps", "class severity safety call back"),
    )

    complaint_class: str = entry(
        translate("Complaints", "What it is about"), "choice", default="", choices=ANY_CLASS
    )
    severity: str = entry(translate("Complaints", "Severity"), "choice", default="normal", choices=SEVERITIES)
    safety: bool = entry(translate("Complaints", "Somebody's safety is at stake"), "check", default=False)
    call_back_by: datetime | None = entry(translate("Complaints", "Call back by"), "moment", default=None)

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        known = taken(row, entries(cls))
        # A file may have brought a word of its own.
        return known if row.complaint_class in CLASSES else known | {"complaint_class": ""}

    def label(self) -> Text:
        return translate("Complaints", "Complaint assessed")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        severity = "serious" if self.safety else self.severity
        known = complaint_of(ctx, job.id).complaint_class
        if self.complaint_class or known in CLASSES:
            ctx.store.update(Job, job.id, complaint_class=self.complaint_class)
        write(ctx, job.id, severity=severity, safety=self.safety, call_back_by=self.call_back_by)
        said = translate("Complaints", "Assessed: {severity}")(severity=SEVERITIES[severity])
        note_step(ctx, job.case, said, job=job.id)
        settle_case(ctx, job.case)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class CallBack(JobAction):
    """The customer was called back: a person spoke with a person."""

    prompt = Prompt(
        translate("Step", "Call the customer back"),
        translate("Step", "Record"),
        translate("Step", "Listen first. Nothing is sold in this call."),
        about="complaint",
        narrow=True,
    )
    step = Step(
        "call_back",
        translate("Steps", "Call back"),
        "phone",
        starts=OPEN,
        leads=lambda job: job.state == "received",
        fits=lambda store, job: bool(store.value(_WAITS, (job.id,))),
        also=translate("Steps", "phone customer reached"),
    )

    how: str = entry(translate("Complaints", "How"), "choice", default="phone", choices=TOLD_BY)
    said: str = entry(
        translate("Complaints", "What was said"),
        "text",
        default="",
        hint=translate("Complaints", "In the customer's own words"),
    )

    def label(self) -> Text:
        return translate("Complaints", "Customer called back")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        known = complaint_of(ctx, job.id)
        write(ctx, job.id, called_back_at=known.called_back_at or ctx.now)
        told = translate("Complaints", "Called back: {how}")(how=TOLD_BY[self.how])
        move(ctx, job, job.state, told, self.said)
        fulfil_plan(ctx, job.case)
        ctx.store.run(
            "UPDATE cases SET first_response_at = ? WHERE id = ? AND first_response_at IS NULL",
            (ctx.stamp, job.case),
        )
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class Investigate(JobAction):
    """What happened and why, point by point; wrong use and unclear instructions offer a training for use."""

    prompt = Prompt(
        translate("Step", "What happened, and why"),
        translate("Step", "Save"),
        translate("Step", "Photos and papers that prove it are kept among the files of the case."),
        about="complaint",
        dialog="investigate",
    )
    step = Step(
        "investigate",
        translate("Steps", "Investigate"),
        "search",
        starts=OPEN,
        to="diagnosing",
        stays=("in_work", "waiting_quote", "ready"),
        leads=lambda job: job.state in {"received", "waiting_customer"},
        also=translate("Steps", "facts evidence cause points"),
    )

    facts: str = entry(translate("Complaints", "What happened"), "text")
    points: tuple[str, ...] = entry(
        translate("Complaints", "Points of the complaint"),
        "list",
        default=(),
        hint=translate("Complaints", "One a line; each gets its own reply."),
    )
    cause: str = entry(translate("Complaints", "Cause"), "choice", default="", choices=ANY_CAUSE)
    cause_note: str = entry(translate("Complaints", "What caused it"), "text", default="")
    training: bool = entry(
        translate("Complaints", "Plan a training for use with the customer"), "check", default=False
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, ("facts", "cause", "cause_note"))

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if self.training and self.cause not in TAUGHT:
            found["training"] = translate(
                "Complaints", "A training helps where the cause is wrong use or unclear instructions."
            )
        return found

    def label(self) -> Text:
        return translate("Complaints", "Facts of the complaint recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        known = complaint_of(ctx, job.id)
        keep_points(ctx, job.id, self.points)
        write(ctx, job.id, cause=self.cause, cause_note=tidy(self.cause_note))
        stays = job.state in self.step.stays
        said = translate("Complaints", "Investigated")
        if self.cause:
            said = translate("Complaints", "Investigated, cause: {cause}")(cause=CAUSES[self.cause])
        move(
            ctx,
            job,
            job.state if stays else "diagnosing",
            said,
            self.facts,
            diagnosis=tidy(self.facts),
            started_at=job.started_at or ctx.now,
        )
        if self.training:
            open_training(ctx, known)
        return Outcome(job.case, self.label())


def keep_points(ctx: Context, job: int, points: tuple[str, ...]) -> None:
    """The points as typed; the reply to one that stays is kept."""
    lines = [(text,) for text in dict.fromkeys(tidy(point) for point in points) if text]
    keep_lines(ctx, ComplaintPoint, job, ("text",), lines)


@dataclass(frozen=True, kw_only=True)
class AskCustomer(JobAction):
    """Something is missing that only the customer has; the lawful day to answer does not wait for it."""

    prompt = Prompt(
        translate("Step", "Ask the customer for something"),
        translate("Step", "Record"),
        translate("Step", "The lawful day to answer stays as it is."),
        about="complaint",
        narrow=True,
    )
    step = Step(
        "ask",
        translate("Steps", "Ask the customer…"),
        "hourglass",
        starts=("received", "diagnosing", "in_work"),
        to="waiting_customer",
        also=translate("Steps", "wait missing photo ticket"),
    )

    what: str = entry(
        translate("Complaints", "What is missing"),
        "text",
        hint=translate("Complaints", "For example: a photo, the ticket, a day for a visit"),
    )
    until: date | None = entry(translate("Complaints", "Ask again on"), "date", default=None)

    def label(self) -> Text:
        return translate("Complaints", "Customer asked for something")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        move(ctx, job, "waiting_customer", translate("Complaints", "Asked the customer"), self.what)
        if self.until is not None:
            ctx.store.update(Case, job.case, next_on=self.until)
        return Outcome(job.case, self.label())
