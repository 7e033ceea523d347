"""Orders to suppliers while they are collected: a part on an order, its lines, the order's own facts, deleting one."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Fields, Group, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import shortened, tidy, tidy_line
from helpdesk.domain.stock import MOST_PIECES
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.stock.ledger import KeptPart, kept_part, settle
from helpdesk.services.stock.order_rows import (
    OrderLineRow,
    OrderRow,
    missing_order,
    missing_order_line,
)
from helpdesk.services.suppliers.reader import require_supplier
from helpdesk.store.database import Store
from helpdesk.store.tables.stock import PurchaseOrder, PurchaseOrderLine
from helpdesk.texts import Text, translate

NO_LINES = translate("Orders", "An order without a line cannot go out. Put a part on it first.")
GONE_OUT = translate("Orders", "{order} went out already. What is still to come can be called off.")


@dataclass(frozen=True, kw_only=True)
class OrderLineForm(Fields):
    """A part to order, and how many pieces of it."""

    part: int = entry(translate("Orders", "Part"), "lookup", noun="part", wide=True)
    quantity: int = entry(translate("Orders", "Pieces"), "number", default=1, least=1, most=MOST_PIECES)
    cost_cents: int | None = entry(
        translate("Orders", "Expected cost each"),
        "money",
        default=None,
        hint=translate("Orders", "Without tax. What it did cost is typed when it comes."),
    )
    expected_on: date | None = entry(translate("Orders", "Expected on"), "date", default=None)


@dataclass(frozen=True, kw_only=True)
class PartToOrder(Fields):
    """A part to order, for the shelf or for a job: how many pieces, from whom."""

    part: int = entry(translate("Orders", "Part"), "lookup", noun="part", wide=True)
    quantity: int = entry(translate("Orders", "Pieces"), "number", default=1, least=1, most=MOST_PIECES)
    supplier: int | None = entry(translate("Orders", "Supplier"), "lookup", default=None, noun="supplier")
    cost_cents: int | None = entry(
        translate("Orders", "Expected cost each"),
        "money",
        default=None,
        hint=translate("Orders", "Without tax. What it did cost is typed when it comes."),
    )
    expected_on: date | None = entry(translate("Orders", "Expected on"), "date", default=None)

    def line(self) -> OrderLineForm:
        """The line that it becomes."""
        return OrderLineForm(
            part=self.part, quantity=self.quantity, cost_cents=self.cost_cents, expected_on=self.expected_on
        )

    def supplier_of(self, ctx: Context, part: KeptPart) -> int | None:
        """From whom: the one named, else the part's own. Raises ``UserError`` where that one is not there."""
        supplier = self.supplier if self.supplier is not None else part.supplier
        if supplier is not None:
            require_supplier(ctx.store, supplier)
        return supplier


@dataclass(frozen=True, kw_only=True)
class OrderPart(Action, PartToOrder):
    """A part goes on the order that is being collected for its supplier; one is begun where there is none."""

    right: ClassVar[str] = "order"

    prompt = Prompt(
        translate("OrderDialog", "Order a part"),
        translate("OrderDialog", "Put on the order"),
        translate(
            "OrderDialog",
            "It goes on the order that is being collected for that supplier. Nothing goes out before the order is sent.",
        ),
        dialog="order_part",
        draft=translate("OrderDialog", "Part to order being typed"),
    )

    need: int | None = None
    """The job's wish for which it is ordered."""

    def label(self) -> Text:
        return translate("Orders", "Part put on an order")

    def run(self, ctx: Context) -> Outcome:
        part = kept_part(ctx.store, self.part)
        order = collecting(ctx, self.supplier_of(ctx, part))
        put_on(ctx, order, part, self.line(), self.need)
        said = translate("Orders", "{name}: %n piece(s) on {order}", "", 1)
        number = numbers.number("purchase_order", order)
        return Outcome(order, said(n=self.quantity, name=shortened(part.name), order=number))


@dataclass(frozen=True, kw_only=True)
class OrderProposed(Action):
    """Several parts go on the orders that are being collected for their suppliers: the proposal, or some of it."""

    right: ClassVar[str] = "order"

    lines: tuple[OrderLineForm, ...]

    def rules(self) -> dict[str, Text]:
        if not self.lines:
            return {"lines": translate("Orders", "Choose at least one part.")}
        found = next((told for line in self.lines if (told := line.problems())), {})
        return {"lines": next(iter(found.values()))} if found else {}

    def label(self) -> Text:
        return translate("Orders", "%n part(s) put on orders", "", 1)(n=len(self.lines))

    def run(self, ctx: Context) -> Outcome:
        order = 0
        for line in self.lines:
            part = kept_part(ctx.store, line.part)
            order = collecting(ctx, part.supplier)
            put_on(ctx, order, part, line)
        return Outcome(order, self.label())


