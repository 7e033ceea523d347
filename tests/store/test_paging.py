"""Pages of a long list: together they are the list, each row once, in order, whatever happens in between."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from helpdesk.domain.listing import ListQuery
from helpdesk.store.paging import Where, page
from helpdesk.store.rows import read_from
from helpdesk.store.tables.people import Customer
from tests.store.pen import AT, Pen


@read_from("customers c", sorts=("name_key", "id"))
class Row(NamedTuple):
    id: int
    name_key: str


def some(pen: Pen, names: list[str]) -> None:
    with pen.write() as store:
        for name in names:
            store.insert(Customer, name=name, name_key=name, created_at=AT)


def walk(pen: Pen, query: ListQuery, limit: int, where: Where | None = None) -> list[Row]:
    rows: list[Row] = []
    while got := page(pen.store, Row, query, where or Where(), rows[-1] if rows else None, limit):
        assert len(got) <= limit
        rows += got
    return rows


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", ["name_key", "id"])
@pytest.mark.parametrize("limit", [1, 3, 7, 100])
def test_pages_are_the_list_complete_and_without_doubles(
    pen: Pen, order: str, descending: bool, limit: int
) -> None:
    some(pen, ["ana", "ana", "ana", "", "", "zoé", "b", "Ñ", "ana", "b"])
    whole = [
        Row(*row)
        for row in pen.store.rows(
            f"SELECT id, name_key FROM customers ORDER BY {order} {'DESC' if descending else 'ASC'}, "
            f"id {'DESC' if descending else 'ASC'}"
        )
    ]
    assert walk(pen, ListQuery(sort=order, descending=descending), limit) == whole


def test_filters_hold_on_every_page(pen: Pen) -> None:
    some(pen, ["a", "b", "a", "c", "a"])
    where = Where()
    where.add("name_key = ?", "a")
    where.add("id > ? OR id < 0", 0)
    assert [row.id for row in walk(pen, ListQuery(), 2, where)] == [1, 3, 5]


def test_a_row_removed_or_added_in_between_costs_no_other(pen: Pen) -> None:
    some(pen, ["a", "b", "c", "d"])
    first = page(pen.store, Row, ListQuery(), Where(), None, 2)
    with pen.write() as store:
        store.delete(Customer, first[-1].id)
        store.insert(Customer, name="aa", name_key="aa", created_at=AT)
    rest = page(pen.store, Row, ListQuery(), Where(), first[-1])
    assert [row.name_key for row in rest] == ["c", "d"]


def test_a_page_deep_in_the_list_is_found_by_index(pen: Pen) -> None:
    plan = pen.store.rows(
        "EXPLAIN QUERY PLAN SELECT id, name_key FROM customers WHERE (name_key, id) > ('m', 5) "
        "ORDER BY name_key ASC, id ASC LIMIT 200"
    )
    assert "SEARCH" in plan[0][3]
    assert not any("TEMP B-TREE" in row[3] for row in plan)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", ["name_key", "id"])
def test_one_row_alone_is_asked_for_among_those_of_a_page(pen: Pen, order: str, descending: bool) -> None:
    some(pen, ["ana", "ana", "ana", "", "", "zoé", "b", "Ñ", "ana", "b"])
    query = ListQuery(sort=order, descending=descending)
    rows = page(pen.store, Row, query, Where(), None, 100)
    for start, after in enumerate([None, *rows]):
        for limit in (1, 4, 100):
            there = rows[start : start + limit]
            for row in rows:
                found = page(pen.store, Row, query._replace(only=row.id), Where(), after, limit)
                assert found == ([row] if row in there else [])


def test_a_list_question_can_be_remembered(pen: Pen) -> None:
    assert ListQuery(text="ana", filters=("open",)) == ListQuery(text="ana", filters=("open",))
    assert len({ListQuery(), ListQuery(), ListQuery(sort="name")}) == 2
