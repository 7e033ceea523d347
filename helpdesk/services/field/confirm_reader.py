"""The visits of a day about which customers are asked before: whom, by which number, what they said so far."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import local, to_text
from helpdesk.domain.goods import product_title
from helpdesk.domain.hours import NeverOpen
from helpdesk.errors import NotFound
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import translate

WAITS = (
    "EXISTS (SELECT 1 FROM visit_jobs y JOIN jobs z ON z.id = y.job_id "
    "WHERE y.visit_id = v.id AND z.state = 'waiting_part')"
)
"""Whether a part for a visit ``v`` is not here."""
_FIRST_PHONE = (
    "(SELECT value FROM contacts WHERE customer_id = k.id AND kind = 'phone' ORDER BY position, id LIMIT 1)"
)
OPEN = "v.arrived_at IS NULL AND v.result = ''"


@read_from(
    "visits v JOIN visit_jobs w ON w.id = (SELECT min(id) FROM visit_jobs WHERE visit_id = v.id) "
    "JOIN jobs j ON j.id = w.job_id JOIN cases c ON c.id = j.case_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    "LEFT JOIN staff s ON s.id = v.technician_id"
)
class ConfirmRow(NamedTuple):
    """A visit that is still to be made, and to whom."""

    id: int
    planned_start: datetime
    planned_end: datetime | None
    fixed: bool
    confirmed: str
    confirmed_at: datetime | None
    job: Annotated[int, "j.id"]
    case: Annotated[int, "c.id"]
    position: Annotated[int, "j.position"]
    customer: Annotated[int | None, "k.id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    phone: Annotated[str | None, _FIRST_PHONE]
    problem: Annotated[str, "substr(j.problem, 1, 160)"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    name: Annotated[str | None, "p.name"]
    who: Annotated[str | None, "s.name"]
    waits: Annotated[bool, WAITS]

    @property
    def number(self) -> str:
        """The first job it serves, as printed."""
        return f"{self.case}-{self.position}"

    @property
    def title(self) -> str:
        """The unit it is for, else what the customer said."""
        return product_title(self.name or "", self.brand or "", self.model or "") or self.problem


def to_confirm(store: Store, day: date, place: tzinfo) -> list[ConfirmRow]:
    """The visits of a local day that are still to be made, in the order of their times."""
    since, until = (to_text(local(each, time(), place)) for each in (day, day + timedelta(days=1)))
    return store.select(
        ConfirmRow,
        f"WHERE {OPEN} AND v.planned_start >= ? AND v.planned_start < ? ORDER BY v.planned_start, v.id",
        (since, until),
    )


def planned_visit(store: Store, visit: int) -> ConfirmRow:
    """One visit. Raises ``NotFound``."""
    found = store.select_one(ConfirmRow, "WHERE v.id = ?", (visit,))
    if found is None:
        raise NotFound(translate("Visits", "That visit is no longer there."))
    return found


def next_working_day(store: Store, settings: Settings, today: date) -> date:
    """The next day on which the shop is open; tomorrow where it never is."""
    try:
        return Shop(store).hours(settings["shop.zone"]).add_working_days(today, 1)
    except NeverOpen:
        return today + timedelta(days=1)
