"""Quotes: lines, sending, the customer's answer, waiver and expiry; and reading them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Fields, Outcome, entry
from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.contact import tidy, tidy_line
from helpdesk.domain.jobs import LINE_KINDS
from helpdesk.domain.quotes import Line, Totals, totals, valid_until
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services import law, papers
from helpdesk.services.repair import Bench, bench, move, ready_for
from helpdesk.store.database import Store
from helpdesk.store.tables import Intake, Quote, QuoteLine
from helpdesk.texts import Text, translate

ANSWERS = {
    "accepted": translate("Quotes", "Accepted"),
    "refused": translate("Quotes", "Refused"),
}
OPEN_STATES = ("draft", "sent")


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

    def rules(self) -> dict[str, Text]:
        if self.kind == "labour" and self.minutes is None:
            return {"minutes": translate("Quotes", "How many minutes?")}
        if self.kind in {"part", "other"} and not tidy_line(self.text):
            return {"text": translate("Quotes", "Name what it is.")}
        return {}

    def line(self, tax_bp: int) -> Line:
        """As the arithmetic wants it."""
        if self.kind == "labour":
            return Line.labour(self.text, self.minutes or 0, self.price_cents, tax_bp)
        kind: Any = self.kind
        return Line.stored(kind, self.text, self.quantity_milli, self.price_cents, tax_bp)


@dataclass(frozen=True, kw_only=True)
class WriteQuote(Action):
    """Make a job's quote, or an additional one for a hidden fault; an earlier draft is replaced.

    Source: RD 58/1988 art. 3 (fields, validity of at least 30 days, additional quote 3.10).
    """

    job: int
    lines: tuple[QuoteLineForm, ...] = ()
    kind: str = "quote"
    reason: str = entry(
        translate("Quotes", "Why more is needed"),
        "text",
        default="",
        hint=translate("Quotes", "For an additional quote: the hidden fault that appeared."),
    )
    ready_on: date | None = entry(translate("Quotes", "Ready on, if accepted"), "date", default=None)
    valid_days: int = entry(translate("Quotes", "Valid for, days"), "number", default=30, least=1, most=730)
    tax_bp: int | None = None

    SERIES: ClassVar = {"quote": "quote", "additional": "additional_quote"}

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if not self.lines:
            found["lines"] = translate("Quotes", "A quote needs at least one line.")
        for place, line in enumerate(self.lines):
            found |= {f"lines.{place}.{name}": text for name, text in line.problems().items()}
        if self.kind == "additional" and not tidy(self.reason):
            found["reason"] = translate("Problems", "This is needed.")
        return found

    def label(self) -> Text:
        return translate("Quotes", "Quote written")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, "quote")
        least = law.profile(ctx.settings["shop.country"]).quote.valid_days
        if self.valid_days < least:
            raise Invalid(
                {
                    "valid_days": translate("Quotes", "By law a quote is valid for at least {days} days.")(
                        days=least
                    )
                }
            )
        tax = ctx.settings["prices.tax_bp"] if self.tax_bp is None else self.tax_bp
        total = totals([line.line(tax) for line in self.lines])
        ctx.store.run(
            "UPDATE quotes SET state = 'replaced' WHERE job_id = ? AND kind = ? AND state IN ('draft', 'sent')",
            (job.id, self.kind),
        )
        quote = ctx.store.insert(
            Quote,
            job_id=job.id,
            kind=self.kind,
            state="draft",
            reason=tidy(self.reason),
            tax_bp=tax,
            total_cents=total.gross_cents,
            ready_on=self.ready_on,
            valid_until=valid_until(law.profile(ctx.settings["shop.country"]), ctx.today, self.valid_days),
            staff_id=ctx.staff,
        )
        self._write_lines(ctx, quote, tax)
        paper = papers.issue_quote(ctx, quote)
        ctx.store.update(Quote, quote, document_id=paper)
        return Outcome(quote, translate("Quotes", "Quote for job {number} written")(number=job.number))

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
            )


@dataclass(frozen=True, kw_only=True)
class SendQuote(Action):
    """The customer was told the price; its validity counts from here and the clock pauses."""

    id: int
    how: str = entry(translate("Quotes", "Told"), "choice", default="counter", choices=TOLD_BY)

    def label(self) -> Text:
        return translate("Quotes", "Quote sent")

    def run(self, ctx: Context) -> Outcome:
        quote = get(ctx.store, self.id)
        if quote.state != "draft":
            raise Conflict(translate("Quotes", "This quote was sent already."))
        job = ready_for(ctx, quote.job, "quote")
        days = max((quote.valid_until - ctx.today).days if quote.valid_until else 0, 0)
        ctx.store.update(
            Quote,
            self.id,
            state="sent",
            sent_at=ctx.now,
            sent_how=self.how,
            valid_until=valid_until(law.profile(ctx.settings["shop.country"]), ctx.today, days),
        )
        papers.reissue_quote(ctx, self.id)
        move(ctx, job, "waiting_quote", translate("Quotes", "Quote told: {how}")(how=TOLD_BY[self.how]))
        _first_response(ctx, job)
        return Outcome(job.case, translate("Quotes", "Quote for job {number} sent")(number=job.number))


@dataclass(frozen=True, kw_only=True)
class AnswerQuote(Action):
    """What the customer said to a quote, when and how; a refused one is returned as it came (art. 3.8)."""

    id: int
    answer: str = entry(translate("Quotes", "Answer"), "choice", default="accepted", choices=ANSWERS)
    how: str = entry(translate("Quotes", "Said"), "choice", default="phone", choices=TOLD_BY)
    by: str = entry(
        translate("Quotes", "By"), default="", hint=translate("Quotes", "Empty: the customer in person")
    )

    def label(self) -> Text:
        return translate("Quotes", "Answer to the quote recorded")

    def run(self, ctx: Context) -> Outcome:
        quote = get(ctx.store, self.id)
        if quote.state != "sent":
            raise Conflict(translate("Quotes", "Only a quote that was sent can be answered."))
        if self.answer == "accepted" and quote.valid_until is not None and quote.valid_until < ctx.today:
            raise Conflict(
                translate("Quotes", "The quote was valid until {day}. Make a new one.")(day=quote.valid_until)
            )
        job = ready_for(ctx, quote.job, "answer")
        ctx.store.update(
            Quote,
            self.id,
            state=self.answer,
            decided_at=ctx.now,
            decided_how=self.how,
            decided_by=tidy_line(self.by),
        )
        papers.reissue_quote(ctx, self.id)
        said = translate("Quotes", "Quote {answer}: {how}")(
            answer=ANSWERS[self.answer], how=TOLD_BY[self.how]
        )
        if self.answer == "accepted":
            move(ctx, job, "in_work", said, **_promise(quote))
        elif quote.kind == "additional":
            # The work agreed first goes on; only the addition was refused.
            move(ctx, job, "in_work", said)
        else:
            move(
                ctx,
                job,
                "ready",
                said,
                outcome="cancelled",
                finished_at=job.finished_at or ctx.now,
            )
            papers.issue_job_paper(ctx, "unrepaired", job.id)
        return Outcome(
            job.case, translate("Quotes", "Answer to the quote of job {number} recorded")(number=job.number)
        )


@dataclass(frozen=True, kw_only=True)
class ExpireQuote(Action):
    """A quote nobody answered in time runs out; the customer is asked again."""

    id: int

    def label(self) -> Text:
        return translate("Quotes", "Quote expired")

    def run(self, ctx: Context) -> Outcome:
        quote = get(ctx.store, self.id)
        if quote.state != "sent" or quote.valid_until is None or quote.valid_until >= ctx.today:
            raise Conflict(translate("Quotes", "Only a quote whose validity has passed expires."))
        job = bench(ctx.store, quote.job)
        ctx.store.update(Quote, self.id, state="expired", decided_at=ctx.now)
        if job.state == "waiting_quote":
            move(ctx, job, "waiting_customer", translate("Quotes", "The quote expired without an answer"))
        return Outcome(job.case, self.label())


@dataclass(frozen=True, kw_only=True)
class WaiveQuote(Action):
    """The customer gives up the quote in writing after all (RD 58/1988 art. 3.9)."""

    job: int
    how: str = entry(translate("Quotes", "Signed"), "choice", default="counter", choices=TOLD_BY)

    def label(self) -> Text:
        return translate("Quotes", "Waiver of the quote recorded")

    def run(self, ctx: Context) -> Outcome:
        job = bench(ctx.store, self.job)
        intake = ctx.store.value("SELECT id FROM intakes WHERE job_id = ?", (job.id,))
        if intake is None:
            intake = ctx.store.insert(Intake, job_id=job.id, quote_choice="waived")
        else:
            ctx.store.update(Intake, intake, quote_choice="waived", quote_limit_cents=None)
        ctx.store.run(
            "UPDATE quotes SET state = 'replaced' WHERE job_id = ? AND state IN ('draft', 'sent')", (job.id,)
        )
        to = "in_work" if job.state in {"waiting_quote", "waiting_customer"} else job.state
        move(ctx, job, to, translate("Quotes", "Quote waived in writing"))
        papers.issue_job_paper(ctx, "waiver", job.id)
        return Outcome(job.case, self.label())


def _promise(quote: QuoteRow) -> dict[str, Any]:
    return {"promised_on": quote.ready_on} if quote.ready_on is not None else {}


def _first_response(ctx: Context, job: Bench) -> None:
    ctx.store.run(
        "UPDATE cases SET first_response_at = ? WHERE id = ? AND first_response_at IS NULL",
        (ctx.stamp, job.case),
    )


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote."""

    id: int
    job: int
    kind: str
    state: str
    reason: str
    tax_bp: int
    total_cents: int
    ready_on: date | None
    valid_until: date | None
    sent_at: datetime | None
    sent_how: str
    decided_at: datetime | None
    decided_how: str
    decided_by: str
    document: int | None


