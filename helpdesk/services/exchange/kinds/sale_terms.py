"""What a file tells of a sale beyond the contract's columns: installing, extension, the right to withdraw, payment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from helpdesk.domain.return_words import MEANS
from helpdesk.services.exchange.file.cells import Value
from helpdesk.services.exchange.file.fields import Field, column
from helpdesk.services.exchange.run.rows import Row
from helpdesk.services.goods.sale_actions import SaleForm
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables.returns import SalePayment
from helpdesk.texts import translate

_column = partial(column, SaleForm)

TERMS = (
    _column("installed_on", "s", "instalado el, fecha de instalación", past=True),
    _column("extension_months", "t", "meses de ampliación, ampliación de garantía", months=True),
    _column(
        "extension_price", "u", "precio de la ampliación, importe de la ampliación", entry="extension_cents"
    ),
    _column("supplied_on", "v", "comprado al proveedor el, fecha de compra al proveedor", past=True),
    _column("supplier_invoice", "w", "factura del proveedor"),
    _column("informed_on", "x", "informado el, informado del desistimiento el", past=True),
    _column("unsolicited", "y", "visita no solicitada"),
    _column("shipping", "z", "gastos de envío, envío, portes", entry="shipping_cents"),
    _column(
        "standard_shipping",
        "A",
        "envío ordinario, gastos de envío ordinarios",
        entry="standard_shipping_cents",
    ),
)
"""Fields of the sale's own form, in the order in which they stand after the contract's."""

TERM_COLUMNS = ", ".join(f"s.{field.entry}" for field in TERMS)

_PAID = {
    "cash": ("B", translate("Exchange", "Paid in cash"), "pagado en efectivo, pagado en metálico"),
    "card": ("C", translate("Exchange", "Paid by card"), "pagado con tarjeta"),
    "transfer": ("D", translate("Exchange", "Paid by transfer"), "pagado por transferencia"),
    "online": ("E", translate("Exchange", "Paid online"), "pagado por internet, pagado en línea"),
    "credit": ("F", translate("Exchange", "Paid by linked credit"), "pagado con crédito, financiado"),
    "voucher": ("G", translate("Exchange", "Paid by voucher"), "pagado con vale"),
}
PAYMENTS = tuple(
    Field(f"paid_{means}", code, label, words, "money") for means, (code, label, words) in _PAID.items()
)
"""What was paid by which means: money goes back by the same."""

PAYMENT_COLUMNS = ", ".join(
    f"(SELECT sum(cents) FROM sale_payments WHERE purchase_id = s.id AND means = '{means}')"
    for means in MEANS
)


def out(values: Sequence[Value]) -> tuple[Value, ...]:
    """The stored values of the terms and payments as they go out: a tick as yes, and nothing where there is none."""
    return tuple(
        ("yes" if value else None) if field.name == "unsolicited" else value
        for field, value in zip((*TERMS, *PAYMENTS), values, strict=True)
    )


def paid_of(values: Mapping[str, Value]) -> dict[str, int]:
    """What was paid by which means, in cents."""
    return {
        means: cents for means in MEANS if isinstance(cents := values.get(f"paid_{means}"), int) and cents
    }


def pay(store: Store, rows: Sequence[Row]) -> None:
    """Write by what the sales of new rows were paid, and of known ones where a cell of it changed."""
    names = {field.name for field in PAYMENTS}
    told = [row for row in rows if (row.changed & names if row.known else paid_of(row.values))]
    ids = [row.record for row in told if row.record is not None]
    if not ids:
        return
    known = store.rows(f"SELECT id FROM sale_payments WHERE purchase_id IN ({marks(ids)})", ids)
    store.delete(SalePayment, *(identity for (identity,) in known))
    for row in told:
        for means, cents in paid_of(row.edited if row.known else row.values).items():
            store.insert(SalePayment, purchase_id=row.record, means=means, cents=cents)


def overpaid(row: Row) -> bool:
    """Whether more was paid than the price, the delivery and the extension come to."""
    parts = [row.get(name) for name in ("price", "shipping", "extension_price")]
    sale = sum(cents for cents in parts if isinstance(cents, int))
    return row.get("price") is not None and sum(paid_of(row.all).values()) > sale
