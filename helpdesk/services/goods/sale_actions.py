"""Sales of units: what their guarantees start from."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import LATEST, Action, Context, Group, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain.deliveries import is_awaited
from helpdesk.domain.goods import CONDITIONS, SALE_CHANNELS
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.return_words import MEANS
from helpdesk.domain.returns import AWAY
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.follow_up.planning import plan_follow_up, withdraw_follow_up
from helpdesk.services.goods.unit_reader import require_unit
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.store.database import Store
from helpdesk.store.tables.goods import Purchase
from helpdesk.store.tables.returns import SalePayment
from helpdesk.texts import Text, translate

ANY_WAY = {"": translate("Units", "Not said")} | SALE_CHANNELS
ANY_MEANS = {"": translate("Units", "Not said")} | MEANS

SALE = Prompt(
    translate("SaleDialog", "Record sale"),
    translate("SaleDialog", "Save sale"),
    translate("SaleDialog", "From these days the guarantees are counted."),
    about="sale",
    draft=translate("SaleDialog", "Sale of {unit}"),
)
"""How a person is asked for a sale."""


@dataclass(frozen=True, kw_only=True)
class SaleForm(Action):
    """The facts of a sale: what the guarantee and the right to return start from."""

    groups = (
        Group(
            translate("Units", "Sale"),
            (
                "purchased_on",
                "delivered_on",
                "promised_on",
                "installed_on",
                "invoice",
                "price_cents",
                "paid_by",
            ),
        ),
        Group(
            translate("Units", "Guarantee"),
            (
                "condition",
                "agreed_months",
                "first_sold_on",
                "extension_months",
                "extension_cents",
                "supplied_on",
                "supplier_invoice",
            ),
        ),
        Group(
            translate("Units", "Delivery, and the right to withdraw"),
            ("channel", "informed_on", "unsolicited", "shipping_cents", "standard_shipping_cents"),
        ),
    )

    purchased_on: date = entry(translate("Units", "Bought on"), "date")
    delivered_on: date | None = entry(
        translate("Units", "Delivered on"),
        "date",
        default=None,
        hint=translate("Units", "The guarantee runs from here when later than the invoice."),
    )
    promised_on: date | None = entry(
        translate("Units", "Delivery promised for"),
        "date",
        default=None,
        hint=translate("Units", "Only where it is handed over later."),
    )
    installed_on: date | None = entry(translate("Units", "Installed on"), "date", default=None)
    invoice: str = entry(translate("Units", "Invoice or ticket"), default="")
    price_cents: int | None = entry(translate("Units", "Price"), "money", default=None)
    condition: str = entry(translate("Units", "Sold as"), "choice", default="new", choices=CONDITIONS)
    agreed_months: int | None = entry(
        translate("Units", "Agreed guarantee, months"), "number", default=None, least=0, most=600
    )
    extension_months: int | None = entry(
        translate("Units", "Extension of guarantee, months"), "number", default=None, least=0, most=600
    )

    first_sold_on: date | None = entry(
        translate("Units", "First sold on"),
        "date",
        default=None,
        hint=translate("Units", "Second-hand: the maker's guarantee runs from this day."),
    )
    channel: str = entry(translate("Units", "Sold where"), "choice", default="", choices=ANY_WAY)
    informed_on: date | None = entry(
        translate("Units", "Told of the right to withdraw on"),
        "date",
        default=None,
        hint=translate("Units", "Sold away from the shop: without it the buyer has a year longer."),
    )
    unsolicited: bool = entry(translate("Units", "On a visit nobody asked for"), "check", default=False)
    shipping_cents: int | None = entry(translate("Units", "Delivery paid"), "money", default=None)
    standard_shipping_cents: int | None = entry(
        translate("Units", "Ordinary delivery"),
        "money",
        default=None,
        hint=translate("Units", "Where a dearer one was chosen"),
    )
    extension_cents: int | None = entry(translate("Units", "Price of the extension"), "money", default=None)
    paid_by: str = entry(
        translate("Units", "Paid by"),
        "choice",
        default="",
        choices=ANY_MEANS,
        hint=translate("Units", "Money goes back by the same means."),
    )
    supplied_on: date | None = entry(
        translate("Units", "We bought it on"),
        "date",
        default=None,
        hint=translate("Units", "The supplier's own terms run from here."),
    )
    supplier_invoice: str = entry(translate("Units", "Supplier's invoice"), default="")

    def rules(self) -> dict[str, Text]:
        if self.standard_shipping_cents is not None and self.shipping_cents is None:
            return {"shipping_cents": translate("Units", "Say what the delivery cost.")}
        # A form with nothing in it has no day yet: that is told beside the field.
        sold = self.purchased_on or LATEST
        if self.supplied_on and self.supplied_on > sold:
            return {"supplied_on": translate("Units", "It was sold to the customer before.")}
        if self.first_sold_on and self.first_sold_on > sold:
            return {"first_sold_on": translate("Units", "It was sold to this owner before.")}
        if self.promised_on and self.purchased_on and self.promised_on < self.purchased_on:
            return {"promised_on": translate("Units", "It was sold after that day.")}
        if self.condition == "second-hand" and self.agreed_months is not None and self.agreed_months < 12:
            return {"agreed_months": translate("Units", "Second-hand goods have at least 12 months by law.")}
        return {}

    def own(self) -> dict[str, Any]:
        """The columns of the sale."""
        return {
            "purchased_on": self.purchased_on,
            "delivered_on": self.delivered_on,
            "promised_on": self.promised_on,
            "installed_on": self.installed_on,
            "invoice": tidy_line(self.invoice),
            "price_cents": self.price_cents,
            "condition": self.condition,
            "agreed_months": self.agreed_months,
            "extension_months": self.extension_months,
            "first_sold_on": self.first_sold_on,
            "channel": self.channel,
            "informed_on": self.informed_on,
            "unsolicited": self.unsolicited,
            "shipping_cents": self.shipping_cents,
            "standard_shipping_cents": self.standard_shipping_cents,
            "extension_cents": self.extension_cents,
            "supplied_on": self.supplied_on,
            "supplier_invoice": tidy_line(self.supplier_invoice),
        }

    @property
    def total_cents(self) -> int:
        """What was paid in all, as far as it is known."""
        return (self.price_cents or 0) + (self.shipping_cents or 0) + (self.extension_cents or 0)


@dataclass(frozen=True, kw_only=True)
class RecordSale(SaleForm):
    """The sale of a unit to its owner."""

    unit: int

    def label(self) -> Text:
        return translate("Units", "Sale recorded")

    def run(self, ctx: Context) -> Outcome:
        owner = require_unit(ctx.store, self.unit)
        if owner is None:
            raise Conflict(translate("Units", "Say first who owns the unit; then record the sale."))
        has_happened(ctx, self)
        product = ctx.store.value("SELECT product_id FROM units WHERE id = ?", (self.unit,))
        promised_on = self.promised_on or _promised_by_law(ctx, self)
        sale = ctx.store.insert(
            Purchase,
            customer_id=owner,
            product_id=product,
            unit_id=self.unit,
            policy_id=policy_of_day(ctx.store, self.purchased_on),
            **self.own() | {"promised_on": promised_on},
        )
        keep_payment(ctx, sale, self)
        days = SaleDays(self.purchased_on, self.delivered_on, promised_on, self.installed_on)
        plan_sale_calls(ctx, sale, owner, days)
        return Outcome(self.unit, self.label())


@dataclass(frozen=True, kw_only=True)
class EditSale(SaleForm):
    """Change the facts of a sale."""

    prompt = SALE._replace(title=translate("SaleDialog", "Edit sale"))

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("Units", "Sale changed")

    def run(self, ctx: Context) -> Outcome:
        unit = _unit_sold(ctx.store, self.id)
        has_happened(ctx, self)
        buyer, *before = ctx.store.row(_DAYS, (self.id,)) or (None,)
        ctx.store.update(Purchase, self.id, **self.own())
        if before and before[0] != self.purchased_on.isoformat():
            ctx.store.update(Purchase, self.id, policy_id=policy_of_day(ctx.store, self.purchased_on))
        keep_payment(ctx, self.id, self)
        days = SaleDays(self.purchased_on, self.delivered_on, self.promised_on, self.installed_on)
        if buyer is not None and before != [day and day.isoformat() for day in days]:
            withdraw_follow_up(ctx, purchase=self.id)
            plan_sale_calls(ctx, self.id, buyer, days)
        return Outcome(unit, self.label())


@dataclass(frozen=True, kw_only=True)
class HandOverSale(Action):
    """What was sold and promised for later is with its buyer: guarantees and the right to withdraw run from here."""

    prompt = Prompt(
        translate("SaleDialog", "Goods handed over"),
        translate("SaleDialog", "Save"),
        translate("SaleDialog", "From this day the guarantees are counted."),
        about="sale",
        draft=translate("SaleDialog", "Handing over {unit}"),
    )

    id: int
    delivered_on: date = entry(translate("Units", "Delivered on"), "date")

    def label(self) -> Text:
        return translate("Units", "Goods handed over")

    def run(self, ctx: Context) -> Outcome:
        unit = _unit_sold(ctx.store, self.id)
        buyer, *days = ctx.store.row(_DAYS, (self.id,)) or (None,)
        sold = SaleDays(*(date.fromisoformat(day) if day else None for day in days))
        if sold.delivered_on is not None:
            raise Conflict(
                translate("SaleDialog", "It was handed over on {day} already.")(day=sold.delivered_on)
            )
        if self.delivered_on > ctx.today:
            raise Invalid({"delivered_on": translate("Problems", "That day is still to come.")})
        if sold.purchased_on is not None and self.delivered_on < sold.purchased_on:
            raise Invalid({"delivered_on": translate("Units", "It was sold after that day.")})
        ctx.store.update(Purchase, self.id, delivered_on=self.delivered_on)
        if buyer is not None:
            withdraw_follow_up(ctx, purchase=self.id)
            plan_sale_calls(ctx, self.id, buyer, sold._replace(delivered_on=self.delivered_on))
        return Outcome(unit, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveSale(Action):
    """Take out a sale recorded by mistake; the guarantees that began with it go too."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Units", "Sale removed")

    def run(self, ctx: Context) -> Outcome:
        unit = _unit_sold(ctx.store, self.id)
        withdraw_follow_up(ctx, purchase=self.id)
        ctx.store.delete(Purchase, self.id)
        return Outcome(unit, self.label())


