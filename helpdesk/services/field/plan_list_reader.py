"""The list of maintenance plans: its views, order, search and pages, from the book of all next dates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.goods import product_title
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.normal_forms import serial_key
from helpdesk.domain.plan_words import PLAN_VIEWS
from helpdesk.services.field.plan_book import (
    Book,
    asks,
    book_of,
    counts_of,
    holds,
    is_far_behind,
)
from helpdesk.services.field.plan_rows import PlanNow
from helpdesk.settings import Settings
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.paging import PAGE, SHOWN_NAME, UNNAMED, marks
from helpdesk.store.rows import read_from

FEW = 1_000
"""So many plans are counted in no time."""


@read_from(
    "plans m JOIN units u ON u.id = m.unit_id JOIN products p ON p.id = u.product_id "
    "LEFT JOIN customers k ON k.id = u.owner_id LEFT JOIN sites s ON s.id = coalesce(u.site_id, "
    "(SELECT id FROM sites WHERE customer_id = u.owner_id ORDER BY position, id LIMIT 1))"
)
class PlanItem(NamedTuple):
    """A plan in the list."""

    id: int
    ref: str | None
    name: str
    unit: Annotated[int, "m.unit_id"]
    customer: Annotated[str | None, SHOWN_NAME]
    serial: Annotated[str, "u.serial"]
    product: Annotated[str, "p.name"]
    brand: Annotated[str, "p.brand"]
    model: Annotated[str, "p.model"]
    city: Annotated[str | None, "s.city"]
    contract: bool
    active: bool
    ends_on: Annotated[date | None, "m.end_on"]
    due: date | None = None
    visit: str = ""
    visit_at: datetime | None = None
    letter_on: date | None = None
    told: bool = False

    @property
    def number(self) -> str:
        """As people call it."""
        return numbers.number("plan", self.id)

    @property
    def title(self) -> str:
        """What the plan is for."""
        return product_title(self.product, self.brand, self.model)


class _Listed(NamedTuple):
    """What was asked for last, and its plans in order: the next page begins where the last one ended."""

    book: Book
    query: ListQuery
    today: date
    ids: Sequence[int]


class PlanList:
    """Reads the list of plans; ``today`` is the local day."""

    sorts = ("due", "customer", "id")

    def __init__(self, store: Store, settings: Callable[[], Settings], today: Callable[[], date]) -> None:
        self.store = store
        self._settings = settings
        self._today = today
        self._book: Book | None = None
        self._last: _Listed | None = None
        self._counted: tuple[Book, date, dict[str, int]] | None = None

    def book(self) -> Book:
        """All plans as they stand now. It may be asked from any thread: whoever is first keeps it for all."""
        self._book = book_of(self.store, self._settings(), self._book)
        return self._book

    @property
    def known(self) -> bool:
        """Whether the plans were counted once: the first time of very many takes a moment."""
        return self._book is not None

    def page(self, query: ListQuery, after: PlanItem | None = None, limit: int = PAGE) -> list[PlanItem]:
        """A page of the plans that fit a query: the view among its filters, the text typed, the order."""
        ids = self._ids(query)
        start = ids.index(after.id) + 1 if after is not None and after.id in ids else 0
        return self._items(ids[start : start + limit])

    def count(self, query: ListQuery) -> int:
        """How many plans fit a query."""
        return len(self._ids(query))

    def counts(self) -> dict[str, int]:
        """How many plans each view holds."""
        book, today = self.book(), self._today()
        if self._counted is None or self._counted[0] is not book or self._counted[1] != today:
            self._counted = (book, today, counts_of(book, today))
        return self._counted[2]

    def asking(self) -> int:
        """How many plans are overdue with nobody going there: the count beside the navigation.

        After a change so large that very many plans are to be counted anew, such as an import, it is as it was
        before: the window does not wait for a number; whoever opens the list does.
        """
        return len(self.late())

    def late(self) -> list[PlanNow]:
        """Those plans, the longest overdue first, as soon as :meth:`asking` counts them."""
        today, book = self._today(), self._book
        if book is None or len(book.plans) <= FEW or not is_far_behind(self.store, book):
            book = self.book()
        found = [plan for plan in book.plans.values() if asks(plan, today)]
        return sorted(found, key=lambda plan: (plan.due or today, plan.id))

    def now(self, plan: int) -> PlanNow | None:
        """One plan as it stands."""
        return self.book().plans.get(plan)

    def _ids(self, query: ListQuery) -> Sequence[int]:
        book, today, last = self.book(), self._today(), self._last
        if last is not None and last.book is book and (last.query, last.today) == (query, today):
            return last.ids
        view = next((name for name in query.filters if name in PLAN_VIEWS), "all")
        chosen = [plan for plan in book.plans.values() if holds(plan, view, today)]
        if query.text.strip():
            fitting = self._fitting(query.text)
            chosen = [plan for plan in chosen if plan.id in fitting]
        ids = self._ordered(chosen, query, view)
        self._last = _Listed(book, query, today, ids)
        return ids

    def _ordered(self, plans: list[PlanNow], query: ListQuery, view: str) -> list[int]:
        if query.sort == "customer":
            place = {plan: place for place, (plan,) in enumerate(self.store.rows(_BY_CUSTOMER))}
            plans.sort(key=lambda plan: place.get(plan.id, 0), reverse=query.descending)
        elif query.sort == "id":
            plans.sort(key=lambda plan: plan.id, reverse=query.descending)
        else:
            days = [_day(plan, view) for plan in plans]
            order = sorted(range(len(plans)), key=lambda i: (days[i], plans[i].id), reverse=query.descending)
            plans = [plans[i] for i in order]
        return [plan.id for plan in plans]

    def _items(self, ids: Sequence[int]) -> list[PlanItem]:
        rows = {
            row.id: row for row in self.store.select(PlanItem, f"WHERE m.id IN ({marks(ids)})", list(ids))
        }
        plans = self.book().plans
        return [_with(rows[plan], plans[plan]) for plan in ids if plan in rows and plan in plans]

    def _fitting(self, text: str) -> set[int]:
        """Plans whose customer, product, serial, name, reference or number is like what was typed."""
        ways, params = (
            ["m.name LIKE ? ESCAPE '!'", "m.ref = ?"],
            [f"%{_escaped(text.strip())}%", text.strip()],
        )
        named = numbers.parse(text)
        if named and named[0] == "plan":
            ways.append(f"m.id = {int(named[1])}")
        for column, found in (
            ("u.id", search.pieces("unit_pieces", serial_key(text))),
            ("u.product_id", None if search.vague(text) else search.ids(self.store, "product_words", text)),
            ("u.owner_id", None if search.vague(text) else search.ids(self.store, "customer_words", text)),
        ):
            if found:
                hidden = f" AND {column} NOT IN ({UNNAMED})" if column == "u.owner_id" else ""
                ways.append(f"({column} IN ({found.sql}){hidden})")
                params += found.params
        sql = f"SELECT m.id FROM plans m JOIN units u ON u.id = m.unit_id WHERE {' OR '.join(ways)}"
        return {plan for (plan,) in self.store.rows(sql, params)}


_BY_CUSTOMER = (
    "SELECT m.id FROM plans m JOIN units u ON u.id = m.unit_id LEFT JOIN customers k ON k.id = u.owner_id "
    "ORDER BY CASE WHEN k.state = 'blocked' THEN '' ELSE coalesce(k.name_key, '') END, m.id"
)


def _day(plan: PlanNow, view: str) -> date:
    """By which day a plan stands in its view; those without one come last."""
    day = plan.letter_on if view == "renew" else plan.due
    return day or date.max


def _with(row: PlanItem, now: PlanNow) -> PlanItem:
    return row._replace(
        due=now.due, visit=now.visit, visit_at=now.visit_at, letter_on=now.letter_on, told=now.told
    )


def _escaped(text: str) -> str:
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")
