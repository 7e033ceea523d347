"""Customers, products and purchases as rows of a file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import permutations

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.goods.unit_actions import AddUnit, EditUnit, MoveUnit
from helpdesk.services.shop.file_actions import AttachFiles, NewFile
from tests import builders
from tests.services.exchange.written_files import counts, given, odd, only, refused, rejects, state_of, take

CUSTOMERS = "ref,name\nK1,Ana\nK2,Eva\n"
PRODUCTS = "ref,name,brand,model,warranty_months\nA1,Washing machine,Balay,3TS,24\nA2,Hob,,,\n"
SALE = "ref,customer_ref,product_ref,purchased_on,serial\nV1,K1,A1,2026-01-15,SN-1\n"


def stocked(desk: Desk) -> None:
    take(desk, "customers", CUSTOMERS)
    take(desk, "products", PRODUCTS)


# -- customers ------------------------------------------------------------------------------------------


def test_every_column_of_a_customer(desk: Desk) -> None:
    row = {
        "ref": "K1",
        "name": "Electro Sol, S.L.",
        "kind": "company",
        "buys_as": "business",
        "tax_id": "B12345678",
        "phone": "+34 600 123 456",
        "phone2": "987654321",
        "email": "info@sol.example",
        "address": "Calle Mayor, 3",
        "postcode": "01001",
        "city": "Vitoria",
        "country": "España",
        "language": "es",
        "notes": "two\nlines",
        "promotions": "yes",
        "promotions_since": "2026-03-01",
    }
    take(desk, "customers", [row])
    assert given(desk, "customers") == [row]
    card = desk.customers.card(1)
    assert [(contact.kind, contact.value) for contact in card.contacts] == [
        ("phone", "+34 600 123 456"),
        ("phone", "987654321"),
        ("email", "info@sol.example"),
    ]
    assert [(consent.purpose, consent.given) for consent in card.consents] == [("promotions", True)]
    assert [hit.number for hit in desk.finder.find("600123456")] == ["C1"]


def test_spanish_words_of_columns_and_values(desk: Desk) -> None:
    text = "Código;Razón social;Tipo;NIF;Móvil;Población;Idioma;Acepta promociones\nK1;Sol;Empresa;B1;600;León;Castellano;Sí\n"
    take(desk, "customers", text.encode("cp1252"))
    assert only(desk, "customers", name="Sol", kind="company", city="León", language="es", promotions="yes")


def test_a_customer_is_a_person_unless_the_file_says_otherwise(desk: Desk) -> None:
    take(desk, "customers", "ref,name\nK1,Ana\n")
    assert only(desk, "customers", kind="person", promotions="", promotions_since="")


def test_odd_contacts_are_taken_and_said(desk: Desk) -> None:
    report = take(desk, "customers", "ref,name,phone,email,language\nK1,Ana,none,nowhere,fr\n")
    assert (counts(report), odd(report)) == ((1, 1, 0, 0, 0), [(2, "phone"), (2, "email"), (2, "language")])
    assert only(desk, "customers", phone="none", email="nowhere", language="fr")


def test_a_consent_that_changes_is_a_new_word_beside_the_old_one(desk: Desk) -> None:
    take(desk, "customers", "ref,name,promotions\nK1,Ana,yes\n")
    take(desk, "customers", "ref,name,promotions\nK1,Ana,no\n")
    assert [consent.given for consent in desk.customers.card(1).consents] == [False, True]
    take(desk, "customers", "ref,name,promotions\nK1,Ana,yes\n")
    take(desk, "customers", "ref,name,promotions\nK1,Ana,\n")
    assert not desk.customers.card(1).consents[0].given


def test_a_customers_place_and_contacts_change_one_by_one(desk: Desk) -> None:
    take(desk, "customers", "ref,name,phone,phone2,city\nK1,Ana,600111222,600333444,León\n")
    take(desk, "customers", "ref,name,phone,phone2,city\nK1,Ana,,600555666,Lugo\n")
    assert only(desk, "customers", phone="", phone2="600555666", city="Lugo")
    take(desk, "customers", "ref,name,phone,phone2,city\nK1,Ana,600777888,,\n")
    assert only(desk, "customers", phone="600777888", phone2="", city="")


def test_a_sheets_phone_is_a_number_without_a_point(desk: Desk) -> None:
    import xlsxwriter

    path = desk.folder.parent / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["ref", "name", "phone", "promotions", "promotions_since"])
        page.write_row(1, 0, ["K1", "Ana", 600123456])
        page.write_boolean(1, 3, True)
        page.write_number(1, 4, 46082)
    take(desk, "customers", path)
    assert only(desk, "customers", phone="600123456", promotions="yes", promotions_since="2026-03-01")


# -- products -------------------------------------------------------------------------------------------


def test_every_column_of_a_product(desk: Desk) -> None:
    row = {
        "ref": "A1",
        "name": "Washing machine",
        "brand": "Balay",
        "model": "3TS",
        "category": "White goods",
        "sku": "84123",
        "warranty_months": "24",
        "maintenance_months": "12",
        "price": "399.90",
        "maintenance_usage": "500",
        "meter_unit": "hours",
        "skill": "Gas",
        "installed": "yes",
    }
    take(desk, "products", [row])
    assert given(desk, "products") == [row]
    take(desk, "products", [{**row, "price": "410", "brand": "Bosch"}])
    assert only(desk, "products", price="410.00", brand="Bosch")


def test_no_maintenance_may_be_written_as_nought(desk: Desk) -> None:
    take(desk, "products", "ref,name,maintenance_months,warranty_months\nA1,Hob,0,0\n")
    assert only(desk, "products", maintenance_months="", warranty_months="0")


@pytest.mark.parametrize(
    ("column", "value"),
    [("price", "-1"), ("price", "1.000,00"), ("price", "1000000000"), ("warranty_months", "601"), ("warranty_months", "two"),
     ("maintenance_months", "-1")],
)  # fmt: skip
def test_a_product_out_of_range_is_refused(desk: Desk, column: str, value: str) -> None:
    report = take(desk, "products", [{"ref": "A1", "name": "Hob", column: value}])
    assert refused(report) == [(2, column)]


def test_units_follow_a_new_brand(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", SALE)
    take(desk, "products", "ref,name,brand\nA1,Washing machine,Bosch\n")
    assert [unit.brand for unit in desk.units.by_serial("SN1", "bosch")] == ["Bosch"]


def test_a_new_brand_under_which_a_serial_stands_twice_is_taken_and_said(desk: Desk) -> None:
    take(desk, "customers", CUSTOMERS)
    take(desk, "products", "ref,name,brand\nA1,One,Balay\nA2,Other,Bosch\n")
    take(desk, "purchases", SALE + "V2,K1,A2,2026-01-15,SN-1\n")
    report = take(desk, "products", "ref,name,brand\nA1,One,Balay\nA2,Other,Balay\n")
    assert odd(report) == [(3, "brand")]
    assert len(desk.units.by_serial("SN-1", "Balay")) == 2


# -- purchases ------------------------------------------------------------------------------------------


def test_every_column_of_a_purchase(desk: Desk) -> None:
    stocked(desk)
    row = {
        "ref": "V1",
        "customer_ref": "K1",
        "product_ref": "A1",
        "purchased_on": "2026-01-15",
        "serial": "SN-1",
        "delivered_on": "2026-01-17",
        "promised_on": "2026-01-16",
        "invoice": "F 1",
        "price": "399.90",
        "condition": "second-hand",
        "agreed_months": "12",
        "first_sold_on": "2024-06-01",
        "channel": "distance",
    }
    take(desk, "purchases", [row])
    (told,) = given(desk, "purchases")
    assert {name: told.pop(name) for name in row} == row
    assert not any(told.values())
    unit = desk.units.card(1)
    assert (unit.facts.serial, unit.facts.brand, unit.facts.owner) == ("SN-1", "Balay", 1)
    assert [(owner.customer, owner.since, owner.until) for owner in unit.owners] == [
        (1, date(2026, 1, 15), None)
    ]
    assert desk.covers.of_unit(1, date(2026, 6, 1)).verdict.covered


def test_a_purchase_without_a_serial_has_no_unit(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", "ref,customer_ref,product_ref,purchased_on\nV1,K1,A1,2026-01-15\n")
    assert (state_of(desk)["purchases"], state_of(desk)["units"]) == (1, 0)
    assert only(desk, "purchases", condition="new", serial="")


@pytest.mark.parametrize(
    ("columns", "column"),
    [
        ({"customer_ref": "K9"}, "customer_ref"),
        ({"product_ref": "A9"}, "product_ref"),
        ({"customer_ref": ""}, "customer_ref"),
        ({"purchased_on": ""}, "purchased_on"),
        ({"purchased_on": "2026-11-22"}, "purchased_on"),
        ({"purchased_on": "15/13/2026"}, "purchased_on"),
        ({"delivered_on": "2026-12-01"}, "delivered_on"),
        ({"condition": "broken"}, "condition"),
    ],
)
def test_a_purchase_is_refused_for_its_own_reasons(desk: Desk, columns: dict[str, str], column: str) -> None:
    stocked(desk)
    row = {"ref": "V1", "customer_ref": "K1", "product_ref": "A1", "purchased_on": "2026-01-15"}
    report = take(desk, "purchases", [{**row, **columns}])
    assert (counts(report), refused(report)) == ((1, 0, 0, 0, 1), [(2, column)])
    assert rejects(report)[0]["rejected_column"] == column


def test_a_promise_may_lie_ahead(desk: Desk) -> None:
    stocked(desk)
    assert (
        counts(take(desk, "purchases", SALE.replace("serial", "promised_on").replace("SN-1", "2027-01-01")))[
            1
        ]
        == 1
    )


def test_what_is_odd_in_a_purchase_is_taken_and_said(desk: Desk) -> None:
    stocked(desk)
    text = (
        "ref,customer_ref,product_ref,purchased_on,delivered_on,condition,agreed_months,serial\n"
        "V1,K1,A1,2026-01-15,2026-01-10,,,\n"
        "V2,K1,A1,2026-01-15,,second-hand,6,\n"
        "V3,K1,A1,2026-01-15,,,,---\n"
    )
    report = take(desk, "purchases", text)
    assert (counts(report), odd(report)) == (
        (3, 3, 0, 0, 0),
        [(2, "delivered_on"), (3, "agreed_months"), (4, "serial")],
    )


def test_a_unit_sold_again_changes_hands_on_that_day_whatever_the_order_of_the_rows(desk: Desk) -> None:
    stocked(desk)
    take(
        desk,
        "purchases",
        SALE.replace("2026-01-15", "2026-05-05").replace("V1,K1", "V2,K2") + "V1,K1,A1,2024-01-15,sn 1\n",
    )
    owners = desk.units.card(1).owners
    assert {(owner.name, owner.since, owner.until) for owner in owners} == {
        ("Eva", date(2026, 5, 5), None),
        ("Ana", date(2024, 1, 15), date(2026, 5, 5)),
    }
    assert desk.units.card(1).facts.owner_name == "Eva"
    assert state_of(desk)["units"] == 1


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_unit_sold_back_to_its_first_owner_is_theirs_in_any_order(
    desk: Desk, order: tuple[int, ...]
) -> None:
    stocked(desk)
    sales = ["V1,K1,A1,2023-01-15,SN-1", "V2,K2,A1,2024-02-20,SN-1", "V3,K1,A1,2025-03-25,SN-1"]
    header = "ref,customer_ref,product_ref,purchased_on,serial"
    take(desk, "purchases", "\n".join([header, *(sales[place] for place in order)]) + "\n")
    card = desk.units.card(1)
    assert card.facts.owner_name == "Ana"
    assert sorted((owner.name, owner.since, owner.until) for owner in card.owners) == [
        ("Ana", date(2023, 1, 15), date(2024, 2, 20)),
        ("Ana", date(2025, 3, 25), None),
        ("Eva", date(2024, 2, 20), date(2025, 3, 25)),
    ]


@pytest.mark.parametrize(
    ("columns", "covered"),
    [
        ({"kind": "company"}, None),
        ({"kind": "company", "buys_as": "consumidor"}, True),
        ({"kind": "company", "buys_as": "profesional"}, False),
        ({"kind": "person"}, True),
        ({"kind": "person", "buys_as": "business"}, False),
    ],
)
def test_as_what_a_customer_buys_decides_the_guarantee(
    desk: Desk, columns: dict[str, str], covered: bool | None
) -> None:
    stocked(desk)
    take(desk, "customers", [{"ref": "K1", "name": "Ana", **columns}])
    take(desk, "purchases", SALE)
    assert desk.covers.of_unit(1, date(2028, 6, 1)).verdict.covered is covered


def test_a_unit_that_came_back_is_the_shops_and_not_covered(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", SALE)
    clock = desk.clock
    desk.clock = FixedClock(datetime(2026, 5, 1, 10, tzinfo=UTC))
    desk.do(EditUnit(id=1, product=1, serial="SN-1", owner=None))
    desk.clock = clock
    assert desk.covers.of_unit(1, date(2026, 6, 1)).verdict.covered is False
    assert desk.covers.of_unit(1, date(2026, 4, 1)).verdict.covered
    take(desk, "purchases", SALE + "V2,K2,A1,2026-06-15,SN-1\n")
    assert desk.units.card(1).facts.owner_name == "Eva"
    assert desk.covers.of_unit(1, date(2026, 7, 1)).verdict.covered


def test_an_unknown_way_of_sale_is_kept(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", SALE.replace("serial", "channel").replace("SN-1", "Feria"))
    assert only(desk, "purchases", channel="Feria")


def test_one_serial_of_several_brands_is_several_units(desk: Desk) -> None:
    stocked(desk)
    take(desk, "products", "ref,name,brand\nA3,Other,Bosch\n")
    take(desk, "purchases", SALE + "V2,K1,A2,2026-01-15,SN-1\nV3,K1,A3,2026-01-15,SN-1\n")
    assert {unit.brand for unit in desk.units.by_serial("SN-1")} == {"Balay", "", "Bosch"}


def test_one_serial_of_one_brand_is_one_unit_whatever_the_model(desk: Desk) -> None:
    stocked(desk)
    take(desk, "products", "ref,name,brand\nA3,Other,Balay\n")
    report = take(desk, "purchases", SALE + "V3,K1,A3,2026-01-15,SN-1\n")
    assert odd(report) == [(3, "serial")]
    assert state_of(desk)["units"] == 1


def test_a_sale_mended_in_the_file_mends_its_owner(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", SALE)
    take(desk, "purchases", SALE.replace("K1", "K2").replace("2026-01-15", "2026-01-16"))
    owners = desk.units.card(1).owners
    assert [(owner.name, owner.since) for owner in owners] == [("Eva", date(2026, 1, 16))]
    assert desk.units.card(1).facts.owner_name == "Eva"


def test_a_unit_moved_by_hand_stays_with_its_owner(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", SALE)
    desk.do(MoveUnit(id=1, owner=2, on=date(2026, 6, 1)))
    take(desk, "purchases", SALE)
    take(desk, "purchases", SALE.replace("2026-01-15", "2026-01-16"))
    assert desk.units.card(1).facts.owner_name == "Eva"


def test_a_serial_that_is_mended_names_another_unit(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", SALE)
    take(desk, "purchases", SALE.replace("SN-1", "SN-2"))
    assert only(desk, "purchases", serial="SN-2")
    # Nothing but the mistyped serial made a unit of the first: there never was one.
    assert owners_of(desk) == {"SN-2": "Ana"}
    desk.undo()
    assert owners_of(desk) == {"SN-1": "Ana"}
    desk.redo()
    take(desk, "purchases", SALE.replace("SN-1", ""))
    assert only(desk, "purchases", serial="")
    assert owners_of(desk) == {}


@pytest.mark.parametrize("kept_by", ["job", "note", "year", "photo", "hand", "sale"])
def test_a_unit_of_which_more_is_known_stays_when_its_serial_was_mistyped(desk: Desk, kept_by: str) -> None:
    stocked(desk)
    if kept_by == "hand":
        builders.did(desk, AddUnit(product=1, serial="SN-1"))
    take(desk, "purchases", SALE)
    unit = int(desk.store.value("SELECT id FROM units WHERE serial = 'SN-1'"))
    if kept_by == "job":
        builders.received(desk, unit, by=1)
    elif kept_by == "note":
        desk.do(EditUnit(id=unit, product=1, serial="SN-1", notes="Scratched"))
    elif kept_by == "year":
        desk.do(EditUnit(id=unit, product=1, serial="SN-1", year=2025))
    elif kept_by == "photo":
        desk.do(AttachFiles(subject="unit", id=unit, files=(NewFile(name="a.bin", content=b"a"),)))
    elif kept_by == "sale":
        take(desk, "purchases", SALE.replace("V1,K1", "V2,K2").replace("2026-01-15", "2026-02-15"))
    take(desk, "purchases", SALE.replace("SN-1", "SN-2"))
    assert set(owners_of(desk)) == {"SN-1", "SN-2"}


def owners_of(desk: Desk) -> dict[str, str | None]:
    """Whose each unit is, by its serial; None: the shop's. Its stretches say the same."""
    said = dict(
        desk.store.rows("SELECT u.serial, c.name FROM units u LEFT JOIN customers c ON c.id = u.owner_id")
    )
    by_stretch = dict(
        desk.store.rows(
            "SELECT u.serial, c.name FROM units u LEFT JOIN ownerships o ON o.unit_id = u.id AND o.until IS NULL "
            "LEFT JOIN customers c ON c.id = o.customer_id"
        )
    )
    assert said == by_stretch
    return said


