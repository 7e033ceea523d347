"""What of units that nobody collects falls due on some days: storage may cost something, the right to them lapses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.services.cases.pickup_reader import Ladder, Pickup
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate


def pickup_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:
    """Where storage may be charged from a day on, and where the year to collect ends."""

    def within(day: date) -> bool:
        return span.from_day <= day.isoformat() <= span.to_day

    for ladder in Pickup(store, lambda: settings).waiting(span.today):
        fee, limit = ladder.storage, ladder.limit_on
        if fee is not None and fee.day_cents and within(fee.since):
            why = translate("Agenda", "Storage may be charged from this day; told on {day}")
            yield _item("storage", fee.since, ladder, why(day=ladder.told_on))
        if limit is not None and within(limit):
            why = translate("Agenda", "The year to collect it ends; told on {day}")
            yield _item("collect", limit, ladder, why(day=ladder.told_on))


def _item(kind: str, due: date, ladder: Ladder, why: Text) -> AgendaItem:
    row = ladder.row
    return AgendaItem(kind, due, row.number, why, row.customer_name, row.serial, row.case_owner)
