"""Knows how the tables hang together, from what they say of themselves: parts, links, nouns; no noun by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from helpdesk.store.database import name_of
from helpdesk.store.tables import ALL
from helpdesk.store.tables.base import KEPT, LinkColumn, Table


@cache
def table_named(name: str) -> type[Table]:
    """The table of that name in SQL."""
    return next(table for table in ALL if name_of(table) == name)


def column(table: type[Table], name: str) -> Any:
    """The column of that name in SQL, or nothing."""
    return table._meta.columns.get(name)


def links(table: type[Table]) -> Iterator[tuple[str, type[Table]]]:
    """The columns of a table that point at a record, and the table each points at."""
    for field in table._meta.sorted_fields:
        if isinstance(field, LinkColumn):
            yield field.column_name, field.rel_model


def links_to(target: type[Table]) -> list[tuple[str, str]]:
    """Every table and column that points at a record of ``target``."""
    return [(name_of(table), name) for table in ALL for name, to in links(table) if to is target]


def part_links(table: type[Table]) -> list[tuple[str, type[Table]]]:
    """The columns that say what a row is part of, the first one first, and the table of each."""
    fields = [table._meta.fields[name] for name in table.about.part_of]
    return [(field.column_name, field.rel_model) for field in fields]


@cache
def parts(whole: type[Table]) -> list[tuple[type[Table], str]]:
    """The tables whose rows are first of all part of ``whole``, each with the column that says so."""
    found = [(table, part_links(table)[0]) for table in ALL if table.about.part_of]
    return [(table, name) for table, (name, to) in found if to is whole]


@cache
def _nouns(table: type[Table]) -> frozenset[str]:
    own = {table.about.noun} - {""}
    return frozenset(own).union(*(_nouns(whole) for _, whole in part_links(table)))


def nouns(tables: Iterable[str]) -> frozenset[str]:
    """The nouns of these tables: each one's own, and those of all it is part of."""
    return frozenset().union(*(_nouns(table_named(name)) for name in tables))


def erased(table: type[Table]) -> dict[str, Any]:
    """The columns of a table that speak of a customer, each with what is left in it when they are erased."""
    left = {field.column_name: getattr(field, "erased", KEPT) for field in table._meta.sorted_fields}
    return {name: value for name, value in left.items() if value is not KEPT}
