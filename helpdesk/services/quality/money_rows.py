"""The rows of the after-sales money: the whole shop's month as typed, and what a brand or product cost and brought."""

from __future__ import annotations

from helpdesk.classes import NamedTuple
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from

_FIRST = "coalesce(u.core_credited_cents, 0) - coalesce(u.core_later_cents, 0)"
CORES_OWED = (
    f"SELECT u.job_id, u.core_cents - CASE WHEN u.core_credited_on <= ? THEN {_FIRST} ELSE 0 END "
    "- CASE WHEN u.core_later_on <= ? THEN u.core_later_cents ELSE 0 END "
    "FROM parts_used u WHERE u.core_cents > 0 AND u.old_sent_on IS NOT NULL AND u.old_sent_on <= ? "
    "AND NOT (u.core_answer = 'accepted' AND u.core_answered_on <= ?)"
)
"""Old parts that were sent to their makers by a day, and what was then still to come for each."""
CORES_CREDITED = (
    f"SELECT u.job_id, {_FIRST} FROM parts_used u WHERE u.core_credited_on BETWEEN ? AND ? UNION ALL "
    "SELECT u.job_id, u.core_later_cents FROM parts_used u WHERE u.core_later_on BETWEEN ? AND ?"
)
"""What makers credited for old parts in some days."""


@read_from("month_books b")
class BookRow(NamedTuple):
    """A month as the owner typed it."""

    id: int
    month: str
    gross_profit_cents: int | None
    turnover_cents: int | None


def book_of(store: Store, month: str) -> BookRow | None:
    """What was typed for a month."""
    return store.select_one(BookRow, "WHERE b.month = ?", (month,))


class Earned(NamedTuple):
    """What one brand or product cost and brought in a month; its name is empty where nobody knows it."""

    name: str
    jobs: int
    guarantee_work: int | None
    goodwill: int | None
    paid_work: int | None
    income: int
    jobs_without_cost: int
    jobs_without_charge: int
