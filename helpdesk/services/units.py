"""Units: the single things customers own; their serials, owners and sales, and reading their lists and cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from helpdesk.action import Action, Context, Outcome, entry
from helpdesk.domain.contact import fold, serial_key, tidy, tidy_line
from helpdesk.domain.goods import CONDITIONS
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services import customers, products
from helpdesk.services.customers import short
from helpdesk.services.products import AddProduct
from helpdesk.services.unit_rows import OwnerRow, SaleRow, UnitCard, UnitFacts, UnitRow
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.matching import Way, any_of, begins, counted, few
from helpdesk.store.paging import NAMED, PAGE, SHOWN_NAME, UNNAMED, ListQuery, Where, page, position
from helpdesk.store.tables import Ownership, Purchase, Unit
from helpdesk.texts import Text, translate

__all__ = [
    "AddUnit",
    "DeleteUnit",
    "EditUnit",
    "MoveUnit",
    "OwnerRow",
    "SaleRow",
    "UnitCard",
    "UnitFacts",
    "UnitForm",
    "UnitRow",
    "Units",
    "hand_over",
    "missing",
    "require",
]


@dataclass(frozen=True, kw_only=True)
class UnitForm(Action):
    """The fields of a unit."""

    product: int | AddProduct | None = entry(translate("Units", "Product"), "lookup", noun="product")
    serial: str = entry(translate("Units", "Serial number"), default="")
    year: int | None = entry(
        translate("Units", "Year of make"), "number", default=None, least=1900, most=2200
    )
    twin_reason: str = entry(
        translate("Units", "Why the same serial may stand twice"),
        default="",
        hint=translate("Units", "Only needed when this brand's serial is already in the shop."),
    )
    owner: int | None = entry(translate("Units", "Owner"), "lookup", default=None, noun="customer")
    notes: str = entry(translate("Units", "Notes"), "text", default="")

    def rules(self) -> dict[str, Text]:
        if isinstance(self.product, AddProduct):
            problems = self.product.problems()
            return {"product": next(iter(problems.values()))} if problems else {}
        return {}

    def own(self, ctx: Context, besides: int = 0) -> dict[str, Any]:
        """The columns of the unit; makes its product where that is new too."""
        product = self.product.run(ctx).id if isinstance(self.product, AddProduct) else self.product
        brand = ctx.store.row("SELECT brand_key FROM products WHERE id = ?", (product,))
        if brand is None:
            raise products.missing()
        serial = tidy_line(self.serial)
        key = serial_key(serial)
        twin = self._twin(ctx.store, brand[0], key, besides)
        reason = tidy_line(self.twin_reason) if twin else None
        if twin and not reason:
            raise Invalid(
                {
                    "serial": translate(
                        "Units",
                        "Serial {serial} is already that of {unit}. Use that unit, or say why it stands twice.",
                    )(serial=serial, unit=f"U{twin}")
                }
            )
        return {
            "product_id": product,
            "serial": serial,
            "serial_key": key,
            "brand_key": brand[0],
            "twin_reason": reason,
            "year": self.year,
            "notes": tidy(self.notes),
        }

    @staticmethod
    def _twin(store: Store, brand: str, key: str, besides: int) -> int | None:
        """The unit that bears the serial without a reason; one that has its reason asks nobody for theirs."""
        found = store.value(
            "SELECT id FROM units WHERE serial_key = ? AND brand_key = ? AND id <> ? AND twin_reason IS NULL "
            "ORDER BY id LIMIT 1",
            (key, brand, besides),
        )
        return int(found) if key and found else None


@dataclass(frozen=True, kw_only=True)
class AddUnit(UnitForm):
    """A new unit, with its sale where the day is known."""

    purchased_on: date | None = entry(translate("Units", "Bought on"), "date", default=None)
    delivered_on: date | None = entry(translate("Units", "Delivered on"), "date", default=None)
    invoice: str = entry(translate("Units", "Invoice or ticket"), default="")
    condition: str = entry(translate("Units", "Sold as"), "choice", default="new", choices=CONDITIONS)

    def rules(self) -> dict[str, Text]:
        found = super().rules()
        told = self.delivered_on or self.invoice or self.condition != "new"
        if told and self.purchased_on is None:
            found["purchased_on"] = translate("Units", "The sale needs its day.")
        return found

    def label(self) -> Text:
        return translate("Units", "Unit {serial} added")(serial=short(self.serial))

    def run(self, ctx: Context) -> Outcome:
        if self.owner is None and self.purchased_on is not None:
            raise Invalid({"owner": translate("Units", "Say who bought it.")})
        own = self.own(ctx)
        if self.owner is not None:
            customers.require(ctx.store, self.owner)
        unit = ctx.store.insert(Unit, owner_id=self.owner, created_at=ctx.now, **own)
        if self.owner is not None:
            ctx.store.insert(Ownership, unit_id=unit, customer_id=self.owner, since=self.purchased_on)
            if self.purchased_on is not None:
                ctx.store.insert(
                    Purchase,
                    customer_id=self.owner,
                    product_id=own["product_id"],
                    unit_id=unit,
                    purchased_on=self.purchased_on,
                    delivered_on=self.delivered_on,
                    invoice=tidy_line(self.invoice),
                    condition=self.condition,
                )
        return Outcome(unit, self.label())


@dataclass(frozen=True, kw_only=True)
class EditUnit(UnitForm):
    """Change a unit; a new owner is recorded with today's date."""

    id: int

    def label(self) -> Text:
        return translate("Units", "Unit {serial} changed")(serial=short(self.serial))

    def run(self, ctx: Context) -> Outcome:
        owner = require(ctx.store, self.id)
        ctx.store.update(Unit, self.id, **self.own(ctx, besides=self.id))
        if self.owner != owner:
            hand_over(ctx, self.id, self.owner, ctx.today)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class MoveUnit(Action):
    """A unit changes hands."""

    id: int
    owner: int | None = entry(translate("Units", "New owner"), "lookup", noun="customer")
    on: date = entry(translate("Units", "Since"), "date")

    def label(self) -> Text:
        return translate("Units", "Unit moved to another owner")

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.id)
        hand_over(ctx, self.id, self.owner, self.on)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteUnit(Action):
    """Take out a unit on which nothing was ever done."""

    id: int

    def label(self) -> Text:
        return translate("Units", "Unit deleted")

    def run(self, ctx: Context) -> Outcome:
        require(ctx.store, self.id)
        if ctx.store.value("SELECT 1 FROM jobs WHERE unit_id = ? LIMIT 1", (self.id,)):
            raise Conflict(translate("Units", "This unit has jobs and stays."))
        ctx.store.delete(Unit, self.id)
        return Outcome(None, self.label())


