"""A training for use: planned where a complaint came of wrong use or unclear instructions, held, cancelled."""

from __future__ import annotations

from dataclasses import dataclass

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.services.cases.complaint_rows import ComplaintRow
from helpdesk.services.cases.job_transitions import JobAction, Step, move, ready_for
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import Text, translate


def open_training(ctx: Context, complaint: ComplaintRow) -> int:
    """A training for use with the customer of a complaint: a case of its own. Returns the id of its job."""
    case = ctx.store.insert(
        Case,
        customer_id=complaint.customer,
        opened_at=ctx.now,
        channel=complaint.channel,
        owner_id=ctx.staff,
        state="received",
        touched_at=ctx.now,
        first_response_at=ctx.now,
        next_on=ctx.today,
    )
    after = translate("Complaints", "Training for use after complaint {number}")(number=complaint.number)
    job: int = ctx.store.insert(
        Job,
        case_id=case,
        position=1,
        kind="training",
        unit_id=complaint.unit,
        product_id=complaint.product,
        problem=ctx.words.say(after),
    )
    settle_case(ctx, case)
    said = translate("Complaints", "Training for use planned: case {number}")(number=case)
    note_step(ctx, complaint.case, said, job=complaint.job)
    return job


@dataclass(frozen=True, kw_only=True)
class HoldTraining(JobAction):
    """The customer was shown how to use it: what was shown, to whom, whether they did it themselves."""

    prompt = Prompt(translate("Step", "Training held"), translate("Step", "Record"), about="job", narrow=True)
    step = Step(
        "hold_training",
        translate("Steps", "Training held"),
        "graduation-cap",
        starts=("received", "ready"),
        to="delivered",
        leads=lambda job: job.state in {"received", "ready"},
        also=translate("Steps", "shown explained"),
    )

    shown: str = entry(translate("Complaints", "What was shown"), "text")
    who: str = entry(
        translate("Complaints", "To whom"),
        default="",
        hint=translate("Complaints", "Empty: the customer in person"),
    )
    tried: bool = entry(
        translate("Complaints", "They did it themselves, and it worked"), "check", default=False
    )
    minutes: int | None = entry(
        translate("Complaints", "Minutes"), "number", default=None, least=0, most=100_000
    )

    def rules(self) -> dict[str, Text]:
        return {} if tidy(self.shown) else {"shown": translate("Problems", "This is needed.")}

    def label(self) -> Text:
        return translate("Complaints", "Training for use recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        tried = translate("Complaints", "Tried out by the customer") if self.tried else None
        move(
            ctx,
            job,
            "delivered",
            translate("Complaints", "Training held"),
            self.shown,
            work_done=tidy(self.shown),
            tested=ctx.words.say(tried) if tried else "",
            minutes=self.minutes,
            outcome="fixed",
            finished_at=job.finished_at or ctx.now,
            delivered_at=ctx.now,
            delivered_to=tidy_line(self.who),
        )
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class CancelTraining(JobAction):
    """The customer does not want it after all."""

    prompt = Prompt(
        translate("Step", "Cancel the training"),
        translate("Step", "Cancel the training"),
        about="job",
        narrow=True,
    )
    step = Step(
        "cancel_training",
        translate("Steps", "Cancel the training"),
        "ban",
        starts=("received",),
        to="cancelled",
    )

    reason: str = entry(translate("Complaints", "Reason"), "text")

    def rules(self) -> dict[str, Text]:
        return {} if tidy(self.reason) else {"reason": translate("Problems", "This is needed.")}

    def label(self) -> Text:
        return translate("Complaints", "Training cancelled")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        move(ctx, job, "cancelled", self.label(), self.reason, outcome="cancelled")
        return Outcome(job.case, self.label())
