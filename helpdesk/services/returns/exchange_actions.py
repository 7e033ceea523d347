"""Exchanging what comes back for something else: one number for the difference, a new sale with its own cover."""

from __future__ import annotations

from typing import Any

from helpdesk.action import NEEDED, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import serial_form, serial_key, tidy_line
from helpdesk.domain.return_money import carried, difference, too_much
from helpdesk.domain.return_words import MEANS
from helpdesk.domain.workflows.returns import OPEN
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.job_transitions import JobAction, Step, ready_for
from helpdesk.services.cases.return_rows import ReturnRow, SoldRow
from helpdesk.services.goods.product_reader import Products
from helpdesk.services.goods.sale_actions import SaleDays, plan_sale_calls, policy_of_day
from helpdesk.services.goods.unit_actions import change_owner
from helpdesk.services.goods.unit_reader import Units
from helpdesk.services.papers.issuing import keep_up_to_date
from helpdesk.services.returns.record import refuse_imposed, return_of, returns_of, terms_of, write
from helpdesk.services.returns.settling import PRICE, finish, new_voucher, slip_of
from helpdesk.store.tables.goods import Purchase, Unit
from helpdesk.store.tables.returns import Refund, SalePayment
from helpdesk.store.tables.work import Note
from helpdesk.texts import Cents, Text, translate

PAID_BY = {"": translate("Returns", "Not said")} | MEANS


