"""Tables of what was sold: models, single units, who owned them, and the sales."""

from __future__ import annotations

from peewee import SQL, IntegerField, TextField

from helpdesk.domain.goods import CONDITIONS
from helpdesk.store.tables.base import DayField, MomentField, Table, index_where_filled, link, one_of, words
from helpdesk.store.tables.people import Customer, Site


class Product(Table):
    """A model."""

    ref = TextField(null=True)
    name = TextField()
    brand = words()
    brand_key = words()
    model = words()
    category = words()
    sku = words()
    warranty_months = IntegerField(null=True)
    maintenance_months = IntegerField(null=True)
    price_cents = IntegerField(null=True)
    name_key = words()

    class Meta:
        table_name = "products"
        indexes = ((("name_key", "id"), False), (("brand_key", "model"), False))


Product.add_index(SQL('CREATE UNIQUE INDEX "products_ref" ON "products" ("ref") WHERE "ref" IS NOT NULL'))


class Unit(Table):
    """One physical thing."""

    product = link(Product, "RESTRICT")
    serial = words()
    serial_key = words()
    brand_key = words()
    twin_reason = TextField(null=True)
    """Why a second unit of this brand may bear the same serial."""
    owner = link(Customer, "SET NULL", null=True)
    site = link(Site, "SET NULL", null=True)
    year = IntegerField(null=True)
    notes = words()
    created_at = MomentField()

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

    unit = link(Unit, "CASCADE")
    customer = link(Customer, "CASCADE")
    since = DayField(null=True)
    until = DayField(null=True)

    class Meta:
        table_name = "ownerships"


class Purchase(Table):
    """A sale to a customer, of a unit where its serial is known."""

    ref = TextField(null=True)
    customer = link(Customer, "CASCADE")
    product = link(Product, "RESTRICT")
    unit = link(Unit, "SET NULL", null=True)
    purchased_on = DayField()
    delivered_on = DayField(null=True)
    promised_on = DayField(null=True)
    installed_on = DayField(null=True)
    invoice = words()
    price_cents = IntegerField(null=True)
    condition = TextField(default="new", constraints=[one_of("condition", CONDITIONS)])
    agreed_months = IntegerField(null=True)
    extension_months = IntegerField(null=True)

    class Meta:
        table_name = "purchases"


Purchase.add_index(SQL('CREATE UNIQUE INDEX "purchases_ref" ON "purchases" ("ref") WHERE "ref" IS NOT NULL'))
index_where_filled(Purchase, "unit_id")
