"""A row of tabs: by keys one comes to those that can be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.tabs import Tabs


def test_keys_pass_over_tabs_that_are_hidden_or_disabled(qtbot: QtBot) -> None:
    tabs = Tabs("Facts")
    qtbot.addWidget(tabs)
    for name in ("one", "hidden", "three", "disabled"):
        tabs.addTab(QWidget(), name)
    tabs.setTabVisible(1, visible=False)
    tabs.bar.setTabEnabled(3, False)
    tabs.show()
    came_to = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        qtbot.keyClick(tabs, key, Qt.KeyboardModifier.ControlModifier)
        came_to.append(tabs.tabText(tabs.currentIndex()))
    assert came_to == ["three", "one", "three", "one"]
