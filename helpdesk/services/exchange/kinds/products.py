"""Products as rows of a file: the models the shop sells or repairs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from helpdesk.domain.normal_forms import fold
from helpdesk.services.exchange.file.fields import REF, column
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.names import PRODUCT
from helpdesk.services.exchange.run.rows import Row
from helpdesk.services.exchange.run.simple_kind import SimpleImporter, SimpleKind
from helpdesk.services.goods.product_actions import ProductForm
from helpdesk.store.tables.goods import Product, Unit
from helpdesk.texts import translate

_column = partial(column, ProductForm)


class ProductFile(SimpleKind):
    """The kind ``products``."""

    noun = PRODUCT
    label = translate("Exchange", "Products")
    table = Product
    form = ProductForm
    identity = telling = ("name", "brand", "model")
    fields = (
        REF,
        _column("name", "b", "nombre, producto, artículo, descripción"),
        _column("brand", "c", "marca, fabricante"),
        _column("model", "d", "modelo"),
        _column("category", "e", "categoría, familia"),
        _column("sku", "f", "código de artículo, ean, sku"),
        _column("warranty_months", "g", "meses de garantía, garantía, garantía (meses)", months=True),
        _column(
            "maintenance_months",
            "h",
            "meses de mantenimiento, mantenimiento, mantenimiento (meses)",
            least=0,
            months=True,
        ),
        _column("price", "i", "precio, pvp, importe", entry="price_cents"),
        _column("maintenance_usage", "j", "mantenimiento por contador, intervalo por contador"),
        _column("meter_unit", "k", "unidad del contador"),
        _column("skill", "l", "especialidad, especialidad necesaria"),
        _column("installed", "m", "se instala, instalación"),
    )

    def importer(self, run: ImportRun) -> ProductImporter:
        """Who takes rows of products."""
        return ProductImporter(run, self)


class ProductImporter(SimpleImporter):
    """Takes rows of products; the units of one follow its new brand."""

    def change(self, rows: Sequence[Row]) -> None:
        """Changed cells of known products."""
        super().change(rows)
        for row in rows:
            if "brand" in row.changed:
                self._rebrand(row, fold(row.text("brand")))

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
