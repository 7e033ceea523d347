"""A row of tabs: by keys one comes to those that can be seen."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.tabs import Tabs

HELD, SHIFTED = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("on", "back"),
    [
        ((Qt.Key.Key_PageDown, HELD), (Qt.Key.Key_PageUp, HELD)),
        ((Qt.Key.Key_Tab, HELD), (Qt.Key.Key_Backtab, HELD | SHIFTED)),
    ],
)
def test_keys_pass_over_tabs_that_are_hidden_or_disabled(qtbot: QtBot, on: Any, back: Any) -> None:
    tabs = Tabs("Facts")
    qtbot.addWidget(tabs)
    for name in ("one", "hidden", "three", "disabled"):
        tabs.addTab(QWidget(), name)
    tabs.setTabVisible(1, visible=False)
    tabs.bar.setTabEnabled(3, False)
    tabs.show()
    came_to = []
    for key, modifiers in (on, on, back, back):
        qtbot.keyClick(tabs, key, modifiers)
        came_to.append(tabs.tabText(tabs.currentIndex()))
    assert came_to == ["three", "one", "three", "one"]
