"""What a plan's visits came to: those of a contract by the date each serves, and what the work on them cost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

from helpdesk.clock import from_text
from helpdesk.domain.contracts import (
    Cost,
    PromisedVisit,
    Work,
    cost_of,
    labour_cents,
    promised_visits,
)
from helpdesk.services.field.plan_facts import PlanFacts
from helpdesk.services.field.plan_reader import PlanRow, ahead
from helpdesk.store.database import Store

MOST_DATED = 60
"""Dates of a plan that are looked at: a contract with more of them is told by its first ones."""
_HALF = frozenset({"half", "part"})


def visits_of(
    store: Store, plan: PlanRow, facts: PlanFacts, visit: str, today: date, *, absent_counts: bool
) -> list[PromisedVisit]:
    """The visits a plan promises, by date: made, half done, planned, open, let go, expired.

    ``visit`` says how far the visit for the next date is; ``absent_counts``: one to which nobody opened is used.
    """
    served = [one for one in facts.dates(plan, ahead(plan, today)) if one.served_on is not None]
    dated = [PromisedVisit("done", one.served_on) for one in served]
    dated += [
        PromisedVisit("let_go", date.fromisoformat(day))
        for (day,) in store.rows("SELECT counted_on FROM plan_dates_let_go WHERE plan_id = ?", (plan.id,))
    ]
    dated.sort(key=lambda one: one.day or date.max)
    most = MOST_DATED if plan.visits or plan.end_on else 1
    room = max(0, (plan.visits or most) - len(dated))
    for place, due in enumerate(islice(facts.coming(plan, most), min(room, most))):
        dated.append(PromisedVisit(_state(visit) if place == 0 else "open", due.due))
    absent = _absences(store, plan.id) if absent_counts else 0
    ended = plan.end_on is not None and plan.end_on < today
    return promised_visits(dated, plan.visits, absent, ended=ended)


def _state(visit: str) -> str:
    if visit in _HALF:
        return "half"
    return "planned" if visit == "planned" else "open"


def _absences(store: Store, plan: int) -> int:
    """How often nobody opened, through their own fault."""
    return int(
        store.value(
            "SELECT count(DISTINCT v.id) FROM jobs j JOIN visit_jobs w ON w.job_id = j.id "
            "JOIN visits v ON v.id = w.visit_id WHERE j.plan_id = ? AND v.result = 'not_done' "
            "AND v.reason = 'absent' AND NOT v.excused",
            (plan,),
        )
    )


def cost_of_plan(store: Store, plan: int) -> Cost:
    """What the work for a plan cost: hands-on minutes at the cost of who did it, and parts at their price."""
    if store.blind:
        return cost_of([Work(None)])
    return cost_of([*_labour(store, plan), *_parts(store, plan)])


def _labour(store: Store, plan: int) -> Iterator[Work]:
    """The minutes of each job: those on its stopwatch, else those written down, else those of its visits."""
    told: dict[int, list[tuple[int, int | None]]] = {}
    for job, minutes, hourly in _spans(store, plan):
        told.setdefault(job, []).append((minutes, hourly))
    for job, minutes, hourly, done in store.rows(
        "SELECT j.id, j.minutes, s.hourly_cents, j.finished_at IS NOT NULL FROM jobs j "
        "LEFT JOIN staff s ON s.id = j.technician_id WHERE j.plan_id = ? AND coalesce(j.outcome, '') <> 'cancelled'",
        (plan,),
    ):
        spans = told.get(job) or ([(minutes, hourly)] if minutes else [])
        if not spans and done:
            yield Work(None)
        for some, by_hour in spans:
            yield Work(labour_cents(some, by_hour))


def _spans(store: Store, plan: int) -> Iterator[tuple[int, int, int | None]]:
    timed = store.rows(
        "SELECT j.id, w.minutes, w.started_at, w.ended_at, s.hourly_cents FROM jobs j "
        "JOIN work_spans w ON w.job_id = j.id LEFT JOIN staff s ON s.id = w.staff_id "
        "WHERE j.plan_id = ? AND w.ended_at IS NOT NULL",
        (plan,),
    )
    on_site = store.rows(
        "SELECT j.id, NULL, v.arrived_at, v.left_at, s.hourly_cents FROM jobs j "
        "JOIN visit_jobs w ON w.job_id = j.id JOIN visits v ON v.id = w.visit_id "
        "LEFT JOIN staff s ON s.id = v.technician_id WHERE j.plan_id = ? AND v.arrived_at IS NOT NULL "
        "AND v.left_at IS NOT NULL AND j.minutes IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM work_spans x WHERE x.job_id = j.id)",
        (plan,),
    )
    for job, minutes, start, end, hourly in (*timed, *on_site):
        yield job, minutes if minutes is not None else _between(start, end), hourly


def _between(start: str, end: str) -> int:
    return max(0, round((from_text(end) - from_text(start)) / timedelta(minutes=1)))


def _parts(store: Store, plan: int) -> Iterator[Work]:
    rows: list[tuple[Any, ...]] = store.rows(
        "SELECT p.price_cents, p.quantity FROM jobs j JOIN parts_used p ON p.job_id = j.id WHERE j.plan_id = ?",
        (plan,),
    )
    for price, quantity in rows:
        yield Work(None if price is None else price * quantity)
