"""A customer's further phones, addresses and places; the customer itself is elsewhere."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action, Context, Outcome, Prompt, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain import coordinates
from helpdesk.domain.contacts import unlike
from helpdesk.domain.coordinates import NotAPlace, Point
from helpdesk.domain.customers import CONTACT_KINDS
from helpdesk.domain.normal_forms import shortened, tidy_line
from helpdesk.errors import Invalid, NotFound
from helpdesk.services.customers.actions import contact_key
from helpdesk.services.customers.reader import require_customer
from helpdesk.store.database import Store
from helpdesk.store.tables.people import Contact, Site
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class AddContact(Action):
    """One more phone or e-mail address of a customer."""

    prompt = Prompt(
        translate("ContactDialog", "New phone or e-mail"),
        translate("ContactDialog", "Save contact"),
        about="contact",
        narrow=True,
        draft=translate("ContactDialog", "Phone or e-mail of {name}"),
    )

    customer: int
    kind: str = entry(translate("Customers", "Kind"), "choice", default="phone", choices=CONTACT_KINDS)
    value: str = entry(translate("Customers", "Number or address"))
    label_: str = entry(
        translate("Customers", "Label"),
        default="",
        example=translate("Customers", "For example: work, daughter"),
    )

    def rules(self) -> dict[str, Text]:
        problem = unlike(self.kind, self.value)
        return {"value": problem} if problem else {}

    def label(self) -> Text:
        return translate("Customers", "Contact {value} added")(value=shortened(self.value))

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.customer)
        last = ctx.store.value(
            "SELECT max(position) FROM contacts WHERE customer_id = ? AND kind = ?",
            (self.customer, self.kind),
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
class EditContact(Action):
    """Correct a phone or an e-mail address, or what it is called."""

    prompt = AddContact.prompt._replace(title=translate("ContactDialog", "Edit contact"))

    id: int
    value: str = entry(translate("Customers", "Number or address"))
    label_: str = entry(
        translate("Customers", "Label"),
        default="",
        example=translate("Customers", "For example: work, daughter"),
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"value": row.value, "label_": row.label}

    def label(self) -> Text:
        return translate("Customers", "Contact {value} changed")(value=shortened(self.value))

    def run(self, ctx: Context) -> Outcome:
        customer, kind = _contact(ctx.store, self.id)
        if problem := unlike(kind, self.value):
            raise Invalid({"value": problem})
        value = tidy_line(self.value)
        ctx.store.update(
            Contact,
            self.id,
            value=value,
            normal=contact_key(kind, value, ctx.settings["shop.country"]),
            label=tidy_line(self.label_),
        )
        return Outcome(customer, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveContact(Action):
    """A phone or e-mail address that is no longer true."""

    id: int

    def label(self) -> Text:
        return translate("Customers", "Contact removed")

    def run(self, ctx: Context) -> Outcome:
        customer, _ = _contact(ctx.store, self.id)
        ctx.store.delete(Contact, self.id)
        return Outcome(customer, self.label())


@dataclass(frozen=True, kw_only=True)
class SiteForm(Action):
    """A place of a customer."""

    label_: str = entry(
        translate("Customers", "Label"),
        default="",
        example=translate("Customers", "For example: home, warehouse"),
        wide=True,
    )
    address: str = entry(translate("Customers", "Address"), noun="address", wide=True)
    postcode: str = entry(translate("Customers", "Postcode"), default="")
    city: str = entry(translate("Customers", "City"), default="")
    country: str = entry(translate("Customers", "Country"), default="")
    coordinates: str = entry(
        translate("Customers", "Coordinates"),
        default="",
        example=translate("Customers", "For example: 41.3874, 2.1686"),
        hint=translate("Customers", "From a map, for the order of a day's visits."),
    )

    def rules(self) -> dict[str, Text]:
        try:
            self._point()
        except NotAPlace as error:
            return {"coordinates": error.said}
        return {}

    def _point(self) -> Point | None:
        return coordinates.read(self.coordinates) if tidy_line(self.coordinates) else None

    def own(self) -> dict[str, Any]:
        """The columns of the place."""
        point = self._point()
        return {
            "latitude": point.latitude if point else None,
            "longitude": point.longitude if point else None,
            "label": tidy_line(self.label_),
            "address": tidy_line(self.address),
            "postcode": tidy_line(self.postcode),
            "city": tidy_line(self.city),
            "country": tidy_line(self.country),
        }


@dataclass(frozen=True, kw_only=True)
class AddSite(SiteForm):
    """One more place of a customer."""

    prompt = Prompt(
        translate("SiteDialog", "New place"),
        translate("SiteDialog", "Save place"),
        about="site",
        draft=translate("SiteDialog", "Place of {name}"),
    )

    customer: int

    def label(self) -> Text:
        return translate("Customers", "Place {address} added")(address=shortened(self.address))

    def run(self, ctx: Context) -> Outcome:
        require_customer(ctx.store, self.customer)
        last = ctx.store.value("SELECT max(position) FROM sites WHERE customer_id = ?", (self.customer,))
        ctx.store.insert(Site, customer_id=self.customer, position=(last or 0) + 1, **self.own())
        return Outcome(self.customer, self.label())


@dataclass(frozen=True, kw_only=True)
class EditSite(SiteForm):
    """Change a place of a customer."""

    prompt = AddSite.prompt._replace(title=translate("SiteDialog", "Edit place"))

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        told = {"label_": row.label, **taken(row, ("address", "postcode", "city", "country"))}
        return told | {"coordinates": coordinates.written(row.point) if row.point else ""}

    def label(self) -> Text:
        return translate("Customers", "Place {address} changed")(address=shortened(self.address))

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


def _owner_of_site(store: Store, site: int) -> int:
    customer = store.value("SELECT customer_id FROM sites WHERE id = ?", (site,))
    if customer is None:
        raise NotFound(translate("Customers", "That place is no longer there."))
    return int(customer)


def _contact(store: Store, contact: int) -> tuple[int, str]:
    """Customer and kind of a contact that must be there."""
    found = store.row("SELECT customer_id, kind FROM contacts WHERE id = ?", (contact,))
    if found is None:
        raise NotFound(translate("Customers", "That contact is no longer there."))
    return found[0], found[1]
