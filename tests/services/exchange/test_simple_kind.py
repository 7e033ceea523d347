"""A simple kind is declared: its table, the form of its actions, its columns, what it refers to."""

from __future__ import annotations

from functools import partial

import pytest

from helpdesk.desk import Desk
from helpdesk.services.customers.actions import CustomerForm
from helpdesk.services.exchange import actions
from helpdesk.services.exchange.file.fields import REF, Field, column
from helpdesk.services.exchange.run.names import CUSTOMER, PRODUCT, PURCHASE
from helpdesk.services.exchange.run.simple_kind import SimpleKind
from helpdesk.services.goods.product_actions import EditProduct
from helpdesk.services.goods.sale_actions import EditSale, SaleForm
from helpdesk.store.tables.goods import Purchase
from helpdesk.store.tables.people import Customer
from helpdesk.texts import verbatim
from tests.services.exchange.written_files import counts, given, odd, refused, take

_sale, _customer = partial(column, SaleForm), partial(column, CustomerForm)


class Sales(SimpleKind):
    noun = PURCHASE
    label = verbatim("Sales")
    table = Purchase
    form = SaleForm
    references = {"customer_ref": CUSTOMER, "product_ref": PRODUCT}
    identity = telling = ("customer_ref", "purchased_on")
    fields = (
        REF,
        Field("customer_ref", "b", verbatim("Customer"), required=True),
        Field("product_ref", "c", verbatim("Product"), required=True),
        _sale("purchased_on", "d", "fecha", past=True),
        _sale("price", "e", "precio", entry="price_cents"),
        _sale("condition", "f", "estado"),
        _sale("agreed_months", "g", "meses"),
    )


class People(SimpleKind):
    noun = CUSTOMER
    label = verbatim("People")
    table = Customer
    form = CustomerForm
    identity = telling = ("name",)
    fields = (REF, _customer("name", "b", "nombre"), _customer("do_not_call", "c", "no llamar"))


@pytest.fixture(autouse=True)
def _declared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(actions.KINDS, "purchases", Sales())
    monkeypatch.setitem(actions.KINDS, "customers", People())


def _stocked(desk: Desk) -> None:
    take(desk, "customers", [{"ref": "K1", "name": "Ana", "no llamar": "sí"}, {"ref": "K2", "name": "Eva"}])
    take(desk, "products", [{"ref": "P1", "name": "Horno"}])


SALE = {"ref": "V1", "customer_ref": "K1", "product_ref": "P1", "fecha": "2026-01-02", "precio": "12,5"}


def test_a_column_says_what_the_field_of_the_form_says() -> None:
    months, condition = Sales.fields[-1], Sales.fields[-2]
    assert (months.kind, months.least, months.most, months.required) == ("number", 0, 600, False)
    assert condition.by_word["nuevo"] == condition.by_word["new"] == "new"
    assert [field.name for field in Sales.fields if field.required][1:] == [
        "customer_ref",
        "product_ref",
        "purchased_on",
    ]


def test_what_is_taken_goes_out_again(desk: Desk) -> None:
    _stocked(desk)
    assert counts(take(desk, "purchases", [SALE])) == (1, 1, 0, 0, 0)
    assert given(desk, "purchases") == [
        {
            "ref": "V1",
            "customer_ref": "K1",
            "product_ref": "P1",
            "purchased_on": "2026-01-02",
            "price": "12.50",
            "condition": "new",
            "agreed_months": "",
        }
    ]
    assert [row["do_not_call"] for row in given(desk, "customers")] == ["yes", "no"]


def test_a_reference_moves_and_an_unknown_one_is_refused(desk: Desk) -> None:
    _stocked(desk)
    take(desk, "purchases", [SALE])
    assert counts(take(desk, "purchases", [SALE | {"customer_ref": "K2"}])) == (1, 0, 1, 0, 0)
    assert given(desk, "purchases")[0]["customer_ref"] == "K2"
    assert refused(take(desk, "purchases", [SALE | {"product_ref": "P9"}])) == [(2, "product_ref")]


def test_a_changed_cell_leaves_what_was_done_by_hand(desk: Desk) -> None:
    _stocked(desk)
    take(desk, "purchases", [SALE])
    sale = desk.store.value("SELECT id FROM purchases")
    desk.do(EditSale(id=sale, purchased_on=desk.context().today, price_cents=999, agreed_months=12))
    take(desk, "purchases", [SALE | {"estado": "second-hand"}])
    row = given(desk, "purchases")[0]
    assert (row["price"], row["agreed_months"], row["condition"]) == ("9.99", "12", "second-hand")


def test_a_products_search_name_follows_what_the_shop_has(desk: Desk) -> None:
    product = {"ref": "P1", "name": "Horno", "brand": "Lumo", "model": "M1"}
    take(desk, "products", [product])
    identity = desk.store.value("SELECT id FROM products")
    desk.do(EditProduct(id=identity, name="Horno", brand="Lumo", model="M2"))
    take(desk, "products", [product | {"name": "Horno grande"}])
    assert desk.store.row("SELECT name, model, name_key FROM products") == ("Horno grande", "M2", "lumo m2")
    assert odd(take(desk, "products", [product | {"name": "Horno grande"}])) == []
