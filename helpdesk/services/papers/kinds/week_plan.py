"""The plan of a week: who goes where on which day, who is away, when the shop is closed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, time, timedelta

from helpdesk.clock import local, zone
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.formats import Words
from helpdesk.reports.week_plan import WeekPerson, WeekPlanData, WeekVisit, week_plan
from helpdesk.services.papers.frame import Source, head
from helpdesk.services.papers.kinds.day_sheets import PlannedVisit, ServedJob, visits_of
from helpdesk.services.papers.maker import PaperMaker
from helpdesk.services.papers.subject import Subject
from helpdesk.services.shop.reader import Shop
from helpdesk.store.dialect import LISTED, id_list

WEEK = 7
_Days = dict[tuple[int | None, date], list[WeekVisit]]


def week_plan_data(source: Source, subject: Subject, words: Words) -> WeekPlanData:
    """The week in which a day lies; days on which the shop is closed and nobody goes anywhere are left out."""
    day = subject.day or source.today
    monday = day - timedelta(days=day.weekday())
    place = zone(source.settings["shop.zone"])
    until = monday + timedelta(days=WEEK)
    visits = visits_of(source.store, local(monday, time(), place), local(until, time(), place))
    cells = _cells(source, visits, words)
    hours = Shop(source.store).hours(source.settings["shop.zone"])
    with_visits = {day for _, day in cells}
    days = [
        each
        for each in (monday + timedelta(days=number) for number in range(WEEK))
        if hours.is_working_day(each) or each in with_visits
    ]
    return WeekPlanData(
        shop=head(source.settings),
        days=tuple(days),
        closed=tuple(not hours.is_working_day(each) for each in days),
        people=tuple(_people(source, days, cells)),
    )


def _cells(source: Source, visits: Sequence[PlannedVisit], words: Words) -> _Days:
    jobs: dict[int, list[ServedJob]] = defaultdict(list)
    for job in source.store.select(
        ServedJob,
        f"WHERE w.visit_id IN ({LISTED}) ORDER BY w.visit_id, w.position, w.id",
        (id_list(visit.id for visit in visits),),
    ):
        jobs[job.visit].append(job)
    found: _Days = defaultdict(list)
    for visit in visits:
        at = words.local(visit.planned_start)
        kinds = dict.fromkeys(
            words.say(KINDS[job.kind]) if job.kind in KINDS else job.kind for job in jobs[visit.id]
        )
        told = WeekVisit(
            at=f"{at:%H:%M}",
            customer=visit.customer_name or "",
            town=visit.city or "",
            what=", ".join(kinds),
            fixed=visit.fixed,
            waits=any(job.state == "waiting_part" for job in jobs[visit.id]),
        )
        found[visit.technician, at.date()].append(told)
    return found


def _people(source: Source, days: Sequence[date], cells: _Days) -> list[WeekPerson]:
    """Who is sent on visits, and whoever has one that week; last the visits that nobody makes yet."""
    shop = Shop(source.store)
    wanted = {who for who, _ in cells}
    staff = [person for person in shop.staff(everybody=True) if person.active or person.id in wanted]
    technicians = [person for person in staff if person.role == "technician" or person.id in wanted]
    rows: list[tuple[int | None, str]] = [(person.id, person.name) for person in technicians or staff]
    rows += [(None, "")] if None in wanted else []
    found = []
    for who, name in rows:
        leave = shop.leaves(who) if who is not None else []
        found.append(
            WeekPerson(
                name=name,
                days=tuple(tuple(cells.get((who, day), ())) for day in days),
                away=tuple(any(one.first_on <= day <= one.last_on for one in leave) for day in days),
            )
        )
    return found


MAKER = PaperMaker(data=WeekPlanData, gather=week_plan_data, draw=week_plan)
