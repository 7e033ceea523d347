"""A list comes in: looked at, matched, tried, imported behind the window; refused rows are given back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from ui.screens.dialogs.import_file import ImportDialog
from ui.widgets.button import Button
from ui.widgets.inputs import Choice
from ui.window import Window

GOOD = "ref;Nombre;Teléfono;Fax\nA1;Ana Ruiz;600112233;1\nA2;Luis <b>Gil</b>;600112244;2\n"


def dialog_on(window: Window, path: Path) -> ImportDialog:
    """The dialog, looking at a file."""
    window.do_import_file()
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
    assert count(desk) == 0


def test_a_list_comes_in_by_keyboard_alone(qtbot: QtBot, window: Window, desk: Desk, tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    window.do_import_file()
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
    choose(dialog.columns.choices[0], "")
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
