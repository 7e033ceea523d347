"""Customers as rows of a file: the person, two phones, an e-mail, the first place, the word about promotions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, time
from functools import lru_cache
from typing import Any

from helpdesk.clock import from_text, local
from helpdesk.domain.normal_forms import fold, phone_digits
from helpdesk.services.customers.actions import contact_key
from helpdesk.services.customers.rows import PROMOTIONS
from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.file.fields import LANGUAGES, YES_NO, Field
from helpdesk.services.exchange.kinds.customer_matches import CustomerMatches
from helpdesk.services.exchange.run.kind import FileKind, ImportRun, StoredRow
from helpdesk.services.exchange.run.names import CUSTOMER, RecordNames
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables import Consent, Contact, Customer, Site
from helpdesk.texts import translate

KINDS = {
    "person": ("persona", "particular", "private", "individual"),
    "company": ("empresa", "compañía", "sociedad", "business", "negocio"),
}
CONTACTS = {"phone": ("phone", 0), "phone2": ("phone", 1), "email": ("email", 0)}
"""Column: kind and place of the contact, as in a customer's form."""
PLACE = ("address", "postcode", "city", "country")
OWN = ("kind", "name", "tax_id", "language", "notes")


class CustomerFile(FileKind):
    """The kind ``customers``."""

    noun = CUSTOMER
    label = translate("Exchange", "Customers")
    needed: tuple[tuple[str, ...], ...] = ()
    identity: tuple[str, ...] = ("name",)
    telling: tuple[str, ...] = ("name", "tax_id", "phone")
    once = True
    fields: tuple[Field, ...] = (
        Field(
            "ref",
            "a",
            translate("Exchange", "Reference"),
            words=("referencia", "código", "id"),
            required=True,
        ),
        Field(
            "name",
            "b",
            translate("Exchange", "Name"),
            words=("nombre", "nombre y apellidos", "razón social", "cliente"),
            required=True,
        ),
        Field("kind", "c", translate("Exchange", "FileKind"), "choice", ("tipo", "clase"), choices=KINDS),
        Field(
            "tax_id", "d", translate("Exchange", "Tax id"), words=("nif", "cif", "dni", "nif/cif", "dni/nif")
        ),
        Field(
            "phone", "e", translate("Exchange", "Phone"), "phone", ("teléfono", "móvil", "tel", "teléfono 1")
        ),
        Field(
            "phone2",
            "f",
            translate("Exchange", "Second phone"),
            "phone",
            ("teléfono 2", "segundo teléfono", "otro teléfono"),
        ),
        Field(
            "email",
            "g",
            translate("Exchange", "E-mail"),
            "email",
            ("correo", "e-mail", "correo electrónico", "mail"),
        ),
        Field("address", "h", translate("Exchange", "Address"), words=("dirección", "domicilio", "calle")),
        Field("postcode", "i", translate("Exchange", "Postcode"), words=("código postal", "cp", "c.p.")),
        Field(
            "city",
            "j",
            translate("Exchange", "City"),
            words=("ciudad", "población", "localidad", "municipio"),
        ),
        Field("country", "k", translate("Exchange", "Country"), words=("país",)),
        Field("language", "l", translate("Exchange", "Language"), "language", ("idioma", "lengua")),
        Field(
            "notes", "m", translate("Exchange", "Notes"), "text", ("notas", "observaciones", "comentarios")
        ),
        Field(
            "promotions",
            "n",
            translate("Exchange", "Agrees to receive offers"),
            "choice",
            ("promociones", "publicidad", "acepta promociones", "acepta publicidad"),
            choices=YES_NO,
        ),
        Field(
            "promotions_since",
            "o",
            translate("Exchange", "Agreed on"),
            "date",
            ("promociones desde", "fecha de promociones", "fecha de consentimiento"),
            past=True,
        ),
    )

    def importer(self, run: ImportRun) -> CustomerImporter:
        """Who takes rows of customers."""
        return CustomerImporter(run)

    def stored(
        self, store: Store, names: RecordNames, ids: Sequence[int] | None = None
    ) -> Iterator[StoredRow]:
        """Every customer, the first recorded first."""
        where = f"WHERE c.id IN ({marks(ids)})" if ids is not None else ""
        for row in store.run(f"{_SELECT} {where} ORDER BY c.id", ids or ()):
            identity, ref, *values, given, at = row
            since = from_text(at).astimezone(names.zone).date().isoformat() if at else None
            promotions = None if given is None else "yes" if given else "no"
            yield identity, (names.name(CUSTOMER, ref, identity), *values, promotions, since)


