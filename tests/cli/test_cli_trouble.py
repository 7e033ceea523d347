"""Lists as shops really have them, from the command line: what comes in, what is refused and in which words.

The names are invented; the troubles are those of real files: sales back and forth, dates of two shapes, numbers
that a spreadsheet cut, titles above the header, words for nothing.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import xlsxwriter

from tests.cli.command_line import Line

CUSTOMERS = "ref,name\nK1,Berta Quiles\nK2,Tomás Ferrer\n"
PRODUCTS = "ref,name,brand\nP,Taladro 20 V,Ursus\n"


class Taking:
    """A command line and a folder of lists: what is taken in, and what then goes out."""

    def __init__(self, line: Line, folder: Path) -> None:
        self.line, self.folder = line, folder

    def take(self, kind: str, text: str, *words: str, code: int = 0, name: str = "list.csv") -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        self.line("import", kind, str(path), *words, code=code)
        return self.line.err if code else self.line.out

    def sold(self, text: str) -> str:
        self.take("customers", CUSTOMERS)
        self.take("products", PRODUCTS)
        return self.take("purchases", text)

    def out(self, kind: str) -> list[dict[str, str]]:
        path = self.folder / "out.csv"
        self.line("export", kind, str(path))
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))


@pytest.fixture
def taking(line: Line, tmp_path: Path) -> Taking:
    """Lists in a folder of their own, taken into an empty shop."""
    folder = tmp_path / "lists"
    folder.mkdir()
    return Taking(line, folder)


def _book(path: Path, **sheets: list[list[object]]) -> str:
    """A workbook; a sheet whose name begins with ``hidden_`` is hidden."""
    with xlsxwriter.Workbook(str(path)) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name.removeprefix("hidden_"))
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
            if name.startswith("hidden_"):
                sheet.hide()
            else:
                sheet.activate()
    return str(path)


@pytest.mark.parametrize("order", ["123", "321", "213", "312"])
def test_a_unit_bought_back_is_its_last_buyers(taking: Taking, order: str) -> None:
    rows = {
        "1": "1,K1,P,2025-05-01,TD-77,new",
        "2": "2,K2,P,2025-06-01,TD-77,second-hand",
        "3": "3,K1,P,2025-07-01,TD-77,second-hand",
    }
    head = "ref,customer_ref,product_ref,purchased_on,serial,condition"
    taking.sold("\n".join([head, *(rows[each] for each in order)]))
    assert taking.line.json("show", "TD-77")["record"]["owner_name"] == "Berta Quiles"


def test_a_ref_that_stands_twice_undoes_nothing(taking: Taking) -> None:
    twice = "ref,name,phone\n1,Berta Quiles,600112233\n1,Berta Quiles,600112244\n"
    assert "same ref" in taking.take("customers", twice)
    taking.take("customers", "ref,name,phone\n1,Berta Quiles,699000111\n", name="by_hand.csv")
    before = taking.out("customers")
    assert "0 added, 0 updated" in taking.take("customers", "ref,name\n1,Berta Quiles\n")
    assert taking.out("customers") == before


def test_dates_that_can_only_begin_with_the_month_decide_for_their_column(taking: Taking) -> None:
    head = "ref,kind,opened_at,customer,problem\n"
    taking.take("cases", head + "1,repair,04/05/2024,Berta,a\n2,repair,12/31/2024,Berta,b\n")
    assert [row["opened_at"] for row in taking.out("cases")] == ["2024-04-05", "2024-12-31"]
    both = head + "3,repair,31/12/2024,Berta,c\n4,repair,12/31/2024,Berta,d\n"
    said = taking.take("cases", both, code=2)
    assert "2" in said
    assert "3" in said
    taking.take("cases", both, "--dates", "day-first")
    assert [row["ref"] for row in taking.out("cases")] == ["1", "2", "3"]


@pytest.mark.parametrize("cut", ["3,56938E+14", "3.56938e+14", "3,5E+14", "1E+15"])
def test_a_serial_that_a_spreadsheet_cut_is_refused_with_the_way_out(taking: Taking, cut: str) -> None:
    head = "ref;customer_ref;product_ref;purchased_on;serial\n"
    said = taking.sold(f"{head}1;K1;P;2025-05-01;{cut}\n2;K2;P;2025-05-02;{cut}\n")
    assert "2 refused" in said
    assert said.count(cut) >= 2
    assert taking.out("purchases") == []
    assert "1 refused" in taking.take("customers", f"ref;name;phone\n9;Eva;{cut}\n")


def test_zeros_that_a_sheet_shows_come_in(taking: Taking) -> None:
    path = taking.folder / "list.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["ref", "name", "postcode", "phone"])
        sheet.write_string(1, 1, "Berta Quiles")
        for column, number, shown in ((0, 7, "0000"), (2, 8001, "00000"), (3, 600112233, "000 000 000")):
            sheet.write_number(1, column, number, book.add_format({"num_format": shown}))
    taking.line("import", "customers", str(path))
    (row,) = taking.out("customers")
    assert (row["ref"], row["postcode"], row["phone"]) == ("0007", "08001", "600 112 233")


def test_the_visible_sheet_is_taken_and_the_others_are_told(taking: Taking) -> None:
    rows = [["ref", "name"], ["1", "Berta Quiles"]]
    path = _book(taking.folder / "two.xlsx", hidden_viejo=[["ref", "name"], ["9", "Otro"]], a=rows, b=rows)
    told = taking.line.json("import", "customers", path)
    assert (told["sheet"], told["sheets_left"]) == ("a", ["viejo", "b"])
    taking.line("import", "customers", path, "--sheet", "2030", code=2)
    assert "2030" in taking.line.err
    assert "Traceback" not in taking.line.err


def test_a_repair_log_without_a_kind_says_the_way_out_and_takes_it(taking: Taking) -> None:
    log = "nº;fecha entrada;cliente;equipo;avería\n1;01/02/2025;Berta Quiles;Taladro;no va\n"
    said = taking.take("cases", log, code=2)
    assert "--set" in said
    assert "kind" in said
    assert "1 added" in taking.take("cases", log, "--set", "kind=repair")
    foreign = "nº;tipo;fecha entrada;cliente;equipo;avería\n2;Rep.;01/02/2025;Berta;TV;no va\n"
    assert "1 added" in taking.take("cases", foreign, "--value", "kind:Rep.=repair")
    bare = "3;31/12/2025;Berta;TV;no va\n"
    columns = {"1": "ref", "2": "opened_at", "3": "customer", "4": "product", "5": "problem"}
    mapped = [word for column, field in columns.items() for word in ("--map", f"{column}={field}")]
    assert "1 added" in taking.take("cases", bare, "--no-header", "--set", "kind=repair", *mapped)


def test_months_are_read_with_their_unit_and_words_for_nothing_are_nothing(taking: Taking) -> None:
    months = {"3 MESES": "3", "2 años": "24", "24.0": "24", "1 year": "12", "N/A": "", "-": "", "s/n": ""}
    rows = "".join(f"{at};M{at};{told}\n" for at, told in enumerate(months))
    assert "0 refused" in taking.take("products", "ref;nombre;garantía\n" + rows)
    assert [row["warranty_months"] for row in taking.out("products")] == list(months.values())
    nothing = "ref,name,tax_id,phone,email\n1,Berta,-,–,N/A\n2,Eva,n/a,no tiene,????\n"
    assert "0 refused" in taking.take("customers", nothing)
    assert {row[name] for row in taking.out("customers") for name in ("tax_id", "phone", "email")} == {""}


def test_a_title_of_two_cells_is_no_header(taking: Taking) -> None:
    rows = [["Clientes", "2024"], [None, None], ["ref", "nombre", "teléfono"], ["1", "Berta", "600112233"]]
    taking.line("import", "customers", _book(taking.folder / "title.xlsx", h=rows))
    assert [row["name"] for row in taking.out("customers")] == ["Berta"]


def test_serials_that_look_alike_stay_two_units_and_are_told(taking: Taking) -> None:
    head = "ref,kind,opened_at,customer,serial,brand,product\n"
    same = "3,repair,2026-05-04,Eva,ab-0o1,X,TV\n"
    said = taking.take(
        "cases",
        f"{head}1,repair,2026-05-04,Berta,AB0O1,X,TV\n2,repair,2026-05-04,Eva,ABO01,X,TV\n{same}",
    )
    assert "AB0O1" in said
    units = [hit for hit in taking.line.json("find", "AB0O1")["hits"] if hit["kind"] == "unit"]
    assert len(units) == 2


def test_two_columns_of_phones_are_two_phones(taking: Taking) -> None:
    taking.take("customers", "Código;Nombre;Teléfono;Móvil\n1;Berta;911222333;600112233\n")
    (row,) = taking.out("customers")
    assert (row["phone"], row["phone2"]) == ("911222333", "600112233")
    taking.take("customers", "Código;Nombre;Tel. fijo;Tel. móvil\n2;Eva;911222334;600112234\n")
    assert (taking.out("customers")[1]["phone"], taking.out("customers")[1]["phone2"]) == (
        "911222334",
        "600112234",
    )


@pytest.mark.parametrize(
    "called", ["Nº Serie", "N.º serie", "Número serie", "S/N", "N/S", "IMEI", "Nº de serie"]
)
def test_the_serials_of_a_repair_log_come_in_however_their_column_is_called(
    taking: Taking, called: str
) -> None:
    log = f"Nº orden;Cliente;Fecha entrada;{called};Equipo;Avería\n1;Berta;13/02/2025;TD-77;Taladro;no va\n"
    assert "1 added" in taking.take("cases", log, "--set", "kind=repair")
    assert taking.line.json("show", "TD-77")["record"]["serial"] == "TD-77"


@pytest.mark.parametrize("at", ["XFD1048576", "ZZ300000"])
def test_a_cell_far_from_all_others_is_refused_before_it_is_read(taking: Taking, at: str) -> None:
    path = taking.folder / "far.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["ref", "name"])
        sheet.write(at, " ")
    taking.line("import", "customers", str(path), code=2)
    assert at in taking.line.err
