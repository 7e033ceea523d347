"""Knows how to set things side by side in as many rows as they need; must not know the things."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem

from ui import theme


class Flow(QLayout):
    """Items side by side, as many rows as they need."""

    def __init__(self, gap: int, *, between: int | None = None, level: bool = False) -> None:
        """``gap`` between neighbours, ``between`` the rows; the same if not said. ``level``: middles in line."""
        super().__init__()
        self._level = level
        self._between = gap if between is None else between
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), self.heightForWidth(theme.px(240)))

    def minimumSize(self) -> QSize:
        return QSize(theme.px(80), max((item.minimumSize().height() for item in self._items), default=0))

    def _place(self, rect: QRect, *, move: bool) -> int:
        top = rect.y()
        for row in self._rows(rect.width()):
            height = max(item.sizeHint().height() for item in row)
            left = rect.x()
            for item in row:
                size = item.sizeHint()
                if move:
                    down = (height - size.height()) // 2 if self._level else 0
                    item.setGeometry(QRect(left, top + down, min(size.width(), rect.width()), size.height()))
                left += size.width() + self._gap
            top += height + self._between
        return max(0, top - self._between - rect.y())

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """The items that are seen, as they fit into rows."""
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not rows or used + wide > width:
                rows.append([])
                used = 0
            rows[-1].append(item)
            used += wide + self._gap
        return rows
