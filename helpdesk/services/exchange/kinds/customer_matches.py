"""Finds customers of the shop that a new row may be: the same tax id, or the same name and phone; writes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import fold, same_name
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store import search
from helpdesk.store.paging import marks
from helpdesk.texts import Text, translate

SAME_TAX_ID = translate("Exchange", "The shop's customer {number} has the same tax id; both stay.")
SAME_PERSON = translate("Exchange", "The shop's customer {number} has the same name and phone; both stay.")

_GAPS = re.compile(r"[^a-z0-9]+")


class CustomerMatches:
    """The customers the shop had before this import; those of the file itself are not looked at."""

    def __init__(self, run: ImportRun, phone_key: Callable[[str], str]) -> None:
        self.run = run
        self.store = run.store
        self.phone_key = phone_key
        self.last = self.store.value("SELECT max(id) FROM customers") or 0

    def remark(self, rows: Sequence[Row]) -> None:
        """Say of new rows whom the shop has already."""
        if not self.last:
            return
        new = [row for row in rows if not row.known]
        told = self._by_tax_id([row for row in new if row.get("tax_id")])
        told |= self._by_phone([row for row in new if row.number not in told and _phones(row)])
        for row in new:
            if row.number in told:
                column, text, customer = told[row.number]
                self.run.warn(row, column, text(number=numbers.number("customer", customer)))

    def _by_tax_id(self, rows: Collection[Row]) -> dict[int, tuple[str, Text, int]]:
        keys = {row.number: tax_key(row.text("tax_id")) for row in rows}
        found = search.whole("customer_words", {word for key in keys.values() for word in _written(key)})
        if found is None:
            return {}
        there: dict[str, int] = {}
        for identity, tax_id in self.store.rows(
            f"SELECT c.id, c.tax_id FROM ({found.sql}) w JOIN customers c ON c.id = w.id "
            "WHERE c.id <= ? AND c.state = 'active' AND c.tax_id <> '' ORDER BY c.id",
            (*found.params, self.last),
        ):
            there.setdefault(tax_key(tax_id), identity)
        return {
            number: ("tax_id", SAME_TAX_ID, there[key])
            for number, key in keys.items()
            if key and key in there
        }

    def _by_phone(self, rows: Collection[Row]) -> dict[int, tuple[str, Text, int]]:
        keys = {row.number: [key for key in map(self.phone_key, _phones(row)) if key] for row in rows}
        wanted = list({key for some in keys.values() for key in some})
        there: dict[str, list[tuple[int, str]]] = {}
        for key, identity, name in self.store.rows(
            "SELECT t.normal, c.id, c.name_key FROM contacts t JOIN customers c ON c.id = t.customer_id "
            f"WHERE t.normal IN ({marks(wanted)}) AND t.kind = 'phone' AND c.id <= ? AND c.state = 'active' "
            "ORDER BY c.id",
            (*wanted, self.last),
        ):
            there.setdefault(key, []).append((identity, name))
        found: dict[int, tuple[str, Text, int]] = {}
        for row in rows:
            alike = [known for key in keys[row.number] for known in there.get(key, ())]
            same = next((identity for identity, known in alike if same_name(known, row.text("name"))), None)
            if same is not None:
                found[row.number] = ("name", SAME_PERSON, same)
        return found


def tax_key(tax_id: str) -> str:
    """A tax id without gaps, points and case."""
    return _GAPS.sub("", tax_id.lower() if tax_id.isascii() else fold(tax_id))


def _written(key: str) -> set[str]:
    """The words as which a tax id may stand in the index: whole, or cut off its letters by a gap."""
    if not any(char.isdigit() for char in key):
        return {key} if key else set()
    return {word for word in (key, key.strip("abcdefghijklmnopqrstuvwxyz")) if word}


def _phones(row: Row) -> list[str]:
    return [row.text(name) for name in ("phone", "phone2") if row.get(name)]
