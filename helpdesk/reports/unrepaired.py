"""The paper of a unit that goes back unrepaired: why, in writing, and what was charged.

It does not know where its data come from. Sources: RD 58/1988 articles 2.3 (the reasons in writing), 3.5
(fee of a refused quote) and 3.8 (returned as received); rules 3.1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from helpdesk.domain.outcomes import OUTCOMES
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import Block, Document, Fact, Facts, Heading, Paragraph
from helpdesk.reports.parties import Signed, both_sign
from helpdesk.texts import translate

AT_WISH = translate(
    "Unrepaired", "At your request the unit was not repaired. You get it back as you left it."
)
NO_FAULT = translate(
    "Unrepaired", "We tested the unit and did not find the fault described. You get it back as you left it."
)
NOT_REPAIRED = translate("Unrepaired", "The unit was not repaired. You get it back as you left it.")


@dataclass(frozen=True, kw_only=True)
class UnrepairedData(JobPaper):
    """Everything the paper prints."""

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
    return job_document(
        translate("Unrepaired", "Return without repair"),
        data,
        words,
        _dates(data, words),
        (
            *_reason(data, words),
            *_return(data, words),
            both_sign(words, data.shop, signed, data.delivered_to or data.customer.name, data.received_by),
        ),
        provisional=not data.finished,
    )


def _dates(data: UnrepairedData, words: Words) -> tuple[Fact, ...]:
    received = words.moment(data.received_at) if data.received_at else ""
    returned = words.moment(data.delivered_at) if data.delivered_at else ""
    return (
        Fact(words.say(translate("Unrepaired", "Received on")), received, required=True),
        Fact(words.say(translate("Unrepaired", "Handed back on")), returned, required=True, strong=True),
    )


def _reason(data: UnrepairedData, words: Words) -> list[Block]:
    facts = [
        Fact(words.say(translate("Unrepaired", "Fault as told")), data.fault, required=True),
        Fact(words.say(translate("Unrepaired", "What was found")), data.diagnosis),
        Fact(words.say(translate("Unrepaired", "Result")), _result(data, words), required=True, strong=True),
        Fact(words.say(translate("Unrepaired", "Reason")), _why(data, words), required=True),
    ]
    blocks: list[Block] = [
        Heading(words.say(translate("Unrepaired", "Reason it was not repaired"))),
        Facts(tuple(facts)),
    ]
    return [*blocks, Paragraph(_statement(data, words))] if data.outcome else blocks


def _result(data: UnrepairedData, words: Words) -> str:
    """How it ended; a customer who refused the quote has cancelled nothing."""
    if data.outcome == "cancelled" and data.quote_cents is not None:
        return words.say(translate("Unrepaired", "Quote not accepted"))
    return words.say(OUTCOMES[data.outcome]) if data.outcome in OUTCOMES else data.outcome


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
    return [Heading(words.say(translate("Unrepaired", "What is handed back"))), Facts(facts)]
