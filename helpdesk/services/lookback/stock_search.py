"""Parts, orders to suppliers and counts as the search finds them: by number, by a code, by words of name and codes."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import serial_key
from helpdesk.domain.ordering import ORDER_STANDS
from helpdesk.domain.stock_words import COUNT_STATES
from helpdesk.services.lookback.hit_rows import Hit, joined
from helpdesk.services.stock.count_rows import CountRow
from helpdesk.services.stock.order_rows import OrderRow
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.texts import translate

MOST = 5
"""Of a search for everything: more are on their own screen."""


def order(store: Store, identity: int) -> list[Hit]:
    """The order of that number."""
    return _orders(store, "o.id = ?", identity)


def shipped(store: Store, text: str) -> list[Hit]:
    """Orders by the supplier's number, or its shipment's."""
    theirs = "o.their_number = ? AND o.their_number <> '' OR o.tracking = ? AND o.tracking <> ''"
    return _orders(store, theirs, text, text)


def _orders(store: Store, condition: str, *params: object) -> list[Hit]:
    rows = store.select(OrderRow, f"WHERE {condition} ORDER BY o.id DESC LIMIT 8", params)
    return [
        Hit(
            "purchase_order",
            row.id,
            row.number,
            row.supplier_name or row.number,
            ORDER_STANDS[row.stands],
            True,
        )
        for row in rows
    ]


def count(store: Store, identity: int) -> list[Hit]:
    """The count of the stock of that number."""
    rows = store.select(CountRow, "WHERE c.id = ?", (identity,))
    return [
        Hit("count", row.id, row.number, row.place or row.number, COUNT_STATES[row.state], True)
        for row in rows
    ]


def part(store: Store, identity: int) -> list[Hit]:
    """The part of that number."""
    return _parts(store, "WHERE p.id = ?", (identity,), exact=True)


def parts(store: Store, text: str, limit: int) -> Iterator[Hit]:
    """Parts by a code, whole or a piece of it, then by words of name and codes."""
    key = serial_key(text)
    if not key or search.vague(text):
        return
    yield from _parts(
        store,
        # Not empty, in words: as the index of makers' codes has it.
        f"WHERE p.code_key = ? OR (p.maker_code_key = ? AND p.maker_code_key <> '') LIMIT {MOST}",
        (key, key),
        exact=True,
    )
    most = min(limit, MOST)
    for found in (search.ids(store, "part_words", text), search.pieces("part_pieces", key)):
        if found is not None:
            where = f"WHERE p.id IN (SELECT id FROM ({found.sql}) LIMIT {most})"
            yield from _parts(store, where, found.params)


def _parts(store: Store, where: str, params: tuple[object, ...], exact: bool = False) -> list[Hit]:
    rows = store.rows(
        "SELECT p.id, p.name, p.code, p.location, p.on_hand, p.on_hand - p.reserved, p.archived FROM parts p "
        f"{where}",
        params,
    )
    said = translate("Find", "{n} on hand, {free} available")
    return [
        Hit(
            "part",
            identity,
            numbers.number("part", identity),
            name,
            joined(said(n=on_hand, free=free), " · ".join(filter(None, (code, place)))),
            exact and not archived,
        )
        for identity, name, code, place, on_hand, free, archived in rows
    ]
