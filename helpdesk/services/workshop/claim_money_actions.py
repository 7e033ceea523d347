"""The second tier of a claim: a lower price or the end of the contract, and the money that is paid back."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.claim_words import MEASURES, PAID_BACK, SECOND_TIER
from helpdesk.domain.claims import amount_problem, refund_due
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, move, ready_for
from helpdesk.services.claims.recourse_actions import past_day
from helpdesk.services.claims.telling import claim_of, write_claim
from helpdesk.services.goods.unit_actions import change_owner
from helpdesk.services.loans.loan_actions import still_out
from helpdesk.services.papers.issuing import issue
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.services.workshop.claim_measures import (
    AFTER,
    claim_from_maker,
    end_claim,
    follow_up_claim,
    granted,
    ready_claim,
)
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class _SecondTier(JobAction):
    """A lower price, or the end of the contract: why, and how much is paid back (arts. 119 to 119 quater)."""

    may_need: ClassVar[tuple[str, ...]] = ("refund_over",)

    ground: str = entry(translate("Claims", "Why not repair or replacement"), "choice", choices=SECOND_TIER)
    amount_cents: int | None = entry(translate("Claims", "Paid back"), "money", default=None)

    def checked(self, ctx: Context, measure: str) -> WorkshopJob:
        """The job, if the amount fits what was paid for its unit."""
        job = ready_claim(ctx, self.job, self.step)
        price = ctx.store.value(
            "SELECT price_cents FROM purchases WHERE unit_id = ? ORDER BY purchased_on DESC, id DESC LIMIT 1",
            (job.unit,),
        )
        wrong = amount_problem(measure, self.amount_cents, price)
        if wrong is not None:
            raise Invalid({"amount_cents": wrong})
        limit = ctx.settings["returns.limit_cents"]
        if limit and (self.amount_cents or 0) > limit:
            ctx.need("refund_over")
        return job

    def settle(self, ctx: Context, job: WorkshopJob, measure: str, counted_from: date) -> None:
        """Write down the measure, and until when it is paid back."""
        write_claim(
            ctx,
            job.id,
            measure=measure,
            measured_on=ctx.today,
            tier_ground=self.ground,
            amount_cents=self.amount_cents,
            refund_due_on=refund_due(profile_of(ctx.settings), counted_from),
            refunded_on=None,
            refund_means="",
        )
        claim_from_maker(ctx, job, self.amount_cents or 0)


@dataclass(frozen=True, kw_only=True)
class ReducePrice(_SecondTier):
    """The customer keeps the unit as it is and gets part of the price back."""

    prompt = Prompt(
        translate("ClaimDialog", "Lower the price"),
        translate("ClaimDialog", "Record price reduction"),
        translate(
            "ClaimDialog", "In proportion to what the unit is worth less. The unit stays the customer's."
        ),
        about="job",
        narrow=True,
    )
    step = Step(
        "reduce",
        translate("Steps", "Lower the price…"),
        "tag",
        starts=AFTER,
        fits=granted,
        papers=("hand_back",),
    )

    def label(self) -> Text:
        return translate("Claims", "Price reduced")

    def run(self, ctx: Context) -> Outcome:
        job = self.checked(ctx, "reduction")
        self.settle(ctx, job, "reduction", ctx.today)
        said = translate("Claims", "Price reduced by {amount}")(amount=ctx.words.money(self.amount_cents))
        here = job.state != "delivered" and job.received_at is not None
        move(
            ctx,
            job,
            "ready" if here else "delivered",
            said,
            outcome="not_fixed",
            work_done=ctx.words.say(said),
            finished_at=job.finished_at or ctx.now,
            delivered_at=None if here else job.delivered_at or ctx.now,
        )
        if not here:
            issue(ctx, "hand_back", job.id)
        return Outcome(job.case, said)


@dataclass(frozen=True, kw_only=True)
class EndContract(_SecondTier):
    """The goods come back for good, the price is paid back within the law's days."""

    prompt = Prompt(
        translate("ClaimDialog", "End the contract"),
        translate("ClaimDialog", "Record end of the contract"),
        translate(
            "ClaimDialog",
            "The unit becomes the shop's own and all that was paid goes back, with nothing taken off for use.",
        ),
        about="job",
        narrow=True,
    )
    step = Step(
        "end_contract",
        translate("Steps", "End the contract…"),
        "undo-2",
        starts=AFTER,
        fits=granted,
        papers=("hand_back",),
        also=translate("Steps", "refund money back termination"),
    )

    back_on: date | None = entry(
        translate("Claims", "The goods are back since"),
        "date",
        default=None,
        hint=translate("Claims", "Empty: today. The days to pay back run from here."),
    )
    minor: bool = entry(translate("Claims", "The fault is of minor importance"), "check", default=False)

    def label(self) -> Text:
        return translate("Claims", "Contract ended")

    def run(self, ctx: Context) -> Outcome:
        if self.minor:
            small = translate(
                "Claims",
                "For a fault of minor importance the contract does not end (art. 119 ter): lower the price.",
            )
            raise Invalid({"minor": small})
        job = self.checked(ctx, "refund")
        back = past_day(ctx, self.back_on, "back_on")
        self.settle(ctx, job, "refund", back)
        if job.unit is not None:
            change_owner(ctx, job.unit, None, ctx.today)
        said = translate("Claims", "Contract ended, {amount} to be paid back")
        ended = said(amount=ctx.words.money(self.amount_cents))
        end_claim(ctx, job, ended, outcome="not_fixed", work_done=ctx.words.say(MEASURES["refund"]))
        issue(ctx, "hand_back", job.id)
        follow_up_claim(ctx, job)
        return Outcome(job.case, self.label(), shown=still_out(ctx, job.case))


def _refund_open(store: Store, job: Any) -> bool:
    sql = (
        "SELECT 1 FROM claims WHERE job_id = ? AND measure IN ('reduction', 'refund') AND refunded_on IS NULL"
    )
    return bool(store.value(sql, (job.id,)))


@dataclass(frozen=True, kw_only=True)
class RecordRefund(JobAction):
    """What was owed to the customer was paid back."""

    prompt = Prompt(
        translate("ClaimDialog", "Paid back"),
        translate("ClaimDialog", "Record as paid"),
        about="job",
        narrow=True,
    )
    step = Step(
        "refund",
        translate("Steps", "Record the refund…"),
        "receipt-text",
        starts=AFTER,
        fits=_refund_open,
        also=translate("Steps", "paid back money"),
    )

    means: str = entry(translate("Claims", "By"), "choice", default="same", choices=PAID_BACK)
    on: date | None = entry(
        translate("Claims", "On"), "date", default=None, hint=translate("Claims", "Empty: today")
    )

    def label(self) -> Text:
        return translate("Claims", "Refund recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if not _refund_open(ctx.store, job):
            raise Conflict(translate("Claims", "Nothing is to be paid back for that claim."))
        on = past_day(ctx, self.on, "on")
        if on < date.fromisoformat(str(claim_of(ctx.store, job.id).get("measured_on") or on)):
            raise Invalid({"on": translate("Claims", "That is before it was agreed.")})
        write_claim(ctx, job.id, refunded_on=on, refund_means=self.means)
        move(ctx, job, job.state, self.label(), ctx.words.say(PAID_BACK[self.means]))
        return Outcome(job.case, self.label())
