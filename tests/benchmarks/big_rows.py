"""The rows of the big shop: believable customers, units and cases in any number, made of numbers alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from helpdesk.action import Context
from helpdesk.clock import to_text
from helpdesk.domain.normal_forms import fold, serial_key
from helpdesk.services.sample.lexicon import lexicon
from helpdesk.store.tables.goods import Ownership, Purchase, Unit
from helpdesk.store.tables.papers import Document
from helpdesk.store.tables.people import Contact, Customer, Site
from helpdesk.store.tables.work import Accessory, Case, Intake, Job, Note

YEARS = 12
OPEN_SHARE = 0.015
"""Cases still open: 15,000 of a million."""

Rows = dict[type[Any], tuple[Sequence[str], list[tuple[Any, ...]]]]

CASE_COLUMNS: dict[type[Any], str] = {
    Case: (
        "id customer_id opened_at owner_id state promised_on next_on touched_at first_response_at closed_at "
        "first_closed_at"
    ),
    Job: (
        "id case_id kind state unit_id technician_id problem diagnosis work_done outcome under_warranty "
        "promised_on received_at started_at finished_at told_at delivered_at minutes symptom"
    ),
    Intake: "job_id accessories_none quote_choice",
    Accessory: "job_id name position",
    Note: "customer_id unit_id case_id job_id kind at staff_id said text",
    Document: "kind series number version customer_id case_id language data hash made_at",
}
"""What is written of a case, by table."""


class Maker:
    """Believable rows in great number; ids are given, so that links need no reading."""

    def __init__(self, ctx: Context, size: int) -> None:
        self.chance = Random("big")
        self.size = size
        self.customers = max(10, size // 5)
        self.units = self.customers * 3 // 2
        words = lexicon()
        self.people_words = words.people
        self.towns = words.towns
        self.brands = words.brands
        self.faults = [fault for known in words.faults.values() for fault in known]
        self.told = [text for fault in self.faults for text in (*fault.told["es"], *fault.told["en"])]
        self.found = [fault.found["es"] for fault in self.faults]
        self.done = [fault.done["es"] for fault in self.faults]
        self.calls = words.talk["es"]["calls"] + words.talk["es"]["notes"] + words.talk["es"]["messages"]
        self.end: datetime = ctx.now
        self.start = self.end - timedelta(days=365 * YEARS)
        self._document = 0

    def products(self) -> tuple[Sequence[str], list[tuple[Any, ...]]]:
        columns = ("id", "name", "brand", "brand_key", "model", "category", "warranty_months", "name_key")
        rows = []
        for number in range(1, 401):
            brand = self.brands[number % len(self.brands)].name
            good = list(lexicon().goods.values())[number % 22]
            model = f"{good.key[:2].upper()}-{1000 + number}"
            name = good.names["es"].format(size=good.sizes[0])
            rows.append(
                (number, name, brand, fold(brand), model, good.categories["es"], 36, fold(f"{brand} {model}"))
            )
        return columns, rows

    def people(self, first: int, last: int) -> Rows:
        """Customers with phone, e-mail, place, and three units for every two of them."""
        chance, names = self.chance, self.people_words
        customers, contacts, sites, units, owners, sales = [], [], [], [], [], []
        for number in range(first + 1, last + 1):
            given = chance.choice(names["women"] if number % 2 else names["men"])
            name = f"{given} {chance.choice(names['surnames'])} {chance.choice(names['surnames'])}"
            phone = f"600{number * 617_041 % 999_983:06d}"
            created = to_text(self.start)
            customers.append((number, "person", name, fold(name), created))
            contacts.append((number, "phone", phone, f"34{phone}", 0))
            if number % 4 == 0:
                mail = f"{fold(name).split()[0]}{number}@example.com"
                contacts.append((number, "email", mail, mail, 0))
            town = chance.choice(self.towns)
            street = f"{chance.choice(names['streets'])}, {chance.randint(1, 120)}"
            sites.append((number, street, town.postcodes[0], town.name, 0))
        for number in range(first * 3 // 2 + 1, last * 3 // 2 + 1):
            owner = (number - 1) * 2 // 3 + 1
            product = chance.randint(1, 400)
            brand = self.brands[product % len(self.brands)]
            serial = f"{brand.name[:2].upper()}{number * 7_654_321 % 10**9:09d}"
            units.append(
                (number, product, serial, serial_key(serial), fold(brand.name), owner, to_text(self.start))
            )
            bought = (self.start + timedelta(days=chance.randint(0, 365 * YEARS))).date().isoformat()
            owners.append((number, owner, bought))
            sales.append((owner, product, number, bought, f"F{number}", "new"))
        return {
            Customer: (("id", "kind", "name", "name_key", "created_at"), customers),
            Contact: (("customer_id", "kind", "value", "normal", "position"), contacts),
            Site: (("customer_id", "address", "postcode", "city", "position"), sites),
            Unit: (
                ("id", "product_id", "serial", "serial_key", "brand_key", "owner_id", "created_at"),
                units,
            ),
            Ownership: (("unit_id", "customer_id", "since"), owners),
            Purchase: (
                ("customer_id", "product_id", "unit_id", "purchased_on", "invoice", "condition"),
                sales,
            ),
        }

    def cases(self, first: int, last: int) -> Rows:
        """Cases with a job, an intake, notes; the newest with a receipt."""
        rows: Rows = {table: (columns.split(), []) for table, columns in CASE_COLUMNS.items()}
        for number in range(first + 1, last + 1):
            self._case(number, rows)
        return rows

    def _case(self, number: int, rows: Rows) -> None:
        chance = self.chance
        opened = self.start + (self.end - self.start) * (number / self.size)
        # The open ones are among the newest twentieth, where they lie in a shop.
        is_open = number > self.size * 0.95 and chance.random() < OPEN_SHARE * 20
        done = None if is_open else opened + timedelta(hours=chance.randint(3, 400))
        if done and done > self.end:
            done = self.end
        unit = chance.randint(1, self.units)
        customer = (unit - 1) * 2 // 3 + 1
        promised = (opened + timedelta(days=chance.randint(3, 20))).date()
        states = (
            "received",
            "diagnosing",
            "waiting_quote",
            "waiting_customer",
            "waiting_part",
            "in_work",
            "ready",
        )
        state = chance.choice(states) if is_open else "closed"
        if is_open:
            promised = self.end.date() + timedelta(days=chance.randint(-3, 14))
        self._add_case(number, customer, opened, done, state, promised, rows)
        self._add_job(number, unit, opened, done, state, promised, rows)
        self._add_words(number, customer, unit, opened, rows)

    def _add_case(
        self,
        number: int,
        customer: int,
        opened: datetime,
        done: datetime | None,
        state: str,
        promised: date,
        rows: Rows,
    ) -> None:
        at, closed = to_text(opened), to_text(done) if done else None
        next_on = (
            None if done else (self.end.date() + timedelta(days=self.chance.randint(-2, 10))).isoformat()
        )
        rows[Case][1].append(
            (
                number,
                customer,
                at,
                1 + number % 4,
                state,
                None if done else promised.isoformat(),
                next_on,
                closed or at,
                at,
                closed,
                closed,
            )
        )

    def _add_job(
        self,
        number: int,
        unit: int,
        opened: datetime,
        done: datetime | None,
        state: str,
        promised: date,
        rows: Rows,
    ) -> None:
        at, finished = to_text(opened), to_text(done) if done else None
        place = self.chance.randrange(len(self.faults))
        fault = self.faults[place]
        tail = f"{self.chance.choice(self.people_words['surnames'])} {number * 31 % 9_973}"
        rows[Job][1].append(
            (
                number,
                number,
                "claim" if number % 7 == 0 else "repair",
                "delivered" if done else state,
                unit,
                3 + number % 2,
                f"{self.chance.choice(self.told)} {tail}",
                self.found[place],
                self.done[place] if done else "",
                "fixed" if done else None,
                "yes" if number % 7 == 0 else "no",
                promised.isoformat(),
                at,
                at,
                finished,
                finished,
                finished,
                fault.minutes if done else None,
                fault.symptom,
            )
        )
        rows[Intake][1].append((number, int(number % 3 == 0), "wanted"))
        if number % 3:
            rows[Accessory][1].append((number, "cargador" if number % 2 else "mando", 0))

    def _add_words(self, number: int, customer: int, unit: int, opened: datetime, rows: Rows) -> None:
        said = '{"c":"Repair","s":"Diagnosis","a":{}}'
        for place in range(1 + number % 3):
            at = to_text(opened + timedelta(hours=place + 1))
            own = place == 2 or number % 5 == 0
            rows[Note][1].append(
                (
                    customer,
                    unit,
                    number,
                    number,
                    "call" if own else "step",
                    at,
                    1 + number % 4,
                    "" if own else said,
                    self.chance.choice(self.calls) if own else "",
                )
            )
        if number > self.size * 0.95:
            self._document += 1
            data = f'{{"number":"R-{self._document:06d}"}}' + " " * 1_500
            rows[Document][1].append(
                (
                    "receipt",
                    "R",
                    self._document,
                    1,
                    customer,
                    number,
                    "es",
                    data,
                    f"{number:064x}",
                    to_text(opened),
                )
            )
