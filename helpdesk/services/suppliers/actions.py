"""Suppliers and makers: adding, changing and deleting those the shop buys from, with their own terms."""

from __future__ import annotations

from typing import Any, ClassVar

from helpdesk.action import Action, Context, Group, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import fold, shortened, tidy, tidy_line
from helpdesk.errors import Conflict
from helpdesk.services.suppliers.reader import is_used, require_supplier
from helpdesk.store.tables.suppliers import Supplier
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class SupplierForm(Action):
    """The fields of a supplier. Its terms bind the shop; a consumer's guarantee does not shrink by them."""

    groups = (
        Group(translate("Suppliers", "Who"), ("name", "maker", "tax_id", "phone", "email", "address")),
        Group(
            translate("Suppliers", "Their terms for guarantee claims"),
            ("terms_days", "send_days", "doa_days", "doa_hours"),
        ),
    )

    name: str = entry(translate("Suppliers", "Name"), wide=True)
    maker: bool = entry(translate("Suppliers", "It makes what we sell"), "check", default=False)
    tax_id: str = entry(translate("Suppliers", "Tax id"), default="")
    phone: str = entry(translate("Suppliers", "Phone"), "phone", default="")
    email: str = entry(translate("Suppliers", "E-mail"), "email", default="")
    address: str = entry(translate("Suppliers", "Address"), default="", wide=True)
    terms_days: int | None = entry(
        translate("Suppliers", "Credit within, days"),
        "number",
        default=None,
        least=0,
        most=3650,
        hint=translate("Suppliers", "From our purchase of the unit"),
    )
    send_days: int | None = entry(
        translate("Suppliers", "Sent within, days"),
        "number",
        default=None,
        least=0,
        most=3650,
        hint=translate("Suppliers", "From the claim being opened"),
    )
    doa_days: int | None = entry(
        translate("Suppliers", "Dead on arrival, days"),
        "number",
        default=None,
        least=0,
        most=3650,
        hint=translate("Suppliers", "From the sale to the customer"),
    )
    doa_hours: int | None = entry(
        translate("Suppliers", "To report it, hours"),
        "number",
        default=None,
        least=0,
        most=87_600,
        hint=translate("Suppliers", "From when the fault is known"),
    )
    notes: str = entry(translate("Suppliers", "Notes"), "text", default="")

    def own(self) -> dict[str, Any]:
        """The columns of the supplier."""
        name = tidy_line(self.name)
        return {
            "name": name,
            "name_key": fold(name),
            "maker": self.maker,
            "tax_id": tidy_line(self.tax_id),
            "phone": tidy_line(self.phone),
            "email": tidy_line(self.email),
            "address": tidy_line(self.address),
            "terms_days": self.terms_days,
            "send_days": self.send_days,
            "doa_days": self.doa_days,
            "doa_hours": self.doa_hours,
            "notes": tidy(self.notes),
        }


@dataclass(frozen=True, kw_only=True)
class AddSupplier(SupplierForm):
    """A new supplier or maker."""

    prompt = Prompt(
        translate("SupplierDialog", "New supplier"),
        translate("SupplierDialog", "Save supplier"),
        translate(
            "SupplierDialog",
            "Their terms are warned of beside the law's year; the customer's guarantee does not hang on them.",
        ),
        draft=translate("SupplierDialog", "Supplier being typed"),
    )

    ref: str | None = None

    def label(self) -> Text:
        return translate("Suppliers", "Supplier {name} added")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        made = ctx.store.insert(Supplier, ref=self.ref, created_at=ctx.now, **self.own())
        return Outcome(made, self.label())


@dataclass(frozen=True, kw_only=True)
class EditSupplier(SupplierForm):
    """Change a supplier; claims on it that were opened keep the days counted then."""

    prompt = AddSupplier.prompt._replace(title=translate("SupplierDialog", "Edit supplier"), about="supplier")

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("Suppliers", "Supplier {name} changed")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        require_supplier(ctx.store, self.id)
        ctx.store.update(Supplier, self.id, **self.own())
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteSupplier(Action):
    """Take out a supplier to which nothing refers."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Suppliers", "Supplier deleted")

    def run(self, ctx: Context) -> Outcome:
        name = shortened(require_supplier(ctx.store, self.id))
        if is_used(ctx.store, self.id):
            raise Conflict(
                translate("Suppliers", "{name} has products, parts, orders or claims and stays.")(name=name)
            )
        ctx.store.delete(Supplier, self.id)
        return Outcome(None, translate("Suppliers", "Supplier {name} deleted")(name=name))
