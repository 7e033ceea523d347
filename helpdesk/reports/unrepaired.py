"""The paper of a unit that goes back unrepaired: why, in writing, and what was charged.

It does not know where its data come from. Sources: RD 58/1988 articles 2.3 (the reasons in writing), 3.5
(fee of a refused quote) and 3.8 (returned as received); rules 3.1.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from helpdesk.classes import dataclass
from helpdesk.domain.claim_words import MEASURES
from helpdesk.domain.outcomes import OUTCOMES
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Photo,
    Photos,
    Together,
)
from helpdesk.reports.parties import Signed, both_sign
from helpdesk.reports.prices import with_tax
from helpdesk.texts import translate

AT_WISH = translate(
    "Unrepaired", "At your request the unit was not repaired. You get it back as you left it."
)
NO_FAULT = translate(
    "Unrepaired", "We tested the unit and did not find the fault described. You get it back as you left it."
)
NOT_REPAIRED = translate("Unrepaired", "The unit was not repaired. You get it back as you left it.")


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A picture chosen for the customer; ``file`` is its hash, ``path`` where it lies now."""

    file: str = ""
    caption: str = ""
    path: str = ""


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
    claimed: bool = False
    """It came in under the legal guarantee: the paper says what became of the claim."""
    refused: bool = False
    """The claim was refused; else the unit is not in conformity yet."""
    measure: str = ""
    """A code of ``MEASURES``, where the claim ended by another remedy than a repair."""
    verdict: str = ""
    """The guarantee verdict as told and frozen at intake."""
    payer_reason: str = ""
    """Why the claim was refused."""
    tested: str = ""
    statement: str = ""
    """The country's words for a claim that was refused, or for goods that are not in conformity yet."""
    complaint_route: str = ""
    """Where a customer can turn to who does not agree."""
    photos: tuple[Evidence, ...] = ()
    """The evidence the staff chose for the customer."""
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
            *(_claim(data, words) if data.claimed else _reason(data, words)),
            *_return(data, words),
            *_route(data, words),
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
    outcome = words.say(OUTCOMES[data.outcome]) if data.outcome in OUTCOMES else data.outcome
    if data.outcome == "cancelled" and data.quote_cents is not None:
        outcome = words.say(translate("Unrepaired", "Quote not accepted"))
    facts = [
        Fact(words.say(translate("Unrepaired", "Fault as told")), data.fault, required=True),
        Fact(words.say(translate("Unrepaired", "What was found")), data.diagnosis),
        Fact(words.say(translate("Unrepaired", "Result")), outcome, required=True, strong=True),
        Fact(words.say(translate("Unrepaired", "Reason")), _why(data, words), required=True),
    ]
    blocks: list[Block] = [
        Heading(words.say(translate("Unrepaired", "Reason it was not repaired"))),
        Facts(tuple(facts)),
    ]
    return [*blocks, Paragraph(_statement(data, words))] if data.outcome else blocks


def _claim(data: UnrepairedData, words: Words) -> list[Block]:
    """What became of a claim: what was claimed, what was found and by what, what follows."""
    refused = translate("Unrepaired", "The claim is not accepted")
    pending = translate("Unrepaired", "Not yet in conformity")
    ended = MEASURES.get(data.measure, pending)
    result = "" if not data.outcome else words.say(refused if data.refused else ended)
    why = _reasons(data)
    facts = [
        Fact(words.say(translate("Unrepaired", "Lack of conformity claimed")), data.fault, required=True),
        Fact(words.say(translate("Unrepaired", "Guarantee at intake")), data.verdict),
        Fact(words.say(translate("Unrepaired", "What was found")), data.diagnosis, required=True),
        Fact(words.say(translate("Unrepaired", "What was tested")), data.tested),
        Fact(words.say(translate("Unrepaired", "Result")), result, required=True, strong=True),
        Fact(
            words.say(translate("Unrepaired", "Reason")), "" if why == result else why, required=why != result
        ),
    ]
    blocks: list[Block] = [
        Heading(words.say(translate("Unrepaired", "What became of the claim"))),
        Facts(tuple(fact for fact in facts if fact.value or fact.required)),
    ]
    if data.photos:
        blocks.append(Photos(tuple(Photo(each.path, each.caption) for each in data.photos)))
    return [*blocks, Paragraph(data.statement, "conditions")] if data.outcome and data.statement else blocks


def _reasons(data: UnrepairedData) -> str:
    said = (data.payer_reason, data.reason)
    return "\n".join(dict.fromkeys(text for text in said if text and text != data.diagnosis)) or data.reason


def _route(data: UnrepairedData, words: Words) -> list[Block]:
    if not (data.claimed and data.complaint_route):
        return []
    heading = Heading(words.say(translate("Unrepaired", "If you do not agree")))
    return [Together((heading, Paragraph(data.complaint_route, "conditions")))]


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
    facts: tuple[Fact, ...] = (
        Fact(
            words.say(translate("Unrepaired", "Accessories returned")),
            " · ".join(data.accessories) or none,
            required=True,
        ),
        Fact(words.say(translate("Unrepaired", "Damage seen at intake")), data.damage or unseen),
    )
    charged = 0 if data.charged_cents is None and data.claimed else data.charged_cents
    if charged is not None:
        nothing = words.say(translate("Unrepaired", "Nothing"))
        said = with_tax(words, charged) if charged else nothing
        facts = (*facts, Fact(words.say(translate("Unrepaired", "Charged")), said, strong=True))
    return [Heading(words.say(translate("Unrepaired", "What is handed back"))), Facts(facts)]
