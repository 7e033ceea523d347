"""Which rows of the shop are a customer's, in all tables, from what these say of themselves; and what of them is theirs.

A table that is added is found here by itself: by its link to the customer or by what it is part of.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.store.database import Store, name_of
from helpdesk.store.dialect import everywhere
from helpdesk.store.relations import column, links, part_links
from helpdesk.store.tables import ALL
from helpdesk.store.tables.base import LinkColumn, Table
from helpdesk.store.tables.people import Customer, Staff
from helpdesk.store.tables.work import Job
from helpdesk.texts import Text


@cache
def mine(table: type[Table]) -> str:
    """Which rows of a table are a customer's, by their own link or by what they are part of, as a condition of
    SQL in which every ``?`` is the customer. A unit is nobody's part."""
    own = column(table, "customer_id") is not None
    found = ["customer_id = ?"] if own else []
    # Whose own link names somebody is that person's, whatever it hangs on besides.
    unowned = "customer_id IS NULL AND " if own else ""
    for name, whole in part_links(table):
        if whole is not Customer and (theirs := mine(whole)):
            found.append(f"{unowned}{name} IN (SELECT id FROM {name_of(whole)} WHERE {theirs})")
    return f"({' OR '.join(found)})" if found else ""


class Kept(NamedTuple):
    """A column that is told to the person it speaks of."""

    name: str
    """As a program reads it."""
    field: str
    """The column itself."""
    label: Text
    sql: str
    """What is read for it: a record that is pointed at is told by its name."""


class PersonalRows(NamedTuple):
    """What one table holds of a customer."""

    table: type[Table]
    columns: tuple[Kept, ...]
    rows: list[tuple[Any, ...]]
    """The id, then the values as stored in the order of the columns."""


def personal_rows(store: Store, customer: int) -> list[PersonalRows]:
    """Everything the shop holds of a customer, table by table, without what is others' or the shop's secret."""
    found = []
    for table in told():
        where, columns = _theirs(table), kept(table)
        read = ", ".join(("t.id", *(each.sql for each in columns)))
        rows = store.rows(
            f"SELECT {read} FROM {name_of(table)} t WHERE {where} ORDER BY id", everywhere(where, customer)
        )
        if rows:
            found.append(PersonalRows(table, columns, rows))
    return found


@cache
def told() -> tuple[type[Table], ...]:
    """The tables that a copy of somebody's data is made of."""
    return tuple(
        table
        for table in ALL
        if _theirs(table) and not table.about.withheld and kept(table) and heading(table)
    )


def heading(table: type[Table]) -> Text | None:
    """What one row of a table is called in the copy."""
    return table.about.copied or table.about.word


@cache
def kept(table: type[Table]) -> tuple[Kept, ...]:
    """The columns of a table that are told: never who of the staff, never another customer."""
    found = []
    for field in table._meta.sorted_fields:
        label = getattr(field, "copied", None)
        if isinstance(field, LinkColumn):
            label = label or field.rel_model.about.word
            if field.rel_model not in (Customer, Staff) and label is not None:
                found.append(Kept(field.name, field.column_name, label, _pointed(field)))
        elif label is not None and field.column_name != "id":
            found.append(Kept(field.column_name, field.column_name, label, f"t.{field.column_name}"))
    return tuple(found)


def _pointed(field: Any) -> str:
    """The name of the record a column points at, or its number where it has none."""
    target: type[Table] = field.rel_model
    if target is Job:
        return f"(SELECT case_id || '-' || position FROM jobs WHERE id = t.{field.column_name})"
    if not target.about.named_by:
        return f"t.{field.column_name}"
    return f"(SELECT {target.about.named_by} FROM {name_of(target)} WHERE id = t.{field.column_name})"


@cache
def _theirs(table: type[Table]) -> str:
    """The rows of a table that a copy tells: those that are a customer's part, and what they own."""
    if table is Customer:
        return "id = ?"
    own = [f"{name} = ?" for name, to in links(table) if to is Customer and name != "customer_id"]
    return " OR ".join(filter(None, (mine(table), *own)))
