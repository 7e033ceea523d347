"""When every plan falls due next, all plans at once: computed, kept in memory, and computed anew where facts changed.

A next date hangs on holidays, opening hours, readings, completions and dates let go, and each of these can be undone,
imported or merged. A day kept in the file beside its plan would have to be corrected by every one of those ways; here the
journal says which rows changed since, and only their plans are counted again. Ten thousand plans are counted once.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text
from helpdesk.domain.contracts import letter_due
from helpdesk.services.field.plan_facts import PlanFacts, PlanLine, plan_lines, slices
from helpdesk.services.field.plan_reader import PlanRow
from helpdesk.services.field.plan_rows import PlanNow
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store

MOST_CHANGES = 2_000
"""With more changes than these everything is counted anew."""
_OF_ALL = frozenset({"opening_spans", "holidays", "settings"})
_ASK = {
    "plans": "SELECT id FROM plans WHERE id IN ({ids}) UNION SELECT id FROM plans WHERE continues_id IN ({ids})",
    "plan_dates_let_go": "SELECT plan_id FROM plan_dates_let_go WHERE id IN ({ids})",
    "readings": "SELECT m.id FROM readings r JOIN plans m ON m.unit_id = r.unit_id WHERE r.id IN ({ids})",
    "jobs": "SELECT plan_id FROM jobs WHERE id IN ({ids}) AND plan_id IS NOT NULL",
    "visits": "SELECT j.plan_id FROM visit_jobs w JOIN jobs j ON j.id = w.job_id WHERE w.visit_id IN ({ids}) "
    "AND j.plan_id IS NOT NULL",
    "visit_jobs": "SELECT j.plan_id FROM visit_jobs w JOIN jobs j ON j.id = w.job_id WHERE w.id IN ({ids}) "
    "AND j.plan_id IS NOT NULL",
}
"""Which plans hang on rows of a table."""
_BEFORE = {
    "plan_id": "SELECT id FROM plans WHERE id = ?",
    "unit_id": "SELECT id FROM plans WHERE unit_id = ?",
    "job_id": "SELECT plan_id FROM jobs WHERE id = ? AND plan_id IS NOT NULL",
}
"""Which plans hung on a row that was deleted or moved, by the column that named it."""


class Book(NamedTuple):
    """All plans at one moment of the journal."""

    mark: int
    plans: dict[int, PlanNow]


def book_of(store: Store, settings: Settings, before: Book | None) -> Book:
    """All plans as they stand now; of those known ``before`` only those whose facts changed are counted."""
    with store.snapshot():
        mark = int(store.value("SELECT coalesce(max(id), 0) FROM journal_changes"))
        if before is not None and before.mark == mark:
            return before
        touched = _touched(store, before.mark, mark) if before is not None else None
        if before is None or touched is None:
            return Book(mark, _count(store, settings, None))
        plans = dict(before.plans)
        for plan in touched:
            plans.pop(plan, None)
        return Book(mark, plans | _count(store, settings, sorted(touched)) if touched else plans)


def is_far_behind(store: Store, book: Book) -> bool:
    """Whether so much changed since that everything would be counted anew."""
    return int(store.value("SELECT coalesce(max(id), 0) FROM journal_changes")) - book.mark > MOST_CHANGES


def _touched(store: Store, since: int, until: int) -> set[int] | None:
    """The plans whose facts changed between two marks; ``None`` where it may be any."""
    if until < since or until - since > MOST_CHANGES:
        return None
    tables: dict[str, set[int]] = {}
    found: set[int] = set()
    for table, row, before in store.rows(
        "SELECT k.name, c.row, c.before FROM journal_changes c JOIN journal_kinds k ON k.id = c.kind WHERE c.id > ?",
        (since,),
    ):
        if table in _OF_ALL:
            return None
        if table not in _ASK:
            continue
        tables.setdefault(table, set()).add(row)
        if table == "plans":
            found.add(row)
        if before:
            found |= _hung_on(store, json.loads(before))
    for table, rows in tables.items():
        found |= _hanging_on(store, table, rows)
    return found


def _hung_on(store: Store, before: dict[str, Any]) -> set[int]:
    return {
        plan
        for column, sql in _BEFORE.items()
        if before.get(column) is not None
        for (plan,) in store.rows(sql, (before[column],))
    }


def _hanging_on(store: Store, table: str, rows: Iterable[int]) -> set[int]:
    ids = ", ".join(str(int(row)) for row in rows)
    return {plan for (plan,) in store.rows(_ASK[table].format(ids=ids))}


def _count(store: Store, settings: Settings, ids: Sequence[int] | None) -> dict[int, PlanNow]:
    """Count the next dates of plans, of all where none are named, and read how far their visits are."""
    facts = PlanFacts(store, settings["shop.zone"], ids)
    visits = visit_states(store, ids)
    notice = legal_profile(settings["shop.country"]).contract_end.days
    found = {}
    for row in plan_lines(store, ids):
        due = facts.next(row) if row.active else None
        state, at = visits.get(row.id, ("", None))
        last = last_day_to_end(row)
        found[row.id] = PlanNow(
            row.id,
            due.due if due else None,
            state,
            at,
            row.contract,
            letter_due(last, notice) if last else None,
            row.end_on if last else None,
            row.told_on is not None,
            row.active,
        )
    return found


def last_day_to_end(plan: PlanLine | PlanRow) -> date | None:
    """The last day on which a customer can end a contract that has a fixed term and that nobody renewed."""
    if not plan.contract or plan.end_on is None or not plan.active or plan.renewed_by is not None:
        return None
    return plan.notice_until or plan.end_on


def visit_states(store: Store, plans: Sequence[int] | None) -> dict[int, tuple[str, datetime | None]]:
    """How far the visit for the next date of each plan is, and when it is planned; plans without any are left out."""
    found: dict[int, tuple[str, datetime | None]] = {}
    for among, some in slices(plans):
        for plan, state, at, result, reason in store.rows(
            "SELECT j.plan_id, j.state, v.planned_start, v.result, v.reason FROM jobs j "
            "LEFT JOIN visit_jobs w ON w.job_id = j.id LEFT JOIN visits v ON v.id = w.visit_id "
            f"WHERE j.plan_id {among} AND j.state NOT IN ('delivered', 'cancelled') "
            "ORDER BY j.plan_id, v.planned_start, v.id",
            some,
        ):
            if found.get(plan, ("",))[0] != "planned":
                found[plan] = _visit_state(state, at, result, reason)
    return found


def _visit_state(
    job: str, at: str | None, result: str | None, reason: str | None
) -> tuple[str, datetime | None]:
    if at is not None and not result:
        return "planned", from_text(at)
    if job == "waiting_part" or (result and reason == "part_missing"):
        return "part", None
    return {"not_done": "not_done", "partly": "half", "done": "done"}.get(result or "", "opened"), None


SOON = timedelta(weeks=8)
RENEW_AHEAD = timedelta(days=30)
"""So long before its letter is due a contract is shown among those to renew."""


def holds(plan: PlanNow, view: str, today: date) -> bool:
    """Whether a plan stands in a view."""
    if view == "soon":
        return plan.due is not None and plan.due <= today + SOON
    if view == "overdue":
        return is_late(plan, today)
    if view == "contracts":
        return plan.contract and plan.active
    if view == "renew":
        return plan.letter_on is not None and plan.letter_on - RENEW_AHEAD <= today
    return True


def counts_of(book: Book, today: date) -> dict[str, int]:
    """How many plans each view holds: one walk through all, for it is asked after every change."""
    soon, late, contracts, renew = 0, 0, 0, 0
    by = today + SOON
    for plan in book.plans.values():
        if plan.due is not None and plan.due <= by:
            soon += 1
            late += plan.due < today
        if plan.contract:
            contracts += plan.active
            renew += plan.letter_on is not None and plan.letter_on - RENEW_AHEAD <= today
    return {"soon": soon, "overdue": late, "contracts": contracts, "renew": renew, "all": len(book.plans)}


def is_late(plan: PlanNow, today: date) -> bool:
    """Whether its next date has passed."""
    return plan.due is not None and plan.due < today


def asks(plan: PlanNow, today: date) -> bool:
    """Whether it is overdue and nobody goes."""
    return is_late(plan, today) and plan.visit != "planned"
