"""Knows a row of tabs over what they show; must not know what that is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from ui.widgets.section import rule
from ui.widgets.stack import Stack

_KEYS = QKeySequence.StandardKey


class Tabs(QWidget):
    """As Qt's own, also by keys (Ctrl+Page down, and the system's, mostly Ctrl+Tab).

    Its pages lie in a :class:`Stack`, of which nothing is said.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bar = QTabBar(self)
        self.bar.setAccessibleName(name)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self._stack = Stack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._stack.setCurrentIndex)
        self.currentChanged = self.bar.currentChanged
        self.currentIndex = self.bar.currentIndex
        self.setCurrentIndex = self.bar.setCurrentIndex
        self.setTabText = self.bar.setTabText
        self.tabText = self.bar.tabText
        self.widget = self._stack.widget
        self.count = self._stack.count
        self.currentWidget = self._stack.currentWidget

    def addTab(self, page: QWidget, text: str) -> int:
        """A page and its tab; its place."""
        # The page first: the first tab is the current one at once.
        self._stack.addWidget(page)
        return self.bar.addTab(text)

    def setTabVisible(self, place: int, visible: bool) -> None:
        """Show a tab or not. Qt, told again what holds already, forgets to lay out the tabs that did change."""
        if self.bar.isTabVisible(place) != visible:
            self.bar.setTabVisible(place, visible)

    def _can_be_shown(self, place: int) -> bool:
        return self.bar.isTabVisible(place) and self.bar.isTabEnabled(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        following = event.matches(_KEYS.NextChild) or (held and event.key() == Qt.Key.Key_PageDown)
        previous = event.matches(_KEYS.PreviousChild) or (held and event.key() == Qt.Key.Key_PageUp)
        step = int(following) - int(previous)
        shown = [place for place in range(self.count()) if self._can_be_shown(place)]
        if step and self.currentIndex() in shown:
            self.setCurrentIndex(shown[(shown.index(self.currentIndex()) + step) % len(shown)])
            self.bar.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
