"""The dialect of SQLite as named fragments of SQL: hints to the planner, and functions other databases call otherwise.

Everything else that is written outside the store is plain SQL, with ``?`` alone as a parameter.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

# -- hints: how a query is walked, whatever the planner thinks of it ----------------------------------------

THEN = "CROSS JOIN"
"""A join whose left side is walked first, for each of its rows the right one."""


def by_index(table: str, index: str) -> str:
    """A table read by this index: without statistics SQLite passes over small partial ones."""
    return f"{table} INDEXED BY {index}"


def walked(column: str) -> str:
    """A column whose index is not gone to: the condition is asked of rows already found."""
    return f"+{column}"


def usual(condition: str) -> str:
    """A condition that many rows fulfil: else all that do are sorted for a page of them."""
    return f"likely({condition})"


# -- functions and lists ------------------------------------------------------------------------------------

LISTED = "SELECT value FROM json_each(?)"
"""The ids of a list that is given as one parameter, :func:`id_list`."""


def id_list(ids: Iterable[int]) -> str:
    """The parameter for :data:`LISTED`."""
    return json.dumps(sorted(ids))


def joined(column: str, separator: str = ", ") -> str:
    """The texts of a group as one."""
    return f"group_concat({column}, '{separator}')"


def holds(column: str) -> str:
    """Whether a text holds the one given as a parameter."""
    return f"instr({column}, ?)"


def member(column: str, name: str) -> str:
    """A value out of a column of JSON."""
    return f"json_extract({column}, '$.{name}')"


def without_members(column: str, names: Iterable[str]) -> str:
    """A column of JSON without some of its values."""
    gone = ", ".join(f"'$.{name}'" for name in names)
    return f"json_remove({column}, {gone})"


def everywhere(sql: str, value: Any) -> tuple[Any, ...]:
    """The parameters of a query that asks for the same value at each of its marks."""
    return (value,) * sql.count("?")
