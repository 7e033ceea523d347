"""Somebody at the keyboard: what is pressed goes where the focus is, and is counted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.window import Window

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Keys:
    """Each key counts one, what is typed into a field counts one."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot, self.window, self.count = qtbot, window, 0

    def focused(self) -> QWidget:
        """What has the focus in the dialog on top, else in the window."""
        QApplication.processEvents()
        top: Any = self.window.dialogs[-1] if self.window.dialogs else self.window
        top.activateWindow()
        QApplication.processEvents()
        return top.focusWidget() or top

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.count += 1
        self.qtbot.keyClick(self.focused(), key, held)
        QApplication.processEvents()

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def save(self) -> None:
        self.press(Qt.Key.Key_Return, CONTROL)

    def type(self, text: str) -> None:
        self.count += 1
        self.qtbot.keyClicks(self.focused(), text)
