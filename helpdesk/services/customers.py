"""Customers: adding, changing, reaching, merging and erasing them, and reading their lists and cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, entry
from helpdesk.domain.contact import (
    CHANNELS,
    CONTACT_KINDS,
    CUSTOMER_KINDS,
    email_key,
    fold,
    phone_digits,
    phone_key,
    same_name,
    tidy,
    tidy_line,
)
from helpdesk.errors import Conflict, NotFound
from helpdesk.settings import LANGUAGE_NAMES
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.paging import PAGE, ListQuery, Where, page, position
from helpdesk.store.tables import Consent, Contact, Customer, Site
from helpdesk.texts import Text, translate

PROMOTIONS = "promotions"
ANY_LANGUAGE = {"": translate("Customers", "As the shop")} | LANGUAGE_NAMES
ANY_CHANNEL = {"": translate("Customers", "No preference")} | CHANNELS


@dataclass(frozen=True, kw_only=True)
class CustomerForm(Action):
    """The fields of a customer as one form: the person, two phones, an e-mail, the first place."""

    name: str = entry(translate("Customers", "Name"))
    kind: str = entry(translate("Customers", "Kind"), "choice", default="person", choices=CUSTOMER_KINDS)
    phone: str = entry(translate("Customers", "Phone"), "phone", default="")
    phone2: str = entry(translate("Customers", "Second phone"), "phone", default="")
    email: str = entry(translate("Customers", "E-mail"), "email", default="")
    tax_id: str = entry(translate("Customers", "Tax id"), default="")
    address: str = entry(translate("Customers", "Address"), default="")
    postcode: str = entry(translate("Customers", "Postcode"), default="")
    city: str = entry(translate("Customers", "City"), default="")
    country: str = entry(translate("Customers", "Country"), default="")
    language: str = entry(translate("Customers", "Language"), "choice", default="", choices=ANY_LANGUAGE)
    best_channel: str = entry(
        translate("Customers", "Best reached by"), "choice", default="", choices=ANY_CHANNEL
    )
    best_hours: str = entry(
        translate("Customers", "Best hours"), default="", hint=translate("Customers", "For example: after 17:00")
    )
    do_not_call: bool = entry(translate("Customers", "Do not call"), "check", default=False)
    notes: str = entry(translate("Customers", "Notes"), "text", default="")

    def own(self) -> dict[str, Any]:
        """The columns of the customer itself."""
        name = tidy_line(self.name)
        return {
            "kind": self.kind,
            "name": name,
            "name_key": fold(name),
            "tax_id": tidy_line(self.tax_id),
            "language": self.language,
            "notes": tidy(self.notes),
            "best_channel": self.best_channel,
            "best_hours": tidy_line(self.best_hours),
            "do_not_call": self.do_not_call,
        }

    def rules(self) -> dict[str, Text]:
        return {} if tidy_line(self.name) else {"name": translate("Problems", "This is needed.")}

    def write_contacts(self, ctx: Context, customer: int) -> None:
        """Make the first two phones, the first e-mail and the first place what the form says."""
        country = ctx.settings["shop.country"]
        _set_contacts(ctx.store, customer, "phone", [self.phone, self.phone2], country)
        _set_contacts(ctx.store, customer, "email", [self.email], country)
        site = {
            "address": tidy_line(self.address),
            "postcode": tidy_line(self.postcode),
            "city": tidy_line(self.city),
            "country": tidy_line(self.country),
        }
        known = ctx.store.value(
            "SELECT id FROM sites WHERE customer_id = ? ORDER BY position, id LIMIT 1", (customer,)
        )
        if known:
            ctx.store.update(Site, known, **site)
        elif any(site.values()):
            ctx.store.insert(Site, customer_id=customer, **site)


@dataclass(frozen=True, kw_only=True)
class AddCustomer(CustomerForm):
    """A new customer."""

    promotions: bool = entry(translate("Customers", "Agrees to receive offers"), "check", default=False)
    ref: str | None = None

    def label(self) -> Text:
        return translate("Customers", "Customer {name} added")(name=short(self.name))

    def run(self, ctx: Context) -> Outcome:
        customer = ctx.store.insert(Customer, ref=self.ref, created_at=ctx.now, **self.own())
        self.write_contacts(ctx, customer)
        if self.promotions:
            add_consent(ctx, customer, PROMOTIONS, True, "counter")
        return Outcome(customer, self.label())


@dataclass(frozen=True, kw_only=True)
class EditCustomer(CustomerForm):
    """Change a customer's form."""

    id: int

    def label(self) -> Text:
        return translate("Customers", "Customer {name} changed")(name=short(self.name))

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.id)
        ctx.store.update(Customer, self.id, **self.own())
        self.write_contacts(ctx, self.id)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class AddContact(Action):
    """One more phone or e-mail address of a customer."""

    customer: int
    kind: str = entry(translate("Customers", "Kind"), "choice", default="phone", choices=CONTACT_KINDS)
    value: str = entry(translate("Customers", "Number or address"))
    label_: str = entry(
        translate("Customers", "Label"), default="", hint=translate("Customers", "For example: work, daughter")
    )

    def rules(self) -> dict[str, Text]:
        if self.kind == "phone" and not phone_digits(self.value):
            return {"value": translate("Problems", "A phone number has digits.")}
        if self.kind == "email" and "@" not in self.value:
            return {"value": translate("Problems", "This does not look like an e-mail address: name@place.example.")}
        return {}

    def label(self) -> Text:
        return translate("Customers", "Contact {value} added")(value=short(self.value))

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.customer)
        last = ctx.store.value(
            "SELECT max(position) FROM contacts WHERE customer_id = ? AND kind = ?", (self.customer, self.kind)
        )
        value = tidy_line(self.value)
        # Places 0 and 1 are those of the form's two phones.
        ctx.store.insert(
            Contact,
            customer_id=self.customer,
            kind=self.kind,
            value=value,
            normal=contact_key(self.kind, value, ctx.settings["shop.country"]),
            label=tidy_line(self.label_),
            position=max(2, (last if last is not None else 1) + 1),
        )
        return Outcome(self.customer, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveContact(Action):
    """A phone or e-mail address that is no longer true."""

    id: int

    def label(self) -> Text:
        return translate("Customers", "Contact removed")

    def run(self, ctx: Context) -> Outcome:
        customer = ctx.store.value("SELECT customer_id FROM contacts WHERE id = ?", (self.id,))
        if customer is None:
            raise NotFound(translate("Customers", "That contact is no longer there."))
        ctx.store.delete(Contact, self.id)
        return Outcome(customer, self.label())


@dataclass(frozen=True, kw_only=True)
class SiteForm(Action):
    """A place of a customer."""

    label_: str = entry(
        translate("Customers", "Label"), default="", hint=translate("Customers", "For example: home, workshop")
    )
    address: str = entry(translate("Customers", "Address"))
    postcode: str = entry(translate("Customers", "Postcode"), default="")
    city: str = entry(translate("Customers", "City"), default="")
    country: str = entry(translate("Customers", "Country"), default="")

    def own(self) -> dict[str, str]:
        """The columns of the place."""
        return {
            "label": tidy_line(self.label_),
            "address": tidy_line(self.address),
            "postcode": tidy_line(self.postcode),
            "city": tidy_line(self.city),
            "country": tidy_line(self.country),
        }


@dataclass(frozen=True, kw_only=True)
class AddSite(SiteForm):
    """One more place of a customer."""

    customer: int

    def label(self) -> Text:
        return translate("Customers", "Place {address} added")(address=short(self.address))

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.customer)
        last = ctx.store.value("SELECT max(position) FROM sites WHERE customer_id = ?", (self.customer,))
        ctx.store.insert(Site, customer_id=self.customer, position=(last or 0) + 1, **self.own())
        return Outcome(self.customer, self.label())


