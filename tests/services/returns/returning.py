"""A shop in which things were sold and come back, for tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Action
from helpdesk.desk import Desk
from helpdesk.services.cases.return_reader import ReturnCard
from helpdesk.services.goods.sale_actions import RecordSale
from helpdesk.services.returns.opening_actions import RecordReturn
from tests import builders

TODAY = date(2026, 11, 21)
SOLD = date(2026, 11, 16)


class Returning:
    """A desk with a customer, a product, and units sold to them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.customer = builders.customer(desk, address="Calle Mayor 1", city="León", language="en")
        self.product = builders.product(desk, price_cents=20_000)

    def sold(self, serial: str = "444", **sale: Any) -> int:
        """A unit sold; the id of the sale."""
        buyer = sale.pop("buyer", self.customer)
        unit = builders.did(self.desk, _unit(self.product, serial, buyer))
        told = {
            "purchased_on": SOLD,
            "invoice": "T-100",
            "price_cents": 20_000,
            "channel": "shop",
            "paid_by": "card",
            **sale,
        }
        self.desk.do(RecordSale(unit=unit, **told))
        return int(self.desk.store.value("SELECT max(id) FROM purchases WHERE unit_id = ?", (unit,)))

    def online(self, serial: str = "444", **sale: Any) -> int:
        """A unit sold at a distance, with all that the law wants; the id of the sale."""
        return self.sold(
            serial,
            **{
                "channel": "distance",
                "informed_on": SOLD,
                "shipping_cents": 1_990,
                "standard_shipping_cents": 990,
                **sale,
            },
        )

    def returned(self, purchase: int, **told: Any) -> int:
        """A return; the id of its job."""
        given = {"ground": "withdrawal", "told_on": TODAY, **told}
        case = builders.did(self.desk, RecordReturn(purchase=purchase, **given))
        return int(self.desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))

    def did(self, *actions: Action) -> None:
        """Do several actions."""
        for action in actions:
            self.desk.do(action)

    def card(self, job: int) -> ReturnCard:
        """A return as it stands."""
        return self.desk.returns.card(job)

    def unit_of(self, purchase: int) -> int:
        """The unit of a sale."""
        return int(self.desk.store.value("SELECT unit_id FROM purchases WHERE id = ?", (purchase,)))

    def owner(self, purchase: int) -> int | None:
        """Who owns the unit of a sale now."""
        found: int | None = self.desk.store.value(
            "SELECT owner_id FROM units WHERE id = ?", (self.unit_of(purchase),)
        )
        return found


def _unit(product: int, serial: str, owner: int) -> Action:
    from helpdesk.services.goods.unit_actions import AddUnit

    return AddUnit(product=product, serial=serial, owner=owner)
