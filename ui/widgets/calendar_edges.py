"""Knows the edges of a calendar that stay while it is scrolled: the heads of columns above, the hours at the left."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from helpdesk.domain.calendar_days import HOUR
from ui import theme
from ui.widgets import plain
from ui.widgets.calendar_axis import HOURS
from ui.widgets.calendar_blocks import CalendarColumn

if TYPE_CHECKING:
    from ui.widgets.calendar_grid import CalendarGrid

_ELIDED = Qt.TextElideMode.ElideRight
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Heads(QWidget):
    """The days and whose columns they are."""

    def __init__(self, grid: CalendarGrid) -> None:
        super().__init__(grid)
        self.grid = grid
        self.setAutoFillBackground(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), now.surface)
        painter.save()
        painter.translate(theme.px(HOURS) - self.grid.horizontalScrollBar().value(), 0)
        painter.setClipRect(
            QRect(self.grid.horizontalScrollBar().value(), 0, self.width() - theme.px(HOURS), self.height())
        )
        place = 0
        for title, group in groupby(self.grid.sheet.columns, key=lambda column: column.title):
            columns = list(group)
            self._paint_day(painter, title, columns, place)
            place += len(columns)
        painter.restore()
        painter.fillRect(0, self.height() - 1, self.width(), 1, now.edge)

    def _paint_day(self, painter: QPainter, title: str, columns: list[CalendarColumn], first: int) -> None:
        now, places = theme.current(), self.grid.places
        left, right = places.left(first), places.left(first + len(columns))
        if columns[0].today:
            painter.fillRect(left, 0, right - left, self.height(), now.selected)
        painter.fillRect(left, 0, 1, self.height(), now.hairline)
        half = self.height() // 2
        role: theme.Role = "strong" if columns[0].today else "body"
        self._write(painter, title, role, QRect(left, 0, right - left, half))
        for place, column in enumerate(columns, first):
            rect = places.rect(place, half - now.px(2), self.height() - now.px(2))
            if column.initials:
                painter.setFont(now.font("secondary"))
                painter.setPen(now.secondary)
                painter.drawText(rect.adjusted(0, 0, -now.px(4), 0), _RIGHT, column.initials)
                rect.setRight(rect.right() - now.px(28))
            self._write(painter, column.note or column.name, "secondary", rect)

    def _write(self, painter: QPainter, text: str, role: theme.Role, rect: QRect) -> None:
        now = theme.current()
        room = rect.adjusted(now.px(8), 0, -now.px(4), 0)
        painter.setFont(now.font(role))
        painter.setPen(now.secondary if role == "secondary" else now.text)
        shown = now.metrics(role).elidedText(plain.one_line(text), _ELIDED, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class Hours(QWidget):
    """The hours down the side; the minute that runs in accent."""

    def __init__(self, grid: CalendarGrid) -> None:
        super().__init__(grid)
        self.grid = grid

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), now.surface)
        scrolled, axis = self.grid.verticalScrollBar().value(), self.grid.axis
        running = self.grid.sheet.now
        at = axis.y(running[1]) - scrolled if running else None
        for minute, y in axis.hours():
            if at is None or abs(y - scrolled - at) > now.px(14):
                self._write(painter, y - scrolled, minute, now.secondary, "secondary")
        if running and at is not None:
            self._write(painter, at, running[1], now.accent, "strong")

    def _write(self, painter: QPainter, y: int, minute: int, ink: QColor, role: theme.Role) -> None:
        now = theme.current()
        painter.setFont(now.font(role))
        painter.setPen(ink)
        high = now.px(16)
        # The first hour stands below its line, for above it is the edge.
        first = y + self.grid.verticalScrollBar().value() < high // 2
        top = y + 1 if first else y - high // 2
        room = QRect(0, top, self.width() - now.px(8), high)
        painter.drawText(room, _RIGHT, f"{minute // HOUR}:{minute % HOUR:02d}")
