"""Plans waiting calls anew where the hours by which they were planned change: as far as these had decided, no further.

A day or an hour that a person or a customer named stays; so does what is due already.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from helpdesk.action import Context
from helpdesk.clock import from_text, to_text
from helpdesk.domain.call_attempts import MISSES, first_slot, next_slot
from helpdesk.domain.call_hours import CallingHours, Window, best_windows
from helpdesk.domain.follow_up import due_day, last_day
from helpdesk.services.follow_up.planning import DAYS, calling_hours
from helpdesk.services.shop.reader import stored_settings
from helpdesk.settings import Settings
from helpdesk.store.tables.voice import Call

_WAITING = (
    "SELECT c.id, c.due_on, c.expires_on, c.next_at, k.best_hours FROM calls c JOIN customers k ON k.id = c.customer_id "
    "WHERE c.state = 'open' AND c.next_at >= ? AND c.expires_on >= ? ORDER BY c.id"
)
_OF_WAITING = (
    "WHERE {column} IN (SELECT id FROM calls WHERE state = 'open' AND next_at >= ? AND expires_on >= ?)"
)
Event = tuple[str, date]
"""Why somebody is called, and the local day on which it happened."""
Attempt = tuple[datetime, str]


def hours_before(ctx: Context) -> CallingHours:
    """The hours as they stand until the change."""
    return calling_hours(ctx.store, ctx.settings)


def plan_anew(ctx: Context, before: CallingHours) -> None:
    """Move the calls that wait to where the hours as they stand now have them."""
    settings = stored_settings(ctx.store)
    after = calling_hours(ctx.store, settings)
    since = (to_text(ctx.now), ctx.today.isoformat())
    events, attempts = _events(ctx, since), _attempts(ctx, since)
    for call, due_on, expires_on, next_at, best_hours in ctx.store.rows(_WAITING, since):
        planned, best = from_text(next_at), best_windows(best_hours)
        if tried := attempts.get(call):
            changes = _next_try(tried, planned, best, before, after, ctx.now)
        else:
            days = (date.fromisoformat(due_on), date.fromisoformat(expires_on))
            happened = events.get(call, [])
            changes = _first_try(
                happened, days, planned, best, (before, after), (ctx.settings, settings), ctx.today
            )
        if changes:
            ctx.store.update(Call, call, **changes)


def _events(ctx: Context, since: tuple[str, str]) -> dict[int, list[Event]]:
    found: dict[int, list[Event]] = {}
    for call, reason, on in ctx.store.rows(
        f"SELECT call_id, reason, happened_on FROM call_reasons {_OF_WAITING.format(column='call_id')}", since
    ):
        if on and reason in DAYS:
            found.setdefault(call, []).append((reason, date.fromisoformat(on)))
    return found


def _attempts(ctx: Context, since: tuple[str, str]) -> dict[int, list[Attempt]]:
    found: dict[int, list[Attempt]] = {}
    for call, at, outcome in ctx.store.rows(
        f"SELECT call_id, at, outcome FROM call_attempts {_OF_WAITING.format(column='call_id')} ORDER BY at, id",
        since,
    ):
        found.setdefault(call, []).append((from_text(at), outcome))
    return found


def _next_try(
    tried: Sequence[Attempt],
    planned: datetime,
    best: Sequence[Window],
    before: CallingHours,
    after: CallingHours,
    now: datetime,
) -> dict[str, Any]:
    """When a call is tried next that was missed before; one that the customer asked for then stays."""
    moments = [at for at, _ in tried]
    if tried[-1][1] not in MISSES or next_slot(before, moments[-1], moments, best).at != planned:
        return {}
    slot = next_slot(after, moments[-1], moments, best)
    if slot.at < now:
        slot = next_slot(after, now, moments, best)
    return {} if slot.at == planned else {"next_at": slot.at, "day_part": slot.part}


def _first_try(
    happened: Sequence[Event],
    days: tuple[date, date],
    planned: datetime,
    best: Sequence[Window],
    hours: tuple[CallingHours, CallingHours],
    told: tuple[Settings, Settings],
    today: date,
) -> dict[str, Any]:
    """When a call is due that nobody tried yet, by pairs of before and after: day due and last day, hours, settings."""
    (due, last), (before, after), (old, new) = days, hours, told
    if first_slot(before, due, best).at != planned:
        return {}
    day = due
    if happened:
        then, now = (
            sorted(due_day(each.opening, on, given[DAYS[reason]]) for reason, on in happened)
            for each, given in zip(hours, told, strict=True)
        )
        if due == then[0]:
            day = max(now[0], today)
        if last == last_day(then[-1], old["calls.give_up_days"]):
            last = last_day(max(now[-1], day), new["calls.give_up_days"])
    slot = first_slot(after, day, best)
    if (day, last, slot.at) == (*days, planned):
        return {}
    return {"due_on": day, "expires_on": max(last, day), "next_at": slot.at, "day_part": slot.part}
