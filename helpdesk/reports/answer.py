"""The reasoned answer to a complaint: the decision, a reply to each point, where to turn out of court.

It does not know where its data come from. Sources: RDLeg 1/2007 art. 21.3, Ley 7/2017 art. 40.3 (information on
out-of-court settlement, and whether the trader takes part), Ley 10/2025 art. 13 as a pattern.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from helpdesk.classes import dataclass
from helpdesk.domain.complaints import DECISIONS
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.complaint_frame import ComplaintPaper, complaint_document, part, settler
from helpdesk.reports.layout.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Signature,
    Together,
)
from helpdesk.reports.parties import FOR_THE_SHOP, Signed, signer
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class Point:
    """One point of the complaint and the reply to it."""

    point: str = ""
    reply: str = ""


@dataclass(frozen=True, kw_only=True)
class AnswerData(ComplaintPaper):
    """Everything the answer prints."""

    answered_at: datetime | None = None
    answered_by: str = ""
    decision: str = ""
    our_answer: str = ""
    """What was found, what is done, and why."""
    points: tuple[Point, ...] = ()
    agreed: str = ""
    refused: bool = False
    """Something was refused: the customer is told who settles it out of court."""
    body: str = ""
    """Who does; a visible gap where the shop has not said."""
    joins: str = ""
    """Whether the shop takes part, a key of ``TAKES_PART``; a visible gap where the shop has not said."""
    dispute: str = ""
    """The country's words for it, filled; empty where the shop has not said all."""
    route: str = ""
    """Where else the customer can turn."""


def answer(data: AnswerData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The answer. Roles of signatures: ``shop``."""
    at = words.moment(data.answered_at) if data.answered_at else ""
    decision = words.say(DECISIONS[data.decision]) if data.decision in DECISIONS else data.decision
    beside = [
        Fact(words.say(translate("AnswerPaper", "Answered on")), at, required=True),
        Fact(words.say(translate("AnswerPaper", "Decision")), decision, required=True, strong=True),
    ]
    return complaint_document(
        PAPERS["answer"].title,
        data,
        words,
        beside,
        (
            *part(words, translate("AnswerPaper", "Your complaint"), data.complained),
            *part(words, translate("AnswerPaper", "Our answer"), data.our_answer),
            *_points(data, words),
            *part(words, translate("AnswerPaper", "What was agreed"), data.agreed),
            *_out_of_court(data, words),
            Signature(
                (signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", tuple(signed), data.answered_by),)
            ),
        ),
        provisional=data.answered_at is None,
    )


def _points(data: AnswerData, words: Words) -> list[Block]:
    if not data.points:
        return []
    blocks: list[Block] = [Heading(words.say(translate("AnswerPaper", "Point by point")))]
    for place, point in enumerate(data.points, start=1):
        reply = Facts((Fact(words.say(REPLY), point.reply, required=True),))
        blocks.append(Together((Paragraph(point.point, "strong", f"{place}."), reply)))
    return blocks


REPLY: Text = translate("AnswerPaper", "Reply")


def _out_of_court(data: AnswerData, words: Words) -> list[Block]:
    if not data.refused:
        return []
    blocks: list[Block] = [Heading(words.say(translate("AnswerPaper", "If you do not agree")))]
    blocks.append(settler(words, data.dispute, data.body, data.joins))
    if data.route:
        blocks.append(Paragraph(data.route, "conditions"))
    return [Together(tuple(blocks))]
