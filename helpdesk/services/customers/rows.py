"""The rows of customers, in list and card, each field with its SQL beside it; reads nothing itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain import numbers
from helpdesk.domain.coordinates import Point
from helpdesk.formats import Words
from helpdesk.store.rows import read_from
from helpdesk.texts import Text

PROMOTIONS = "promotions"
"""The purpose of a consent to offers by e-mail or message, which files and forms ask for."""

FIRST_PHONE = (
    "(SELECT value FROM contacts WHERE customer_id = c.id AND kind = 'phone' ORDER BY position, id LIMIT 1)"
)
FIRST_CITY = "(SELECT city FROM sites WHERE customer_id = c.id ORDER BY position, id LIMIT 1)"


@read_from("customers c", sorts=("name", "id"))
class CustomerRow(NamedTuple):
    """A customer in a list."""

    id: int
    name: str
    name_key: str
    kind: str
    phone: Annotated[str | None, FIRST_PHONE]
    city: Annotated[str | None, FIRST_CITY]
    open_cases: Annotated[int, "(SELECT count(*) FROM cases WHERE customer_id = c.id AND closed_at IS NULL)"]
    units: Annotated[int, "(SELECT count(*) FROM units WHERE owner_id = c.id)"]
    state: str
    do_not_call: bool
    blocked_until: date | None


@read_from("contacts n")
class ContactRow(NamedTuple):
    """A way to reach a customer."""

    id: int
    kind: str
    value: str
    label: str


@read_from("sites s")
class SiteRow(NamedTuple):
    """A place of a customer."""

    id: int
    label: str
    address: str
    postcode: str
    city: str
    country: str
    latitude: int | None = None
    longitude: int | None = None

    @property
    def point(self) -> Point | None:
        """Where it is on the earth, if somebody typed it."""
        if self.latitude is None or self.longitude is None:
            return None
        return Point(self.latitude, self.longitude)


@read_from("consents o")
class ConsentRow(NamedTuple):
    """What a customer said about a use of their data."""

    id: int
    purpose: str
    given: bool
    at: datetime
    channel: str
    wording: str
    note: str
    who: Annotated[str | None, "(SELECT name FROM staff WHERE id = o.staff_id)"]


@read_from("privacy_requests q")
class RequestRow(NamedTuple):
    """What a person asked about their own data, and what became of it."""

    id: int
    customer: Annotated[int | None, "q.customer_id"]
    kind: str
    received_on: date
    channel: str
    note: str
    due_on: date
    extended_on: date | None
    extension_reason: str
    answered_at: datetime | None
    answer: str | None
    answer_note: str
    file_hash: str
    who: Annotated[str | None, "(SELECT name FROM staff WHERE id = q.staff_id)"]


@read_from("customers c")
class CustomerFacts(NamedTuple):
    """The customer itself."""

    id: int
    kind: str
    buys_as: str
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
    """Every word they ever said about a use of their data, the newest first."""

    @property
    def hidden(self) -> bool:
        """Whether nobody is to see it (LOPDGDD art. 32)."""
        return self.facts.state == "blocked"

    @property
    def shown(self) -> CustomerCard:
        """What anybody may see: of one who is blocked the number, and until when."""
        if not self.hidden:
            return self
        blank = self.facts._replace(
            name="—", tax_id="", language="", notes="", best_channel="", best_hours="", ref=None
        )
        return CustomerCard(blank, [], [], [])

    @property
    def phones(self) -> list[ContactRow]:
        """The phones, the form's two first."""
        return [contact for contact in self.contacts if contact.kind == "phone"]

    @property
    def emails(self) -> list[ContactRow]:
        """The e-mail addresses."""
        return [contact for contact in self.contacts if contact.kind == "email"]


@read_from("customers c")
class Holdings(NamedTuple):
    """How much hangs on a customer."""

    units: Annotated[int, "(SELECT count(*) FROM units WHERE owner_id = c.id)"]
    cases: Annotated[int, "(SELECT count(*) FROM cases WHERE customer_id = c.id)"]
    open_cases: Annotated[int, "(SELECT count(*) FROM cases WHERE customer_id = c.id AND closed_at IS NULL)"]
    purchases: Annotated[int, "(SELECT count(*) FROM purchases WHERE customer_id = c.id)"]
    papers: Annotated[int, "(SELECT count(*) FROM documents WHERE customer_id = c.id)"]
    files: Annotated[int, "(SELECT count(*) FROM attachments WHERE customer_id = c.id)"]


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

    def marks(self, words: Words) -> tuple[str, ...]:
        """What tells it from others of its name: number, phone, city."""
        phone = words.phone(self.phone) if self.phone else ""
        return tuple(mark for mark in (self.number, phone, self.city) if mark)


@dataclass(frozen=True, slots=True)
class Duty:
    """How long a customer's data have to be kept, and how much there is."""

    holdings: Holdings
    until: date
    """The last day of the longest duty that applies to anything of theirs."""
    law: str
    """Where that one is written."""
    why: Text
    """What it is for, in a sentence."""
    past: bool
    """Whether that day has gone by."""
