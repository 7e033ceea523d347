"""An order goes out to its supplier, and what of it is called off."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import shortened, tidy_line
from helpdesk.domain.ordering import SENT_BY
from helpdesk.domain.stock import MOST_PIECES
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.stock.ledger import settle
from helpdesk.services.stock.order_actions import (
    NO_LINES,
    drafted,
    order_line,
    order_row,
    parts_on,
    settle_order,
)
from helpdesk.store.tables.stock import PurchaseOrder, PurchaseOrderLine
from helpdesk.texts import Text, translate

NOTHING_OPEN = translate("Orders", "Nothing of {order} is still to come.")


@dataclass(frozen=True, kw_only=True)
class SendOrder(Action):
    """The order went out: from that day on it is on its way, and the law's time runs."""

    right: ClassVar[str] = "order"

    prompt = Prompt(
        translate("OrderDialog", "Send order {number}"),
        translate("OrderDialog", "Record as sent"),
        translate(
            "OrderDialog",
            "The program sends nothing: copy the message or print the order, then record it here.",
        ),
        about="purchase_order",
        dialog="send_order",
    )

    id: int
    how: str = entry(translate("Orders", "How"), "choice", default="email", choices=SENT_BY)
    on: date | None = entry(
        translate("Orders", "Sent on"), "date", default=None, hint=translate("Orders", "Empty: today")
    )
    expected_on: date | None = entry(
        translate("Orders", "Expected on"),
        "date",
        default=None,
        hint=translate("Orders", "The day they named, or the usual one"),
    )
    their_number: str = entry(translate("Orders", "Their number"), default="")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"expected_on": row.expected_on, "their_number": row.their_number}

    def label(self) -> Text:
        return translate("Orders", "Order sent")

    def run(self, ctx: Context) -> Outcome:
        row = drafted(ctx.store, self.id)
        if not row.lines:
            raise Conflict(NO_LINES)
        if row.supplier is None:
            raise Conflict(translate("Orders", "Say first who supplies it."))
        on = self.on or ctx.today
        if on > ctx.today:
            raise Invalid({"on": translate("Problems", "That day is still to come.")})
        if self.expected_on is not None and self.expected_on < on:
            raise Invalid({"expected_on": translate("Orders", "It cannot be expected before it is sent.")})
        ctx.store.update(
            PurchaseOrder,
            row.id,
            state="ordered",
            ordered_on=on,
            sent_how=self.how,
            expected_on=self.expected_on,
            their_number=tidy_line(self.their_number),
            staff_id=ctx.staff,
        )
        settle(ctx, *parts_on(ctx.store, row.id))
        said = translate("Orders", "{order} sent to {supplier}")
        return Outcome(row.id, said(order=row.number, supplier=shortened(row.supplier_name)))


@dataclass(frozen=True, kw_only=True)
class CancelOrderLine(Action):
    """Pieces of a line that will not come any more."""

    right: ClassVar[str] = "order"

    prompt = Prompt(
        translate("OrderDialog", "Call off pieces"),
        translate("OrderDialog", "Call off"),
        translate("OrderDialog", "What came stays; the pieces called off are no longer on their way."),
        about="order_line",
        narrow=True,
    )

    id: int
    pieces: int | None = entry(
        translate("Orders", "Pieces"),
        "number",
        default=None,
        least=1,
        most=MOST_PIECES,
        hint=translate("Orders", "Empty: all that are still to come"),
    )

    def label(self) -> Text:
        return translate("Orders", "Line of an order called off")

    def run(self, ctx: Context) -> Outcome:
        line = order_line(ctx.store, self.id)
        row = order_row(ctx.store, line.order)
        if row.state == "draft":
            raise Conflict(
                translate("Orders", "{order} has not gone out: take the line off.")(order=row.number)
            )
        if not line.open:
            raise Conflict(NOTHING_OPEN(order=row.number))
        pieces = line.open if self.pieces is None else self.pieces
        if pieces > line.open:
            said = translate("Orders", "Only %n piece(s) are still to come.", "", 1)
            raise Invalid({"pieces": said(n=line.open)})
        ctx.store.update(PurchaseOrderLine, line.id, cancelled=line.cancelled + pieces)
        settle_order(ctx, row.id)
        settle(ctx, line.part)
        said = translate("Orders", "{name}: %n piece(s) of {order} called off", "", 1)
        return Outcome(row.id, said(n=pieces, name=shortened(line.name), order=row.number))


@dataclass(frozen=True, kw_only=True)
class CancelOrder(Action):
    """All of an order that is still to come is called off."""

    right: ClassVar[str] = "order"

    prompt = Prompt(
        translate("OrderDialog", "Call off order {number}"),
        translate("OrderDialog", "Call off the order"),
        translate("OrderDialog", "What came stays; all that is still to come is called off."),
        about="purchase_order",
        narrow=True,
        danger=True,
    )

    id: int

    def label(self) -> Text:
        return translate("Orders", "Order called off")

    def run(self, ctx: Context) -> Outcome:
        row = order_row(ctx.store, self.id)
        if row.state == "draft":
            raise Conflict(translate("Orders", "{order} has not gone out: delete it.")(order=row.number))
        if not row.open:
            raise Conflict(NOTHING_OPEN(order=row.number))
        lines = ctx.store.rows(
            "SELECT id, quantity - received FROM purchase_order_lines WHERE order_id = ? "
            "AND quantity - received - cancelled > 0",
            (row.id,),
        )
        for line, gone in lines:
            ctx.store.update(PurchaseOrderLine, line, cancelled=gone)
        settle_order(ctx, row.id)
        settle(ctx, *parts_on(ctx.store, row.id))
        return Outcome(row.id, translate("Orders", "Order {order} called off")(order=row.number))
