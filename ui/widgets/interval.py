"""Knows how a share is drawn with its interval on the way from 0 to 100 %; must not know of what it is a share."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helpdesk.classes import NamedTuple
from ui import theme
from ui.widgets import plain

TALL = 10


class Interval(NamedTuple):
    """Percentages: the ends of the interval, and the share itself."""

    low: float
    high: float
    at: float
    few: bool = False
    """Hatched: it rests on few."""


def paint_interval(painter: QPainter, rect: QRect, told: Interval | None) -> None:
    """The whole way as a hairline, on it the interval as a bar and the share as a stroke; none: the way alone."""
    now = theme.current()
    middle = rect.center().y()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(rect.x(), middle, rect.width(), 1, now.edge)
    if told is not None:
        tall = now.px(TALL)
        left = rect.x() + round(rect.width() * told.low / 100)
        right = rect.x() + round(rect.width() * told.high / 100)
        bar = QRect(left, middle - tall // 2, max(now.px(2), right - left), tall)
        painter.fillRect(bar, now.surface)
        painter.fillRect(bar, now.mix(now.surface, now.accent, 0.0 if told.few else 0.45))
        if told.few:
            painter.fillRect(bar, QBrush(now.accent, Qt.BrushStyle.BDiagPattern))
        painter.setPen(now.accent)
        painter.drawRect(bar.adjusted(0, 0, -1, -1))
        at = min(rect.x() + round(rect.width() * told.at / 100), rect.right() - now.px(1))
        painter.fillRect(at - now.px(1), middle - now.px(8), now.px(3), now.px(16), now.accent)
    painter.restore()


class IntervalBar(QWidget):
    """A share with its interval; who cannot see it is told ``said``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: Interval | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_interval(self, told: Interval | None, said: str) -> None:
        """Draw this one."""
        self._told = told
        self.setAccessibleName(plain.aloud(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        paint_interval(QPainter(self), self.rect(), self._told)
