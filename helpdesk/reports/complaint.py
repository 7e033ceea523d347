"""The receipt of a complaint: its key, the day and the hour, what was said, by when it is answered.

It does not know where its data come from. Sources: RDLeg 1/2007 art. 21.2 (identification key and written
receipt of every complaint), Ley 10/2025 art. 12 as a pattern (content, date and hour).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.complaint_frame import ComplaintPaper, complaint_document, part, settler
from helpdesk.reports.layout.blocks import Block, Document, Fact, Facts, Heading, Paragraph, Signature
from helpdesk.reports.parties import FOR_THE_SHOP, Signed, reach_of, signer
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class ComplaintReceipt(ComplaintPaper):
    """Everything the receipt prints."""

    channel: str = ""
    customer_wants: str = ""
    answer_by: date | None = None
    """The last lawful day to answer, as known when it was received."""
    reference: str = ""
    """The number of the official complaint form, where one was filled in."""
    unanswered: bool = False
    """Whether the customer is told with it who settles it out of court, since no answer came in time."""
    body: str = ""
    joins: str = ""
    """As on the answer."""
    dispute: str = ""
    """The country's words for it, filled; empty where the shop has not said all."""
    conditions: tuple[str, ...] = ()
    conditions_size: float = 10


def complaint(data: ComplaintReceipt, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The receipt. Roles of signatures: ``shop``."""
    by = words.day(data.answer_by) if data.answer_by else ""
    channel = words.say(CHANNELS[data.channel]) if data.channel in CHANNELS else data.channel
    beside = [
        Fact(words.say(translate("ComplaintReceipt", "Received by")), data.received_by),
        Fact(words.say(translate("ComplaintReceipt", "How it came")), channel),
        Fact(words.say(translate("ComplaintReceipt", "Answer by")), by, required=True, strong=True),
        Fact(words.say(translate("ComplaintReceipt", "Official complaint form")), data.reference),
    ]
    heading = words.say(translate("ComplaintReceipt", "What the customer says"))
    ways = [settler(words, data.dispute, data.body, data.joins)] if data.unanswered else []
    said: list[Block] = [Heading(heading), Paragraph(data.complained)]
    if not data.complained:
        said = [Facts((Fact(heading, "", required=True),))]
    follow = translate(
        "ComplaintReceipt", "Name this key whenever you ask about it: {key}. You reach us at {reach}."
    )
    return complaint_document(
        PAPERS["complaint"].title,
        data,
        words,
        [fact for fact in beside if fact.value or fact.required],
        (
            *said,
            *part(words, translate("ComplaintReceipt", "What the customer wants"), data.customer_wants),
            Heading(words.say(translate("ComplaintReceipt", "What happens now"))),
            Paragraph(words.say(follow(key=data.job_number, reach=reach_of(data.shop, words)))),
            *ways,
            *(Paragraph(text, "conditions") for text in data.conditions),
            Signature(
                (signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", tuple(signed), data.received_by),)
            ),
        ),
        conditions_size=data.conditions_size,
    )
