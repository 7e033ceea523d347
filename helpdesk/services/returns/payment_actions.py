"""By which means a sale was paid, where it was more than one."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Context, Outcome, Prompt
from helpdesk.classes import dataclass
from helpdesk.errors import Invalid
from helpdesk.services.returns.money_forms import MeansForm
from helpdesk.services.returns.record import returns_of
from helpdesk.store.tables.returns import SalePayment
from helpdesk.texts import Cents, Text, translate


@dataclass(frozen=True, kw_only=True)
class RecordPayments(MeansForm):
    """What of a sale was paid by which means: money goes back by the same."""

    prompt = Prompt(
        translate("RecordPayments", "How it was paid"),
        translate("RecordPayments", "Save"),
        translate("RecordPayments", "Money goes back by the same means, and by none more than it paid."),
        about="payments",
        narrow=True,
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return dict(row)

    def label(self) -> Text:
        return translate("Returns", "Payment of the sale recorded")

    def run(self, ctx: Context) -> Outcome:
        sold = returns_of(ctx).sold(self.id)
        paid = sold.paid
        total = paid.price_cents + paid.shipping_cents + paid.extension_cents
        if sold.price_cents is not None and self.sum_cents > total:
            said = translate("Returns", "That is more than the sale came to: {sum}.")(sum=Cents(total))
            raise Invalid({self.parts()[0][0]: said})
        known = ctx.store.rows("SELECT id FROM sale_payments WHERE purchase_id = ?", (self.id,))
        ctx.store.delete(SalePayment, *(row for (row,) in known))
        for means, cents in self.parts():
            ctx.store.insert(SalePayment, purchase_id=self.id, means=means, cents=cents)
        return Outcome(sold.unit, self.label())
