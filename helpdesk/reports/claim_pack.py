"""What a maker or supplier is sent to get a measure paid: proof, codes, diagnosis, parts with their source, times.

It does not know where its data come from. Names no customer: what the maker needs is the unit and its sale.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain.claim_words import MEASURES
from helpdesk.domain.codes import CAUSES, REMEDIES, SYMPTOMS
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
    Photo,
    Photos,
    Signature,
    Table,
    TableColumn,
)
from helpdesk.reports.parties import FOR_THE_SHOP, Signed, shop_gaps, signer
from helpdesk.reports.unit_block import UnitNames, unit_blocks
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class PackPhoto:
    """A picture of the case; ``file`` is its hash, ``path`` where it lies now."""

    file: str = ""
    caption: str = ""
    path: str = ""


@dataclass(frozen=True, kw_only=True)
class PackPart:
    """A part put in."""

    name: str
    code: str = ""
    source: str = ""
    quantity: int = 1
    price_cents: int | None = None


@dataclass(frozen=True, kw_only=True)
class ClaimPackData:
    """Everything the pack prints."""

    number: str = ""
    job_number: str = ""
    shop: Head = field(default_factory=Head)
    supplier: str = ""
    supplier_tax_id: str = ""
    supplier_address: str = ""
    their_number: str = ""
    unit: UnitNames = field(default_factory=UnitNames)
    sold_on: date | None = None
    invoice: str = ""
    supplied_on: date | None = None
    supplier_invoice: str = ""
    received_at: datetime | None = None
    fault: str = ""
    symptom: str = ""
    cause: str = ""
    remedy: str = ""
    diagnosis: str = ""
    work_done: str = ""
    measure: str = ""
    measured_on: date | None = None
    minutes: int | None = None
    parts: tuple[PackPart, ...] = ()
    parts_cents: int = 0
    labour_cents: int = 0
    transport_cents: int = 0
    missing: tuple[str, ...] = ()
    why_incomplete: str = ""
    term_on: date | None = None
    lawful_on: date | None = None
    maintenance: tuple[str, ...] = ()
    """Maintenance done on the unit: its lack is the classic refusal."""
    photos: tuple[PackPhoto, ...] = ()
    staff: str = ""


_PARTS = translate("ClaimPack", "Parts")
_GOODS = translate("ClaimPack", "Unit given in exchange, and parts")


def claim_pack(data: ClaimPackData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The pack. Role of the signature: ``shop``. With gaps it is provisional and names them."""
    return Document(
        title=words.say(translate("ClaimPack", "Guarantee claim to the maker")),
        number=data.number,
        subject=words.say(translate("ClaimPack", "Job {number}")(number=data.job_number)),
        language=words.language,
        head=data.shop,
        code=data.job_number,
        provisional=bool(data.missing),
        blocks=(
            *_gaps(data, words),
            _parties(data, words),
            *unit_blocks(data.unit, words, data.job_number),
            *_proof(data, words),
            *_work(data, words),
            *_parts(data, words),
            *_amounts(data, words),
            *_photos(data, words),
            Signature((signer(words, FOR_THE_SHOP(shop=data.shop.shop), "shop", signed, data.staff),)),
        ),
    )


def _gaps(data: ClaimPackData, words: Words) -> list[Block]:
    if not data.missing:
        return []
    lacks = translate("ClaimPack", "Incomplete. It lacks: {gaps}.")
    found: list[Block] = [Paragraph(words.say(lacks(gaps=words.listing(data.missing))), "strong")]
    if data.why_incomplete:
        why = translate("ClaimPack", "Sent like this because: {why}")
        found.append(Paragraph(words.say(why(why=data.why_incomplete))))
    return found


def _parties(data: ClaimPackData, words: Words) -> Beside:
    left = (
        Fact(words.say(translate("ClaimPack", "Claimed from")), data.supplier, required=True, strong=True),
        Fact(words.say(translate("ClaimPack", "Tax id")), data.supplier_tax_id),
        Fact(words.say(translate("ClaimPack", "Address")), data.supplier_address),
        Fact(words.say(translate("ClaimPack", "Their number")), data.their_number),
    )
    right = (
        Fact(words.say(translate("ClaimPack", "By their terms until")), _day(data.term_on, words)),
        Fact(words.say(translate("ClaimPack", "By law until")), _day(data.lawful_on, words)),
        *shop_gaps(words, data.shop),
    )
    return Beside(_filled(left), _filled(right))


