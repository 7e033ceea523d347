"""The waiver of the quote on paper: what is waived, up to where, and both signatures.

It does not know where its data come from. A waiver is written, clear and concise (RD 58/1988 article 3.9),
and a hidden fault may add only so much to it (3.10; rules 3.1).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import Block, Document, Fact, Facts, Heading, Paragraph
from helpdesk.reports.parties import Signed, both_sign, clauses
from helpdesk.reports.prices import rate
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class LimitStep:
    """Up to this price of the item new (``None``: above all others), this share of it in basis points."""

    up_to_cents: int | None = None
    basis_points: int = 0


@dataclass(frozen=True, kw_only=True)
class WaiverData(JobPaper):
    """Everything a waiver prints."""

    waived_on: date | None = None
    waived: bool = True
    """False while the customer still wants a quote: the paper is then only prepared."""
    received_by: str = ""
    fault: str = ""
    services: str = ""
    waiver: str = ""
    """The customer's statement, in the words of the country."""
    consent: str = ""
    """The customer's consent to parts that are not new."""
    new_price_cents: int | None = None
    limit_cents: int | None = None
    """What a hidden fault may add at most, where the price of the item new is known."""
    steps: tuple[LimitStep, ...] = ()
    """The law's table from which that follows; empty where no law says so."""
    conditions: tuple[str, ...] = ()
    conditions_size: float = 10


def waiver(data: WaiverData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The waiver. Roles of signatures: ``customer``, ``shop``."""
    return job_document(
        PAPERS["waiver"].title,
        data,
        words,
        (_when(data, words),),
        (
            Facts(
                (
                    Fact(words.say(translate("Waiver", "Fault as told")), data.fault, required=True),
                    Fact(words.say(translate("Waiver", "Services to do")), data.services, required=True),
                )
            ),
            *_limit(data, words),
            *clauses(words, data.conditions),
            Heading(words.say(translate("Waiver", "What the customer declares"))),
            Paragraph(data.waiver or words.say(PLAIN), "conditions"),
            *([Paragraph(data.consent, "conditions")] if data.consent else []),
            both_sign(words, data.shop, signed, data.customer.name, data.received_by),
        ),
        provisional=not data.waived,
        conditions_size=data.conditions_size,
    )


PLAIN = translate("Waiver", "I waive the prior quote and authorise the repair described.")
"""Where the country's profile has no words of its own."""


def _when(data: WaiverData, words: Words) -> Fact:
    day = words.day(data.waived_on) if data.waived_on else ""
    return Fact(words.say(translate("Waiver", "Date of the waiver")), day, required=True, strong=True)


def _limit(data: WaiverData, words: Words) -> list[Block]:
    """Article 3.10: how much a hidden fault may add before a new quote is needed."""
    if not data.steps:
        return []
    blocks: list[Block] = [Heading(words.say(translate("Waiver", "If a hidden fault appears")))]
    if data.limit_cents is not None and data.new_price_cents is not None:
        told = translate("Waiver", "It may add at most the amount below; above it a new quote is made.")
        blocks.append(Paragraph(words.say(told)))
        price = words.say(translate("Waiver", "Price when new"))
        most = words.say(translate("Waiver", "It may add up to"))
        facts = (
            Fact(price, words.money(data.new_price_cents)),
            Fact(most, words.money(data.limit_cents), strong=True),
        )
        return [*blocks, Facts(facts, columns=2)]
    said = translate(
        "Waiver",
        "It may add at most this share of the price of the unit when new; above it a new quote is made:",
    )
    table = "\n".join(_step(step, data.steps, i, words) for i, step in enumerate(data.steps))
    return [*blocks, Paragraph(words.say(said)), Facts((Fact(words.say(SHARE), table),))]


SHARE = translate("Waiver", "By price")


def _step(step: LimitStep, steps: tuple[LimitStep, ...], place: int, words: Words) -> str:
    share = rate(words, step.basis_points)
    if step.up_to_cents is not None:
        text = translate("Waiver", "up to {price}: {share}")(price=words.money(step.up_to_cents), share=share)
    else:
        before = steps[place - 1].up_to_cents if place else 0
        text = translate("Waiver", "above {price}: {share}")(price=words.money(before), share=share)
    return words.say(text)