_ROW = (
    f"SELECT u.id, u.serial, u.serial_key, p.name, p.brand, p.model, p.category, u.owner_id, {SHOWN_NAME}, "
    "(SELECT max(purchased_on) FROM purchases WHERE unit_id = u.id), "
    "(SELECT count(*) FROM jobs WHERE unit_id = u.id AND state NOT IN ('delivered', 'cancelled')) "
    "FROM units u JOIN products p ON p.id = u.product_id LEFT JOIN customers k ON k.id = u.owner_id"
)


_IN_SHOP = (
    "SELECT unit_id FROM jobs WHERE state NOT IN ('delivered', 'cancelled') AND received_at IS NOT NULL "
    "AND unit_id IS NOT NULL"
)


def _ways(store: Store, text: str) -> Iterator[Way]:
    """Units by a piece of their serial, by words of their model, by their owner."""
    key = serial_key(text)
    if piece := search.pieces_query(key):
        ids = "SELECT rowid FROM unit_pieces WHERE unit_pieces MATCH ?"
        yield Way(ids, (piece,), "u.id IN ({ids})", many="instr(u.serial_key, ?)", many_params=(key,))
    elif key:
        yield Way(many="u.serial_key >= ? AND u.serial_key < ?", many_params=(key, f"{key}\U0010ffff"))
    if search.vague(text):
        return
    if words := search.words_query(store, "product_words", text):
        models = "u.product_id IN (SELECT rowid FROM product_words WHERE product_words MATCH ?)"
        ids = "SELECT o.id FROM product_words w CROSS JOIN units o ON o.product_id = w.rowid WHERE w.product_words MATCH ?"
        yield Way(ids, (words,), models, many=f"+{models}", many_params=(words,))
    if words := search.words_query(store, "customer_words", text):
        those = f"WHERE w.customer_words MATCH ? AND w.rowid NOT IN ({UNNAMED})"
        owners = f"u.owner_id IN (SELECT w.rowid FROM customer_words w {those})"
        ids = f"SELECT o.id FROM customer_words w CROSS JOIN units o ON o.owner_id = w.rowid {those}"
        fits, named = begins("k.name_key", text)
        yield Way(
            ids,
            (words,),
            owners,
            many=f"EXISTS (SELECT 1 FROM customers k WHERE k.id = u.owner_id AND {fits} AND {NAMED})",
            many_params=named,
        )


