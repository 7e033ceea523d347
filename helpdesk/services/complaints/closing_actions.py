"""A complaint ends: what is corrected for good, the customer's word, closing, and going on after all.

Never by elapsed time (Ley 10/2025 art. 13.2 as a pattern): with cause and corrective action, and with the
customer's word or the final answer.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import NEEDED, Context, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.complaints import (
    ABOUT,
    CAUSES,
    ESCALATIONS,
    FINAL,
    REFUSING,
    WORDS_AT_CLOSING,
)
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.workflows.complaint import OPEN
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.complaint_rows import ComplaintRow
from helpdesk.services.cases.job_transitions import JobAction, Step, move, ready_for
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.complaints.record import complaint_of, write
from helpdesk.services.follow_up.planning import plan_follow_up, withdraw_follow_up
from helpdesk.store.tables.goods import Product
from helpdesk.store.tables.people import Staff
from helpdesk.texts import Text, translate

ANY_ABOUT = {"": translate("Complaints", "Not said")} | ABOUT
KNOWN_CAUSE = {"": translate("Complaints", "Not known yet")} | CAUSES
EVER = (*OPEN, "delivered")


@dataclass(frozen=True, kw_only=True)
class PlanCorrection(JobAction):
    """What is changed so that it does not happen again: at a product, a maker, in the training of staff."""

    prompt = Prompt(
        translate("Step", "Corrective action"),
        translate("Step", "Save"),
        translate("Step", "What is changed so that it does not happen again."),
        about="complaint",
    )
    step = Step(
        "correct",
        translate("Steps", "Corrective action…"),
        "refresh-cw",
        starts=EVER,
        also=translate("Steps", "improve prevent training maker product"),
    )

    action: str = entry(translate("Complaints", "Corrective action"), "text")
    action_about: str = entry(
        translate("Complaints", "What it changes"), "choice", default="", choices=ANY_ABOUT
    )
    action_product: int | None = entry(
        translate("Complaints", "Product"), "lookup", default=None, noun="product"
    )
    action_staff: int | None = entry(
        translate("Complaints", "Who is trained"), "lookup", default=None, noun="staff"
    )
    action_owner: int | None = entry(
        translate("Complaints", "Who does it"), "lookup", default=None, noun="staff"
    )
    action_on: date | None = entry(translate("Complaints", "By"), "date", default=None)

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        found = taken(row, entries(cls))
        return found if row.action else found | {"action_product": row.product}

    def label(self) -> Text:
        return translate("Complaints", "Corrective action planned")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        self._known(ctx)
        write(
            ctx,
            job.id,
            action=tidy(self.action),
            action_about=self.action_about,
            action_product_id=self.action_product,
            action_staff_id=self.action_staff,
            action_owner_id=self.action_owner,
            action_on=self.action_on,
        )
        note_step(ctx, job.case, self.label(), job=job.id, text=self.action)
        settle_case(ctx, job.case)
        return Outcome(job.case, self.label())

    def _known(self, ctx: Context) -> None:
        if self.action_on is not None and self.action_on < ctx.today:
            raise Invalid({"action_on": translate("Complaints", "That day has passed.")})
        for name, table in (
            ("action_product", Product),
            ("action_staff", Staff),
            ("action_owner", Staff),
        ):
            of = getattr(self, name)
            if of is not None and not ctx.store.exists(table, of):
                raise Invalid({name: translate("Complaints", "That is no longer there.")})


@dataclass(frozen=True, kw_only=True)
class FinishCorrection(JobAction):
    """The corrective action is done, and what came of it."""

    prompt = Prompt(
        translate("Step", "Corrective action done"),
        translate("Step", "Record"),
        about="complaint",
        narrow=True,
    )
    step = Step(
        "corrected",
        translate("Steps", "Corrective action done…"),
        "check-check",
        starts=EVER,
        fits=lambda store, job: bool(
            store.value(
                "SELECT 1 FROM complaints WHERE job_id = ? AND action <> '' AND action_done_at IS NULL",
                (job.id,),
            )
        ),
    )

    action_result: str = entry(translate("Complaints", "What came of it"), "text", default="")

    def label(self) -> Text:
        return translate("Complaints", "Corrective action done")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        known = complaint_of(ctx, job.id)
        if not known.action:
            raise Conflict(translate("Complaints", "No corrective action is planned yet."))
        if known.action_done_at is not None:
            raise Conflict(translate("Complaints", "The corrective action is done already."))
        write(ctx, job.id, action_done_at=ctx.now, action_result=tidy(self.action_result))
        note_step(ctx, job.case, self.label(), job=job.id, text=self.action_result)
        settle_case(ctx, job.case)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class CloseComplaint(JobAction):
    """Only with cause and corrective action, and with the customer's word or the final answer."""

    prompt = Prompt(
        translate("Step", "Close the complaint"),
        translate("Step", "Close complaint"),
        translate("Step", "With the customer's word, or the final answer; never because time has passed."),
        about="complaint",
    )
    step = Step(
        "close",
        translate("Steps", "Close"),
        "check-check",
        starts=OPEN,
        to="delivered",
        leads=lambda job: job.state in {"waiting_quote", "ready"},
        also=translate("Steps", "end settle customer content"),
    )
    needed = frozenset({"cause", "action"})

    closing: str = entry(
        translate("Complaints", "Closed with"),
        "choice",
        default="content",
        choices=WORDS_AT_CLOSING,
        wide=True,
    )
    customer_word: str = entry(
        translate("Complaints", "The customer's word"),
        "text",
        default="",
        hint=translate("Complaints", "What the customer says of how it ended"),
    )
    cause: str = entry(translate("Complaints", "Cause"), "choice", default="", choices=KNOWN_CAUSE)
    action_about: str = entry(
        translate("Complaints", "What it changes"), "choice", default="", choices=ANY_ABOUT
    )
    action: str = entry(
        translate("Complaints", "Corrective action"),
        "text",
        default="",
        hint=translate(
            "Complaints", "So that it does not happen again; where nothing is to change, say why."
        ),
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, ("cause", "action", "action_about", "customer_word"))

    def rules(self) -> dict[str, Text]:
        found = {name: NEEDED for name in ("cause", "action") if not tidy(getattr(self, name))}
        if self.closing != "no_word" and not tidy(self.customer_word):
            found["customer_word"] = NEEDED
        return found

    def label(self) -> Text:
        return translate("Complaints", "Complaint closed")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        known = complaint_of(ctx, job.id)
        self._may_end(known)
        write(
            ctx,
            job.id,
            closing=self.closing,
            customer_word=tidy(self.customer_word),
            cause=self.cause,
            action=tidy(self.action),
            action_about=self.action_about,
        )
        said = translate("Complaints", "Closed: {word}")(word=WORDS_AT_CLOSING[self.closing])
        move(ctx, job, "delivered", said, self.customer_word, finished_at=job.finished_at or ctx.now)
        if known.customer is not None:
            of = {"customer": known.customer, "case": job.case, "job": job.id}
            plan_follow_up(ctx, "complaint", happened_at=ctx.now, **of)
        return Outcome(job.case, translate("Complaints", "Complaint {number} closed")(number=job.number))

    def _may_end(self, known: ComplaintRow) -> None:
        """Without the customer's consent only after the reasoned answer, with the way out of court told."""
        if self.closing not in FINAL:
            return
        if known.answered_at is None:
            raise Invalid(
                {"closing": translate("Complaints", "Answer in writing first: no answer went out yet.")}
            )
        if known.decision in REFUSING and known.dispute_told_at is None:
            raise Invalid(
                {"closing": translate("Complaints", "The customer was not told who settles it out of court.")}
            )