PAST = ("purchased_on", "first_sold_on", "informed_on", "supplied_on")
"""Days of a sale that are facts when it is recorded; delivery and installation may be arranged for later."""


def has_happened(ctx: Context, told: Any) -> None:
    """Refuse facts of a sale dated after today. Raises ``Invalid``."""
    said = translate("Problems", "That day is still to come.")
    ahead = [name for name in PAST if (day := getattr(told, name, None)) is not None and day > ctx.today]
    if ahead:
        raise Invalid(dict.fromkeys(ahead, said))


def policy_of_day(store: Store, day: date) -> int | None:
    """The version of the return policy in force on a day; a sale of that day keeps it."""
    found: int | None = store.value(
        "SELECT id FROM return_policies WHERE valid_from <= ? ORDER BY valid_from DESC, version DESC LIMIT 1",
        (day.isoformat(),),
    )
    return found


def keep_payment(ctx: Context, sale: int, told: SaleForm) -> None:
    """Write by what a sale was paid; one that was paid in parts keeps them until another means is named."""
    known = ctx.store.rows("SELECT id, means, cents FROM sale_payments WHERE purchase_id = ?", (sale,))
    if not told.paid_by or not told.total_cents:
        if len(known) == 1:
            ctx.store.delete(SalePayment, known[0][0])
        return
    if [row[1:] for row in known] == [(told.paid_by, told.total_cents)]:
        return
    ctx.store.delete(SalePayment, *(row[0] for row in known))
    ctx.store.insert(SalePayment, purchase_id=sale, means=told.paid_by, cents=told.total_cents)


