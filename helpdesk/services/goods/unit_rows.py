"""What is read of units: the shapes of list and card; knows no table and reads nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from helpdesk.domain.goods import product_title


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit in a list."""

    id: int
    serial: str
    serial_key: str
    name: str
    brand: str
    model: str
    category: str
    owner: int | None
    owner_name: str | None
    purchased_on: date | None
    open_jobs: int

    @property
    def title(self) -> str:
        """Brand and model, or the product's name."""
        return product_title(self.name, self.brand, self.model)


@dataclass(frozen=True, slots=True)
class SaleRow:
    """A sale of a unit."""

    id: int
    customer: int
    customer_name: str
    purchased_on: date
    delivered_on: date | None
    installed_on: date | None
    invoice: str
    price_cents: int | None
    condition: str
    agreed_months: int | None
    extension_months: int | None


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """A stretch of ownership."""

    customer: int
    name: str
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """The unit itself."""

    id: int
    serial: str
    twin_reason: str | None
    year: int | None
    notes: str
    created_at: datetime
    product: int
    name: str
    brand: str
    model: str
    category: str
    warranty_months: int | None
    maintenance_months: int | None
    owner: int | None
    owner_name: str | None
    owner_blocked: bool
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
