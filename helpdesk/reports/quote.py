"""The quote and the additional quote on paper: their fields, prices, and the customer's answer.

It does not know where its data come from. The fields are those of RD 58/1988 article 3.2, and of 3.10 for
a fault that shows only during the work (rules 3.1).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import (
    Block,
    Checklist,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Signature,
    Tick,
    Together,
)
from helpdesk.reports.parties import THE_CUSTOMER, Signed, clauses, signer
from helpdesk.reports.prices import AgreedQuote, PriceLine, Sums, price_table, sum_rows, with_tax
from helpdesk.texts import translate

RESPONSIBLE = translate("QuotePaper", "The person responsible, for {shop}")


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the customer said. ``state`` is ``accepted``, ``refused``, ``expired``, or empty while open.

    It is not part of what was offered: like a signature it is added to the paper and no part of its snapshot.
    """

    state: str = ""
    at: datetime | None = None
    how: str = ""
    """A code of :data:`TOLD_BY`."""
    by: str = ""
    """Who said it; empty for the customer in person."""


@dataclass(frozen=True, kw_only=True)
class QuoteData(JobPaper):
    """Everything a quote prints."""

    kind: str = "quote"
    """``quote`` or ``additional``."""
    made_on: date | None = None
    made_by: str = ""
    """The person responsible."""
    fault: str = ""
    """Why a repair was asked for, in the customer's words."""
    diagnosis: str = ""
    hidden_fault: str = ""
    """What showed only during the work; for an additional quote."""
    notice: str = ""
    """The law's words for an additional quote."""
    lines: tuple[PriceLine, ...] = ()
    sums: Sums = field(default_factory=Sums)
    agreed: tuple[AgreedQuote, ...] = ()
    """What this one adds to."""
    refusal_cents: int | None = None
    """The most that not accepting it costs; 0 is free of charge; None was not told."""
    ready_on: date | None = None
    valid_until: date | None = None
    valid_days: int | None = None
    conditions: tuple[str, ...] = ()
    conditions_size: float = 10
    consent: str = ""
    """The customer's consent to parts that are not new; it is signed with the answer."""
    answer: Answer = field(default_factory=Answer)


def quote(data: QuoteData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The quote with its place for the customer's answer. Roles of signatures: ``shop``, ``customer``."""
    signed = tuple(signed)
    additional = data.kind == "additional"
    return job_document(
        PAPERS["additional_quote" if additional else "quote"].title,
        data,
        words,
        _offer(data, words),
        (
            Facts(tuple(_findings(data, words))),
            *([Paragraph(data.notice)] if additional and data.notice else []),
            *_prices(data, words),
            *clauses(words, data.conditions),
            # What is signed stands on the page on which it is signed.
            Together((*_answer(data, words, signed), _signatures(data, words, signed))),
        ),
        provisional=not data.lines,
        conditions_size=data.conditions_size,
    )


def _signatures(data: QuoteData, words: Words, signed: tuple[Signed, ...]) -> Signature:
    return Signature(
        (
            signer(words, RESPONSIBLE(shop=data.shop.shop), "shop", signed, data.made_by),
            signer(words, THE_CUSTOMER, "customer", signed, data.customer.name),
        )
    )


def _offer(data: QuoteData, words: Words) -> tuple[Fact, ...]:
    """When it was made, when the work would be ready, how long it holds."""
    last = words.day(data.valid_until) if data.valid_until else ""
    if last and data.valid_days:
        told = translate("QuotePaper", "{day}, %n day(s) from telling you", "", 1)
        last = words.say(told(day=last, n=data.valid_days))
    return (
        Fact(words.say(translate("QuotePaper", "Date of the quote")), _day(data.made_on, words), True),
        Fact(words.say(translate("QuotePaper", "Ready on")), _day(data.ready_on, words), True, strong=True),
        Fact(words.say(translate("QuotePaper", "Valid until")), last, True, strong=True),
    )


def _day(day: date | None, words: Words) -> str:
    return words.day(day) if day else ""


def _findings(data: QuoteData, words: Words) -> list[Fact]:
    found = [
        Fact(words.say(translate("QuotePaper", "Reason for repair")), data.fault, required=True),
        Fact(words.say(translate("QuotePaper", "Diagnosis")), data.diagnosis, required=True),
    ]
    if data.kind == "additional":
        label = words.say(translate("QuotePaper", "Hidden fault"))
        found.append(Fact(label, data.hidden_fault, required=True, strong=True))
    return found


def _prices(data: QuoteData, words: Words) -> list[Block]:
    """Article 3.2 number 6: service, parts and whatever else is to be paid."""
    rows = sum_rows(words, data.sums)
    if data.agreed:
        before = translate("QuotePaper", "Agreed before: quote {number}")
        rows += tuple(
            (words.say(before(number=quote.number)), words.money(quote.total_cents)) for quote in data.agreed
        )
        whole = data.sums.total_cents + sum(quote.total_cents for quote in data.agreed)
        rows += ((words.say(translate("QuotePaper", "New total, tax included")), words.money(whole)),)
    blocks: list[Block] = [
        Heading(words.say(translate("QuotePaper", "What is to be paid"))),
        price_table(words, data.lines, rows),
    ]
    if data.refusal_cents is not None:
        most = translate("QuotePaper", "At most {amount}")(amount=with_tax(words, data.refusal_cents))
        free = translate("QuotePaper", "Nothing")
        said = words.say(most if data.refusal_cents else free)
        label = translate("QuotePaper", "Cost if it is not accepted")
        blocks.append(Facts((Fact(words.say(label), said),)))
    return blocks


def _answer(data: QuoteData, words: Words, signed: tuple[Signed, ...]) -> list[Block]:
    """Article 3.2 number 9: place for the date and the acceptance; filled once the answer is known."""
    answer = data.answer
    accept = translate("QuotePaper", "I accept this quote and order the work.")
    refuse = translate("QuotePaper", "I do not accept it; the unit is handed back to me as I left it.")
    if data.kind == "additional":
        accept = translate("QuotePaper", "I accept this addition and order the work.")
        refuse = translate("QuotePaper", "I do not accept it; what was agreed before stays as it is.")
    ticks = (
        Tick(words.say(accept), answer.state == "accepted"),
        Tick(words.say(refuse), answer.state == "refused"),
    )
    blocks: list[Block] = [
        Heading(words.say(translate("QuotePaper", "The customer's answer"))),
        Checklist(ticks),
        *([Checklist((Tick(data.consent, True),))] if data.consent else []),
    ]
    if answer.state == "expired":
        ended = translate("QuotePaper", "Its validity ended without an answer.")
        return [*blocks, Paragraph(words.say(ended), "strong")]
    return [*blocks, Facts(_answered(data, words, signed), columns=2)]


def _answered(data: QuoteData, words: Words, signed: tuple[Signed, ...]) -> tuple[Fact, ...]:
    at = data.answer.at or next((each.at for each in signed if each.role == "customer"), None)
    date_of = Fact(
        words.say(translate("QuotePaper", "Date of the answer")), words.moment(at) if at else "", True
    )
    if not data.answer.state:
        return (date_of,)
    how = TOLD_BY.get(data.answer.how)
    by = data.answer.by or data.customer.name
    if how is not None and by == data.customer.name:
        by = ""  # The paper names the customer already.
    said = " · ".join(part for part in (words.say(how) if how else "", by) if part)
    return (date_of, Fact(words.say(translate("QuotePaper", "Answered")), said))
