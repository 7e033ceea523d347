"""The rows of units, in list and card, each field with its SQL beside it; reads nothing itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain.goods import product_title
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from

_UNIT = "units u JOIN products p ON p.id = u.product_id LEFT JOIN customers k ON k.id = u.owner_id"


@read_from(_UNIT, sorts=("serial", "id"))
class UnitRow(NamedTuple):
    """A unit in a list."""

    id: int
    serial: str
    serial_key: str
    name: Annotated[str, "p.name"]
    brand: Annotated[str, "p.brand"]
    model: Annotated[str, "p.model"]
    category: Annotated[str, "p.category"]
    owner: Annotated[int | None, "u.owner_id"]
    owner_name: Annotated[str | None, SHOWN_NAME]
    purchased_on: Annotated[date | None, "(SELECT max(purchased_on) FROM purchases WHERE unit_id = u.id)"]
    open_jobs: Annotated[
        int, "(SELECT count(*) FROM jobs WHERE unit_id = u.id AND state NOT IN ('delivered', 'cancelled'))"
    ]
    lent_on: Annotated[date | None, "(SELECT lent_on FROM loans WHERE unit_id = u.id AND back_on IS NULL)"]
    """Since when it is lent, if it is a loaner that is out."""
    lent_to: Annotated[
        str | None,
        f"(SELECT {SHOWN_NAME.replace('k.', 'b.')} FROM loans l JOIN jobs j ON j.id = l.job_id "
        "JOIN cases c ON c.id = j.case_id LEFT JOIN customers b ON b.id = c.customer_id "
        "WHERE l.unit_id = u.id AND l.back_on IS NULL)",
    ]

    @property
    def title(self) -> str:
        """Brand and model, or the product's name."""
        return product_title(self.name, self.brand, self.model)


@read_from("purchases s JOIN customers k ON k.id = s.customer_id")
class SaleRow(NamedTuple):
    """A sale of a unit."""

    id: int
    customer: Annotated[int, "s.customer_id"]
    customer_name: Annotated[str, SHOWN_NAME]
    purchased_on: date
    delivered_on: date | None
    promised_on: date | None
    installed_on: date | None
    invoice: str
    price_cents: int | None
    condition: str
    agreed_months: int | None
    extension_months: int | None
    first_sold_on: date | None
    channel: str
    informed_on: date | None
    unsolicited: bool
    shipping_cents: int | None
    standard_shipping_cents: int | None
    extension_cents: int | None
    paid_by: Annotated[
        str,
        "coalesce((SELECT CASE WHEN count(*) = 1 THEN max(means) END FROM sale_payments WHERE purchase_id = s.id), '')",
    ]
    """By what it was paid, where it was one means."""
    supplied_on: date | None
    supplier_invoice: str


@read_from("ownerships o JOIN customers k ON k.id = o.customer_id")
class OwnerRow(NamedTuple):
    """A stretch of ownership."""

    customer: Annotated[int, "o.customer_id"]
    name: Annotated[str, SHOWN_NAME]
    since: date | None
    until: date | None


@read_from(_UNIT)
class UnitFacts(NamedTuple):
    """The unit itself."""

    id: int
    serial: str
    twin_reason: str | None
    year: int | None
    notes: str
    created_at: datetime
    product: Annotated[int, "p.id"]
    name: Annotated[str, "p.name"]
    brand: Annotated[str, "p.brand"]
    model: Annotated[str, "p.model"]
    category: Annotated[str, "p.category"]
    warranty_months: Annotated[int | None, "p.warranty_months"]
    maintenance_months: Annotated[int | None, "p.maintenance_months"]
    maintenance_usage: Annotated[int | None, "p.maintenance_usage"]
    meter_unit: Annotated[str, "p.meter_unit"]
    owner: Annotated[int | None, "u.owner_id"]
    owner_name: Annotated[str | None, SHOWN_NAME]
    owner_blocked: Annotated[bool, "k.state IS 'blocked'"]
    """Who is blocked is neither named nor proposed (LOPDGDD art. 32)."""

    @property
    def title(self) -> str:
        """Brand and model, or the product's name."""
        return product_title(self.name, self.brand, self.model)


@dataclass(frozen=True, slots=True)
class UnitCard:
    """What the card of a unit shows beside covers, jobs and timeline."""

    facts: UnitFacts
    sales: list[SaleRow]
    owners: list[OwnerRow]
