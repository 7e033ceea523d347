"""The rows of the after-sales money: the whole shop's month as typed, and what a brand or product cost and brought."""

from __future__ import annotations

from typing import NamedTuple

from helpdesk.store.database import Store
from helpdesk.store.rows import read_from


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
