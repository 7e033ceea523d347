"""Customers as rows of a file: the person, two phones, an e-mail, the first place, the word about promotions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time
from functools import lru_cache, partial
from typing import Any

from helpdesk.clock import from_text, local
from helpdesk.languages import LANGUAGES
from helpdesk.services.customers.actions import AddCustomer, contact_key, heed_objections
from helpdesk.services.customers.objection_actions import is_empty, objected, post_key
from helpdesk.services.customers.rows import PROMOTIONS
from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.file.fields import PHONE_WORDS, REF, Field, column
from helpdesk.services.exchange.kinds.customer_matches import CustomerMatches
from helpdesk.services.exchange.run.kind import ImportRun, StoredRow
from helpdesk.services.exchange.run.names import CUSTOMER, RecordNames
from helpdesk.services.exchange.run.rows import Row
from helpdesk.services.exchange.run.simple_kind import SimpleImporter, SimpleKind
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables.base import NAMELESS
from helpdesk.store.tables.people import Consent, Contact, Customer, Site
from helpdesk.texts import translate

CONTACTS = {"phone": ("phone", 0), "phone2": ("phone", 1), "email": ("email", 0)}
"""Column: kind and place of the contact, as in a customer's form."""
PLACE = ("address", "postcode", "city", "country")

_column = partial(column, AddCustomer)


class CustomerFile(SimpleKind):
    """The kind ``customers``."""

    noun = CUSTOMER
    label = translate("Exchange", "Customers")
    table = Customer
    form = AddCustomer
    identity = ("name",)
    telling = ("name", "tax_id", "phone")
    fields = (
        REF,
        _column("name", "b", "nombre, nombre y apellidos, razón social, cliente"),
        _column(
            "kind",
            "c",
            "tipo, clase",
            choice_words={
                "person": "persona, private, individual",
                "company": "compañía, sociedad, business, negocio",
            },
        ),
        _column(
            "buys_as",
            "p",
            "compra como, condición de consumidor",
            choice_words={
                "consumer": "consumidora, particular, final",
                "business": "profesional, empresario, autónomo, trade, trader",
            },
        ),
        _column("tax_id", "d", "nif, cif, dni, nif/cif, dni/nif"),
        _column("phone", "e", f"{PHONE_WORDS}, teléfono 1", spill="phone2"),
        _column("phone2", "f", "teléfono 2, segundo teléfono, otro teléfono"),
        _column("email", "g", "correo, e-mail, correo electrónico, mail"),
        _column("address", "h", "dirección, domicilio, calle"),
        _column("postcode", "i", "código postal, cp, c.p."),
        _column("city", "j", "ciudad, población, localidad, municipio"),
        _column("country", "k", "país"),
        _column("language", "l", "idioma, lengua", kind="language"),
        _column("notes", "m", "notas, observaciones, comentarios"),
        _column("promotions", "n", "promociones, publicidad, acepta promociones, acepta publicidad"),
        Field(
            "promotions_since",
            "o",
            translate("Exchange", "Agreed on"),
            "promociones desde, fecha de promociones, fecha de consentimiento",
            "date",
            past=True,
        ),
    )

    def importer(self, run: ImportRun) -> CustomerImporter:
        """Who takes rows of customers."""
        return CustomerImporter(run, self)

    def stored(
        self, store: Store, names: RecordNames, ids: Sequence[int] | None = None
    ) -> Iterator[StoredRow]:
        """Every customer, the first recorded first."""
        where = f"WHERE c.id IN ({marks(ids)})" if ids is not None else ""
        for row in store.stream(f"{_SELECT} {where} ORDER BY c.id", ids or ()):
            identity, ref, blocked, *values, given, at = row
            since = from_text(at).astimezone(names.zone).date().isoformat() if at else None
            promotions = None if given is None else "yes" if given else "no"
            told = (names.name(CUSTOMER, ref, identity), *values, promotions, since)
            yield identity, _hidden(told) if blocked else told


def _hidden(told: tuple[Value, ...]) -> tuple[Value, ...]:
    """One who is blocked, as they go out: what hangs on them keeps its place, the person stays away (LOPDGDD 32)."""
    return told[0], NAMELESS, *told[2:4], *(None for _ in told[4:])


_SELECT = (
    "SELECT c.id, c.ref, c.state = 'blocked', c.name, c.kind, c.buys_as, c.tax_id, "
    "(SELECT value FROM contacts WHERE customer_id = c.id AND kind = 'phone' AND position = 0 ORDER BY id LIMIT 1), "
    "(SELECT value FROM contacts WHERE customer_id = c.id AND kind = 'phone' AND position = 1 ORDER BY id LIMIT 1), "
    "(SELECT value FROM contacts WHERE customer_id = c.id AND kind = 'email' AND position = 0 ORDER BY id LIMIT 1), "
    "s.address, s.postcode, s.city, s.country, c.language, c.notes, n.given, n.at FROM customers c "
    "LEFT JOIN sites s ON s.id = (SELECT id FROM sites WHERE customer_id = c.id ORDER BY position, id LIMIT 1) "
    "LEFT JOIN consents n ON n.id = (SELECT id FROM consents WHERE customer_id = c.id AND purpose = "
    f"'{PROMOTIONS}' ORDER BY at DESC, id DESC LIMIT 1)"
)


