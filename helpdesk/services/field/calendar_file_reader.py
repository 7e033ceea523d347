"""The visits of a technician as a file for the calendar of a telephone; what the shop keeps for itself is not in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from helpdesk.clock import local
from helpdesk.domain.calendar_file import Event, calendar_file
from helpdesk.domain.coordinates import Point
from helpdesk.domain.goods import product_title
from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.formats import Words
from helpdesk.services.papers.kinds.day_sheets import PlannedVisit, ServedJob, visits_of
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.texts import translate

PROBLEM = 300
"""Letters of what the customer said that go along."""


def visits_as_calendar(
    store: Store, words: Words, technician: int, first: date, last: date, now: datetime
) -> tuple[bytes, int]:
    """The visits somebody is still to make on some days, as a file, and how many they are.

    Args:
        store: the shop.
        words: how things are said.
        technician: who goes.
        first: the first local day.
        last: the last one, included.
        now: this instant, which each appointment names.
    """
    since, until = (local(day, time(), words.zone) for day in (first, last + timedelta(days=1)))
    visits = [
        visit
        for visit in visits_of(store, since, until)
        if visit.technician == technician and not visit.result
    ]
    events = _events(store, words, visits)
    name = words.say(
        translate("CalendarFile", "Visits of {name}")(name=visits[0].who or "" if visits else "")
    )
    return calendar_file(events, now, name), len(visits)


def _events(store: Store, words: Words, visits: Sequence[PlannedVisit]) -> list[Event]:
    ids = id_list(visit.id for visit in visits)
    jobs: dict[int, list[ServedJob]] = defaultdict(list)
    for job in store.select(
        ServedJob, f"WHERE w.visit_id IN ({LISTED}) ORDER BY w.visit_id, w.position, w.id", (ids,)
    ):
        jobs[job.visit].append(job)
    phones = dict(
        store.rows(
            f"SELECT customer_id, value FROM contacts WHERE kind = 'phone' AND customer_id IN ({LISTED}) "
            "ORDER BY position DESC, id DESC",
            (id_list({visit.customer for visit in visits if visit.customer is not None}),),
        )
    )
    changed = dict(
        store.rows(
            "SELECT row, count(*) FROM journal_changes WHERE kind = (SELECT id FROM journal_kinds WHERE name = 'visits') "
            f"AND row IN ({LISTED}) GROUP BY row",
            (ids,),
        )
    )
    made = dict(store.rows(f"SELECT id, created_at FROM visits WHERE id IN ({LISTED})", (ids,)))
    return [
        _event(
            visit,
            jobs[visit.id],
            phones.get(visit.customer, ""),
            max(0, changed.get(visit.id, 1) - 1),
            made,
            words,
        )
        for visit in visits
    ]


def _event(
    visit: PlannedVisit,
    jobs: Sequence[ServedJob],
    phone: str,
    sequence: int,
    made: dict[int, str],
    words: Words,
) -> Event:
    kinds = ", ".join(
        dict.fromkeys(words.say(KINDS[job.kind]) if job.kind in KINDS else job.kind for job in jobs)
    )
    stamp = "".join(sign for sign in made[visit.id] if sign.isdigit())
    lines = [words.phone(phone) if phone else ""]
    for job in jobs:
        unit = product_title(job.name or "", job.brand or "", job.model or "")
        lines.append(
            " · ".join(part for part in (f"{job.case}-{job.position}", unit, job.serial or "") if part)
        )
        lines.append(shortened(job.problem, PROBLEM))
    known = visit.latitude is not None and visit.longitude is not None
    return Event(
        uid=f"visit-{visit.id}-{stamp}@helpdesk",
        sequence=sequence,
        start=visit.planned_start,
        end=visit.planned_start + timedelta(minutes=visit.minutes),
        summary=" · ".join(part for part in (visit.customer_name or "", kinds) if part),
        location=visit.place,
        description="\n".join(line for line in lines if line),
        point=Point(visit.latitude or 0, visit.longitude or 0) if known else None,
        confirmed=visit.kept,
    )