@dataclass(frozen=True, slots=True)
class QuoteLineRow:
    """A line of a quote."""

    id: int
    kind: str
    text: str
    quantity_milli: int
    minutes: int | None
    price_cents: int
    total_cents: int


_QUOTE = (
    "SELECT id, job_id, kind, state, reason, tax_bp, total_cents, ready_on, valid_until, sent_at, sent_how, "
    "decided_at, decided_how, decided_by, document_id FROM quotes"
)


def get(store: Store, quote: int) -> QuoteRow:
    """A quote that must be there."""
    found = store.fetch_one(QuoteRow, f"{_QUOTE} WHERE id = ?", (quote,))
    if found is None:
        raise NotFound(translate("Quotes", "That quote is no longer there."))
    return found


def of_job(store: Store, job: int) -> list[QuoteRow]:
    """The quotes of a job, newest first."""
    return store.fetch(QuoteRow, f"{_QUOTE} WHERE job_id = ? ORDER BY id DESC", (job,))


def lines_of(store: Store, quote: int) -> list[QuoteLineRow]:
    """The lines of a quote, in order."""
    return store.fetch(
        QuoteLineRow,
        "SELECT id, kind, text, quantity_milli, minutes, price_cents, total_cents FROM quote_lines "
        "WHERE quote_id = ? ORDER BY position, id",
        (quote,),
    )


def sums(store: Store, quote: QuoteRow) -> Totals:
    """Net, tax and total of a quote."""
    lines = []
    for row in lines_of(store, quote.id):
        form = QuoteLineForm(
            kind=row.kind,
            text=row.text,
            minutes=row.minutes,
            quantity_milli=row.quantity_milli,
            price_cents=row.price_cents,
        )
        lines.append(form.line(quote.tax_bp))
    return totals(lines)
