"""Orders to suppliers as they are read: the list by view, one of them whole, what is to be ordered and outstanding."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain import numbers
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.ordering import still_to_order, supply_until
from helpdesk.domain.stock import Numbers, to_order
from helpdesk.errors import NotFound
from helpdesk.formats import Words
from helpdesk.services.stock.asking import MISSING
from helpdesk.services.stock.needs_reader import needs_of_parts
from helpdesk.services.stock.order_rows import (
    OrderCard,
    OrderLineRow,
    OrderRow,
    ReceiptLineRow,
    ReceiptRow,
    SupplierReturnRow,
    missing_order,
    missing_order_line,
)
from helpdesk.services.stock.rows import NeedRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import PAGE, Where, marks, page
from helpdesk.store.rows import ORIGINS, read_from
from helpdesk.texts import translate

ORDER_VIEWS = {
    "open": translate("OrderViews", "Open"),
    "draft": translate("OrderViews", "To send"),
    "sent": translate("OrderViews", "On the way"),
    "late": translate("OrderViews", "Late"),
    "received": translate("OrderViews", "Received"),
    "all": translate("OrderViews", "All"),
}
"""The views of the list of orders."""

_VIEWS = {
    "open": "o.state IN ('draft', 'ordered')",
    "draft": "o.state = 'draft'",
    "sent": "o.state = 'ordered'",
    "late": "o.state = 'ordered' AND o.expected_on < ?",
    "received": "o.state IN ('received', 'cancelled')",
    "all": "1",
}
MOST = 500


@read_from("parts p LEFT JOIN suppliers s ON s.id = p.supplier_id")
class ToOrderRow(NamedTuple):
    """A part of which something is missing, with how much of it is being collected already."""

    id: int
    name: str
    code: str
    location: str
    supplier: Annotated[int | None, "p.supplier_id"]
    supplier_name: Annotated[str, "coalesce(s.name, '')"]
    on_hand: int
    reserved: int
    needed: int
    on_order: int
    minimum: int
    cost_cents: int | None
    drafted: Annotated[
        int,
        "(SELECT coalesce(sum(l.quantity), 0) FROM purchase_order_lines l JOIN purchase_orders o "
        "ON o.id = l.order_id WHERE l.part_id = p.id AND o.state = 'draft')",
    ]

    @property
    def missing(self) -> int:
        """What is missing and not on its way."""
        return to_order(Numbers(self.on_hand, self.reserved, self.needed, self.on_order), self.minimum)

    @property
    def proposed(self) -> int:
        """How many pieces to put on an order: what is being collected already taken off."""
        return still_to_order(self.missing, self.drafted)


class Orders:
    """Reads orders; ``today`` is the local day."""

    sorts = ORIGINS[OrderRow].sorts

    def __init__(self, store: Store, settings: Callable[[], Settings], today: Callable[[], date]) -> None:
        self.store = store
        self._settings = settings
        self._today = today

    # -- the list

    def page(self, query: ListQuery, after: OrderRow | None = None, limit: int = PAGE) -> list[OrderRow]:
        """A page of a view: the view among its filters, the text typed, the order."""
        return page(self.store, OrderRow, query, self._where(query), after, limit)

    def count(self, query: ListQuery) -> int:
        """How many orders fit a query."""
        where = self._where(query)
        return int(self.store.value(f"SELECT count(*) FROM purchase_orders o{where.sql()}", where.params))

    def counts(self) -> dict[str, int]:
        """How many orders each view holds that asks for something."""
        return {view: self.count(ListQuery(filters=(view,))) for view in ("open", "draft", "sent", "late")}

    def _where(self, query: ListQuery) -> Where:
        view = next((name for name in query.filters if name in _VIEWS), "all")
        where = Where([_VIEWS[view]], [self._today().isoformat()] if view == "late" else [])
        for name in query.filters:
            if name.startswith("supplier:"):
                where.add("o.supplier_id = ?", int(name.partition(":")[2]))
        text = query.text.strip()
        if text:
            self._find(where, text)
        return where

    def _find(self, where: Where, text: str) -> None:
        """Orders whose number, supplier, their number, shipment or parts are like what was typed."""
        from helpdesk.domain.normal_forms import fold

        like, named = f"%{fold(text)}%", numbers.parse(text)
        ways = [
            "o.supplier_id IN (SELECT id FROM suppliers WHERE name_key LIKE ?)",
            "lower(o.their_number) LIKE ?",
            "lower(o.tracking) LIKE ?",
            "o.id IN (SELECT l.order_id FROM purchase_order_lines l JOIN parts p ON p.id = l.part_id "
            "WHERE p.name_key LIKE ? OR lower(p.code) LIKE ?)",
        ]
        lower = f"%{text.lower()}%"
        params: list[object] = [like, lower, lower, like, lower]
        if named and named[0] == "purchase_order":
            ways.append("o.id = ?")
            params.append(named[1])
        where.add(" OR ".join(f"({way})" for way in ways), *params)

    # -- one of them

    def row(self, order: int) -> OrderRow:
        """An order as the list has it. Raises ``NotFound``."""
        found = self.store.select_one(OrderRow, "WHERE o.id = ?", (order,))
        if found is None:
            raise missing_order()
        return found

    def get(self, order: int) -> OrderCard:
        """An order whole. Raises ``NotFound``."""
        facts = self.row(order)
        lines = self.lines(order)
        receipts = self.store.select(ReceiptRow, "WHERE r.order_id = ? ORDER BY r.on_day, r.id", (order,))
        received = self.store.select(ReceiptLineRow, "WHERE r.order_id = ? ORDER BY v.id", (order,))
        returns = self.store.select(SupplierReturnRow, "WHERE l.order_id = ? ORDER BY v.id", (order,))
        return OrderCard(
            facts,
            tuple(lines),
            tuple(receipts),
            tuple(received),
            self.waiting(line.part for line in lines),
            self.lawful(lines),
            tuple(returns),
        )

    def message(self, order: int, words: Words) -> str:
        """An order in words, to be pasted into another program."""
        from helpdesk.services.stock.order_message import order_message

        return order_message(self.get(order), words, self._settings())

    def lines(self, order: int) -> list[OrderLineRow]:
        """The lines of an order, as they stand on it."""
        return self.store.select(OrderLineRow, "WHERE l.order_id = ? ORDER BY l.position, l.id", (order,))

    def line(self, line: int) -> OrderLineRow:
        """A line. Raises ``NotFound``."""
        found = self.store.select_one(OrderLineRow, "WHERE l.id = ?", (line,))
        if found is None:
            raise missing_order_line()
        return found

    def lawful(self, lines: Iterable[OrderLineRow]) -> dict[int, date]:
        """By line that is still to come: the last day on which the law wants it here."""
        from helpdesk.services.shop.law_reader import legal_profile

        law = legal_profile(self._settings()["shop.country"]).parts
        found = {}
        for line in lines:
            day = supply_until(law, line.ordered_on, line.supply)
            if day is not None and line.open:
                found[line.id] = day
        return found

    def waiting(self, parts: Iterable[int]) -> dict[int, tuple[NeedRow, ...]]:
        """By part: the jobs that want it, those first that are served first, and what on the shelf is theirs."""
        found: dict[int, list[NeedRow]] = {}
        for need in needs_of_parts(self.store, parts):
            found.setdefault(need.part, []).append(need)
        return {part: tuple(needs) for part, needs in found.items()}

    # -- what is to be ordered, and what is outstanding

    def to_order(self) -> list[ToOrderRow]:
        """Parts of which something is missing and neither there nor on its way, by supplier."""
        source = by_index("parts p", "parts_to_order")
        ids = [part for (part,) in self.store.rows(f"SELECT p.id FROM {source} WHERE {MISSING} LIMIT {MOST}")]
        if not ids:
            return []
        rows = self.store.select(
            ToOrderRow,
            f"WHERE p.id IN ({marks(ids)}) ORDER BY s.name_key IS NULL, s.name_key, p.name_key, p.id",
            ids,
        )
        return [row for row in rows if row.proposed]

    def outstanding(self, part: int | None = None) -> list[OrderLineRow]:
        """Lines of orders that are still to come, the one expected first first."""
        which, params = ("", ()) if part is None else (" AND l.part_id = ?", (part,))
        return self.store.select(
            OrderLineRow,
            f"WHERE o.state = 'ordered' AND l.quantity > l.received + l.cancelled{which} "
            f"ORDER BY coalesce(l.expected_on, o.expected_on, '9999'), l.id LIMIT {MOST}",
            params,
        )

    def to_receive(self) -> list[OrderRow]:
        """Orders of which something is still to come, the one expected first first."""
        return self.store.select(
            OrderRow, f"WHERE o.state = 'ordered' ORDER BY coalesce(o.expected_on, '9999'), o.id LIMIT {MOST}"
        )

    # -- what went back

    def returns(self, part: int | None = None, *, still_open: bool = False) -> list[SupplierReturnRow]:
        """What went back to suppliers, the latest first."""
        parts, params = ("1", ()) if part is None else ("v.part_id = ?", (part,))
        open_ones = " AND v.credited_on IS NULL" if still_open else ""
        return self.store.select(
            SupplierReturnRow,
            f"WHERE {parts}{open_ones} ORDER BY v.sent_on DESC, v.id DESC LIMIT {MOST}",
            params,
        )

    def returned(self, identity: int) -> SupplierReturnRow:
        """What went back once. Raises ``NotFound``."""
        found = self.store.select_one(SupplierReturnRow, "WHERE v.id = ?", (identity,))
        if found is None:
            raise NotFound(translate("Orders", "That return to a supplier is no longer there."))
        return found
