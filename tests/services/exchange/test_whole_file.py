"""What a file says as a whole: its header, its dates, refs that stand twice, and what the user says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpdesk.desk import Desk
from helpdesk.errors import UserError
from helpdesk.services.customers.actions import EditCustomer
from tests.services.exchange.written_files import counts, given, odd, refused, rejects, take, written

LOG = "nº;fecha entrada;cliente;equipo;avería\n11;13/02/2025;Rosa Gil;Batidora;no gira\n"


def opened(desk: Desk) -> list[str]:
    return [row["opened_at"] for row in given(desk, "cases")]


def test_one_value_for_a_field_that_no_column_gives(desk: Desk) -> None:
    with pytest.raises(UserError, match=r"Row 1 .*kind.*--set"):
        take(desk, "cases", LOG)
    assert counts(take(desk, "cases", LOG, sets=("kind=avería",))) == (1, 1, 0, 0, 0)
    assert given(desk, "cases")[0]["kind"] == "repair"


def test_one_value_fills_empty_cells_only(desk: Desk) -> None:
    take(desk, "customers", "ref,name,city\nK1,Ana,\nK2,Eva,Lugo\nK3,Sol\n", sets=("city=León",))
    assert [row["city"] for row in given(desk, "customers")] == ["León", "Lugo", "León"]


@pytest.mark.parametrize(
    "told",
    [
        {"sets": ("kind=flying",)},
        {"sets": ("ref=1",)},
        {"sets": ("kind",)},
        {"sets": ("nofield=1",)},
        {"values": ("outcome=fixed",)},
        {"values": ("nofield:a=b",)},
        {"values": ("outcome:Done=flying",)},
    ],
)
def test_what_is_said_wrong_is_told_before_any_row(desk: Desk, told: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(UserError):
        take(desk, "cases", LOG, **told)
    assert given(desk, "cases") == []


def test_a_foreign_word_is_said_once_for_the_whole_file(desk: Desk) -> None:
    text = "ref,kind,opened_at,customer,outcome\n" + "".join(
        f"{place},repair,2025-02-03,Ana,{word}\n"
        for place, word in enumerate(["Approved", "PENDING", "fixed"])
    )
    report = take(desk, "cases", text, values=("outcome:approved=fixed", "outcome:Pending="))
    assert refused(report) == []
    assert [row["outcome"] for row in given(desk, "cases")] == ["fixed", "", "fixed"]


# -- dates ----------------------------------------------------------------------------------------------


def cases_of(*days: str) -> str:
    rows = "".join(f"{place},repair,{day},Ana\n" for place, day in enumerate(days))
    return f"ref,kind,opened_at,customer\n{rows}"


def test_a_column_with_a_date_that_is_month_first_is_month_first(desk: Desk) -> None:
    take(desk, "cases", cases_of("03/04/2024", "11/30/2024", "2024-05-06"))
    assert opened(desk) == ["2024-03-04", "2024-11-30", "2024-05-06"]


def test_a_column_of_both_forms_is_refused_unless_the_user_decides(desk: Desk) -> None:
    text = cases_of("03/04/2024", "11/30/2024", "30/11/2024")
    with pytest.raises(UserError, match=r"row 4.*row 3"):
        take(desk, "cases", text)
    report = take(desk, "cases", text, dates="day-first")
    assert (counts(report), refused(report)) == ((3, 2, 0, 0, 1), [(3, "opened_at")])
    assert opened(desk) == ["2024-04-03", "2024-11-30"]


def test_where_nothing_tells_the_other_columns_do_else_the_shops_form(desk: Desk) -> None:
    head = "ref,kind,opened_at,received_at,customer\n"
    report = take(desk, "cases", f"{head}1,repair,03/04/2024,11/30/2024,Ana\n")
    assert (opened(desk), odd(report)) == (["2024-03-04"], [(2, "opened_at")])
    report = take(desk, "cases", f"{head}2,repair,03/04/2024,2024-11-30,Ana\n")
    assert (opened(desk)[1], odd(report)) == ("2024-04-03", [(2, "opened_at")])


# -- refs -----------------------------------------------------------------------------------------------


def test_a_ref_that_stands_twice_never_undoes_work_done_by_hand(desk: Desk) -> None:
    text = "ref,name,phone\nK1,Ana,600111222\nK1,Ana,600333444\n"
    assert counts(take(desk, "customers", text)) == (2, 1, 0, 1, 0)
    desk.do(EditCustomer(id=1, name="Ana", phone="699000111"))
    assert counts(take(desk, "customers", text)) == (2, 0, 0, 2, 0)
    assert given(desk, "customers")[0]["phone"] == "699000111"


def test_where_the_last_row_of_a_ref_is_refused_none_counts(desk: Desk) -> None:
    report = take(desk, "customers", "ref,name,kind\nK1,Ana,\nK2,Eva,\nK1,Ana,robot\n")
    assert (counts(report), refused(report)) == ((3, 1, 0, 1, 1), [(4, "kind")])
    assert [row["name"] for row in given(desk, "customers")] == ["Eva"]


# -- the header -----------------------------------------------------------------------------------------


def test_a_list_without_a_header_says_so(desk: Desk) -> None:
    said = ("1=ref", "2=name", "3=kind")
    report = take(desk, "customers", "K1;Ana;\nK2;Eva;robot\n", said=said, headed=False)
    assert (counts(report), refused(report)) == ((2, 1, 0, 0, 1), [(2, "3")])
    path = report.rejects_file
    assert path is not None
    mended = written(desk.folder.parent, path.read_text("utf-8").replace("robot", "person"), "mended.csv")
    assert counts(take(desk, "customers", mended, said=said, headed=False)) == (1, 1, 0, 0, 0)
    assert [row["name"] for row in given(desk, "customers")] == ["Ana", "Eva"]


@pytest.mark.parametrize("title", ["Lista;2025\n", "a;b;c;d;e;f;g\n\n", "Clientes\nfecha;01/02/2025\n"])
def test_a_title_of_any_width_stands_above_the_header(desk: Desk, title: str) -> None:
    assert counts(take(desk, "customers", f"{title}ref;nombre;tel\nK1;Ana;600111222\n")) == (1, 1, 0, 0, 0)


def test_the_row_read_as_header_is_named(desk: Desk) -> None:
    with pytest.raises(UserError, match="Row 3"):
        take(desk, "customers", "Lista;de\n;\nnombre;tel\nAna;600111222\n")
    with pytest.raises(UserError, match=r"Row 1.*none"):
        take(desk, "customers", "a;b\n1;2\n")


def test_two_phone_columns_are_two_phones(desk: Desk) -> None:
    take(desk, "customers", "Código;Nombre;Móvil;Teléfono\nK1;Ana;600111222;911333444\n")
    row = given(desk, "customers")[0]
    assert (row["phone"], row["phone2"]) == ("600111222", "911333444")
    with pytest.raises(UserError, match="phone"):
        take(desk, "customers", "Código;Nombre;Móvil;Teléfono;Tel\nK1;Ana;1;2;3\n")


def test_columns_by_the_words_of_the_window(desk: Desk) -> None:
    text = "Referencia,Clase,Abierto,Nombre del cliente\n"
    assert counts(take(desk, "cases", f"{text}1,Reparación,2025-02-03,Ana\n")) == (1, 1, 0, 0, 0)


def test_a_preset_takes_what_the_user_says_beside_it(desk: Desk) -> None:
    head = (
        "id,partner_product_category,product_category,brand,year_of_manufacture,product_age,repair_status,"
        "repair_barrier_if_end_of_life,group_identifier,event_date,problem,shoes\n"
    )
    row = "r1,x,Kettle,Acme,2019,,Rescued,,Corner Café,2024-05-06,leaks,big\n"
    report = take(
        desk,
        "cases",
        head + row,
        preset="open-repair",
        said=("shoes=diagnosis",),
        sets=("channel=counter",),
        values=("outcome:Rescued=fixed",),
    )
    assert counts(report) == (1, 1, 0, 0, 0)
    got = given(desk, "cases")[0]
    assert (got["outcome"], got["diagnosis"], got["channel"]) == ("fixed", "big", "counter")
    assert got["finished_at"] == "2024-05-06"


def test_refused_rows_come_back_as_they_were_written(desk: Desk, tmp_path: Path) -> None:
    report = take(desk, "customers", 'ref,name,phone\nK1,Ana,"6,00112E+08"\n')
    assert rejects(report)[0]["phone"] == "6,00112E+08"
