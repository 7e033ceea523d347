"""Knows what lies under the visits of a calendar: hours, closed time, other people's bars, the line of now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QPainter

from ui import theme
from ui.widgets.calendar_blocks import CalendarColumn
from ui.widgets.calendar_paint import hatch

if TYPE_CHECKING:
    from ui.widgets.calendar_grid import CalendarGrid

STRIP, SPACE = 7, 5


def strips_width(column: CalendarColumn) -> int:
    """What the bars of other people take of a column."""
    return theme.px(STRIP + SPACE) if column.initials else 0


def paint_ground(painter: QPainter, grid: CalendarGrid, part: QRect) -> None:
    """All that lies under the visits, in a part of the sheet."""
    now, places = theme.current(), grid.places
    painter.fillRect(part, now.surface)
    shaded = hatch(now.hairline, now.window)
    first, last = places.at(part.left()), places.at(part.right())
    seen = list(enumerate(grid.sheet.columns))[first : last + 1]
    for place, column in seen:
        _paint_closed(painter, grid, place, column, shaded, part)
    for _, y in grid.axis.hours():
        if part.top() <= y <= part.bottom():
            painter.fillRect(part.left(), y, part.width(), 1, now.hairline)
    _paint_folds(painter, grid, part)
    faint = now.mix(now.surface, now.hairline, 0.6)
    for place, column in seen:
        begins = place == 0 or grid.sheet.columns[place - 1].title != column.title
        ink = now.hairline if begins else faint
        painter.fillRect(places.left(place), part.top(), 1, part.height(), ink)
        _paint_strips(painter, grid, place, column, part)


def _paint_closed(
    painter: QPainter, grid: CalendarGrid, place: int, column: CalendarColumn, shaded: QBrush, part: QRect
) -> None:
    for begin, end in column.closed:
        rect = grid.places.rect(place, grid.axis.y(begin), grid.axis.y(end)).intersected(part)
        if not rect.isEmpty():
            painter.fillRect(rect, shaded)


def _paint_folds(painter: QPainter, grid: CalendarGrid, part: QRect) -> None:
    """A gap in which nobody works, with its words in the middle of what is seen."""
    now = theme.current()
    for (_, top, high), word in zip(grid.axis.folds(), grid.sheet.folded, strict=False):
        if top > part.bottom() or top + high < part.top():
            continue
        painter.fillRect(part.left(), top, part.width(), 1, now.hairline)
        painter.fillRect(part.left(), top + high - 1, part.width(), 1, now.hairline)
        seen = QRect(grid.offset().x(), top, grid.viewport().width(), high)
        painter.setFont(now.font("secondary"))
        wide = now.metrics("secondary").horizontalAdvance(word) + now.px(12)
        middle = QRect(seen.center().x() - wide // 2, top + 2, wide, high - 4)
        painter.fillRect(middle, now.window)
        painter.setPen(now.secondary)
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, word)


def _paint_strips(
    painter: QPainter, grid: CalendarGrid, place: int, column: CalendarColumn, part: QRect
) -> None:
    now = theme.current()
    right = grid.places.left(place + 1) - now.px(STRIP + 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.mix(now.surface, now.edge, 0.45))
    for strip in column.strips:
        top, bottom = grid.axis.y(strip.top), grid.axis.y(strip.bottom)
        rect = QRect(right, top, now.px(STRIP), bottom - top - 1)
        if rect.intersects(part):
            painter.drawRoundedRect(rect, 2, 2)


def paint_now(painter: QPainter, grid: CalendarGrid, part: QRect) -> None:
    """The line of now across the column of today, with a dot where it begins."""
    if grid.sheet.now is None:
        return
    now, (place, minute) = theme.current(), grid.sheet.now
    y = grid.axis.y(minute)
    last = place
    while last + 1 < len(grid.sheet.columns) and grid.sheet.columns[last + 1].today:
        last += 1
    line = QRect(grid.places.left(place), y - 1, grid.places.left(last + 1) - grid.places.left(place), 2)
    if line.adjusted(-6, -6, 6, 6).intersects(part):
        painter.fillRect(line, now.accent)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.accent)
        dot = now.px(7)
        painter.drawEllipse(line.left() - dot // 2, y - dot // 2, dot, dot)
