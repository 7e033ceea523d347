"""What is claimed from makers and suppliers: amounts, sending, their answer, credits, what is let go."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Context, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.recourse import Split
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, workshop_job
from helpdesk.services.cases.steps import note_step
from helpdesk.services.claims.opening import days_of
from helpdesk.services.claims.reader import credited_of, missing_of
from helpdesk.services.claims.rows import RecourseRow
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.services.suppliers.reader import require_supplier
from helpdesk.store.database import Store
from helpdesk.store.tables.claims import Recourse, RecourseMove
from helpdesk.texts import Text, translate

EVER = (*UNFINISHED, "delivered")
"""The maker is dealt with whatever became of the job."""


def _in(*states: str) -> Any:
    """Whether a job has a claim on a maker in one of these states."""

    def fits(store: Store, job: Any) -> bool:
        return store.value("SELECT state FROM recourses WHERE job_id = ?", (job.id,)) in states

    return fits


@dataclass(frozen=True, kw_only=True)
class _Amounts(JobAction):
    """A step that says amounts for parts, labour and transport."""

    parts_cents: int = entry(translate("Recourse", "Parts"), "money", default=0)
    labour_cents: int = entry(translate("Recourse", "Labour"), "money", default=0)
    transport_cents: int = entry(translate("Recourse", "Transport"), "money", default=0)

    @property
    def split(self) -> Split:
        """The amounts."""
        return Split(
            parts=self.parts_cents or 0, labour=self.labour_cents or 0, transport=self.transport_cents or 0
        )


@dataclass(frozen=True, kw_only=True)
class EditRecourse(_Amounts):
    """From whom it is claimed, and how much."""

    prompt = Prompt(
        translate("RecourseDialog", "Claim on the maker"),
        translate("RecourseDialog", "Save"),
        translate("RecourseDialog", "Parts, labour and transport are claimed apart, as makers ask for it."),
        about="recourse",
        narrow=True,
    )
    step = Step(
        "recourse_edit",
        translate("Steps", "Claim on the maker…"),
        "pencil",
        starts=EVER,
        fits=_in("open", "sent", "disputed", "part", "refused"),
        also=translate("Steps", "recourse supplier amount"),
    )

    supplier: int | None = entry(
        translate("Recourse", "Maker or supplier"), "lookup", default=None, noun="supplier"
    )
    their_number: str = entry(translate("Recourse", "Their number"), default="")
    notes: str = entry(translate("Recourse", "Notes"), "text", default="")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row.facts, entries(cls))

    def label(self) -> Text:
        return translate("Recourse", "Claim on the maker changed")

    def run(self, ctx: Context) -> Outcome:
        row = recourse_of(ctx.store, self.job)
        if self.supplier is not None:
            require_supplier(ctx.store, self.supplier)
        before = credited_of(ctx.store, row.id)
        if row.sent_on and before.exceeds(self.split):
            raise Invalid({"parts_cents": translate("Recourse", "More than that was credited already.")})
        change = self.split - row.claimed
        days = days_of(ctx, row.job, self.supplier, row.measured_on, row.opened_on)
        ctx.store.update(
            Recourse,
            row.id,
            supplier_id=self.supplier,
            their_number=tidy_line(self.their_number),
            notes=tidy(self.notes),
            **_columns(self.split),
            **days,
        )
        if row.sent_on and change != Split():
            add_move(ctx, row, "claimed", change, change.total)
        return Outcome(row.case, self.label())


@dataclass(frozen=True, kw_only=True)
class SendRecourse(JobAction):
    """The pack goes out; one that lacks something only with a reason."""

    prompt = Prompt(
        translate("RecourseDialog", "Send to the maker"),
        translate("RecourseDialog", "Record as sent"),
        about="recourse",
        dialog="send_recourse",
    )
    step = Step(
        "recourse_send",
        translate("Steps", "Send to the maker…"),
        "send",
        starts=EVER,
        fits=_in("open"),
        papers=("claim_pack",),
        also=translate("Steps", "recourse supplier pack RMA"),
    )

    on: date | None = entry(
        translate("Recourse", "Sent on"), "date", default=None, hint=translate("Recourse", "Empty: today")
    )
    their_number: str = entry(translate("Recourse", "Their number"), default="")
    why: str = entry(translate("Recourse", "Why it goes out incomplete"), default="", wide=True)

    def label(self) -> Text:
        return translate("Recourse", "Claim sent to the maker")

    def run(self, ctx: Context) -> Outcome:
        row = ready_recourse(ctx, self.job, self.step)
        on = past_day(ctx, self.on, "on")
        if row.supplier is None:
            raise Conflict(translate("Recourse", "Say first from whom it is claimed."))
        if row.claimed.total <= 0:
            raise Conflict(translate("Recourse", "Say first how much is claimed."))
        gaps = missing_of(ctx, self.job)
        if gaps and not tidy_line(self.why):
            said = translate("Recourse", "The pack lacks: {gaps}. Say why it goes out like that.")
            raise Invalid({"why": said(gaps=ctx.words.listing(ctx.words.say(gap) for gap in gaps))})
        ctx.store.update(
            Recourse,
            row.id,
            state="sent",
            sent_on=on,
            incomplete_why=tidy_line(self.why) if gaps else "",
            their_number=tidy_line(self.their_number) or row.their_number,
        )
        add_move(ctx, row, "sent", row.claimed, row.claimed.total, on=on, text=self.why if gaps else "")
        keep_up_to_date(ctx, "claim_pack", self.job)
        return _told(
            ctx, row, translate("Recourse", "Claimed from {supplier}")(supplier=row.supplier_name or "")
        )


@dataclass(frozen=True, kw_only=True)
class AnswerRecourse(JobAction):
    """Whether they accept it."""

    prompt = Prompt(
        translate("RecourseDialog", "Their answer"),
        translate("RecourseDialog", "Record answer"),
        about="recourse",
        narrow=True,
    )
    step = Step(
        "recourse_answer",
        translate("Steps", "The maker's answer…"),
        "mail",
        starts=EVER,
        fits=_in("sent", "disputed"),
    )

    answer: str = entry(
        translate("Recourse", "They"),
        "choice",
        default="accepted",
        choices={
            "accepted": translate("Recourse", "accept it"),
            "refused": translate("Recourse", "refuse it"),
        },
    )
    on: date | None = entry(
        translate("Recourse", "On"), "date", default=None, hint=translate("Recourse", "Empty: today")
    )
    text: str = entry(translate("Recourse", "What they say"), "text", default="")

    def rules(self) -> dict[str, Text]:
        if self.answer == "refused" and not tidy(self.text):
            return {"text": translate("Recourse", "Why do they refuse it?")}
        return {}

    def label(self) -> Text:
        return translate("Recourse", "Answer of the maker recorded")

    def run(self, ctx: Context) -> Outcome:
        row = ready_recourse(ctx, self.job, self.step)
        ctx.store.update(Recourse, row.id, state=self.answer)
        add_move(ctx, row, self.answer, on=past_day(ctx, self.on, "on"), text=self.text)
        return _told(ctx, row, self.label(), self.text)


@dataclass(frozen=True, kw_only=True)
class CreditRecourse(_Amounts):
    """What they credit; less than was claimed is to be accepted or disputed."""

    prompt = Prompt(
        translate("RecourseDialog", "Credit from the maker"),
        translate("RecourseDialog", "Record credit"),
        translate("RecourseDialog", "As it stands on their credit note; what is missing stays owed."),
        about="recourse",
        narrow=True,
    )
    step = Step(
        "recourse_credit",
        translate("Steps", "Credit from the maker…"),
        "receipt-text",
        starts=EVER,
        fits=_in("sent", "accepted", "part", "disputed", "refused"),
        also=translate("Steps", "credit note paid"),
    )

    on: date | None = entry(
        translate("Recourse", "On"), "date", default=None, hint=translate("Recourse", "Empty: today")
    )
    text: str = entry(translate("Recourse", "Number of their credit note"), default="")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        left = row.left
        return {"parts_cents": left.parts, "labour_cents": left.labour, "transport_cents": left.transport}

    def rules(self) -> dict[str, Text]:
        return (
            {} if self.split.total > 0 else {"parts_cents": translate("Recourse", "How much do they credit?")}
        )

    def label(self) -> Text:
        return translate("Recourse", "Credit of the maker recorded")

    def run(self, ctx: Context) -> Outcome:
        row = ready_recourse(ctx, self.job, self.step)
        before = credited_of(ctx.store, row.id)
        if (before + self.split).exceeds(row.claimed) or self.split.total > row.open_cents:
            raise Invalid(
                {"parts_cents": translate("Recourse", "They cannot credit more than is still owed.")}
            )
        add_move(
            ctx,
            row,
            "credited",
            self.split,
            -self.split.total,
            on=past_day(ctx, self.on, "on"),
            text=self.text,
        )
        left = row.open_cents - self.split.total
        ctx.store.update(Recourse, row.id, state="part" if left else "closed")
        if not left:
            return _told(ctx, row, translate("Recourse", "The maker paid all of it"))
        said = translate("Recourse", "Credited in part: {amount} open. Accept it or dispute it.")
        return _told(ctx, row, said(amount=ctx.words.money(left)))


@dataclass(frozen=True, kw_only=True)
class DisputeRecourse(JobAction):
    """The shop does not accept their refusal, or their lower credit."""

    prompt = Prompt(
        translate("RecourseDialog", "Dispute it"),
        translate("RecourseDialog", "Record dispute"),
        about="recourse",
        narrow=True,
    )
    step = Step(
        "recourse_dispute",
        translate("Steps", "Dispute it…"),
        "message-circle-warning",
        EVER,
        fits=_in("refused", "part"),
    )

    text: str = entry(translate("Recourse", "Why"), "text")

    def label(self) -> Text:
        return translate("Recourse", "Answer of the maker disputed")

    def run(self, ctx: Context) -> Outcome:
        row = ready_recourse(ctx, self.job, self.step)
        ctx.store.update(Recourse, row.id, state="disputed")
        add_move(ctx, row, "disputed", text=self.text)
        return _told(ctx, row, self.label(), self.text)


@dataclass(frozen=True, kw_only=True)
class WriteOffRecourse(JobAction):
    """What is let go, wholly or in part."""

    right: ClassVar[str] = "write_off"

    prompt = Prompt(
        translate("RecourseDialog", "Write off"),
        translate("RecourseDialog", "Write off"),
        translate("RecourseDialog", "What is let go is owed no more; the rest stays."),
        about="recourse",
        narrow=True,
    )
    step = Step(
        "recourse_write_off",
        translate("Steps", "Write off…"),
        "ban",
        starts=EVER,
        fits=_in("open", "sent", "accepted", "refused", "part", "disputed"),
    )

    amount_cents: int | None = entry(
        translate("Recourse", "Amount"), "money", default=None, hint=translate("Recourse", "Empty: all of it")
    )
    why: str = entry(translate("Recourse", "Why"), "text")

    def label(self) -> Text:
        return translate("Recourse", "Written off")

    def run(self, ctx: Context) -> Outcome:
        row = ready_recourse(ctx, self.job, self.step)
        amount = row.open_cents if self.amount_cents is None else self.amount_cents
        if row.sent_on and not 0 < amount <= row.open_cents:
            said = translate("Recourse", "Between 0.01 and {amount}, which is still owed.")
            raise Invalid({"amount_cents": said(amount=ctx.words.money(row.open_cents))})
        left = row.open_cents - amount if row.sent_on else 0
        add_move(ctx, row, "written_off", owed=-amount if row.sent_on else 0, text=self.why)
        ctx.store.update(Recourse, row.id, state=row.state if left else "closed")
        return _told(ctx, row, self.label(), self.why)


def recourse_of(store: Store, job: int) -> RecourseRow:
    """The claim on a maker that must be there."""
    found = store.select_one(RecourseRow, "WHERE r.job_id = ?", (job,))
    if found is None:
        raise Conflict(translate("Recourse", "Nothing is claimed from a maker for that job."))
    return found


def ready_recourse(ctx: Context, job: int, step: Step) -> RecourseRow:
    """The claim, if the step may be made as it stands."""
    found = recourse_of(ctx.store, job)
    if not step.fits(ctx.store, workshop_job(ctx.store, job)):
        raise Conflict(translate("Recourse", "That does not fit how the claim on the maker stands."))
    return found


def add_move(
    ctx: Context,
    row: RecourseRow,
    kind: str,
    split: Split | None = None,
    owed: int = 0,
    on: date | None = None,
    text: str = "",
) -> None:
    """Write down what happened, and what is owed from then on."""
    ctx.store.insert(
        RecourseMove,
        recourse_id=row.id,
        kind=kind,
        on_day=on or ctx.today,
        owed_cents=owed,
        text=tidy(text),
        staff_id=ctx.staff,
        **_columns(split or Split()),
    )
    if owed:
        ctx.store.update(Recourse, row.id, open_cents=row.open_cents + owed)


def past_day(ctx: Context, day: date | None, name: str) -> date:
    """A day on which something happened: today where none is said. Raises ``Invalid`` for one to come."""
    if day is not None and day > ctx.today:
        raise Invalid({name: translate("Problems", "That day is still to come.")})
    return day or ctx.today


def _columns(split: Split) -> dict[str, int]:
    return {
        "parts_cents": split.parts,
        "labour_cents": split.labour,
        "transport_cents": split.transport,
    }


def _told(ctx: Context, row: RecourseRow, said: Text, text: str = "") -> Outcome:
    note_step(ctx, row.case, said, job=row.job, text=text)
    return Outcome(row.case, said)
