"""Plans the call that asks how it went, once for each event, and withdraws it where the event did not happen.

Actions that hand back, deliver or close call :func:`plan_follow_up` themselves, so that undoing them takes the call
with it. An import records what happened, and plans nothing.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from helpdesk.action import Context
from helpdesk.classes import dataclass
from helpdesk.clock import from_text, zone
from helpdesk.domain.call_attempts import Slot, first_slot
from helpdesk.domain.call_hours import CallingHours, best_windows
from helpdesk.domain.follow_up import OWED, PLANNED, Known, due_day, last_day, place_of
from helpdesk.services.shop.reader import Shop
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import in_words
from helpdesk.store.tables.voice import Call, CallReason

DAYS = {
    "repair": "calls.repair_days",
    "installation": "calls.installation_days",
    "sale": "calls.sale_days",
    "claim": "calls.claim_days",
    "complaint": "calls.complaint_days",
}
"""The reasons for which calls fall due by themselves, each with the setting of its opening days."""
LONG_AGO = timedelta(days=365)
"""After so long no call is worth a look into the opening hours: its days are over, whatever is set."""

_CALLEE = (
    "SELECT k.state, k.do_not_call, k.best_hours, (SELECT c.owner_id FROM cases c JOIN staff s ON s.id = c.owner_id "
    "WHERE c.id = ? AND s.active), (SELECT given FROM consents WHERE customer_id = k.id AND purpose = 'surveys' "
    "ORDER BY at DESC, id DESC LIMIT 1) FROM customers k WHERE k.id = ?"
)
_KNOWN = (
    "SELECT c.id, c.due_on, c.called_at, c.state, c.expires_on, EXISTS (SELECT 1 FROM call_reasons r "
    f"WHERE r.call_id = c.id AND NOT {in_words('r.reason', sorted(OWED | PLANNED))}), "
    "EXISTS (SELECT 1 FROM call_reasons r WHERE r.call_id = c.id AND r.reason = ? AND "
    "(r.job_id = ? AND r.happened_on = ? OR r.purchase_id = ?)) "
    "FROM calls c WHERE c.customer_id = ? AND c.state <> 'withdrawn'"
)


@dataclass(frozen=True, slots=True)
class _Event:
    """What happened, and to whom."""

    reason: str
    on: date
    customer: int
    case: int | None
    job: int | None
    purchase: int | None


def calling_hours(store: Store, settings: Settings) -> CallingHours:
    """When the shop calls: its opening hours within the hours set."""
    hours = Shop(store).hours(settings["shop.zone"])
    return CallingHours(hours, settings["calls.from_hour"], settings["calls.until_hour"])


def plan_follow_up(
    ctx: Context,
    reason: str,
    *,
    customer: int,
    case: int | None = None,
    job: int | None = None,
    purchase: int | None = None,
    happened_at: datetime | date,
) -> int | None:
    """Plan the call after an event at ``happened_at``, an instant or a local day. Returns the call, or nothing.

    None is planned where the shop wants none for the ``reason``, where the customer must not be called or is
    left in peace or does not want to be asked, where there is one for this very event, or where its days are over already.
    """
    days = ctx.settings[DAYS[reason]] if reason in DAYS else 0
    on = _local_day(ctx, happened_at)
    if not days or on < ctx.today - LONG_AGO:
        return None
    callee = ctx.store.row(_CALLEE, (case, customer))
    if callee is None or callee[0] != "active" or callee[1]:
        return None
    if callee[4] == 0 and reason not in OWED:
        # Who does not want to be asked how it went is not asked; what the shop owes them is still told.
        return None
    event = _Event(reason, on, customer, case, job, purchase)
    known, twice = _known(ctx, event)
    if twice is not None:
        return twice
    hours = calling_hours(ctx.store, ctx.settings)
    due = due_day(hours.opening, on, days)
    expires_on = last_day(due, ctx.settings["calls.give_up_days"])
    place = place_of(due, known, ctx.settings["calls.rest_days"], owed=reason in OWED)
    if place.due_on is None or expires_on < ctx.today:
        return None
    slot = first_slot(hours, place.due_on, best_windows(callee[2]))
    if place.call is not None:
        call = _bring_forward(ctx, place.call, place.due_on, expires_on, slot)
    else:
        call = new_call(ctx, customer, due, slot, case=case, caller=callee[3])
    _add_reason(ctx, call, event)
    return call


def withdraw_follow_up(ctx: Context, *, job: int | None = None, purchase: int | None = None) -> None:
    """The event of a job or a sale did not happen after all: its call is withdrawn, if nobody called yet.

    A call that has other reasons, too, goes on for these.
    """
    rows = ctx.store.rows(
        "SELECT r.id, c.id, (SELECT count(*) FROM call_reasons o WHERE o.call_id = c.id) FROM call_reasons r "
        "JOIN calls c ON c.id = r.call_id WHERE c.state = 'open' AND c.tries = 0 AND (r.job_id = ? OR r.purchase_id = ?)",
        (job, purchase),
    )
    gone = [call for _, call, reasons in rows if reasons == sum(other == call for _, other, _ in rows)]
    for call in dict.fromkeys(gone):
        ctx.store.update(Call, call, state="withdrawn", next_at=None, day_part="")
    left = [(row, call) for row, call, _ in rows if call not in gone]
    if left:
        ctx.store.delete(CallReason, *(row for row, _ in left))
        hours = calling_hours(ctx.store, ctx.settings)
        for call in dict.fromkeys(call for _, call in left):
            _settle(ctx, call, hours)


def new_call(
    ctx: Context,
    customer: int,
    due_on: date,
    slot: Slot,
    *,
    case: int | None,
    caller: int | None,
    **more: Any,
) -> int:
    """A call of its own, to be tried first at ``slot``; whose it is, ``None`` being the team's."""
    call: int = ctx.store.insert(
        Call,
        customer_id=customer,
        case_id=case,
        caller_id=caller,
        due_on=due_on,
        expires_on=last_day(due_on, ctx.settings["calls.give_up_days"]),
        next_at=slot.at,
        day_part=slot.part,
        **more,
    )
    return call


