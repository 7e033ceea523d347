"""What asks for somebody in the stock, counted whenever something changes: parts and orders beside the navigation."""

from __future__ import annotations

from datetime import date

from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index

KEPT = "p.archived = 0"
MISSING = "p.needed + p.minimum > p.on_hand - p.reserved + p.on_order AND p.archived = 0"
"""Of a part more is missing than is there or on its way; word for word as its index has it."""
OLD_DUE = "u.old_part = 'maker' AND u.old_sent_on IS NULL"
"""An old part that is to go to its maker, as its index has it."""
CORE_OPEN = "u.core_cents > 0 AND u.old_part = 'maker' AND u.core_answer <> 'accepted'"
"""A credit for an old part that is not settled, as its index has it."""
CONDITIONS = {
    "all": KEPT,
    "waits": "p.needed > 0",
    # Word for word as their indexes have it.
    "low": "p.minimum > p.on_hand - p.reserved AND p.archived = 0",
    "ordered": "p.on_order > 0",
    # Being collected is not on its way, and is not proposed again.
    "to_order": f"{MISSING} AND p.needed + p.minimum - p.on_hand + p.reserved - p.on_order > "
    "(SELECT coalesce(sum(l.quantity), 0) FROM purchase_order_lines l JOIN purchase_orders o ON o.id = l.order_id "
    "WHERE l.part_id = p.id AND o.state = 'draft')",
    "old_parts": f"p.id IN (SELECT u.part_id FROM parts_used u WHERE {OLD_DUE} UNION "
    f"SELECT u.part_id FROM parts_used u WHERE {CORE_OPEN})",
    "below_zero": "p.on_hand < 0",
    "archived": "p.archived = 1",
}
"""What each view of the list holds."""
COUNTED = {
    "waits": by_index("parts p", "parts_wanted"),
    "to_order": by_index("parts p", "parts_to_order"),
    "low": by_index("parts p", "parts_low"),
    "ordered": by_index("parts p", "parts_ordered"),
    "old_parts": "parts p",
    "below_zero": by_index("parts p", "parts_below_zero"),
}
"""The views that ask for something, each with the index that holds it and nothing else."""
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
