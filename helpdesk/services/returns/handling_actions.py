"""The steps of a return before and after it is settled: the test, the goods, what becomes of them, who keeps it."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import NEEDED, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.return_words import AS_NEW, DISPOSITIONS, GRADES, TESTED
from helpdesk.domain.workflows.returns import OPEN
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, WorkshopJob, move, ready_for
from helpdesk.services.cases.steps import note_step, settle_case
from helpdesk.services.field.guidance_actions import note_given
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.services.returns.record import mark_here, refuse_future, return_of, write
from helpdesk.services.returns.settling import slip_of
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class TestGoods(JobAction):
    """Is it really broken? Five minutes with the customer before anything is paid back.

    Half to two thirds of what comes back as defective works (den Ouden; Accenture): it was not understood.
    """

    __test__ = False
    prompt = Prompt(
        translate("Step", "Is it really broken?"),
        translate("Step", "Record the test"),
        translate(
            "Step",
            "Five minutes with the customer: switch it on as they do, follow the manual, check the accessories. "
            "More than half of what comes back as broken works.",
        ),
        about="return",
        narrow=True,
        dialog="test_goods",
    )
    step = Step(
        "test_goods",
        translate("Steps", "Test it (5 min)…"),
        "stethoscope",
        starts=("received", "diagnosing", "in_work"),
        to="in_work",
        turns={"cancelled": {"keeps": True}},
        stays=("in_work",),
        also=translate("Steps", "try check broken works"),
        fits=lambda store, job: _may_test(store, job),
    )

    tested: str = entry(translate("Returns", "What came of it"), "choice", choices=TESTED)
    note: str = entry(translate("Returns", "What was tested"), "text", default="")
    keeps: bool = entry(translate("Returns", "The customer keeps it after all"), "check", default=False)
    training: bool = entry(
        translate("Returns", "Plan a training for use with the customer"), "check", default=False
    )
    guidance: bool = entry(
        translate("Returns", "Print the guidance sheet for the customer"), "check", default=False
    )

    def label(self) -> Text:
        return translate("Returns", "Test recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if self.keeps and return_of(ctx, job.id).back_cents:
            raise Conflict(translate("Returns", "Money went back already: undo that first."))
        write(ctx, job.id, tested=self.tested, tested_note=tidy(self.note))
        said = translate("Returns", "Five-minute test: {result}")(result=TESTED[self.tested])
        if self.keeps:
            _keep(ctx, job, said, self.note)
        elif job.state == "received" and job.received_at is None:
            note_step(ctx, job.case, said, job=job.id, text=self.note)
            settle_case(ctx, job.case)
        else:
            move(ctx, job, "in_work", said, self.note)
        if self.training:
            plan_training(ctx, job.id)
        if self.guidance:
            note_given(ctx, job)
        return Outcome(job.case, self.label())


def plan_training(ctx: Context, job: int) -> int:
    """A training for use with the customer of a return: a case of its own. Returns the id of its job."""
    row = return_of(ctx, job)
    case = ctx.store.insert(
        Case,
        customer_id=row.customer,
        opened_at=ctx.now,
        channel="counter",
        owner_id=ctx.staff,
        state="received",
        touched_at=ctx.now,
        first_response_at=ctx.now,
        next_on=ctx.today,
    )
    after = translate("Returns", "Training for use after return {number}")(number=row.number)
    made: int = ctx.store.insert(
        Job,
        case_id=case,
        position=1,
        kind="training",
        unit_id=row.unit,
        product_id=ctx.store.value("SELECT product_id FROM jobs WHERE id = ?", (job,)),
        problem=ctx.words.say(after),
    )
    settle_case(ctx, case)
    planned = translate("Returns", "Training for use planned: case {number}")(number=case)
    note_step(ctx, row.case, planned, job=job)
    return made


@dataclass(frozen=True, kw_only=True)
class ReceiveGoods(JobAction):
    """The goods are back, or there is proof that they were sent."""

    prompt = Prompt(
        translate("Step", "The goods come back"),
        translate("Step", "Record"),
        about="return",
        narrow=True,
    )
    step = Step(
        "receive_goods",
        translate("Steps", "Goods are back…"),
        "package",
        starts=("received", "waiting_customer"),
        to="in_work",
        turns={"waiting_customer": {"here": False}},
        leads=lambda job: job.state in {"received", "waiting_customer"},
        also=translate("Steps", "arrived parcel proof of sending"),
    )

    here: bool = entry(translate("Returns", "The goods are here"), "check", default=True)
    on: date | None = entry(
        translate("Returns", "Since"), "date", default=None, hint=translate("Returns", "Empty: today")
    )
    sent_on: date | None = entry(translate("Returns", "Proof that it was sent on"), "date", default=None)
    grade: str = entry(
        translate("Returns", "State of the goods"),
        "choice",
        default="",
        choices={"": translate("Returns", "Not graded yet")} | GRADES,
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"sent_on": row.sent_on, "grade": row.grade}

    def rules(self) -> dict[str, Text]:
        if not self.here and self.sent_on is None:
            return {"sent_on": translate("Returns", "Say when it was sent, or that the goods are here.")}
        return {}

    def label(self) -> Text:
        return (
            translate("Returns", "Goods back") if self.here else translate("Returns", "Proof of sending kept")
        )

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        refuse_future(ctx, on=self.on, sent_on=self.sent_on)
        row = return_of(ctx, job.id)
        changes: dict[str, Any] = {"sent_on": self.sent_on or row.sent_on, "grade": self.grade or row.grade}
        if self.here:
            changes["goods_back_on"] = self.on or ctx.today
        write(ctx, job.id, **changes)
        move(ctx, job, "in_work" if self.here else "waiting_customer", self.label())
        if self.here:
            mark_here(ctx, job.id)
        keep_up_to_date(ctx, slip_of(row.ground), job.id)
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class DisposeOf(JobAction):
    """What becomes of the goods: shelf, open box, repair, supplier, parts, scrap; with the grade."""

    prompt = Prompt(
        translate("Step", "What becomes of it"), translate("Step", "Record"), about="return", narrow=True
    )
    step = Step(
        "dispose",
        translate("Steps", "What becomes of it…"),
        "package-plus",
        starts=(*OPEN, "delivered"),
        also=translate("Steps", "grade shelf open box scrap supplier"),
        fits=lambda store, job: _is_ours(store, job),
    )

    grade: str = entry(translate("Returns", "State of the goods"), "choice", choices=GRADES)
    disposition: str = entry(translate("Returns", "What becomes of it"), "choice", choices=DISPOSITIONS)
    note: str = entry(translate("Returns", "Note"), "text", default="")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"grade": row.grade, "disposition": row.disposition}

    def rules(self) -> dict[str, Text]:
        if self.disposition == "shelf" and self.grade and self.grade not in AS_NEW:
            return {"disposition": NOT_AS_NEW}
        return {}

    def label(self) -> Text:
        return translate("Returns", "What becomes of it recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        write(ctx, job.id, grade=self.grade, disposition=self.disposition)
        said = translate("Returns", "{grade}: {disposition}")
        told = said(grade=GRADES[self.grade], disposition=DISPOSITIONS[self.disposition])
        note_step(ctx, job.case, told, job=job.id, text=self.note)
        settle_case(ctx, job.case)
        return Outcome(job.case, self.label())


NOT_AS_NEW = translate(
    "Returns",
    "Opened or damaged goods do not go back to the shelf as new (Ley 7/1996 arts. 26, 27): open box.",
)


@dataclass(frozen=True, kw_only=True)
class KeepIt(JobAction):
    """The customer keeps it after all."""

    prompt = Prompt(
        translate("Step", "The customer keeps it"),
        translate("Step", "Close the return"),
        about="return",
        narrow=True,
    )
    step = Step(
        "keep_it",
        translate("Steps", "Customer keeps it…"),
        "ban",
        starts=OPEN,
        to="cancelled",
    )

    reason: str = entry(translate("Returns", "Reason"), "text")

    def label(self) -> Text:
        return translate("Returns", "The customer keeps it")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        if return_of(ctx, job.id).back_cents:
            raise Conflict(translate("Returns", "Money went back already: undo that first."))
        _keep(ctx, job, self.label(), self.reason)
        return Outcome(job.case, self.label())


def _keep(ctx: Context, job: WorkshopJob, said: Text, why: str) -> None:
    """The return is over and nothing of it pending: the goods stay with the customer."""
    move(ctx, job, "cancelled", said, why, outcome="cancelled", finished_at=ctx.now, settled="kept")


@dataclass(frozen=True, kw_only=True)
class RecordCorrection(JobAction):
    """The number of the correcting invoice, which is made elsewhere."""

    prompt = Prompt(
        translate("Step", "Correcting invoice"), translate("Step", "Record"), about="return", narrow=True
    )
    step = Step(
        "correction",
        translate("Steps", "Correcting invoice…"),
        "receipt-text",
        starts=(*OPEN, "delivered"),
    )

    correcting_invoice: str = entry(translate("Returns", "Correcting invoice"))

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"correcting_invoice": row.correcting_invoice}

    def label(self) -> Text:
        return translate("Returns", "Correcting invoice recorded")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        number = tidy_line(self.correcting_invoice)
        if not number:
            raise Invalid({"correcting_invoice": NEEDED})
        row = return_of(ctx, job.id)
        write(ctx, job.id, correcting_invoice=number)
        note_step(ctx, job.case, self.label(), job=job.id, text=number)
        settle_case(ctx, job.case)
        keep_up_to_date(ctx, slip_of(row.ground), job.id)
        return Outcome(job.case, self.label())


def _may_test(store: Any, job: Any) -> bool:
    """Who withdraws or uses the shop's promise need not be asked; who says it is broken is helped first."""
    return store.value("SELECT ground FROM jobs WHERE id = ?", (job.id,)) not in {"", None}


def _is_ours(store: Any, job: Any) -> bool:
    """Whether the goods are in the shop, or were settled so that they are its own."""
    found = store.row(
        "SELECT r.goods_back_on, j.settled FROM jobs j LEFT JOIN returns r ON r.job_id = j.id WHERE j.id = ?",
        (job.id,),
    )
    return bool(found and (found[0] or found[1] in {"refund", "exchange", "voucher"}))
