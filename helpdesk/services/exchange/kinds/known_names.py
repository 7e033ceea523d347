"""Finds the one customer and the one product that the words of a row name, where it has no references; makes none."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from helpdesk.domain.goods import product_title
from helpdesk.domain.normal_forms import fold
from helpdesk.services.exchange.file.cells import said
from helpdesk.services.exchange.kinds.goods import UnitFinder, Words, fits, said_of
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.names import CUSTOMER, PRODUCT, Noun, by_ref
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.dialect import THEN
from helpdesk.store.paging import marks
from helpdesk.texts import Text, translate

BY_CUSTOMER = ("customer", "phone")
BY_PRODUCT = ("product", "brand", "model")
"""The columns that stand for a reference, the one that names it first."""

UNKNOWN_CUSTOMER = translate("Exchange", "No customer of the shop is called “{name}”.")
UNKNOWN_PHONE = translate("Exchange", "No customer of the shop has the phone {name}.")
OTHER_PHONE = translate("Exchange", "The shop's customer “{name}” has another phone.")
SEVERAL_CUSTOMERS = translate(
    "Exchange", "{count} customers of the shop are “{name}”. A phone, or the reference, tells which."
)
UNKNOWN_PRODUCT = translate("Exchange", "No product of the shop is called “{name}”.")
SEVERAL_PRODUCTS = translate(
    "Exchange", "{count} products of the shop are “{name}”. Brand and model, or the reference, tell which."
)


def named(rows: Sequence[Row], reference: str, words: Sequence[str]) -> list[Row]:
    """The rows that name something by words alone, and newly so."""
    return [
        row
        for row in rows
        if row.fresh(*words) and any(row.get(word) for word in words) and _bare(row, reference)
    ]


def _bare(row: Row, reference: str) -> bool:
    """Whether a row itself has no reference; what the shop has of a known one says nothing of that."""
    return not row.values.get(reference)


class KnownCustomers:
    """Customers of the shop by name and phone, each compared in its normal form."""

    def __init__(self, run: ImportRun, phone_key: Callable[[str], str]) -> None:
        self.store = run.store
        self.phone_key = phone_key

    def link(self, rows: Sequence[Row]) -> None:
        """Link each row to the one customer it names, or refuse it."""
        wanted = _by_ref(self.store, named(rows, "customer_ref", BY_CUSTOMER), "customer", CUSTOMER)
        names = self._by_name({row.text("customer") for row in wanted if row.get("customer")})
        phones = self._by_phone({row.text("phone") for row in wanted if row.get("phone")})
        for row in wanted:
            name, phone = row.text("customer"), row.text("phone")
            ringing = phones.get(self.phone_key(phone), set()) if phone else set()
            if not name:
                self._settle(row, "phone", ringing, phone, UNKNOWN_PHONE)
                continue
            called = names.get(fold(name), set())
            fitting = called & ringing if phone else called
            silent = self._without_phone(called) if phone and called and not fitting else set()
            missing = OTHER_PHONE if called else UNKNOWN_CUSTOMER
            self._settle(row, "customer", fitting or silent, name, missing)

    def _settle(self, row: Row, field: str, found: Collection[int], name: str, missing: Text) -> None:
        if len(found) == 1:
            (row.links["customer_ref"],) = found
        elif found:
            row.refuse(field, SEVERAL_CUSTOMERS(count=len(found), name=said(name)))
        else:
            row.refuse(field, missing(name=said(name)))

    def _by_name(self, names: Collection[str]) -> dict[str, set[int]]:
        keys = list({fold(name) for name in names})
        return _grouped(
            self.store.rows(
                f"SELECT name_key, id FROM customers WHERE name_key IN ({marks(keys)}) AND state = 'active'",
                keys,
            )
        )

    def _by_phone(self, phones: Collection[str]) -> dict[str, set[int]]:
        keys = list({key for key in map(self.phone_key, phones) if key})
        return _grouped(
            self.store.rows(
                "SELECT t.normal, c.id FROM contacts t JOIN customers c ON c.id = t.customer_id "
                f"WHERE t.normal IN ({marks(keys)}) AND t.kind = 'phone' AND c.state = 'active'",
                keys,
            )
        )

    def _without_phone(self, customers: Collection[int]) -> set[int]:
        """Those of whom no phone is known: one in a row contradicts nothing."""
        with_one = self.store.rows(
            f"SELECT customer_id FROM contacts WHERE kind = 'phone' AND customer_id IN ({marks(list(customers))})",
            list(customers),
        )
        return set(customers) - {customer for (customer,) in with_one}


class KnownProducts:
    """Products of the shop by name, brand and model; a serial that is known decides between several."""

    def __init__(self, run: ImportRun, serials: UnitFinder) -> None:
        self.store = run.store
        self.serials = serials

    def link(self, rows: Sequence[Row]) -> None:
        """Link each row to the one product it names, or refuse it; the units of its serials are loaded."""
        known: dict[Words, set[int]] = {}
        for row in _by_ref(self.store, named(rows, "product_ref", BY_PRODUCT), "product", PRODUCT):
            words = said_of(row)
            found = known[words] if words in known else known.setdefault(words, self._called(words))
            if len(found) > 1:
                found = found & {unit.product for unit in self.serials.of(row.text("serial"))} or found
            name = said(" ".join(word for word in words if word))
            if len(found) == 1:
                (row.links["product_ref"],) = found
            elif found:
                row.refuse("product", SEVERAL_PRODUCTS(count=len(found), name=name))
            else:
                row.refuse("product", UNKNOWN_PRODUCT(name=name))

    def _called(self, words: Words) -> set[int]:
        """The products that are what the words say; those that are more than they say only where none is just that."""
        wanted = [fold(word) for word in words[:3]]
        just, more = set(), set()
        for identity, *there in self._alike(words):
            if fits(words, there):
                more.add(identity)
                if [fold(word) for word in there[:3]] == wanted:
                    just.add(identity)
        return just or more

    def _alike(self, words: Words) -> list[tuple[Any, ...]]:
        """Products that have the words, in whichever column, and those whose title they are."""
        columns = "SELECT p.id, p.name, p.brand, p.model, p.category FROM"
        titled = self.store.rows(
            f"{columns} products p WHERE p.name_key = ?", (fold(product_title(*words[:3])),)
        )
        found = search.ids(self.store, "product_words", " ".join(words))
        if found is None:
            return titled
        having = f"{columns} ({found.sql}) w {THEN} products p ON p.id = w.id"
        return titled + self.store.rows(having, found.params)


def _by_ref(store: Store, rows: Sequence[Row], field: str, noun: Noun) -> list[Row]:
    """Link the rows whose word is a reference after all: "Cliente" stands above either. The others are returned."""
    refs = by_ref(store, noun, {row.text(field) for row in rows if row.get(field)})
    for row in rows:
        if row.text(field) in refs:
            row.links[f"{field}_ref"] = refs[row.text(field)]
    return [row for row in rows if row.text(field) not in refs]


def _grouped(rows: Sequence[tuple[str, int]]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for key, identity in rows:
        found.setdefault(key, set()).add(identity)
    return found
