"""Keyset pagination: a long list is read page by page, from the key of the last row on, never by counting past rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from helpdesk.domain.listing import ListQuery
from helpdesk.store.database import Store, plain
from helpdesk.store.rows import ORIGINS, Row, columns, sort_field

PAGE = 200
SHOWN_NAME = "CASE WHEN k.state = 'blocked' THEN '—' ELSE k.name END"
"""The name of a customer ``k`` in a list. Who is blocked is named nowhere (LOPDGDD art. 32)."""
UNNAMED = "SELECT id FROM customers WHERE state <> 'active' AND state = 'blocked'"
"""Their few ids, from the small index of all who are not active."""
NAMED = "k.state <> 'blocked'"
"""Whether a customer ``k`` may be found by name: else the typed name would tell whose the row without one is."""


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
    shape: type[Row],
    query: ListQuery,
    where: Where,
    after: Row | None,
    limit: int = PAGE,
    source: str = "",
) -> list[Row]:
    """The rows that follow ``after``, in the order that ``query`` asks for.

    Conditions speak of the row's own table alone, or of ``source`` in its place: by it the page is chosen, and only
    its rows are joined with the rest. Where it asks for ``only`` one row, that one is read alone.
    """
    fields = tuple(dict.fromkeys((sort_field(shape, query.sort), "id")))
    keys = [columns(shape)[name] for name in fields]
    sign, way = ("<", "DESC") if query.descending else (">", "ASC")
    conditions = Where(where.parts, where.params)
    if after is not None:
        last = [plain(getattr(after, name)) for name in fields]
        conditions.add(f"({', '.join(keys)}) {sign} ({marks(keys)})", *last)
    key, by = keys[-1], ", ".join(f"{key} {way}" for key in keys)
    chosen = f"SELECT {key} FROM {source or ORIGINS[shape].own}{conditions.sql()} ORDER BY {by} LIMIT ?"
    params = [*conditions.params, limit]
    if query.only is not None:
        return store.select(shape, f"WHERE {key} = ? AND {key} IN ({chosen})", [query.only, *params])
    return store.select(shape, f"WHERE {key} IN ({chosen}) ORDER BY {by}", params)


def in_words(column: str, words: Iterable[str]) -> str:
    """The SQL of a column holding one of our own words, written out so that an index made of them is found."""
    return f"{column} IN ({', '.join(repr(word) for word in words)})"


def marks(values: Sequence[Any]) -> str:
    """As many question marks as there are values."""
    return ", ".join("?" * len(values))
