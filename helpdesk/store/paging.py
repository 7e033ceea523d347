"""Knows how a long list is read page by page: by the key of the last row, never by counting rows past."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from helpdesk.domain.listing import ListQuery
from helpdesk.store.database import Store, plain

Shape = TypeVar("Shape")

PAGE = 200
SHOWN_NAME = "iif(k.state = 'blocked', '—', k.name)"
"""The name of a customer ``k`` in a list. Who is blocked is named nowhere (LOPDGDD art. 32)."""
UNNAMED = "SELECT id FROM customers WHERE state <> 'active' AND state = 'blocked'"
"""Their few ids, from the small index of all who are not active."""
NAMED = "k.state <> 'blocked'"
"""Whether a customer ``k`` may be found by name: else the typed name would tell whose the row without one is."""


class HasId(Protocol):
    """A row of a list."""

    @property
    def id(self) -> int: ...


class Where:
    """Conditions of a query, joined by AND, with their parameters."""

    def __init__(self, parts: Sequence[str] = (), params: Sequence[Any] = ()) -> None:
        self.parts = list(parts)
        self.params = list(params)

    def add(self, condition: str, *params: Any) -> None:
        """One more condition."""
        self.parts.append(condition)
        self.params.extend(params)

    def sql(self) -> str:
        """As written after FROM; empty where there is no condition."""
        return f" WHERE {' AND '.join(f'({part})' for part in self.parts)}" if self.parts else ""


def page(
    store: Store,
    shape: type[Shape],
    select: str,
    source: str,
    where: Where,
    order: str,
    key: str,
    descending: bool,
    after: tuple[Any, int] | None,
    limit: int = PAGE,
) -> list[Shape]:
    """The rows after ``after`` (the last row's sort value and id) in the order of ``order``, then ``key``.

    ``order`` is an SQL expression that is never NULL; ``key`` the id column. Conditions and order speak of
    ``source`` alone, a table with its alias: by it the page is chosen, and only its rows are joined by ``select``.
    """
    conditions = Where(where.parts, where.params)
    if after is not None:
        sign = "<" if descending else ">"
        if order == key:
            conditions.add(f"{key} {sign} ?", after[1])
        else:
            conditions.add(f"({order}, {key}) {sign} (?, ?)", plain(after[0]), after[1])
    way = "DESC" if descending else "ASC"
    by = f"{key} {way}" if order == key else f"{order} {way}, {key} {way}"
    chosen = f"SELECT {key} FROM {source}{conditions.sql()} ORDER BY {by} LIMIT ?"
    return store.fetch(
        shape, f"{select} WHERE {key} IN ({chosen}) ORDER BY {by}", [*conditions.params, limit]
    )


def position(after: HasId | None, attribute: str) -> tuple[Any, int] | None:
    """Where a page begins: behind this row."""
    return None if after is None else (getattr(after, attribute), after.id)


def marks(values: Sequence[Any]) -> str:
    """As many question marks as there are values."""
    return ", ".join("?" * len(values))


__all__ = ["PAGE", "HasId", "ListQuery", "Where", "marks", "page", "position"]
