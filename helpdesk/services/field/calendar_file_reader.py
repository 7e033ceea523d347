"""The visits of a technician as a file for the calendar of a telephone; what the shop keeps for itself is not in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from helpdesk.clock import from_text, local, to_text
from helpdesk.domain.calendar_file import Event, calendar_file
from helpdesk.domain.coordinates import Point
from helpdesk.domain.goods import product_title
from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.formats import Words
from helpdesk.services.field.conflict_reader import USUAL_MINUTES
from helpdesk.services.papers.kinds.day_sheets import PlannedVisit, ServedJob, visits_of
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list, member
from helpdesk.texts import translate

PROBLEM = 300
"""Letters of what the customer said that go along."""


def visits_as_calendar(
    store: Store, words: Words, technician: int, first: date, last: date, now: datetime
) -> tuple[bytes, int]:
    """The visits somebody is still to make on some days, as a file, and how many they are.

    Those of these days that were cancelled, or that somebody else makes now, are told as cancelled, so that a
    telephone that read a former file takes them away; they do not count.

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
    events += _gone(store, words, technician, to_text(since), to_text(until))
    return calendar_file(events, now, name), len(visits)


def _gone(store: Store, words: Words, technician: int, since: str, until: str) -> list[Event]:
    """What somebody was to do in a stretch of time, and is no more to: as the journal knows it."""
    start = f"coalesce({member('c.before', 'planned_start')}, v.planned_start)"
    rows = store.rows(
        f"SELECT c.row, {start}, coalesce({member('c.before', 'created_at')}, v.created_at), "
        "(SELECT count(*) FROM journal_changes x WHERE x.kind = c.kind AND x.row = c.row) "
        "FROM journal_changes c LEFT JOIN visits v ON v.id = c.row "
        "WHERE c.kind = (SELECT id FROM journal_kinds WHERE name = 'visits') AND (c.op = 'D' OR c.row IN "
        "(SELECT id FROM visits WHERE planned_start >= ? AND planned_start < ? AND technician_id IS NOT ?)) "
        f"AND v.technician_id IS NOT ? AND {member('c.before', 'technician_id')} = ? "
        f"AND {start} >= ? AND {start} < ? ORDER BY c.id",
        (since, until, technician, technician, technician, since, until),
    )
    said = words.say(translate("CalendarFile", "Visit cancelled"))
    found: dict[int, Event] = {}
    for row, begins, made, changes in rows:
        at = from_text(begins)
        found[row] = Event(
            uid=_uid(row, made),
            sequence=max(0, changes - 1),
            start=at,
            end=at + timedelta(minutes=USUAL_MINUTES),
            summary=said,
            cancelled=True,
        )
    return list(found.values())


def _uid(visit: int, made: str) -> str:
    """The name of a visit that no other has, whatever is changed of it."""
    stamp = "".join(sign for sign in made if sign.isdigit())
    return f"visit-{visit}-{stamp}@helpdesk"


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
    lines = [words.phone(phone) if phone else ""]
    for job in jobs:
        unit = product_title(job.name or "", job.brand or "", job.model or "")
        lines.append(
            " · ".join(part for part in (f"{job.case}-{job.position}", unit, job.serial or "") if part)
        )
        lines.append(shortened(job.problem, PROBLEM))
    known = visit.latitude is not None and visit.longitude is not None
    return Event(
        uid=_uid(visit.id, made[visit.id]),
        sequence=sequence,
        start=visit.planned_start,
        end=visit.planned_start + timedelta(minutes=visit.minutes),
        summary=" · ".join(part for part in (visit.customer_name or "", kinds) if part),
        location=visit.place,
        description="\n".join(line for line in lines if line),
        point=Point(visit.latitude or 0, visit.longitude or 0) if known else None,
        confirmed=visit.kept,
    )
