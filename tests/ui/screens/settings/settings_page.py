"""What the tests of the settings share: how a part is opened, and its fields are found, filled and pressed."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.screens.settings.pane import Pane
from ui.screens.settings.screen import SettingsScreen
from ui.shell import Goal
from ui.widgets.button import Button
from ui.widgets.inputs import Line
from ui.window import Window

Kind = TypeVar("Kind", bound=QWidget)
PaneKind = TypeVar("PaneKind", bound=Pane)


def part(window: Window, key: str, kind: type[PaneKind]) -> PaneKind:
    """A part of the settings, shown."""
    window.go(Goal("settings", view=key))
    screen = window.current()
    assert isinstance(screen, SettingsScreen)
    pane = screen.pane(key)
    assert isinstance(pane, kind)
    return pane


def child(parent: QWidget, kind: type[Kind], name: str) -> Kind:
    found = parent.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def press(qtbot: QtBot, parent: QWidget, name: str) -> None:
    qtbot.mouseClick(child(parent, Button, name), Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, parent: QWidget, name: str, text: str) -> Line:
    line = child(parent, Line, name)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    return line