def _proof(data: ClaimPackData, words: Words) -> list[Block]:
    facts = (
        Fact(words.say(translate("ClaimPack", "Sold on")), _day(data.sold_on, words), required=True),
        Fact(words.say(translate("ClaimPack", "Invoice or ticket")), data.invoice, required=True),
        Fact(words.say(translate("ClaimPack", "Bought from the supplier on")), _day(data.supplied_on, words)),
        Fact(words.say(translate("ClaimPack", "Supplier's invoice")), data.supplier_invoice),
        Fact(words.say(translate("ClaimPack", "Maintenance done")), " · ".join(data.maintenance)),
    )
    return [Heading(words.say(translate("ClaimPack", "Proof of sale"))), Facts(_filled(facts), columns=2)]


def _work(data: ClaimPackData, words: Words) -> list[Block]:
    codes = [
        words.say(known[code])
        for known, code in ((SYMPTOMS, data.symptom), (CAUSES, data.cause), (REMEDIES, data.remedy))
        if code in known
    ]
    received = words.moment(data.received_at) if data.received_at else ""
    minutes = words.say(translate("ClaimPack", "{n} min")(n=data.minutes)) if data.minutes else ""
    measure = words.say(MEASURES[data.measure]) if data.measure in MEASURES else ""
    facts = (
        Fact(words.say(translate("ClaimPack", "Received")), received, required=True),
        Fact(words.say(translate("ClaimPack", "Fault as told")), data.fault, required=True),
        Fact(words.say(translate("ClaimPack", "Codes")), " · ".join(codes), required=True),
        Fact(words.say(translate("ClaimPack", "Diagnosis")), data.diagnosis, required=True),
        Fact(words.say(translate("ClaimPack", "Measure")), measure),
        Fact(
            words.say(translate("ClaimPack", "Measure taken on")),
            _day(data.measured_on, words),
            required=True,
        ),
        Fact(words.say(translate("ClaimPack", "Work done")), data.work_done),
        Fact(words.say(translate("ClaimPack", "Hands-on time")), minutes),
    )
    return [Heading(words.say(translate("ClaimPack", "Fault and work"))), Facts(_filled(facts))]


def _parts(data: ClaimPackData, words: Words) -> list[Block]:
    if not data.parts:
        return []
    columns = (
        TableColumn(words.say(translate("ClaimPack", "Part")), 3.4),
        TableColumn(words.say(translate("ClaimPack", "Code")), 2),
        TableColumn(words.say(translate("ClaimPack", "Invoice it came with")), 2.4),
        TableColumn(words.say(translate("ClaimPack", "Quantity")), 1.3, "right"),
        TableColumn(words.say(translate("ClaimPack", "Price each")), 1.5, "right"),
    )
    rows = tuple(
        (
            part.name,
            part.code or "—",
            part.source or "—",
            words.number(part.quantity),
            words.money(part.price_cents) if part.price_cents is not None else "—",
        )
        for part in data.parts
    )
    return [Heading(words.say(translate("ClaimPack", "Parts put in"))), Table(columns=columns, rows=rows)]


def _amounts(data: ClaimPackData, words: Words) -> list[Block]:
    said: tuple[tuple[Text, int], ...] = (
        (_GOODS if data.measure == "replacement" else _PARTS, data.parts_cents),
        (translate("ClaimPack", "Labour"), data.labour_cents),
        (translate("ClaimPack", "Transport"), data.transport_cents),
    )
    total = sum(cents for _, cents in said)
    table = Table(
        columns=(
            TableColumn(words.say(translate("ClaimPack", "Claimed for")), 4),
            TableColumn(words.say(translate("ClaimPack", "Amount without tax")), 2, "right"),
        ),
        rows=tuple((words.say(text), words.money(cents)) for text, cents in said if cents),
        sums=((words.say(translate("ClaimPack", "Total claimed")), words.money(total)),),
        empty=words.say(translate("ClaimPack", "No amount is claimed yet.")),
    )
    return [Heading(words.say(translate("ClaimPack", "What is claimed"))), table]


def _photos(data: ClaimPackData, words: Words) -> list[Block]:
    if not data.photos:
        return []
    heading = Heading(words.say(translate("ClaimPack", "Photos")))
    return [heading, Photos(tuple(Photo(each.path, each.caption) for each in data.photos))]


def _day(day: date | None, words: Words) -> str:
    return words.day(day) if day else ""


def _filled(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.value or fact.required)