@dataclass(frozen=True, kw_only=True)
class WithdrawComplaint(JobAction):
    """The customer takes it back, of their own will."""

    prompt = Prompt(
        translate("Step", "The customer withdraws the complaint"),
        translate("Step", "Withdraw"),
        about="complaint",
        narrow=True,
    )
    step = Step(
        "withdraw", translate("Steps", "Withdrawn by the customer…"), "ban", starts=OPEN, to="cancelled"
    )

    customer_word: str = entry(translate("Complaints", "The customer's word"), "text")

    def label(self) -> Text:
        return translate("Complaints", "Complaint withdrawn")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        write(ctx, job.id, customer_word=tidy(self.customer_word))
        said = translate("Complaints", "Withdrawn by the customer")
        move(ctx, job, "cancelled", said, self.customer_word, outcome="cancelled")
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class ReopenComplaint(JobAction):
    """It was not settled after all; what was answered and found stays."""

    right: ClassVar[str] = "reopen"

    prompt = Prompt(
        translate("Step", "Open the complaint again"),
        translate("Step", "Open again"),
        about="complaint",
        narrow=True,
    )
    step = Step(
        "reopen",
        translate("Steps", "Open again"),
        "repeat",
        starts=("delivered", "cancelled"),
        to="diagnosing",
    )

    reason: str = entry(translate("Complaints", "Reason"), "text")

    def label(self) -> Text:
        return translate("Complaints", "Complaint opened again")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        write(ctx, job.id, closing="")
        withdraw_follow_up(ctx, job=job.id)
        move(ctx, job, "diagnosing", translate("Complaints", "Opened again"), self.reason)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class Escalate(JobAction):
    """The customer takes it further, or the shop does: to the owner, an official form, arbitration, court."""

    prompt = Prompt(
        translate("Step", "Take the complaint further"),
        translate("Step", "Record"),
        about="complaint",
        narrow=True,
    )
    step = Step(
        "escalate",
        translate("Steps", "Taken further…"),
        "megaphone",
        starts=EVER,
        to="diagnosing",
        stays=("received", "waiting_customer", "in_work"),
        also=translate("Steps", "owner official form consumer office arbitration court"),
    )

    escalated_to: str = entry(translate("Complaints", "To"), "choice", default="owner", choices=ESCALATIONS)
    reference: str = entry(
        translate("Complaints", "Their number"),
        default="",
        hint=translate("Complaints", "The number that the form or the office gave it"),
    )
    reason: str = entry(translate("Complaints", "Reason"), "text", default="")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, ("reference",))

    def label(self) -> Text:
        return translate("Complaints", "Complaint taken further")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        write(
            ctx,
            job.id,
            escalated_to=self.escalated_to,
            escalated_at=ctx.now,
            reference=tidy_line(self.reference),
        )
        state = job.state if job.state in self.step.stays else "diagnosing"
        withdraw_follow_up(ctx, job=job.id)
        said = translate("Complaints", "Taken further: {where}")(where=ESCALATIONS[self.escalated_to])
        move(ctx, job, state, said, self.reason)
        return Outcome(job.case, self.label())
