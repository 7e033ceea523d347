"""Knows how a choice is shown with the key that takes it; must not know what is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import plain
from ui.widgets.button import ChoiceButton

CAP = 20
"""Height and least width of a key."""


def cap_width(key: str) -> int:
    """How wide the picture of a key is."""
    now = theme.current()
    return max(now.px(CAP), now.metrics("secondary").horizontalAdvance(key) + now.px(10))


def paint_cap(painter: QPainter, left: int, middle: int, key: str) -> None:
    """Draw a key with its left edge at ``left`` and its middle at the height ``middle``."""
    now = theme.current()
    height = now.px(CAP)
    body = QRectF(left + 0.5, middle - height / 2 + 0.5, cap_width(key) - 1, height - 1)
    painter.setPen(now.hairline)
    painter.setBrush(now.surface)
    painter.drawRoundedRect(body, now.px(4), now.px(4))
    painter.setFont(now.font("secondary"))
    painter.setPen(now.secondary)
    painter.drawText(body, Qt.AlignmentFlag.AlignCenter, key)


class KeyedButton(ChoiceButton):
    """A choice with its key: icon, word and key side by side.

    Chosen: tinted ground, accent edge; one that is told aloud says its key.
    """

    def __init__(self, text: str, key: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.key, self.icon_name = key, icon
        self._bare = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(plain.aloud(f"{text}, {key}"))
        self.setToolTip(plain.aloud(text))

    def wanted_width(self, *, bare: bool) -> int:
        """How wide it is with its word whole; ``bare``: without its icon."""
        now = theme.current()
        words = now.metrics().horizontalAdvance(self.text())
        icon = now.px(24) if self.icon_name and not bare else 0
        return words + icon + cap_width(self.key) + now.px(32)

    def set_bare(self, bare: bool) -> None:
        """Leave the icon away, where the word and the key are more than there is room for beside it."""
        if bare != self._bare:
            self._bare = bare
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(bare=self._bare), theme.px(theme.CONTROL))

    def minimumSizeHint(self) -> QSize:
        now = theme.current()
        return QSize(cap_width(self.key) + now.px(64), self.sizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setPen(QPen(now.accent, theme.RING) if on or self.hasFocus() else now.edge)
        painter.setBrush(now.selected if on else now.hover if self.underMouse() else now.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), now.px(6), now.px(6))
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        now, left = theme.current(), theme.px(10)
        ink = now.text if self.isEnabled() else now.disabled
        if self.icon_name and not self._bare:
            place = QRect(left, 0, now.px(16), self.height())
            icons.paint(painter, place, self.icon_name, ink, now.px(16))
            left += now.px(24)
        cap = self.width() - cap_width(self.key) - now.px(8)
        painter.setFont(now.font("body"))
        painter.setPen(ink)
        shown = now.metrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, cap - left - now.px(4))
        painter.drawText(QRect(left, 0, cap - left, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        paint_cap(painter, cap, self.height() // 2, self.key)


class Dots(QWidget):
    """How far a row of questions has come: those behind filled, the present one in accent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = self.count = 0
        self.setFixedHeight(theme.px(16))

    def set_place(self, place: int, count: int, said: str) -> None:
        """Show the place among ``count``; ``said`` is that in words."""
        self.place, self.count = place, count
        self.setFixedWidth(theme.px(14) * count)
        self.setAccessibleName(plain.aloud(said))
        self.setToolTip(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = now.px(8)
        for number in range(self.count):
            ahead = number > self.place
            ink = now.accent if number == self.place else now.edge
            painter.setPen(QPen(now.edge if ahead else ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush if ahead else ink)
            painter.drawEllipse(
                QRectF(number * now.px(14) + now.px(3), (self.height() - size) / 2, size, size)
            )