@dataclass(frozen=True, kw_only=True)
class ExchangeGoods(JobAction):
    """Something else instead: sold anew, so its guarantee begins anew; the difference is one number.

    A replacement for a defect is none: there the cover runs on, and it is a step of the guarantee claim.
    """

    prompt = Prompt(
        translate("Step", "Exchange"),
        translate("Step", "Record the exchange"),
        about="return",
        dialog="exchange",
    )
    step = Step(
        "exchange",
        translate("Steps", "Exchange…"),
        "arrow-right-left",
        starts=OPEN,
        to="delivered",
        also=translate("Steps", "swap replace other product"),
        papers=("exchange_slip",),
    )

    product: int | None = entry(translate("Returns", "New product"), "lookup", noun="product")
    serial: str = entry(translate("Returns", "Its serial number"), default="")
    price_cents: int = entry(translate("Returns", "Its price"), "money")
    means: str = entry(translate("Returns", "The difference by"), "choice", default="", choices=PAID_BY)
    invoice: str = entry(
        translate("Returns", "New invoice or ticket"),
        default="",
        hint=translate("Returns", "Its number; it is made elsewhere."),
    )
    correcting_invoice: str = entry(translate("Returns", "Correcting invoice"), default="")
    on_wish: bool = entry(
        translate("Returns", "The customer asks for it instead of the money"), "check", default=False
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"on_wish": row.on_wish}

    def label(self) -> Text:
        return translate("Returns", "Exchanged")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        row = return_of(ctx, job.id)
        sold, terms = terms_of(ctx, row)
        refuse_imposed(terms, "exchange", on_wish=self.on_wish)
        if row.owed_cents is None:
            raise Invalid({"price_cents": PRICE})
        if row.back_cents:
            raise Conflict(translate("Returns", "Money went back already: undo that first."))
        more = difference(row.owed_cents, self.price_cents)
        self._check_means(ctx, sold, terms.offered, more)
        unit = self._unit(ctx, sold)
        new = self._sell(ctx, row, sold, unit, more)
        self._pay_difference(ctx, job.id, more)
        write(
            ctx,
            job.id,
            new_purchase_id=new,
            difference_cents=more,
            on_wish=self.on_wish,
            correcting_invoice=tidy_line(self.correcting_invoice) or row.correcting_invoice,
        )
        said = self._said(more)
        finish(ctx, job.id, sold, terms, "exchange", row.owed_cents, said)
        self._hand_over(ctx, row, sold, unit, new)
        keep_up_to_date(ctx, "exchange_slip", job.id)
        keep_up_to_date(ctx, slip_of(row.ground), job.id)
        return Outcome(job.case, said)

    def _said(self, more: int) -> Text:
        if not more:
            return translate("Returns", "Exchanged, nothing to settle")
        if more > 0:
            return translate("Returns", "Exchanged: the customer paid {sum}")(sum=Cents(more))
        return translate("Returns", "Exchanged: {sum} went back to the customer")(sum=Cents(-more))

    def _check_means(self, ctx: Context, sold: SoldRow, offered: tuple[str, ...], more: int) -> None:
        if not more:
            return
        if not self.means:
            if more > 0:
                said = translate("Returns", "The customer pays {sum}: say by which means.")(sum=Cents(more))
            else:
                said = translate("Returns", "{sum} are owed to the customer: say by which means.")(
                    sum=Cents(-more)
                )
            raise Invalid({"means": said})
        if more > 0:
            return
        if self.means == "voucher":
            if "voucher" not in offered and not self.on_wish:
                raise Invalid(
                    {
                        "means": translate(
                            "Returns", "A voucher for the rest only where the customer asks for it."
                        )
                    }
                )
            return
        reader = returns_of(ctx)
        if reader.paid_by(sold.id):
            wrong = too_much([(self.means, -more)], reader.left_by(sold.id))
            if wrong is not None:
                raise Invalid({"means": wrong})

    def _unit(self, ctx: Context, sold: SoldRow) -> int | None:
        """The unit that is handed out: one in stock, or one that is new here."""
        product = self.product
        if product is None:
            raise Invalid({"product": NEEDED})
        brand = Products(ctx.store).get(product).brand
        form = serial_form(tidy_line(self.serial))
        if not form:
            return None
        known = [
            row for row in Units(ctx.store).by_serial(self.serial, brand) if serial_form(row.serial) == form
        ]
        if not known:
            return self._new_unit(ctx, product)
        unit = known[0]
        if unit.id == sold.unit:
            raise Invalid({"serial": translate("Returns", "That is the one that comes back.")})
        if unit.owner is not None:
            said = translate("Returns", "This unit is not the shop's: it belongs to {name}.")
            raise Invalid({"serial": said(name=unit.owner_name or "")})
        return unit.id

    def _new_unit(self, ctx: Context, product: int) -> int:
        brand_key = ctx.store.value("SELECT brand_key FROM products WHERE id = ?", (product,))
        made: int = ctx.store.insert(
            Unit,
            product_id=product,
            serial=tidy_line(self.serial),
            serial_key=serial_key(self.serial),
            brand_key=brand_key,
            created_at=ctx.now,
        )
        return made

    def _sell(self, ctx: Context, row: ReturnRow, sold: SoldRow, unit: int | None, more: int) -> int:
        """The new sale, with the payments that stay and the difference."""
        new: int = ctx.store.insert(
            Purchase,
            customer_id=sold.customer,
            product_id=self.product,
            unit_id=unit,
            purchased_on=ctx.today,
            delivered_on=ctx.today,
            invoice=tidy_line(self.invoice),
            price_cents=self.price_cents,
            channel=sold.channel,
            informed_on=sold.informed_on,
            policy_id=policy_of_day(ctx.store, ctx.today),
        )
        left = returns_of(ctx).left_by(sold.id)
        if left:
            extra = {self.means: more} if more > 0 else {}
            for means, cents in carried(left, row.owed_cents or 0, self.price_cents, extra).items():
                ctx.store.insert(SalePayment, purchase_id=new, means=means, cents=cents)
        return new

    def _pay_difference(self, ctx: Context, job: int, more: int) -> None:
        if more >= 0:
            return
        voucher = new_voucher(ctx, job, -more) if self.means == "voucher" else None
        ctx.store.insert(
            Refund,
            job_id=job,
            position=0,
            means=self.means,
            cents=-more,
            at=ctx.now,
            staff_id=ctx.staff,
            voucher_id=voucher,
        )

    def _hand_over(self, ctx: Context, row: ReturnRow, sold: SoldRow, unit: int | None, new: int) -> None:
        """The new unit is the customer's; both histories name each other."""
        plan_sale_calls(ctx, new, sold.customer, SaleDays(ctx.today, ctx.today))
        if unit is None:
            return
        change_owner(ctx, unit, sold.customer, ctx.today)
        said = translate("Returns", "Handed out in exchange for {serial}")(serial=sold.serial or sold.title)
        ctx.store.insert(
            Note,
            customer_id=sold.customer,
            unit_id=unit,
            case_id=row.case,
            job_id=row.job,
            kind="step",
            at=ctx.now,
            staff_id=ctx.staff,
            said=said.to_json(),
            text="",
        )
