"""The guarantee certificate of a unit: every cover with its days and reason, and what to do with a fault.

It does not know where its data come from. The fields of a commercial guarantee are those of RDLeg 1/2007
article 127.3 (rules 1.2); the program only sums the law up, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.goods import CONDITIONS
from helpdesk.domain.papers import PAPERS
from helpdesk.domain.warranty import COVERS, LAWFUL
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
    Table,
    TableColumn,
    Together,
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
from helpdesk.reports.unit_block import UnitNames, title, unit_blocks
from helpdesk.texts import translate

TELL = translate(
    "Certificate", "Tell us what happens, or bring the unit with this certificate or the receipt."
)
BY_LAW = (
    translate(
        "Certificate",
        "We give you a written proof of hand-in. The legal guarantee is suspended until you have the unit back "
        "in conformity.",
    ),
    translate(
        "Certificate",
        "Under the legal guarantee you pay nothing: neither transport nor labour nor parts. With the unit you "
        "get it in writing what was done.",
    ),
)
"""What to do with a fault, where the law's guarantee holds."""


@dataclass(frozen=True, kw_only=True)
class CertificateCover:
    """One guarantee. ``kind`` is its code; ``open``: it is suspended, because the unit is in the shop."""

    kind: str
    start: date | None = None
    end: date | None = None
    presumption_end: date | None = None
    open: bool = False
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Commercial:
    """The statement of a guarantee beyond the law's (article 127.3). ``kind`` is the code of its cover."""

    kind: str
    guarantor: str = ""
    address: str = ""
    procedure: str = ""
    territory: str = ""
    conditions: str = ""
    elsewhere: bool = False
    """The guarantor's own statement came with the unit; it is named, not repeated."""
    language: str = ""
    """In which it is said: a paper of another language says it also in the country's own; empty for the paper's."""
    remedies: str = ""
    """The country's words: what the law gives is free and stays (127.3 a)."""


@dataclass(frozen=True, kw_only=True)
class CertificateData:
    """Everything a certificate prints. An empty field that the law names prints as a gap."""

    number: str = ""
    unit_number: str = ""
    shop: Head = field(default_factory=Head)
    customer: Party = field(default_factory=Party)
    unit: UnitNames = field(default_factory=UnitNames)
    as_of: date | None = None
    purchased_on: date | None = None
    delivered_on: date | None = None
    invoice: str = ""
    condition: str = ""
    """A code of :data:`CONDITIONS`."""
    covers: tuple[CertificateCover, ...] = ()
    commercial: tuple[Commercial, ...] = ()
    legal_remedies: str = ""
    """The same for all, on certificates kept before each statement said it."""
    legal_guarantee: str = ""
    remedy_choice: str = ""
    repair_extension: str = ""
    """Only where the contract is of a day to which the months after a repair are due."""
    not_advice: str = ""
    issued_by: str = ""