def _local_day(ctx: Context, happened_at: datetime | date) -> date:
    if isinstance(happened_at, datetime):
        return happened_at.astimezone(zone(ctx.settings["shop.zone"])).date()
    return happened_at


def _known(ctx: Context, event: _Event) -> tuple[list[Known], int | None]:
    """The customer's calls, and the one that is there for this very event, if any."""
    today = ctx.today.isoformat()
    found, twice = [], None
    for call, due_on, called_at, state, expires_on, satisfaction, same in ctx.store.rows(
        _KNOWN, (event.reason, event.job, event.on.isoformat(), event.purchase, event.customer)
    ):
        due = date.fromisoformat(due_on)
        last = _local_day(ctx, from_text(called_at)) if called_at else due
        waiting = state == "open" and (expires_on or due_on) >= today
        found.append(Known(call, due, last, waiting, bool(satisfaction)))
        twice = call if same else twice
    return found, twice


def _bring_forward(ctx: Context, call: int, due_on: date, expires_on: date, slot: Slot) -> int:
    """One more reason of a call: it is due on the earlier day, unless it was tried, and given up on the later one."""
    before, last, tries = (
        ctx.store.row("SELECT due_on, expires_on, tries FROM calls WHERE id = ?", (call,)) or ("",) * 3
    )
    changes: dict[str, Any] = {"expires_on": max(expires_on, date.fromisoformat(last or before))}
    if due_on.isoformat() < before and not tries:
        changes |= {"due_on": due_on, "next_at": slot.at, "day_part": slot.part}
    ctx.store.update(Call, call, **changes)
    return call


def _add_reason(ctx: Context, call: int, event: _Event) -> None:
    ctx.store.insert(
        CallReason,
        call_id=call,
        reason=event.reason,
        job_id=event.job,
        purchase_id=event.purchase,
        happened_on=event.on,
    )


def _settle(ctx: Context, call: int, hours: CallingHours) -> None:
    """Make the days of an untouched call those of the reasons that are left."""
    best = ctx.store.value(
        "SELECT k.best_hours FROM calls c JOIN customers k ON k.id = c.customer_id WHERE c.id = ?", (call,)
    )
    dues = [
        due_day(hours.opening, date.fromisoformat(on), ctx.settings[DAYS[reason]])
        for reason, on in ctx.store.rows(
            "SELECT reason, happened_on FROM call_reasons WHERE call_id = ?", (call,)
        )
        if reason in DAYS and on
    ]
    if dues:
        slot = first_slot(hours, min(dues), best_windows(best))
        ctx.store.update(
            Call,
            call,
            due_on=min(dues),
            expires_on=last_day(max(dues), ctx.settings["calls.give_up_days"]),
            next_at=slot.at,
            day_part=slot.part,
        )
