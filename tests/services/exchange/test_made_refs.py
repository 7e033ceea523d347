"""Lists without references get them made from each row's own words; customers the shop has already are told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import UserError
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.exchange.run.exporter import export_file
from tests.services.exchange.written_files import counts, given, looked, odd, rejects, take, written

MAKE = ("=ref",)
PEOPLE = "Nombre;Teléfono;Dirección\nAna Ruiz;600112233;Calle Uno\nLuis Gil;600112244;\n"


def test_a_list_without_references_is_taken_when_asked_for(desk: Desk) -> None:
    assert counts(take(desk, "customers", PEOPLE, said=MAKE)) == (2, 2, 0, 0, 0)
    refs = [row["ref"] for row in given(desk, "customers")]
    assert len(set(refs)) == 2
    assert all(ref.startswith("row-") for ref in refs)


def test_it_is_refused_when_not_asked_for_and_told_how(desk: Desk) -> None:
    with pytest.raises(UserError) as caught:
        take(desk, "customers", PEOPLE)
    assert "--map =ref" in desk.words("en").say(caught.value.text)


def test_the_same_list_again_is_left_alone_and_a_changed_cell_changes_its_record(desk: Desk) -> None:
    take(desk, "customers", PEOPLE, said=MAKE)
    assert counts(take(desk, "customers", PEOPLE, said=MAKE)) == (2, 0, 0, 2, 0)
    other = PEOPLE.replace("Calle Uno", "Calle Dos").replace("Ana Ruiz;600112233", "ANA  RUÍZ;600 11 22 33")
    report = take(desk, "customers", other, said=MAKE)
    assert counts(report) == (2, 0, 1, 1, 0)
    assert given(desk, "customers")[0]["address"] == "Calle Dos"


def test_the_order_of_the_rows_and_new_columns_do_not_matter(desk: Desk) -> None:
    take(desk, "customers", PEOPLE, said=MAKE)
    other = "Teléfono;Nombre;Ciudad\n600112244;Luis Gil;\n600112233;Ana Ruiz;Cádiz\n"
    assert counts(take(desk, "customers", other, said=MAKE)) == (2, 0, 1, 1, 0)


def test_a_record_with_a_made_reference_goes_out_and_in_byte_for_byte(
    desk: Desk, empty_shop: Path, clock: FixedClock, tmp_path: Path
) -> None:
    take(desk, "customers", PEOPLE + "Ana Ruiz;600112233;Calle Tres\n", said=MAKE)
    one, other = tmp_path / "one.csv", tmp_path / "other.csv"
    export_file(desk.context(), KINDS["customers"], one)
    shutil.copytree(empty_shop, tmp_path / "another")
    with Desk.open(tmp_path / "another", clock) as fresh:
        take(fresh, "customers", one)
        export_file(fresh.context(), KINDS["customers"], other)
    assert one.read_bytes() == other.read_bytes()


def test_rows_that_read_the_same_are_told_apart_and_said(desk: Desk) -> None:
    twice = PEOPLE + "Ana Ruiz;600112233;Calle Tres\n"
    report = take(desk, "customers", twice, said=MAKE)
    assert counts(report) == (3, 3, 0, 0, 0)
    assert odd(report) == [(4, "")]
    again = take(desk, "customers", twice, said=MAKE)
    assert counts(again) == (3, 0, 0, 3, 0)


def test_a_customer_equal_in_every_cell_is_taken_once_and_said(desk: Desk) -> None:
    twice = PEOPLE + "Ana Ruiz;600112233;Calle Uno\n"
    assert odd(looked(desk, "customers", twice, said=MAKE)) == [(4, "")]
    report = take(desk, "customers", twice, said=MAKE)
    assert counts(report) == (3, 2, 0, 1, 0)
    assert odd(report) == [(4, "")]


def test_two_equal_sales_are_two(desk: Desk) -> None:
    take(desk, "customers", "ref,name\nA,Ana\n")
    take(desk, "products", "ref,name\nP,Kettle\n")
    sales = "customer_ref,product_ref,purchased_on\nA,P,2026-01-02\nA,P,2026-01-02\n"
    assert counts(take(desk, "purchases", sales, said=MAKE)) == (2, 2, 0, 0, 0)
    assert counts(take(desk, "purchases", sales, said=MAKE)) == (2, 0, 0, 2, 0)


def test_cases_and_products_have_words_enough(desk: Desk) -> None:
    goods = "name,brand,model\nKettle,Acme,K1\nKettle,Acme,K2\n"
    assert counts(take(desk, "products", goods, said=MAKE)) == (2, 2, 0, 0, 0)
    cases = "kind,opened_at,customer,product,problem\nrepair,2026-01-02,Ana,Kettle,Cold\nrepair,2026-01-02,Ana,Kettle,Leaks\n"
    assert odd(take(desk, "cases", cases, said=MAKE)) == []
    assert counts(take(desk, "cases", cases, said=MAKE)) == (2, 0, 0, 2, 0)


def test_a_refused_row_is_mended_and_comes_in_as_itself(desk: Desk) -> None:
    sales = "customer_ref,product_ref,purchased_on,price\nA,P,2026-01-02,10\nA,P,2026-01-02,ten\n"
    take(desk, "customers", "ref,name\nA,Ana\n")
    take(desk, "products", "ref,name\nP,Kettle\n")
    report = take(desk, "purchases", sales, said=MAKE)
    assert counts(report) == (2, 1, 0, 0, 1)
    (row,) = rejects(report)
    assert row["rejected_ref"].endswith("-2")
    assert report.rejects_file is not None
    mended = report.rejects_file.read_bytes().replace(b"ten,", b"11,")
    assert counts(take(desk, "purchases", mended, said=MAKE)) == (1, 1, 0, 0, 0)
    assert [row["price"] for row in given(desk, "purchases")] == ["10.00", "11.00"]
    assert counts(take(desk, "purchases", sales.replace("ten", "11"), said=MAKE)) == (2, 0, 0, 2, 0)


def test_a_column_of_that_name_can_be_left_aside_or_completed(desk: Desk) -> None:
    people = "Código;Nombre\n7;Ana\n;Luis\n"
    assert counts(take(desk, "customers", people, said=("Código=", *MAKE))) == (2, 2, 0, 0, 0)
    assert counts(take(desk, "customers", people, said=("Código=ref", *MAKE))) == (2, 1, 0, 1, 0)


def test_a_new_customer_whom_the_shop_has_is_taken_and_told(desk: Desk) -> None:
    take(
        desk, "customers", "ref,name,tax_id,phone\nA,Ana Ruiz,12345678Z,600 112 233\nB,Luis Gil,,600112244\n"
    )
    more = (
        "ref,name,tax_id,phone\nC,Ana R.,12.345.678-z,\nD,GIL Luis,,+34 600-112-244\n"
        "E,Ana Ruiz,,999\nF,Eva,,600112244\n"
    )
    for run in (looked, take):
        report = run(desk, "customers", more)
        assert counts(report) == (4, 4, 0, 0, 0)
        assert odd(report) == [(2, "tax_id"), (3, "name")]
        said = [desk.words("en").say(remark.text) for remark in report.warnings]
        assert "C1 " in said[0]
        assert "C2 " in said[1]


def test_a_known_row_is_not_told_of_itself(desk: Desk) -> None:
    people = "ref,name,phone,notes\nA,Ana Ruiz,600112233,\n"
    take(desk, "customers", people)
    assert odd(take(desk, "customers", people.replace("233,", "233,Loud"))) == []


def test_many_tax_ids_are_looked_up_at_once(desk: Desk) -> None:
    rows = [f"A{n},Name {n},B-{10_000_000 + n}" for n in range(300)]
    take(desk, "customers", "\n".join(["ref,name,tax_id", *rows]))
    again = [row.replace("A", "Z", 1).replace("B-", "b") for row in rows]
    report = take(desk, "customers", "\n".join(["ref,name,tax_id", *again]))
    assert counts(report) == (300, 300, 0, 0, 0)
    assert len(report.warnings) == 300


def test_a_column_passed_over_is_told_at_the_row_of_its_name(desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, "Our customers\n\nref,name,fax\nA,Ana,1\n")
    assert odd(take(desk, "customers", path)) == [(3, "fax")]
