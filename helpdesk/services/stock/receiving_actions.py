"""What comes from suppliers: a delivery counted from zero upwards, and one that was entered by mistake."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import ClassVar

from helpdesk.action import MOST_CENTS, Action, Context, Fields, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.stock import MOST_PIECES, Step
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.stock.ledger import kept_part, put_in, settle, take_back
from helpdesk.services.stock.order_actions import NO_LINES, order_row, settle_order
from helpdesk.services.stock.order_rows import OrderLineRow, OrderRow, ReceiptRow, missing_receipt
from helpdesk.store.tables.parts import Part
from helpdesk.store.tables.stock import PurchaseOrder, PurchaseOrderLine, Receipt, ReceiptLine
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class Arrived(Fields):
    """Pieces of a line that came. ``total_cents``: what they cost together, without tax; None where nobody knows."""

    line: int
    quantity: int = entry(translate("Orders", "Pieces"), "number", default=0, least=0, most=MOST_PIECES)
    total_cents: int | None = entry(translate("Orders", "Cost of them all"), "money", default=None)


@dataclass(frozen=True, kw_only=True)
class ReceiveOrder(Action):
    """A delivery came: what was counted of each line goes to its place."""

    right: ClassVar[str] = "order"

    prompt = Prompt(
        translate("OrderDialog", "Receive order {number}"),
        translate("OrderDialog", "Put away what came"),
        about="purchase_order",
        dialog="receive_order",
    )

    id: int
    arrived: tuple[Arrived, ...] = ()
    on: date | None = entry(
        translate("Orders", "Came on"), "date", default=None, hint=translate("Orders", "Empty: today")
    )
    their_number: str = entry(translate("Orders", "Delivery note"), default="")
    invoice: str = entry(
        translate("Orders", "Supplier's invoice"),
        default="",
        hint=translate("Orders", "Makers ask for it when they are to pay"),
    )
    more: bool = entry(translate("Orders", "More came than was ordered: take it"), "check", default=False)

    def rules(self) -> dict[str, Text]:
        if not any(each.quantity for each in self.arrived):
            return {"arrived": translate("Orders", "Nothing was counted yet. Scan or type what came.")}
        for each in self.arrived:
            found = each.problems()
            if found:
                return {"arrived": next(iter(found.values()))}
            if each.total_cents is not None and each.total_cents > MOST_CENTS:
                return {"arrived": translate("Problems", "An amount between 0 and 100,000,000 is expected.")}
        if len({each.line for each in self.arrived}) < len(self.arrived):
            return {"arrived": translate("Orders", "A line is duplicated.")}
        return {}

    def label(self) -> Text:
        return translate("Orders", "Delivery received")

    def run(self, ctx: Context) -> Outcome:
        row = order_row(ctx.store, self.id)
        if not row.lines:
            raise Conflict(NO_LINES)
        if row.state == "cancelled":
            raise Conflict(translate("Orders", "{order} was called off.")(order=row.number))
        on = self.on or ctx.today
        if on > ctx.today:
            raise Invalid({"on": translate("Problems", "That day is still to come.")})
        lines = {line.id: line for line in lines_of(ctx, row.id)}
        came = [each for each in self.arrived if each.quantity]
        self._check(came, lines)
        if row.state == "draft":
            # It came although nobody had written down that it was sent.
            ctx.store.update(PurchaseOrder, row.id, state="ordered", ordered_on=on)
            settle(ctx, *(line.part for line in lines.values()))
        receipt = ctx.store.insert(
            Receipt,
            order_id=row.id,
            on_day=on,
            at=ctx.now,
            their_number=tidy_line(self.their_number),
            invoice=tidy_line(self.invoice),
            staff_id=ctx.staff,
        )
        for each in came:
            _put_away(ctx, receipt, lines[each.line], each)
        return Outcome(row.id, _said(settle_order(ctx, row.id), came))

    def _check(self, came: Sequence[Arrived], lines: dict[int, OrderLineRow]) -> None:
        """Every line is the order's own, and no more came than was ordered unless that is meant."""
        for each in came:
            line = lines.get(each.line)
            if line is None:
                raise Conflict(translate("Orders", "That line is of another order."))
            if each.quantity > line.open and not self.more:
                said = translate(
                    "Orders",
                    "{name}: %n piece(s) came, {open} were still to come. Take more than was ordered?",
                    "",
                    1,
                )
                raise Invalid({"more": said(n=each.quantity, name=line.name, open=line.open)})


