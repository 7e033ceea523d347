"""Using a voucher, whole or in part."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.return_money import voucher_problem
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.returns.record import returns_of
from helpdesk.store.tables.returns import VoucherUse
from helpdesk.texts import Cents, Text, translate


@dataclass(frozen=True, kw_only=True)
class UseVoucher(Action):
    """Part of a voucher pays for something; what is left stays on it."""

    prompt = Prompt(
        translate("UseVoucher", "Use voucher {number}"),
        translate("UseVoucher", "Use the voucher"),
        about="voucher",
        narrow=True,
    )

    id: int
    cents: int = entry(translate("Returns", "Amount used"), "money")
    invoice: str = entry(translate("Returns", "Invoice or ticket"), default="")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"cents": row.left_cents or None}

    def rules(self) -> dict[str, Text]:
        return {} if self.cents else {"cents": translate("Returns", "Nothing was used.")}

    def label(self) -> Text:
        return translate("Returns", "Voucher used: {sum}")(sum=Cents(self.cents))

    def run(self, ctx: Context) -> Outcome:
        row = returns_of(ctx).voucher(self.id)
        if row.expired(ctx.today):
            raise Conflict(translate("Returns", "This voucher expired on {day}.")(day=row.valid_until))
        wrong = voucher_problem(self.cents, row.left_cents)
        if wrong is not None:
            raise Invalid({"cents": wrong})
        ctx.store.insert(
            VoucherUse,
            voucher_id=self.id,
            cents=self.cents,
            at=ctx.now,
            invoice=tidy_line(self.invoice),
            staff_id=ctx.staff,
        )
        left = row.left_cents - self.cents
        said = translate("Returns", "Voucher {number}: {left} left")(number=row.number, left=Cents(left))
        return Outcome(self.id, self.label(), shown=said)
