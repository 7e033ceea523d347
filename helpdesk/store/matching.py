"""Knows how a typed text narrows a list: by the ids that fit where these are few, row by row where many do.

A set of ids is soon made where a word is rare, and dear where half the shop bears it; then again the first page
fills after a few rows that are simply looked at in the list's own order.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import fold
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, THEN, id_list, usual
from helpdesk.store.paging import Where

SOME = 1_000
"""More ids than these are not gone to one by one: rows are looked at in the list's order, whether they are among them."""
MANY = 5_000
"""More rows than this are not made a set of."""

STARTS = "name_key >= ? AND name_key < ?"
"""Those whose name begins so, from the index of names, with the parameters of :func:`begins` for a single letter."""

WORTH = 500
"""Nobody reads a longer number of hits while typing."""


@dataclass(frozen=True, slots=True)
class Match:
    """One way in which a row fits a typed text."""

    ids: str = ""
    """What an index gives, as a query of ids."""
    ids_params: tuple[Any, ...] = ()
    few: str = ""
    """The condition while the ids are few, with a place for them: ``c.id IN ({ids})``; without one, with ``ids_params``."""
    some: str = ""
    """The same while they are above :data:`SOME`, where that is asked otherwise; without a place for the ids it asks
    for them itself, with ``ids_params``, and they are never fetched."""
    many: str = ""
    """The same asked of a single row; empty where it cannot be: then the set is used all the same."""
    many_params: tuple[Any, ...] = ()
    lots: int = MANY
    """Above how many the rows are asked one by one."""


def any_of(store: Store, where: Where, ways: Iterable[Match]) -> None:
    """Keep the rows that fit in any of the ways; with no way at all, none."""
    parts: list[str] = []
    params: list[Any] = []
    sets: dict[str, set[int]] = {}
    for way in ways:
        ids, found = _ids(store, way)
        if way.many and (not way.ids or found > way.lots):
            parts.append(way.many)
            params += way.many_params
            continue
        form = way.some if way.some and found > SOME else way.few
        if way.ids and "{ids}" in form:
            sets[form] = sets.get(form, set()).union(ids)
        else:
            parts.append(form)
            params += way.ids_params
    for form, chosen in sets.items():
        if not chosen and parts:
            # Asked of each row, an empty set costs as much as a full one.
            continue
        parts.append(form.format(ids=LISTED))
        params.append(id_list(chosen))
    where.add(" OR ".join(f"({part})" for part in parts) or "0", *params)


def _ids(store: Store, way: Match) -> tuple[list[int], int]:
    """What a way's query gives, as far as it may become a set, and how many there are, as far as that is asked."""
    if not way.ids:
        return [], 0
    inside = bool(way.some) and "{ids}" not in way.some
    limit = f" LIMIT {(SOME if inside else way.lots) + 1}" if way.many else ""
    ids = [found for (found,) in store.rows(f"SELECT * FROM ({way.ids}){limit}", way.ids_params)]
    if inside and len(ids) > SOME:
        counting = f"SELECT count(*) FROM (SELECT 1 FROM ({way.ids}) LIMIT {way.lots + 1})"
        return ids, int(store.value(counting, way.ids_params))
    return ids, len(ids)


def beyond(store: Store, source: str, key: str, where: Where, ways: Iterable[Match]) -> bool:
    """Whether some way alone already finds more rows than anybody counts; read no further than that.

    ``source`` is the table that ``where`` speaks of, ``key`` its id.
    """
    for way in ways:
        if way.ids:
            joined = f"FROM ({way.ids}) hit {THEN} {source} ON {key} = hit.id{where.sql()} LIMIT {WORTH + 1}"
            sql = f"SELECT count(*) FROM (SELECT 1 {joined})"
            if store.value(sql, (*way.ids_params, *where.params)) > WORTH:
                return True
    return False


def few(store: Store, ids: str, params: tuple[Any, ...] = ()) -> bool:
    """Whether a query gives no more rows than a set is made of."""
    return bool(store.value(f"SELECT count(*) FROM (SELECT 1 FROM ({ids}) LIMIT {MANY + 1})", params) <= MANY)


def begins(column: str, text: str) -> tuple[str, tuple[str, ...]]:
    """The condition that each typed word begins a word of a folded column; nothing typed fits nothing.

    A single letter begins half of all words: it is looked for where the column begins. That many rows are
    likely to, SQLite must be told: else it sorts them all for a page of them.
    """
    if search.vague(text) and (key := fold(text)):
        return f"{usual(f'{column} >= ?')} AND {usual(f'{column} < ?')}", (key, f"{key}\U0010ffff")
    words = fold(text).split()[: search.MOST_WORDS]
    longer = [word for word in words if len(word) > 1] or words
    if not longer:
        return "0", ()
    return " AND ".join([f"' ' || {column} LIKE ?"] * len(longer)), tuple(f"% {word}%" for word in longer)


def counted(store: Store, source: str, where: Where) -> int | None:
    """How many rows there are; None where they are more than :data:`WORTH`: counting them all would be dear."""
    found = store.value(
        f"SELECT count(*) FROM (SELECT 1 FROM {source}{where.sql()} LIMIT {WORTH + 1})", where.params
    )
    return None if found > WORTH else int(found)