@dataclass(frozen=True, kw_only=True)
class EditSite(SiteForm):
    """Change a place of a customer."""

    id: int

    def label(self) -> Text:
        return translate("Customers", "Place {address} changed")(address=short(self.address))

    def run(self, ctx: Context) -> Outcome:
        customer = _owner_of_site(ctx.store, self.id)
        ctx.store.update(Site, self.id, **self.own())
        return Outcome(customer, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveSite(Action):
    """A place that is no longer a customer's."""

    id: int

    def label(self) -> Text:
        return translate("Customers", "Place removed")

    def run(self, ctx: Context) -> Outcome:
        customer = _owner_of_site(ctx.store, self.id)
        ctx.store.delete(Site, self.id)
        return Outcome(customer, self.label())


@dataclass(frozen=True, kw_only=True)
class RecordConsent(Action):
    """What a customer said about one use of their data: given or withdrawn, how, and to which words.

    Source: GDPR art. 7 (demonstrable, withdrawable as easily as given).
    """

    customer: int
    given: bool = entry(translate("Customers", "Agrees to receive offers"), "check", default=False)
    channel: str = entry(translate("Customers", "Said by"), "choice", default="counter", choices=CHANNELS)
    wording: str = entry(
        translate("Customers", "Words that were shown"),
        "text",
        default="",
        hint=translate("Customers", "The text the customer agreed to."),
    )
    note: str = entry(translate("Customers", "Note"), default="")
    purpose: str = PROMOTIONS

    def label(self) -> Text:
        return (
            translate("Customers", "Consent to offers recorded")
            if self.given
            else translate("Customers", "Consent to offers withdrawn")
        )

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.customer)
        add_consent(
            ctx, self.customer, self.purpose, self.given, self.channel, tidy(self.wording), tidy_line(self.note)
        )
        return Outcome(self.customer, self.label())


