"""What calls ask for today: those to make, in the order to call, and those given up that nobody ever made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.clock import local, to_text, zone
from helpdesk.domain import numbers
from helpdesk.domain.call_words import REASONS
from helpdesk.domain.goods import product_title
from helpdesk.domain.today import Section, TodayRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate, verbatim

MOST = 50
REMEMBERED_DAYS = 7
"""So long a call that was given up without an attempt is told of."""

_TO_CALL = Section(
    "calls",
    35,
    translate("Today", "Calls due"),
    "phone",
    "due",
    screen="calls",
    view="today",
    verb=translate("Today", "Call"),
)
_LOST = Section(
    "calls_lost",
    95,
    translate("Today", "Calls given up without an attempt"),
    "phone-off",
    "neutral",
    screen="calls",
    view="not_reached",
)
_OPEN = by_index("calls", "calls_open")
_DUE = "state = 'open' AND next_at IS NOT NULL AND next_at < ? AND expires_on >= ?"
_GIVEN_UP = "state = 'open' AND expires_on < ? AND expires_on >= ? AND tries = 0"


@read_from(
    "calls c JOIN customers k ON k.id = c.customer_id LEFT JOIN staff s ON s.id = c.caller_id "
    "LEFT JOIN call_reasons r ON r.id = (SELECT min(id) FROM call_reasons WHERE call_id = c.id) "
    "LEFT JOIN jobs j ON j.id = r.job_id LEFT JOIN purchases v ON v.id = r.purchase_id "
    "LEFT JOIN units u ON u.id = coalesce(j.unit_id, v.unit_id) "
    "LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id, v.product_id)"
)
class _DueCall(NamedTuple):
    """A call that is due."""

    id: int
    customer_name: Annotated[str, SHOWN_NAME]
    due_on: date
    next_at: datetime | None
    tries: int
    note: Annotated[str, "substr(c.note, 1, 160)"]
    reason: Annotated[str | None, "r.reason"]
    caller: Annotated[int | None, "c.caller_id"]
    who: Annotated[str | None, "s.name"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    name: Annotated[str | None, "p.name"]


def call_sections(store: Store, today: date, now: datetime, settings: Settings) -> Iterator[Section]:  # noqa: ARG001
    """Calls to make today, late ones first; and those whose days are over though nobody tried."""
    day = today.isoformat()
    place = zone(settings["shop.zone"])
    tonight = to_text(local(today + timedelta(days=1), time(), place))
    lately = (today - timedelta(days=REMEMBERED_DAYS)).isoformat()
    for section, condition, params, order in (
        (_TO_CALL, _DUE, (tonight, day), "c.next_at"),
        (_LOST, _GIVEN_UP, (day, lately), "c.due_on"),
    ):
        total = int(store.value(f"SELECT count(*) FROM {_OPEN} WHERE {condition}", params))
        if total:
            chosen = f"SELECT id FROM {_OPEN} WHERE {condition} ORDER BY {order[2:]}, id LIMIT {MOST}"
            calls = store.select(_DueCall, f"WHERE c.id IN ({chosen}) ORDER BY {order}, c.id", params)
            rows = [_row(call, today, place) for call in calls]
            yield section._replace(rows=rows, total=total)


def _row(call: _DueCall, today: date, place: tzinfo) -> TodayRow:
    next_on = call.next_at.astimezone(place).date() if call.next_at else call.due_on
    late = next_on < today
    return TodayRow(
        "call",
        call.id,
        _reason(call),
        translate("Today", "Call {number}")(number=numbers.number("call", call.id)),
        call.customer_name,
        call.note or (translate("Today", "%n attempt(s) so far", "", 1)(n=call.tries) if call.tries else ""),
        call.who or "",
        due=next_on if late else None,
        when=Text("", "{when}", (("when", call.next_at),)) if call.next_at and not late else "",
        staff=call.caller,
    )


def _reason(call: _DueCall) -> Text:
    """Why it is made, and the unit it is about."""
    reason = REASONS.get(call.reason or "other") or verbatim(call.reason or "")
    unit = product_title(call.name or "", call.brand or "", call.model or "")
    return translate("Today", "{reason}, {unit}")(reason=reason, unit=unit) if unit else reason


def calls_asking(store: Store, today: date) -> int:
    """How many calls are due today or late."""
    return int(
        store.value(
            f"SELECT count(*) FROM {_OPEN} WHERE state = 'open' AND next_at IS NOT NULL AND next_at < ? "
            "AND expires_on >= ?",
            ((today + timedelta(days=1)).isoformat(), today.isoformat()),
        )
    )