@dataclass(frozen=True, kw_only=True)
class AddOrderLine(OrderLineForm, Action):
    """A part more on an order that has not gone out."""

    right: ClassVar[str] = "order"

    prompt = Prompt(
        translate("OrderDialog", "Add a part to {number}"),
        translate("OrderDialog", "Put on the order"),
        about="purchase_order",
    )

    order: int

    def label(self) -> Text:
        return translate("Orders", "Part put on an order")

    def run(self, ctx: Context) -> Outcome:
        row = drafted(ctx.store, self.order)
        part = kept_part(ctx.store, self.part)
        put_on(ctx, row.id, part, self)
        said = translate("Orders", "{name}: %n piece(s) on {order}", "", 1)
        return Outcome(row.id, said(n=self.quantity, name=shortened(part.name), order=row.number))


@dataclass(frozen=True, kw_only=True)
class EditOrderLine(Action):
    """Other pieces, another cost or day of a line; of an order that went out, what still can change."""

    costs: ClassVar[frozenset[str]] = frozenset({"cost_cents"})

    right: ClassVar[str] = "order"

    prompt = Prompt(
        translate("OrderDialog", "Edit the line"),
        translate("OrderDialog", "Save line"),
        about="order_line",
        narrow=True,
    )

    id: int
    quantity: int = entry(translate("Orders", "Pieces"), "number", default=1, least=1, most=MOST_PIECES)
    cost_cents: int | None = entry(
        translate("Orders", "Expected cost each"),
        "money",
        default=None,
        hint=translate("Orders", "Without tax. What it did cost is typed when it comes."),
    )
    expected_on: date | None = entry(
        translate("Orders", "Expected on"),
        "date",
        default=None,
        hint=translate("Orders", "Empty: as the whole order"),
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"quantity": row.quantity, "cost_cents": row.cost_cents, "expected_on": row.own_day}

    def label(self) -> Text:
        return translate("Orders", "Line of an order changed")

    def run(self, ctx: Context) -> Outcome:
        line = order_line(ctx.store, self.id)
        if self.quantity < line.received + line.cancelled:
            said = translate(
                "Orders", "%n piece(s) of it came or were called off: it cannot be fewer.", "", 1
            )
            raise Invalid({"quantity": said(n=line.received + line.cancelled)})
        ctx.store.update(
            PurchaseOrderLine,
            line.id,
            quantity=self.quantity,
            expected_on=self.expected_on,
            **ctx.kept_costs({"cost_cents": self.cost_cents}, "cost_cents"),
        )
        settle_order(ctx, line.order)
        settle(ctx, line.part)
        return Outcome(line.order, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveOrderLine(Action):
    """A line less on an order that has not gone out."""

    right: ClassVar[str] = "order"

    id: int

    def label(self) -> Text:
        return translate("Orders", "Line taken off an order")

    def run(self, ctx: Context) -> Outcome:
        line = order_line(ctx.store, self.id)
        row = drafted(ctx.store, line.order)
        ctx.store.delete(PurchaseOrderLine, line.id)
        settle(ctx, line.part)
        said = translate("Orders", "{name} taken off {order}")
        return Outcome(row.id, said(name=shortened(line.name), order=row.number))


@dataclass(frozen=True, kw_only=True)
class EditOrder(Action):
    """Supplier, day, their number, carrier and shipment, remarks of an order."""

    right: ClassVar[str] = "order"

    prompt = Prompt(
        translate("OrderDialog", "Edit order {number}"),
        translate("OrderDialog", "Save order"),
        about="purchase_order",
    )
    groups = (
        Group(translate("OrderDialog", "Order"), ("supplier", "expected_on", "their_number")),
        Group(translate("OrderDialog", "Shipment"), ("carrier", "tracking")),
    )

    id: int
    supplier: int | None = entry(translate("Orders", "Supplier"), "lookup", default=None, noun="supplier")
    expected_on: date | None = entry(translate("Orders", "Expected on"), "date", default=None)
    their_number: str = entry(translate("Orders", "Their number"), default="")
    carrier: str = entry(translate("Orders", "Carrier"), default="")
    tracking: str = entry(translate("Orders", "Number of the shipment"), default="")
    notes: str = entry(
        translate("Orders", "Remarks"),
        "text",
        default="",
        hint=translate("Orders", "They stand on the order that the supplier gets."),
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("Orders", "Order changed")

    def run(self, ctx: Context) -> Outcome:
        row = order_row(ctx.store, self.id)
        if self.supplier is not None:
            require_supplier(ctx.store, self.supplier)
        if self.supplier != row.supplier and row.received:
            said = translate("Orders", "Something came from {supplier} already: the supplier stays.")
            raise Invalid({"supplier": said(supplier=row.supplier_name or "—")})
        ctx.store.update(
            PurchaseOrder,
            row.id,
            supplier_id=self.supplier,
            expected_on=self.expected_on,
            their_number=tidy_line(self.their_number),
            carrier=tidy_line(self.carrier),
            tracking=tidy_line(self.tracking),
            notes=tidy(self.notes),
        )
        return Outcome(row.id, translate("Orders", "Order {order} changed")(order=row.number))


@dataclass(frozen=True, kw_only=True)
class DeleteOrder(Action):
    """An order that never went out is taken out with its lines."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Orders", "Order deleted")

    def run(self, ctx: Context) -> Outcome:
        row = drafted(ctx.store, self.id)
        parts = parts_on(ctx.store, row.id)
        ctx.store.delete(PurchaseOrder, row.id)
        settle(ctx, *parts)
        return Outcome(None, translate("Orders", "Order {order} deleted")(order=row.number))


# -- what several of them do ----------------------------------------------------------------------------


def order_row(store: Store, order: int) -> OrderRow:
    """An order that must be there. Raises ``NotFound``."""
    found = store.select_one(OrderRow, "WHERE o.id = ?", (order,))
    if found is None:
        raise missing_order()
    return found


def order_line(store: Store, line: int) -> OrderLineRow:
    """A line that must be there. Raises ``NotFound``."""
    found = store.select_one(OrderLineRow, "WHERE l.id = ?", (line,))
    if found is None:
        raise missing_order_line()
    return found


def drafted(store: Store, order: int) -> OrderRow:
    """An order that has not gone out. Raises ``Conflict`` for one that did."""
    row = order_row(store, order)
    if row.state != "draft":
        raise Conflict(GONE_OUT(order=row.number))
    return row


def collecting(ctx: Context, supplier: int | None) -> int:
    """The order that is being collected for a supplier; begun where there is none."""
    which, params = ("supplier_id IS NULL", ()) if supplier is None else ("supplier_id = ?", (supplier,))
    found = ctx.store.value(
        f"SELECT id FROM purchase_orders WHERE state = 'draft' AND {which} ORDER BY id LIMIT 1", params
    )
    if found is not None:
        return int(found)
    made: int = ctx.store.insert(
        PurchaseOrder, supplier_id=supplier, state="draft", created_at=ctx.now, staff_id=ctx.staff
    )
    return made


def put_on(ctx: Context, order: int, part: KeptPart, form: OrderLineForm, need: int | None = None) -> int:
    """A part goes on an order: more of a line that is there for the same wish, else a line of its own."""
    of, params = ("need_id IS NULL", ()) if need is None else ("need_id = ?", (need,))
    known = ctx.store.row(
        f"SELECT id, quantity, cost_cents, expected_on FROM purchase_order_lines WHERE order_id = ? AND part_id = ? "
        f"AND {of} ORDER BY id LIMIT 1",
        (order, part.id, *params),
    )
    cost = form.cost_cents if form.cost_cents is not None else part.cost_cents
    if known is not None:
        line, before, old_cost, old_day = known
        if before + form.quantity > MOST_PIECES:
            raise Invalid(
                {"quantity": translate("Problems", "At most {most} are expected.")(most=MOST_PIECES)}
            )
        ctx.store.update(
            PurchaseOrderLine,
            line,
            quantity=before + form.quantity,
            cost_cents=form.cost_cents if form.cost_cents is not None else old_cost,
            expected_on=form.expected_on or old_day,
        )
        settle(ctx, part.id)
        return int(line)
    last = ctx.store.value("SELECT max(position) FROM purchase_order_lines WHERE order_id = ?", (order,))
    made: int = ctx.store.insert(
        PurchaseOrderLine,
        order_id=order,
        part_id=part.id,
        need_id=need,
        quantity=form.quantity,
        cost_cents=cost,
        expected_on=form.expected_on,
        position=(last or 0) + 1,
    )
    settle(ctx, part.id)
    return made


def settle_order(ctx: Context, order: int) -> OrderRow:
    """The state of an order that went out follows from its quantities. Returns the order as it stands then."""
    row = order_row(ctx.store, order)
    if row.state == "draft":
        return row
    state = "ordered" if row.open else "received" if row.received else "cancelled"
    if state != row.state:
        ctx.store.update(PurchaseOrder, order, state=state)
    return row._replace(state=state)


def parts_on(store: Store, order: int) -> list[int]:
    """The parts on an order, each once."""
    rows = store.rows("SELECT DISTINCT part_id FROM purchase_order_lines WHERE order_id = ?", (order,))
    return [part for (part,) in rows]
