"""A guarantee claim is decided, and put right otherwise than by the repair: replaced, reduced, ended, paid back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.claim_words import MEASURES, PAID_BACK, SECOND_TIER, WISHES
from helpdesk.domain.claims import amount_problem, refund_due
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.outcomes import DECISIONS
from helpdesk.domain.workflows.kinds import kind_of
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, move, ready_for
from helpdesk.services.cases.stopwatch import stop_clock
from helpdesk.services.claims.opening import open_recourse
from helpdesk.services.claims.recourse_actions import past_day
from helpdesk.services.claims.telling import ask_to_say, claim_of, note_told, write_claim
from helpdesk.services.follow_up.planning import plan_follow_up
from helpdesk.services.goods.unit_actions import change_owner
from helpdesk.services.loans.loan_actions import still_out
from helpdesk.services.papers.issuing import issue, keep_up_to_date, renew_job_papers, void
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.services.workshop.replacing import new_unit, sell_anew
from helpdesk.store.database import Store
from helpdesk.store.tables.work import Accessory, Job, Note
from helpdesk.texts import Text, translate

AFTER = (*UNFINISHED, "delivered")
"""A unit that went back not in conformity can still be replaced, reduced or taken back."""


def claimed(store: Store, job: Any) -> bool:  # noqa: ARG001
    """Whether a job is a claim."""
    return kind_of(job.kind).claimed


def _granted(store: Store, job: Any) -> bool:
    """Whether a claim was accepted, or is met out of goodwill, and not put right yet."""
    if not kind_of(job.kind).claimed or job.decision not in {"accepted", "goodwill"}:
        return False
    measure = store.value("SELECT measure FROM claims WHERE job_id = ?", (job.id,))
    unmended = job.state != "delivered" or job.outcome in {"not_fixed", "not_worth"}
    return measure in {None, "repair"} and unmended


@dataclass(frozen=True, kw_only=True)
class DecideClaim(JobAction):
    """Whether the guarantee answers; who may be a consumer has heard before what the law gives."""

    may_need: ClassVar[tuple[str, ...]] = ("goodwill",)

    prompt = Prompt(
        translate("ClaimDialog", "Decide the claim"),
        translate("ClaimDialog", "Record decision"),
        about="job",
        dialog="decide_claim",
    )
    step = Step(
        "decide_claim",
        translate("Steps", "Decide the claim"),
        "shield-check",
        starts=UNFINISHED,
        leads=lambda job: kind_of(job.kind).claimed and job.decision is None and job.state == "diagnosing",
        fits=claimed,
        papers=("decision",),
        also=translate("Steps", "guarantee claim accept refuse goodwill"),
    )

    said: bool = entry(translate("Claims", "Said to the customer"), "check", default=False, wide=True)
    decision: str = entry(translate("Claims", "Decision"), "choice", default="accepted", choices=DECISIONS)
    wish: str = entry(translate("Claims", "The customer chooses"), "choice", default="open", choices=WISHES)
    reason: str = entry(
        translate("Claims", "Reason"),
        "text",
        default="",
        hint=translate("Claims", "A refusal is a letter to the customer: it prints this."),
    )
    evidence: str = entry(
        translate("Claims", "What shows it"),
        "text",
        default="",
        hint=translate("Claims", "Tests, measurements, photos"),
    )

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if self.decision != "accepted" and not tidy(self.reason):
            found["reason"] = translate("Claims", "Say why.")
        if self.decision == "refused" and not tidy(self.evidence):
            found["evidence"] = translate("Claims", "A refusal needs what shows it.")
        return found

    def needs(self, ctx: Context) -> Iterable[str]:  # noqa: ARG002
        return ("goodwill",) if self.decision == "goodwill" else ()

    def label(self) -> Text:
        return translate("Claims", "Claim decided: {decision}")(decision=DECISIONS[self.decision])

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if not claimed(ctx.store, job):
            raise Conflict(translate("Claims", "Only a guarantee claim is decided."))
        ask_to_say(ctx, job.id, self.said)
        note_told(ctx, job, self.said)
        write_claim(
            ctx,
            job.id,
            wish=self.wish,
            reason=tidy(self.reason),
            evidence=tidy(self.evidence),
            decided_on=ctx.today,
        )
        pays = "no" if self.decision == "refused" else "yes"
        changes = {"decision": self.decision, "under_warranty": pays, "payer_reason": tidy(self.reason)}
        move(ctx, job, job.state, self.label(), tidy(self.reason), **changes)
        if self.decision == "refused":
            keep_up_to_date(ctx, "decision", job.id)
        else:
            void(ctx, "decision", job.id, "reopened")
        renew_job_papers(ctx, job.id)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class ReplaceUnit(JobAction):
    """The customer gets another unit; it goes on with the guarantee of the one that stays here (art. 122)."""

    prompt = Prompt(
        translate("ClaimDialog", "Replace the unit"),
        translate("ClaimDialog", "Hand over the new unit"),
        translate(
            "ClaimDialog",
            "The new unit goes on with the guarantee of the old one, which becomes the shop's own. Out of goodwill it "
            "counts as sold today.",
        ),
        about="job",
        narrow=True,
    )
    step = Step(
        "replace",
        translate("Steps", "Replace the unit…"),
        "arrow-right-left",
        starts=AFTER,
        fits=lambda store, job: job.unit is not None and _granted(store, job),
        papers=("hand_back",),
        also=translate("Steps", "replacement swap exchange new"),
    )

    serial: str = entry(translate("Claims", "Serial number of the new unit"))
    product: int | None = entry(
        translate("Claims", "Another model"),
        "lookup",
        default=None,
        noun="product",
        hint=translate("Claims", "Empty: the same model"),
    )
    refurbished: bool = entry(
        translate("Claims", "Refurbished, which the customer asked for"), "check", default=False
    )
    to: str = entry(
        translate("Claims", "Handed to"),
        default="",
        hint=translate("Claims", "Empty: the customer in person"),
    )

    def label(self) -> Text:
        return translate("Claims", "Unit replaced")

    def run(self, ctx: Context) -> Outcome:
        job = _ready(ctx, self.job, self.step)
        if job.unit is None:
            raise Conflict(translate("Claims", "The job names no unit that could be replaced."))
        owner = ctx.store.value("SELECT owner_id FROM units WHERE id = ?", (job.unit,))
        made = new_unit(ctx, job.unit, self.serial, self.product)
        change_owner(ctx, job.unit, None, ctx.today)
        if owner is not None:
            change_owner(ctx, made, owner, ctx.today)
        if job.decision == "goodwill":
            sell_anew(ctx, made, owner)
        self._write(ctx, job, made)
        issue(ctx, "hand_back", job.id)
        _follow_up(ctx, job)
        said = translate("Claims", "Unit of job {number} replaced")(number=job.number)
        return Outcome(job.case, said, shown=still_out(ctx, job.case))

    def _write(self, ctx: Context, job: WorkshopJob, made: int) -> None:
        serial = ctx.store.value("SELECT serial FROM units WHERE id = ?", (made,))
        said = translate("Claims", "Replaced by {serial}")(serial=serial)
        done = ctx.words.say(said)
        if self.refurbished:
            asked = translate("Claims", "{what}; refurbished, at the customer's request")
            done = ctx.words.say(asked(what=done))
        write_claim(ctx, job.id, measure="replacement", measured_on=ctx.today, replaced_by_id=made)
        _end(ctx, job, said, outcome="fixed", work_done=done, delivered_to=tidy_line(self.to))
        ctx.store.insert(
            Note,
            customer_id=ctx.store.value("SELECT customer_id FROM cases WHERE id = ?", (job.case,)),
            unit_id=made,
            case_id=job.case,
            kind="step",
            at=ctx.now,
            staff_id=ctx.staff,
            said=translate("Claims", "Replaces the unit of job {number}")(number=job.number).to_json(),
        )
        price = ctx.store.value(
            "SELECT p.price_cents FROM units u JOIN products p ON p.id = u.product_id WHERE u.id = ?", (made,)
        )
        _claim_from_maker(ctx, job, price or 0)


@dataclass(frozen=True, kw_only=True)
class _SecondTier(JobAction):
    """A lower price, or the end of the contract: why, and how much is paid back (arts. 119 to 119 quater)."""

    may_need: ClassVar[tuple[str, ...]] = ("refund_over",)

    ground: str = entry(translate("Claims", "Why not repair or replacement"), "choice", choices=SECOND_TIER)
    amount_cents: int | None = entry(translate("Claims", "Paid back"), "money", default=None)

    def checked(self, ctx: Context, measure: str) -> WorkshopJob:
        """The job, if the amount fits what was paid for its unit."""
        job = _ready(ctx, self.job, self.step)
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
        _claim_from_maker(ctx, job, self.amount_cents or 0)


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
        fits=_granted,
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
        fits=_granted,
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
        _end(ctx, job, ended, outcome="not_fixed", work_done=ctx.words.say(MEASURES["refund"]))
        issue(ctx, "hand_back", job.id)
        _follow_up(ctx, job)
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


def _ready(ctx: Context, job: int, step: Step) -> WorkshopJob:
    """The job of a claim that was accepted and not put right yet."""
    found = ready_for(ctx, job, step)
    if found.decision not in {"accepted", "goodwill"}:
        raise Conflict(translate("Claims", "Decide the claim first."))
    if not step.fits(ctx.store, found):
        raise Conflict(translate("Claims", "That claim is put right already."))
    return found


def _end(ctx: Context, job: WorkshopJob, said: Text, **changes: Any) -> None:
    """The claim is over: the old unit stays here, what was left with it goes back."""
    stop_clock(ctx, job.id)
    move(
        ctx,
        job,
        "delivered",
        said,
        finished_at=job.finished_at or ctx.now,
        delivered_at=ctx.now,
        **changes,
    )
    for (thing,) in ctx.store.rows("SELECT id FROM accessories WHERE job_id = ?", (job.id,)):
        ctx.store.update(Accessory, thing, returned_at=ctx.now)
    ctx.store.update(Job, job.id, repair_guarantee_until=None)
    renew_job_papers(ctx, job.id)


def _claim_from_maker(ctx: Context, job: WorkshopJob, cents: int) -> None:
    """Whoever answers for the fault is asked for it; goodwill is the shop's own."""
    if job.decision == "accepted":
        open_recourse(ctx, job.id, job.case, {"parts_cents": cents, "labour_cents": 0, "transport_cents": 0})


def _follow_up(ctx: Context, job: WorkshopJob) -> None:
    customer = ctx.store.value("SELECT customer_id FROM cases WHERE id = ?", (job.case,))
    if customer is not None:
        plan_follow_up(ctx, job.kind, customer=customer, case=job.case, job=job.id, happened_at=ctx.now)
