"""What field work asks for today: visits to be made, and those past of which nobody wrote down how they went."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Annotated, NamedTuple

from helpdesk.clock import local, to_text, zone
from helpdesk.domain import numbers
from helpdesk.domain.goods import product_title
from helpdesk.domain.today import Section, TodayRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate

MOST = 50
VISITS = Section("visits", 25, translate("Today", "Visits"), "calendar-days", "due", "cases", "open")
LETTERS = Section(
    "contract_ends",
    62,
    translate("Today", "Contracts that end: write to the customer"),
    "mail",
    "due",
    "maintenance",
    "renew",
)
SOON = timedelta(days=7)
"""A letter is shown so long before it is due."""
_OPEN = by_index("visits v", "visits_open")
_DUE = "v.arrived_at IS NULL AND v.result = '' AND v.planned_start < ?"


@read_from(
    "visits v JOIN visit_jobs w ON w.id = (SELECT min(id) FROM visit_jobs WHERE visit_id = v.id) "
    "JOIN jobs j ON j.id = w.job_id JOIN cases c ON c.id = j.case_id LEFT JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    "LEFT JOIN staff s ON s.id = v.technician_id"
)
class _DueVisit(NamedTuple):
    """A visit that is due."""

    id: int
    planned_start: datetime
    case: Annotated[int, "c.id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    problem: Annotated[str, "substr(j.problem, 1, 160)"]
    who: Annotated[str | None, "s.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    name: Annotated[str | None, "p.name"]


def visit_sections(store: Store, today: date, now: datetime, settings: Settings) -> Iterator[Section]:  # noqa: ARG001
    """Visits of today, those before that nobody wrote down first."""
    place = zone(settings["shop.zone"])
    tonight = to_text(local(today + timedelta(days=1), time(), place))
    total = visits_due(store, tonight)
    if total:
        visits = store.select(
            _DueVisit, f"WHERE {_DUE} ORDER BY v.planned_start, v.id LIMIT {MOST}", (tonight,)
        )
        rows = [_row(visit, today, visit.planned_start.astimezone(place)) for visit in visits]
        yield VISITS._replace(rows=rows, total=total)


def visits_due(store: Store, tonight: str) -> int:
    """How many visits are to be made before an instant."""
    return int(store.value(f"SELECT count(*) FROM {_OPEN} WHERE {_DUE}", (tonight,)))


def _row(visit: _DueVisit, today: date, at: datetime) -> TodayRow:
    when: Text | str = f"{at:%H:%M}" if at.date() == today else ""
    return TodayRow(
        "case",
        visit.case,
        product_title(visit.name or "", visit.brand or "", visit.model or "") or visit.problem,
        translate("Today", "Case {number}")(number=visit.case),
        visit.customer_name or "",
        visit.problem if at.date() == today else translate("Today", "Nobody wrote down how the visit went"),
        visit.who or "",
        due=None if at.date() == today else at.date(),
        when=when,
    )


def contract_sections(store: Store, today: date, now: datetime, settings: Settings) -> Iterator[Section]:  # noqa: ARG001
    """Contracts whose customers must be told of the end."""
    if not store.value(
        "SELECT EXISTS (SELECT 1 FROM plans WHERE contract AND end_on >= ?)", (today.isoformat(),)
    ):
        return
    from helpdesk.services.field.letter_reader import letters

    due = [letter for letter in letters(store, settings, today) if letter.due <= today + SOON]
    if due:
        rows = [
            TodayRow(
                "plan",
                letter.plan.id,
                letter.plan.unit_title,
                translate("Today", "Plan {number}")(number=numbers.number("plan", letter.plan.id)),
                letter.plan.customer or "",
                letter.why,
                due=letter.due,
            )
            for letter in due[:MOST]
        ]
        yield LETTERS._replace(rows=rows, total=len(due))
