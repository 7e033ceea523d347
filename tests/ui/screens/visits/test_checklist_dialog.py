"""Checklists in the window: written by keyboard, pasted, moved; listed in the settings, taken out of use, brought back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from tests.ui.keyboard import Keys
from ui.screens.settings.checklists import ChecklistsPane
from ui.screens.settings.screen import SettingsScreen
from ui.screens.visits.checklist_dialog import ChecklistDialog
from ui.shell import Goal
from ui.window import Window

FRIDGE = "fridge.maintenance"


def asked(window: Window, told: object = None) -> ChecklistDialog:
    dialog = window.open_dialog("checklist", told)
    assert isinstance(dialog, ChecklistDialog)
    QApplication.processEvents()
    return dialog


def test_a_list_is_written_with_enter_from_field_to_field(qtbot: QtBot, window: Window, desk: Desk) -> None:
    dialog = asked(window)
    dialog.form.fill({"name": "Boats", "category": "boat"})
    keys = Keys(qtbot, window)
    dialog.lines.rows[0].text.setFocus()
    keys.type("Hull")
    keys.enter()
    assert keys.focused() is dialog.lines.rows[0].asks
    dialog.lines.rows[0].asks.set_value("number")
    dialog.lines.rows[0].show()
    keys.enter()
    keys.type("mm")
    keys.enter()
    keys.type("2,5")
    keys.enter()
    keys.enter()
    assert keys.focused() is dialog.lines.rows[0].photo
    keys.enter()
    assert keys.focused() is dialog.lines.rows[1].text
    keys.type("Engine")
    keys.save()
    one = next(found for found in desk.checklists.current() if found.name == "Boats")
    assert [
        (line.text, line.asks, line.measure, line.least, line.most) for line in desk.checklists.lines(one)
    ] == [
        ("Hull", "number", "mm", "2.5", ""),
        ("Engine", "", "", "", ""),
    ]


def test_pasted_lines_become_lines_and_ten_thousand_are_refused_in_words(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    dialog = asked(window)
    first = dialog.lines.rows[0].text
    first.setFocus()
    QGuiApplication.clipboard().setText("One\n\n  Two \nThree")
    qtbot.keyClick(first, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [row.text.value() for row in dialog.lines.rows] == ["One", "Two", "Three"]
    QGuiApplication.clipboard().setText("x\n" * 10_000)
    qtbot.keyClick(first, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "a list has 200 at most" in dialog.problem.text()
    assert len(dialog.lines.rows) == 3
    last = dialog.lines.rows[2]
    QApplication.processEvents()
    last.text.setFocus()
    qtbot.keyClick(last.text, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.text.value() for row in dialog.lines.rows] == ["One", "Three", "Two"]


def test_what_is_wrong_in_a_line_is_said_below_the_lines(qtbot: QtBot, window: Window, desk: Desk) -> None:
    dialog = asked(window, {"code": FRIDGE})
    assert len(dialog.lines.rows) == 9
    dialog.lines.rows[0].most.set_value("-5")
    dialog.save()
    assert "Line 1: That is less than where it begins." in dialog.problem_of_lines.text()
    assert desk.checklists.by_code(FRIDGE).id is None
    dialog.lines.rows[0].most.set_value("7,5")
    dialog.save()
    one = desk.checklists.by_code(FRIDGE)
    assert desk.checklists.lines(one)[0].most == "7.5"
    assert desk.checklists.is_own(one)


def test_the_settings_list_them_and_take_them_out_of_use_and_back(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    window.go(Goal("settings", view="checklists"))
    screen = window.current()
    assert isinstance(screen, SettingsScreen)
    pane = screen.panes["checklists"]
    assert isinstance(pane, ChecklistsPane)
    assert not pane.delete_button.isEnabled()
    row = next(row for row in pane._rows() if row.list.code == FRIDGE)
    pane.table.choose(row.id)
    qtbot.mouseClick(pane.delete_button, Qt.MouseButton.LeftButton)
    assert [one.code for one in desk.checklists.withdrawn()] == [FRIDGE]
    pane.table.choose(row.id)
    qtbot.mouseClick(pane.restore_button, Qt.MouseButton.LeftButton)
    assert desk.checklists.withdrawn() == []
    assert not desk.checklists.is_own(desk.checklists.by_code(FRIDGE))


def test_a_line_taken_away_leads_to_the_next_at_once_and_the_last_to_an_empty_one(
    window: Window, stops: list[QWidget]
) -> None:
    dialog = asked(window)
    dialog.activateWindow()
    lines = dialog.lines
    lines.add()
    QApplication.processEvents()
    for _ in range(2):
        gone = lines.rows[0]
        gone.text.set_value("Hull")
        gone.remove.setFocus()
        stops.clear()
        gone.remove.click()
        assert stops == [lines.rows[0].text]
    assert [row.text.value() for row in lines.rows] == [""]
