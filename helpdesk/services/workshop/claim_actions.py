"""A guarantee claim is decided, and put right by another unit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.claim_words import WISHES
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.outcomes import DECISIONS
from helpdesk.domain.workflows.kinds import kind_of
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, move, ready_for
from helpdesk.services.claims.telling import ask_to_say, note_told, write_claim
from helpdesk.services.goods.unit_actions import change_owner
from helpdesk.services.loans.loan_actions import still_out
from helpdesk.services.papers.issuing import issue, keep_up_to_date, renew_job_papers, void
from helpdesk.services.workshop.claim_measures import (
    AFTER,
    claim_from_maker,
    end_claim,
    follow_up_claim,
    granted,
    ready_claim,
)
from helpdesk.services.workshop.replacing import new_unit, sell_anew
from helpdesk.store.database import Store
from helpdesk.store.tables.work import Note
from helpdesk.texts import Text, translate


def claimed(store: Store, job: Any) -> bool:  # noqa: ARG001
    """Whether a job is a claim."""
    return kind_of(job.kind).claimed


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
        fits=lambda store, job: job.unit is not None and granted(store, job),
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
        job = ready_claim(ctx, self.job, self.step)
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
        follow_up_claim(ctx, job)
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
        end_claim(ctx, job, said, outcome="fixed", work_done=done, delivered_to=tidy_line(self.to))
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
        claim_from_maker(ctx, job, price or 0)
