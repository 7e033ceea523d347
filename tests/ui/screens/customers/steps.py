"""What the tests of the customers' screen do with the window: go there, press, type, see the dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from ui.screens.customers.screen import CustomersScreen
from ui.shell import Goal
from ui.widgets.dialog import Dialog
from ui.window import Window


def screen(window: Window, goal: Goal | None = None) -> CustomersScreen:
    """The screen, in view."""
    window.go(goal or Goal("customers"))
    shown = window.current()
    assert isinstance(shown, CustomersScreen)
    return shown


def click(qtbot: QtBot, inside: QWidget, name: str) -> None:
    """Press a button by its name."""
    button = inside.findChild(QAbstractButton, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(inside: QWidget, **values: object) -> None:
    """Type into fields as a person does."""
    for name, value in values.items():
        field = inside.findChild(QWidget, name)
        assert field is not None, name
        field.set_value(value)  # type: ignore[attr-defined]
        field.changed.emit()  # type: ignore[attr-defined]


def activate(qtbot: QtBot, window: Window) -> None:
    """The platform of the tests does not give the window its keys back by itself when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def dialog(window: Window) -> Dialog:
    """The dialog that was opened last."""
    made = window.dialogs[-1]
    assert isinstance(made, Dialog)
    return made
