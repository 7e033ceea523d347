"""What asks for somebody in the stock, counted whenever something changes: parts and orders beside the navigation."""

from __future__ import annotations

from datetime import date

from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index

KEPT = "p.archived = 0"
CONDITIONS = {
    "all": KEPT,
    "waits": "p.needed > 0",
    # Word for word as their indexes have it.
    "low": "p.on_hand - p.reserved < p.minimum AND p.archived = 0",
    "ordered": "p.on_order > 0",
    "below_zero": "p.on_hand < 0",
    "archived": "p.archived = 1",
}
"""What each view of the list holds."""
NOT_ORDERED = f"{CONDITIONS['waits']} AND p.needed > p.on_order"
"""Somebody waits for more pieces than are on their way; few enough to be counted whenever something changes."""


def parts_asking(store: Store) -> int:
    """How many parts are missing and not on their way, or below zero."""
    wrong = CONDITIONS["below_zero"]
    sql = f"SELECT p.id FROM parts p WHERE {NOT_ORDERED} UNION SELECT p.id FROM parts p WHERE {wrong}"
    return int(store.value(f"SELECT count(*) FROM ({sql})"))


def orders_asking(store: Store, today: date) -> int:
    """How many orders are late on a day."""
    source = by_index("purchase_orders", "purchase_orders_open")
    sql = f"SELECT count(*) FROM {source} WHERE state IN ('draft', 'ordered') AND state = 'ordered' AND expected_on < ?"
    return int(store.value(sql, (today.isoformat(),)))
