"""Finds or makes what a row of a case names by words alone: its customer, its unit or product, its technician."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.domain.normal_forms import serial_key
from helpdesk.services.exchange.kinds.goods import (
    NAMELESS,
    ProductFinder,
    UnitFinder,
    fits,
    said_of,
    serials,
    words_of,
)
from helpdesk.services.exchange.kinds.people import CustomerFinder, StaffFinder
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.rows import Row
from helpdesk.texts import translate

WORDS = ("product", "brand", "model", "category")


class CaseGoods:
    """Who and what the rows of a run are about."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.serials = UnitFinder(run)
        self.models = ProductFinder(run)
        self.people = CustomerFinder(run)
        self.technicians = StaffFinder(run)

    def load(self, rows: Sequence[Row]) -> None:
        """Look up at once what can be; forget what another window may have changed."""
        if self.run.others_wrote():
            self.models.forget()
            self.technicians.forget()
        self.serials.load(serials(rows))

    def resolve(self, rows: Sequence[Row]) -> None:
        """Give rows the links ``customer``, ``unit``, ``product`` and ``technician``, as far as they changed."""
        self._customers(rows)
        for row in rows:
            if row.fresh("serial", *WORDS):
                self._thing(row)
            if row.fresh("technician"):
                row.links["technician"] = self.technicians.of(row)

    def _customers(self, rows: Sequence[Row]) -> None:
        """By reference where there is one: the name beside it is for people to read."""
        about = [row for row in rows if row.fresh("customer_ref", "customer")]
        named = (row.text("customer") for row in about if row.get("customer") and not row.get("customer_ref"))
        by_name = self.people.all(list(dict.fromkeys(named)))
        for row in about:
            if not row.get("customer_ref"):
                row.links["customer"] = by_name.get(row.text("customer"))
            elif "customer_ref" in row.links:
                row.links["customer"] = row.links["customer_ref"]

    def _thing(self, row: Row) -> None:
        serial, words = row.text("serial"), words_of(row)
        row.links["unit"] = row.links["product"] = None
        if not serial_key(serial):
            if words:
                row.links["product"] = self.models.of(words)
            return
        owner = row.links.get("customer")
        unit = self.serials.pick(serial, row.text("brand"), owner)
        if unit is None:
            product = self.models.of(words or (NAMELESS, "", "", ""))
            unit = self.serials.make(serial, product, owner, row.get("year"))
        elif unit.owner is None and owner is not None and not self.serials.had_owner(unit):
            unit = self.serials.own(unit, serial, owner)
        row.links["unit"] = unit.id
        if words and not fits(said_of(row), unit.words):
            # What the row says of it is kept with the job, and goes out again.
            row.links["product"] = self.models.of(words)
            self.run.warn(
                row,
                "product",
                translate("Exchange", "Unit U{unit} bears this serial, and is another product.")(
                    unit=unit.id
                ),
            )
