"""What the customer says to a quote: accepted, refused, left to run out, or given up in writing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.clock import local
from helpdesk.domain.codes import TOLD_BY, WRITTEN_BY
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.workflows.workshop import OPEN
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import (
    JobAction,
    Step,
    StepAction,
    WorkshopJob,
    move,
    ready_for,
    unfit,
    workshop_job,
)
from helpdesk.services.cases.quote_reader import (
    QuoteRow,
    quote_lines,
    quote_of,
)
from helpdesk.services.cases.reader import Cases
from helpdesk.services.papers.fees import refusal_fee
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.services.stock.ledger import kept_part
from helpdesk.services.stock.using import want
from helpdesk.services.workshop.form_binding import answer_form
from helpdesk.services.workshop.missing_parts import GO_ON, MISSING_PARTS, wait_for_parts
from helpdesk.services.workshop.quote_actions import drop_open
from helpdesk.store.tables.repair import Quote
from helpdesk.store.tables.work import Intake
from helpdesk.texts import Text, translate

ANSWERS = {
    "accepted": translate("Quotes", "Accepted"),
    "refused": translate("Quotes", "Refused"),
}
SAID = {
    "accepted": translate("Quotes", "Quote accepted: {how}"),
    "refused": translate("Quotes", "Quote refused: {how}"),
}
"""An answer as it stands in the timeline."""


@dataclass(frozen=True, kw_only=True)
class AnswerQuote(StepAction):
    """What the customer said to a quote, when and how; a refused one is returned as it came (art. 3.8)."""

    may_need: ClassVar[tuple[str, ...]] = ("order",)

    prompt = Prompt(
        translate("Step", "Answer to the quote"),
        translate("Step", "Record answer"),
        about="job",
        narrow=True,
        dialog="answer_quote",
    )
    step = Step(
        "answer",
        translate("Steps", "Customer's answer"),
        "message-square",
        starts=("waiting_quote",),
        to="in_work",
        leads=lambda job: job.state == "waiting_quote",
        also=translate("Steps", "accept accepted refuse refused approve"),
    )

    id: int
    answer: str = entry(translate("Quotes", "Answer"), "choice", default="accepted", choices=ANSWERS)
    how: str = entry(translate("Quotes", "How they answered"), "choice", default="phone", choices=TOLD_BY)
    by: str = entry(
        translate("Quotes", "Who answered"),
        default="",
        hint=translate("Quotes", "Empty: the customer in person"),
    )
    on: date | None = entry(
        translate("Quotes", "Day of the answer"),
        "date",
        default=None,
        hint=translate("Quotes", "Empty: today"),
    )
    fee_cents: int | None = entry(
        translate("Quotes", "Charged for the quote, if refused"),
        "money",
        default=None,
        hint=translate("Quotes", "At most what the quote says; 0: nothing."),
    )
    missing: str = entry(
        translate("Quotes", "What is missing"), "choice", default=GO_ON, choices=MISSING_PARTS, wide=True
    )
    """What becomes of parts that an accepted quote wants and that are not here."""

    def needs(self, ctx: Context) -> Iterable[str]:  # noqa: ARG002
        return ("order",) if self.answer == "accepted" and self.missing == "order" else ()

    def rules(self) -> dict[str, Text]:
        if self.answer == "accepted" and self.fee_cents:
            return {"fee_cents": translate("Quotes", "An accepted quote costs nothing.")}
        return {}

    def label(self) -> Text:
        return translate("Quotes", "Answer to the quote recorded")

    def run(self, ctx: Context) -> Outcome:
        quote = quote_of(ctx.store, self.id)
        if quote.state != "sent":
            raise Conflict(translate("Quotes", "Only a quote that was given can be answered."))
        at = self._at(ctx, quote)
        day = self.on or ctx.today
        if self.answer == "accepted" and quote.valid_until is not None and quote.valid_until < day:
            raise Conflict(
                translate("Quotes", "The quote was valid until {day}. Make a new one.")(day=quote.valid_until)
            )
        job = ready_for(ctx, quote.job, self.step)
        ctx.store.update(
            Quote,
            self.id,
            state=self.answer,
            decided_at=at,
            decided_how=self.how,
            decided_by=tidy_line(self.by),
        )
        answer_form(ctx, self.id, self.answer, at, self.how, tidy_line(self.by))
        said, waits = SAID[self.answer](how=TOLD_BY[self.how]), None
        if self.answer == "accepted":
            move(ctx, job, "in_work", said, **_agreed(job, quote))
            _want_parts(ctx, job, quote)
            if self.missing != GO_ON:
                begun = job._replace(state="in_work")
                waits = wait_for_parts(ctx, begun, order=self.missing == "order")
        elif quote.kind == "additional":
            # The work agreed first goes on; only the addition was refused.
            move(ctx, job, "in_work", said)
        else:
            self._refused(ctx, job, said)
        recorded = translate("Quotes", "Answer to the quote of job {number} recorded")(number=job.number)
        return Outcome(job.case, waits or recorded)

    def _at(self, ctx: Context, quote: QuoteRow) -> datetime:
        """When the customer said it: now, or on the day that was typed, after the quote was told."""
        if self.on is None or self.on == ctx.today:
            return ctx.now
        if self.on > ctx.today:
            raise Invalid({"on": translate("Quotes", "That day is still to come.")})
        place = ctx.words.zone
        if quote.sent_at is not None and self.on < quote.sent_at.astimezone(place).date():
            raise Invalid({"on": translate("Quotes", "The quote was given later than that.")})
        said = local(self.on, time(12), place)
        return max(said, quote.sent_at) if quote.sent_at is not None else said

    def _refused(self, ctx: Context, job: WorkshopJob, said: Text) -> None:
        most = refusal_fee(ctx.settings, Cases(ctx.store).job(job.id))
        if self.fee_cents is not None and self.fee_cents > most:
            above = translate("Quotes", "The quote says that not accepting it costs at most {amount}.")
            raise Invalid({"fee_cents": above(amount=ctx.words.money(most))})
        move(
            ctx,
            job,
            "ready",
            said,
            outcome="cancelled",
            fee_cents=self.fee_cents,
            finished_at=job.finished_at or ctx.now,
        )
        keep_up_to_date(ctx, "unrepaired", job.id)


@dataclass(frozen=True, kw_only=True)
class ExpireQuote(Action):
    """A quote nobody answered in time runs out; the customer is asked again."""

    id: int

    def label(self) -> Text:
        return translate("Quotes", "Quote expired")

    def run(self, ctx: Context) -> Outcome:
        quote = quote_of(ctx.store, self.id)
        if quote.state != "sent" or quote.valid_until is None or quote.valid_until >= ctx.today:
            raise Conflict(translate("Quotes", "Only a quote whose validity has passed expires."))
        job = workshop_job(ctx.store, quote.job)
        ctx.store.update(Quote, self.id, state="expired", decided_at=ctx.now)
        answer_form(ctx, self.id, "expired", ctx.now)
        if job.state == "waiting_quote":
            move(ctx, job, "waiting_customer", translate("Quotes", "The quote expired without an answer"))
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class WaiveQuote(JobAction):
    """The customer gives up the quote in writing after all (RD 58/1988 art. 3.9)."""

    prompt = Prompt(
        translate("Step", "Waive the quote"),
        translate("Step", "Record waiver"),
        translate(
            "Step", "The waiver must be in writing: print it from the job's papers and have it signed."
        ),
        about="job",
        narrow=True,
    )
    step = Step(
        "waive",
        translate("Steps", "Waive the quote…"),
        "signature",
        starts=OPEN,
        fits=lambda _, job: job.quote_choice == "wanted",
        papers=("waiver",),
    )

    how: str = entry(translate("Quotes", "Signed"), "choice", default="counter", choices=WRITTEN_BY)

    def label(self) -> Text:
        return translate("Quotes", "Waiver of the quote recorded")

    def run(self, ctx: Context) -> Outcome:
        job = workshop_job(ctx.store, self.job)
        if job.state not in self.step.starts:
            raise unfit(job)
        waived = {"quote_choice": "waived", "quote_limit_cents": None, "waived_on": ctx.today}
        intake = ctx.store.value("SELECT id FROM intakes WHERE job_id = ?", (job.id,))
        if intake is None:
            ctx.store.insert(Intake, job_id=job.id, **waived)
        else:
            ctx.store.update(Intake, intake, **waived)
        drop_open(ctx, job, "waived")
        to = "in_work" if job.state in {"waiting_quote", "waiting_customer"} else job.state
        move(ctx, job, to, translate("Quotes", "Quote waived in writing: {how}")(how=WRITTEN_BY[self.how]))
        keep_up_to_date(ctx, "waiver", job.id)
        return Outcome(job.case, self.label())


def _want_parts(ctx: Context, job: WorkshopJob, quote: QuoteRow) -> None:
    """The parts of the stock that the customer agreed to are wanted for the job."""
    for line in quote_lines(ctx.store, quote.id):
        if line.part is not None and line.kind == "part" and not kept_part(ctx.store, line.part).archived:
            want(ctx, job.id, line.part, line.pieces, line.id)


def _agreed(job: WorkshopJob, quote: QuoteRow) -> dict[str, Any]:
    """What accepting a price settles: the promised day, and who pays where that was open."""
    changes: dict[str, Any] = {}
    if quote.ready_on is not None:
        changes["promised_on"] = quote.ready_on
    if job.under_warranty is None:
        changes["under_warranty"] = "no"
    return changes
