"""Knows how one of several widgets is shown in one place; must not know which, or when."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QWidget


class Stack(QWidget):
    """One of several widgets at a time, as Qt's own has them, of which a screen reader makes no words.

    Qt's own is a "layered pane", and Orca says so before each thing that lies in it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = QStackedLayout(self)
        self.addWidget = self._layers.addWidget
        self.count = self._layers.count
        self.currentIndex = self._layers.currentIndex
        self.currentWidget = self._layers.currentWidget
        self.currentChanged = self._layers.currentChanged
        self.setCurrentIndex = self._layers.setCurrentIndex
        self.setCurrentWidget = self._layers.setCurrentWidget
        self.widget = self._layers.widget
        self.removeWidget = self._layers.removeWidget
