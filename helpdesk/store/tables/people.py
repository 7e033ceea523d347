"""Tables of staff and customers: who works here, who comes, how to reach them, what they allowed."""

from __future__ import annotations

from peewee import SQL

from helpdesk.domain.consents import PURPOSES
from helpdesk.domain.customers import BUYS_AS, CHANNELS, CONTACT_KINDS, CUSTOMER_KINDS, CUSTOMER_STATES
from helpdesk.domain.staff import ROLES
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.store.tables.base import (
    NAMELESS,
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
from helpdesk.texts import translate


class Staff(Table):
    """A person who works in the shop."""

    about = About(noun="staff", word=translate("Changes", "Person"), named_by="name")

    name = TextColumn(translate("Changes", "Name"))
    initials = WordsColumn(translate("Changes", "Initials"))
    role = TextColumn(translate("Changes", "Role"), choices=ROLES)
    active = TruthColumn(translate("Changes", "Works here"), True)
    hourly_cents = MoneyColumn(SILENT, null=True)
    """What an hour costs the shop; the owner's alone, so no history tells it."""
    skills = WordsColumn(translate("Changes", "Skills"))
    """What they may be sent to do, a skill a line; one a product asks for must be among them."""
    pin_at = MomentColumn(translate("Changes", "PIN set"), null=True)
    """When their PIN was set; the PIN itself is in no journal, see :mod:`helpdesk.store.tables.sign_ins`."""
    badge_at = MomentColumn(translate("Changes", "Badge set"), null=True)
    recovery_at = MomentColumn(translate("Changes", "Recovery code made"), null=True)

    class Meta:
        table_name = "staff"


class Leave(Table):
    """Days on which a person is away, the first and the last included."""

    about = About(word=translate("Changes", "Leave"), part_of=("staff",))

    staff = LinkColumn(SILENT, Staff, "CASCADE")
    first_on = DayColumn(translate("Changes", "From"))
    last_on = DayColumn(translate("Changes", "Until"))
    note = WordsColumn(translate("Changes", "Note"))

    class Meta:
        table_name = "leaves"


class WorkingSpan(Table):
    """A stretch in which a person works on a weekday (Monday 0); who has none works while the shop is open."""

    about = About(word=translate("Changes", "Working hours"), part_of=("staff",))

    staff = LinkColumn(SILENT, Staff, "CASCADE")
    weekday = NumberColumn(translate("Changes", "Weekday"))
    opens = TextColumn(translate("Changes", "From"))
    closes = TextColumn(translate("Changes", "Until"))

    class Meta:
        table_name = "working_spans"


class Customer(Table):
    """A person or company that brings something."""

    about = About(
        noun="customer",
        word=translate("Changes", "Customer"),
        named_by="name",
        personal=True,
        words=("name", "tax_id", "notes"),
        pieces="name_key",
    )

    ref = TextColumn(SILENT, null=True, erased=None)
    kind = TextColumn(translate("Changes", "Kind"), default="person", choices=CUSTOMER_KINDS)
    buys_as = WordsColumn(translate("Changes", "Buys as"), choices=BUYS_AS)
    name = TextColumn(translate("Changes", "Name"), erased=NAMELESS)
    name_key = WordsColumn(SILENT, erased="")
    tax_id = WordsColumn(translate("Changes", "Tax id"), erased="")
    language = WordsColumn(translate("Changes", "Language"), choices=LANGUAGE_NAMES, erased="")
    notes = WordsColumn(translate("Changes", "Notes"), erased="")
    best_channel = TextColumn(
        translate("Changes", "Best reached by"), default="", choices=CHANNELS, erased=""
    )
    best_hours = WordsColumn(translate("Changes", "Best hours"), erased="")
    do_not_call = TruthColumn(translate("Changes", "Do not call"), False)
    state = TextColumn(translate("Changes", "State"), default="active", choices=CUSTOMER_STATES)
    blocked_until = DayColumn(translate("Changes", "Blocked until"), null=True)
    created_at = MomentColumn(SILENT)

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

    about = About(word=translate("Changes", "Contact"), part_of=("customer",), personal=True, pieces="normal")

    customer = LinkColumn(translate("Changes", "Customer"), Customer, "CASCADE")
    kind = TextColumn(translate("Changes", "Kind"), choices=CONTACT_KINDS)
    value = TextColumn(translate("Changes", "Number or address"))
    normal = TextColumn(SILENT, index=True)
    label = WordsColumn(translate("Changes", "Label"))
    position = NumberColumn(SILENT, default=0)

    class Meta:
        table_name = "contacts"


class Site(Table):
    """A place of a customer: home, shop, second home."""

    about = About(
        word=translate("Changes", "Place"), part_of=("customer",), named_by="address", personal=True
    )

    customer = LinkColumn(translate("Changes", "Customer"), Customer, "CASCADE")
    label = WordsColumn(translate("Changes", "Label"))
    address = WordsColumn(translate("Changes", "Address"))
    postcode = WordsColumn(translate("Changes", "Postcode"))
    city = WordsColumn(translate("Changes", "City"))
    country = WordsColumn(translate("Changes", "Country"))
    latitude = NumberColumn(translate("Changes", "Latitude"), null=True, erased=None)
    """In millionths of a degree, north; typed, for the order of a day's visits."""
    longitude = NumberColumn(translate("Changes", "Longitude"), null=True, erased=None)
    """In millionths of a degree, east."""
    position = NumberColumn(SILENT, default=0)

    class Meta:
        table_name = "sites"


class Consent(Table):
    """One statement of a customer about one purpose; the newest counts, all are kept."""

    about = About(word=translate("Changes", "Consent"), part_of=("customer",), personal=True)

    customer = LinkColumn(translate("Changes", "Customer"), Customer, "CASCADE")
    purpose = TextColumn(
        translate("Changes", "Purpose"), choices={code: purpose.word for code, purpose in PURPOSES.items()}
    )
    given = TruthColumn(translate("Changes", "Agrees"))
    at = MomentColumn(translate("Changes", "When"))
    channel = WordsColumn(translate("Changes", "Channel"), choices=CHANNELS)
    wording = WordsColumn(translate("Changes", "Words that were shown"))
    note = WordsColumn(translate("Changes", "Note"))
    staff = LinkColumn(translate("Changes", "Who"), Staff, "SET NULL", null=True)

    class Meta:
        table_name = "consents"


index_where_filled(Consent, "staff_id")