@dataclass(frozen=True, kw_only=True)
class MergeCustomers(Action):
    """Two records of one customer become one; everything of the second moves to the first."""

    keep: int
    gone: int

    MOVED: ClassVar = (
        "contacts",
        "sites",
        "consents",
        "ownerships",
        "purchases",
        "cases",
        "notes",
        "attachments",
        "documents",
    )

    def rules(self) -> dict[str, Text]:
        if self.keep == self.gone:
            return {"gone": translate("Customers", "A customer cannot be merged with itself.")}
        return {}

    def label(self) -> Text:
        return translate("Customers", "Customers merged")

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.keep)
        gone = require(ctx.store, self.gone)
        for table in self.MOVED:
            ctx.store.run(f"UPDATE {table} SET customer_id = ? WHERE customer_id = ?", (self.keep, self.gone))
        ctx.store.run("UPDATE units SET owner_id = ? WHERE owner_id = ?", (self.keep, self.gone))
        _drop_twin_contacts(ctx.store, self.keep)
        notes = ctx.store.row("SELECT notes, tax_id, ref FROM customers WHERE id = ?", (self.gone,)) or ("", "", None)
        kept = ctx.store.row("SELECT notes, tax_id FROM customers WHERE id = ?", (self.keep,)) or ("", "")
        ctx.store.update(
            Customer,
            self.keep,
            notes="\n".join(part for part in (kept[0], notes[0]) if part),
            tax_id=kept[1] or notes[1],
        )
        ctx.store.run(
            "UPDATE imported SET record = ? WHERE kind = 'customers' AND record = ?", (self.keep, self.gone)
        )
        ctx.store.delete(Customer, self.gone)
        return Outcome(self.keep, translate("Customers", "{name} merged into one record")(name=short(gone)))


@dataclass(frozen=True, kw_only=True)
class DeleteCustomer(Action):
    """Take a customer out, with contacts and places; one who brought something stays."""

    id: int

    def label(self) -> Text:
        return translate("Customers", "Customer deleted")

    def run(self, ctx: Context) -> Outcome:
        name = require(ctx.store, self.id)
        if ctx.store.value("SELECT 1 FROM cases WHERE customer_id = ? LIMIT 1", (self.id,)):
            raise Conflict(
                translate(
                    "Customers",
                    "{name} has cases, whose papers the law asks to keep. Merge or block the customer instead.",
                )(name=short(name))
            )
        ctx.store.delete(Customer, self.id)
        return Outcome(None, translate("Customers", "Customer {name} deleted")(name=short(name)))


