"""The list of the parts of the settings, drawn as the navigation is; must not know the parts."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, theme
from ui.widgets.nav import paint_ground

HEIGHT = 36
LEFT, ICON, GAP, RIGHT = 20, 18, 12, 6
"""Pixels at 100 %: before the icon, the icon, between it and the word, behind the word."""
SYMBOL = Qt.ItemDataRole.UserRole + 1
"""The role under which an item has the name of its icon."""


class PartsList(QListWidget):
    """Items with a word and, under :data:`SYMBOL`, an icon. A press of the mouse or the arrow keys chooses."""

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Part(self))

    def natural_width(self) -> int:
        """How wide it is that shows every word whole, with its scroll bar."""
        strong = theme.current().metrics("strong")
        longest = max(
            (strong.horizontalAdvance(self.item(row).text()) for row in range(self.count())), default=0
        )
        return theme.px(LEFT + ICON + GAP + RIGHT) + longest + self.verticalScrollBar().sizeHint().width() + 2


class _Part(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        return QSize(0, theme.px(HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        now, state = theme.current(), QStyle.StateFlag
        on, under = bool(option.state & state.State_Selected), bool(option.state & state.State_MouseOver)
        rect = QRect(option.rect)
        painter.save()
        body = QRectF(rect).adjusted(now.px(8), 1, 0, -1)
        view = self.parent()
        held = on and isinstance(view, PartsList) and view.hasFocus()
        paint_ground(painter, body, on=on, under=under, held=held)
        size, left = now.px(ICON), rect.left() + now.px(LEFT)
        tint = now.accent if on else now.secondary
        icons.paint(painter, QRect(left, rect.top(), size, rect.height()), index.data(SYMBOL), tint, size)
        role: theme.Role = "strong" if on else "body"
        room = rect.adjusted(now.px(LEFT) + size + now.px(GAP), 0, -now.px(RIGHT), 0)
        painter.setFont(now.font(role))
        painter.setPen(now.text)
        shown = now.metrics(role).elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
