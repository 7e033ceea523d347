"""Knows a word that leads somewhere: it looks and behaves like a link; must not know where it leads."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import plain
from ui.widgets.button import enters


class Link(QAbstractButton):
    """A word in accent, underlined under the mouse, ringed with focus. ``clicked``: mouse, Space, Enter."""

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_name = icon
        self.say(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Another word, which is its name, too."""
        self.setText(plain.one_line(text))
        self.setAccessibleName(plain.aloud(self.text()))
        self.updateGeometry()

    def _lead(self) -> int:
        return theme.px(20) if self.icon_name else 0

    def sizeHint(self) -> QSize:
        metrics = theme.current().metrics()
        return QSize(metrics.horizontalAdvance(self.text()) + self._lead() + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.px(60)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        ink = now.accent if self.isEnabled() else now.disabled
        if self.icon_name:
            icons.paint(painter, QRect(0, 0, theme.px(16), self.height()), self.icon_name, ink, theme.px(14))
        room = self.rect().adjusted(self._lead(), 0, 0, 0)
        shown = now.metrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        # A copy: the theme's own is everybody's.
        font = QFont(now.font())
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            painter.setPen(QPen(now.accent, theme.RING))
            width = min(self.width(), self.sizeHint().width() + 2)
            painter.drawRoundedRect(QRect(1, 1, width - 2, self.height() - 2), 3, 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if enters(event):
            self.click()
        else:
            super().keyPressEvent(event)
