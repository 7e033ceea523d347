"""Knows how rows of a list stand under headings while it is in one order; must not know what is listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from helpdesk.texts import Text
from ui import theme

if TYPE_CHECKING:
    from ui.widgets.records import RecordTable

HEIGHT = 32


class Bands:
    """Headings over the first row of each group; a row under one is that much higher, so that keys pass it by."""

    def __init__(self, table: RecordTable, group: Callable[[Any], Text | str], sort: str) -> None:
        """``group`` names a row's group; only while the list is sorted by ``sort`` are there any."""
        self.table, self._group, self._sort = table, group, sort
        self.at: dict[int, str] = {}
        table.delegate.bands = self
        table.loaded.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Look through the rows that were read."""
        records, header = self.table.records, self.table.verticalHeader()
        height = header.defaultSectionSize()
        for row in self.at:
            if row < records.rowCount():
                header.resizeSection(row, height)
        self.at = dict(self._found()) if records.order == self._sort else {}
        for row in self.at:
            header.resizeSection(row, height + theme.px(HEIGHT))

    def _found(self) -> list[tuple[int, str]]:
        found, before = [], ""
        for place in range(self.table.records.rowCount()):
            said = self.table.words.say(self._group(self.table.records.row(place)))
            if said != before:
                found.append((place, said))
                before = said
        return found

    def below(self, row: int, rect: QRect) -> QRect:
        """The part of a row's rectangle that lies under its heading."""
        return rect.adjusted(0, theme.px(HEIGHT), 0, 0) if row in self.at else rect

    def paint(self, painter: QPainter, row: int, rect: QRect) -> QRect:
        """Draw the heading over a cell, if its row has one; returns the rectangle that is left for the cell."""
        said = self.at.get(row)
        if said is None:
            return rect
        now = theme.current()
        band = QRect(rect.x(), rect.y(), rect.width(), now.px(HEIGHT))
        painter.save()
        painter.fillRect(band, now.window)
        painter.fillRect(band.x(), band.bottom(), band.width(), 1, now.mix(now.surface, now.hairline, 0.7))
        painter.setClipRect(band)
        painter.setFont(now.font("strong"))
        painter.setPen(now.text)
        left = self.table.columnViewportPosition(self._first()) + now.px(10)
        room = QRect(left, band.y(), self.table.viewport().width(), band.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)
        painter.restore()
        return self.below(row, rect)

    def _first(self) -> int:
        return next(iter(self.table.header.visible_columns()), 0)