@dataclass(frozen=True, kw_only=True)
class BlockCustomer(Action):
    """Keep a customer's data out of sight until liabilities lapse (LOPDGDD art. 32), or free it again."""

    id: int
    until: date | None = entry(translate("Customers", "Blocked until"), "date", default=None)

    def label(self) -> Text:
        return (
            translate("Customers", "Customer blocked until {day}")(day=self.until)
            if self.until
            else translate("Customers", "Customer freed")
        )

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.id)
        state = "blocked" if self.until else "active"
        ctx.store.update(Customer, self.id, state=state, blocked_until=self.until)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class EraseCustomer(Action):
    """Destroy a person's data for good, in the journal too. What was done to units stays, without a name."""

    undoable: ClassVar[bool] = False
    mode: ClassVar[str] = "final"
    id: int

    def label(self) -> Text:
        return translate("Customers", "Customer erased")

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.id)
        if ctx.store.value(
            "SELECT 1 FROM cases WHERE customer_id = ? AND closed_at IS NULL LIMIT 1", (self.id,)
        ):
            raise Conflict(translate("Customers", "This customer has open cases. Finish them first."))
        mine = {"customers": [self.id]}
        for table in ("contacts", "sites", "consents", "notes", "attachments"):
            rows = ctx.store.rows(f"SELECT id FROM {table} WHERE customer_id = ?", (self.id,))
            mine[table] = [row for (row,) in rows]
            ctx.store.run(f"DELETE FROM {table} WHERE customer_id = ?", (self.id,))
        ctx.store.update(
            Customer,
            self.id,
            name="—",
            name_key="",
            tax_id="",
            notes="",
            best_hours="",
            ref=None,
            state="destroyed",
            blocked_until=None,
        )
        for table, rows in mine.items():
            ctx.store.run_many(
                "UPDATE journal_changes SET before = NULL, after = NULL "
                "WHERE kind = (SELECT id FROM journal_kinds WHERE name = ?) AND row = ?",
                [(table, row) for row in rows],
            )
        return Outcome(self.id, self.label())


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """A customer in a list."""

    id: int
    name: str
    name_key: str
    kind: str
    phone: str | None
    city: str | None
    open_cases: int
    units: int
    state: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A way to reach a customer."""

    id: int
    kind: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A place of a customer."""

    id: int
    label: str
    address: str
    postcode: str
    city: str
    country: str


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """What a customer said about a use of their data."""

    id: int
    purpose: str
    given: bool
    at: datetime
    channel: str
    wording: str
    note: str


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """The customer itself."""

    id: int
    kind: str
    name: str
    tax_id: str
    language: str
    notes: str
    best_channel: str
    best_hours: str
    do_not_call: bool
    state: str
    blocked_until: date | None
    created_at: datetime
    ref: str | None


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """Everything the card of a customer shows beside units, cases and timeline."""

    facts: CustomerFacts
    contacts: list[ContactRow]
    sites: list[SiteRow]
    consents: list[ConsentRow]

    @property
    def phones(self) -> list[ContactRow]:
        """The phones, the form's two first."""
        return [contact for contact in self.contacts if contact.kind == "phone"]

    @property
    def emails(self) -> list[ContactRow]:
        """The e-mail addresses."""
        return [contact for contact in self.contacts if contact.kind == "email"]

    @property
    def promotions(self) -> ConsentRow | None:
        """The newest word about offers."""
        return next((consent for consent in self.consents if consent.purpose == PROMOTIONS), None)


@dataclass(frozen=True, slots=True)
class Likely:
    """A customer that may be the one being typed, and why."""

    id: int
    name: str
    phone: str | None
    city: str | None
    reason: Text


_PHONE = (
    "(SELECT value FROM contacts WHERE customer_id = c.id AND kind = 'phone' ORDER BY position, id LIMIT 1)"
)
_CITY = "(SELECT city FROM sites WHERE customer_id = c.id ORDER BY position, id LIMIT 1)"
_ROW = (
    f"SELECT c.id, c.name, c.name_key, c.kind, {_PHONE}, {_CITY}, "
    "(SELECT count(*) FROM cases WHERE customer_id = c.id AND closed_at IS NULL), "
    "(SELECT count(*) FROM units WHERE owner_id = c.id), c.state FROM customers c"
)


