"""Reads what customers buy and own: who came back to buy, and how many units stand under a cover."""

from __future__ import annotations

from helpdesk.domain.quality import counts
from helpdesk.domain.quality.scores import Figure
from helpdesk.services.quality.look import Look

MONTHS = 24
"""The window of repeat purchase: household goods are bought seldom."""
_BUYERS = (
    "SELECT customer_id, count(DISTINCT purchased_on) days FROM purchases "
    "WHERE purchased_on >= ? AND purchased_on <= ? GROUP BY customer_id"
)


def repeat_purchase(look: Look) -> Figure:
    """Customers who bought on two different days of the 24 months to the end."""
    first, last = look.period.window(MONTHS)
    found = look.store.row(
        f"SELECT count(*), count(CASE WHEN days > 1 THEN 1 END) FROM ({_BUYERS}) b",
        (first.isoformat(), last.isoformat()),
    )
    customers, twice = found or (0, 0)
    return counts.repeat_purchase({"customers": customers, "with_two_dates": twice})


def buyers(look: Look, least_days: int = 1) -> list[int]:
    """The customers who bought on at least so many days."""
    first, last = look.period.window(MONTHS)
    found = look.store.rows(
        f"SELECT customer_id FROM ({_BUYERS}) b WHERE days >= ? ORDER BY customer_id",
        (first.isoformat(), last.isoformat(), least_days),
    )
    return [row[0] for row in found]
