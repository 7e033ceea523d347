"""The steps that settle a return: money back, voucher, exchange, repair instead, refusal."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.workflows.returns import OPEN
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, ready_for
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.services.returns.money_forms import ApprovedForm, MeansForm
from helpdesk.services.returns.record import return_of, settle, terms_of, write
from helpdesk.services.returns.settling import give_voucher, pay_back, slip_of
from helpdesk.texts import Cents, Text, translate


@dataclass(frozen=True, kw_only=True)
class RefundReturn(JobAction, MeansForm, ApprovedForm):
    """Money goes back, by one or several means; never by one more than it paid."""

    may_need: ClassVar[tuple[str, ...]] = ("refund_over",)

    prompt = Prompt(
        translate("Step", "Pay back"),
        translate("Step", "Record the payment"),
        about="return",
        dialog="refund",
    )
    step = Step(
        "refund",
        translate("Steps", "Pay back…"),
        "banknote",
        starts=OPEN,
        to="delivered",
        stays=(),
        leads=lambda job: job.state in {"diagnosing", "in_work", "ready"},
        also=translate("Steps", "refund money cash card"),
        papers=("withdrawal", "return_slip"),
    )

    correcting_invoice: str = entry(
        translate("Returns", "Correcting invoice"),
        default="",
        hint=translate("Returns", "Its number; it is made elsewhere."),
    )

    def label(self) -> Text:
        return translate("Returns", "{sum} paid back")(sum=Cents(self.sum_cents))

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if tidy_line(self.correcting_invoice):
            write(ctx, job.id, correcting_invoice=tidy_line(self.correcting_invoice))
        pay_back(ctx, job.id, self.parts(), self.approved_by, self.approved_why)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class GiveVoucher(JobAction, ApprovedForm):
    """A voucher for what is owed: by the shop's policy, by goodwill, or because the customer asks for it."""

    may_need: ClassVar[tuple[str, ...]] = ("refund_over",)

    prompt = Prompt(
        translate("Step", "Give a voucher"),
        translate("Step", "Give the voucher"),
        about="return",
        dialog="give_voucher",
    )
    step = Step(
        "voucher",
        translate("Steps", "Voucher…"),
        "ticket",
        starts=OPEN,
        to="delivered",
        papers=("withdrawal", "return_slip"),
    )

    cents: int | None = entry(
        translate("Returns", "Amount"),
        "money",
        default=None,
        hint=translate("Returns", "Empty: all that is owed"),
    )
    valid_until: date | None = entry(
        translate("Returns", "Valid until"),
        "date",
        default=None,
        hint=translate("Returns", "Empty: it never expires"),
    )
    conditions: str = entry(translate("Returns", "Conditions"), default="", wide=True)
    on_wish: bool = entry(
        translate("Returns", "The customer asks for it instead of the money"), "check", default=False
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"cents": row.left_cents or None, "on_wish": row.on_wish}

    def label(self) -> Text:
        return translate("Returns", "Voucher given")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if self.valid_until is not None and self.valid_until < ctx.today:
            raise Invalid({"valid_until": translate("Returns", "That day has passed.")})
        write(ctx, job.id, on_wish=self.on_wish)
        made = give_voucher(
            ctx,
            job.id,
            self.cents,
            self.valid_until,
            self.conditions,
            self.approved_by,
            self.approved_why,
        )
        return Outcome(
            job.case, translate("Returns", "Voucher {number} given")(number=numbers.number("voucher", made))
        )


@dataclass(frozen=True, kw_only=True)
class RepairInstead(JobAction):
    """It is put right instead: the guarantee's way, taken in as a claim."""

    prompt = Prompt(
        translate("Step", "Repair it instead"),
        translate("Step", "Settle by repair"),
        about="return",
        narrow=True,
        dialog="repair_instead",
    )
    step = Step(
        "repair_instead",
        translate("Steps", "Repair instead…"),
        "wrench",
        starts=OPEN,
        to="delivered",
        fits=lambda store, job: _ground(store, job) in {"defect", "wrong_item", "courtesy"},
    )

    note: str = entry(translate("Returns", "What was agreed"), "text", default="")

    def label(self) -> Text:
        return translate("Returns", "Settled by repair")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if return_of(ctx, job.id).back_cents:
            raise Conflict(_PAID)
        ground = return_of(ctx, job.id).ground
        settle(ctx, job, "repair", None, self.label(), self.note)
        keep_up_to_date(ctx, slip_of(ground), job.id)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class RefuseReturn(JobAction):
    """It is not taken back, with the reason and the article; never where the law gives a right to it."""

    prompt = Prompt(
        translate("Step", "Refuse the return"),
        translate("Step", "Refuse the return"),
        about="return",
        danger=True,
        dialog="refuse_return",
    )
    step = Step(
        "refuse_return",
        translate("Steps", "Refuse…"),
        "x",
        starts=OPEN,
        to="delivered",
        papers=("withdrawal", "return_slip"),
    )

    reason: str = entry(
        translate("Returns", "Reason for the customer"),
        "text",
        hint=translate("Returns", "It is printed with the article."),
    )

    def label(self) -> Text:
        return translate("Returns", "Return refused")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        row = return_of(ctx, job.id)
        if row.back_cents:
            raise Conflict(_PAID)
        refusal = terms_of(ctx, row)[1].refusal if row.purchase is not None else None
        if refusal is not None and refusal.may is False:
            said = translate("Returns", "It may not be refused ({law}). {why}")
            raise Conflict(said(law=refusal.law, why=refusal.why))
        law = refusal.law if refusal is not None else ""
        write(ctx, job.id, refused_why=tidy(self.reason), refused_law=law)
        settle(ctx, job, "refused", None, self.label(), self.reason)
        keep_up_to_date(ctx, slip_of(row.ground), job.id)
        return Outcome(job.case, self.label())


def _ground(store: Any, job: Any) -> str:
    return str(store.value("SELECT ground FROM jobs WHERE id = ?", (job.id,)))


_PAID = translate("Returns", "Money went back already: undo that first.")
