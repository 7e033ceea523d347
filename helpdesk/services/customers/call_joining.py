"""Two records of one customer become one, and nobody is called twice: calls that fall together become one call."""

from __future__ import annotations

from datetime import date

from helpdesk.action import Context
from helpdesk.domain.follow_up import PLANNED, Waiting, joined_pairs
from helpdesk.store.paging import in_words
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
    """Make one call of those that fall together: the reasons of the one that goes are the other's, too."""
    for stays, goes in joined_pairs(kept, moved, ctx.settings["calls.rest_days"]):
        ctx.store.run("UPDATE call_reasons SET call_id = ? WHERE call_id = ?", (stays.id, goes.id))
        rows = ctx.store.rows(
            "SELECT due_on, expires_on, note, case_id, caller_id FROM calls WHERE id IN (?, ?) ORDER BY id = ? DESC",
            (stays.id, goes.id, stays.id),
        )
        (due, last, note, case, caller), (_, other_last, other_note, other_case, other_caller) = rows
        notes = dict.fromkeys(said for said in (note, other_note) if said)
        ctx.store.update(
            Call,
            stays.id,
            expires_on=max(last or due, other_last or due),
            note="\n".join(notes),
            case_id=case or other_case,
            caller_id=caller or other_caller,
        )
        said = ctx.words.say(translate("Customers", "Joined with another call to the same customer"))
        ctx.store.update(Call, goes.id, state="withdrawn", next_at=None, day_part="", withdrawn_for=said)
