"""What of orders falls due on some days: the day on which one is expected, and the law's last one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.services.stock.order_reader import Orders
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate


def order_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:
    """By order and day: what is expected of it then. Where nobody named a day, the law's last one stands for it."""
    reader = Orders(store, lambda: settings, lambda: span.today)
    lines = reader.outstanding()
    lawful = reader.lawful(lines)
    orders = {row.id: row for row in reader.to_receive()}
    found: dict[tuple[int, date], list[str]] = {}
    for line in lines:
        day = line.expected_on or lawful.get(line.id)
        if day is not None and span.from_day <= day.isoformat() <= span.to_day:
            found.setdefault((line.order, day), []).append(f"{line.open} × {line.name}")
    why = translate("Agenda", "Parts expected from {supplier}: {what}")
    for (order, day), what in found.items():
        row = orders[order]
        said = why(supplier=row.supplier_name or "—", what=", ".join(what))
        yield AgendaItem("part", day, row.number, said, who=row.who)
