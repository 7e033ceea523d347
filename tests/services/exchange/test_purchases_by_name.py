"""A purchase list that names customers and products by their words: linked where exactly one is known, else refused."""

from __future__ import annotations

import pytest

from helpdesk.desk import Desk
from tests.services.exchange.written_files import counts, given, looked, only, refused, rejects, take

CUSTOMERS = "ref,name,phone\nK1,Ana Ruiz,611 222 333\nK2,Eva Gómez,\nK3,José Pérez,600111222\nK4,José Pérez,600 333 444\n"
PRODUCTS = (
    "ref,name,brand,model\nA1,Lavadora,Balay,3TS976\nA2,Placa,,\nA3,Lavadora,Bosch,WAN2\nA4,Horno,Balay,H1\n"
    "A5,Horno,Balay,H2\n"
)
HEAD = "Ref,Cliente,Teléfono,Producto,Marca,Modelo,Fecha de compra,Número de serie\n"


@pytest.fixture
def stocked(desk: Desk) -> Desk:
    """A shop with the customers and the products."""
    take(desk, "customers", CUSTOMERS)
    take(desk, "products", PRODUCTS)
    return desk


def sale(desk: Desk) -> tuple[str, str]:
    """Customer and product of the one sale."""
    (row,) = given(desk, "purchases")
    return row["customer_ref"], row["product_ref"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Ana Ruiz,,Placa,,", ("K1", "A2")),
        ("  ANA   ruiz ,,placa,,", ("K1", "A2")),
        ("eva gomez,,Balay 3TS976,,", ("K2", "A1")),
        ("Eva Gómez,699 999 999,Lavadora,Balay,", ("K2", "A1")),
        ("José Pérez,+34 600 333 444,Lavadora,Bosch,wan2", ("K4", "A3")),
        (",600111222,,Bosch,WAN2", ("K3", "A3")),
        ("K2,,A5,,", ("K2", "A5")),
    ],
)
def test_the_one_that_is_meant_is_linked(stocked: Desk, row: str, found: tuple[str, str]) -> None:
    text = f"{HEAD}V1,{row},2026-01-15,SN-1\n"
    assert counts(looked(stocked, "purchases", text)) == (1, 1, 0, 0, 0)
    assert counts(take(stocked, "purchases", text)) == (1, 1, 0, 0, 0)
    assert sale(stocked) == found
    assert counts(take(stocked, "purchases", text)) == (1, 0, 0, 1, 0)


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        ("Luis,,Placa,,", "Cliente", "No customer of the shop is called “Luis”."),
        ("José Pérez,,Placa,,", "Cliente", "2 customers of the shop are “José Pérez”."),
        ("Ana Ruiz,600000000,Placa,,", "Cliente", "“Ana Ruiz” has another phone"),
        (",600000000,Placa,,", "Teléfono", "No customer of the shop has the phone"),
        ("Ana Ruiz,,Nevera,,", "Producto", "No product of the shop is called “Nevera”."),
        ("Ana Ruiz,,Horno,Balay,", "Producto", "2 products of the shop are “Horno Balay”."),
        ("Ana Ruiz,,Placa,Fagor,", "Producto", "No product of the shop is called “Placa Fagor”."),
    ],
)
def test_none_or_several_are_refused_with_the_reason(stocked: Desk, row: str, column: str, said: str) -> None:
    good = "V2,Ana Ruiz,,Placa,,,2026-01-16,"
    report = take(stocked, "purchases", f"{HEAD}V1,{row},2026-01-15,\n{good}\n")
    assert counts(report) == (2, 1, 0, 0, 1)
    assert refused(report) == [(2, column)]
    (back,) = rejects(report)
    assert said in back["rejected_reason"]
    assert back["Ref"] == "V1"


def test_a_row_that_names_nobody_says_what_is_needed(stocked: Desk) -> None:
    report = take(stocked, "purchases", f"{HEAD}V1,,,Placa,,,2026-01-15,\n")
    assert refused(report) == [(2, "customer_ref")]
    assert "customer_ref, customer, phone" in rejects(report)[0]["rejected_reason"]


def test_a_known_serial_tells_which_of_several_products(stocked: Desk) -> None:
    take(stocked, "purchases", "ref,customer_ref,product_ref,purchased_on,serial\nV1,K1,A5,2025-01-15,SN-5\n")
    report = take(stocked, "purchases", f"{HEAD}V2,Eva Gómez,,Horno,Balay,,2026-01-15,SN-5\n")
    assert counts(report) == (1, 1, 0, 0, 0)
    assert [row["product_ref"] for row in given(stocked, "purchases")] == ["A5", "A5"]


def test_a_reference_goes_before_a_name(stocked: Desk) -> None:
    text = "ref,customer_ref,customer,product_ref,product,purchased_on\nV1,K2,Ana Ruiz,A2,Horno,2026-01-15\n"
    take(stocked, "purchases", text)
    assert sale(stocked) == ("K2", "A2")


def test_a_changed_name_moves_the_sale_and_its_unit(stocked: Desk) -> None:
    text = f"{HEAD}V1,Ana Ruiz,,Placa,,,2026-01-15,SN-1\n"
    take(stocked, "purchases", text)
    report = take(stocked, "purchases", text.replace("Ana Ruiz", "Eva Gómez"))
    assert counts(report) == (1, 0, 1, 0, 0)
    assert sale(stocked) == ("K2", "A2")
    card = stocked.units.card(1)
    assert card.facts.owner == 2
    assert [owner.customer for owner in card.owners] == [2]


def test_a_list_without_references_is_taken_once(stocked: Desk) -> None:
    text = "Cliente,Producto,Fecha\nAna Ruiz,Placa,2026-01-15\nEva Gómez,Placa,2026-01-15\n"
    assert counts(take(stocked, "purchases", text, said=("=ref",))) == (2, 2, 0, 0, 0)
    assert counts(take(stocked, "purchases", text, said=("=ref",))) == (2, 0, 0, 2, 0)


def test_names_come_in_and_references_go_out(stocked: Desk) -> None:
    take(stocked, "purchases", f"{HEAD}V1,Ana Ruiz,,Placa,,,2026-01-15,SN-1\n")
    (row,) = given(stocked, "purchases")
    assert not {"customer", "phone", "product", "brand", "model"} & set(row)
    assert only(stocked, "purchases", customer_ref="K1", product_ref="A2", serial="SN-1")
