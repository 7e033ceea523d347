"""A list comes in: looked at, matched, tried, imported behind the window; refused rows are given back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from ui.screens.exchange.import_file_dialog import ImportDialog
from ui.widgets.button import Button
from ui.widgets.inputs import Choice
from ui.window import Window

GOOD = "ref;Nombre;Teléfono;Fax\nA1;Ana Ruiz;600112233;1\nA2;Luis <b>Gil</b>;600112244;2\n"


def dialog_on(window: Window, path: Path) -> ImportDialog:
    """The dialog, looking at a file."""
    window.open_dialog("import")
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ImportDialog)
    dialog.file.set_value(str(path))
    dialog.look()
    return dialog


def written(tmp_path: Path, text: str, name: str = "list.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def button(dialog: ImportDialog, name: str) -> Button:
    found = dialog.findChild(Button, name)
    assert isinstance(found, Button)
    return found


def press(qtbot: QtBot, dialog: ImportDialog, name: str) -> None:
    qtbot.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.shell.jobs.busy)


def count(desk: Desk) -> int:
    return int(desk.store.value("SELECT count(*) FROM customers"))


def test_kind_and_columns_are_proposed(window: Window, tmp_path: Path) -> None:
    dialog = dialog_on(window, written(tmp_path, GOOD))
    assert dialog.kind.value() == "customers"
    assert [choice.value() for choice in dialog.columns.choices] == ["ref", "name", "phone", ""]
    assert button(dialog, "primary").isEnabled()


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Fecha;Importe", None),
        ("Ticket", None),
        ("Fecha;Ticket;Importe", None),
        ("Número;Fecha;Estado", None),
        ("Fecha;Concepto;Importe;Forma de pago", None),
        ("Date;Amount", None),
        ("Fecha;Notas", None),
        ("Fecha;Cliente;Importe", "purchases"),
        ("Fecha;Nº Serie;Ticket", "purchases"),
        ("Nº;Fecha;Equipo;Avería", "cases"),
        ("Fecha;Avería", "cases"),
        ("Nº Serie;Fecha;Lectura", "readings"),
        ("CSAT;Fecha", "surveys"),
        ("Nombre;Precio", "products"),
    ],
)
def test_a_kind_is_proposed_where_a_column_speaks_for_it(
    window: Window, tmp_path: Path, header: str, kind: str | None
) -> None:
    row = ";".join("1" for _ in header.split(";"))
    dialog = dialog_on(window, written(tmp_path, f"{header}\n{row}\n"))
    assert dialog.kind.value() == kind
    assert bool(dialog.hint.text()) is (kind is None)


def test_a_trial_writes_nothing_and_counts(qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path) -> None:
    dialog = dialog_on(window, written(tmp_path, GOOD))
    press(qtbot, dialog, "try")
    assert count(desk) == 0
    assert "Every row" in dialog.outcome.verdict.text()


def test_the_import_goes_in_and_one_undo_takes_it_back(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path
) -> None:
    dialog = dialog_on(window, written(tmp_path, GOOD))
    press(qtbot, dialog, "primary")
    assert count(desk) == 2
    assert dialog.outcome.isVisible()
    dialog.reject()
    window.do_undo()
    qtbot.waitUntil(lambda: count(desk) == 0)


def test_a_list_comes_in_by_keyboard_alone(qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    window.open_dialog("import")
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ImportDialog)
    qtbot.keyClicks(dialog.file.line, str(path))
    qtbot.keyClick(dialog.file.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: count(desk) == 2)


def test_refused_rows_are_told_and_lie_beside_the_file(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path
) -> None:
    path = written(tmp_path, GOOD + "A3;;600112255;3\n")
    dialog = dialog_on(window, path)
    press(qtbot, dialog, "primary")
    assert count(desk) == 2
    assert dialog.outcome.warning.text()
    assert button(dialog, "rejects").isVisible()
    assert path.with_name("list.csv.rejected.csv").exists()


def test_a_column_can_be_taken_for_something_else(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path
) -> None:
    dialog = dialog_on(window, written(tmp_path, GOOD))
    choose(dialog.columns.choices[3], "notes")
    choose(dialog.columns.choices[2], "")
    press(qtbot, dialog, "primary")
    assert desk.store.rows("SELECT notes FROM customers ORDER BY id") == [("1",), ("2",)]
    assert desk.store.value("SELECT count(*) FROM contacts") == 0


def choose(choice: Choice, value: str) -> None:
    choice.set_value(value)
    choice.activated.emit(choice.currentIndex())


def test_two_columns_for_one_field_are_told(window: Window, tmp_path: Path) -> None:
    dialog = dialog_on(window, written(tmp_path, GOOD))
    choose(dialog.columns.choices[3], "name")
    assert "Name" in dialog.problem_line.text()
    assert not button(dialog, "primary").isEnabled()


def test_a_needed_column_that_is_missing_is_told(window: Window, tmp_path: Path) -> None:
    dialog = dialog_on(window, written(tmp_path, GOOD))
    choose(dialog.columns.choices[1], "")
    assert dialog.problem_line.text()
    assert not button(dialog, "primary").isEnabled()


@pytest.mark.parametrize("content", ["", "no columns that anybody knows\n1\n"])
def test_a_file_that_is_no_list_is_told_in_words(window: Window, tmp_path: Path, content: str) -> None:
    dialog = dialog_on(window, written(tmp_path, content))
    dialog.kind.set_value("customers")
    dialog.read()
    assert dialog.problem_line.text()
    assert not button(dialog, "primary").isEnabled()


def test_a_file_that_is_not_there_is_told(window: Window, tmp_path: Path) -> None:
    dialog = dialog_on(window, tmp_path / "gone.csv")
    dialog.kind.set_value("customers")
    dialog.read()
    assert dialog.problem_line.text()


def test_another_programs_file_is_known_by_its_columns(window: Window, tmp_path: Path) -> None:
    head = "id,data_provider,country,partner_product_category,product_category,product_category_id,brand,"
    head += "year_of_manufacture,product_age,repair_status,repair_barrier_if_end_of_life,group_identifier,event_date,problem\n"
    row = "x1,Group,ESP,Small~Toaster,Toaster,4,Unknown,,,Fixed,,Cafe León,2024-03-01,No heat\n"
    dialog = dialog_on(window, written(tmp_path, head + row))
    assert dialog.kind.value() == "cases/open-repair"
    assert button(dialog, "primary").isEnabled()
    assert not any(choice.isEnabled() for choice in dialog.columns.choices)


def test_who_left_meanwhile_hears_at_the_foot_of_the_window(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path
) -> None:
    dialog = dialog_on(window, written(tmp_path, GOOD))
    dialog.take()
    dialog.reject()
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    assert count(desk) == 2
    assert "2 new" in window.toast.label.text()


NO_REF = "Nombre;Teléfono;Precio máximo\nIñaki Peña;600112233;10 €\nLuis Gil;600112244;\n"


def test_a_list_without_references_gets_them_made_and_says_so(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path
) -> None:
    dialog = dialog_on(window, written(tmp_path, NO_REF))
    assert dialog.kind.value() == "customers"
    assert "Name, Phone" in dialog.columns.made.text()
    press(qtbot, dialog, "primary")
    assert count(desk) == 2
    dialog.reject()
    press(qtbot, dialog_on(window, tmp_path / "list.csv"), "primary")
    assert count(desk) == 2


def test_a_column_chosen_as_reference_is_taken_instead(window: Window, tmp_path: Path) -> None:
    dialog = dialog_on(window, written(tmp_path, NO_REF))
    choose(dialog.columns.choices[1], "ref")
    assert not dialog.columns.made.text()
    assert "=ref" not in dialog.columns.said()


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\0" * 99]
)
def test_a_file_that_cannot_be_read_is_told_as_soon_as_it_is_chosen(
    window: Window, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    dialog = dialog_on(window, path)
    assert "list.csv" in dialog.problem_line.text()
    assert not button(dialog, "primary").isEnabled()


def test_a_file_of_unknown_columns_asks_what_it_is(window: Window, tmp_path: Path) -> None:
    dialog = dialog_on(window, written(tmp_path, GOOD))
    dialog.file.set_value(str(written(tmp_path, "uno,dos\n1,2\n", "other.csv")))
    dialog.look()
    assert not dialog.problem_line.text()
    assert dialog.hint.text()
    assert not dialog.columns_part.isVisible()
    assert not button(dialog, "primary").isEnabled()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig", "utf-16-le"])
@pytest.mark.parametrize("delimiter", [";", "\t", ","])
def test_lists_of_any_dress_come_in(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    text = 'ref;Nombre;Notas\r\n1;Iñaki Peña;"cuesta 5 €\r\ny ""más"""\r\n2;Ángel;\r\n'.replace(
        ";", delimiter
    )
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    press(qtbot, dialog_on(window, path), "primary")
    assert desk.store.rows("SELECT name, notes FROM customers ORDER BY id") == [
        ("Iñaki Peña", 'cuesta 5 €\ny "más"'),
        ("Ángel", ""),
    ]


