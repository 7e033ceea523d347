"""Two records of one customer become one, and nobody is called twice: calls that fall together become one call."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.action import Context
from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text
from helpdesk.domain.call_attempts import Slot, Wait, joined_slot
from helpdesk.domain.call_hours import part_of
from helpdesk.domain.follow_up import PLANNED, Waiting, joined_pairs
from helpdesk.store.paging import in_words
from helpdesk.store.rows import read_from
from helpdesk.store.tables.voice import Call
from helpdesk.texts import translate

_WAITING = (
    "SELECT c.id, c.due_on, c.tries, NOT EXISTS (SELECT 1 FROM call_reasons r WHERE r.call_id = c.id "
    f"AND NOT {in_words('r.reason', sorted(PLANNED))}) FROM calls c "
    "WHERE c.customer_id = ? AND c.state = 'open' AND c.expires_on >= ? ORDER BY c.id"
)


def waiting_calls(ctx: Context, customer: int) -> list[Waiting]:
    """A customer's calls that are still to be made."""
    rows = ctx.store.rows(_WAITING, (customer, ctx.today.isoformat()))
    return [
        Waiting(call, date.fromisoformat(due), tries, bool(planned)) for call, due, tries, planned in rows
    ]


def join_calls(ctx: Context, kept: list[Waiting], moved: list[Waiting]) -> None:
    """Make one call of those that fall together: the reasons of the one that goes are the other's, too.

    It is due when the earlier was, and tried at the earlier moment.
    """
    for stays, goes in joined_pairs(kept, moved, ctx.settings["calls.rest_days"]):
        ctx.store.run("UPDATE call_reasons SET call_id = ? WHERE call_id = ?", (stays.id, goes.id))
        kept_one, other = (_joining(ctx, call.id) for call in (stays, goes))
        notes = dict.fromkeys(said for said in (kept_one.note, other.note) if said)
        tried = _tried(ctx, stays.id) if stays.tries else frozenset()
        slot = joined_slot(kept_one.wait, other.wait, tried)
        ctx.store.update(
            Call,
            stays.id,
            due_on=min(stays.due_on, goes.due_on),
            expires_on=max(kept_one.expires_on or stays.due_on, other.expires_on or goes.due_on),
            next_at=slot and slot.at,
            day_part=slot.part if slot else "",
            note="\n".join(notes),
            case_id=kept_one.case or other.case,
            caller_id=kept_one.caller or other.caller,
        )
        said = ctx.words.say(translate("Customers", "Joined with another call to the same customer"))
        ctx.store.update(Call, goes.id, state="withdrawn", next_at=None, day_part="", withdrawn_for=said)


@read_from("calls c")
class _Joining(NamedTuple):
    """What of a call goes over into another, or is gone on with."""

    expires_on: date | None
    next_at: datetime | None
    day_part: str
    outcome: str | None
    note: str
    case: Annotated[int | None, "c.case_id"]
    caller: Annotated[int | None, "c.caller_id"]

    @property
    def wait(self) -> Wait:
        """When it is to be tried next."""
        slot = Slot(self.next_at, self.day_part) if self.next_at is not None else None
        return Wait(slot, self.outcome == "call_later")


def _joining(ctx: Context, call: int) -> _Joining:
    found: _Joining | None = ctx.store.select_one(_Joining, "WHERE c.id = ?", (call,))
    assert found is not None
    return found


def _tried(ctx: Context, call: int) -> frozenset[str]:
    """The parts of the day in which a call was tried."""
    rows = ctx.store.rows("SELECT at FROM call_attempts WHERE call_id = ?", (call,))
    return frozenset(part_of(from_text(at), ctx.words.zone) for (at,) in rows)
