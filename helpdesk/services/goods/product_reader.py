"""Products as they are read: the list of models, and one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.goods import product_parts, product_title
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.normal_forms import fold
from helpdesk.errors import NotFound
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.matching import Match, any_of, begins
from helpdesk.store.paging import PAGE, Where, page
from helpdesk.store.rows import ORIGINS, read_from
from helpdesk.texts import translate


@read_from(
    "products p LEFT JOIN suppliers m ON m.id = p.maker_id LEFT JOIN suppliers s ON s.id = p.supplier_id",
    sorts=("name",),
)
class ProductRow(NamedTuple):
    """A model in a list."""

    id: int
    name: str
    brand: str
    model: str
    category: str
    sku: str
    warranty_months: int | None
    maintenance_months: int | None
    maintenance_usage: int | None
    meter_unit: str
    price_cents: int | None
    maker: Annotated[int | None, "p.maker_id"]
    maker_name: Annotated[str | None, "m.name"]
    supplier: Annotated[int | None, "p.supplier_id"]
    supplier_name: Annotated[str | None, "s.name"]
    skill: str
    installed: bool
    name_key: str
    units: Annotated[int, "(SELECT count(*) FROM units WHERE product_id = p.id)"]

    @property
    def title(self) -> str:
        """How the model is named for a person."""
        return product_title(self.name, self.brand, self.model)


def _ways(store: Store, text: str) -> Iterator[Match]:
    """Products by words; a single letter begins a word of the name."""
    fits, named = begins("p.name_key", text)
    if not search.vague(text) and (found := search.ids(store, "product_words", text)):
        yield Match(*found, "p.id IN ({ids})")
    elif named:
        yield Match(many=fits, many_params=named)


class Products:
    """Reads products."""

    sorts = ORIGINS[ProductRow].sorts

    def __init__(self, store: Store) -> None:
        self.store = store

    def page(self, query: ListQuery, after: ProductRow | None = None, limit: int = PAGE) -> list[ProductRow]:
        """A page of the list by name."""
        return page(self.store, ProductRow, query, self._where(query), after, limit)

    def count(self, query: ListQuery) -> int:
        """How many products the list has."""
        where = self._where(query)
        return int(self.store.value(f"SELECT count(*) FROM products p{where.sql()}", where.params))

    def get(self, product: int) -> ProductRow:
        """One product."""
        found = self.store.select_one(ProductRow, "WHERE p.id = ?", (product,))
        if found is None:
            raise missing_product()
        return found

    def unused(self, product: int) -> bool:
        """Whether nothing refers to a product, so that it can be deleted."""
        return not is_used(self.store, product)

    def parts(self, typed: str) -> dict[str, str]:
        """A new product's name, brand and model out of what was typed to find it."""
        sql = "SELECT brand FROM products WHERE brand_key = ? LIMIT 1"
        return product_parts(typed, lambda words: str(self.store.value(sql, (fold(words),)) or ""))

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


def is_used(store: Store, product: int) -> bool:
    return any(
        store.value(f"SELECT 1 FROM {table} WHERE product_id = ? LIMIT 1", (product,))
        for table in ("units", "purchases", "jobs")
    )


def require_product(store: Store, product: int) -> str:
    """The name of a product that must be there."""
    name = store.value("SELECT name FROM products WHERE id = ?", (product,))
    if name is None:
        raise missing_product()
    return str(name)


def missing_product() -> NotFound:
    """The words for a product that is not there."""
    return NotFound(translate("Products", "That product is no longer there."))