@pytest.mark.parametrize("name", ["book.xlsx", "book.csv"])
def test_the_sheet_with_the_list_is_taken_and_named(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path, name: str
) -> None:
    from xlsxwriter import Workbook

    path = tmp_path / name
    with Workbook(str(path)) as book:
        book.add_worksheet("Portada").write_row(0, 0, ["Tienda", "2026"])
        sheet = book.add_worksheet("Clientes")
        for place, row in enumerate((["Nombre", "Teléfono"], ["Ana Ruiz", 600112233])):
            sheet.write_row(place, 0, row)
    dialog = dialog_on(window, path)
    assert "Clientes" in dialog.hint.text()
    press(qtbot, dialog, "primary")
    assert desk.store.rows(
        "SELECT c.name, t.value FROM customers c JOIN contacts t ON t.customer_id = c.id"
    ) == [("Ana Ruiz", "600112233")]


def test_what_was_taken_before_a_stop_stays_as_one_undo(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path
) -> None:
    rows = "\n".join(f"{n};Name {n}" for n in range(23_940))
    dialog = dialog_on(window, written(tmp_path, f"ref;Nombre\nbad;\n{rows}\n"))
    dialog.take()
    qtbot.waitUntil(lambda: count(desk) > 0)
    press(qtbot, dialog, "stop")
    qtbot.waitUntil(lambda: dialog.task is None)
    there = count(desk)
    assert 0 < there < 23_940
    assert str(there) in dialog.outcome.warning.text()
    assert not button(dialog, "primary").isVisible()
    assert button(dialog, "rejects").isVisible()
    assert (tmp_path / "list.csv.rejected.csv").read_text(encoding="utf-8").count("\n") == 2
    dialog.reject()
    window.do_undo()
    qtbot.waitUntil(lambda: count(desk) == 0)


