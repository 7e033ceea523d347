"""Parts that go back to their supplier, faulty or wrong, and the credit for them."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import shortened, tidy_line
from helpdesk.domain.ordering import GIVE_BACK
from helpdesk.domain.stock import MOST_PIECES
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.stock.ledger import kept_part, take_out
from helpdesk.services.stock.order_rows import SupplierReturnRow
from helpdesk.services.suppliers.reader import require_supplier
from helpdesk.store.database import Store
from helpdesk.store.tables.stock import SupplierReturn
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class ReturnToSupplier(Action):
    """Pieces leave the shelf and go back to their supplier; the credit is awaited."""

    right: ClassVar[str] = "order"

    prompt = Prompt(
        translate("OrderDialog", "Back to the supplier"),
        translate("OrderDialog", "Send back"),
        translate(
            "OrderDialog", "The pieces leave the stock; the credit stays outstanding until it is recorded."
        ),
        dialog="return_to_supplier",
    )

    part: int = entry(translate("Orders", "Part"), "lookup", noun="part", wide=True)
    quantity: int = entry(translate("Orders", "Pieces"), "number", default=1, least=1, most=MOST_PIECES)
    why: str = entry(translate("Orders", "Why"), "choice", default="faulty", choices=GIVE_BACK)
    supplier: int | None = entry(translate("Orders", "Supplier"), "lookup", default=None, noun="supplier")
    expected_cents: int | None = entry(
        translate("Orders", "Credit expected"),
        "money",
        default=None,
        hint=translate("Orders", "For all of them"),
    )
    their_number: str = entry(translate("Orders", "Their number"), default="")
    on: date | None = entry(
        translate("Orders", "Sent on"), "date", default=None, hint=translate("Orders", "Empty: today")
    )
    note: str = entry(translate("Orders", "Note"), default="", wide=True)
    line: int | None = None
    """The line of the order with which they came."""

    def label(self) -> Text:
        return translate("Orders", "Part sent back to its supplier")

    def run(self, ctx: Context) -> Outcome:
        part = kept_part(ctx.store, self.part)
        supplier = self.supplier if self.supplier is not None else part.supplier
        if supplier is None:
            raise Invalid({"supplier": translate("Orders", "Say to whom it goes back.")})
        require_supplier(ctx.store, supplier)
        on = self.on or ctx.today
        if on > ctx.today:
            raise Invalid({"on": translate("Problems", "That day is still to come.")})
        if self.quantity > part.on_hand:
            said = translate("Orders", "Only %n piece(s) are on the shelf.", "", 1)
            raise Invalid({"quantity": said(n=max(part.on_hand, 0))})
        made = ctx.store.insert(
            SupplierReturn,
            part_id=part.id,
            supplier_id=supplier,
            line_id=self.line,
            quantity=self.quantity,
            why=self.why,
            note=tidy_line(self.note),
            their_number=tidy_line(self.their_number),
            sent_on=on,
            expected_cents=self.expected_cents,
            staff_id=ctx.staff,
        )
        reason = ctx.words.say(GIVE_BACK[self.why])
        take_out(ctx, part, self.quantity, "to_supplier", supplier_return_id=made, reason=reason)
        said = translate("Orders", "{name}: %n piece(s) sent back", "", 1)
        return Outcome(part.id, said(n=self.quantity, name=shortened(part.name)))


@dataclass(frozen=True, kw_only=True)
class CreditReturn(Action):
    """The supplier's credit for what went back, or that there is none."""

    right: ClassVar[str] = "order"

    prompt = Prompt(
        translate("OrderDialog", "Credit of the supplier"),
        translate("OrderDialog", "Record credit"),
        translate("OrderDialog", "As it stands on their credit note; 0 where they give none."),
        about="supplier_return",
        narrow=True,
    )

    id: int
    credited_cents: int = entry(translate("Orders", "Credited"), "money")
    on: date | None = entry(
        translate("Orders", "On"), "date", default=None, hint=translate("Orders", "Empty: today")
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"credited_cents": row.expected_cents}

    def label(self) -> Text:
        return translate("Orders", "Credit for a returned part recorded")

    def run(self, ctx: Context) -> Outcome:
        row = returned(ctx.store, self.id)
        on = self.on or ctx.today
        if on > ctx.today:
            raise Invalid({"on": translate("Problems", "That day is still to come.")})
        if on < row.sent_on:
            raise Invalid({"on": translate("Orders", "It went back only on {day}.")(day=row.sent_on)})
        if not row.open:
            raise Conflict(translate("Orders", "Its credit is recorded already."))
        ctx.store.update(SupplierReturn, row.id, credited_cents=self.credited_cents, credited_on=on)
        if row.expected_cents is None or self.credited_cents == row.expected_cents:
            return Outcome(row.part, self.label())
        said = translate("Orders", "Credit recorded: {amount} other than expected")
        return Outcome(row.part, said(amount=ctx.words.money(self.credited_cents - row.expected_cents)))


def returned(store: Store, identity: int) -> SupplierReturnRow:
    """What went back, which must be there. Raises ``NotFound``."""
    found = store.select_one(SupplierReturnRow, "WHERE v.id = ?", (identity,))
    if found is None:
        raise NotFound(translate("Orders", "That return to a supplier is no longer there."))
    return found
