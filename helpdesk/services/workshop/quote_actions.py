"""Quotes: writing them and telling the customer; the answer is elsewhere."""

from __future__ import annotations

from datetime import date

from helpdesk.action import NEEDED, Context, Fields, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.periods import add_days
from helpdesk.domain.quote_words import LINE_KINDS, QUOTE_KINDS
from helpdesk.domain.quotes import Line, totals, valid_until
from helpdesk.domain.workflows.kinds import free
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import (
    JobAction,
    Step,
    StepAction,
    WorkshopJob,
    move,
    ready_for,
)
from helpdesk.services.cases.quote_reader import (
    QuoteRow,
    priced,
    quote_of,
    quotes_of_job,
)
from helpdesk.services.papers.issuing import issue, keep_up_to_date, void
from helpdesk.services.shop.reader import Shop
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.services.workshop.form_binding import form_over, keep_to_form, last_day, offer_by_form
from helpdesk.store.tables.repair import Quote, QuoteLine
from helpdesk.texts import Text, translate

PAPERS_OF = {"quote": "quote", "additional": "additional_quote"}
"""By kind of quote: the kind of its paper."""


@dataclass(frozen=True, kw_only=True)
class QuoteLineForm(Fields):
    """One line: labour by the minute, parts by the piece, travel or other as a sum."""

    kind: str = entry(translate("Quotes", "Kind"), "choice", default="labour", choices=LINE_KINDS)
    text: str = entry(translate("Quotes", "Text"), default="")
    minutes: int | None = entry(translate("Quotes", "Minutes"), "number", default=None, least=0, most=100_000)
    quantity_milli: int = entry(
        translate("Quotes", "Quantity"), "number", default=1000, least=1, most=10_000_000
    )
    price_cents: int = entry(translate("Quotes", "Price each"), "money", default=0)
    part: int | None = None
    """The part of the stock that it speaks of."""

    def rules(self) -> dict[str, Text]:
        if self.kind == "labour" and self.minutes is None:
            return {"minutes": translate("Quotes", "How many minutes?")}
        if self.kind in {"part", "other"} and not tidy_line(self.text):
            return {"text": translate("Quotes", "Name what it is.")}
        return {}

    def line(self, tax_bp: int) -> Line:
        """As the arithmetic wants it."""
        return priced(self.kind, self.text, self.minutes, self.quantity_milli, self.price_cents, tax_bp)


@dataclass(frozen=True, kw_only=True)
class WriteQuote(JobAction):
    """Make a job's quote, or an additional one for a hidden fault; an earlier draft is replaced.

    Source: RD 58/1988 art. 3 (fields, validity of at least 30 days, additional quote 3.10).
    """

    prompt = Prompt(
        translate("Quote", "Quote"), translate("Quote", "Write quote"), about="job", dialog="quote"
    )
    step = Step(
        "quote",
        translate("Steps", "Quote"),
        "file-text",
        starts=("received", "diagnosing", "waiting_quote", "waiting_customer", "waiting_part", "in_work"),
        to="waiting_quote",
        leads=lambda job: job.state == "diagnosing" and not free(job.kind, job.under_warranty),
        also=translate("Steps", "estimate price offer budget"),
    )

    lines: tuple[QuoteLineForm, ...] = ()
    kind: str = "quote"
    reason: str = entry(
        translate("Quotes", "Reason for the addition"),
        "text",
        default="",
        hint=translate("Quotes", "For an additional quote: the hidden fault that appeared."),
    )
    ready_on: date | None = entry(translate("Quotes", "Ready on, if accepted"), "date", default=None)
    valid_days: int = entry(translate("Quotes", "Valid for, days"), "number", default=30, least=1, most=730)
    tax_bp: int | None = None

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if self.kind not in QUOTE_KINDS:
            found["kind"] = translate("Quotes", "There are quotes and additional quotes, nothing else.")
        if not self.lines:
            found["lines"] = translate("Quotes", "A quote needs at least one line.")
        for place, line in enumerate(self.lines):
            found |= {f"lines.{place}.{name}": text for name, text in line.problems().items()}
        if self.kind == "additional" and not tidy(self.reason):
            found["reason"] = NEEDED
        return found

    def label(self) -> Text:
        return translate("Quotes", "Quote written")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        self._may_be_made(ctx, job)
        tax = ctx.settings["prices.tax_bp"] if self.tax_bp is None else self.tax_bp
        total = totals(line.line(tax) for line in self.lines).gross_cents
        form = keep_to_form(ctx, job.id, self.kind, total)
        drop_open(ctx, job, "replaced", self.kind)
        quote = ctx.store.insert(
            Quote,
            job_id=job.id,
            kind=self.kind,
            state="draft",
            reason=tidy(self.reason),
            tax_bp=tax,
            total_cents=total,
            ready_on=self.ready_on,
            valid_days=self.valid_days,
            valid_until=last_day(form, _held_until(ctx, self.valid_days)),
            staff_id=ctx.staff,
        )
        offer_by_form(ctx, form, quote)
        self._write_lines(ctx, quote, tax)
        ctx.store.update(Quote, quote, document_id=issue(ctx, PAPERS_OF[self.kind], quote))
        return Outcome(quote, translate("Quotes", "Quote for job {number} written")(number=job.number))

    def _may_be_made(self, ctx: Context, job: WorkshopJob) -> None:
        least = profile_of(ctx.settings).quote.valid_days
        if self.valid_days < least:
            short = translate("Quotes", "By law a quote is valid for at least {days} days.")(days=least)
            raise Invalid({"valid_days": short})
        by_law = _held_until(ctx, 0)
        if add_days(ctx.today, self.valid_days) < by_law:
            working = profile_of(ctx.settings).quote.valid_working_days
            short = translate(
                "Quotes", "By law a quote is valid for at least {days} working days: until {day}."
            )(days=working, day=by_law)
            raise Invalid({"valid_days": short})
        if self.ready_on is not None and self.ready_on < ctx.today:
            raise Invalid({"ready_on": translate("Quotes", "That day has passed already.")})
        accepted = any(quote.state == "accepted" for quote in quotes_of_job(ctx.store, job.id))
        if self.kind == "quote" and accepted:
            raise Conflict(
                translate("Quotes", "A quote was accepted for job {number}. Make an additional one.")(
                    number=job.number
                )
            )
        if self.kind == "additional" and not accepted and _choice(ctx, job) == "wanted":
            raise Conflict(
                translate(
                    "Quotes", "Job {number} has no accepted quote yet to add to. Make the quote first."
                )(number=job.number)
            )

    def _write_lines(self, ctx: Context, quote: int, tax: int) -> None:
        for place, line in enumerate(self.lines):
            ctx.store.insert(
                QuoteLine,
                quote_id=quote,
                kind=line.kind,
                text=tidy_line(line.text),
                quantity_milli=line.quantity_milli,
                minutes=line.minutes if line.kind == "labour" else None,
                price_cents=line.price_cents,
                total_cents=line.line(tax).cents,
                position=place,
                part_id=line.part if line.kind == "part" else None,
            )


