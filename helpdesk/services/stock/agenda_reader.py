"""What of the stock falls due on some days: old parts that are to be with their makers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.services.stock.asking import OLD_DUE
from helpdesk.services.stock.rows import OldPartRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate


def stock_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:  # noqa: ARG001
    """Old parts that were not sent yet, by the day on which they are due."""
    where = f"WHERE {OLD_DUE} AND u.old_until BETWEEN ? AND ? ORDER BY u.old_until, u.id"
    why = translate("Agenda", "Old part due at the maker: {name}")
    for row in store.select(OldPartRow, where, (span.from_day, span.to_day)):
        due = row.old_until or date.max
        yield AgendaItem("old_part", due, row.number, why(name=row.name), row.customer, row.serial, row.who)
