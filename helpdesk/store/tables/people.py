"""Tables of staff and customers: who works here, who comes, how to reach them, what they allowed."""

from __future__ import annotations

from peewee import SQL, BooleanField, IntegerField, TextField

from helpdesk.domain.customers import CHANNELS, CONTACT_KINDS, CUSTOMER_KINDS, CUSTOMER_STATES
from helpdesk.domain.staff import ROLES
from helpdesk.store.tables.base import DayField, MomentField, Table, index_where_filled, link, one_of, words


class Staff(Table):
    """A person who works in the shop."""

    name = TextField()
    initials = words()
    role = TextField(constraints=[one_of("role", ROLES)])
    active = BooleanField(default=True, constraints=[SQL("DEFAULT 1")])
    hourly_cents = IntegerField(null=True)

    class Meta:
        table_name = "staff"


class Customer(Table):
    """A person or company that brings something."""

    ref = TextField(null=True)
    kind = TextField(default="person", constraints=[one_of("kind", CUSTOMER_KINDS)])
    name = TextField()
    name_key = words()
    tax_id = words()
    language = words()
    notes = words()
    best_channel = TextField(default="", constraints=[one_of("best_channel", ("", *CHANNELS))])
    best_hours = words()
    do_not_call = BooleanField(default=False, constraints=[SQL("DEFAULT 0")])
    state = TextField(default="active", constraints=[one_of("state", CUSTOMER_STATES)])
    blocked_until = DayField(null=True)
    created_at = MomentField()

    class Meta:
        table_name = "customers"
        indexes = ((("name_key", "id"), False),)


Customer.add_index(SQL('CREATE UNIQUE INDEX "customers_ref" ON "customers" ("ref") WHERE "ref" IS NOT NULL'))
Customer.add_index(
    SQL('CREATE INDEX "customers_hidden" ON "customers" ("state") WHERE ("state" <> \'active\')')
)
Customer.add_index(
    SQL('CREATE INDEX "customers_companies" ON "customers" ("name_key", "id") WHERE ("kind" = \'company\')')
)


class Contact(Table):
    """One way to reach a customer: a phone or an e-mail address, as typed and in normal form."""

    customer = link(Customer, "CASCADE")
    kind = TextField(constraints=[one_of("kind", CONTACT_KINDS)])
    value = TextField()
    normal = TextField(index=True)
    label = words()
    position = IntegerField(default=0)

    class Meta:
        table_name = "contacts"


class Site(Table):
    """A place of a customer: home, shop, second home."""

    customer = link(Customer, "CASCADE")
    label = words()
    address = words()
    postcode = words()
    city = words()
    country = words()
    position = IntegerField(default=0)

    class Meta:
        table_name = "sites"


class Consent(Table):
    """One statement of a customer about one purpose; the newest counts, all are kept."""

    customer = link(Customer, "CASCADE")
    purpose = TextField()
    given = BooleanField()
    at = MomentField()
    channel = words()
    wording = words()
    note = words()
    staff = link(Staff, "SET NULL", null=True)

    class Meta:
        table_name = "consents"


index_where_filled(Consent, "staff_id")