def test_mended_rows_come_in_through_the_dialog(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path
) -> None:
    path = written(tmp_path, "Nombre;Idioma\nAna;es\nLuis;?\n")
    press(qtbot, dialog_on(window, path), "primary")
    assert count(desk) == 1
    back = path.with_name("list.csv.rejected.csv")
    back.write_text(back.read_text(encoding="utf-8").replace("?", "en", 1), encoding="utf-8")
    dialog = dialog_on(window, back)
    assert [choice.value() for choice in dialog.columns.choices] == ["name", "language", "", "", ""]
    press(qtbot, dialog, "primary")
    assert count(desk) == 2


def test_a_list_without_a_kind_says_it_once_for_all_rows(window: Window, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text(
        "nº;fecha entrada;cliente;equipo;avería;resultado\n1;13/02/2025;Ana;TV;no va;Listo\n", "utf-8"
    )
    dialog = dialog_on(window, path)
    assert dialog.request is None
    dialog.answers.given["kind"].set_value("repair")
    dialog.answers.meant["outcome", "Listo"].set_value("fixed")
    dialog.answers.changed.emit()
    assert dialog.request is not None
    assert (dialog.request.sets, dialog.request.values) == (("kind=repair",), ("outcome:Listo=fixed",))


@pytest.mark.parametrize(
    "log",
    [
        "Nº orden;Cliente;Fecha entrada;Fecha salida;Nº Serie;Equipo;Marca;Modelo;Avería;Solución;Estado\n"
        "1;Ana;13/02/2025;15/02/2025;S-9;TV;X;Y;no va;correa;Entregado\n",
        "Parte;F. entrada;F. salida;Nombre;N/S;Artículo;Defecto;Reparación;Técnico\n"
        "1;13/02/2025;15/02/2025;Ana;S-9;TV;no va;correa;Luis\n",
        "Job no;Received;Customer;Item;Serial number;Fault;Work done;Returned\n"
        "1;13/02/2025;Ana;TV;S-9;no va;correa;15/02/2025\n",
        "Order no,Date in,Client,Device,S/N,Issue,Work done,Date out\n1,2025-02-13,Ana,TV,S-9,no va,correa,2025-02-15\n",
    ],
)
def test_a_plain_repair_log_comes_in_whole_once_its_kind_is_said(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path, log: str
) -> None:
    dialog = dialog_on(window, written(tmp_path, log))
    assert dialog.kind.value() == "cases"
    assert list(dialog.answers.given) == ["kind"]
    choose(dialog.answers.given["kind"], "repair")  # type: ignore[arg-type]
    press(qtbot, dialog, "primary")
    assert desk.store.rows(
        "SELECT j.ref, c.opened_at, j.problem, j.delivered_at, j.work_done, u.serial, k.name, p.name FROM jobs j "
        "JOIN cases c ON c.id = j.case_id JOIN units u ON u.id = j.unit_id JOIN products p ON p.id = u.product_id "
        "JOIN customers k ON k.id = c.customer_id"
    ) == [("1", "2025-02-12T23:00:00Z", "no va", "2025-02-14T23:00:00Z", "correa", "S-9", "Ana", "TV")]


def test_words_that_stand_far_down_are_asked_about_after_the_trial(
    qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path
) -> None:
    rows = [f"{n};repair;2025-02-13;Ana;TV {n};{'fixed' if n < 600 else 'Approved'}" for n in range(610)]
    path = written(
        tmp_path, "\n".join(["ref;kind;opened_at;customer;product;outcome", *rows]) + "\n", "far.csv"
    )
    dialog = dialog_on(window, path)
    assert not dialog.answers.meant
    press(qtbot, dialog, "try")
    assert dialog.outcome.isVisible()
    assert list(dialog.answers.meant) == [("outcome", "Approved")]
    assert dialog.answers.isVisible()
    choose(dialog.answers.meant["outcome", "Approved"], "fixed")
    press(qtbot, dialog, "primary")
    assert desk.store.rows("SELECT outcome, count(*) FROM jobs GROUP BY 1") == [("fixed", 610)]


def test_a_list_dropped_on_the_window_is_one_to_import(window: Window, tmp_path: Path) -> None:
    from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
    from PySide6.QtGui import QDropEvent

    path = tmp_path / "list.csv"
    path.write_text("ref,name\n1,Ana\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    dialog = window.dialogs[-1]
    assert isinstance(dialog, ImportDialog)
    assert dialog.file.value() == str(path)
    dialog.file.set_value(QUrl.fromLocalFile(str(path)).toString())
    assert dialog.file.value() == str(path)


def test_before_a_file_is_chosen_nobody_is_asked_what_is_in_it(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("ref,name\n1,Ana\n", "utf-8")
    dialog = window.open_dialog("import")
    assert isinstance(dialog, ImportDialog)
    assert not dialog.kind.isVisibleTo(dialog)
    dialog.file.set_value(str(path))
    dialog.look()
    assert dialog.kind.isVisibleTo(dialog)
    assert dialog.ways.dates.sizeHint().width() > dialog.ways.dates.fontMetrics().horizontalAdvance(
        dialog.ways.dates.currentText()
    )