class Units:
    """Reads units."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def page(self, query: ListQuery, after: UnitRow | None = None, limit: int = PAGE) -> list[UnitRow]:
        """A page of the list by serial, or newest first (sort ``id``)."""
        order, attribute = ("u.id", "id") if query.sort == "id" else ("u.serial_key", "serial_key")
        return page(
            self.store,
            UnitRow,
            _ROW,
            "units u",
            self._where(query),
            order,
            "u.id",
            query.descending,
            position(after, attribute),
            limit,
        )

    def count(self, query: ListQuery) -> int | None:
        """How many units the list has; None where a typed text fits more than are worth counting."""
        where = self._where(query, counting=True)
        if query.text.strip():
            return counted(self.store, "units u", where)
        return int(self.store.value(f"SELECT count(*) FROM units u{where.sql()}", where.params))

    def _where(self, query: ListQuery, *, counting: bool = False) -> Where:
        where = Where()
        if "shop" in query.filters:
            several = not counting and not few(self.store, _IN_SHOP)
            where.add(f"EXISTS ({_IN_SHOP} AND unit_id = u.id)" if several else f"u.id IN ({_IN_SHOP})")
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
        facts = self.store.fetch_one(
            UnitFacts,
            "SELECT u.id, u.serial, u.twin_reason, u.year, u.notes, u.created_at, p.id, p.name, p.brand, p.model, "
            f"p.category, p.warranty_months, p.maintenance_months, u.owner_id, {SHOWN_NAME}, "
            "k.state IS 'blocked' FROM units u "
            "JOIN products p ON p.id = u.product_id LEFT JOIN customers k ON k.id = u.owner_id WHERE u.id = ?",
            (unit,),
        )
        if facts is None:
            raise missing()
        return UnitCard(
            facts,
            self.store.fetch(
                SaleRow,
                f"SELECT s.id, s.customer_id, {SHOWN_NAME}, s.purchased_on, s.delivered_on, s.installed_on, s.invoice, "
                "s.price_cents, s.condition, s.agreed_months, s.extension_months FROM purchases s "
                "JOIN customers k ON k.id = s.customer_id WHERE s.unit_id = ? ORDER BY s.purchased_on DESC, s.id DESC",
                (unit,),
            ),
            self.store.fetch(
                OwnerRow,
                f"SELECT o.customer_id, {SHOWN_NAME}, o.since, o.until FROM ownerships o "
                "JOIN customers k ON k.id = o.customer_id WHERE o.unit_id = ? ORDER BY o.id DESC",
                (unit,),
            ),
        )

    def form(self, unit: int) -> dict[str, Any]:
        """What :class:`EditUnit` is filled with."""
        facts = self.card(unit).facts
        return {
            "product": facts.product,
            "serial": facts.serial,
            "owner": facts.owner,
            "year": facts.year,
            "notes": facts.notes,
            "twin_reason": facts.twin_reason or "",
        }

    def of_customer(self, customer: int) -> list[UnitRow]:
        """The units a customer owns, newest first."""
        return self.store.fetch(
            UnitRow, f"{_ROW} WHERE u.owner_id = ? ORDER BY u.id DESC LIMIT 200", (customer,)
        )

    def by_serial(self, serial: str, brand: str | None = None) -> list[UnitRow]:
        """Units that bear this serial, whatever its spacing, case, O/0 and I/1."""
        key = serial_key(serial)
        if not key:
            return []
        sql, params = f"{_ROW} WHERE u.serial_key = ?", [key]
        if brand is not None:
            sql, params = f"{sql} AND u.brand_key = ?", [key, fold(brand)]
        return self.store.fetch(UnitRow, f"{sql} ORDER BY u.id DESC LIMIT 20", params)

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
        query = search.pieces_query(key)
        if query is None:
            return self.by_serial(piece)
        rows = self.store.fetch(
            UnitRow,
            f"{_ROW} WHERE u.id IN (SELECT rowid FROM unit_pieces WHERE unit_pieces MATCH ? ORDER BY rowid DESC LIMIT 50) "
            "ORDER BY u.id DESC",
            (query,),
        )
        return sorted(rows, key=lambda row: (row.serial_key != key, not row.serial_key.startswith(key)))[
            :limit
        ]


def hand_over(ctx: Context, unit: int, owner: int | None, on: date) -> None:
    """End the present ownership on a day and begin the next."""
    if owner is not None:
        customers.require(ctx.store, owner)
    current = ctx.store.row(
        "SELECT id, customer_id FROM ownerships WHERE unit_id = ? AND until IS NULL ORDER BY id DESC LIMIT 1",
        (unit,),
    )
    if current and current[1] == owner:
        ctx.store.update(Unit, unit, owner_id=owner)
        return
    if current:
        ctx.store.update(Ownership, current[0], until=on)
    if owner is not None:
        ctx.store.insert(Ownership, unit_id=unit, customer_id=owner, since=on)
    ctx.store.update(Unit, unit, owner_id=owner)


def require(store: Store, unit: int) -> int | None:
    """The owner of a unit that must be there."""
    found = store.row("SELECT owner_id FROM units WHERE id = ?", (unit,))
    if found is None:
        raise missing()
    return found[0]  # type: ignore[no-any-return]


def missing() -> NotFound:
    """The words for a unit that is not there."""
    return NotFound(translate("Units", "That unit is no longer there."))
