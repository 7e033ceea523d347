"""Units as they are read: the list by serial, the card, and who owned one."""

from __future__ import annotations

from collections.abc import Iterator

from helpdesk.domain.listing import ListQuery
from helpdesk.domain.normal_forms import fold, serial_form, serial_key
from helpdesk.errors import NotFound
from helpdesk.services.goods.unit_rows import OwnerRow, SaleRow, UnitCard, UnitFacts, UnitRow
from helpdesk.services.shop.file_reader import FileRow, files_of
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.dialect import THEN, by_index, holds, walked
from helpdesk.store.matching import Match, any_of, begins, counted, few
from helpdesk.store.paging import NAMED, PAGE, UNNAMED, Where, page
from helpdesk.store.rows import ORIGINS
from helpdesk.texts import translate

_IN_SHOP = (
    f"SELECT unit_id FROM {by_index('jobs', 'jobs_in_shop')} WHERE state NOT IN ('delivered', 'cancelled') "
    "AND received_at IS NOT NULL AND unit_id IS NOT NULL"
)


def _ways(store: Store, text: str) -> Iterator[Match]:
    """Units by a piece of their serial, by words of their model, by their owner."""
    key = serial_key(text)
    if found := search.pieces("unit_pieces", key):
        yield Match(*found, "u.id IN ({ids})", many=holds("u.serial_key"), many_params=(key,))
    elif key:
        yield Match(many="u.serial_key >= ? AND u.serial_key < ?", many_params=(key, f"{key}\U0010ffff"))
    if search.vague(text):
        return
    if found := search.ids(store, "product_words", text):
        yield Match(
            f"SELECT o.id FROM ({found.sql}) w {THEN} units o ON o.product_id = w.id",
            found.params,
            f"u.product_id IN ({found.sql})",
            many=f"{walked('u.product_id')} IN ({found.sql})",
            many_params=found.params,
        )
    if found := search.ids(store, "customer_words", text):
        those = f"w.id NOT IN ({UNNAMED})"
        fits, named = begins("k.name_key", text)
        yield Match(
            f"SELECT o.id FROM ({found.sql}) w {THEN} units o ON o.owner_id = w.id WHERE {those}",
            found.params,
            f"u.owner_id IN (SELECT w.id FROM ({found.sql}) w WHERE {those})",
            many=f"EXISTS (SELECT 1 FROM customers k WHERE k.id = u.owner_id AND {fits} AND {NAMED})",
            many_params=named,
        )


class Units:
    """Reads units."""

    sorts = ORIGINS[UnitRow].sorts

    def __init__(self, store: Store) -> None:
        self.store = store

    def page(self, query: ListQuery, after: UnitRow | None = None, limit: int = PAGE) -> list[UnitRow]:
        """A page of the list by serial, or newest first (sort ``id``)."""
        return page(self.store, UnitRow, query, self._where(query), after, limit)

    def count(self, query: ListQuery) -> int | None:
        """How many units the list has; None where a typed text fits more than are worth counting."""
        where = self._where(query, counting=True)
        if query.text.strip():
            return counted(self.store, "units u", where)
        if query.filters == ("shop",):
            # Read from the small index alone: no unit is looked up.
            return int(self.store.value(f"SELECT count(DISTINCT unit_id) FROM ({_IN_SHOP})"))
        return int(self.store.value(f"SELECT count(*) FROM units u{where.sql()}", where.params))

    def _where(self, query: ListQuery, *, counting: bool = False) -> Where:
        where = Where()
        if "shop" in query.filters:
            several = not counting and not few(self.store, _IN_SHOP)
            where.add(f"EXISTS ({_IN_SHOP} AND unit_id = u.id)" if several else f"u.id IN ({_IN_SHOP})")
        if "loaners" in query.filters:
            where.add("u.id IN (SELECT unit_id FROM loaners WHERE retired_on IS NULL)")
        for name in query.filters:
            if name.startswith("product:"):
                where.add("u.product_id = ?", int(name.partition(":")[2]))
        if query.text.strip():
            any_of(self.store, where, _ways(self.store, query.text))
        return where

    def card(self, unit: int) -> UnitCard:
        """The card of one unit.

        Raises:
            NotFound: there is none of that id.
        """
        facts = self.store.select_one(UnitFacts, "WHERE u.id = ?", (unit,))
        if facts is None:
            raise missing_unit()
        return UnitCard(
            facts,
            self.store.select(
                SaleRow, "WHERE s.unit_id = ? ORDER BY s.purchased_on DESC, s.id DESC", (unit,)
            ),
            self.store.select(OwnerRow, "WHERE o.unit_id = ? ORDER BY o.id DESC", (unit,)),
        )

    def files(self, unit: int) -> list[FileRow]:
        """The files of a unit, oldest first."""
        return files_of(self.store, "unit", unit)

    def of_customer(self, customer: int) -> list[UnitRow]:
        """The units a customer owns, newest first."""
        return self.store.select(UnitRow, "WHERE u.owner_id = ? ORDER BY u.id DESC LIMIT 200", (customer,))

    def by_serial(self, serial: str, brand: str | None = None) -> list[UnitRow]:
        """Units that bear this serial, whatever its spacing and case; where none does, whatever its O/0 and I/1."""
        key = serial_key(serial)
        if not key:
            return []
        where, params = "WHERE u.serial_key = ?", [key]
        if brand is not None:
            where, params = f"{where} AND u.brand_key = ?", [key, fold(brand)]
        rows = self.store.select(UnitRow, f"{where} ORDER BY u.id DESC LIMIT 20", params)
        form = serial_form(serial)
        return [row for row in rows if serial_form(row.serial) == form] or rows

    def twin(self, product: int | None, serial: str, brand: str = "", besides: int = 0) -> UnitRow | None:
        """The unit of the same brand that already bears this serial; ``brand`` where the product is new."""
        known = (
            self.store.value("SELECT brand_key FROM products WHERE id = ?", (product,)) if product else None
        )
        rows = self.by_serial(serial, known if known is not None else brand)
        return next((row for row in reversed(rows) if row.id != besides), None)

    def like_serial(self, piece: str, limit: int = 8) -> list[UnitRow]:
        """Units whose serial holds this piece, exact ones first."""
        key = serial_key(piece)
        found = search.pieces("unit_pieces", key)
        if found is None:
            return self.by_serial(piece)
        rows = self.store.select(
            UnitRow,
            f"WHERE u.id IN ({found.sql} ORDER BY id DESC LIMIT 50) ORDER BY u.id DESC",
            found.params,
        )
        return sorted(rows, key=lambda row: (row.serial_key != key, not row.serial_key.startswith(key)))[
            :limit
        ]


def require_unit(store: Store, unit: int) -> int | None:
    """The owner of a unit that must be there."""
    found = store.row("SELECT owner_id FROM units WHERE id = ?", (unit,))
    if found is None:
        raise missing_unit()
    return found[0]  # type: ignore[no-any-return]


def missing_unit() -> NotFound:
    """The words for a unit that is not there."""
    return NotFound(translate("Units", "That unit is no longer there."))
