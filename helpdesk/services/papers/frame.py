"""The frame all papers share: where their facts come from, and shop, customer and job as papers name them."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

from helpdesk.action import Context
from helpdesk.classes import dataclass
from helpdesk.domain import numbers
from helpdesk.reports.layout.blocks import Head
from helpdesk.reports.parties import Party
from helpdesk.reports.unit_block import UnitNames
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.customers.reader import Customers
from helpdesk.services.customers.rows import CustomerCard
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate

SERVICES = {
    "wanted": translate("Papers", "Diagnosis and quote"),
    "waived": translate("Papers", "Diagnosis and repair"),
    "limit": translate("Papers", "Diagnosis and repair up to the limit"),
}
"""What is to be done with a unit, by what was agreed about a quote."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the facts of a paper come from."""

    store: Store
    settings: Settings
    folder: Path
    today: date
    now: datetime
    staff: int | None = None
    """Who makes the paper: who is at the PC where it is being issued, of a recorded one who made it first."""


def source_of(ctx: Context) -> Source:
    """The facts as they stand inside an action."""
    return Source(ctx.store, ctx.settings, ctx.folder, ctx.today, ctx.now, ctx.staff)


def head(settings: Settings) -> Head:
    """Who issues our papers."""
    place = _place(settings["shop.postcode"], settings["shop.city"])
    return Head(
        shop=settings["shop.legal_name"] or settings["shop.name"],
        tax_id=settings["shop.tax_id"],
        address=", ".join(part for part in (settings["shop.address"], place) if part),
        phone=settings["shop.phone"],
        email=" · ".join(filter(None, (settings["shop.email"], settings["shop.web"]))),
        logo=settings["shop.logo"],
        accent=settings["papers.accent"],
    )


def _place(postcode: str, city: str) -> str:
    """Postcode and town, which no line tears apart."""
    return "\u00a0".join(part for part in (postcode, city) if part)


def party(card: CustomerCard | None) -> Party:
    """A customer as papers name them."""
    if card is None:
        return Party()
    site = card.sites[0] if card.sites else None
    place = _place(site.postcode, site.city) if site else ""
    return Party(
        number=numbers.number("customer", card.facts.id),
        name=card.facts.name,
        tax_id=card.facts.tax_id,
        address=", ".join(part for part in (site.address if site else "", place) if part),
        phone=card.phones[0].value if card.phones else "",
        email=card.emails[0].value if card.emails else "",
    )


def party_of(source: Source, customer: int | None) -> Party:
    """A customer by id; nobody where there is none."""
    return party(Customers(source.store).card(customer)) if customer else Party()


def job_frame(source: Source, job: JobRow, customer: int | None) -> dict[str, Any]:
    """What every paper of a job says of it: the fields of ``JobPaper``, still without a number."""
    return {
        "case_number": numbers.number("case", job.case),
        "job_number": job.number,
        "shop": head(source.settings),
        "customer": party_of(source, customer),
        "unit": UnitNames(
            product=job.name or "", brand=job.brand or "", model=job.model or "", serial=job.serial or ""
        ),
    }
