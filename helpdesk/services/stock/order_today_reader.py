"""What orders ask for today: those that are late, what is missing and not ordered, credits that are long awaited."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby

from helpdesk.domain.periods import add_days
from helpdesk.domain.today import Section, TodayRow
from helpdesk.services.stock.order_reader import Orders, ToOrderRow
from helpdesk.services.stock.order_rows import OrderRow, SupplierReturnRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import Cents, Text, translate

MOST = 50
CREDIT_DAYS = 30
"""After so many days a supplier is reminded of a credit."""

LATE = Section(
    "orders_late",
    54,
    translate("Today", "Orders that should be here"),
    "truck",
    "late",
    "orders",
    "late",
)
LOW = Section(
    "parts_low",
    66,
    translate("Today", "Parts to order, by supplier"),
    "package",
    "due",
    "parts",
    "low",
    verb=translate("Today", "Order"),
)
CREDITS = Section("credits", 67, translate("Today", "Credits of suppliers awaited"), "receipt-text", "due")


def order_sections(store: Store, today: date, now: datetime, settings: Settings) -> Iterator[Section]:  # noqa: ARG001
    """The sections of orders that have something."""
    reader = Orders(store, lambda: settings, lambda: today)
    for made in (_late(reader, today), _low(reader), _credits(reader, today)):
        if made is not None:
            yield made


def _late(reader: Orders, today: date) -> Section | None:
    """Orders past their day, or past the law's while nobody named one."""
    lines = reader.outstanding()
    if not lines:
        return None
    of = {line.id: line.order for line in lines}
    lawful: dict[int, date] = {}
    for line, day in reader.lawful(lines).items():
        lawful[of[line]] = min(day, lawful.get(of[line], day))
    found = [
        row
        for row in reader.to_receive()
        if row.is_late(today) or (row.id in lawful and lawful[row.id] < today)
    ]
    if not found:
        return None
    found.sort(key=lambda row: (_due(row, lawful), row.id))
    rows = [_late_row(row, lawful.get(row.id), today) for row in found[:MOST]]
    return LATE._replace(rows=rows, total=len(found))


def _due(row: OrderRow, lawful: dict[int, date]) -> date:
    days = [day for day in (row.expected_on, lawful.get(row.id)) if day is not None]
    return min(days, default=date.max)


def _late_row(row: OrderRow, lawful: date | None, today: date) -> TodayRow:
    open_ones = translate("Today", "%n piece(s) still to come", "", 1)(n=row.open)
    why: Text = open_ones
    if lawful is not None and lawful < today:
        said = translate("Today", "{open}; by law it had to be here by {day}")
        why = said(open=open_ones, day=lawful)
    due = row.expected_on if row.is_late(today) else lawful
    return TodayRow(
        "purchase_order", row.id, row.supplier_name or row.number, row.number, "", why, row.who or "", due=due
    )


def _low(reader: Orders) -> Section | None:
    """What is missing and neither here nor on its way, a line for each supplier."""
    missing = reader.to_order()
    if not missing:
        return None
    rows = [_low_row(name, list(each)) for name, each in groupby(missing, key=lambda row: row.supplier_name)]
    return LOW._replace(rows=rows[:MOST], total=len(rows))


def _low_row(supplier: str, rows: list[ToOrderRow]) -> TodayRow:
    names = ", ".join(row.name for row in rows[:3])
    more = translate("Today", "{names} and %n more", "", 1)
    why = more(n=len(rows) - 3, names=names) if len(rows) > 3 else names
    return TodayRow(
        "proposals",
        rows[0].supplier or 0,
        supplier or translate("Today", "Without a supplier"),
        translate("Today", "%n part(s)", "", 1)(n=len(rows)),
        "",
        why,
    )


def _credits(reader: Orders, today: date) -> Section | None:
    """What went back long ago and was not credited."""
    edge = add_days(today, -CREDIT_DAYS)
    found = [row for row in reader.returns(still_open=True) if row.sent_on <= edge]
    if not found:
        return None
    return CREDITS._replace(rows=[_credit_row(row) for row in found[:MOST]], total=len(found))


def _credit_row(row: SupplierReturnRow) -> TodayRow:
    said = translate("Today", "sent back on {day}")(day=row.sent_on)
    if row.expected_cents is not None:
        worth = translate("Today", "{amount}, sent back on {day}")
        said = worth(amount=Cents(row.expected_cents), day=row.sent_on)
    return TodayRow("part", row.part, row.supplier_name, row.name, "", said)