class CustomerImporter(SimpleImporter):
    """Takes rows of customers."""

    def __init__(self, run: ImportRun, kind: CustomerFile) -> None:
        super().__init__(run, kind)
        country = run.ctx.settings["shop.country"]
        self.key = lru_cache(maxsize=1_024)(partial(contact_key, country=country))
        """A phone is looked for before it is written: its normal form is worked out once."""
        self.matches = CustomerMatches(run, lambda phone: self.key("phone", phone))

    def check(self, rows: Sequence[Row]) -> None:
        """What is odd: a customer the shop has already, contacts that are none, a word that says nothing."""
        self.matches.remark(rows)
        super().check(rows)
        blocked = self._blocked(rows)
        for row in rows:
            if row.record in blocked:
                self.run.warn(
                    row,
                    "name",
                    translate("Exchange", "This customer is blocked: nothing of theirs is changed."),
                )
        if not is_empty(self.store):
            self._warn_of_objections(rows)
        for row in rows:
            if row.fresh("language") and row.get("language") and row.text("language") not in LANGUAGES:
                self.run.warn(
                    row, "language", translate("Exchange", "The program does not speak this language.")
                )
            if row.fresh("promotions_since") and row.get("promotions_since") and not row.get("promotions"):
                self.run.warn(
                    row, "promotions_since", translate("Exchange", "A day without a yes or no says nothing.")
                )

    def _blocked(self, rows: Sequence[Row]) -> set[int]:
        """Those of the known customers who are blocked: their data are worked with by nobody (LOPDGDD art. 32)."""
        known = [row.record for row in rows if row.record is not None]
        if not known:
            return set()
        sql = f"SELECT id FROM customers WHERE state = 'blocked' AND id IN ({marks(known)})"
        return {identity for (identity,) in self.store.rows(sql, known)}

    def _warn_of_objections(self, rows: Sequence[Row]) -> None:
        """Who objected before their record was erased stays so, whatever an older list says."""
        said = translate(
            "Exchange",
            "Somebody with this number or address objected before and was erased: recorded as one who objects.",
        )
        for row in rows:
            if row.record is None and objected(self.store, self._contacts(row)):
                self.run.warn(row, "phone" if row.get("phone") else "name", said)

    def _contacts(self, row: Row) -> list[tuple[str, str]]:
        """By what the person of a row may be known again."""
        told = [
            (kind, self.key(kind, row.text(name))) for name, (kind, _) in CONTACTS.items() if row.get(name)
        ]
        return [*told, post_key(row.text("name"), row.text("postcode"))]

    def add(self, rows: Sequence[Row]) -> None:
        """New customers with their contacts, place and consent."""
        super().add(rows)
        self._add_contacts(rows)
        self.store.insert_many(
            Site,
            ("customer_id", *PLACE),
            [
                (row.record, *(row.values.get(name) or "" for name in PLACE))
                for row in rows
                if any(row.values.get(name) for name in PLACE)
            ],
        )
        if not is_empty(self.store):
            for row in rows:
                assert row.record is not None
                heed_objections(self.run.ctx, row.record, self._contacts(row))
        for row in rows:
            if row.values.get("promotions") and not self._refused_since(row):
                self._add_consent(row, row.values.get("promotions"), row.values.get("promotions_since"))

    def _refused_since(self, row: Row) -> bool:
        """Whether an objection of before is newer than the day on which the file says they agreed."""
        before = {} if is_empty(self.store) else objected(self.store, self._contacts(row))
        at, since = before.get(PROMOTIONS), row.values.get("promotions_since")
        if at is None:
            return False
        return not since or str(since) <= from_text(at).astimezone(self.run.zone).date().isoformat()

    def _add_contacts(self, rows: Sequence[Row]) -> None:
        made: list[tuple[Any, ...]] = []
        for row in rows:
            for name, (kind, place) in CONTACTS.items():
                value = row.values.get(name)
                if value:
                    made.append((row.record, kind, value, self.key(kind, str(value)), place))
        self.store.insert_many(Contact, ("customer_id", "kind", "value", "normal", "position"), made)

    def _add_consent(self, row: Row, promotions: Value, since: Value) -> None:
        at = local(date.fromisoformat(str(since)), time(0), self.run.zone) if since else self.run.ctx.now
        self.store.insert(
            Consent,
            customer_id=row.record,
            purpose=PROMOTIONS,
            given=promotions == "yes",
            at=at,
            staff_id=self.run.ctx.staff,
        )

    def change(self, rows: Sequence[Row]) -> None:
        """Changed cells of known customers."""
        blocked = self._blocked(rows)
        rows = [row for row in rows if row.record not in blocked]
        super().change(rows)
        for row in rows:
            assert row.record is not None
            if row.changed & {*CONTACTS, *PLACE}:
                self.form_of(row.edited).write_contacts(self.run.ctx, row.record)
            if row.changed & {"promotions", "promotions_since"}:
                self._set_consent(row)

    def _set_consent(self, row: Row) -> None:
        """A new word about promotions beside the earlier ones; an emptied cell takes a consent back."""
        said, since = row.get("promotions"), row.get("promotions_since")
        if said:
            self._add_consent(row, said, since if "promotions_since" in row.changed else None)
        elif self.store.value(
            "SELECT 1 FROM consents WHERE customer_id = ? AND purpose = ?", (row.record, PROMOTIONS)
        ):
            self._add_consent(row, "no", None)
