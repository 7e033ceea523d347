"""Spare parts: adding, changing, putting away and deleting what the shop keeps; the products they fit."""

from __future__ import annotations

from typing import Any, ClassVar

from helpdesk.action import Action, Context, Group, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import fold, serial_key, shortened, tidy, tidy_line
from helpdesk.domain.stock import MOST_PIECES
from helpdesk.domain.stock_words import SUPPLY
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.stock.ledger import kept_part, put_in, set_value
from helpdesk.services.stock.reader import is_used
from helpdesk.services.suppliers.reader import require_supplier
from helpdesk.store.tables.goods import Product
from helpdesk.store.tables.parts import Part, PartFit
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class SparePartForm(Action):
    """The fields of a part. Its numbers are none of them: they follow from what happened."""

    groups = (
        Group(
            translate("SpareParts", "What it is"),
            ("name", "code", "maker_code", "brand", "category", "location", "minimum"),
        ),
        Group(
            translate("SpareParts", "Buying and selling"),
            (
                "supplier",
                "supply",
                "cost_cents",
                "price_cents",
                "list_price_cents",
                "core_cents",
                "core_days",
            ),
        ),
    )

    name: str = entry(
        translate("SpareParts", "Name"),
        example=translate("SpareParts", "For example: drain pump 30 W"),
        wide=True,
    )
    code: str = entry(
        translate("SpareParts", "Own code"), default="", hint=translate("SpareParts", "Ours, as on its label")
    )
    maker_code: str = entry(translate("SpareParts", "Maker's code"), default="")
    brand: str = entry(translate("SpareParts", "Brand"), default="", noun="part_brand")
    category: str = entry(
        translate("SpareParts", "For products of the category"), default="", noun="category"
    )
    location: str = entry(translate("SpareParts", "Place"), default="", noun="part_place")
    minimum: int = entry(
        translate("SpareParts", "Minimum"),
        "number",
        default=0,
        least=0,
        most=MOST_PIECES,
        hint=translate("SpareParts", "Available pieces, reserved ones left out"),
    )
    supplier: int | None = entry(translate("SpareParts", "Supplier"), "lookup", default=None, noun="supplier")
    supply: str = entry(
        translate("SpareParts", "Supplied from"),
        "choice",
        default="",
        choices=SUPPLY,
        hint=translate("SpareParts", "By law 15 days national, one month imported"),
    )
    cost_cents: int | None = entry(translate("SpareParts", "Cost each"), "money", default=None)
    price_cents: int | None = entry(translate("SpareParts", "Price each"), "money", default=None)
    list_price_cents: int | None = entry(translate("SpareParts", "List price"), "money", default=None)
    core_cents: int | None = entry(
        translate("SpareParts", "Credit for an old one"),
        "money",
        default=None,
        hint=translate("SpareParts", "What the maker gives for the part that was replaced"),
    )
    core_days: int | None = entry(
        translate("SpareParts", "Old one due in days"), "number", default=None, least=0, most=3650
    )
    notes: str = entry(translate("SpareParts", "Notes"), "text", default="")

    def own(self) -> dict[str, Any]:
        """The columns of the part."""
        name, code, maker_code = tidy_line(self.name), tidy_line(self.code), tidy_line(self.maker_code)
        return {
            "name": name,
            "name_key": fold(name),
            "code": code,
            "code_key": serial_key(code),
            "maker_code": maker_code,
            "maker_code_key": serial_key(maker_code),
            "brand": tidy_line(self.brand),
            "category": tidy_line(self.category),
            "location": tidy_line(self.location),
            "minimum": self.minimum,
            "supplier_id": self.supplier,
            "supply": self.supply,
            "cost_cents": self.cost_cents,
            "price_cents": self.price_cents,
            "list_price_cents": self.list_price_cents,
            "core_cents": self.core_cents,
            "core_days": self.core_days,
            "notes": tidy(self.notes),
        }

    def _lone(self, ctx: Context, besides: int = 0) -> dict[str, Any]:
        """The columns, if no other part that is kept has the code: a scan must mean one part."""
        own = self.own()
        if own["code_key"]:
            sql = "SELECT name FROM parts WHERE code_key = ? AND id <> ? AND archived = 0"
            twin = ctx.store.value(sql, (own["code_key"], besides))
            if twin is not None:
                said = translate("SpareParts", "{name} has this code already; a scan must mean one part.")
                raise Invalid({"code": said(name=shortened(twin))})
        if self.supplier is not None:
            require_supplier(ctx.store, self.supplier)
        return own


