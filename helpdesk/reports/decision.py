"""The reasoned letter on a guarantee claim: what was decided, by which rule, on what evidence, where to turn.

It does not know where its data come from. Sources: RDLeg 1/2007 arts. 117 to 124; rules 1.2.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain.claim_words import WISHES
from helpdesk.domain.outcomes import DECISIONS
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
    Signature,
    Together,
)
from helpdesk.reports.parties import FOR_THE_SHOP, Signed, signer
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A picture chosen for the customer; ``file`` is its hash, ``path`` where it lies now."""

    file: str = ""
    caption: str = ""
    path: str = ""


@dataclass(frozen=True, kw_only=True)
class DecisionData(JobPaper):
    """Everything the letter prints."""

    handed_in_at: datetime | None = None
    decided_on: date | None = None
    staff: str = ""
    fault: str = ""
    verdict: str = ""
    diagnosis: str = ""
    evidence: str = ""
    decision: str = ""
    """A code of ``DECISIONS``; empty while nothing is decided: the letter is then provisional."""
    wish: str = ""
    reason: str = ""
    statement: str = ""
    """What follows from it, in the country's words."""
    complaint_route: str = ""
    photos: tuple[Evidence, ...] = ()


def decision(data: DecisionData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The letter. Role of the signature: ``shop``."""
    came = words.moment(data.handed_in_at) if data.handed_in_at else ""
    on = words.day(data.decided_on) if data.decided_on else ""
    return job_document(
        translate("DecisionPaper", "Answer to your guarantee claim"),
        data,
        words,
        (
            Fact(words.say(translate("DecisionPaper", "Handed in on")), came),
            Fact(words.say(translate("DecisionPaper", "Decided on")), on, required=True, strong=True),
        ),
        (
            *_decided(data, words),
            *_shown(data, words),
            *_route(data, words),
            Signature((signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", signed, data.staff),)),
        ),
        provisional=not data.decision,
    )


def _decided(data: DecisionData, words: Words) -> list[Block]:
    said = words.say(DECISIONS[data.decision]) if data.decision in DECISIONS else ""
    chosen = words.say(WISHES[data.wish]) if data.wish in {"repair", "replacement"} else ""
    refused = data.decision == "refused"
    facts = (
        Fact(words.say(translate("DecisionPaper", "Lack of conformity claimed")), data.fault, required=True),
        Fact(words.say(translate("DecisionPaper", "Decision")), said, required=True, strong=True),
        Fact(words.say(translate("DecisionPaper", "You chose")), chosen),
        Fact(words.say(translate("DecisionPaper", "Reason")), data.reason, required=refused),
        Fact(words.say(translate("DecisionPaper", "Guarantee at intake")), data.verdict, required=refused),
    )
    shown = tuple(fact for fact in facts if fact.value or fact.required)
    blocks: list[Block] = [Heading(words.say(translate("DecisionPaper", "What we decided"))), Facts(shown)]
    return [*blocks, Paragraph(data.statement)] if data.statement else blocks


def _shown(data: DecisionData, words: Words) -> list[Block]:
    """On what it rests."""
    refused = data.decision == "refused"
    facts = (
        Fact(words.say(translate("DecisionPaper", "What was found")), data.diagnosis, required=refused),
        Fact(words.say(translate("DecisionPaper", "What shows it")), data.evidence, required=refused),
    )
    shown = tuple(fact for fact in facts if fact.value or fact.required)
    if not shown and not data.photos:
        return []
    blocks: list[Block] = [Heading(words.say(translate("DecisionPaper", "What it rests on"))), Facts(shown)]
    if data.photos:
        blocks.append(Photos(tuple(Photo(each.path, each.caption) for each in data.photos)))
    return blocks


def _route(data: DecisionData, words: Words) -> list[Block]:
    if not data.complaint_route or data.decision != "refused":
        return []
    heading = Heading(words.say(translate("DecisionPaper", "If you do not agree")))
    return [Together((heading, Paragraph(data.complaint_route, "conditions")))]
