"""Knows the waiver of the quote on paper: what is waived, up to where, and both signatures.

It must not know where its data come from. A waiver is written, clear and concise (RD 58/1988 article 3.9),
and a hidden fault may add only so much to it (3.10; rules 3.1).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Block, Document, Fact, Facts, Head, Heading, Paragraph, Signature
from helpdesk.reports.parties import (
    FOR_THE_SHOP,
    THE_CUSTOMER,
    Party,
    Signed,
    clauses,
    party_facts,
    shop_gaps,
    side_by_side,
    signer,
)
from helpdesk.reports.prices import rate
from helpdesk.reports.unit_block import Thing, thing_blocks
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class Step:
    """Up to this price of the item new (``None``: above all others), this share of it in basis points."""

    up_to_cents: int | None = None
    basis_points: int = 0


@dataclass(frozen=True, kw_only=True)
class WaiverData:
    """Everything a waiver prints. An empty field that the law names prints as a gap to be filled by hand."""

    number: str = ""
    case_number: str = ""
    job_number: str = ""
    shop: Head = field(default_factory=Head)
    customer: Party = field(default_factory=Party)
    unit: Thing = field(default_factory=Thing)
    waived_on: date | None = None
    waived: bool = True
    """False while the customer still wants a quote: the paper is then only prepared."""
    received_by: str = ""
    fault: str = ""
    services: str = ""
    waiver: str = ""
    """The customer's statement, in the words of the country."""
    new_price_cents: int | None = None
    limit_cents: int | None = None
    """What a hidden fault may add at most, where the price of the item new is known."""
    steps: tuple[Step, ...] = ()
    """The law's table from which that follows; empty where no law says so."""
    conditions: tuple[str, ...] = ()
    conditions_size: float = 10


def waiver(data: WaiverData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The waiver. Roles of signatures: ``customer``, ``shop``."""
    signed = tuple(signed)
    case = translate("Waiver", "Case {number}")(number=data.case_number)
    return Document(
        title=words.say(translate("Waiver", "Waiver of the quote")),
        number=data.number,
        subject=words.say(case) if data.case_number else "",
        language=words.language,
        head=data.shop,
        code=data.job_number,
        provisional=not data.waived,
        conditions_size=data.conditions_size,
        blocks=(
            Facts(side_by_side(party_facts(words, data.customer), _when(data, words)), columns=2),
            *thing_blocks(data.unit, words, data.job_number),
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
            Signature(
                (
                    signer(words, THE_CUSTOMER, "customer", signed, data.customer.name),
                    signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", signed, data.received_by),
                )
            ),
        ),
    )


PLAIN = translate("Waiver", "I waive the prior quote and authorise the repair described.")
"""Where the country's profile has no words of its own."""


def _when(data: WaiverData, words: Words) -> tuple[Fact, ...]:
    day = words.day(data.waived_on) if data.waived_on else ""
    return (
        Fact(words.say(translate("Waiver", "Date of the waiver")), day, required=True, strong=True),
        *shop_gaps(words, data.shop),
    )


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
        "Waiver", "It may add at most this share of the price of the item new; above it a new quote is made:"
    )
    table = "\n".join(_step(step, data.steps, i, words) for i, step in enumerate(data.steps))
    return [*blocks, Paragraph(words.say(said)), Facts((Fact(words.say(SHARE), table),))]


SHARE = translate("Waiver", "By price")


def _step(step: Step, steps: tuple[Step, ...], place: int, words: Words) -> str:
    share = rate(words, step.basis_points)
    if step.up_to_cents is not None:
        text = translate("Waiver", "up to {price}: {share}")(price=words.money(step.up_to_cents), share=share)
    else:
        before = steps[place - 1].up_to_cents if place else 0
        text = translate("Waiver", "above {price}: {share}")(price=words.money(before), share=share)
    return words.say(text)