class Customers:
    """Reads customers."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def page(self, query: ListQuery, after: CustomerRow | None = None, limit: int = PAGE) -> list[CustomerRow]:
        """A page of the list by name (default) or newest first (sort ``id``)."""
        order, attribute = ("c.id", "id") if query.sort == "id" else ("c.name_key", "name_key")
        return page(
            self.store,
            CustomerRow,
            _ROW,
            self._where(query),
            order,
            "c.id",
            query.descending,
            position(after, attribute),
            limit,
        )

    def count(self, query: ListQuery) -> int:
        """How many customers the list has."""
        where = self._where(query)
        return int(self.store.value(f"SELECT count(*) FROM customers c{where.sql()}", where.params))

    def _where(self, query: ListQuery) -> Where:
        where = Where()
        if "blocked" in query.filters:
            where.add("c.state = 'blocked'")
        else:
            where.add("c.state = 'active'")
        if "open" in query.filters:
            where.add("EXISTS (SELECT 1 FROM cases WHERE customer_id = c.id AND closed_at IS NULL)")
        if "company" in query.filters:
            where.add("c.kind = 'company'")
        if query.text.strip():
            _match_text(where, query.text)
        return where

    def card(self, customer: int) -> CustomerCard:
        """The card of one customer.

        Raises:
            NotFound: there is none of that id.
        """
        facts = self.store.fetch_one(
            CustomerFacts,
            "SELECT id, kind, name, tax_id, language, notes, best_channel, best_hours, do_not_call, state, "
            "blocked_until, created_at, ref FROM customers WHERE id = ?",
            (customer,),
        )
        if facts is None:
            raise missing()
        by = (customer,)
        return CustomerCard(
            facts,
            self.store.fetch(
                ContactRow,
                "SELECT id, kind, value, label FROM contacts WHERE customer_id = ? ORDER BY kind DESC, position, id",
                by,
            ),
            self.store.fetch(
                SiteRow,
                "SELECT id, label, address, postcode, city, country FROM sites "
                "WHERE customer_id = ? ORDER BY position, id",
                by,
            ),
            self.store.fetch(
                ConsentRow,
                "SELECT id, purpose, given, at, channel, wording, note FROM consents "
                "WHERE customer_id = ? ORDER BY at DESC, id DESC",
                by,
            ),
        )

    def form(self, customer: int) -> dict[str, Any]:
        """What :class:`EditCustomer` is filled with."""
        card = self.card(customer)
        facts, sites = card.facts, card.sites
        phones = self.store.rows(
            "SELECT position, value FROM contacts WHERE customer_id = ? AND kind = 'phone' AND position < 2",
            (customer,),
        )
        numbers = dict(phones)
        site = sites[0] if sites else SiteRow(0, "", "", "", "", "")
        return {
            "name": facts.name,
            "kind": facts.kind,
            "phone": numbers.get(0, ""),
            "phone2": numbers.get(1, ""),
            "email": card.emails[0].value if card.emails else "",
            "tax_id": facts.tax_id,
            "address": site.address,
            "postcode": site.postcode,
            "city": site.city,
            "country": site.country,
            "language": facts.language,
            "best_channel": facts.best_channel,
            "best_hours": facts.best_hours,
            "do_not_call": facts.do_not_call,
            "notes": facts.notes,
        }

    def likely(
        self, name: str = "", phones: tuple[str, ...] = (), email: str = "", country: str = "ES", besides: int = 0
    ) -> list[Likely]:
        """Customers that may be the same: by phone in any form, by e-mail, by name without accents and order."""
        found: dict[int, Likely] = {}
        for phone in phones:
            if phone_digits(phone):
                self._add_likely(found, "contact", phone_key(phone, country), translate("Customers", "same phone"))
        if email.strip():
            self._add_likely(found, "contact", email_key(email), translate("Customers", "same e-mail"))
        if fold(name):
            self._add_by_name(found, name)
        found.pop(besides, None)
        return list(found.values())[:6]

    def _add_likely(self, found: dict[int, Likely], by: str, key: str, reason: Text) -> None:
        for row in self.store.rows(
            f"SELECT c.id, c.name, {_PHONE}, {_CITY} FROM contacts k JOIN customers c ON c.id = k.customer_id "
            "WHERE k.normal = ? AND c.state = 'active' LIMIT 6",
            (key,),
        ):
            found.setdefault(row[0], Likely(*row, reason))

    def _add_by_name(self, found: dict[int, Likely], name: str) -> None:
        query = search.words_query(fold(name))
        if query is None:
            return
        for row in self.store.rows(
            f"SELECT c.id, c.name, {_PHONE}, {_CITY} FROM customer_words w JOIN customers c ON c.id = w.rowid "
            "WHERE w.customer_words MATCH ? AND c.state = 'active' ORDER BY w.rowid DESC LIMIT 200",
            (query,),
        ):
            if same_name(row[1], name):
                found.setdefault(row[0], Likely(*row, translate("Customers", "same name")))


def contact_key(kind: str, value: str, country: str) -> str:
    """The normal form of a contact."""
    return phone_key(value, country) if kind == "phone" else email_key(value)


def add_consent(
    ctx: Context,
    customer: int,
    purpose: str,
    given: bool,
    channel: str,
    wording: str = "",
    note: str = "",
) -> None:
    """Add one statement to a customer's consent history."""
    ctx.store.insert(
        Consent,
        customer_id=customer,
        purpose=purpose,
        given=given,
        at=ctx.now,
        channel=channel,
        wording=wording,
        note=note,
        staff_id=ctx.staff,
    )


