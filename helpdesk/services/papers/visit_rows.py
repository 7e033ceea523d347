"""What the paper of a visit prints: when it was, which jobs it served, what was found at each line, what is left."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text, to_text
from helpdesk.domain.workflows.kinds import free
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from


@read_from("visits v JOIN visit_jobs w ON w.visit_id = v.id LEFT JOIN staff s ON s.id = v.technician_id")
class VisitFacts(NamedTuple):
    """A visit as its paper needs it."""

    id: int
    planned_start: datetime
    arrived_at: datetime | None
    left_at: datetime | None
    technician: Annotated[str | None, "s.name"]
    result: str
    reason: str
    excused: bool
    travel_cents: int | None
    note: str


def visit_of(store: Store, job: int, visit: int | None = None) -> VisitFacts | None:
    """The visit that the paper of a job is about: the one it names, else the last one made, else the one planned."""
    named = store.select_one(VisitFacts, "WHERE w.job_id = ? AND v.id = ?", (job, visit)) if visit else None
    if named is not None:
        return named
    return store.select_one(
        VisitFacts,
        "WHERE w.job_id = ? ORDER BY v.result = '' AND v.arrived_at IS NULL, "
        "CASE WHEN v.result = '' THEN v.planned_start END, v.planned_start DESC, v.id DESC LIMIT 1",
        (job,),
    )


def served_jobs(store: Store, visit: int) -> list[int]:
    """The jobs of a visit, in their order."""
    rows = store.rows("SELECT job_id FROM visit_jobs WHERE visit_id = ? ORDER BY position, id", (visit,))
    return [job for (job,) in rows]


def charged_before(store: Store, visit: int) -> bool:
    """Whether travel was charged with another visit for one of the cases that this one is for."""
    return bool(
        store.value(
            "SELECT 1 FROM visit_jobs w JOIN jobs j ON j.id = w.job_id JOIN jobs o ON o.case_id = j.case_id "
            "JOIN visit_jobs x ON x.job_id = o.id JOIN visits v ON v.id = x.visit_id "
            "WHERE w.visit_id = ? AND v.id <> ? AND v.travel_cents > 0 LIMIT 1",
            (visit, visit),
        )
    )


def pays_nothing(store: Store, visit: int) -> bool:
    """Whether the customer pays for none of a visit's jobs: a guarantee answers, or the contract of the plan."""
    jobs = store.rows(
        "SELECT j.kind, j.under_warranty, coalesce(m.contract, 0) FROM visit_jobs w JOIN jobs j ON j.id = w.job_id "
        "LEFT JOIN plans m ON m.id = j.plan_id WHERE w.visit_id = ?",
        (visit,),
    )
    return bool(jobs) and all(free(kind, covered) or contract for kind, covered, contract in jobs)


@read_from("attachments x")
class VisitPhoto(NamedTuple):
    """A photo of a visit."""

    file: Annotated[str, "x.hash"]
    caption: str
    shows: str
    line: Annotated[
        int | None,
        "(SELECT l.position FROM check_results r JOIN checklist_lines l ON l.id = r.line_id WHERE r.photo_id = x.id)",
    ]


def photos_of(store: Store, visit: int, job: int, most: int) -> list[VisitPhoto]:
    """The photos taken at a visit for a job: before, of lines, after."""
    return store.select(
        VisitPhoto,
        "WHERE x.visit_id = ? AND x.job_id = ? AND x.media_type LIKE 'image/%' "
        "ORDER BY CASE x.shows WHEN 'before' THEN 1 WHEN 'line' THEN 2 ELSE 3 END, x.id LIMIT ?",
        (visit, job, most),
    )


def visits_after(store: Store, job: int, visit: VisitFacts) -> dict[int, datetime]:
    """When the job's visits after one are or were, the next first, by id; none after one that is still to be made."""
    if not visit.result:
        return {}
    rows = store.rows(
        "SELECT v.id, v.planned_start FROM visits v JOIN visit_jobs w ON w.visit_id = v.id WHERE w.job_id = ? "
        "AND (v.planned_start, v.id) > (?, ?) ORDER BY v.planned_start, v.id",
        (job, to_text(visit.planned_start), visit.id),
    )
    return {identity: from_text(start) for identity, start in rows}


def minutes_at(store: Store, job: int, visit: int) -> int | None:
    """Hands-on minutes for a job at a visit; where no visit of the job tells its own, those of the whole job."""
    own = dict(store.rows("SELECT visit_id, minutes FROM visit_jobs WHERE job_id = ?", (job,)))
    found: int | None = own.get(visit)
    if not any(minutes is not None for minutes in own.values()):
        found = store.value("SELECT minutes FROM jobs WHERE id = ?", (job,))
    return found


def reading_of(store: Store, unit: int, day: str) -> tuple[int, str] | None:
    """What the unit's meter showed on the local day of the visit, with its unit."""
    row = store.row(
        "SELECT value, measure FROM readings WHERE unit_id = ? AND read_on = ? ORDER BY id DESC LIMIT 1",
        (unit, day),
    )
    return None if row is None else (row[0], row[1])
