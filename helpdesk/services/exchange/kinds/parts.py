"""Spare parts as rows of a file: what each is, and the pieces that lie on the shelf."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from helpdesk.domain.stock import MOST_PIECES
from helpdesk.services.exchange.file.fields import REF, Field, column
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.names import PART, SUPPLIER
from helpdesk.services.exchange.run.rows import Row
from helpdesk.services.exchange.run.simple_kind import SimpleImporter, SimpleKind
from helpdesk.services.stock.ledger import kept_part, set_on_hand
from helpdesk.services.stock.part_actions import AddSparePart, price_unpriced
from helpdesk.store.tables.parts import Part
from helpdesk.texts import translate

_column = partial(column, AddSparePart)


class PartFile(SimpleKind):
    """The kind ``parts``. Stock is what lies there: another number in a file sets it right."""

    noun = PART
    label = translate("Exchange", "Spare parts")
    table = Part
    form = AddSparePart
    references = {"supplier_ref": SUPPLIER}
    identity = telling = ("name", "code")
    fields = (
        REF,
        _column("name", "b", "nombre, repuesto, pieza, recambio, descripción"),
        _column("code", "c", "código de repuesto, código propio, sku"),
        Field(
            "supplier_ref",
            "d",
            translate("Exchange", "Supplier's reference"),
            "ref proveedor, referencia de proveedor, código de proveedor, proveedor",
        ),
        _column("brand", "e", "marca, fabricante"),
        _column("location", "f", "ubicación, sitio, estante, lugar"),
        _column("stock", "g", "existencias, hay, unidades, cantidad", least=-MOST_PIECES),
        _column("minimum", "h", "mínimo, stock mínimo, existencias mínimas"),
        _column("cost", "i", "coste, precio de coste, precio de compra", entry="cost_cents", costs=True),
        _column("price", "j", "precio, pvp, precio de venta", entry="price_cents"),
        _column("list_price", "k", "precio de tarifa, tarifa", entry="list_price_cents"),
        _column("maker_code", "l", "código del fabricante, referencia del fabricante"),
        _column("category", "m", "categoría, para equipos de"),
        _column("supply", "n", "procedencia, origen", choice_words={"imported": "importación"}),
        _column("core", "o", "abono por la usada, casco", entry="core_cents"),
        _column("core_days", "p", "días para devolver la usada"),
        _column("notes", "q", "notas, observaciones"),
    )

    def importer(self, run: ImportRun) -> PartImporter:
        """Who takes rows of parts."""
        return PartImporter(run, self)

    def _select(self) -> str:
        return super()._select().replace("t.stock", "t.on_hand")


class PartImporter(SimpleImporter):
    """Takes rows of parts; pieces come to the shelf by the ledger, as everything that moves them."""

    def add(self, rows: Sequence[Row]) -> None:
        """New parts, with what lies there."""
        super().add(rows)
        for row in rows:
            self._lie_there(row, "opening")

    def change(self, rows: Sequence[Row]) -> None:
        """Changed cells of known parts; another number of pieces sets right what is kept."""
        super().change(rows)
        for row in rows:
            if "cost" in row.changed and row.record is not None:
                price_unpriced(self.run.ctx, row.record)
            if "stock" in row.changed:
                self._lie_there(row, "correction")

    def _lie_there(self, row: Row, kind: str) -> None:
        assert row.record is not None
        pieces = (
            int(row.edited.get("stock") or 0) if kind == "correction" else int(row.values.get("stock") or 0)
        )
        part = kept_part(self.store, row.record)
        if pieces != part.on_hand:
            reason = self.run.ctx.words.say(translate("Exchange", "Imported from a file"))
            set_on_hand(self.run.ctx, part, pieces, kind, reason=reason)