def require(store: Store, customer: int) -> str:
    """The name of a customer that must be there."""
    name = store.value("SELECT name FROM customers WHERE id = ?", (customer,))
    if name is None:
        raise missing()
    return str(name)


def missing() -> NotFound:
    """The words for a customer that is not there."""
    return NotFound(translate("Customers", "That customer is no longer there."))


def short(text: str, most: int = 60) -> str:
    """A person's text as it is quoted in a label."""
    text = tidy_line(text)
    return text if len(text) <= most else text[: most - 1] + "…"


def _set_contacts(store: Store, customer: int, kind: str, values: list[str], country: str) -> None:
    there = dict(
        store.rows(
            "SELECT position, id FROM contacts WHERE customer_id = ? AND kind = ? AND position < ?",
            (customer, kind, len(values)),
        )
    )
    for place, typed in enumerate(values):
        value = tidy_line(typed)
        known = there.get(place)
        if not value:
            if known:
                store.delete(Contact, known)
            continue
        columns = {"value": value, "normal": contact_key(kind, value, country)}
        if known:
            store.update(Contact, known, **columns)
        else:
            store.insert(Contact, customer_id=customer, kind=kind, position=place, **columns)


def _owner_of_site(store: Store, site: int) -> int:
    customer = store.value("SELECT customer_id FROM sites WHERE id = ?", (site,))
    if customer is None:
        raise NotFound(translate("Customers", "That place is no longer there."))
    return int(customer)


def _drop_twin_contacts(store: Store, customer: int) -> None:
    """After a merge: one row per number, and no two rows on one place."""
    seen: set[tuple[str, str]] = set()
    places: dict[str, int] = {}
    for row, kind, normal in store.rows(
        "SELECT id, kind, normal FROM contacts WHERE customer_id = ? ORDER BY kind, position, id", (customer,)
    ):
        if (kind, normal) in seen:
            store.delete(Contact, row)
            continue
        seen.add((kind, normal))
        store.update(Contact, row, position=places.get(kind, 0))
        places[kind] = places.get(kind, 0) + 1


def _match_text(where: Where, text: str) -> None:
    """Customers by words of their name, or by a piece of name, phone or e-mail."""
    options, params = [], []
    if words := search.words_query(text):
        options.append("c.id IN (SELECT rowid FROM customer_words WHERE customer_words MATCH ?)")
        params.append(words)
    if piece := search.pieces_query(fold(text)):
        options.append("c.id IN (SELECT rowid FROM customer_pieces WHERE customer_pieces MATCH ?)")
        params.append(piece)
    for key in {phone_digits(text), email_key(text)}:
        if piece := search.pieces_query(key):
            options.append(
                "c.id IN (SELECT customer_id FROM contacts WHERE id IN "
                "(SELECT rowid FROM contact_pieces WHERE contact_pieces MATCH ?))"
            )
            params.append(piece)
    where.add(" OR ".join(options) or "0", *params)
