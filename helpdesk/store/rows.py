"""Result-set mapping: a row class says the SQL of each of its fields, and its SELECT is made from that; knows no noun.

A row is a named tuple. A field is the column of its own name in the first table that it is read from, or else the
SQL that stands beside its type. A field with a default is not read: it is filled in later::

    @read_from("jobs j LEFT JOIN units u ON u.id = j.unit_id")
    class JobRow(NamedTuple):
        id: int
        case: Annotated[int, "j.case_id"]
        serial: Annotated[str | None, "u.serial"]
        accessories: tuple[str, ...] = ()
"""

from __future__ import annotations

import builtins
import functools
import sys
import typing
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, TypeVar

from helpdesk.classes import NamedTuple
from helpdesk.clock import from_text
from helpdesk.store.costs import tells_cost
from helpdesk.texts import Text

Row = TypeVar("Row")
Function = TypeVar("Function", bound=Callable[..., Any])

_CONVERTERS: dict[Any, Callable[[Any], Any]] = {
    date: date.fromisoformat,
    datetime: from_text,
    bool: bool,
    Text: lambda said: Text.from_json(said or '""'),
}


class Origin(NamedTuple):
    """Where a row comes from: its tables as after FROM, and the fields that its list can be sorted by."""

    tables: str
    sorts: tuple[str, ...] = ()

    @property
    def own(self) -> str:
        """The row's own table, the first, with its alias."""
        return " ".join(self.tables.split(" ", 2)[:2])

    @property
    def alias(self) -> str:
        """By what the row's own table is called."""
        return self.tables.split(" ", 2)[1]


ORIGINS: dict[type[Any], Origin] = {}
"""Every row class that says where it comes from."""


def read_from(tables: str, *, sorts: tuple[str, ...] = ()) -> Callable[[type[Row]], type[Row]]:
    """Say where a row comes from. ``sorts`` are the orders of its list, the usual one first.

    An order is the field of that name, or its key where it has one: ``name_key`` beside ``name``. Its SQL is never
    NULL and speaks of the row's own table alone.
    """

    def say(shape: type[Row]) -> type[Row]:
        ORIGINS[shape] = Origin(tables, sorts)
        return shape

    return say


def _cached(function: Function) -> Function:
    """A function that works once for each row class; mypy takes classes for unhashable."""
    return typing.cast("Function", functools.cache(function))


@_cached
def columns(shape: type[Any]) -> dict[str, str]:
    """The SQL of every field that is read, in order."""
    alias = ORIGINS[shape].alias
    return {field.name: f"{alias}.{field.name}" if field.sql is None else field.sql for field in _read(shape)}


@_cached
def select(shape: type[Any]) -> str:
    """The SELECT of a row, as far as WHERE."""
    return f"SELECT {', '.join(columns(shape).values())} FROM {ORIGINS[shape].tables}"


def sort_field(shape: type[Any], sort: str) -> str:
    """The field by which the list is sorted when ``sort`` is asked for; for what is no order of it, the usual one."""
    sorts = ORIGINS[shape].sorts
    name = sort if sort in sorts else sorts[0]
    return key if (key := f"{name}_key") in columns(shape) else name


@_cached
def costs_of(shape: type[Any]) -> frozenset[str]:
    """The fields of a row that tell what something cost."""
    if shape not in ORIGINS:
        return frozenset()
    tables = ORIGINS[shape].tables
    return frozenset(name for name, sql in columns(shape).items() if tells_cost(sql, tables))


@_cached
def blind_maker(shape: type[Row]) -> Callable[[Iterable[Any]], Row]:
    """How to make a row for somebody who may not see costs: they are as if nobody knew them.

    What is never empty is 0, but how many have no known cost is one: then no sum is told.
    """
    make, hidden = maker(shape), costs_of(shape)
    blanks = [
        (place, None if field.may_be_empty else int(field.name.endswith("unknown")))
        for place, field in enumerate(_read(shape))
        if field.name in hidden
    ]

    def make_blind(read: Iterable[Any]) -> Row:
        values = list(read)
        for place, blank in blanks:
            values[place] = blank
        return make(values)

    return make_blind


@_cached
def maker(shape: type[Row]) -> Callable[[Iterable[Any]], Row]:
    """How to make a row of what was read: dates, instants, truths and texts are converted, NULL stays None."""
    converters = [
        (place, convert)
        for place, field in enumerate(_read(shape))
        if (convert := _CONVERTERS.get(field.kind))
    ]

    def make(read: Iterable[Any]) -> Row:
        values = list(read)
        for place, convert in converters:
            if values[place] is not None:
                values[place] = convert(values[place])
        return whole((*values, *defaults))

    # What is read has the fields in their order: nobody need call them by name.
    defaults = tuple(shape._field_defaults.values())  # type: ignore[attr-defined]
    whole: Callable[[Iterable[Any]], Row] = shape._make  # type: ignore[attr-defined]
    if converters:
        return make
    return (lambda read: whole((*read, *defaults))) if defaults else whole


class _Field(NamedTuple):
    """A field that is read: its type, without None, and the SQL beside it."""

    name: str
    kind: object
    may_be_empty: bool
    sql: str | None


@_cached
def _read(shape: type[Any]) -> list[_Field]:
    """The fields that are read.

    What stands beside them is written in their annotations, which are kept as text: it is read there, since to have
    Python evaluate them makes a type of each, at ten times the cost.
    """
    known = vars(sys.modules[shape.__module__])
    return [
        # The library's own tuples hold the text in a box.
        _field(name, str(getattr(told, "__forward_arg__", told)), known)
        for name, told in shape.__annotations__.items()
        if name not in shape._field_defaults
    ]


def _field(name: str, told: str, known: dict[str, Any]) -> _Field:
    sql = None
    if told.startswith("Annotated["):
        told, _, beside = told[len("Annotated[") : -1].partition(", ")
        plain = beside[:1] == "'" and beside.count("'") == 2 and "\\" not in beside and beside[-1:] == "'"
        sql = beside[1:-1] if plain else eval(beside, known)
    kind = told.removesuffix(" | None")
    # One that is imported for the type checker alone is known to neither: it would come unconverted.
    return _Field(name, known[kind] if kind in known else vars(builtins)[kind], kind != told, sql)
