"""The frame of every paper of a job: its numbers, shop, customer and unit; knows no one paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Beside, Block, Document, Fact, Head
from helpdesk.reports.parties import Party, party_facts, shop_gaps
from helpdesk.reports.unit_block import UnitNames, unit_blocks
from helpdesk.texts import Text, translate

CASE = translate("Paper", "Case {number}")


@dataclass(frozen=True, kw_only=True)
class JobPaper:
    """What every paper of a job prints. An empty field that the law names prints as a gap to be filled by hand."""

    number: str = ""
    case_number: str = ""
    job_number: str = ""
    shop: Head = field(default_factory=Head)
    customer: Party = field(default_factory=Party)
    unit: UnitNames = field(default_factory=UnitNames)


def job_document(
    title: Text, data: JobPaper, words: Words, beside: Iterable[Fact], blocks: Iterable[Block], **more: Any
) -> Document:
    """A paper of a job: ``beside`` stands next to the customer, ``blocks`` below the unit; ``more`` as Document has."""
    parties = Beside(party_facts(words, data.customer), (*beside, *shop_gaps(words, data.shop)))
    return Document(
        title=words.say(title),
        number=data.number,
        subject=words.say(CASE(number=data.case_number)) if data.case_number else "",
        language=words.language,
        head=data.shop,
        code=data.job_number,
        blocks=(parties, *unit_blocks(data.unit, words, data.job_number), *blocks),
        **more,
    )
