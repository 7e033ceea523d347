"""Customers: adding, changing and deleting them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Group, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.customers import BUYS_AS, CHANNELS, CUSTOMER_KINDS
from helpdesk.domain.normal_forms import email_key, fold, phone_key, shortened, tidy, tidy_line
from helpdesk.errors import Conflict
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.services.customers.objection_actions import CALLS, keep_objections, objected, post_key
from helpdesk.services.customers.privacy_actions import withdraw_calls
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.customers.rows import (
    PROMOTIONS,
)
from helpdesk.services.shop.law_reader import consent_wording
from helpdesk.store.database import Store
from helpdesk.store.tables.people import Consent, Contact, Customer, Site
from helpdesk.texts import Text, translate

ANY_LANGUAGE = {"": translate("Customers", "As the shop")} | LANGUAGE_NAMES
ANY_BUYER = {"": translate("Customers", "Not said")} | BUYS_AS
ANY_CHANNEL = {"": translate("Customers", "No preference")} | CHANNELS


@dataclass(frozen=True, kw_only=True)
class CustomerForm(Action):
    """The fields of a customer as one form: the person, two phones, an e-mail, the first place."""

    groups = (
        # The phone first: by it somebody is known already more often than by a name.
        Group(
            translate("Customers", "Contact"),
            ("phone", "name", "email", "phone2", "kind", "buys_as"),
        ),
        Group(
            translate("Customers", "Address and billing"),
            ("address", "postcode", "city", "tax_id", "country"),
        ),
        Group(
            translate("Customers", "Preferences"),
            ("language", "best_channel", "best_hours", "do_not_call", "promotions", "notes"),
        ),
    )

    name: str = entry(translate("Customers", "Name"))
    kind: str = entry(translate("Customers", "Kind"), "choice", default="person", choices=CUSTOMER_KINDS)
    buys_as: str = entry(
        translate("Customers", "Buys as"),
        "choice",
        default="",
        choices=ANY_BUYER,
        hint=translate("Customers", "The legal guarantee depends on it."),
    )
    phone: str = entry(translate("Customers", "Phone"), "phone", default="")
    phone2: str = entry(translate("Customers", "Second phone"), "phone", default="")
    email: str = entry(translate("Customers", "E-mail"), "email", default="")
    tax_id: str = entry(translate("Customers", "Tax id"), default="")
    address: str = entry(translate("Customers", "Street and number"), default="", noun="address", wide=True)
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
        example=translate("Customers", "For example: after 17:00"),
    )
    do_not_call: bool = entry(translate("Customers", "Do not call"), "check", default=False)
    notes: str = entry(translate("Customers", "Notes"), "text", default="")

    def own(self) -> dict[str, Any]:
        """The columns of the customer itself."""
        name = tidy_line(self.name)
        return {
            "kind": self.kind,
            "buys_as": self.buys_as,
            "name": name,
            "name_key": fold(name),
            "tax_id": tidy_line(self.tax_id),
            "language": self.language,
            "notes": tidy(self.notes),
            "best_channel": self.best_channel,
            "best_hours": tidy_line(self.best_hours),
            "do_not_call": self.do_not_call,
        }

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

    prompt = Prompt(
        translate("CustomerDialog", "New customer"),
        translate("CustomerDialog", "Save customer"),
        draft=translate("CustomerDialog", "Customer being typed"),
        shows="customer",
        dialog="customer",
    )

    promotions: bool = entry(translate("Customers", "Agrees to receive offers"), "check", default=False)
    ref: str | None = None

    def label(self) -> Text:
        return translate("Customers", "Customer {name} added")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        customer = ctx.store.insert(Customer, ref=self.ref, created_at=ctx.now, **self.own())
        self.write_contacts(ctx, customer)
        before = self._heed_objections(ctx, customer)
        if self.promotions:
            wording = consent_wording(ctx.settings, self.language, PROMOTIONS)
            add_consent(ctx, customer, PROMOTIONS, True, "counter", wording)
        return Outcome(customer, OBJECTED_BEFORE(name=shortened(self.name)) if before else self.label())

    def _heed_objections(self, ctx: Context, customer: int) -> bool:
        """Who objected once and was erased is not asked again by accident: the new record says so from the start."""
        country = ctx.settings["shop.country"]
        typed = (("phone", self.phone), ("phone", self.phone2), ("email", self.email))
        known = [(kind, contact_key(kind, tidy_line(value), country)) for kind, value in typed if value]
        return heed_objections(ctx, customer, [*known, post_key(self.name, self.postcode)])


@dataclass(frozen=True, kw_only=True)
class EditCustomer(CustomerForm):
    """Change a customer's form."""

    prompt = AddCustomer.prompt._replace(
        title=translate("CustomerDialog", "Edit customer"), about="customer", shows=""
    )

    id: int

    def label(self) -> Text:
        return translate("Customers", "Customer {name} changed")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.id)
        ctx.store.update(Customer, self.id, **self.own())
        if self.do_not_call:
            withdraw_calls(ctx.store, self.id, ctx.today)
        self.write_contacts(ctx, self.id)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteCustomer(Action):
    """Take a customer out, with contacts and places; one who brought something stays."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Customers", "Customer deleted")

    def run(self, ctx: Context) -> Outcome:
        name = require_customer(ctx.store, self.id)
        for table in ("cases", "purchases"):
            if ctx.store.value(f"SELECT 1 FROM {table} WHERE customer_id = ? LIMIT 1", (self.id,)):
                raise Conflict(
                    translate(
                        "Customers",
                        "{name} has cases or purchases, whose papers the law asks to keep. "
                        "Merge or block the customer instead.",
                    )(name=shortened(name))
                )
        if ctx.store.value("SELECT 1 FROM calls WHERE customer_id = ? AND tries > 0 LIMIT 1", (self.id,)):
            raise Conflict(
                translate("Customers", "{name} was called. Merge or block the customer instead.")(
                    name=shortened(name)
                )
            )
        ctx.store.run("DELETE FROM calls WHERE customer_id = ?", (self.id,))
        keep_objections(ctx, self.id)
        ctx.store.delete(Customer, self.id)
        return Outcome(None, translate("Customers", "Customer {name} deleted")(name=shortened(name)))


OBJECTED_BEFORE = translate(
    "Customers", "Customer {name} added. Somebody with this number or address objected before: see the card."
)


def heed_objections(ctx: Context, customer: int, contacts: Sequence[tuple[str, str]]) -> bool:
    """Write into a new record what the bearer of these contacts objected to before; whether there was anything."""
    before = objected(ctx.store, contacts)
    note = ctx.words.say(translate("Customers", "Objected before; the earlier record was erased."))
    for purpose in before:
        if purpose == CALLS:
            ctx.store.update(Customer, customer, do_not_call=True)
        else:
            add_consent(ctx, customer, purpose, False, "", note=note)
    return bool(before)


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