class SaleDays(NamedTuple):
    """The days of a sale that calls are counted from."""

    purchased_on: date | None
    delivered_on: date | None = None
    promised_on: date | None = None
    installed_on: date | None = None


_DAYS = (
    "SELECT customer_id, purchased_on, delivered_on, promised_on, installed_on FROM purchases WHERE id = ?"
)


def plan_sale_calls(ctx: Context, sale: int, buyer: int, days: SaleDays) -> None:
    """The buyer is asked how it went: after what was delivered, and after what was installed.

    Of what is still to be handed over nobody is asked.
    """
    handed_over = max((day for day in (days.purchased_on, days.delivered_on) if day), default=None)
    if handed_over and not is_awaited(days.promised_on, days.delivered_on, days.installed_on):
        plan_follow_up(ctx, "sale", customer=buyer, purchase=sale, happened_at=handed_over)
    if days.installed_on:
        plan_follow_up(ctx, "installation", customer=buyer, purchase=sale, happened_at=days.installed_on)


def _promised_by_law(ctx: Context, told: SaleForm) -> date | None:
    """The lawful day to hand over what was sold away from the shop, where nobody agreed one and none has come yet."""
    if told.channel not in AWAY or told.delivered_on or told.installed_on:
        return None
    day = legal_profile(ctx.settings["shop.country"]).deliver_by(told.purchased_on)
    return day if day >= ctx.today else None


def _unit_sold(store: Store, sale: int) -> int | None:
    """The unit of a sale that must be there."""
    found = store.row("SELECT unit_id FROM purchases WHERE id = ?", (sale,))
    if found is None:
        raise NotFound(translate("Units", "That sale is no longer there."))
    return found[0]  # type: ignore[no-any-return]
