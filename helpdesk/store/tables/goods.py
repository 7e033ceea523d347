"""Tables of what was sold: models, single units, who owned them, and the sales."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.goods import CONDITIONS, SALE_CHANNELS
from helpdesk.store.tables.base import (
    SILENT,
    About,
    DayColumn,
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
from helpdesk.store.tables.people import Customer, Site
from helpdesk.store.tables.policies import ReturnPolicy
from helpdesk.store.tables.suppliers import Supplier
from helpdesk.texts import translate


class Product(Table):
    """A model."""

    about = About(
        noun="product",
        word=translate("Changes", "Product"),
        named_by="name",
        words=("name", "brand", "model", "category", "sku"),
    )

    ref = TextColumn(SILENT, null=True)
    name = TextColumn(translate("Changes", "Name"))
    brand = WordsColumn(translate("Changes", "Brand"))
    brand_key = WordsColumn(SILENT)
    model = WordsColumn(translate("Changes", "Model"))
    category = WordsColumn(translate("Changes", "Category"))
    sku = WordsColumn(translate("Changes", "Article code"))
    warranty_months = NumberColumn(translate("Changes", "Maker's guarantee, months"), null=True)
    maintenance_months = NumberColumn(translate("Changes", "Maintenance every, months"), null=True)
    maintenance_usage = NumberColumn(translate("Changes", "Maintenance every, by meter"), null=True)
    meter_unit = WordsColumn(translate("Changes", "Unit of the meter"))
    installed = TruthColumn(translate("Changes", "Is installed at the customer's"), False)
    skill = WordsColumn(translate("Changes", "Skill its work needs"))
    price_cents = MoneyColumn(translate("Changes", "Price"), null=True)
    maker = LinkColumn(translate("Changes", "Maker"), Supplier, "SET NULL", null=True)
    supplier = LinkColumn(translate("Changes", "Supplier"), Supplier, "SET NULL", null=True)
    name_key = WordsColumn(SILENT)

    class Meta:
        table_name = "products"
        indexes = ((("name_key", "id"), False), (("brand_key", "model"), False))


Product.add_index(SQL('CREATE UNIQUE INDEX "products_ref" ON "products" ("ref") WHERE "ref" IS NOT NULL'))
index_where_filled(Product, "maker_id", "supplier_id")


class Unit(Table):
    """One physical thing."""

    about = About(noun="unit", word=translate("Changes", "Unit"), named_by="serial", pieces="serial_key")

    product = LinkColumn(translate("Changes", "Product"), Product, "RESTRICT")
    serial = WordsColumn(translate("Changes", "Serial number"))
    serial_key = WordsColumn(SILENT)
    brand_key = WordsColumn(SILENT)
    twin_reason = TextColumn(translate("Changes", "Reason for the duplicate serial"), null=True)
    """Why a second unit of this brand may bear the same serial."""
    owner = LinkColumn(translate("Changes", "Owner"), Customer, "SET NULL", null=True)
    site = LinkColumn(translate("Changes", "Stands at"), Site, "SET NULL", null=True)
    year = NumberColumn(translate("Changes", "Year of make"), null=True)
    notes = WordsColumn(translate("Changes", "Notes"))
    created_at = MomentColumn(SILENT)

    class Meta:
        table_name = "units"
        indexes = ((("serial_key", "brand_key"), False),)


Unit.add_index(
    SQL(
        'CREATE UNIQUE INDEX "units_serial" ON "units" ("brand_key", "serial_key") '
        'WHERE "serial_key" <> \'\' AND "twin_reason" IS NULL'
    )
)
index_where_filled(Unit, "owner_id", "site_id")


class Ownership(Table):
    """Who owned a unit, from when to when."""

    about = About(word=translate("Changes", "Ownership"), part_of=("unit", "customer"))

    unit = LinkColumn(translate("Changes", "Unit"), Unit, "CASCADE")
    customer = LinkColumn(translate("Changes", "Customer"), Customer, "CASCADE")
    since = DayColumn(translate("Changes", "Since"), null=True)
    until = DayColumn(translate("Changes", "Until"), null=True)

    class Meta:
        table_name = "ownerships"


class Purchase(Table):
    """A sale to a customer, of a unit where its serial is known."""

    about = About(word=translate("Changes", "Sale"), part_of=("unit", "customer"))

    ref = TextColumn(SILENT, null=True)
    customer = LinkColumn(translate("Changes", "Customer"), Customer, "CASCADE")
    product = LinkColumn(translate("Changes", "Product"), Product, "RESTRICT")
    unit = LinkColumn(translate("Changes", "Unit"), Unit, "SET NULL", null=True)
    purchased_on = DayColumn(translate("Changes", "Bought on"))
    delivered_on = DayColumn(translate("Changes", "Delivered on"), null=True)
    promised_on = DayColumn(translate("Changes", "Promised for"), null=True)
    installed_on = DayColumn(translate("Changes", "Installed on"), null=True)
    invoice = WordsColumn(translate("Changes", "Invoice or ticket"))
    price_cents = MoneyColumn(translate("Changes", "Price"), null=True)
    condition = TextColumn(translate("Changes", "Sold as"), default="new", choices=CONDITIONS)
    agreed_months = NumberColumn(translate("Changes", "Agreed guarantee, months"), null=True)
    extension_months = NumberColumn(translate("Changes", "Extension of guarantee, months"), null=True)
    first_sold_on = DayColumn(translate("Changes", "First sold on"), null=True)
    channel = WordsColumn(translate("Changes", "Sold where"), choices=SALE_CHANNELS, foreign=True)
    supplied_on = DayColumn(translate("Changes", "Bought from the supplier on"), null=True)
    supplier_invoice = WordsColumn(translate("Changes", "Invoice of the supplier"))
    informed_on = DayColumn(translate("Changes", "Told of the right to withdraw on"), null=True)
    unsolicited = TruthColumn(translate("Changes", "On a visit nobody asked for"), False)
    shipping_cents = MoneyColumn(translate("Changes", "Delivery"), null=True)
    standard_shipping_cents = MoneyColumn(translate("Changes", "Ordinary delivery"), null=True)
    extension_cents = MoneyColumn(translate("Changes", "Price of the extension"), null=True)
    policy = LinkColumn(translate("Changes", "Return policy"), ReturnPolicy, "SET NULL", null=True)
    """The one in force when it was sold; one made later does not touch it."""

    class Meta:
        table_name = "purchases"


Purchase.add_index(SQL('CREATE UNIQUE INDEX "purchases_ref" ON "purchases" ("ref") WHERE "ref" IS NOT NULL'))
Purchase.add_index(SQL('CREATE INDEX "purchases_bought" ON "purchases" ("purchased_on", "customer_id")'))
Purchase.add_index(SQL('CREATE INDEX "purchases_invoice" ON "purchases" ("invoice") WHERE "invoice" <> \'\''))
Purchase.add_index(
    SQL(
        'CREATE INDEX "purchases_awaited" ON "purchases" ("promised_on") WHERE promised_on IS NOT NULL AND '
        "delivered_on IS NULL AND installed_on IS NULL AND unit_id IS NOT NULL"
    )
)
index_where_filled(Purchase, "unit_id", "policy_id")
