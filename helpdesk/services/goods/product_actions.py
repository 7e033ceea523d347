"""Products: adding, changing and deleting the models the shop sells or repairs."""

from __future__ import annotations

from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.goods import product_title
from helpdesk.domain.normal_forms import fold, shortened, tidy_line
from helpdesk.errors import Conflict
from helpdesk.services.goods.product_reader import is_used, require_product
from helpdesk.store.tables.goods import Product
from helpdesk.texts import Text, translate

MOST_USAGE = 1_000_000_000


@dataclass(frozen=True, kw_only=True)
class ProductForm(Action):
    """The fields of a model."""

    name: str = entry(
        translate("Products", "Name"),
        example=translate("Products", "For example: washing machine 8 kg"),
        wide=True,
    )
    brand: str = entry(translate("Products", "Brand"), default="")
    model: str = entry(translate("Products", "Model"), default="")
    category: str = entry(translate("Products", "Category"), default="", noun="category")
    sku: str = entry(translate("Products", "Article code"), default="")
    warranty_months: int | None = entry(
        translate("Products", "Maker's guarantee, months"), "number", default=None, least=0, most=600
    )
    maintenance_months: int | None = entry(
        translate("Products", "Maintenance every, months"), "number", default=None, least=1, most=600
    )
    maintenance_usage: int | None = entry(
        translate("Products", "Or every, by meter"),
        "number",
        default=None,
        least=1,
        most=MOST_USAGE,
        hint=translate("Products", "Whichever comes first"),
    )
    meter_unit: str = entry(
        translate("Products", "Unit of the meter"),
        default="",
        hint=translate("Products", "For example: km, hours, cycles"),
    )
    price_cents: int | None = entry(translate("Products", "Price"), "money", default=None)
    maker: int | None = entry(translate("Products", "Maker"), "lookup", default=None, noun="maker")
    supplier: int | None = entry(translate("Products", "Supplier"), "lookup", default=None, noun="supplier")
    skill: str = entry(
        translate("Products", "Skill its work needs"),
        default="",
        hint=translate("Products", "Of whoever visits it, as written at the people: gas"),
    )
    installed: bool = entry(translate("Products", "Is installed at the customer's"), "check", default=False)

    def rules(self) -> dict[str, Text]:
        if not self.maintenance_usage or self.maintenance_months:
            return {}
        said = translate(
            "Products", "Say after how many months at the latest: a meter nobody reads tells nothing."
        )
        return {"maintenance_months": said}

    def own(self) -> dict[str, Any]:
        """The columns of the product."""
        name, brand, model = tidy_line(self.name), tidy_line(self.brand), tidy_line(self.model)
        return {
            "name": name,
            "brand": brand,
            "brand_key": fold(brand),
            "model": model,
            "category": tidy_line(self.category),
            "sku": tidy_line(self.sku),
            "warranty_months": self.warranty_months,
            # No maintenance is no interval of zero months.
            "maintenance_months": self.maintenance_months or None,
            "maintenance_usage": self.maintenance_usage,
            "meter_unit": tidy_line(self.meter_unit),
            "price_cents": self.price_cents,
            "maker_id": self.maker,
            "supplier_id": self.supplier,
            "skill": tidy_line(self.skill),
            "installed": self.installed,
            "name_key": fold(product_title(name, brand, model)),
        }


@dataclass(frozen=True, kw_only=True)
class AddProduct(ProductForm):
    """A new model."""

    prompt = Prompt(
        translate("ProductDialog", "New product"),
        translate("ProductDialog", "Save product"),
        translate("ProductDialog", "A model. Each single thing of it is a unit with its own serial."),
        draft=translate("ProductDialog", "Product being typed"),
        shows="product",
    )

    ref: str | None = None

    def label(self) -> Text:
        return translate("Products", "Product {name} added")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        return Outcome(ctx.store.insert(Product, ref=self.ref, **self.own()), self.label())


@dataclass(frozen=True, kw_only=True)
class EditProduct(ProductForm):
    """Change a model; its units follow a new brand."""

    prompt = AddProduct.prompt._replace(
        title=translate("ProductDialog", "Edit product"), note=None, about="product", shows=""
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, entries(cls))

    def label(self) -> Text:
        return translate("Products", "Product {name} changed")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        require_product(ctx.store, self.id)
        own = self.own()
        twin = ctx.store.row(
            "SELECT u.serial, o.id FROM units u JOIN units o ON o.serial_key = u.serial_key AND o.id <> u.id "
            "AND o.brand_key = ? AND o.twin_reason IS NULL AND o.product_id <> u.product_id "
            "WHERE u.product_id = ? AND u.serial_key <> '' AND u.twin_reason IS NULL LIMIT 1",
            (own["brand_key"], self.id),
        )
        if twin:
            raise Conflict(
                translate(
                    "Products", "With this brand, serial {serial} would be duplicated (also unit U{unit})."
                )(serial=twin[0], unit=twin[1])
            )
        ctx.store.update(Product, self.id, **own)
        ctx.store.run(
            "UPDATE units SET brand_key = ? WHERE product_id = ? AND brand_key <> ?",
            (own["brand_key"], self.id, own["brand_key"]),
        )
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteProduct(Action):
    """Take out a model that nothing refers to."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Products", "Product deleted")

    def run(self, ctx: Context) -> Outcome:
        name = require_product(ctx.store, self.id)
        if is_used(ctx.store, self.id):
            raise Conflict(
                translate("Products", "{name} has units, sales or jobs and stays.")(name=shortened(name))
            )
        ctx.store.delete(Product, self.id)
        return Outcome(None, translate("Products", "Product {name} deleted")(name=shortened(name)))
