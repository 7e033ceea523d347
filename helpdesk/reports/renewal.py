"""The letter before a maintenance contract ends: when, until when one can say no, what the next term would be.

It does not know where its data come from. Sources: RDLeg 1/2007 art. 97.1.p in the words of Ley 10/2025 (told at least
fifteen days before the last day to say no) and art. 62 (an early end costs no more than in proportion).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    Beside,
    Block,
    Document,
    Fact,
    Facts,
    Head,
    Heading,
    Paragraph,
    Signature,
)
from helpdesk.reports.parties import (
    FOR_THE_SHOP,
    Party,
    Signed,
    party_facts,
    reach_of,
    shop_gaps,
    signer,
)
from helpdesk.reports.prices import with_tax
from helpdesk.reports.unit_block import UnitNames, unit_blocks
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class RenewalData:
    """Everything the letter prints."""

    number: str = ""
    plan_number: str = ""
    shop: Head = field(default_factory=Head)
    customer: Party = field(default_factory=Party)
    unit: UnitNames = field(default_factory=UnitNames)
    written_on: date | None = None
    every: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    last_day: date | None = None
    """The last one on which the customer can say no."""
    visits: str = ""
    """Those of the term that ends, in words."""
    all_made: bool = False
    """Whether none of them is still to come."""
    price_cents: int | None = None
    next_until: date | None = None
    """The end of the next term, were it as long as this one."""
    next_price_cents: int | None = None
    conditions: tuple[str, ...] = ()
    """What the law gives, in the country's words."""
    issued_by: str = ""

    def over(self, day: date | None) -> bool:
        """Whether a day is past on that of the letter."""
        return day is not None and self.written_on is not None and self.written_on > day


def renewal(data: RenewalData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The letter. Role of signature: ``shop``."""
    say = words.say
    heading, *names = unit_blocks(data.unit, words)
    opening = say(_opening(data)(end=data.ends_on, last=data.last_day))
    blocks: list[Block] = [
        Beside(party_facts(words, data.customer), shop_gaps(words, data.shop)),
        heading,
        *names,
        Paragraph(opening),
        Heading(say(translate("Renewal", "The contract")), data.plan_number),
        Facts(tuple(_facts(data, words)), columns=2),
        Heading(say(translate("Renewal", "What you can do"))),
        *[Paragraph(text, mark=f"{place}.") for place, text in enumerate(_ways(data, words), start=1)],
        *[Paragraph(text, "conditions") for text in data.conditions],
        Signature((signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", tuple(signed), data.issued_by),)),
    ]
    return Document(
        title=say(PAPERS["renewal"].title),
        number=data.number,
        subject=words.day(data.written_on) if data.written_on else "",
        language=words.language,
        head=data.shop,
        code=data.plan_number,
        blocks=tuple(blocks),
    )


def _opening(data: RenewalData) -> Text:
    """When the contract ends and until when one can say no, as it stands on the day of the letter."""
    if data.over(data.ends_on):
        return translate("Renewal", "Your maintenance contract for this unit ended on {end}.")
    if data.over(data.last_day):
        return translate(
            "Renewal",
            "Your maintenance contract for this unit ends on {end}. The last day to tell us that you do not want it to go on was "
            "{last}.",
        )
    return translate(
        "Renewal",
        "Your maintenance contract for this unit ends on {end}. Until {last} you can tell us that you do not want it to go on.",
    )


def _facts(data: RenewalData, words: Words) -> Iterable[Fact]:
    say = words.say
    yield Fact(say(translate("Renewal", "Maintenance")), data.every)
    if data.starts_on:
        yield Fact(say(translate("Renewal", "Since")), words.day(data.starts_on))
    ends = translate("Renewal", "Ended on") if data.over(data.ends_on) else translate("Renewal", "Ends on")
    yield Fact(say(ends), words.day(data.ends_on), required=True, strong=True)
    yield Fact(
        say(translate("Renewal", "Last day to say no")), words.day(data.last_day), required=True, strong=True
    )
    if data.visits:
        yield Fact(say(translate("Renewal", "Visits")), data.visits)
    yield Fact(
        say(translate("Renewal", "Price of this term")),
        with_tax(words, data.price_cents) if data.price_cents is not None else "",
        required=True,
    )


def _ways(data: RenewalData, words: Words) -> Iterable[str]:
    say = words.say
    reach = reach_of(data.shop, words)
    goes_on = translate(
        "Renewal",
        "If you want it to go on: the next term would run until {until}, at {price}. Tell us, and we confirm it in writing.",
    )
    unpriced = translate(
        "Renewal",
        "If you want it to go on: the next term would run until {until}. Tell us, and we confirm its price in writing.",
    )
    if data.next_until is not None:
        if data.next_price_cents is not None:
            yield say(goes_on(until=data.next_until, price=with_tax(words, data.next_price_cents)))
        else:
            yield say(unpriced(until=data.next_until))
    if data.over(data.ends_on):
        return
    ends = translate("Renewal", "If you do not want it to go on, tell us by {last}: {reach}")
    if data.over(data.last_day):
        ends = translate("Renewal", "If you do not want it to go on, tell us: {reach}")
    yield say(ends(last=data.last_day, reach=reach))
    if not data.all_made:
        yield say(translate("Renewal", "The visits still due in this term are made as agreed."))