@dataclass(frozen=True, kw_only=True)
class AddSparePart(SparePartForm):
    """A new part, with the pieces that lie there already."""

    prompt = Prompt(
        translate("SparePartDialog", "New part"),
        translate("SparePartDialog", "Save part"),
        draft=translate("SparePartDialog", "Part of the stock being typed"),
        shows="part",
    )

    stock: int = entry(translate("SpareParts", "On hand now"), "number", default=0, least=0, most=MOST_PIECES)
    ref: str | None = None

    groups = (
        SparePartForm.groups[0]._replace(names=(*SparePartForm.groups[0].names, "stock")),
        SparePartForm.groups[1],
    )

    def label(self) -> Text:
        return translate("SpareParts", "Part {name} added to the stock")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        made = ctx.store.insert(Part, ref=self.ref, created_at=ctx.now, **self._lone(ctx))
        open_stock(ctx, made, self.stock)
        return Outcome(made, self.label())


def open_stock(ctx: Context, part: int, pieces: int) -> None:
    """The pieces that lie there when a part is first known, at the cost that is typed for one."""
    if pieces:
        row = kept_part(ctx.store, part)
        total = None if row.cost_cents is None else pieces * row.cost_cents
        put_in(ctx, row, pieces, total, "opening")


@dataclass(frozen=True, kw_only=True)
class EditSparePart(SparePartForm):
    """Change a part; what its pieces have cost stays, and what was put into units keeps the cost of its day.

    A cost that is typed first gives the pieces on hand theirs, of which nobody knew it.
    """

    costs: ClassVar[frozenset[str]] = frozenset({"cost_cents"})

    prompt = AddSparePart.prompt._replace(
        title=translate("SparePartDialog", "Edit part"), about="part", shows=""
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("SpareParts", "Part {name} of the stock changed")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        kept_part(ctx.store, self.id)
        ctx.store.update(Part, self.id, **ctx.kept_costs(self._lone(ctx, self.id), "cost_cents"))
        price_unpriced(ctx, self.id)
        return Outcome(self.id, self.label())


def price_unpriced(ctx: Context, part: int) -> None:
    """Give the pieces on hand of which nobody knew the cost the one that is typed for a piece."""
    row = kept_part(ctx.store, part)
    if row.cost_cents is not None and row.unpriced > 0:
        reason = ctx.words.say(translate("SpareParts", "Cost typed"))
        set_value(ctx, row, row.value_cents + row.unpriced * row.cost_cents, reason=reason)


@dataclass(frozen=True, kw_only=True)
class ArchiveSparePart(Action):
    """A part that is no longer kept: it stays with its past, and no list proposes it."""

    id: int
    archived: bool = True

    def label(self) -> Text:
        if self.archived:
            return translate("SpareParts", "Part no longer kept")
        return translate("SpareParts", "Part kept again")

    def run(self, ctx: Context) -> Outcome:
        row = kept_part(ctx.store, self.id)
        if self.archived and (row.on_hand or row.reserved or row.needed or row.on_order):
            said = translate(
                "SpareParts",
                "{name} still lies there, is on order or somebody wants it. Clear that up first.",
            )
            raise Conflict(said(name=shortened(row.name)))
        ctx.store.update(Part, self.id, archived=self.archived)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteSparePart(Action):
    """Take out a part to which nothing refers."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("SpareParts", "Part of the stock deleted")

    def run(self, ctx: Context) -> Outcome:
        name = shortened(kept_part(ctx.store, self.id).name)
        if is_used(ctx.store, self.id):
            said = translate(
                "SpareParts", "{name} has moves or jobs and stays. It can be kept no longer instead."
            )
            raise Conflict(said(name=name))
        ctx.store.delete(Part, self.id)
        return Outcome(None, translate("SpareParts", "Part {name} of the stock deleted")(name=name))


@dataclass(frozen=True, kw_only=True)
class AddPartFit(Action):
    """A part goes into a product."""

    prompt = Prompt(
        translate("SparePartDialog", "Fits a product"),
        translate("SparePartDialog", "Save"),
        about="part",
        narrow=True,
    )

    id: int
    product: int = entry(translate("SpareParts", "Product"), "lookup", noun="known_product")

    def label(self) -> Text:
        return translate("SpareParts", "Product for a part recorded")

    def run(self, ctx: Context) -> Outcome:
        kept_part(ctx.store, self.id)
        if not ctx.store.exists(Product, self.product):
            raise Invalid({"product": translate("Products", "That product is no longer there.")})
        known = "SELECT 1 FROM part_fits WHERE part_id = ? AND product_id = ?"
        if ctx.store.value(known, (self.id, self.product)):
            raise Conflict(translate("SpareParts", "That product is named already."))
        ctx.store.insert(PartFit, part_id=self.id, product_id=self.product)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DropPartFit(Action):
    """A part does not go into a product after all."""

    id: int

    def label(self) -> Text:
        return translate("SpareParts", "Product taken from a part")

    def run(self, ctx: Context) -> Outcome:
        part = ctx.store.value("SELECT part_id FROM part_fits WHERE id = ?", (self.id,))
        if part is None:
            raise Conflict(translate("SpareParts", "That product is not named."))
        ctx.store.delete(PartFit, self.id)
        return Outcome(part, self.label())
