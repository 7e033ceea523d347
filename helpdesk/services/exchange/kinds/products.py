"""Products as rows of a file: the models the shop sells or repairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from helpdesk.domain.goods import product_title
from helpdesk.domain.normal_forms import fold
from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.file.fields import MOST_MONTHS, Field
from helpdesk.services.exchange.run.kind import FileKind, ImportRun, StoredRow
from helpdesk.services.exchange.run.names import PRODUCT, RecordNames
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables import Product, Unit
from helpdesk.texts import translate

TEXTS = ("name", "brand", "model", "category", "sku")
NUMBERS = {
    "warranty_months": "warranty_months",
    "maintenance_months": "maintenance_months",
    "price": "price_cents",
}


class ProductFile(FileKind):
    """The kind ``products``."""

    noun = PRODUCT
    label = translate("Exchange", "Products")
    needed: tuple[tuple[str, ...], ...] = ()
    identity: tuple[str, ...] = ("name", "brand", "model")
    telling: tuple[str, ...] = ("name", "brand", "model")
    once = True
    fields: tuple[Field, ...] = (
        Field(
            "ref",
            "a",
            translate("Exchange", "Reference"),
            words=("referencia", "código", "id"),
            required=True,
        ),
        Field(
            "name",
            "b",
            translate("Exchange", "Name"),
            words=("nombre", "producto", "artículo", "descripción"),
            required=True,
        ),
        Field("brand", "c", translate("Exchange", "Brand"), words=("marca", "fabricante")),
        Field("model", "d", translate("Exchange", "Model"), words=("modelo",)),
        Field("category", "e", translate("Exchange", "Category"), words=("categoría", "familia")),
        Field("sku", "f", translate("Exchange", "Article code"), words=("código de artículo", "ean", "sku")),
        Field(
            "warranty_months",
            "g",
            translate("Exchange", "RefMaker's guarantee, months"),
            "number",
            ("meses de garantía", "garantía", "garantía (meses)"),
            least=0,
            most=MOST_MONTHS,
        ),
        Field(
            "maintenance_months",
            "h",
            translate("Exchange", "Maintenance every, months"),
            "number",
            ("meses de mantenimiento", "mantenimiento", "mantenimiento (meses)"),
            least=0,
            most=MOST_MONTHS,
        ),
        Field("price", "i", translate("Exchange", "Price"), "money", ("precio", "pvp", "importe")),
    )

    def importer(self, run: ImportRun) -> ProductImporter:
        """Who takes rows of products."""
        return ProductImporter(run)

    def stored(
        self, store: Store, names: RecordNames, ids: Sequence[int] | None = None
    ) -> Iterator[StoredRow]:
        """Every product, the first recorded first."""
        where = f"WHERE id IN ({marks(ids)})" if ids is not None else ""
        for identity, ref, *values in store.run(
            "SELECT id, ref, name, brand, model, category, sku, warranty_months, maintenance_months, price_cents "
            f"FROM products {where} ORDER BY id",
            ids or (),
        ):
            yield identity, (names.name(PRODUCT, ref, identity), *values)


class ProductImporter:
    """Takes rows of products."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.store = run.store

    def check(self, rows: Sequence[Row]) -> None:
        """Nothing about a product can be odd by itself."""

    def add(self, rows: Sequence[Row]) -> None:
        """New products."""
        for row in rows:
            row.record = row.reserved
        columns = [_columns(row.values) for row in rows]
        self.store.insert_many(
            Product,
            ("id", "ref", *columns[0]),
            [(row.record, row.ref, *own.values()) for row, own in zip(rows, columns, strict=True)],
        )

    def change(self, rows: Sequence[Row]) -> None:
        """Changed cells of known products; their units follow a new brand."""
        for row in rows:
            assert row.record is not None
            own = _columns(row.now)
            wanted = {NUMBERS.get(name, name) for name in row.changed}
            if wanted & {"name", "brand", "model"}:
                wanted |= {"brand_key", "name_key"}
            self.store.update(Product, row.record, **{name: own[name] for name in own if name in wanted})
            if "brand" in row.changed:
                self._rebrand(row, own["brand_key"])

    def _rebrand(self, row: Row, brand: str) -> None:
        """Units take over a new brand; one whose serial the brand already has says why it stands twice."""
        for unit, twin in self.store.rows(
            "SELECT u.id, (SELECT o.id FROM units o WHERE o.brand_key = ? AND o.serial_key = u.serial_key "
            "AND o.id <> u.id AND o.twin_reason IS NULL AND u.serial_key <> '') FROM units u "
            "WHERE u.product_id = ? AND u.brand_key <> ? ORDER BY u.id",
            (brand, row.record, brand),
        ):
            more = {}
            if twin:
                more["twin_reason"] = self.run.ctx.words.say(
                    translate("Exchange", "The brand was changed by an import.")
                )
                self.run.warn(
                    row,
                    "brand",
                    translate("Exchange", "With this brand, units U{one} and U{other} have the same serial.")(
                        one=unit, other=twin
                    ),
                )
            self.store.update(Unit, unit, brand_key=brand, **more)

    def finish(self, rows: Sequence[Row]) -> None:
        """Nothing follows."""

    def link(self, rows: Sequence[Row]) -> None:
        """No row waits for another."""


def _columns(values: Mapping[str, Value]) -> dict[str, Any]:
    """The columns of a product as its cells say."""
    own: dict[str, Any] = {name: values.get(name) or "" for name in TEXTS}
    own |= {column: values.get(name) for name, column in NUMBERS.items()}
    # No maintenance is no interval of zero months.
    own["maintenance_months"] = own["maintenance_months"] or None
    own["brand_key"] = fold(own["brand"])
    own["name_key"] = fold(product_title(own["name"], own["brand"], own["model"]))
    return own
