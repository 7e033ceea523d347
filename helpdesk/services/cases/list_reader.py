"""The list of cases: its rows, orders, and what a typed text finds in it; writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.goods import product_title
from helpdesk.domain.listing import ListQuery
from helpdesk.services.cases.views import UNFINISHED, WAITS_SINCE, view_of
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.dialect import THEN, by_index, walked
from helpdesk.store.matching import STARTS, WORTH, Match, any_of, begins, counted
from helpdesk.store.paging import NAMED, SHOWN_NAME, UNNAMED, Where, page
from helpdesk.store.rows import read_from


@read_from(
    "cases c LEFT JOIN customers k ON k.id = c.customer_id LEFT JOIN staff s ON s.id = c.owner_id "
    "LEFT JOIN jobs j ON j.id = (SELECT id FROM jobs WHERE case_id = c.id ORDER BY id LIMIT 1) "
    "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id)",
    sorts=("id", "opened_at", "promised_on", "state", "touched_at"),
)
class CaseRow(NamedTuple):
    """A case in a list, with its first job."""

    id: int
    customer: Annotated[int | None, "c.customer_id"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    opened_at: datetime
    state: str
    promised_on: date | None
    promised_on_key: Annotated[str, "coalesce(c.promised_on, '9999')"]
    owner_name: Annotated[str | None, "s.name"]
    next_action: str
    next_on: date | None
    touched_at: datetime
    waits_since: Annotated[datetime, WAITS_SINCE]
    closed_at: datetime | None
    channel: str
    jobs: Annotated[int, "(SELECT count(*) FROM jobs WHERE case_id = c.id)"]
    done: Annotated[
        int, "(SELECT count(*) FROM jobs WHERE case_id = c.id AND state IN ('delivered', 'cancelled'))"
    ]
    kind: Annotated[str | None, "j.kind"]
    problem: Annotated[str | None, "substr(j.problem, 1, 200)"]
    brand: Annotated[str | None, "p.brand"]
    model: Annotated[str | None, "p.model"]
    name: Annotated[str | None, "p.name"]
    serial: Annotated[str | None, "u.serial"]

    @property
    def what(self) -> str:
        """The first job's unit, as named for a person."""
        return product_title(self.name or "", self.brand or "", self.model or "")


_TOLD_OF = f"SELECT j.case_id FROM ({{ids}}) w {THEN} jobs j ON j.id = w.id"
_NEWEST = f"{_TOLD_OF} ORDER BY w.id DESC LIMIT {WORTH + 1}"
"""The newest that tell of it: nobody reads further, and a common word is in every other case."""
_SINCE_OPEN = (
    f"{_TOLD_OF} WHERE w.id >= (SELECT coalesce(min(id), 0) FROM {by_index('jobs', 'jobs_open')} "
    f"WHERE {UNFINISHED})"
)
"""All that can be of an open case."""
OPEN = by_index("cases c", "cases_open")
"""Open cases are read from their own small index: it holds all that is asked of them."""


def cases_page(store: Store, query: ListQuery, after: CaseRow | None, limit: int) -> list[CaseRow]:
    """A page of the list.

    Filters: the name of a view of :mod:`views`, with its value where it takes one: ``late:<day>``, ``unit:<id>``.
    """
    return page(store, CaseRow, query, _where(store, query), after, limit, _source(query))


def cases_count(store: Store, query: ListQuery) -> int | None:
    """How many cases the list has; None where a typed text fits more than are worth counting."""
    where = _where(store, query)
    if query.text.strip():
        return counted(store, _source(query), where)
    return int(store.value(f"SELECT count(*) FROM {_source(query)}{where.sql()}", where.params))


def cases_by_state(store: Store, query: ListQuery) -> dict[str, int]:
    """How many of the cases that fit a query stand in each state."""
    where = _where(store, query)
    sql = f"SELECT c.state, count(*) FROM {_source(query)}{where.sql()} GROUP BY c.state"
    return dict(store.rows(sql, where.params))


def _open_only(query: ListQuery) -> bool:
    return any(view_of(told)[0].open_only for told in query.filters)


def _source(query: ListQuery) -> str:
    return OPEN if _open_only(query) else "cases c"


def _where(store: Store, query: ListQuery) -> Where:
    where = Where()
    if _open_only(query):
        where.add("c.closed_at IS NULL")
    for view, values in map(view_of, query.filters):
        if view.condition:
            where.add(view.condition, *values)
    if query.text.strip():
        any_of(store, where, _ways(store, query.text, _open_only(query)))
    return where


def _ways(store: Store, text: str, open_only: bool) -> Iterator[Match]:
    """Cases by words of their jobs, by their customer's name, by their number."""
    fits, named = begins("k.name_key", text)
    customer = f"EXISTS (SELECT 1 FROM customers k WHERE k.id = c.customer_id AND {fits} AND {NAMED})"
    by_customer, looked_up = "c.customer_id IN ({ids})", f"{walked('c.customer_id')} IN ({{ids}})"
    if search.vague(text):
        if named:
            ids = f"SELECT id FROM customers WHERE {STARTS} AND id NOT IN ({UNNAMED})"
            yield Match(ids, named, by_customer, looked_up, customer, named)
    else:
        if told := search.ids(store, "job_words", text):
            asked = _SINCE_OPEN if open_only else _NEWEST
            yield Match(asked.format(ids=told.sql), told.params, "c.id IN ({ids})")
        if people := search.ids(store, "customer_words", text):
            ids = f"SELECT id FROM ({people.sql}) WHERE id NOT IN ({UNNAMED})"
            few = looked_up if open_only else by_customer
            yield Match(ids, people.params, few, looked_up, customer, named)
    digits = text.strip().lstrip("#")
    if digits.isdecimal() and len(digits) < 13:
        yield Match(few="c.id = ?", ids_params=(int(digits),))
