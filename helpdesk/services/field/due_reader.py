"""Which maintenance is to be opened now: the next dates of plans, as far ahead as the shop has set."""

from __future__ import annotations

from datetime import date, time, timedelta

from helpdesk.clock import local, to_text, zone
from helpdesk.domain.plans import half
from helpdesk.services.field.plan_reader import DueMaintenance, Plans
from helpdesk.settings import Settings
from helpdesk.store.database import Store


def too_early(due: DueMaintenance, today: date) -> bool:
    """Whether work done today would serve no date. What the meter says is due is never too early."""
    if due.due <= today:
        return False
    return due.open.counted - today > half(due.plan.rules, due.open.counted)


def due_to_open(store: Store, settings: Settings, today: date) -> list[DueMaintenance]:
    """The next dates for which a job is to be opened now, the earliest first."""
    ahead = settings["field.ahead_days"]
    if not ahead:
        return []
    first: dict[int, DueMaintenance] = {}
    for due in Plans(store, lambda: settings).open_dates(today + timedelta(days=ahead)):
        first.setdefault(due.plan.id, due)
    place = settings["shop.zone"]
    return [
        due
        for due in first.values()
        if due.plan.owner is not None
        and due.plan.customer != "—"
        and not due.plan.sold_on
        and not too_early(due, today)
        and not is_open(store, due.plan.id)
        and not _was_cancelled(store, due, place)
    ]


def is_open(store: Store, plan: int) -> bool:
    """Whether a job of the plan is open: it has one at a time."""
    return bool(
        store.value(
            "SELECT 1 FROM jobs WHERE plan_id = ? AND state NOT IN ('delivered', 'cancelled') LIMIT 1",
            (plan,),
        )
    )


def _was_cancelled(store: Store, due: DueMaintenance, place: str) -> bool:
    """Whether a job for this date was opened before, and cancelled."""
    since = due.open.counted - half(due.plan.rules, due.open.counted)
    return bool(
        store.value(
            "SELECT 1 FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.plan_id = ? AND j.state = 'cancelled' "
            "AND c.opened_at >= ? LIMIT 1",
            (due.plan.id, to_text(local(since, time(), zone(place)))),
        )
    )
