"""What sales ask for today: goods to be handed over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from helpdesk.domain.deliveries import about_delivery
from helpdesk.domain.today import Section, TodayRow
from helpdesk.domain.workflows.states import Tone
from helpdesk.services.goods.delivery_reader import AwaitedRow, awaited_sales
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate

AHEAD = timedelta(days=2)
"""Before its day from which goods to be handed over are told of."""
MOST = 50

DELIVERIES = Section("deliveries", 27, translate("Today", "Goods to hand over"), "truck", "due", "units")


def delivery_sections(store: Store, today: date, _now: datetime, settings: Settings) -> Iterator[Section]:
    """The section, where a day is near or past."""
    found = awaited_sales(store, today + AHEAD, today)
    if found:
        tone: Tone = "late" if found[0].promised_on < today else "due"
        rows = [_row(row, today, settings) for row in found[:MOST]]
        yield DELIVERIES._replace(rows=rows, total=len(found), tone=tone)


def _row(row: AwaitedRow, today: date, settings: Settings) -> TodayRow:
    """Its unit, where the sale stands."""
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
