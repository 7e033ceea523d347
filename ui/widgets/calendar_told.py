"""Knows how the visits of a calendar are told to a screen reader: each a child with its words, made only for one that listens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from ui.widgets.calendar_grid import CalendarGrid


class Told(QObject):
    """Children over the blocks, seen by nobody; scrolled with them."""

    def __init__(self, grid: CalendarGrid) -> None:
        super().__init__(grid)
        self.grid = grid
        self.children_told: list[QLabel] = []

    def show_blocks(self) -> None:
        """A child for each block, where somebody listens; else none."""
        blocks = list(self.grid.rects()) if QAccessible.isActive() else []
        while len(self.children_told) > len(blocks):
            self.children_told.pop().deleteLater()
        while len(self.children_told) < len(blocks):
            self.children_told.append(self._child())
        for child, (block, rect) in zip(self.children_told, blocks, strict=True):
            child.setAccessibleName(self.grid.speak(block))
            child.setGeometry(rect.translated(-self.grid.offset()))
            child.show()

    def _child(self) -> QLabel:
        child = QLabel(self.grid.viewport())
        child.setObjectName("told_visit")
        child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return child
