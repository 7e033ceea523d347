"""The rows of orders to suppliers: orders, their lines with who waits for them, deliveries; reads nothing itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain import numbers
from helpdesk.domain.ordering import Quantities, order_state
from helpdesk.errors import NotFound
from helpdesk.services.stock.rows import NeedRow
from helpdesk.store.rows import read_from
from helpdesk.texts import translate

NO_DAY = "9999-12-31"
"""Where an order without a day stands in the list: last."""

_OF = "FROM purchase_order_lines WHERE order_id = o.id"


@read_from(
    "purchase_orders o LEFT JOIN suppliers s ON s.id = o.supplier_id LEFT JOIN staff t ON t.id = o.staff_id",
    sorts=("expected", "id"),
)
class OrderRow(NamedTuple):
    """An order to a supplier in a list."""

    id: int
    supplier: Annotated[int | None, "o.supplier_id"]
    supplier_name: Annotated[str, "coalesce(s.name, '')"]
    state: str
    created_at: datetime
    ordered_on: date | None
    sent_how: str
    expected_on: date | None
    expected: Annotated[str, f"coalesce(o.expected_on, '{NO_DAY}')"]
    their_number: str
    carrier: str
    tracking: str
    notes: str
    who: Annotated[str | None, "t.name"]
    lines: Annotated[int, f"(SELECT count(*) {_OF})"]
    ordered: Annotated[int, f"(SELECT coalesce(sum(quantity), 0) {_OF})"]
    received: Annotated[int, f"(SELECT coalesce(sum(received), 0) {_OF})"]
    open: Annotated[int, f"(SELECT coalesce(sum(max(quantity - received - cancelled, 0)), 0) {_OF})"]
    priced: Annotated[int, f"(SELECT count(cost_cents) {_OF})"]
    cost_cents: Annotated[
        int, f"(SELECT coalesce(sum(cost_cents * max(quantity - cancelled, received)), 0) {_OF})"
    ]
    """What the pieces that were not called off are expected to cost, as far as that is known."""

    @property
    def number(self) -> str:
        """As people call it."""
        return numbers.number("purchase_order", self.id)

    @property
    def stands(self) -> str:
        """How it stands by its quantities: a word of ``ORDER_STANDS``."""
        whole = [Quantities(self.received + self.open, self.received)] if self.lines else []
        return order_state(whole, sent=self.state != "draft", cancelled=self.state == "cancelled")

    def is_late(self, today: date) -> bool:
        """Whether something of it should have come before today."""
        return self.state == "ordered" and self.expected_on is not None and self.expected_on < today


@read_from(
    "purchase_order_lines l JOIN purchase_orders o ON o.id = l.order_id JOIN parts p ON p.id = l.part_id "
    "LEFT JOIN suppliers s ON s.id = o.supplier_id"
)
class OrderLineRow(NamedTuple):
    """A line of an order."""

    id: int
    order: Annotated[int, "l.order_id"]
    order_state: Annotated[str, "o.state"]
    supplier_name: Annotated[str, "coalesce(s.name, '')"]
    part: Annotated[int, "l.part_id"]
    name: Annotated[str, "p.name"]
    code: Annotated[str, "p.code"]
    maker_code: Annotated[str, "p.maker_code"]
    location: Annotated[str, "p.location"]
    supply: Annotated[str, "p.supply"]
    need: Annotated[int | None, "l.need_id"]
    quantity: int
    received: int
    cancelled: int
    cost_cents: int | None
    own_day: Annotated[date | None, "l.expected_on"]
    order_day: Annotated[date | None, "o.expected_on"]
    ordered_on: Annotated[date | None, "o.ordered_on"]
    came_cents: Annotated[int | None, "(SELECT sum(total_cents) FROM receipt_lines WHERE line_id = l.id)"]
    """What came of it did cost, as a total."""

    @property
    def order_number(self) -> str:
        """Of its order."""
        return numbers.number("purchase_order", self.order)

    @property
    def quantities(self) -> Quantities:
        """Ordered, received, called off."""
        return Quantities(self.quantity, self.received, self.cancelled)

    @property
    def open(self) -> int:
        """Still to come."""
        return self.quantities.open

    @property
    def expected_on(self) -> date | None:
        """Its own day, else that of its order."""
        return self.own_day or self.order_day

    @property
    def total_cents(self) -> int | None:
        """What its pieces are expected to cost together."""
        return None if self.cost_cents is None else self.cost_cents * (self.quantity - self.cancelled)


@read_from("receipts r LEFT JOIN staff t ON t.id = r.staff_id")
class ReceiptRow(NamedTuple):
    """A delivery."""

    id: int
    order: Annotated[int, "r.order_id"]
    on_day: date
    at: datetime
    their_number: str
    invoice: str
    who: Annotated[str | None, "t.name"]
    pieces: Annotated[int, "(SELECT coalesce(sum(quantity), 0) FROM receipt_lines WHERE receipt_id = r.id)"]
    total_cents: Annotated[int | None, "(SELECT sum(total_cents) FROM receipt_lines WHERE receipt_id = r.id)"]


@read_from(
    "receipt_lines v JOIN receipts r ON r.id = v.receipt_id JOIN purchase_order_lines l ON l.id = v.line_id "
    "JOIN parts p ON p.id = l.part_id"
)
class ReceiptLineRow(NamedTuple):
    """Pieces that came with a delivery."""

    id: int
    receipt: Annotated[int, "v.receipt_id"]
    line: Annotated[int, "v.line_id"]
    part: Annotated[int, "l.part_id"]
    name: Annotated[str, "p.name"]
    quantity: int
    total_cents: int | None


@read_from(
    "supplier_returns v JOIN parts p ON p.id = v.part_id LEFT JOIN suppliers s ON s.id = v.supplier_id "
    "LEFT JOIN purchase_order_lines l ON l.id = v.line_id"
)
class SupplierReturnRow(NamedTuple):
    """Pieces that went back to their supplier, and the credit for them."""

    id: int
    part: Annotated[int, "v.part_id"]
    name: Annotated[str, "p.name"]
    code: Annotated[str, "p.code"]
    supplier: Annotated[int | None, "v.supplier_id"]
    supplier_name: Annotated[str, "coalesce(s.name, '')"]
    line: Annotated[int | None, "v.line_id"]
    order: Annotated[int | None, "l.order_id"]
    quantity: int
    why: str
    note: str
    their_number: str
    sent_on: date
    expected_cents: int | None
    credited_cents: int | None
    credited_on: date | None

    @property
    def open(self) -> bool:
        """Whether its credit is still awaited."""
        return self.credited_on is None


@dataclass(frozen=True, slots=True)
class OrderCard:
    """An order with all that belongs to it."""

    facts: OrderRow
    lines: tuple[OrderLineRow, ...]
    receipts: tuple[ReceiptRow, ...]
    received: tuple[ReceiptLineRow, ...]
    waiting: dict[int, tuple[NeedRow, ...]]
    """By part: the jobs that want it, the earlier promise first."""
    lawful: dict[int, date]
    """By line that is still to come: the last day by law."""
    returns: tuple[SupplierReturnRow, ...] = ()

    def late_by_law(self, on: date) -> date | None:
        """The first lawful day that is past, if any."""
        return min((day for day in self.lawful.values() if day < on), default=None)


def missing_order() -> NotFound:
    """The words for an order that is not there."""
    return NotFound(translate("Orders", "That order is no longer there."))


def missing_order_line() -> NotFound:
    """The words for a line that is not there."""
    return NotFound(translate("Orders", "That line of the order is no longer there."))


def missing_receipt() -> NotFound:
    """The words for a delivery that is not there."""
    return NotFound(translate("Orders", "That delivery is no longer there."))