@dataclass(frozen=True, kw_only=True)
class RemoveReceipt(Action):
    """A delivery that was entered by mistake: its pieces, their cost and what is still to come are as before."""

    right: ClassVar[str] = "correct_stock"

    id: int

    def label(self) -> Text:
        return translate("Orders", "Delivery undone")

    def run(self, ctx: Context) -> Outcome:
        receipt = ctx.store.select_one(ReceiptRow, "WHERE r.id = ?", (self.id,))
        if receipt is None:
            raise missing_receipt()
        came = ctx.store.rows(
            "SELECT m.id, m.part_id, m.quantity, m.value_cents, m.unpriced, m.kind, v.line_id, p.name "
            "FROM stock_moves m JOIN receipt_lines v ON v.id = m.receipt_line_id JOIN parts p ON p.id = m.part_id "
            "WHERE v.receipt_id = ? ORDER BY m.id",
            (receipt.id,),
        )
        for move, part, _, _, _, _, _, name in came:
            if ctx.store.value(_LEFT_SINCE, (part, move)):
                said = translate(
                    "Orders",
                    "Pieces of {name} were used or moved since they came: what they cost would be wrong. "
                    "Set the stock right with a correction instead.",
                )
                raise Conflict(said(name=name))
        for _, part, quantity, value, unpriced, kind, line, _ in came:
            take_back(ctx, part, Step(quantity, value, unpriced), kind, reason=ctx.words.say(TAKEN_BACK))
            ctx.store.run(
                "UPDATE purchase_order_lines SET received = received - ? WHERE id = ?", (quantity, line)
            )
        _expect_as_before(ctx, receipt.id)
        ctx.store.delete(Receipt, receipt.id)
        row = _reopen(ctx, receipt.order)
        settle(ctx, *(part for _, part, *_ in came))
        return Outcome(row.id, translate("Orders", "Delivery of {order} undone")(order=row.number))


TAKEN_BACK = translate("Orders", "entered by mistake")
_LEFT_SINCE = (
    "SELECT 1 FROM stock_moves WHERE part_id = ? AND id > ? AND (quantity < 0 AND kind <> 'received' "
    "OR kind = 'revalued' AND receipt_line_id IS NULL) LIMIT 1"
)
"""Pieces that left after a move, or a cost that was set right. A delivery that was taken back left as it came."""


def lines_of(ctx: Context, order: int) -> list[OrderLineRow]:
    """The lines of an order, as they stand on it."""
    found: list[OrderLineRow] = ctx.store.select(
        OrderLineRow, "WHERE l.order_id = ? ORDER BY l.position, l.id", (order,)
    )
    return found


def _put_away(ctx: Context, receipt: int, line: OrderLineRow, each: Arrived) -> None:
    """The pieces of one line: counted as received, on the shelf, and what one is expected to cost from now on."""
    part = kept_part(ctx.store, line.part)
    if each.total_cents is None and line.cost_cents is not None and not ctx.may("costs"):
        # Who sees no costs types none: they came at what was ordered.
        each = replace(each, total_cents=line.cost_cents * each.quantity)
    made = ctx.store.insert(
        ReceiptLine,
        receipt_id=receipt,
        line_id=line.id,
        quantity=each.quantity,
        total_cents=each.total_cents,
        before_cents=part.cost_cents,
    )
    ctx.store.update(PurchaseOrderLine, line.id, received=line.received + each.quantity)
    put_in(
        ctx,
        part,
        each.quantity,
        each.total_cents,
        "received",
        receipt_line_id=made,
    )
    if each.total_cents is not None:
        ctx.store.update(Part, line.part, cost_cents=_one(each.total_cents, each.quantity))


def _one(total_cents: int, pieces: int) -> int:
    """What one of them is expected to cost from then on, to the nearest cent."""
    return (2 * total_cents + pieces) // (2 * pieces)


def _expect_as_before(ctx: Context, receipt: int) -> None:
    """What a piece is expected to cost is what it was before the delivery, unless somebody said otherwise since."""
    rows = ctx.store.rows(
        "SELECT l.part_id, v.quantity, v.total_cents, v.before_cents, p.cost_cents FROM receipt_lines v "
        "JOIN purchase_order_lines l ON l.id = v.line_id JOIN parts p ON p.id = l.part_id "
        "WHERE v.receipt_id = ? AND v.total_cents IS NOT NULL ORDER BY v.id DESC",
        (receipt,),
    )
    for part, pieces, total, before, now in rows:
        if now == _one(total, pieces):
            ctx.store.update(Part, part, cost_cents=before)


def _reopen(ctx: Context, order: int) -> OrderRow:
    """An order of which something is to come again is on its way again."""
    ctx.store.run(
        "UPDATE purchase_orders SET state = 'ordered' WHERE id = ? AND state = 'received'", (order,)
    )
    return settle_order(ctx, order)


def _said(row: OrderRow, came: Sequence[Arrived]) -> Text:
    pieces = sum(each.quantity for each in came)
    if row.open:
        said = translate("Orders", "{order}: %n piece(s) received, {open} still to come", "", 1)
        return said(n=pieces, order=row.number, open=row.open)
    return translate("Orders", "{order}: %n piece(s) received, nothing is open", "", 1)(
        n=pieces, order=row.number
    )
