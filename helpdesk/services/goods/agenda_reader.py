"""What of sales falls due on some days: that goods are handed over."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain.agenda import AgendaItem, Span
from helpdesk.domain.deliveries import about_delivery
from helpdesk.services.goods.delivery_reader import awaited_sales
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store


def delivery_items(store: Store, span: Span, settings: Settings) -> Iterator[AgendaItem]:
    """The sales to be handed over within the days; what is overdue comes too where they hold today."""
    law = legal_profile(settings["shop.country"])
    for row in awaited_sales(store, span.last, span.today):
        if row.promised_on.isoformat() < span.from_day:
            continue
        why = about_delivery(law, row.purchased_on, row.promised_on, span.today, consumer=row.consumer)
        yield AgendaItem("delivery", row.promised_on, row.number, why, row.customer_name, row.serial)
