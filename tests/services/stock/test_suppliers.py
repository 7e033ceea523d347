"""Suppliers that anything refers to stay; which columns refer to one is not forgotten."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.errors import Conflict
from helpdesk.services.stock.order_actions import OrderPart
from helpdesk.services.suppliers.actions import AddSupplier, DeleteSupplier
from helpdesk.services.suppliers.reader import NAMED_BY
from tests.services.stock.test_orders import Shop


def test_every_column_that_points_at_a_supplier_is_asked(desk: Desk) -> None:
    pointing = {
        (table, column)
        for table in desk.store.tables()
        for column, target in desk.store.links(table)
        if target == "suppliers"
    }
    assert pointing == set(NAMED_BY)


def test_a_supplier_with_parts_or_orders_stays(desk: Desk) -> None:
    shop = Shop(desk)
    shop.part()
    with pytest.raises(Conflict):
        desk.do(DeleteSupplier(id=shop.supplier))
    assert not desk.suppliers.unused(shop.supplier)
    other = shop.did(AddSupplier(name="Otro"))
    assert desk.suppliers.unused(other)
    shop.did(OrderPart(part=shop.part("Belt"), supplier=other))
    with pytest.raises(Conflict):
        desk.do(DeleteSupplier(id=other))
    rows = desk.orders.page(ListQuery(filters=("all", f"supplier:{other}")))
    assert [row.supplier_name for row in rows] == ["Otro"]
