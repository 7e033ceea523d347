"""Parts as they are read: the list with its views, one with who waits, its orders and moves, what is found by a scan."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.normal_forms import serial_key
from helpdesk.domain.stock_words import PART_VIEWS
from helpdesk.services.shop.file_reader import FileRow, files_of
from helpdesk.services.stock.asking import CONDITIONS, CORE_OPEN, COUNTED, OLD_AWAITED
from helpdesk.services.stock.needs_reader import needs_of_job, needs_of_part
from helpdesk.services.stock.rows import (
    MoveRow,
    NeedRow,
    OldPartRow,
    OpenLineRow,
    SparePartRow,
    core_of,
    missing_part,
)
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.matching import Match, any_of, begins, beyond, counted
from helpdesk.store.paging import PAGE, Where, marks, page
from helpdesk.store.rows import ORIGINS, read_from

MOST_MOVES = 100
MOST_FOUND = 8
LOTS = 15_000
"""Parts that bear a typed word are sorted by name up to so many; of more, the first are found in the list's order."""


@read_from("part_fits f JOIN products q ON q.id = f.product_id")
class PartFitRow(NamedTuple):
    """A product that a part fits."""

    id: int
    part: Annotated[int, "f.part_id"]
    product: Annotated[int, "f.product_id"]
    name: Annotated[str, "q.name"]
    brand: Annotated[str, "q.brand"]
    model: Annotated[str, "q.model"]


class PartCard(NamedTuple):
    """A part with what is behind its numbers."""

    part: SparePartRow
    needs: list[NeedRow]
    orders: list[OpenLineRow]
    moves: list[MoveRow]
    fits: list[PartFitRow]
    old_parts: list[OldPartRow]
    """Those replaced by it that are still to go to the maker, or whose credit is not settled."""
    files: list[FileRow]
    used: int
    """How many jobs it was put in."""


def _ways(store: Store, text: str) -> Iterator[Match]:
    """Parts by words of name and codes, or by any piece of the code."""
    fits, named = begins("p.name_key", text)
    if not search.vague(text) and (found := search.ids(store, "part_words", text)):
        some = f"p.id IN (SELECT id FROM ({found.sql}))"
        yield Match(*found, "p.id IN ({ids})", some, fits, named, LOTS)
    elif named:
        yield Match(many=fits, many_params=named)
    key = serial_key(text)
    if piece := search.pieces("part_pieces", key):
        like = "p.code_key LIKE ?"
        yield Match(*piece, "p.id IN ({ids})", many=like, many_params=(f"%{key}%",))