def test_a_unit_that_was_not_the_one_sold_is_whose_it_was_before(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", SALE)
    wrong = SALE.replace("V1,K1", "V2,K2").replace("2026-01-15", "2026-03-01")
    take(desk, "purchases", wrong)
    assert owners_of(desk) == {"SN-1": "Eva"}
    take(desk, "purchases", wrong.replace("SN-1", "SN-9"))
    assert owners_of(desk) == {"SN-1": "Ana", "SN-9": "Eva"}


def test_a_serial_written_otherwise_with_another_buyer_is_the_same_unit_of_one_owner(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", SALE)
    take(desk, "purchases", SALE.replace("SN-1", "sn 1").replace("K1", "K2").replace("01-15", "01-10"))
    assert len(owners_of(desk)) == 1
    assert [(each.name, each.since) for each in desk.units.card(1).owners] == [("Eva", date(2026, 1, 10))]


def test_a_unit_that_its_buyer_brought_in_stays_theirs(desk: Desk) -> None:
    stocked(desk)
    take(desk, "purchases", SALE)
    take(desk, "cases", "ref,kind,opened_at,customer_ref,serial\nC1,repair,2026-02-01,K1,SN-1\n")
    take(desk, "purchases", SALE.replace("SN-1", "SN-2"))
    assert owners_of(desk) == {"SN-1": "Ana", "SN-2": "Ana"}


def test_references_to_records_without_a_ref_are_their_numbers(desk: Desk) -> None:
    builders.customer(desk, "Ana Gómez")
    builders.product(desk)
    report = take(desk, "purchases", SALE.replace("K1", "C1").replace("A1", "P1"))
    assert (counts(report), odd(report)) == ((1, 1, 0, 0, 0), [(2, "customer_ref"), (2, "product_ref")])


def test_lists_of_different_kinds_may_use_one_reference_each_and_all_are_found(desk: Desk) -> None:
    take(desk, "customers", "ref,name\n1001,Ana\n")
    take(desk, "products", "ref,name\n1001,Hob\n")
    assert {hit.number[:1] for hit in desk.finder.find("1001")} >= {"C", "P"}
