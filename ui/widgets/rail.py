"""Knows how the facts of a record stand in a rail beside its work, or below it; must not know the facts."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.section import Flowing

WIDE = 760
"""From this width on there is room for both, as long as the work is not wider: a record in a window of 1600 has it."""
RAIL = 300


class Railed(Flowing):
    """``main`` holds the work, ``side`` the facts: at its right where there is room, else below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        gap = theme.px(theme.SECTION)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, theme.px(theme.FIELD), theme.px(theme.LABEL), gap)
        self._row.setSpacing(theme.px(theme.CARD))
        self.main = QVBoxLayout()
        self.main.setSpacing(theme.px(theme.FIELD))
        self.main.addStretch(1)
        self._line = QFrame()
        self._line.setProperty("look", "rule")
        self._line.setFixedWidth(1)
        self._line.hide()
        self._side = QWidget()
        self.side = QVBoxLayout(self._side)
        self.side.setContentsMargins(0, 0, 0, 0)
        self.side.setSpacing(theme.px(theme.LABEL))
        self.side.addStretch(1)
        self._row.addLayout(self.main)
        self._row.addWidget(self._line)
        self._row.addWidget(self._side)
        self._row.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Put a widget below the work that is there."""
        self.main.insertWidget(self.main.count() - 1, widget)

    def add_side(self, widget: QWidget) -> None:
        """Put a widget below the facts that are there."""
        self.side.insertWidget(self.side.count() - 1, widget)

    def is_wide(self) -> bool:
        """Whether the facts stand beside the work."""
        return self._row.direction() == QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        # Other work may need more room, or less, without any change of size.
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        margins = self._row.contentsMargins()
        beside = theme.px(RAIL) + 2 * self._row.spacing() + 1 + margins.left() + margins.right()
        needed = self.main.minimumSize().width() + beside
        self._arrange(self._room() >= max(theme.px(WIDE), needed))

    def _room(self) -> int:
        """The width there is, whether a scroll bar takes of it or not: else one would call for the other."""
        view = self.parentWidget()
        area = view.parentWidget() if view is not None else None
        return area.width() if area is not None else self.width()

    def _arrange(self, wide: bool) -> None:
        if wide == self.is_wide():
            return
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._line.setVisible(wide)
        self._row.setStretch(0, 1 if wide else 0)
        self._row.setStretch(self._row.count() - 1, 0 if wide else 1)
        least, most = (theme.px(RAIL), theme.px(RAIL)) if wide else (0, 16_777_215)
        self._side.setMinimumWidth(least)
        self._side.setMaximumWidth(most)
