"""Cells as their column wants them: words for nothing, months, keys whose digits were cut, numbers as a sheet shows them."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from helpdesk.desk import Desk
from helpdesk.errors import UserError
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.exchange.actions import import_request
from helpdesk.services.exchange.file.workbook import written as shown_as
from helpdesk.services.exchange.run.preview import preview
from tests.services.exchange.written_files import counts, given, odd, refused, take

PRODUCTS = "ref,name,brand\nP1,Radio,Acme\n"
CUSTOMERS = "ref,name\nA,Ana\nB,Luz\n"


@pytest.mark.parametrize("word", ["-", "–", "n/a", "N/A", "s/n", "no tiene", "????"])
def test_a_word_for_nothing_is_an_empty_cell(desk: Desk, word: str) -> None:
    assert (
        refused(take(desk, "customers", f"ref,name,tax_id,phone,kind\nK1,Ana,{word},{word},{word}\n")) == []
    )
    row = given(desk, "customers")[0]
    assert (row["tax_id"], row["phone"]) == ("", "")


@pytest.mark.parametrize("word", ["-", "N/A", "????", "'-", "—", "=", "'n/a", "'t Hooft", "'"])
def test_such_a_word_kept_here_goes_out_and_comes_back(desk: Desk, word: str) -> None:
    desk.do(AddCustomer(name="Ana", notes=word))
    (cell,) = [row["notes"] for row in given(desk, "customers")]
    take(desk, "customers", [{"ref": "K2", "name": "Eva", "notes": cell}])
    kept = [notes for (notes,) in desk.store.rows("SELECT notes FROM customers ORDER BY id")]
    assert kept == [word, word]


@pytest.mark.parametrize(
    ("cell", "months"),
    [("6 MESES", "6"), ("3 años", "36"), ("1 año", "12"), ("24.0", "24"), ("36,0", "36"), ("2 years", "24")],
)
def test_months_with_their_unit(desk: Desk, cell: str, months: str) -> None:
    assert refused(take(desk, "products", f'ref,nombre,garantía\nP1,Radio,"{cell}"\n')) == []
    assert given(desk, "products")[0]["warranty_months"] == months


@pytest.mark.parametrize("cell", ["2 semanas", "24.5", "dos años"])
def test_what_is_no_number_of_months_is_refused(desk: Desk, cell: str) -> None:
    assert refused(take(desk, "products", f"ref,name,warranty_months\nP1,Radio,{cell}\n"))


@pytest.mark.parametrize("column", ["ref", "tax_id", "phone", "phone2"])
def test_a_key_whose_digits_a_spreadsheet_cut_is_refused(desk: Desk, column: str) -> None:
    row = {"ref": "K1", "name": "Ana", "tax_id": "", "phone": "", "phone2": "", column: "3,51234E+14"}
    assert refused(take(desk, "customers", [row])) == [(2, column)]


@pytest.mark.parametrize("serial", ["1E5", "12E-3", "SE+14", "E+14"])
def test_a_serial_with_an_e_is_a_serial(desk: Desk, serial: str) -> None:
    take(desk, "cases", f"ref,kind,opened_at,serial\n1,repair,2025-02-03,{serial}\n")
    assert given(desk, "cases")[0]["serial"] == serial


# -- serials --------------------------------------------------------------------------------------------


def test_serials_that_differ_in_letters_alike_stay_two_units(desk: Desk) -> None:
    head = "ref,kind,opened_at,customer,serial,brand,product\n"
    rows = "1,repair,2025-02-03,Ana,QO0I1,Acme,Radio\n2,repair,2025-02-03,Luz,Q0OI1,Acme,Radio\n"
    report = take(desk, "cases", f"{head}{rows}3,repair,2025-02-03,Luz,q0-oi 1,Acme,Radio\n")
    assert (3, "serial") in odd(report)
    assert [row["serial"] for row in given(desk, "cases")] == ["QO0I1", "Q0OI1", "Q0OI1"]
    assert [row.serial for row in desk.units.by_serial("q0oi1")] == ["Q0OI1"]
    assert {row.serial for row in desk.units.by_serial("QOOI1")} == {"QO0I1", "Q0OI1"}
    assert counts(take(desk, "cases", f"{head}{rows}")) == (2, 0, 0, 2, 0)


def test_a_serial_sold_new_to_two_customers_is_said(desk: Desk) -> None:
    take(desk, "customers", CUSTOMERS)
    take(desk, "products", PRODUCTS)
    head = "ref,customer_ref,product_ref,purchased_on,serial,condition\n"
    report = take(desk, "purchases", f"{head}1,A,P1,2025-01-02,S1,new\n2,B,P1,2025-02-02,S1,new\n")
    assert odd(report) == [(3, "serial")]
    report = take(desk, "purchases", f"{head}3,B,P1,2025-01-02,S2,new\n4,A,P1,2025-02-02,S2,second-hand\n")
    assert odd(report) == []


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2), (2, 0, 1)])
def test_a_unit_bought_back_and_sold_again_is_its_last_buyers(desk: Desk, order: tuple[int, ...]) -> None:
    take(desk, "customers", CUSTOMERS)
    take(desk, "products", PRODUCTS)
    rows = ["1,A,P1,2025-03-01,S9", "2,B,P1,2025-04-01,S9", "3,A,P1,2025-05-01,S9"]
    text = "\n".join(["ref,customer_ref,product_ref,purchased_on,serial", *(rows[place] for place in order)])
    take(desk, "purchases", f"{text}\n")
    assert desk.units.by_serial("S9")[0].owner_name == "Ana"


# -- workbooks ------------------------------------------------------------------------------------------


def test_numbers_in_columns_of_text_as_their_format_shows_them(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Lista")
        five = book.add_format({"num_format": "00000"})
        phone = book.add_format({"num_format": '"+34" 000 00 00 00'})
        sheet.write_row(0, 0, ["ref", "name", "postcode", "phone", "tax_id"])
        sheet.write_number(1, 0, 42, book.add_format({"num_format": "0000"}))
        sheet.write_string(1, 1, "Ana")
        sheet.write_number(1, 2, 8021, five)
        sheet.write_number(1, 3, 600112233, phone)
        sheet.write_number(1, 4, 356938035643809)
    seen = preview(import_request(path, "customers"))
    assert seen.rows == (("0042", "Ana", "08021", "+34 600 11 22 33", "356938035643809"),)
    take(desk, "customers", path)
    row = given(desk, "customers")[0]
    assert (row["ref"], row["postcode"], row["tax_id"]) == ("0042", "08021", "356938035643809")
    assert row["phone"] == "+34 600 11 22 33"


@pytest.mark.parametrize("pattern", ["", "0000-0000-0000-0000000"])
def test_a_number_of_more_digits_than_a_fraction_holds_keeps_them_all(
    desk: Desk, tmp_path: Path, pattern: str
) -> None:
    """As programs write a card's number into a sheet, whole; a spreadsheet itself would cut it."""
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["ref", "name", "tax_id", "notes"])
        sheet.write_row(1, 0, ["K1", "Ana"])
        sheet.write_number(1, 2, 777, book.add_format({"num_format": pattern}) if pattern else None)
        sheet.write_number(1, 3, 888)
    parts = ZipFile(path)
    packed = {name: parts.read(name) for name in parts.namelist()}
    with ZipFile(path, "w") as book:
        for name, content in packed.items():
            long = content.replace(b"<v>777</v>", b"<v>8934071234567890123</v>")
            book.writestr(name, long.replace(b"<v>888</v>", b"<v>0.5</v>"))
    take(desk, "customers", path)
    row = given(desk, "customers")[0]
    assert row["tax_id"] == ("8934-0712-3456-7890123" if pattern else "8934071234567890123")
    assert row["notes"] == "0.5"


