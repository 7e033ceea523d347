"""What a call becomes by an attempt: read before it is recorded, to be told, and by the action that records it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.call_attempts import MISSES, Becomes, Slot, after_attempt, next_slot
from helpdesk.domain.call_hours import CallingHours, best_windows
from helpdesk.domain.call_words import DAY_PARTS
from helpdesk.services.calls.rows import missing_call
from helpdesk.services.follow_up.planning import calling_hours
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate


@read_from("calls c JOIN customers k ON k.id = c.customer_id")
class CallState(NamedTuple):
    """A call as far as an attempt cares."""

    id: int
    customer: Annotated[int, "c.customer_id"]
    customer_name: Annotated[str, "k.name"]
    case: Annotated[int | None, "c.case_id"]
    case_open: Annotated[bool, "coalesce((SELECT closed_at IS NULL FROM cases WHERE id = c.case_id), 0)"]
    state: str
    due_on: date
    expires_on: date | None
    caller: Annotated[int | None, "c.caller_id"]
    tries: int
    best_hours: Annotated[str, "k.best_hours"]
    may_be_called: Annotated[bool, "k.state = 'active' AND NOT k.do_not_call"]


def call_state(store: Store, call: int) -> CallState:
    """The call that must be there."""
    found = store.select_one(CallState, "WHERE c.id = ?", (call,))
    if found is None:
        raise missing_call()
    return found


def course_of(
    store: Store,
    settings: Settings,
    call: CallState,
    outcome: str,
    at: datetime,
    later_at: datetime | None,
    *,
    besides: int = 0,
) -> Becomes:
    """What becomes of a call by an attempt at ``at`` that ends so; ``later_at`` is when the customer asked for.

    ``besides`` is that attempt itself, where it was recorded already.
    """
    rows = store.rows(
        "SELECT at, outcome FROM call_attempts WHERE call_id = ? AND id <> ? ORDER BY at, id",
        (call.id, besides),
    )
    tried = [*(datetime.fromisoformat(before) for before, _ in rows), at]
    misses = sum(before in MISSES for _, before in rows) + (outcome in MISSES)
    expires_on = call.expires_on or call.due_on
    if outcome not in MISSES and outcome != "call_later":
        return after_attempt(outcome, misses, settings["calls.tries"], expires_on, None, expires_on)
    hours = calling_hours(store, settings)
    planned = _planned(hours, outcome, tried, later_at, call.best_hours)
    return after_attempt(
        outcome, misses, settings["calls.tries"], expires_on, planned, hours.day_of(planned.at)
    )


def _planned(
    hours: CallingHours, outcome: str, tried: list[datetime], later_at: datetime | None, best: str
) -> Slot:
    if outcome == "call_later" and later_at is not None:
        return Slot(later_at, hours.part_of(later_at))
    return next_slot(hours, tried[-1], tried, best_windows(best))


def told_course(becomes: Becomes) -> Text:
    """What becomes of a call, in words: when it is tried again, or how it ended."""
    if becomes.next is not None:
        return translate("Calls", "Next attempt: {when}, {part}")(
            when=becomes.next.at, part=DAY_PARTS[becomes.next.part]
        )
    return {
        "reached": translate("Calls", "The call is done."),
        "refused": translate("Calls", "The customer does not want the call; it is done."),
        "not_reached": translate("Calls", "Not reached: no more attempts. A message can be sent instead."),
    }[becomes.state]
