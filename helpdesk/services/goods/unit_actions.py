"""Units: adding, changing, moving and deleting the single things customers own."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.goods import CONDITIONS
from helpdesk.domain.normal_forms import serial_key, shortened, tidy, tidy_line
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.goods.product_actions import AddProduct
from helpdesk.services.goods.product_reader import missing_product
from helpdesk.services.goods.sale_actions import SaleDays, has_happened, plan_sale_calls
from helpdesk.services.goods.unit_reader import require_unit
from helpdesk.store.database import Store
from helpdesk.store.tables.goods import Ownership, Purchase, Unit
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class UnitForm(Action):
    """The fields of a unit."""

    product: int | AddProduct | None = entry(
        translate("Units", "Product"), "lookup", noun="product", wide=True
    )
    serial: str = entry(translate("Units", "Serial number"), default="")
    year: int | None = entry(
        translate("Units", "Year of make"), "number", default=None, least=1900, most=2200
    )
    twin_reason: str = entry(
        translate("Units", "Reason for the duplicate serial"),
        default="",
        hint=translate("Units", "Only needed when this brand's serial is already in the shop."),
        wide=True,
    )
    owner: int | None = entry(translate("Units", "Owner"), "lookup", default=None, noun="customer", wide=True)
    notes: str = entry(translate("Units", "Notes"), "text", default="")

    def rules(self) -> dict[str, Text]:
        if isinstance(self.product, AddProduct):
            problems = self.product.problems()
            return {"product": next(iter(problems.values()))} if problems else {}
        return {}

    def own(self, ctx: Context, besides: int = 0) -> dict[str, Any]:
        """The columns of the unit; makes its product where that is new too."""
        product = self.product.run(ctx).id if isinstance(self.product, AddProduct) else self.product
        brand = ctx.store.row("SELECT brand_key FROM products WHERE id = ?", (product,))
        if brand is None:
            raise missing_product()
        serial = tidy_line(self.serial)
        key = serial_key(serial)
        twin = self._twin(ctx.store, brand[0], key, besides)
        reason = tidy_line(self.twin_reason) if twin else None
        if twin and not reason:
            raise Invalid(
                {
                    "serial": translate(
                        "Units",
                        "Serial {serial} is already that of {unit}. Use that unit, or say why it is duplicated.",
                    )(serial=serial, unit=f"U{twin}")
                }
            )
        return {
            "product_id": product,
            "serial": serial,
            "serial_key": key,
            "brand_key": brand[0],
            "twin_reason": reason,
            "year": self.year,
            "notes": tidy(self.notes),
        }

    @staticmethod
    def _twin(store: Store, brand: str, key: str, besides: int) -> int | None:
        """The unit that bears the serial without a reason; one that has its reason asks nobody for theirs."""
        found = store.value(
            "SELECT id FROM units WHERE serial_key = ? AND brand_key = ? AND id <> ? AND twin_reason IS NULL "
            "ORDER BY id LIMIT 1",
            (key, brand, besides),
        )
        return int(found) if key and found else None


@dataclass(frozen=True, kw_only=True)
class AddUnit(UnitForm):
    """A new unit, with its sale where the day is known."""

    prompt = Prompt(
        translate("UnitDialog", "New unit"),
        translate("UnitDialog", "Save unit"),
        draft=translate("UnitDialog", "Unit being typed"),
        shows="unit",
        dialog="unit",
    )

    purchased_on: date | None = entry(translate("Units", "Bought on"), "date", default=None)
    delivered_on: date | None = entry(translate("Units", "Delivered on"), "date", default=None)
    invoice: str = entry(translate("Units", "Invoice or ticket"), default="")
    condition: str = entry(translate("Units", "Sold as"), "choice", default="new", choices=CONDITIONS)

    def rules(self) -> dict[str, Text]:
        found = super().rules()
        told = self.delivered_on or self.invoice or self.condition != "new"
        if told and self.purchased_on is None:
            found["purchased_on"] = translate("Units", "The sale needs its day.")
        return found

    def label(self) -> Text:
        return translate("Units", "Unit {serial} added")(serial=shortened(self.serial))

    def run(self, ctx: Context) -> Outcome:
        if self.owner is None and self.purchased_on is not None:
            raise Invalid({"owner": translate("Units", "Say who bought it.")})
        has_happened(ctx, self)
        own = self.own(ctx)
        if self.owner is not None:
            require_customer(ctx.store, self.owner)
        unit = ctx.store.insert(Unit, owner_id=self.owner, created_at=ctx.now, **own)
        if self.owner is not None:
            ctx.store.insert(Ownership, unit_id=unit, customer_id=self.owner, since=self.purchased_on)
            if self.purchased_on is not None:
                sale = ctx.store.insert(
                    Purchase,
                    customer_id=self.owner,
                    product_id=own["product_id"],
                    unit_id=unit,
                    purchased_on=self.purchased_on,
                    delivered_on=self.delivered_on,
                    invoice=tidy_line(self.invoice),
                    condition=self.condition,
                )
                plan_sale_calls(ctx, sale, self.owner, SaleDays(self.purchased_on, self.delivered_on))
        return Outcome(unit, self.label())


@dataclass(frozen=True, kw_only=True)
class EditUnit(UnitForm):
    """Change a unit; a new owner is recorded with today's date."""

    prompt = AddUnit.prompt._replace(title=translate("UnitDialog", "Edit unit"), about="unit", shows="")

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls)) | {"twin_reason": row.twin_reason or ""}

    def label(self) -> Text:
        return translate("Units", "Unit {serial} changed")(serial=shortened(self.serial))

    def run(self, ctx: Context) -> Outcome:
        owner = require_unit(ctx.store, self.id)
        ctx.store.update(Unit, self.id, **self.own(ctx, besides=self.id))
        if self.owner != owner:
            change_owner(ctx, self.id, self.owner, ctx.today)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class MoveUnit(Action):
    """A unit changes hands."""

    prompt = Prompt(
        translate("MoveUnitDialog", "Move to another owner"),
        translate("MoveUnitDialog", "Move unit"),
        translate(
            "MoveUnitDialog",
            "The guarantee follows the unit, not the person. The new owner sees the unit and its guarantees, "
            "not the cases of the one before. A unit that is put back to stock belongs to nobody.",
        ),
        about="unit",
        narrow=True,
        draft=translate("MoveUnitDialog", "New owner of {unit}"),
        dialog="move_unit",
    )

    id: int
    owner: int | None = entry(translate("Units", "New owner"), "lookup", default=None, noun="customer")
    to_stock: bool = entry(translate("Units", "Back to the shop's stock"), "check", default=False)
    on: date = entry(translate("Units", "Since"), "date")

    def rules(self) -> dict[str, Text]:
        if self.to_stock and self.owner is not None:
            return {"owner": translate("Units", "A unit in stock has no owner. Choose one of the two.")}
        if not self.to_stock and self.owner is None:
            return {"owner": translate("Units", "Say who owns it now, or put it back to stock.")}
        return {}

    def label(self) -> Text:
        if self.to_stock:
            return translate("Units", "Unit put back to stock")
        return translate("Units", "Unit moved to another owner")

    def run(self, ctx: Context) -> Outcome:
        require_unit(ctx.store, self.id)
        change_owner(ctx, self.id, self.owner, self.on)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteUnit(Action):
    """Take out a unit on which nothing was ever done."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Units", "Unit deleted")

    def run(self, ctx: Context) -> Outcome:
        require_unit(ctx.store, self.id)
        if ctx.store.value("SELECT 1 FROM jobs WHERE unit_id = ? LIMIT 1", (self.id,)):
            raise Conflict(translate("Units", "This unit has jobs and stays."))
        if ctx.store.value("SELECT 1 FROM loans WHERE unit_id = ? LIMIT 1", (self.id,)):
            raise Conflict(translate("Units", "This unit was lent and stays. Lend it no more instead."))
        ctx.store.delete(Unit, self.id)
        return Outcome(None, self.label())


def _must_not_be_lent(ctx: Context, unit: int) -> None:
    """A loaner that is out belongs to the shop until it is back. Raises ``Conflict``."""
    if ctx.store.value("SELECT 1 FROM loans WHERE unit_id = ? AND back_on IS NULL", (unit,)):
        raise Conflict(translate("Units", "It is lent now: record first that it is back."))


def change_owner(ctx: Context, unit: int, owner: int | None, on: date) -> None:
    """End the present ownership on a day and begin the next."""
    if owner is not None:
        require_customer(ctx.store, owner)
        _must_not_be_lent(ctx, unit)
    current = ctx.store.row(
        "SELECT id, customer_id FROM ownerships WHERE unit_id = ? AND until IS NULL ORDER BY id DESC LIMIT 1",
        (unit,),
    )
    if current and current[1] == owner:
        ctx.store.update(Unit, unit, owner_id=owner)
        return
    if current:
        ctx.store.update(Ownership, current[0], until=on)
    if owner is not None:
        ctx.store.insert(Ownership, unit_id=unit, customer_id=owner, since=on)
    ctx.store.update(Unit, unit, owner_id=owner)
