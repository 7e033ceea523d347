"""Suppliers as rows of a file: whom the shop buys from, and who makes it."""

from __future__ import annotations

from functools import partial

from helpdesk.services.exchange.file.fields import PHONE_WORDS, REF, column
from helpdesk.services.exchange.run.names import SUPPLIER
from helpdesk.services.exchange.run.simple_kind import SimpleKind
from helpdesk.services.suppliers.actions import SupplierForm
from helpdesk.store.tables.suppliers import Supplier
from helpdesk.texts import translate

_column = partial(column, SupplierForm)


class SupplierFile(SimpleKind):
    """The kind ``suppliers``."""

    noun = SUPPLIER
    label = translate("Exchange", "Suppliers")
    table = Supplier
    form = SupplierForm
    identity = telling = ("name", "tax_id")
    fields = (
        REF,
        _column("name", "b", "nombre, proveedor, razón social, fabricante"),
        _column("tax_id", "c", "nif, cif, vat"),
        _column("phone", "d", PHONE_WORDS),
        _column("email", "e", "correo, correo electrónico, email"),
        _column("address", "f", "dirección, domicilio"),
        _column("maker", "g", "es fabricante, fabrica"),
        _column("terms_days", "h", "días de plazo, plazo, días para abono"),
        _column("notes", "i", "notas, observaciones"),
    )