@dataclass(frozen=True, kw_only=True)
class SendQuote(StepAction):
    """The customer was told the price; its validity counts from here and the clock pauses."""

    prompt = Prompt(
        translate("Step", "Give the quote"),
        translate("Step", "Record as given"),
        about="job",
        narrow=True,
        dialog="send_quote",
    )
    step = Step(
        "send",
        translate("Steps", "Give the quote…"),
        "send",
        starts=UNFINISHED,
        # A price nobody was told yet comes before all else.
        leads=lambda _: True,
        fits=lambda store, job: any(quote.state == "draft" for quote in quotes_of_job(store, job.id)),
        also=translate("Steps", "estimate offer"),
    )

    id: int
    how: str = entry(translate("Quotes", "Given"), "choice", default="counter", choices=TOLD_BY)

    def label(self) -> Text:
        return translate("Quotes", "Quote given")

    def run(self, ctx: Context) -> Outcome:
        quote = quote_of(ctx.store, self.id)
        if quote.state != "draft":
            raise Conflict(translate("Quotes", "This quote was given already."))
        job = ready_for(ctx, quote.job, WriteQuote.step)
        ctx.store.update(
            Quote,
            self.id,
            state="sent",
            sent_at=ctx.now,
            sent_how=self.how,
            valid_until=last_day(form_over(ctx, job.id, quote.kind), _held_until(ctx, quote.valid_days)),
        )
        _renew_paper(ctx, quote)
        move(ctx, job, "waiting_quote", translate("Quotes", "Quote given: {how}")(how=TOLD_BY[self.how]))
        _first_response(ctx, job)
        return Outcome(job.case, translate("Quotes", "Quote for job {number} given")(number=job.number))


def _held_until(ctx: Context, days: int) -> date:
    """The last day of a quote told today: so many days on, never before the law's."""
    profile = profile_of(ctx.settings)
    closed = Shop(ctx.store).closed_days(ctx.today) if profile.quote.valid_working_days else ()
    return valid_until(profile, ctx.today, days, closed)


def _choice(ctx: Context, job: WorkshopJob) -> str:
    """What was agreed about a quote; a job without intake wants one."""
    return ctx.store.value("SELECT quote_choice FROM intakes WHERE job_id = ?", (job.id,)) or "wanted"


def drop_open(ctx: Context, job: WorkshopJob, why: str, kind: str | None = None) -> None:
    """Quotes that nobody answered yet are replaced; their papers keep their numbers and are void."""
    for quote in quotes_of_job(ctx.store, job.id):
        if quote.state in {"draft", "sent"} and kind in {None, quote.kind}:
            ctx.store.update(Quote, quote.id, state="replaced")
            void(ctx, PAPERS_OF[quote.kind], quote.id, why)


def _renew_paper(ctx: Context, quote: QuoteRow) -> None:
    """Bring the paper of a quote up to date with what is offered; the quote names its newest version."""
    if quote.document is not None:
        newest = keep_up_to_date(ctx, PAPERS_OF[quote.kind], quote.id)
        if newest != quote.document:
            ctx.store.update(Quote, quote.id, document_id=newest)


def _first_response(ctx: Context, job: WorkshopJob) -> None:
    ctx.store.run(
        "UPDATE cases SET first_response_at = ? WHERE id = ? AND first_response_at IS NULL",
        (ctx.stamp, job.case),
    )
