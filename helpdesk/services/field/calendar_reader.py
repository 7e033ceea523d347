"""The calendar as it is read: the visits of some days with all that is shown of them, who works when, what is to be planned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import local, to_text, zone
from helpdesk.domain.calendar_days import DAY, Minutes, pieces
from helpdesk.domain.goods import product_title
from helpdesk.domain.visits import Clash, Planned, needed
from helpdesk.services.field.conflict_reader import USUAL_MINUTES, Person, Planning
from helpdesk.services.field.to_plan_reader import ToPlan
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from

LONGEST = timedelta(days=1)
"""A visit that began so long before may reach into the days shown."""
_SEEN = "k.state IS NULL OR k.state <> 'blocked'"


@read_from(
    "visits v LEFT JOIN visit_jobs w ON w.id = (SELECT id FROM visit_jobs WHERE visit_id = v.id "
    "ORDER BY position, id LIMIT 1) LEFT JOIN jobs j ON j.id = w.job_id LEFT JOIN cases c ON c.id = j.case_id "
    "LEFT JOIN sites s ON s.id = v.site_id "
    "LEFT JOIN customers k ON k.id = coalesce(c.customer_id, s.customer_id) "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id)"
)
class CalendarVisit(NamedTuple):
    """A visit with what is shown of it."""

    id: int
    technician: Annotated[int | None, "v.technician_id"]
    start: Annotated[datetime, "v.planned_start"]
    planned_end: datetime | None
    before: Annotated[int, "v.before_minutes"]
    after: Annotated[int, "v.after_minutes"]
    travel: Annotated[int, "v.travel_minutes"]
    fixed: bool
    arrived_at: datetime | None
    left_at: datetime | None
    result: str
    reason: str
    confirmed: str
    note: str
    continues: Annotated[int | None, "v.continues_id"]
    site: Annotated[int | None, "v.site_id"]
    job: Annotated[int | None, "j.id"]
    case: Annotated[int | None, "j.case_id"]
    position: Annotated[int | None, "j.position"]
    kind: Annotated[str, "coalesce(j.kind, 'repair')"]
    state: Annotated[str, "coalesce(j.state, '')"]
    problem: Annotated[str, "coalesce(substr(j.problem, 1, 160), '')"]
    jobs: Annotated[int, "(SELECT count(*) FROM visit_jobs WHERE visit_id = v.id)"]
    customer: Annotated[int | None, "k.id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    address: Annotated[str, f"CASE WHEN {_SEEN} THEN coalesce(s.address, '') ELSE '' END"]
    city: Annotated[str, f"CASE WHEN {_SEEN} THEN coalesce(s.city, '') ELSE '' END"]
    brand: Annotated[str, "coalesce(p.brand, '')"]
    model: Annotated[str, "coalesce(p.model, '')"]
    product: Annotated[str, "coalesce(p.name, '')"]

    @property
    def end(self) -> datetime:
        """When it is over: as planned, or as it was."""
        return self.planned_end or self.start + timedelta(minutes=USUAL_MINUTES)

    @property
    def minutes(self) -> int:
        """How long it is planned to be."""
        return round((self.end - self.start).total_seconds() / 60)

    @property
    def number(self) -> str:
        """The number of its job."""
        return f"{self.case}-{self.position}" if self.case is not None else ""

    @property
    def title(self) -> str:
        """What is worked on."""
        return product_title(self.product, self.brand, self.model)

    @property
    def open(self) -> bool:
        """Whether it is still to be made, so that it can be moved."""
        return not self.result and self.arrived_at is None

    def planned(self) -> Planned:
        """As the rules of planning see it."""
        return Planned(self.id, self.start, self.end, self.before, self.after, self.travel, self.site)


class WorkingDay(NamedTuple):
    """When a person works on a day, in minutes since midnight; and why they do not, where they are away."""

    opened: tuple[Minutes, ...]
    away: bool = False


class CalendarSpan(NamedTuple):
    """Some days of the calendar."""

    first: date
    days: int
    visits: Sequence[CalendarVisit]
    against: dict[int, list[Clash]]
    """What stands against visits that are still to be made, by visit."""
    people: Sequence[Person]
    """Who is sent, and who else has a visit in these days, by name."""
    shop: dict[date, tuple[Minutes, ...]]
    """When the shop is open."""
    working: dict[tuple[int | None, date], WorkingDay]
    """When each of the people works."""
    by_id: dict[int, CalendarVisit]
    """The visits by their ids."""
    holidays: dict[date, str]
    """What the days are called that have hours of their own."""

    def missing(self, visit: CalendarVisit, other: int | None) -> int:
        """How many minutes two visits lie too near."""
        beside = self.by_id.get(other or 0)
        if beside is None:
            return 0
        first, second = sorted((visit.planned(), beside.planned()), key=lambda one: (one.start, one.end))
        return max(0, int((needed(first, second) - (second.start - first.end)).total_seconds()) // 60)


class Calendar:
    """Reads the calendar."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings
        self.to_plan = ToPlan(store)

    def visits(self, since: datetime, until: datetime) -> list[CalendarVisit]:
        """The visits of which some part lies between two instants, in their order."""
        found = self.store.select(
            CalendarVisit,
            "WHERE v.planned_start >= ? AND v.planned_start < ? ORDER BY v.planned_start, v.id",
            (to_text(since - LONGEST), to_text(until)),
        )
        return [visit for visit in found if visit.end > since or visit.start >= since]

    def visit(self, visit: int) -> CalendarVisit | None:
        """One visit, if it is there."""
        return self.store.select_one(CalendarVisit, "WHERE v.id = ?", (visit,))

    def span(self, first: date, days: int) -> CalendarSpan:
        """Some days from midnight to midnight at the shop: visits, what stands against them, who works when."""
        settings = self._settings()
        place = zone(settings["shop.zone"])
        since = local(first, time(), place)
        until = local(first + timedelta(days=days), time(), place)
        visits = self.visits(since, until)
        planning = Planning(self.store, settings)
        sent = {person.id for person in planning.sent()} | {visit.technician for visit in visits}
        people = [person for person in planning.people.values() if person.id in sent]
        dates = [first + timedelta(days=number) for number in range(days)]
        return CalendarSpan(
            first,
            days,
            visits,
            planning.conflicts(since - LONGEST, until),
            people,
            {day: _minutes(planning.shop_hours.spans(day), day, place) for day in dates},
            {(who, day): _working(planning, who, day, place) for who in _all(people) for day in dates},
            {visit.id: visit for visit in visits},
            {row.day: row.name for row in Shop(self.store).holidays(first) if row.day in dates},
        )


def _all(people: Sequence[Person]) -> list[int | None]:
    return [None, *(person.id for person in people)]


def _working(planning: Planning, person: int | None, day: date, place: tzinfo) -> WorkingDay:
    worker = planning.worker(person)
    away = any(first <= day <= last for first, last in worker.leave)
    return WorkingDay(() if away else _minutes(worker.hours.spans(day), day, place), away)


def _minutes(spans: Sequence[tuple[datetime, datetime]], day: date, place: tzinfo) -> tuple[Minutes, ...]:
    """Spans of a day as minutes since midnight; one that closes at midnight ends the day."""
    found = [piece for opens, closes in spans for piece in pieces(opens, closes, place) if piece.day == day]
    return tuple((piece.top, min(piece.bottom, DAY)) for piece in found)
