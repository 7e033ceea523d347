"""Purchases as rows of a file: what was sold to whom, when, and the unit where its serial is known."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from helpdesk.domain.normal_forms import phone_key, serial_form, serial_key
from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.file.fields import PHONE_WORDS, REF, SERIAL_WORDS, Field, column
from helpdesk.services.exchange.kinds.goods import (
    MOST_REMEMBERED,
    KnownUnit,
    UnitFinder,
    remark_lookalike,
    serials,
)
from helpdesk.services.exchange.kinds.known_names import (
    BY_CUSTOMER,
    BY_PRODUCT,
    KnownCustomers,
    KnownProducts,
)
from helpdesk.services.exchange.kinds.owners import Owners
from helpdesk.services.exchange.kinds.sale_terms import (
    PAYMENT_COLUMNS,
    PAYMENTS,
    TERM_COLUMNS,
    TERMS,
    out,
    overpaid,
    pay,
)
from helpdesk.services.exchange.run.kind import ImportRun, StoredRow
from helpdesk.services.exchange.run.links import NOWHERE
from helpdesk.services.exchange.run.names import CUSTOMER, PRODUCT, PURCHASE, RecordNames
from helpdesk.services.exchange.run.rows import Row
from helpdesk.services.exchange.run.simple_kind import SimpleImporter, SimpleKind
from helpdesk.services.goods.product_actions import ProductForm
from helpdesk.services.goods.sale_actions import SaleForm
from helpdesk.services.goods.unit_actions import UnitForm
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.relations import links_to
from helpdesk.store.tables.goods import Purchase, Unit
from helpdesk.texts import translate

LEAST_AGREED = 12
"""Months for second-hand goods (RDLeg 1/2007 art. 120.1); fewer are odd, and taken."""

_column = partial(column, SaleForm)


class PurchaseFile(SimpleKind):
    """The kind ``purchases``."""

    noun = PURCHASE
    label = translate("Exchange", "Purchases")
    table = Purchase
    form = SaleForm
    references = {"customer_ref": CUSTOMER, "product_ref": PRODUCT}
    identity = ("customer_ref", "product_ref", "purchased_on")
    telling = ("customer_ref", "product_ref", "purchased_on", "serial", *BY_CUSTOMER, *BY_PRODUCT)
    once = False
    fields = (
        REF,
        Field(
            "customer_ref",
            "b",
            translate("Exchange", "Customer's reference"),
            "ref cliente, referencia de cliente, código de cliente",
        ),
        Field(
            "product_ref",
            "c",
            translate("Exchange", "Product's reference"),
            "ref producto, referencia de producto, código de producto",
        ),
        _column("purchased_on", "d", "comprado el, fecha de compra, fecha de venta, fecha", past=True),
        column(UnitForm, "serial", "e", SERIAL_WORDS),
        _column("delivered_on", "f", "entregado el, fecha de entrega", past=True),
        _column("promised_on", "g", "prometido para, fecha prometida, fecha prevista, promised for"),
        _column("invoice", "h", "factura, ticket, nº de factura"),
        _column("price", "i", "precio, importe, pvp", entry="price_cents"),
        _column(
            "condition",
            "j",
            "estado, condición",
            choice_words={
                "new": "nueva",
                "second-hand": "used, refurbished, segunda mano, usado, usada, reacondicionado",
            },
        ),
        _column("agreed_months", "k", "meses pactados, garantía pactada, meses de garantía", months=True),
        _column("first_sold_on", "l", "primera venta, fecha de primera venta, vendido nuevo el", past=True),
        _column(
            "channel",
            "m",
            "canal, canal de venta, modalidad",
            kind="open",
            choice_words={
                "shop": "tienda, store, counter, mostrador",
                "distance": "a distancia, online, web, internet, por internet",
                "off_premises": "fuera del establecimiento, domicilio, a domicilio",
            },
        ),
        *TERMS,
        *PAYMENTS,
        Field(
            "customer",
            "n",
            translate("Exchange", "Customer's name"),
            "cliente, nombre del cliente",
            told=False,
        ),
        Field(
            "phone",
            "o",
            translate("Exchange", "Customer's phone"),
            f"{PHONE_WORDS}, teléfono del cliente",
            "phone",
            told=False,
        ),
        Field(
            "product",
            "p",
            translate("Exchange", "Product"),
            "producto, artículo, equipo, aparato",
            told=False,
        ),
        column(ProductForm, "brand", "q", "marca, fabricante", told=False),
        column(ProductForm, "model", "r", "modelo", told=False),
    )
    needed = (("customer_ref", *BY_CUSTOMER), ("product_ref", *BY_PRODUCT))

    def importer(self, run: ImportRun) -> PurchaseImporter:
        """Who takes rows of purchases."""
        return PurchaseImporter(run, self)

    def stored(
        self, store: Store, names: RecordNames, ids: Sequence[int] | None = None
    ) -> Iterator[StoredRow]:
        """Every sale, the first recorded first."""
        where = f"WHERE s.id IN ({marks(ids)})" if ids is not None else ""
        for row in store.stream(f"{_SELECT} {where} ORDER BY s.id", ids or ()):
            identity, ref, customer, customer_ref, product, product_ref, *values = row
            contract, terms = values[:-_BEYOND], values[-_BEYOND:]
            yield (
                identity,
                (
                    names.name(PURCHASE, ref, identity),
                    names.name(CUSTOMER, customer_ref, customer),
                    names.name(PRODUCT, product_ref, product),
                    *contract,
                    *out(terms),
                    *dict.fromkeys(BY_CUSTOMER + BY_PRODUCT).values(),
                ),
            )


_MADE_WITH = (
    "SELECT 1 FROM journal_changes u JOIN journal_changes s ON s.entry = u.entry JOIN purchases p ON p.id = s.row "
    "WHERE u.kind = (SELECT id FROM journal_kinds WHERE name = 'units') AND u.row = ? AND u.op = 'I' "
    "AND s.kind = (SELECT id FROM journal_kinds WHERE name = 'purchases') AND s.row = ? "
    "AND p.ref IS NOT NULL"
)
"""Whether a unit was made as a sale was written that has a reference of another program."""
_BARE = "SELECT 1 FROM units WHERE id = ? AND notes = '' AND year IS NULL AND site_id IS NULL AND twin_reason IS NULL"
"""Whether nobody said more of a unit than such a sale does."""
_BEYOND = len(TERMS) + len(PAYMENTS)
_SELECT = (
    "SELECT s.id, s.ref, c.id, c.ref, p.id, p.ref, s.purchased_on, u.serial, s.delivered_on, s.promised_on, "
    "s.invoice, s.price_cents, s.condition, s.agreed_months, s.first_sold_on, s.channel, "
    f"{TERM_COLUMNS}, {PAYMENT_COLUMNS} FROM purchases s "
    "JOIN customers c ON c.id = s.customer_id JOIN products p ON p.id = s.product_id "
    "LEFT JOIN units u ON u.id = s.unit_id"
)


class PurchaseImporter(SimpleImporter):
    """Takes rows of purchases."""

    def __init__(self, run: ImportRun, kind: PurchaseFile) -> None:
        super().__init__(run, kind)
        self.serials = UnitFinder(run)
        country = run.ctx.settings["shop.country"]
        self.customers = KnownCustomers(run, lambda phone: phone_key(phone, country))
        self.products = KnownProducts(run, self.serials)
        self.brands: dict[int, str] = {}
        self.sold: dict[tuple[str, str], int] = {}
        """By serial and brand, who was the first in this run to buy it new."""

    def check(self, rows: Sequence[Row]) -> None:
        """Customer and product must be there; dates in an odd order are said."""
        super().check(rows)
        self.serials.load(serials(rows))
        self.customers.link(rows)
        self.products.link(rows)
        self._load(rows)
        for row in rows:
            self._remark(row)
            if row.fresh("serial") and serial_key(row.text("serial")):
                remark_lookalike(self.run, row, self.serials, self._brand(row))
        self._remark_new(rows)

    def _brand(self, row: Row) -> str:
        return self.brands.get(row.links.get("product_ref", NOWHERE), "")

    def _remark_new(self, rows: Sequence[Row]) -> None:
        """A unit is sold new once; a second buyer of it is odd."""
        for row in rows:
            if not serial_key(row.text("serial")) or row.get("condition") == "second-hand":
                continue
            if (
                not row.fresh("serial", "condition", "customer_ref", *BY_CUSTOMER)
                or "customer_ref" not in row.links
            ):
                continue
            customer = row.links["customer_ref"]
            unit = self.serials.pick(row.text("serial"), self._brand(row), customer)
            other = unit and self.store.value(
                "SELECT s.customer_id FROM purchases s WHERE s.unit_id = ? AND s.customer_id <> ? "
                "AND coalesce(s.condition, 'new') = 'new' LIMIT 1",
                (unit.id, customer),
            )
            if len(self.sold) >= MOST_REMEMBERED:
                self.sold.clear()
            key = (serial_form(row.text("serial")), self._brand(row))
            first = self.sold.setdefault(key, customer)
            if other or first != customer:
                self.run.warn(
                    row, "serial", translate("Exchange", "This serial was sold new to somebody else, too.")
                )

    def _remark(self, row: Row) -> None:
        bought, delivered = row.text("purchased_on"), row.text("delivered_on")
        if row.fresh("purchased_on", "delivered_on") and bought and delivered and delivered < bought:
            self.run.warn(row, "delivered_on", translate("Exchange", "Delivered before it was sold."))
        paid = [field.name for field in PAYMENTS if row.get(field.name)]
        if paid and row.fresh("price", "shipping", "extension_price", *paid) and overpaid(row):
            self.run.warn(row, paid[0], translate("Exchange", "More was paid than the sale came to."))
        agreed = row.get("agreed_months")
        if (
            row.fresh("agreed_months", "condition")
            and isinstance(agreed, int)
            and agreed < LEAST_AGREED
            and row.get("condition") == "second-hand"
        ):
            self.run.warn(
                row,
                "agreed_months",
                translate(
                    "Exchange",
                    "Fewer than 12 months agreed on second-hand goods are void: the whole legal guarantee holds.",
                ),
            )
        if row.fresh("serial") and row.get("serial") and not serial_key(row.text("serial")):
            self.run.warn(
                row, "serial", translate("Exchange", "A serial has letters or digits; this one is left out.")
            )

    def columns(self, values: Mapping[str, Value], links: Mapping[str, int | None]) -> dict[str, Any]:
        """A sale's columns, its unit among them."""
        return super().columns(values, links) | {"unit_id": links.get("unit", NOWHERE)}

    def add(self, rows: Sequence[Row]) -> None:
        """New sales; a unit for each serial."""
        self._load(rows)
        for row in rows:
            row.links["unit"] = self._unit(row)
        super().add(rows)
        pay(self.store, rows)

    def _load(self, rows: Collection[Row]) -> None:
        self.serials.load(serials(rows))
        products = {row.links["product_ref"] for row in rows if "product_ref" in row.links}
        self.brands = dict(
            self.store.rows(
                f"SELECT id, brand_key FROM products WHERE id IN ({marks(list(products))})", list(products)
            )
        )

    def _unit(self, row: Row) -> int | None:
        serial = row.text("serial")
        if not serial_key(serial):
            return None
        customer, product = row.links["customer_ref"], row.links["product_ref"]
        brand = self.brands.get(product, "")
        unit = self.serials.pick(serial, brand, customer)
        listed = unit is not None and self._is_listed(unit.product)
        if unit is None or (listed and unit.brand != brand):
            return self.serials.make(serial, product, customer, None, row.get("purchased_on")).id
        if unit.product != product and listed:
            text = translate("Exchange", "Unit U{unit} bears this serial, and is another product.")
            self.run.warn(row, "serial", text(unit=unit.id))
        elif unit.product != product:
            # A sale knows better what a unit is than the words of a case.
            reason = {} if unit.brand == brand else self._reason(unit, brand)
            self.store.update(Unit, unit.id, product_id=product, brand_key=brand, **reason)
        Owners(self.store, self.run.zone, unit.id).sell(customer, row.text("purchased_on"))
        return unit.id

    def _reason(self, unit: KnownUnit, brand: str) -> dict[str, str]:
        """Why a unit that gets its brand may stand beside one of it whose serial looks alike."""
        reason = self.serials.reason(unit.serial, brand, unit.id)
        return {"twin_reason": reason} if reason else {}

    def _is_listed(self, product: int) -> bool:
        """Whether a product stands in the shop's list, and was not only made up from the words of a case."""
        return self.store.value("SELECT ref FROM products WHERE id = ?", (product,)) is not None

    def change(self, rows: Sequence[Row]) -> None:
        """Changed cells of known sales."""
        self._complete(rows)
        self._load(rows)
        left: dict[int, int] = {}
        for row in rows:
            before = self._sold_before(row)
            if "serial" in row.changed:
                row.links["unit"] = self._unit(row)
                if before is not None and before[0] != row.links["unit"] and row.record is not None:
                    Owners(self.store, self.run.zone, before[0]).never_sold(before[1])
                    left[before[0]] = row.record
                    continue
            self._mend_owner(row, before)
        super().change(rows)
        pay(self.store, rows)
        for unit, sale in left.items():
            if self._is_mistake(unit, sale):
                self.store.delete(Unit, unit)
                self.serials.forget(unit)

    def _is_mistake(self, unit: int, sale: int) -> bool:
        """Whether a unit is nothing but the mistyped serial of a sale: made for it by a file, and nothing since."""
        if any(
            self.store.value(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (unit,))
            for table, column in links_to(Unit)
        ):
            return False
        made_with = self.store.value(_MADE_WITH, (unit, sale))
        return made_with is not None and self.store.value(_BARE, (unit,)) is not None

    def _complete(self, rows: Sequence[Row]) -> None:
        """Links of known sales that the rows do not change."""
        by_id = {row.record: row for row in rows}
        for identity, customer, product in self.store.rows(
            f"SELECT id, customer_id, product_id FROM purchases WHERE id IN ({marks(list(by_id))})",
            list(by_id),
        ):
            links = {"customer_ref": customer, "product_ref": product}
            by_id[identity].links = links | by_id[identity].links

    def _sold_before(self, row: Row) -> tuple[int, tuple[int, str]] | None:
        """The unit that a known sale was of, and to whom and when; None: it had none."""
        if not row.changed & {"serial", "customer_ref", "purchased_on", *BY_CUSTOMER}:
            return None
        found = self.store.row(
            "SELECT unit_id, customer_id, purchased_on FROM purchases WHERE id = ? AND unit_id IS NOT NULL",
            (row.record,),
        )
        return found and (found[0], (found[1], found[2]))

    def _mend_owner(self, row: Row, before: tuple[int, tuple[int, str]] | None) -> None:
        """A sale that was written down wrong, to whom or when: its owner is corrected with it, not sold again."""
        sold = (row.links["customer_ref"], row.text("purchased_on"))
        if before is not None and before[1] != sold:
            Owners(self.store, self.run.zone, before[0]).correct(before[1], sold)
