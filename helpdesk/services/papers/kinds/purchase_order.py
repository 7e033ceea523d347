"""The order to a supplier: its data gathered from the records, and how it is made."""

from __future__ import annotations

from helpdesk.formats import Words
from helpdesk.reports.purchase_order import OrderedLine, PurchaseOrderData, purchase_order
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.stock.order_reader import Orders
from helpdesk.services.stock.order_rows import OrderLineRow
from helpdesk.services.suppliers.reader import Suppliers


def purchase_order_data(source: Source, subject: Subject, words: Words) -> PurchaseOrderData:
    """The order as it stands: what was called off is no longer on it."""
    reader = Orders(source.store, lambda: source.settings, lambda: source.today)
    card = reader.get(subject.purchase_order or 0)
    facts, shop = card.facts, head(source.settings)
    supplier = Suppliers(source.store).get(facts.supplier) if facts.supplier else None
    marks = _marks(source, [line.need for line in card.lines if line.need])
    return PurchaseOrderData(
        order_number=facts.number,
        shop=shop,
        supplier=supplier.name if supplier else "",
        supplier_tax_id=supplier.tax_id if supplier else "",
        supplier_address=supplier.address if supplier else "",
        supplier_phone=supplier.phone if supplier else "",
        supplier_email=supplier.email if supplier else "",
        state=facts.stands,
        made_on=words.local(facts.created_at).date(),
        sent_on=facts.ordered_on,
        expected_on=facts.expected_on,
        their_number=facts.their_number,
        deliver_to=" · ".join(part for part in (shop.shop, shop.address) if part),
        contact=facts.who or "",
        notes=facts.notes,
        lines=tuple(_line(line, marks) for line in card.lines if line.quantity > line.cancelled),
    )


def _line(line: OrderLineRow, marks: dict[int, str]) -> OrderedLine:
    return OrderedLine(
        code=line.maker_code or line.code,
        name=line.name,
        quantity=line.quantity - line.cancelled,
        received=line.received,
        cost_cents=line.total_cents,
        expected_on=line.own_day,
        mark=marks.get(line.need or 0, ""),
    )


def _marks(source: Source, needs: list[int]) -> dict[int, str]:
    """By need: the number of the job that wants it, which says nothing of the customer."""
    rows = source.store.rows(
        "SELECT n.id, j.case_id || '-' || j.position FROM part_needs n JOIN jobs j ON j.id = n.job_id "
        f"WHERE n.id IN ({', '.join('?' * len(needs))})",
        needs,
    )
    return dict(rows)


MAKER = PaperMaker(data=PurchaseOrderData, gather=purchase_order_data, draw=purchase_order)
