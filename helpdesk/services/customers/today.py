"""What the law on personal data asks for today: requests to answer, blocked data whose time is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.privacy import REQUESTS
from helpdesk.domain.today import Section, TodayRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME, UNNAMED
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate

SOON = timedelta(days=7)
"""Before the last day of an answer: from then on it presses."""
MOST = 50
_OPEN = "WHERE q.answered_at IS NULL"


@read_from("privacy_requests q LEFT JOIN customers k ON k.id = q.customer_id")
class _DueRequest(NamedTuple):
    """A request that waits for its answer."""

    customer: Annotated[int | None, "q.customer_id"]
    name: Annotated[str | None, SHOWN_NAME]
    kind: str
    received_on: date
    due_on: date


def privacy_sections(
    store: Store,
    today: date,
    now: datetime,  # noqa: ARG001
    settings: Settings,  # noqa: ARG001
) -> Iterator[Section]:
    """Requests about personal data by their last day, then the blocked who have to be erased."""
    due = store.select(_DueRequest, f"{_OPEN} ORDER BY q.due_on, q.id LIMIT ?", (MOST,))
    if due:
        late, soon = due[0].due_on < today, due[0].due_on <= today + SOON
        yield Section(
            "privacy",
            35 if soon else 95,
            translate("Today", "Privacy requests"),
            "shield-question-mark",
            "late" if late else "due" if soon else "neutral",
            rows=tuple(_row(request) for request in due),
            total=len(due) if len(due) < MOST else _count(store, f"privacy_requests q {_OPEN}"),
        )
    over = store.rows(
        f"SELECT id, blocked_until FROM customers WHERE id IN ({UNNAMED}) AND blocked_until < ? "
        "ORDER BY blocked_until, id LIMIT ?",
        (today, MOST),
    )
    if over:
        yield Section(
            "destroy",
            96,
            translate("Today", "Blocked data to erase"),
            "eraser",
            "due",
            "customers",
            "blocked",
            rows=tuple(_over(customer, date.fromisoformat(until)) for customer, until in over),
            total=len(over) if len(over) < MOST else _expired(store, today),
        )


def privacy_asking(store: Store, today: date) -> int:
    """How many requests press today."""
    return _count(store, f"privacy_requests q {_OPEN} AND q.due_on <= ?", today + SOON)


def _row(request: _DueRequest) -> TodayRow:
    said: Text = translate("Today", "Received on {day}")(day=request.received_on)
    return TodayRow(
        "customer",
        request.customer or 0,
        REQUESTS.get(request.kind, request.kind),
        numbers.number("customer", request.customer or 0),
        request.name or "",
        said,
        due=request.due_on,
    )


def _over(customer: int, until: date) -> TodayRow:
    return TodayRow(
        "customer",
        customer,
        translate("Today", "Blocked customer"),
        numbers.number("customer", customer),
        why=translate("Today", "Had to be kept until {day}; now the law asks to erase it.")(day=until),
    )


def _expired(store: Store, today: date) -> int:
    return _count(store, f"customers WHERE id IN ({UNNAMED}) AND blocked_until < ?", today)


def _count(store: Store, of: str, *params: object) -> int:
    return int(store.value(f"SELECT count(*) FROM {of}", params) or 0)
