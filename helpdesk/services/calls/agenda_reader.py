"""The calls that fall due on some days, for the agenda."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import local, to_text, zone
from helpdesk.domain import numbers
from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.services.calls.rows import SEPARATOR, reason_word
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index, joined
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate


@read_from(
    "calls c JOIN customers k ON k.id = c.customer_id "
    "LEFT JOIN staff s ON s.id = c.caller_id "
    "LEFT JOIN call_reasons r ON r.id = (SELECT min(id) FROM call_reasons WHERE call_id = c.id) "
    "LEFT JOIN jobs j ON j.id = r.job_id LEFT JOIN purchases v ON v.id = r.purchase_id "
    "LEFT JOIN units u ON u.id = coalesce(j.unit_id, v.unit_id)"
)
class _OpenCall(NamedTuple):
    """A call that is still to be made."""

    id: int
    customer: Annotated[int, "c.customer_id"]
    customer_name: Annotated[str, SHOWN_NAME]
    case: Annotated[int | None, "c.case_id"]
    due_on: date
    next_at: datetime | None
    tries: int
    note: str
    reasons: Annotated[
        str,
        "coalesce((SELECT " + joined("reason", SEPARATOR) + " FROM (SELECT reason FROM call_reasons "
        "WHERE call_id = c.id GROUP BY reason ORDER BY min(id))), '')",
    ]
    serial: Annotated[str | None, "u.serial"]
    who: Annotated[str | None, "s.name"]


def call_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:
    """Open calls by their day: the one they are due, or on which they are to be tried again."""
    place = zone(settings["shop.zone"])
    end = to_text(local(span.last + timedelta(days=1), time(), place))
    for call in store.select(
        _OpenCall,
        f"WHERE c.id IN (SELECT id FROM {by_index('calls', 'calls_open')} WHERE state = 'open' "
        "AND next_at IS NOT NULL AND expires_on >= ? AND (due_on <= ? OR next_at < ?)) ORDER BY c.id",
        (span.today.isoformat(), span.to_day, end),
    ):
        at = call.next_at and call.next_at.astimezone(place)
        due = at.date() if at and call.tries else call.due_on
        if span.from_day <= due.isoformat() <= span.to_day:
            yield AgendaItem(
                "call",
                due,
                str(call.case) if call.case is not None else numbers.number("customer", call.customer),
                _why(call),
                call.customer_name,
                call.serial,
                call.who,
                f"{at:%H:%M}" if at and at.date() == due else None,
            )


def _why(call: _OpenCall) -> Text:
    said = [reason_word(reason) for reason in call.reasons.split(SEPARATOR) if reason]
    why = said[0] if said else reason_word("other")
    for more in said[1:]:
        why = translate("Agenda", "{one}, {other}")(one=why, other=more)
    if call.tries:
        return translate("Agenda", "Call again, %n attempt(s) so far: {why}", "", 1)(n=call.tries, why=why)
    if call.note:
        return translate("Agenda", "{why}: {note}")(why=why, note=call.note)
    return translate("Agenda", "Ask how it went: {why}")(why=why)
