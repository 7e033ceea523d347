"""What is read of customers: the shapes of list and card; knows no table and reads nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from helpdesk.domain import numbers
from helpdesk.texts import Text

PROMOTIONS = "promotions"
"""The purpose of a consent to offers."""


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
    do_not_call: bool
    blocked_until: date | None


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
class Holdings:
    """How much hangs on a customer."""

    units: int
    cases: int
    open_cases: int
    purchases: int
    papers: int
    files: int


@dataclass(frozen=True, slots=True)
class Likely:
    """A customer that may be the one being typed, and why."""

    id: int
    name: str
    phone: str | None
    city: str | None
    reason: Text

    @property
    def number(self) -> str:
        """Its number, such as ``C12``."""
        return numbers.number("customer", self.id)

    @property
    def marks(self) -> tuple[str, ...]:
        """What tells it from others of its name: number, phone, city."""
        return tuple(mark for mark in (self.number, self.phone, self.city) if mark)
