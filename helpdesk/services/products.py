"""Products: the models the shop sells or repairs, and reading their list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from helpdesk.action import Action, Context, Outcome, entry
from helpdesk.domain.contact import fold, tidy_line
from helpdesk.domain.goods import product_title
from helpdesk.errors import Conflict, NotFound
from helpdesk.services.customers import short
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.matching import Way, any_of, begins
from helpdesk.store.paging import PAGE, ListQuery, Where, page, position
from helpdesk.store.tables import Product
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class ProductForm(Action):
    """The fields of a model."""

    name: str = entry(
        translate("Products", "Name"), hint=translate("Products", "For example: washing machine 8 kg")
    )
    brand: str = entry(translate("Products", "Brand"), default="")
    model: str = entry(translate("Products", "Model"), default="")
    category: str = entry(translate("Products", "Category"), default="")
    sku: str = entry(translate("Products", "Article code"), default="")
    warranty_months: int | None = entry(
        translate("Products", "Maker's guarantee, months"), "number", default=None, least=0, most=600
    )
    maintenance_months: int | None = entry(
        translate("Products", "Maintenance every, months"), "number", default=None, least=1, most=600
    )
    price_cents: int | None = entry(translate("Products", "Price"), "money", default=None)

    def rules(self) -> dict[str, Text]:
        return {} if tidy_line(self.name) else {"name": translate("Problems", "This is needed.")}

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
            "maintenance_months": self.maintenance_months,
            "price_cents": self.price_cents,
            "name_key": fold(product_title(name, brand, model)),
        }


@dataclass(frozen=True, kw_only=True)
class AddProduct(ProductForm):
    """A new model."""

    ref: str | None = None

    def label(self) -> Text:
        return translate("Products", "Product {name} added")(name=short(self.name))

    def run(self, ctx: Context) -> Outcome:
        return Outcome(ctx.store.insert(Product, ref=self.ref, **self.own()), self.label())


@dataclass(frozen=True, kw_only=True)
class EditProduct(ProductForm):
    """Change a model; its units follow a new brand."""

    id: int

    def label(self) -> Text:
        return translate("Products", "Product {name} changed")(name=short(self.name))

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.id)
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
                    "Products", "With this brand, serial {serial} would stand twice (also unit U{unit})."
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

    id: int

    def label(self) -> Text:
        return translate("Products", "Product deleted")

    def run(self, ctx: Context) -> Outcome:
        name = require(ctx.store, self.id)
        if _used(ctx.store, self.id):
            raise Conflict(
                translate("Products", "{name} has units, sales or jobs and stays.")(name=short(name))
            )
        ctx.store.delete(Product, self.id)
        return Outcome(None, translate("Products", "Product {name} deleted")(name=short(name)))


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A model in a list."""

    id: int
    name: str
    brand: str
    model: str
    category: str
    sku: str
    warranty_months: int | None
    maintenance_months: int | None
    price_cents: int | None
    name_key: str
    units: int

    @property
    def title(self) -> str:
        """How the model is named for a person."""
        return product_title(self.name, self.brand, self.model)


_ROW = (
    "SELECT p.id, p.name, p.brand, p.model, p.category, p.sku, p.warranty_months, p.maintenance_months, "
    "p.price_cents, p.name_key, (SELECT count(*) FROM units WHERE product_id = p.id) FROM products p"
)


def _ways(store: Store, text: str) -> Iterator[Way]:
    """Products by words; a single letter begins a word of the name."""
    fits, named = begins("p.name_key", text)
    if not search.vague(text) and (words := search.words_query(store, "product_words", text)):
        yield Way("SELECT rowid FROM product_words WHERE product_words MATCH ?", (words,), "p.id IN ({ids})")
    elif named:
        yield Way(many=fits, many_params=named)


class Products:
    """Reads products."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def page(self, query: ListQuery, after: ProductRow | None = None, limit: int = PAGE) -> list[ProductRow]:
        """A page of the list by name."""
        return page(
            self.store,
            ProductRow,
            _ROW,
            "products p",
            self._where(query),
            "p.name_key",
            "p.id",
            query.descending,
            position(after, "name_key"),
            limit,
        )

    def count(self, query: ListQuery) -> int:
        """How many products the list has."""
        where = self._where(query)
        return int(self.store.value(f"SELECT count(*) FROM products p{where.sql()}", where.params))

    def get(self, product: int) -> ProductRow:
        """One product."""
        found = self.store.fetch_one(ProductRow, f"{_ROW} WHERE p.id = ?", (product,))
        if found is None:
            raise missing()
        return found

    def form(self, product: int) -> dict[str, Any]:
        """What :class:`EditProduct` is filled with."""
        row = self.get(product)
        return {name: getattr(row, name) for name in ProductForm.__dataclass_fields__ if hasattr(row, name)}

    def unused(self, product: int) -> bool:
        """Whether nothing refers to a product, so that it can be deleted."""
        return not _used(self.store, product)

    def categories(self) -> list[str]:
        """The categories in use, the most frequent first."""
        rows = self.store.rows(
            "SELECT category FROM products WHERE category <> '' GROUP BY category ORDER BY count(*) DESC LIMIT 100"
        )
        return [name for (name,) in rows]

    def _where(self, query: ListQuery) -> Where:
        where = Where()
        if query.text.strip():
            any_of(self.store, where, _ways(self.store, query.text))
        return where


def _used(store: Store, product: int) -> bool:
    return any(
        store.value(f"SELECT 1 FROM {table} WHERE product_id = ? LIMIT 1", (product,))
        for table in ("units", "purchases", "jobs")
    )


def require(store: Store, product: int) -> str:
    """The name of a product that must be there."""
    name = store.value("SELECT name FROM products WHERE id = ?", (product,))
    if name is None:
        raise missing()
    return str(name)


def missing() -> NotFound:
    """The words for a product that is not there."""
    return NotFound(translate("Products", "That product is no longer there."))
