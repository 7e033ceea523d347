"""Customers: adding, changing and deleting them, and reading their lists and cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from helpdesk.action import Action, Context, Outcome, entry
from helpdesk.domain.contact import (
    CHANNELS,
    CUSTOMER_KINDS,
    email_key,
    fold,
    phone_key,
    tidy,
    tidy_line,
)
from helpdesk.errors import Conflict, NotFound
from helpdesk.services import law
from helpdesk.services.customer_rows import (
    PROMOTIONS,
    ConsentRow,
    ContactRow,
    CustomerCard,
    CustomerFacts,
    CustomerRow,
    Holdings,
    Likely,
    SiteRow,
)
from helpdesk.services.likely import FIRST_CITY, FIRST_PHONE, likely, match_text
from helpdesk.settings import LANGUAGE_NAMES
from helpdesk.store.database import Store
from helpdesk.store.matching import counted, few
from helpdesk.store.paging import PAGE, ListQuery, Where, page, position
from helpdesk.store.tables import Consent, Contact, Customer, Site
from helpdesk.texts import Text, translate

__all__ = [
    "PROMOTIONS",
    "AddCustomer",
    "ConsentRow",
    "ContactRow",
    "CustomerCard",
    "CustomerFacts",
    "CustomerForm",
    "CustomerRow",
    "Customers",
    "DeleteCustomer",
    "EditCustomer",
    "Holdings",
    "Likely",
    "SiteRow",
    "add_consent",
    "contact_key",
    "missing",
    "require",
    "short",
]

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
        translate("Customers", "Best hours"),
        default="",
        hint=translate("Customers", "For example: after 17:00"),
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
            wording = law.offers_wording(ctx.settings, self.language)
            add_consent(ctx, customer, PROMOTIONS, True, "counter", wording)
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
class DeleteCustomer(Action):
    """Take a customer out, with contacts and places; one who brought something stays."""

    id: int

    def label(self) -> Text:
        return translate("Customers", "Customer deleted")

    def run(self, ctx: Context) -> Outcome:
        name = require(ctx.store, self.id)
        for table in ("cases", "purchases"):
            if ctx.store.value(f"SELECT 1 FROM {table} WHERE customer_id = ? LIMIT 1", (self.id,)):
                raise Conflict(
                    translate(
                        "Customers",
                        "{name} has cases or purchases, whose papers the law asks to keep. "
                        "Merge or block the customer instead.",
                    )(name=short(name))
                )
        ctx.store.delete(Customer, self.id)
        return Outcome(None, translate("Customers", "Customer {name} deleted")(name=short(name)))


_ROW = (
    f"SELECT c.id, c.name, c.name_key, c.kind, {FIRST_PHONE}, {FIRST_CITY}, "
    "(SELECT count(*) FROM cases WHERE customer_id = c.id AND closed_at IS NULL), "
    "(SELECT count(*) FROM units WHERE owner_id = c.id), c.state, c.do_not_call, c.blocked_until FROM customers c"
)


_OPEN = "SELECT customer_id FROM cases WHERE closed_at IS NULL AND customer_id IS NOT NULL"


class Customers:
    """Reads customers."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def page(
        self, query: ListQuery, after: CustomerRow | None = None, limit: int = PAGE
    ) -> list[CustomerRow]:
        """A page of the list by name (default) or newest first (sort ``id``)."""
        order, attribute = ("c.id", "id") if query.sort == "id" else ("c.name_key", "name_key")
        return page(
            self.store,
            CustomerRow,
            _ROW,
            "customers c",
            self._where(query),
            order,
            "c.id",
            query.descending,
            position(after, attribute),
            limit,
        )

    def count(self, query: ListQuery) -> int | None:
        """How many customers the list has; None where a typed text fits more than are worth counting."""
        where = self._where(query, counting=True)
        if query.text.strip():
            return counted(self.store, "customers c", where)
        if not query.filters:
            # Both are read from an index.
            hidden = "(SELECT count(*) FROM customers WHERE state <> 'active')"
            return int(self.store.value(f"SELECT count(*) - {hidden} FROM customers"))
        return int(self.store.value(f"SELECT count(*) FROM customers c{where.sql()}", where.params))

    def _where(self, query: ListQuery, *, counting: bool = False) -> Where:
        where = Where()
        if "blocked" in query.filters:
            where.add("c.state <> 'active'")
            where.add("c.state = 'blocked'")
        else:
            where.add("c.state = 'active'")
        if "open" in query.filters:
            several = not counting and not few(self.store, _OPEN)
            where.add(f"EXISTS ({_OPEN} AND customer_id = c.id)" if several else f"c.id IN ({_OPEN})")
        if "company" in query.filters:
            where.add("c.kind = 'company'")
        if query.text.strip():
            match_text(self.store, where, query.text)
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
        rows = self.store.rows(
            "SELECT kind, position, value FROM contacts WHERE customer_id = ? AND position < 2", (customer,)
        )
        contacts = {(kind, place): value for kind, place, value in rows}
        site = sites[0] if sites else SiteRow(0, "", "", "", "", "")
        return {
            "name": facts.name,
            "kind": facts.kind,
            "phone": contacts.get(("phone", 0), ""),
            "phone2": contacts.get(("phone", 1), ""),
            "email": contacts.get(("email", 0), ""),
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
        self,
        name: str = "",
        phones: tuple[str, ...] = (),
        email: str = "",
        country: str = "ES",
        besides: int = 0,
    ) -> list[Likely]:
        """Customers that may be the one being typed; see :func:`helpdesk.services.likely.likely`."""
        return likely(self.store, name, phones, email, country, besides)

    def holdings(self, customer: int) -> Holdings:
        """How much hangs on a customer."""
        counts = (
            "(SELECT count(*) FROM units WHERE owner_id = :id), (SELECT count(*) FROM cases WHERE customer_id = :id), "
            "(SELECT count(*) FROM cases WHERE customer_id = :id AND closed_at IS NULL), "
            "(SELECT count(*) FROM purchases WHERE customer_id = :id), "
            "(SELECT count(*) FROM documents WHERE customer_id = :id), "
            "(SELECT count(*) FROM attachments WHERE customer_id = :id)"
        )
        return self.store.fetch(Holdings, f"SELECT {counts}", {"id": customer})[0]


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
