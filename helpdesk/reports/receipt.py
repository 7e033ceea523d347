"""The deposit receipt: what it must say and in which order; it does not know where its data come from.

Its fields are those of RD 58/1988 article 3.11 (rules 3.1) and of good practice at intake (rules 6.3).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain.papers import PAPERS
from helpdesk.domain.workflows.kinds import CORRECTIVE
from helpdesk.formats import Words
from helpdesk.reports.job_paper import CASE
from helpdesk.reports.layout.blocks import (
    Beside,
    Block,
    Checklist,
    Copy,
    Document,
    Fact,
    Facts,
    Head,
    Heading,
    Paragraph,
    Signature,
    Tick,
    Together,
)
from helpdesk.reports.parties import (
    Party,
    Signed,
    both_sign,
    clauses,
    party_facts,
    shop_gaps,
    signer,
)
from helpdesk.reports.prices import with_tax
from helpdesk.reports.unit_block import unit_blocks
from helpdesk.texts import Text, translate

FAULT = translate("Receipt", "Fault as told")
CLAIMED = translate("Receipt", "Lack of conformity claimed")
WAIVER = translate(
    "Receipt",
    "I waive the prior written quote and authorise the repair described in this receipt. "
    "If a hidden fault appears, I will be told before the work goes on.",
)
DECLARED = {"waived", "limit"}
"""Choices about a quote that the customer signs for (RD 58/1988 art. 3.9)."""


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """What was agreed about a unit's repair."""

    expected: str = ""
    """What the customer waits for: ``quote``, ``repair``, or empty while not said."""
    expected_on: date | None = None
    quote_on: date | None = None
    """The last day for the quote, where one is wanted; the repair's own day is another."""
    quote_choice: str = ""
    """``wanted``, ``waived`` or ``limit``; empty prints open boxes; ``not_needed`` none (guarantee work)."""
    limit_cents: int | None = None
    diagnosis_cents: int | None = None
    """What the diagnosis costs as told beforehand, tax included; 0 is free of charge; None was not told."""
    refusal_cents: int | None = None
    """The most that not accepting the quote costs, tax included; None where none was asked for."""
    used_parts: bool = False
    """Consents in writing to used, recovered or non-original parts (article 4.1)."""
    declared: str = ""
    """The words with which the quote is waived, wholly or up to a limit; empty for the usual ones."""
    consent: str = ""
    """The words of the consent to used parts."""
    keep_parts: bool | None = None
    """Whether the customer wants the replaced parts."""


@dataclass(frozen=True, kw_only=True)
class ReceiptUnit:
    """One unit handed in. An empty field that the law names prints as a gap to be filled by hand."""

    job_number: str = ""
    product: str = ""
    brand: str = ""
    model: str = ""
    serial: str = ""
    fault: str = ""
    """In the customer's words."""
    services: str = ""
    accessories: tuple[str, ...] = ()
    accessories_none: bool = False
    """Looked and found none: only then the paper says so."""
    damage: str = ""
    damage_none: bool = False
    opened_before: bool = False
    backup_asked: bool = False
    verdict: tuple[str, ...] = ()
    """The guarantee verdict in words, as told to the customer."""
    agreement: Agreement = Agreement()
    kind: str = "repair"
    """The code of its kind of work."""
    claimed: bool = False
    """It is handed in under the legal guarantee: the paper names a lack of conformity (RDLeg 1/2007 art. 123.2)."""


@dataclass(frozen=True, kw_only=True)
class ReceiptData:
    """Everything a deposit receipt prints."""

    number: str = ""
    case_number: str = ""
    """What QR code and bars say."""
    received_at: datetime | None = None
    received_by: str = ""
    shop: Head = field(default_factory=Head)
    customer: Party = field(default_factory=Party)
    contact: str = ""
    """How and when the customer wants to be reached."""
    units: tuple[ReceiptUnit, ...] = ()
    waiver: str = ""
    """The wording of the waiver on receipts kept before each agreement had its own."""
    conditions: tuple[str, ...] = ()
    conditions_size: float = 10