_SELECT = (
    "SELECT c.id, c.ref, c.name, c.kind, c.tax_id, "
    "(SELECT value FROM contacts WHERE customer_id = c.id AND kind = 'phone' AND position = 0 ORDER BY id LIMIT 1), "
    "(SELECT value FROM contacts WHERE customer_id = c.id AND kind = 'phone' AND position = 1 ORDER BY id LIMIT 1), "
    "(SELECT value FROM contacts WHERE customer_id = c.id AND kind = 'email' AND position = 0 ORDER BY id LIMIT 1), "
    "s.address, s.postcode, s.city, s.country, c.language, c.notes, n.given, n.at FROM customers c "
    "LEFT JOIN sites s ON s.id = (SELECT id FROM sites WHERE customer_id = c.id ORDER BY position, id LIMIT 1) "
    "LEFT JOIN consents n ON n.id = (SELECT id FROM consents WHERE customer_id = c.id AND purpose = "
    f"'{PROMOTIONS}' ORDER BY at DESC, id DESC LIMIT 1)"
)


class CustomerImporter:
    """Takes rows of customers."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.store = run.store
        self.country = run.ctx.settings["shop.country"]
        self.key = lru_cache(maxsize=1_024)(self._key)
        """A phone is looked for before it is written: its normal form is worked out once."""
        self.there = CustomerMatches(run, lambda phone: self.key("phone", phone))

    def _key(self, kind: str, value: str) -> str:
        return contact_key(kind, value, self.country)

    def check(self, rows: Sequence[Row]) -> None:
        """What is odd: a phone without digits, an address that is none, a customer the shop has already."""
        self.there.remark(rows)
        for row in rows:
            for name in ("phone", "phone2"):
                if row.fresh(name) and row.get(name) and not phone_digits(row.text(name)):
                    self.run.warn(row, name, translate("Exchange", "A phone number has digits."))
            if row.fresh("email") and row.get("email") and "@" not in row.text("email"):
                self.run.warn(
                    row, "email", translate("Exchange", "This does not look like an e-mail address.")
                )
            if row.fresh("language") and row.get("language") and row.text("language") not in LANGUAGES:
                self.run.warn(
                    row, "language", translate("Exchange", "The program does not speak this language.")
                )
            if row.fresh("promotions_since") and row.get("promotions_since") and not row.get("promotions"):
                self.run.warn(
                    row, "promotions_since", translate("Exchange", "A day without a yes or no says nothing.")
                )

    def add(self, rows: Sequence[Row]) -> None:
        """New customers with their contacts, place and consent."""
        for row in rows:
            row.record = row.reserved
        self.store.insert_many(
            Customer,
            ("id", "ref", "kind", "name", "name_key", "tax_id", "language", "notes", "created_at"),
            [
                (
                    row.record,
                    row.ref,
                    row.values.get("kind") or "person",
                    row.values["name"],
                    fold(str(row.values["name"])),
                    *(row.values.get(name) or "" for name in ("tax_id", "language", "notes")),
                    self.run.stamp,
                )
                for row in rows
            ],
        )
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
        for row in rows:
            if row.values.get("promotions"):
                self._add_consent(row, row.values.get("promotions"), row.values.get("promotions_since"))

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
        for row in rows:
            assert row.record is not None
            own: dict[str, Any] = {name: row.text(name) for name in OWN if name in row.changed}
            if "name" in own:
                own["name_key"] = fold(own["name"])
            if "kind" in own:
                own["kind"] = own["kind"] or "person"
            self.store.update(Customer, row.record, **own)
            for name in row.changed & CONTACTS.keys():
                self._set_contact(row.record, *CONTACTS[name], row.text(name))
            place = {name: row.text(name) for name in PLACE if name in row.changed}
            if place:
                self._set_place(row.record, place)
            if row.changed & {"promotions", "promotions_since"}:
                self._set_consent(row)

    def _set_contact(self, customer: int, kind: str, place: int, value: str) -> None:
        known = self.store.value(
            "SELECT id FROM contacts WHERE customer_id = ? AND kind = ? AND position = ? ORDER BY id LIMIT 1",
            (customer, kind, place),
        )
        columns = {"value": value, "normal": contact_key(kind, value, self.country)}
        if known and value:
            self.store.update(Contact, known, **columns)
        elif known:
            self.store.delete(Contact, known)
        elif value:
            self.store.insert(Contact, customer_id=customer, kind=kind, position=place, **columns)

    def _set_place(self, customer: int, place: dict[str, str]) -> None:
        known = self.store.value(
            "SELECT id FROM sites WHERE customer_id = ? ORDER BY position, id LIMIT 1", (customer,)
        )
        if known:
            self.store.update(Site, known, **place)
        elif any(place.values()):
            self.store.insert(Site, customer_id=customer, **place)

    def _set_consent(self, row: Row) -> None:
        """A new word about promotions beside the earlier ones; an emptied cell takes a consent back."""
        said, since = row.get("promotions"), row.get("promotions_since")
        if said:
            self._add_consent(row, said, since if "promotions_since" in row.changed else None)
        elif self.store.value(
            "SELECT 1 FROM consents WHERE customer_id = ? AND purpose = ?", (row.record, PROMOTIONS)
        ):
            self._add_consent(row, "no", None)

    def finish(self, rows: Sequence[Row]) -> None:
        """Nothing follows."""

    def link(self, rows: Sequence[Row]) -> None:
        """No row waits for another."""