class Parts:
    """Reads spare parts."""

    sorts = ORIGINS[SparePartRow].sorts

    def __init__(self, store: Store) -> None:
        self.store = store

    def page(
        self, query: ListQuery, after: SparePartRow | None = None, limit: int = PAGE
    ) -> list[SparePartRow]:
        """A page of the list: the view among its filters, the text typed, the order."""
        return page(self.store, SparePartRow, query, self._where(query), after, limit)

    def count(self, query: ListQuery) -> int | None:
        """How many parts the list has; None where they are many."""
        views = self._views(query)
        if query.text.strip() and beyond(self.store, "parts p", "p.id", views, _ways(self.store, query.text)):
            return None
        return counted(self.store, "parts p", self._where(query))

    def counts(self) -> dict[str, int | None]:
        """How many parts each view that asks for something holds; None where they are many."""
        return {
            view: counted(self.store, source, Where([CONDITIONS[view]])) for view, source in COUNTED.items()
        }

    def get(self, part: int) -> SparePartRow:
        """One part. Raises ``NotFound``."""
        found = self.store.select_one(SparePartRow, "WHERE p.id = ?", (part,))
        if found is None:
            raise missing_part()
        return found

    def card(self, part: int) -> PartCard:
        """One part with what is behind its numbers. Raises ``NotFound``."""
        row = self.get(part)
        used = self.store.value("SELECT count(DISTINCT job_id) FROM parts_used WHERE part_id = ?", (part,))
        return PartCard(
            row,
            self.needs(part),
            self.orders(part),
            self.moves(part),
            self.fits(part),
            self.old_parts(part),
            files_of(self.store, "part", part),
            used,
        )

    def needs(self, part: int) -> list[NeedRow]:
        """Who wants it, those first that are served first."""
        return needs_of_part(self.store, part)

    def of_job(self, job: int) -> list[NeedRow]:
        """What a job still wants of the stock."""
        return needs_of_job(self.store, job)

    def orders(self, part: int) -> list[OpenLineRow]:
        """The lines of orders by which some of it is to come."""
        where = (
            "WHERE l.part_id = ? AND o.state IN ('draft', 'ordered') "
            "AND l.quantity - l.received - l.cancelled > 0 ORDER BY o.id, l.id"
        )
        return self.store.select(OpenLineRow, where, (part,))

    def moves(self, part: int, limit: int = MOST_MOVES) -> list[MoveRow]:
        """What moved it, the newest first."""
        return self.store.select(MoveRow, "WHERE m.part_id = ? ORDER BY m.id DESC LIMIT ?", (part, limit))

    def fits(self, part: int) -> list[PartFitRow]:
        """The products it fits."""
        return self.store.select(PartFitRow, "WHERE f.part_id = ? ORDER BY q.name_key, q.id", (part,))

    def found(self, text: str, product: int | None = None, limit: int = MOST_FOUND) -> list[SparePartRow]:
        """Parts for a typed or scanned text, an exact code first; then those that fit the product."""
        exact = by_code(self.store, text)
        rows = self.page(ListQuery(text=text, filters=("all",)), None, limit * 2)
        if product is not None and rows:
            fitting = {
                part
                for (part,) in self.store.rows(
                    "SELECT part_id FROM part_fits WHERE product_id = ?", (product,)
                )
            }
            rows.sort(key=lambda row: row.id not in fitting)
        found = {row.id: row for row in ([self.get(exact)] if exact is not None else []) + rows}
        return list(found.values())[:limit]

    def by_code(self, text: str) -> int | None:
        """The part that a scanned or typed code names, if it names one."""
        return by_code(self.store, text)

    def fitting(self, product: int, limit: int = 50) -> list[SparePartRow]:
        """Parts for a product: those that are said to fit it, and those that were put into one."""
        where = (
            "WHERE p.id IN (SELECT part_id FROM part_fits WHERE product_id = ? UNION "
            "SELECT u.part_id FROM jobs j JOIN parts_used u ON u.job_id = j.id LEFT JOIN units x ON x.id = j.unit_id "
            "WHERE j.product_id = ? AND u.part_id IS NOT NULL UNION "
            "SELECT u.part_id FROM units x JOIN jobs j ON j.unit_id = x.id JOIN parts_used u ON u.job_id = j.id "
            "WHERE x.product_id = ? AND u.part_id IS NOT NULL) ORDER BY p.name_key, p.id LIMIT ?"
        )
        return self.store.select(SparePartRow, where, (product, product, product, limit))

    def unused(self, part: int) -> bool:
        """Whether nothing refers to a part, so that it can be deleted."""
        return not is_used(self.store, part)

    def brands(self) -> list[str]:
        """The brands in use, the most frequent first."""
        rows = self.store.rows(
            "SELECT brand FROM parts WHERE brand <> '' GROUP BY brand ORDER BY count(*) DESC LIMIT 100"
        )
        return [name for (name,) in rows]

    def places(self) -> list[str]:
        """The places in use."""
        rows = self.store.rows(
            "SELECT DISTINCT location FROM parts WHERE location <> '' ORDER BY location LIMIT 500"
        )
        return [name for (name,) in rows]

    def old_part(self, used: int) -> OldPartRow:
        """A part that was replaced. Raises ``NotFound``."""
        found = self.store.select_one(OldPartRow, "WHERE u.id = ?", (used,))
        if found is None:
            raise missing_part()
        return found

    def old_parts(self, part: int) -> list[OldPartRow]:
        """Those that it replaced and whose maker has not had or not settled them, the one due first first."""
        where = f"WHERE u.part_id = ? AND (({OLD_AWAITED}) OR ({CORE_OPEN})) ORDER BY u.old_until IS NULL, u.old_until, u.id"
        return self.store.select(OldPartRow, where, (part,))

    def photos(self, parts: Collection[int]) -> dict[int, str]:
        """Of those that have pictures, by part: the hash of the first."""
        rows = self.store.rows(
            f"SELECT part_id, hash FROM attachments WHERE part_id IN ({marks(tuple(parts))}) "
            "AND media_type LIKE 'image/%' ORDER BY id DESC",
            tuple(parts),
        )
        return {int(part): str(digest) for part, digest in rows}

    def outstanding_cents(self) -> int:
        """What makers still owe for old parts."""
        rows = self.store.select(OldPartRow, f"WHERE {CORE_OPEN}")
        return sum(core_of(row).outstanding_cents for row in rows)

    def _views(self, query: ListQuery) -> Where:
        return Where([CONDITIONS[view] for view in query.filters if view in PART_VIEWS])

    def _where(self, query: ListQuery) -> Where:
        where = self._views(query)
        if query.text.strip():
            any_of(self.store, where, _ways(self.store, query.text))
        return where


def by_code(store: Store, text: str) -> int | None:
    """The one part whose own code or maker's code is this; nothing where none or several have it."""
    key = serial_key(text)
    if not key:
        return None
    found = store.rows(
        "SELECT id FROM parts WHERE code_key = ? AND archived = 0 UNION "
        "SELECT id FROM parts WHERE maker_code_key = ? AND maker_code_key <> '' AND archived = 0 LIMIT 2",
        (key, key),
    )
    return int(found[0][0]) if len(found) == 1 else None


def is_used(store: Store, part: int) -> bool:
    """Whether anything refers to a part."""
    return any(
        store.value(f"SELECT 1 FROM {table} WHERE part_id = ? LIMIT 1", (part,))
        for table in (
            "stock_moves",
            "part_needs",
            "parts_used",
            "purchase_order_lines",
            "count_lines",
            "quote_lines",
        )
    )
