"""What sales ask for today: goods to be handed over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from helpdesk.domain.today import Section, TodayRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.texts import translate

if TYPE_CHECKING:
    from helpdesk.domain.workflows.states import Tone
    from helpdesk.services.goods.delivery_reader import AwaitedRow

AHEAD = timedelta(days=2)
"""Before its day from which goods to be handed over are told of."""
MOST = 50

DELIVERIES = Section("deliveries", 27, translate("Today", "Goods to hand over"), "truck", "due", "units")


_AWAITED = (
    f"{by_index('purchases', 'purchases_awaited')} WHERE promised_on IS NOT NULL AND delivered_on IS NULL "
    "AND installed_on IS NULL AND unit_id IS NOT NULL AND promised_on"
)


def delivery_sections(store: Store, today: date, _now: datetime, settings: Settings) -> Iterator[Section]:
    """The section, where a day is near or past; the law is read only there."""
    if not store.value(f"SELECT 1 FROM {_AWAITED} <= ? LIMIT 1", ((today + AHEAD).isoformat(),)):
        return
    from helpdesk.services.goods.delivery_reader import awaited_sales

    found = awaited_sales(store, today + AHEAD, today)
    if found:
        tone: Tone = "late" if found[0].promised_on < today else "due"
        rows = [_row(row, today, settings) for row in found[:MOST]]
        yield DELIVERIES._replace(rows=rows, total=len(found), tone=tone)


def _row(row: AwaitedRow, today: date, settings: Settings) -> TodayRow:
    """Its unit, where the sale stands."""
    from helpdesk.domain.deliveries import about_delivery
    from helpdesk.services.shop.law_reader import legal_profile

    law = legal_profile(settings["shop.country"])
    return TodayRow(
        "unit",
        row.unit,
        row.title,
        row.number,
        row.customer_name or "",
        why=about_delivery(law, row.purchased_on, row.promised_on, today, consumer=row.consumer),
        due=row.promised_on,
    )