def certificate(data: CertificateData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The certificate. Role of signature: ``shop``."""
    known = translate("Certificate", "As of {day}")(day=data.as_of)
    number = translate("Certificate", "Unit {number}")(number=data.unit_number)
    heading, *names = unit_blocks(data.unit, words)
    if isinstance(heading, Heading) and data.unit_number:
        heading = Heading(heading.text, words.say(number))
    return Document(
        title=words.say(PAPERS["certificate"].title),
        number=data.number,
        subject=words.say(known) if data.as_of else "",
        language=words.language,
        head=data.shop,
        code=data.unit_number,
        blocks=(
            Beside(party_facts(words, data.customer), _sale(data, words)),
            heading,
            *names,
            *_covers(data, words),
            *(
                block
                for each in data.commercial
                for block in _statement(each, data, words.also(each.language) if each.language else words)
            ),
            *(
                [Paragraph(said, "conditions") for said in data.legal_remedies.splitlines()]
                if data.legal_remedies
                else []
            ),
            *_in_case_of_a_fault(data, words),
            Signature(
                (signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", tuple(signed), data.issued_by),)
            ),
        ),
    )


def _sale(data: CertificateData, words: Words) -> tuple[Fact, ...]:
    facts = [
        Fact(
            words.say(translate("Certificate", "Bought on")),
            words.day(data.purchased_on) if data.purchased_on else "",
            required=True,
            strong=True,
        )
    ]
    if data.delivered_on:
        facts.append(Fact(words.say(translate("Certificate", "Delivered on")), words.day(data.delivered_on)))
    if data.invoice:
        facts.append(Fact(words.say(translate("Certificate", "Invoice")), data.invoice))
    if data.condition in CONDITIONS:
        facts.append(
            Fact(words.say(translate("Certificate", "Sold as")), words.say(CONDITIONS[data.condition]))
        )
    return (*facts, *shop_gaps(words, data.shop))


def _covers(data: CertificateData, words: Words) -> list[Block]:
    table = Table(
        columns=(
            TableColumn(words.say(translate("Certificate", "Guarantee")), 2.6),
            TableColumn(words.say(translate("Certificate", "From")), 1.3),
            TableColumn(words.say(translate("Certificate", "Until")), 1.5),
            TableColumn(words.say(translate("Certificate", "Reason")), 5),
        ),
        rows=tuple(_cover_row(cover, words) for cover in data.covers),
        empty=words.say(translate("Certificate", "No guarantee in force is known.")),
    )
    blocks: list[Block] = [Heading(words.say(translate("Certificate", "Guarantees"))), table]
    if data.legal_guarantee:
        blocks.append(Paragraph(data.legal_guarantee))
    return blocks


def _cover_row(cover: CertificateCover, words: Words) -> tuple[str, ...]:
    if cover.open:
        until = words.say(translate("Certificate", "Suspended while the unit is in the shop"))
    elif cover.end is None:
        until = words.say(translate("Certificate", "No end"))
    else:
        until = words.day(cover.end)
    reason = cover.reason
    if cover.presumption_end is not None:
        presumed = translate(
            "Certificate",
            "A fault that shows by {day} is presumed to have existed at delivery unless the seller proves otherwise.",
        )
        reason = f"{_sentence(reason)} {words.say(presumed(day=cover.presumption_end))}".strip()
    name = words.say(COVERS[cover.kind]) if cover.kind in COVERS else cover.kind
    return name, words.day(cover.start), until, reason or "—"


def _sentence(text: str) -> str:
    """A reason as a sentence of its own."""
    text = text.strip()
    return f"{text[:1].upper()}{text[1:]}." if text and not text.endswith(".") else text


def _statement(each: Commercial, data: CertificateData, words: Words) -> list[Block]:
    cover = next(
        (cover for cover in data.covers if cover.kind == each.kind), CertificateCover(kind=each.kind)
    )
    lasts = translate("Certificate", "From {start} until {end}")(start=cover.start, end=cover.end)
    if cover.open or cover.end is None or cover.start is None:
        lasts = translate("Certificate", "See the table above")
    given_by = Fact(
        words.say(translate("Certificate", "Given by")), each.guarantor, required=True, strong=True
    )
    heading = words.say(translate("Certificate", "Commercial guarantee"))
    aside = words.say(COVERS[each.kind]) if each.kind in COVERS else each.kind
    if each.elsewhere:
        where = words.say(translate("Certificate", "Those of its own statement, given with the unit"))
        terms = Fact(words.say(translate("Certificate", "Conditions")), where)
        return [Together((Heading(heading, aside), Facts((given_by, terms)), *_remedies(each)))]
    facts = (
        given_by,
        Fact(words.say(translate("Certificate", "Address")), each.address, required=True),
        Fact(words.say(translate("Certificate", "Goods covered")), title(data.unit), required=True),
        Fact(words.say(translate("Certificate", "Duration")), words.say(lasts)),
        Fact(words.say(translate("Certificate", "Territory")), each.territory, required=True),
        Fact(words.say(translate("Certificate", "How to claim it")), each.procedure, required=True),
        Fact(words.say(translate("Certificate", "Conditions")), each.conditions, required=True),
    )
    return [Together((Heading(heading, aside), Facts(facts), *_remedies(each)))]


def _remedies(each: Commercial) -> list[Block]:
    return [Paragraph(each.remedies, "conditions")] if each.remedies else []


def _in_case_of_a_fault(data: CertificateData, words: Words) -> list[Block]:
    """What to do: of the law's guarantee only where it holds, and nothing where none does."""
    if not data.covers:
        return []
    said = [" ".join(filter(None, (words.say(TELL), reach_of(data.shop, words))))]
    if any(cover.kind in LAWFUL for cover in data.covers):
        said += [words.say(step) for step in BY_LAW]
    if data.remedy_choice:
        said.insert(2, " ".join(filter(None, (data.remedy_choice, data.repair_extension))))
    many = len(said) > 1
    blocks: list[Block] = [Heading(words.say(translate("Certificate", "If a fault appears")))]
    blocks += [Paragraph(text, mark=f"{i}." if many else "") for i, text in enumerate(said, start=1)]
    if data.not_advice:
        blocks.append(Paragraph(data.not_advice, "secondary"))
    return [Together(tuple(blocks))]
