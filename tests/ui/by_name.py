"""What a person does with what they see: press a button, type into fields, come back to the window; by object names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from ui.window import Window


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
