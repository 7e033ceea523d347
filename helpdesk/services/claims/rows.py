"""The rows of claims: what was told and done, what makers owe, where units are; reads nothing itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.goods import product_title
from helpdesk.domain.recourse import Split, Terms
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text


@read_from(
    "claims m LEFT JOIN staff t ON t.id = m.told_by_id LEFT JOIN units u ON u.id = m.replaced_by_id "
    "JOIN jobs j ON j.id = m.job_id"
)
class ClaimFacts(NamedTuple):
    """What was told, decided and done about a claim."""

    id: int
    job: Annotated[int, "m.job_id"]
    told_at: datetime | None
    told_by: Annotated[str | None, "t.name"]
    told: Text
    wish: str
    reason: str
    evidence: str
    decided_on: date | None
    decision: Annotated[str | None, "j.decision"]
    measure: str | None
    measured_on: date | None
    tier_ground: str
    amount_cents: int | None
    refund_due_on: date | None
    refunded_on: date | None
    refund_means: str
    replaced_by: Annotated[int | None, "m.replaced_by_id"]
    new_serial: Annotated[str | None, "u.serial"]


_RECOURSE = (
    "recourses r JOIN jobs j ON j.id = r.job_id JOIN cases c ON c.id = j.case_id "
    "LEFT JOIN suppliers s ON s.id = r.supplier_id LEFT JOIN units u ON u.id = j.unit_id "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id)"
)


@read_from(_RECOURSE)
class RecourseRow(NamedTuple):
    """What the shop claims from a maker or supplier for one job."""

    id: int
    job: Annotated[int, "r.job_id"]
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    supplier: Annotated[int | None, "r.supplier_id"]
    supplier_name: Annotated[str | None, "s.name"]
    state: str
    opened_on: date
    measured_on: date
    term_on: date | None
    lawful_on: date | None
    parts_cents: int
    labour_cents: int
    transport_cents: int
    open_cents: int
    sent_on: date | None
    incomplete_why: str
    their_number: str
    notes: str
    serial: Annotated[str | None, "u.serial"]
    name: Annotated[str | None, "p.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]

    @property
    def number(self) -> str:
        """That of its job."""
        return f"{self.case}-{self.position}"

    @property
    def title(self) -> str:
        """The unit as named for a person."""
        return product_title(self.name or "", self.brand or "", self.model or "")

    @property
    def claimed(self) -> Split:
        """What is claimed."""
        return Split(parts=self.parts_cents, labour=self.labour_cents, transport=self.transport_cents)


@read_from("recourse_moves v LEFT JOIN staff t ON t.id = v.staff_id")
class MoveRow(NamedTuple):
    """One thing that happened to a claim on a maker."""

    id: int
    recourse: Annotated[int, "v.recourse_id"]
    kind: str
    on_day: date
    parts_cents: int
    labour_cents: int
    transport_cents: int
    owed_cents: int
    text: str
    who: Annotated[str | None, "t.name"]


@read_from(
    "whereabouts w LEFT JOIN suppliers s ON s.id = w.supplier_id JOIN units u ON u.id = w.unit_id "
    "JOIN products p ON p.id = u.product_id LEFT JOIN customers k ON k.id = u.owner_id "
    "LEFT JOIN jobs j ON j.id = w.job_id"
)
class AwayRow(NamedTuple):
    """A stretch in which a unit was away."""

    id: int
    unit: Annotated[int, "w.unit_id"]
    job: Annotated[int | None, "w.job_id"]
    case: Annotated[int | None, "j.case_id"]
    position: Annotated[int | None, "j.position"]
    place: Annotated[str, "coalesce(s.name, w.place)"]
    since_on: date
    expected_on: date | None
    back_on: date | None
    shipment: str
    serial: Annotated[str, "u.serial"]
    name: Annotated[str, "p.name"]
    brand: Annotated[str, "p.brand"]
    model: Annotated[str, "p.model"]
    customer: Annotated[str | None, SHOWN_NAME]

    @property
    def title(self) -> str:
        """The unit as named for a person."""
        return product_title(self.name, self.brand, self.model)


@read_from("suppliers s")
class TermsRow(NamedTuple):
    """The terms of a supplier."""

    id: int
    name: str
    terms_days: int | None
    send_days: int | None
    doa_days: int | None
    doa_hours: int | None

    @property
    def terms(self) -> Terms:
        """As the rules take them."""
        return Terms(
            name=self.name,
            terms_days=self.terms_days,
            send_days=self.send_days,
            doa_days=self.doa_days,
            doa_hours=self.doa_hours,
        )


class Owed(NamedTuple):
    """What one maker or supplier owes, in cents, by how long ago it was claimed."""

    supplier: int | None
    name: str | None
    claims: int
    cents: int
    fresh: int
    """Sent within 30 days."""
    month: int
    """31 to 60 days."""
    later: int
    """61 to 90 days."""
    old: int
    """Longer ago."""

    @property
    def id(self) -> int:
        """By which the line is known: its maker's; 0 where nobody said from whom."""
        return self.supplier or 0


def is_late(away: AwayRow, today: date) -> bool:
    """Whether a unit should be back: late from the day after the one on which it was expected."""
    return away.back_on is None and away.expected_on is not None and away.expected_on < today
