"""The order to a supplier on paper: what is wanted, how much of it, by when; knows not where its data come from."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.ordering import ORDER_STANDS
from helpdesk.domain.papers import PAPERS
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    Beside,
    Block,
    Document,
    Fact,
    Head,
    Heading,
    Paragraph,
    Table,
    TableColumn,
)
from helpdesk.reports.parties import ADDRESS, EMAIL, PHONE, TAX_NUMBER, shop_gaps
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class OrderedLine:
    """One line of the order. ``cost_cents`` is what the pieces were expected to cost together, without tax."""

    code: str = ""
    name: str = ""
    quantity: int = 0
    received: int = 0
    cost_cents: int | None = None
    expected_on: date | None = None
    mark: str = ""
    """Our own mark, which the supplier may put on the parcel: the number of a job."""


@dataclass(frozen=True, kw_only=True)
class PurchaseOrderData:
    """Everything an order prints."""

    order_number: str = ""
    shop: Head = field(default_factory=Head)
    supplier: str = ""
    supplier_tax_id: str = ""
    supplier_address: str = ""
    supplier_phone: str = ""
    supplier_email: str = ""
    state: str = "draft"
    made_on: date | None = None
    sent_on: date | None = None
    expected_on: date | None = None
    their_number: str = ""
    deliver_to: str = ""
    contact: str = ""
    notes: str = ""
    lines: tuple[OrderedLine, ...] = ()


def purchase_order(data: PurchaseOrderData, words: Words) -> Document:
    """The order. One that was not sent is provisional; one that was called off is void."""
    say = words.say
    blocks: list[Block] = [
        _parties(data, words),
        Heading(say(translate("OrderPaper", "What we order")), data.order_number),
        _table(data, words),
    ]
    if data.notes:
        blocks += [Heading(say(translate("OrderPaper", "Remarks"))), Paragraph(data.notes)]
    please = translate(
        "OrderPaper",
        "Please confirm price and date, and name our number {number} on the delivery note and the invoice.",
    )
    blocks.append(Paragraph(say(please(number=data.order_number)), "conditions"))
    return Document(
        title=say(PAPERS["purchase_order"].title),
        number=data.order_number,
        subject=words.day(data.sent_on or data.made_on) if data.sent_on or data.made_on else "",
        language=words.language,
        head=data.shop,
        code=data.order_number,
        provisional=data.state == "draft",
        void=say(ORDER_STANDS["cancelled"]) if data.state == "cancelled" else None,
        blocks=tuple(blocks),
    )


def _parties(data: PurchaseOrderData, words: Words) -> Beside:
    say = words.say
    left = [Fact(say(translate("OrderPaper", "Supplier")), data.supplier, required=True, strong=True)]
    told = (
        (TAX_NUMBER, data.supplier_tax_id),
        (ADDRESS, data.supplier_address),
        (PHONE, words.phone(data.supplier_phone) if data.supplier_phone else ""),
        (EMAIL, data.supplier_email),
    )
    left += [Fact(say(label), value) for label, value in told if value]
    right = [
        Fact(
            say(translate("OrderPaper", "Wanted by")),
            words.day(data.expected_on) if data.expected_on else "",
            strong=True,
        ),
        Fact(say(translate("OrderPaper", "Deliver to")), data.deliver_to, required=True),
    ]
    if data.contact:
        right.append(Fact(say(translate("OrderPaper", "Ordered by")), data.contact))
    if data.their_number:
        right.append(Fact(say(translate("OrderPaper", "Your number")), data.their_number))
    return Beside(tuple(left), (*right, *shop_gaps(words, data.shop)))


def _table(data: PurchaseOrderData, words: Words) -> Table:
    say = words.say
    marks = any(line.mark for line in data.lines)
    days = any(line.expected_on and line.expected_on != data.expected_on for line in data.lines)
    columns = [
        TableColumn(say(translate("OrderPaper", "Code")), 1.8),
        TableColumn(say(translate("OrderPaper", "Part")), 3.6),
    ]
    if marks:
        columns.append(TableColumn(say(translate("OrderPaper", "Our mark")), 1.4))
    if days:
        columns.append(TableColumn(say(translate("OrderPaper", "Wanted by")), 1.5))
    columns += [
        TableColumn(say(translate("OrderPaper", "Pieces")), 1.0, "right"),
        TableColumn(say(translate("OrderPaper", "Amount")), 1.4, "right"),
    ]
    rows = []
    for line in data.lines:
        cells = [line.code or "—", line.name]
        if marks:
            cells.append(line.mark or "—")
        if days:
            day = line.expected_on or data.expected_on
            cells.append(words.day(day) if day else "—")
        cells += [
            words.number(line.quantity),
            words.money(line.cost_cents) if line.cost_cents is not None else "—",
        ]
        rows.append(tuple(cells))
    return Table(
        tuple(columns),
        tuple(rows),
        _sums(data, words, len(columns)),
        say(translate("OrderPaper", "Nothing is ordered yet.")),
    )


def _sums(data: PurchaseOrderData, words: Words, columns: int) -> tuple[tuple[str, ...], ...]:
    """The sum of what is known; a line without a price makes it one that is still to be confirmed."""
    known = [line.cost_cents for line in data.lines if line.cost_cents is not None]
    if not known:
        return ()
    whole = len(known) == len(data.lines)
    said = translate("OrderPaper", "Expected, without tax")
    some = translate("OrderPaper", "Expected of the lines with a price, without tax")
    blank = ("",) * (columns - 3)
    # Under the names, which have the room for it.
    return (("", words.say(said if whole else some), *blank, words.money(sum(known))),)
