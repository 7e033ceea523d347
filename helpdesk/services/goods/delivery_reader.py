"""Reads which sold units are still to be handed over."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.customers import is_consumer
from helpdesk.domain.goods import product_title
from helpdesk.domain.numbers import number
from helpdesk.domain.periods import add_months
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from

FORGOTTEN_MONTHS = 12
"""A sale promised longer ago asks for nothing more: whoever waits does not wait that long in silence."""
AWAITED = "promised_on IS NOT NULL AND delivered_on IS NULL AND installed_on IS NULL AND unit_id IS NOT NULL"
"""The sales with a day to hand over of which nobody wrote that they were, in the words of their index."""


_SALES = f"(SELECT * FROM {by_index('purchases', 'purchases_awaited')} WHERE {AWAITED}) s"


@read_from(
    f"{_SALES} JOIN customers k ON k.id = s.customer_id JOIN products p ON p.id = s.product_id "
    "JOIN units u ON u.id = s.unit_id"
)
class AwaitedRow(NamedTuple):
    """A sale of a unit that is still to be handed over."""

    id: Annotated[int, "s.id"]
    unit: Annotated[int, "s.unit_id"]
    serial: Annotated[str, "u.serial"]
    name: Annotated[str, "p.name"]
    brand: Annotated[str, "p.brand"]
    model: Annotated[str, "p.model"]
    customer_name: Annotated[str | None, SHOWN_NAME]
    customer_kind: Annotated[str, "k.kind"]
    buys_as: Annotated[str, "k.buys_as"]
    purchased_on: Annotated[date, "s.purchased_on"]
    promised_on: Annotated[date, "s.promised_on"]

    @property
    def number(self) -> str:
        """The sale's number, as ``show`` takes it."""
        return number("purchase", self.id)

    @property
    def title(self) -> str:
        """Brand and model, or the product's name."""
        return product_title(self.name, self.brand, self.model)

    @property
    def consumer(self) -> bool | None:
        """Whether the buyer is a consumer; ``None`` where nobody said."""
        return is_consumer(self.customer_kind, self.buys_as)


def awaited_sales(store: Store, until: date, today: date) -> list[AwaitedRow]:
    """The sales to be handed over by ``until``, the earliest first; not those that came back, were sold on or lie
    further back than anybody waits."""
    since = add_months(today, -FORGOTTEN_MONTHS)
    return store.select(
        AwaitedRow,
        "WHERE s.promised_on BETWEEN ? AND ? AND u.owner_id = s.customer_id "
        "AND NOT EXISTS (SELECT 1 FROM purchases n WHERE n.unit_id = s.unit_id "
        "AND (n.purchased_on, n.id) > (s.purchased_on, s.id)) ORDER BY s.promised_on, s.id",
        (since.isoformat(), until.isoformat()),
    )
