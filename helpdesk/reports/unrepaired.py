"""Knows the paper of a unit that goes back unrepaired: why, in writing, and what was charged.

It must not know where its data come from. Sources: RD 58/1988 articles 2.3 (the reasons in writing), 3.5
(fee of a refused quote) and 3.8 (returned as received); rules 3.1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from helpdesk.domain.outcomes import OUTCOMES
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Block, Document, Fact, Facts, Head, Heading, Paragraph, Signature
from helpdesk.reports.parties import (
    FOR_THE_SHOP,
    THE_CUSTOMER,
    Party,
    Signed,
    party_facts,
    shop_gaps,
    side_by_side,
    signer,
)
from helpdesk.reports.unit_block import Thing, thing_blocks
from helpdesk.texts import translate

AT_WISH = translate("Unrepaired", "At your wish the item was not repaired. You get it back as you left it.")
NO_FAULT = translate(
    "Unrepaired", "We tested the item and did not find the fault described. You get it back as you left it."
)
NOT_REPAIRED = translate("Unrepaired", "The item was not repaired. You get it back as you left it.")


@dataclass(frozen=True, kw_only=True)
class UnrepairedData:
    """Everything the paper prints. An empty field that the law names prints as a gap to be filled by hand."""

    number: str = ""
    case_number: str = ""
    job_number: str = ""
    shop: Head = field(default_factory=Head)
    customer: Party = field(default_factory=Party)
    unit: Thing = field(default_factory=Thing)
    finished: bool = True
    """False while it is not settled that the unit goes back unrepaired: the paper is then provisional."""
    received_at: datetime | None = None
    delivered_at: datetime | None = None
    delivered_to: str = ""
    received_by: str = ""
    """Who answers for the paper."""
    fault: str = ""
    diagnosis: str = ""
    outcome: str = ""
    """A code of :data:`OUTCOMES`."""
    reason: str = ""
    quote_number: str = ""
    quote_cents: int | None = None
    """The quote that was not accepted, if there was one."""
    not_repairable: str = ""
    """The country's words for what could not be repaired."""
    accessories: tuple[str, ...] = ()
    accessories_none: bool = False
    damage: str = ""
    """As seen at intake."""
    damage_none: bool = False
    charged_cents: int | None = None
    """What the customer was charged; 0 is nothing; None was not recorded."""


def unrepaired(data: UnrepairedData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The paper of the return. Roles of signatures: ``customer``, ``shop``."""
    signed = tuple(signed)
    case = translate("Unrepaired", "Case {number}")(number=data.case_number)
    return Document(
        title=words.say(translate("Unrepaired", "Return without repair")),
        number=data.number,
        subject=words.say(case) if data.case_number else "",
        language=words.language,
        head=data.shop,
        code=data.job_number,
        provisional=not data.finished,
        blocks=(
            Facts(side_by_side(party_facts(words, data.customer), _dates(data, words)), columns=2),
            *thing_blocks(data.unit, words, data.job_number),
            *_reason(data, words),
            *_return(data, words),
            Signature(
                (
                    signer(words, THE_CUSTOMER, "customer", signed, data.delivered_to or data.customer.name),
                    signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", signed, data.received_by),
                )
            ),
        ),
    )


def _dates(data: UnrepairedData, words: Words) -> tuple[Fact, ...]:
    received = words.moment(data.received_at) if data.received_at else ""
    returned = words.moment(data.delivered_at) if data.delivered_at else ""
    return (
        Fact(words.say(translate("Unrepaired", "Received on")), received, required=True),
        Fact(words.say(translate("Unrepaired", "Returned on")), returned, required=True, strong=True),
        *shop_gaps(words, data.shop),
    )


def _reason(data: UnrepairedData, words: Words) -> list[Block]:
    outcome = words.say(OUTCOMES[data.outcome]) if data.outcome in OUTCOMES else data.outcome
    facts = [
        Fact(words.say(translate("Unrepaired", "Fault as told")), data.fault, required=True),
        Fact(words.say(translate("Unrepaired", "What was found")), data.diagnosis),
        Fact(words.say(translate("Unrepaired", "Result")), outcome, required=True, strong=True),
        Fact(words.say(translate("Unrepaired", "Reason")), _why(data, words), required=True),
    ]
    blocks: list[Block] = [
        Heading(words.say(translate("Unrepaired", "Why it was not repaired"))),
        Facts(tuple(facts)),
    ]
    return [*blocks, Paragraph(_statement(data, words))] if data.outcome else blocks


def _why(data: UnrepairedData, words: Words) -> str:
    refused = translate("Unrepaired", "The quote {number} of {amount}, tax included, was not accepted.")
    said = words.say(refused(number=data.quote_number, amount=words.money(data.quote_cents)))
    return "\n".join(part for part in (said if data.quote_cents is not None else "", data.reason) if part)


def _statement(data: UnrepairedData, words: Words) -> str:
    if data.outcome in {"not_fixed", "not_worth"} and data.not_repairable:
        return data.not_repairable
    return words.say({"cancelled": AT_WISH, "no_fault": NO_FAULT}.get(data.outcome, NOT_REPAIRED))


def _return(data: UnrepairedData, words: Words) -> list[Block]:
    none = words.say(translate("Unrepaired", "None")) if data.accessories_none else ""
    unseen = words.say(translate("Unrepaired", "None seen")) if data.damage_none else ""
    charged = "" if data.charged_cents is None else words.money(data.charged_cents)
    nothing = words.say(translate("Unrepaired", "Nothing"))
    facts = (
        Fact(
            words.say(translate("Unrepaired", "Accessories returned")),
            " · ".join(data.accessories) or none,
            required=True,
        ),
        Fact(words.say(translate("Unrepaired", "Damage seen at intake")), data.damage or unseen),
        Fact(
            words.say(translate("Unrepaired", "Charged")),
            nothing if data.charged_cents == 0 else charged,
            required=True,
            strong=True,
        ),
    )
    return [Heading(words.say(translate("Unrepaired", "What is returned"))), Facts(facts)]
