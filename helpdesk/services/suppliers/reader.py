"""Suppliers and makers as they are read: the list by name, and one of them."""

from __future__ import annotations

from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.normal_forms import fold
from helpdesk.errors import NotFound
from helpdesk.store.database import Store
from helpdesk.store.matching import begins
from helpdesk.store.rows import read_from
from helpdesk.texts import translate

MOST = 500
NAMED_BY = (
    ("products", "supplier_id"),
    ("products", "maker_id"),
    ("recourses", "supplier_id"),
    ("whereabouts", "supplier_id"),
    ("parts", "supplier_id"),
    ("purchase_orders", "supplier_id"),
    ("supplier_returns", "supplier_id"),
    ("outside_work", "supplier_id"),
)
"""Every column that points at a supplier."""


@read_from("suppliers s")
class SupplierRow(NamedTuple):
    """A supplier or maker."""

    id: int
    ref: str | None
    name: str
    maker: bool
    tax_id: str
    phone: str
    email: str
    address: str
    terms_days: int | None
    send_days: int | None
    doa_days: int | None
    doa_hours: int | None
    notes: str
    products: Annotated[int, "(SELECT count(*) FROM products WHERE s.id IN (supplier_id, maker_id))"]


class Suppliers:
    """Reads suppliers."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def all(self, text: str = "", limit: int = MOST) -> list[SupplierRow]:
        """Suppliers by name, or those a typed text fits."""
        where, params = "", tuple[str, ...]()
        if fold(text):
            fits, params = begins("s.name_key", text)
            where = f"WHERE {fits} "
        return self.store.select(SupplierRow, f"{where}ORDER BY s.name_key, s.id LIMIT ?", (*params, limit))

    def get(self, supplier: int) -> SupplierRow:
        """One supplier. Raises ``NotFound``."""
        found = self.store.select_one(SupplierRow, "WHERE s.id = ?", (supplier,))
        if found is None:
            raise missing_supplier()
        return found

    def unused(self, supplier: int) -> bool:
        """Whether nothing refers to a supplier, so that it can be deleted."""
        return not is_used(self.store, supplier)


def is_used(store: Store, supplier: int) -> bool:
    """Whether a product, a part, an order or a claim names it."""
    return any(
        store.value(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (supplier,))
        for table, column in NAMED_BY
    )


def require_supplier(store: Store, supplier: int) -> str:
    """The name of a supplier that must be there."""
    name = store.value("SELECT name FROM suppliers WHERE id = ?", (supplier,))
    if name is None:
        raise missing_supplier()
    return str(name)


def missing_supplier() -> NotFound:
    """The words for a supplier that is not there."""
    return NotFound(translate("Suppliers", "That supplier is no longer there."))
