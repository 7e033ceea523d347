"""Knows what a key does on a calendar; must not know what is there."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from helpdesk.classes import NamedTuple

_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_MODIFIER = Qt.KeyboardModifier


class Way(NamedTuple):
    """What is wanted, and for arrows in which direction."""

    kind: Literal["walk", "move", "stretch", "begin", "open", "remove", "menu"]
    down: int = 0
    right: int = 0


_PLAIN = {
    Qt.Key.Key_Return: Way("open"),
    Qt.Key.Key_Enter: Way("open"),
    Qt.Key.Key_Delete: Way("remove"),
    Qt.Key.Key_Menu: Way("menu"),
}


def way_of(event: QKeyEvent) -> Way | None:
    """What the key does here; nothing for those that are none of the grid's."""
    held = event.modifiers() & ~_MODIFIER.KeypadModifier
    key = Qt.Key(event.key())
    if key not in _ARROWS:
        return _PLAIN.get(key) if held == _MODIFIER.NoModifier else None
    down, right = _ARROWS[key]
    if held == _MODIFIER.NoModifier:
        return Way("walk", down, right)
    if held == _MODIFIER.ShiftModifier:
        return Way("move", down, right)
    if held == _MODIFIER.AltModifier | _MODIFIER.ShiftModifier:
        return Way("begin", down) if down else None
    stretches = held in (_MODIFIER.AltModifier, _MODIFIER.ControlModifier | _MODIFIER.ShiftModifier)
    return Way("stretch", down) if stretches and down else None
