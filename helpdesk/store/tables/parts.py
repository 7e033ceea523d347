"""Tables of spare parts: what each is, which products it fits, and its kept numbers."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.stock_words import SUPPLY
from helpdesk.store.tables.base import (
    SILENT,
    About,
    LinkColumn,
    MomentColumn,
    MoneyColumn,
    NumberColumn,
    Table,
    TextColumn,
    TruthColumn,
    WordsColumn,
    index_where_filled,
)
from helpdesk.store.tables.goods import Product
from helpdesk.store.tables.suppliers import Supplier
from helpdesk.texts import translate


class Part(Table):
    """A spare part the shop keeps, orders and puts into units.

    On hand is the sum of its moves, on order what is open in its orders; reserved and needed share out what its
    open needs ask for. They are kept with it, so that a list of all parts reads one table.
    """

    about = About(
        noun="part",
        word=translate("Changes", "Spare part"),
        named_by="name",
        words=("name", "code", "maker_code", "brand"),
        pieces="code_key",
    )

    ref = TextColumn(SILENT, null=True)
    name = TextColumn(translate("Changes", "Name"))
    name_key = WordsColumn(SILENT)
    code = WordsColumn(translate("Changes", "Code"))
    code_key = WordsColumn(SILENT)
    maker_code = WordsColumn(translate("Changes", "Maker's code"))
    maker_code_key = WordsColumn(SILENT)
    brand = WordsColumn(translate("Changes", "Brand"))
    category = WordsColumn(translate("Changes", "For products of the category"))
    supplier = LinkColumn(translate("Changes", "Supplier"), Supplier, "SET NULL", null=True)
    location = WordsColumn(translate("Changes", "Where it lies"))
    minimum = NumberColumn(translate("Changes", "Minimum"), default=0)
    cost_cents = MoneyColumn(translate("Changes", "Cost each"), null=True)
    """What a piece is expected to cost, as typed or last received; what pieces did cost stands with the moves."""
    price_cents = MoneyColumn(translate("Changes", "Price each"), null=True)
    list_price_cents = MoneyColumn(translate("Changes", "List price"), null=True)
    core_cents = MoneyColumn(translate("Changes", "Credit for an old one"), null=True)
    core_days = NumberColumn(translate("Changes", "Old one due in days"), null=True)
    supply = WordsColumn(translate("Changes", "Supplied from"), choices=SUPPLY)
    notes = WordsColumn(translate("Changes", "Notes"))
    archived = TruthColumn(translate("Changes", "No longer kept"), False)
    on_hand = NumberColumn(SILENT, default=0)
    value_cents = MoneyColumn(SILENT, default=0)
    """What the pieces on hand have cost, as a total."""
    unpriced = NumberColumn(SILENT, default=0)
    """Pieces on hand of which nobody knows the cost; they count nothing in the total."""
    reserved = NumberColumn(SILENT, default=0)
    """Pieces on hand that open needs will take."""
    needed = NumberColumn(SILENT, default=0)
    """Pieces that open needs want and that are not on hand."""
    on_order = NumberColumn(SILENT, default=0)
    created_at = MomentColumn(SILENT)

    class Meta:
        table_name = "parts"
        indexes = (
            (("code_key", "id"), False),
            (("location", "id"), False),
            (("on_hand", "id"), False),
        )


index_where_filled(Part, "supplier_id")
for _sql in (
    'CREATE UNIQUE INDEX "parts_ref" ON "parts" ("ref") WHERE "ref" IS NOT NULL',
    'CREATE INDEX "parts_maker_code" ON "parts" ("maker_code_key") WHERE "maker_code_key" <> \'\'',
    'CREATE INDEX "parts_kept" ON "parts" ("name_key", "id") WHERE "archived" = 0',
    'CREATE INDEX "parts_put_away" ON "parts" ("name_key", "id") WHERE "archived" = 1',
    'CREATE INDEX "parts_wanted" ON "parts" ("name_key", "id") WHERE "needed" > 0',
    'CREATE INDEX "parts_ordered" ON "parts" ("name_key", "id") WHERE "on_order" > 0',
    'CREATE INDEX "parts_low" ON "parts" ("name_key", "id") '
    'WHERE "minimum" > "on_hand" - "reserved" AND "archived" = 0',
    'CREATE INDEX "parts_to_order" ON "parts" ("supplier_id", "name_key", "id") '
    'WHERE "needed" + "minimum" > "on_hand" - "reserved" + "on_order" AND "archived" = 0',
    'CREATE INDEX "parts_below_zero" ON "parts" ("name_key", "id") WHERE "on_hand" < 0',
):
    Part.add_index(SQL(_sql))


class PartFit(Table):
    """A product into which a part goes."""

    about = About(word=translate("Changes", "Fits"), part_of=("part", "product"))

    part = LinkColumn(SILENT, Part, "CASCADE")
    product = LinkColumn(translate("Changes", "Product"), Product, "CASCADE")

    class Meta:
        table_name = "part_fits"
        indexes = ((("part", "product"), True),)
