"""The sheets of a day: who goes where in which order, and what is done there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import local, to_text, zone
from helpdesk.domain import coordinates
from helpdesk.domain.coordinates import NotAPlace, Point
from helpdesk.domain.day_order import Stop, in_order
from helpdesk.domain.goods import product_title
from helpdesk.domain.visit_words import CONFIRMATIONS, VISIT_RESULTS
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.formats import Words
from helpdesk.reports.day_sheets import (
    DaySheetsData,
    SheetCheck,
    SheetVisit,
    SheetWork,
    TechnicianDay,
    day_sheets,
)
from helpdesk.services.cases.checked_rows import checked_lines
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from

USUAL_MINUTES = 60
"""How long a visit is whose end nobody knows."""
STEP = 5
"""To how many minutes a time that nobody promised is told."""
_OF_VISIT = (
    "LEFT JOIN visit_jobs w ON w.id = (SELECT min(id) FROM visit_jobs WHERE visit_id = v.id) "
    "LEFT JOIN jobs j ON j.id = w.job_id LEFT JOIN cases c ON c.id = j.case_id "
    "LEFT JOIN customers k ON k.id = c.customer_id"
)


@read_from(
    f"visits v {_OF_VISIT} LEFT JOIN sites t ON t.id = v.site_id LEFT JOIN staff s ON s.id = v.technician_id"
)
class PlannedVisit(NamedTuple):
    """A visit of a day with its place."""

    id: int
    technician: Annotated[int | None, "v.technician_id"]
    who: Annotated[str | None, "s.name"]
    planned_start: datetime
    planned_end: datetime | None
    fixed: bool
    confirmed: str
    result: str
    before_minutes: int
    after_minutes: int
    travel_minutes: int
    note: Annotated[str, "v.note"]
    customer: Annotated[int | None, "k.id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    address: Annotated[str | None, "t.address"]
    postcode: Annotated[str | None, "t.postcode"]
    city: Annotated[str | None, "t.city"]
    latitude: Annotated[int | None, "t.latitude"]
    longitude: Annotated[int | None, "t.longitude"]

    @property
    def minutes(self) -> int:
        """How long it is planned to be."""
        end = self.planned_end
        return round((end - self.planned_start).total_seconds() / 60) if end else USUAL_MINUTES

    @property
    def kept(self) -> bool:
        """Whether the customer counts on its time: it was promised, or confirmed."""
        return self.fixed or self.confirmed == "confirmed"

    @property
    def place(self) -> str:
        """Its address in a line."""
        town = "\u00a0".join(part for part in (self.postcode, self.city) if part)
        return ", ".join(part for part in (self.address, town) if part)


@read_from(
    "visit_jobs w JOIN jobs j ON j.id = w.job_id LEFT JOIN units u ON u.id = j.unit_id "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
    "LEFT JOIN checklists l ON l.id = j.checklist_id LEFT JOIN plans m ON m.id = j.plan_id"
)
class ServedJob(NamedTuple):
    """A job that a visit serves."""

    visit: Annotated[int, "w.visit_id"]
    id: Annotated[int, "j.id"]
    case: Annotated[int, "j.case_id"]
    position: Annotated[int, "j.position"]
    kind: Annotated[str, "j.kind"]
    state: Annotated[str, "j.state"]
    problem: Annotated[str, "substr(j.problem, 1, 600)"]
    unit: Annotated[int | None, "u.id"]
    serial: Annotated[str | None, "u.serial"]
    name: Annotated[str | None, "p.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    checklist: Annotated[int | None, "l.id"]
    checklist_name: Annotated[str | None, "l.name"]
    measure: Annotated[str, "coalesce(nullif(m.meter_unit, ''), p.meter_unit, '')"]
    metered: Annotated[
        bool,
        "m.meter_every IS NOT NULL OR p.maintenance_usage IS NOT NULL "
        "OR EXISTS (SELECT 1 FROM readings r WHERE r.unit_id = u.id)",
    ]


def visits_of(store: Store, since: datetime, until: datetime) -> list[PlannedVisit]:
    """The visits that begin in a stretch of time, in the order of their times."""
    return store.select(
        PlannedVisit,
        "WHERE v.planned_start >= ? AND v.planned_start < ? ORDER BY v.planned_start, v.id",
        (to_text(since), to_text(until)),
    )


def day_sheets_data(source: Source, subject: Subject, words: Words) -> DaySheetsData:
    """The visits of a day in the order in which each technician makes them."""
    day = subject.day or source.today
    place = zone(source.settings["shop.zone"])
    visits = visits_of(source.store, local(day, time(), place), local(day + timedelta(days=1), time(), place))
    sheets = _Sheets(source.store, source.settings, words, visits)
    by_person: dict[int | None, list[PlannedVisit]] = defaultdict(list)
    for visit in visits:
        by_person[visit.technician].append(visit)
    ordered = sorted(by_person.values(), key=lambda own: (own[0].who is None, own[0].who or ""))
    return DaySheetsData(shop=head(source.settings), day=day, days=tuple(sheets.day(own) for own in ordered))


class _Sheets:
    """What the sheets of some visits say, read at once."""

    def __init__(
        self, store: Store, settings: Settings, words: Words, visits: Sequence[PlannedVisit]
    ) -> None:
        self.store, self.words = store, words
        self.shop = shop_point(settings)
        ids = id_list(visit.id for visit in visits)
        self.jobs: dict[int, list[ServedJob]] = defaultdict(list)
        jobs = store.select(
            ServedJob, f"WHERE w.visit_id IN ({LISTED}) ORDER BY w.visit_id, w.position, w.id", (ids,)
        )
        for job in jobs:
            self.jobs[job.visit].append(job)
        self.readings = self._readings(jobs)
        self.phones: dict[int, list[str]] = defaultdict(list)
        customers = id_list({visit.customer for visit in visits if visit.customer is not None})
        for customer, value in store.rows(
            f"SELECT customer_id, value FROM contacts WHERE kind = 'phone' AND customer_id IN ({LISTED}) "
            "ORDER BY position, id",
            (customers,),
        ):
            self.phones[customer].append(value)

    def _readings(self, jobs: Sequence[ServedJob]) -> Mapping[int, str]:
        """The newest reading of each unit that has some."""
        units = id_list({job.unit for job in jobs if job.unit is not None})
        rows = self.store.rows(
            f"SELECT unit_id, value, read_on FROM readings WHERE unit_id IN ({LISTED}) ORDER BY unit_id, read_on, id",
            (units,),
        )
        said = self.words
        return {unit: f"{said.number(value)}, {said.day(read_on)}" for unit, value, read_on in rows}

    def day(self, visits: Sequence[PlannedVisit]) -> TechnicianDay:
        """Somebody's day in the order in which the visits are made."""
        order = in_order([self._stop(visit) for visit in visits], self.shop)
        by_id = {visit.id: visit for visit in visits}
        made = [by_id[stop.id] for stop in order.stops]
        times = self._times(made, moved=made != list(visits))
        return TechnicianDay(
            name=visits[0].who or "",
            by=order.by,
            kilometres=order.kilometres,
            saved=order.saved,
            from_shop=self.shop is not None,
            visits=tuple(
                self._visit(visit, at, about) for visit, (at, about) in zip(made, times, strict=True)
            ),
        )

    def _stop(self, visit: PlannedVisit) -> Stop:
        known = visit.latitude is not None and visit.longitude is not None
        at = self.words.local(visit.planned_start)
        return Stop(
            visit.id,
            visit.kept,
            Point(visit.latitude or 0, visit.longitude or 0) if known else None,
            visit.postcode or "",
            at.hour * 60 + at.minute,
            visit.travel_minutes + visit.before_minutes + visit.minutes + visit.after_minutes,
        )

    def _times(self, visits: Sequence[PlannedVisit], *, moved: bool) -> list[tuple[datetime, bool]]:
        """When each visit begins, and whether that is only about then, since the order is another one."""
        if not moved:
            return [(visit.planned_start, False) for visit in visits]
        found = []
        clock = min(visit.planned_start for visit in visits)
        for visit in visits:
            if visit.kept:
                begins = visit.planned_start
                found.append((begins, False))
            else:
                begins = clock + timedelta(minutes=(-clock.minute) % STEP)
                found.append((begins, True))
            length = visit.minutes + visit.after_minutes + visit.travel_minutes + visit.before_minutes
            clock = max(clock, begins + timedelta(minutes=length))
        return found

    def _visit(self, visit: PlannedVisit, at: datetime, about: bool) -> SheetVisit:
        say = self.words.say
        begins, ends = self.words.local(at), self.words.local(at + timedelta(minutes=visit.minutes))
        return SheetVisit(
            at=f"{begins:%H:%M}",
            until=f"{ends:%H:%M}",
            about=about,
            fixed=visit.fixed,
            confirmed=say(CONFIRMATIONS[visit.confirmed]) if visit.confirmed in CONFIRMATIONS else "",
            minutes=visit.minutes,
            travel=visit.travel_minutes,
            customer=visit.customer_name or "",
            phones=tuple(self.phones.get(visit.customer or 0, ())[:2]),
            address=visit.place,
            note=visit.note,
            result=say(VISIT_RESULTS[visit.result]) if visit.result in VISIT_RESULTS else "",
            works=tuple(self._work(job) for job in self.jobs[visit.id]),
        )

    def _checks(self, job: int) -> tuple[SheetCheck, ...]:
        """The lines of its list that are still to be done."""
        return tuple(
            SheetCheck(
                number=line.position,
                text=line.text,
                asks=line.asks,
                measure=line.measure,
                least=line.least,
                most=line.most,
                photo=line.photo,
            )
            for line in checked_lines(self.store, job)
            if not line.ended
        )

    def _work(self, job: ServedJob) -> SheetWork:
        return SheetWork(
            id=job.id,
            number=f"{job.case}-{job.position}",
            kind=self.words.say(KINDS[job.kind]) if job.kind in KINDS else job.kind,
            unit=product_title(job.name or "", job.brand or "", job.model or ""),
            serial=job.serial or "",
            problem=job.problem,
            waits=job.state == "waiting_part",
            checklist=job.checklist_name or "",
            checks=self._checks(job.id) if job.checklist is not None else (),
            measure=job.measure if job.metered else None,
            last_reading=self.readings.get(job.unit or 0, ""),
        )


def shop_point(settings: Settings) -> Point | None:
    """Where the shop is, if somebody typed it."""
    try:
        return coordinates.read(settings["field.coordinates"]) if settings["field.coordinates"] else None
    except NotAPlace:
        return None


MAKER = PaperMaker(data=DaySheetsData, gather=day_sheets_data, draw=day_sheets)