def receipt(data: ReceiptData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The receipt in two copies, one for the shop and one for the customer, each with both signatures.

    Roles of signatures: ``customer``, ``shop``, and ``waiver`` for the waiver of the quote.
    """
    signed = tuple(signed)
    ours = translate("Receipt", "Shop's copy")
    theirs = translate("Receipt", "Customer's copy")
    body = _body(data, words, signed)
    return Document(
        title=words.say(PAPERS["receipt"].title),
        number=data.number,
        subject=words.say(CASE(number=data.case_number)) if data.case_number else "",
        language=words.language,
        head=data.shop,
        provisional=not data.number,
        code=data.case_number,
        barcode=data.case_number,
        conditions_size=data.conditions_size,
        copies=(
            Copy(words.say(ours), body),
            Copy(words.say(theirs), body),
        ),
    )


def _body(data: ReceiptData, words: Words, signed: tuple[Signed, ...]) -> tuple[Block, ...]:
    """What both copies say alike."""
    blocks: list[Block] = [_parties(data, words)]
    agreements = {unit.agreement for unit in data.units}
    for i, unit in enumerate(data.units, start=1):
        told = [
            *unit_blocks(unit, words, unit.job_number, i if len(data.units) > 1 else 0),
            Facts(tuple(_findings(unit, words))),
        ]
        if len(agreements) > 1:
            told += _agreed(data, unit.agreement, words, signed)
        blocks.append(Together(tuple(told)))
    if len(agreements) == 1:
        blocks.append(Heading(words.say(translate("Receipt", "What was agreed"))))
        blocks += _agreed(data, data.units[0].agreement, words, signed)
    blocks += clauses(words, data.conditions)
    bring = translate(
        "Receipt",
        "Please bring this receipt when you collect. If you lose it, we will ask you to identify yourself.",
    )
    blocks.append(Paragraph(words.say(bring), "strong"))
    return (*blocks, both_sign(words, data.shop, signed, data.customer.name, data.received_by))


def _parties(data: ReceiptData, words: Words) -> Beside:
    received = translate("Receipt", "Received on")
    facts = [
        Fact(
            words.say(received),
            words.moment(data.received_at) if data.received_at else "",
            required=True,
            strong=True,
        )
    ]
    if data.received_by:
        facts.append(Fact(words.say(translate("Receipt", "Received by")), data.received_by))
    facts += shop_gaps(words, data.shop)
    reach = Fact(words.say(translate("Receipt", "Best contact")), data.contact)
    told = (*party_facts(words, data.customer), *((reach,) if data.contact else ()))
    return Beside(told, tuple(facts))


def _told(unit: ReceiptUnit) -> Text:
    """What the customer's words are: a lack of conformity, a fault, or else what is asked for."""
    if unit.claimed:
        return CLAIMED
    return FAULT if unit.kind in CORRECTIVE else translate("Receipt", "What was asked for")


def _findings(unit: ReceiptUnit, words: Words) -> list[Fact]:
    """Article 3.11.1 number 5: visible damage, presumed faults, defects observed, services to do."""
    none = translate("Receipt", "None")
    found = [
        Fact(words.say(_told(unit)), unit.fault, required=True),
        Fact(
            words.say(translate("Receipt", "Visible damage")),
            unit.damage or (words.say(translate("Receipt", "None seen")) if unit.damage_none else ""),
            required=True,
        ),
        Fact(
            words.say(translate("Receipt", "Accessories handed in")),
            " · ".join(unit.accessories) or (words.say(none) if unit.accessories_none else ""),
            required=True,
        ),
        Fact(words.say(translate("Receipt", "Services to do")), unit.services, required=True),
    ]
    remarks = [
        translate("Receipt", "The unit shows signs of having been opened or of contact with liquid.")
        if unit.opened_before
        else None,
        translate("Receipt", "We asked for a copy of the data to be made first.")
        if unit.backup_asked
        else None,
    ]
    said = " ".join(words.say(remark) for remark in remarks if remark)
    if said:
        found.append(Fact(words.say(translate("Receipt", "Remarks")), said))
    if unit.verdict:
        found.append(Fact(words.say(translate("Receipt", "Guarantee")), "\n".join(unit.verdict)))
    return found


def _agreed(data: ReceiptData, agreed: Agreement, words: Words, signed: tuple[Signed, ...]) -> list[Block]:
    blocks: list[Block] = [Facts(tuple(_terms(agreed, words)), columns=2)]
    if agreed.quote_choice != "not_needed":
        blocks.append(_quote_choice(agreed, words))
    said = _declared(data, agreed, words)
    if said:
        place = signer(words, PAPERS["receipt"].signers["waiver"], "waiver", signed, data.customer.name)
        blocks.append(Signature((place,), said))
    return blocks


def _declared(data: ReceiptData, agreed: Agreement, words: Words) -> str:
    """What the customer declares with a signature of its own: the waiver, the consent to used parts."""
    waived = agreed.declared or data.waiver or words.say(WAIVER)
    said = (waived if agreed.quote_choice in DECLARED else "", agreed.consent if agreed.used_parts else "")
    return "\n".join(text for text in said if text)


def _terms(agreed: Agreement, words: Words) -> list[Fact]:
    expected = {
        "quote": translate("Receipt", "Quote expected on"),
        "repair": translate("Receipt", "Repair expected on"),
    }.get(agreed.expected, translate("Receipt", "Expected on"))
    new, used = (
        translate("Receipt", "New parts only"),
        translate("Receipt", "Used or non-original parts allowed"),
    )
    day = words.day(agreed.expected_on) if agreed.expected_on else ""
    terms = [Fact(words.say(expected), day, required=True, strong=True)]
    if agreed.quote_on:
        quote = words.say(translate("Receipt", "Quote expected on"))
        repair = words.say(translate("Receipt", "Repair expected on"))
        terms = [Fact(quote, words.day(agreed.quote_on), required=True, strong=True)]
        if agreed.expected_on and agreed.expected_on != agreed.quote_on:
            terms.append(Fact(repair, day))
    terms += _costs(agreed, words)
    terms.append(
        Fact(words.say(translate("Receipt", "Parts")), words.say(used if agreed.used_parts else new))
    )
    if agreed.keep_parts is not None:
        wanted = translate("Receipt", "The customer wants them")
        unwanted = translate("Receipt", "The customer does not want them")
        said = words.say(wanted if agreed.keep_parts else unwanted)
        terms.append(Fact(words.say(translate("Receipt", "Replaced parts")), said))
    return terms


def _costs(agreed: Agreement, words: Words) -> list[Fact]:
    free = words.say(translate("Receipt", "Free of charge"))
    if agreed.refusal_cents is not None:
        most = translate("Receipt", "At most {amount}")(amount=with_tax(words, agreed.refusal_cents))
        label = translate("Receipt", "If the quote is not accepted")
        return [Fact(words.say(label), words.say(most) if agreed.refusal_cents else free)]
    if agreed.diagnosis_cents is None:
        return []
    cost = with_tax(words, agreed.diagnosis_cents) if agreed.diagnosis_cents else free
    return [Fact(words.say(translate("Receipt", "Cost of the diagnosis")), cost)]


def _quote_choice(agreed: Agreement, words: Words) -> Checklist:
    limit = words.money(agreed.limit_cents) if agreed.limit_cents is not None else "________"
    texts = {
        "wanted": translate("Receipt", "Written quote first"),
        "waived": translate("Receipt", "Quote waived"),
        "limit": translate("Receipt", "Repair up to {amount}")(amount=limit),
    }
    ticks = tuple(Tick(words.say(text), code == agreed.quote_choice) for code, text in texts.items())
    return Checklist(ticks, columns=3, label=words.say(translate("Receipt", "Prior quote")))