@pytest.mark.parametrize(
    ("number", "pattern", "text"),
    [
        (7, "0000", "0007"),
        (12345, "000", "12345"),
        (600112233, "000 000 000", "600 112 233"),
        (1234, '"ES-"00-00', "ES-12-34"),
        (5, "#0", "5"),
        (0, "00", "00"),
        (12, "\\A000", "A012"),
    ],
)
def test_a_format_of_zeros(number: int, pattern: str, text: str) -> None:
    assert shown_as(number, pattern) == text


def test_the_first_visible_sheet_is_taken_unless_another_is_wanted(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        old, new, more = (book.add_worksheet(name) for name in ("Antes", "Ahora", "Más"))
        for sheet, name in ((old, "Vera"), (new, "Ana"), (more, "Luz")):
            sheet.write_row(0, 0, ["ref", "name"])
            sheet.write_row(1, 0, [name, name])
        new.activate()
        old.hide()
    report = take(desk, "customers", path)
    assert (report.sheet, report.sheets_left) == ("Ahora", ["Antes", "Más"])
    take(desk, "customers", path, sheet="más")
    take(desk, "customers", path, sheet="Antes")
    assert [row["name"] for row in given(desk, "customers")] == ["Ana", "Luz", "Vera"]
    with pytest.raises(UserError, match="Ahora"):
        take(desk, "customers", path, sheet="Nunca")


@pytest.mark.parametrize("cell", ["XFD1048576", "ZZ300000"])
def test_a_sheet_that_reaches_too_far_is_refused_in_words(desk: Desk, tmp_path: Path, cell: str) -> None:
    path = tmp_path / "far.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["ref", "name"])
        sheet.write_row(1, 0, ["K1", "Ana"])
        sheet.write(cell, "x")
    with pytest.raises(UserError, match=cell):
        take(desk, "customers", path)


def test_a_look_far_away_is_no_cell(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "looks.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["ref", "name"])
        sheet.write_row(1, 0, ["K1", "Ana"])
        sheet.write_blank("XFD1048576", None, book.add_format({"bold": True}))
    assert counts(take(desk, "customers", path)) == (1, 1, 0, 0, 0)


def test_a_workbook_that_swells_is_refused_before_it_is_unpacked(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "swells.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as book, book.open("xl/sharedStrings.xml", "w") as part:
        for _ in range(80):
            part.write(bytes(1 << 20))
    with pytest.raises(UserError):
        take(desk, "customers", path)
