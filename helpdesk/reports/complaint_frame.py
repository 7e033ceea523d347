"""What every paper of a complaint prints: its key, when it came, the parties; knows no one paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.reports.job_paper import CASE, JobPaper
from helpdesk.reports.layout.blocks import Beside, Block, Document, Fact, Facts, Heading, Paragraph
from helpdesk.reports.parties import party_facts, shop_gaps
from helpdesk.reports.unit_block import title as unit_title
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class ComplaintPaper(JobPaper):
    """The fields that the papers of a complaint share. ``job_number`` is the key that identifies it."""

    received_at: datetime | None = None
    received_by: str = ""
    complained: str = ""
    """What the customer said."""
    about: str = ""
    """The number of the case complained of."""


def complaint_document(
    title: Text,
    data: ComplaintPaper,
    words: Words,
    beside: Iterable[Fact],
    blocks: Iterable[Block],
    **more: Any,
) -> Document:
    """A paper of a complaint: the customer at the left, key and day at the right, then its own ``blocks``."""
    came = words.moment(data.received_at) if data.received_at else ""
    facts = (
        Fact(
            words.say(translate("ComplaintPaper", "Key of the complaint")),
            data.job_number,
            required=True,
            strong=True,
        ),
        Fact(words.say(translate("ComplaintPaper", "Received on")), came, required=True),
        *beside,
        *shop_gaps(words, data.shop),
    )
    about = CASE(number=data.about) if data.about else None
    unit = unit_title(data.unit)
    named = [
        Fact(
            words.say(translate("ComplaintPaper", "About")), words.say(about) if about else "", strong=False
        ),
        Fact(
            words.say(translate("ComplaintPaper", "Unit")), " · ".join(filter(None, (unit, data.unit.serial)))
        ),
    ]
    return Document(
        title=words.say(title),
        number=data.number,
        subject=words.say(translate("ComplaintPaper", "Complaint {number}")(number=data.job_number)),
        language=words.language,
        head=data.shop,
        code=data.job_number,
        blocks=(
            Beside((*party_facts(words, data.customer), *(fact for fact in named if fact.value)), facts),
            *blocks,
        ),
        **more,
    )


def part(words: Words, heading: Text, text: str) -> list[Block]:
    """A heading and a person's text below it; nothing where there is no text."""
    return [Heading(words.say(heading)), Paragraph(text)] if text.strip() else []


TAKES_PART = {
    "yes": translate("AnswerPaper", "This shop takes part in it."),
    "no": translate("AnswerPaper", "This shop does not take part in it."),
}


def settler(words: Words, said: str, body: str, joins: str) -> Block:
    """Who settles a complaint out of court: in the country's words, or with visible gaps where the shop has not said."""
    if said:
        return Paragraph(said, "conditions")
    told = words.say(TAKES_PART[joins]) if joins in TAKES_PART else ""
    who = words.say(translate("AnswerPaper", "Who settles it out of court"))
    part_taken = words.say(translate("AnswerPaper", "Whether this shop takes part"))
    return Facts((Fact(who, body, required=True), Fact(part_taken, told, required=True)))
