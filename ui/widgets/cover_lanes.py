"""Knows how all guarantees of a unit are drawn in little room: a lane for each kind, its words beside it; knows no law."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from ui import theme
from ui.widgets import plain
from ui.widgets.covers import Bar, Covers

LANE, THIN = 20, 8


class CoverLanes(Covers):
    """Bars of one kind share a lane where their days do not meet; names at the left, ends at the right."""

    def set_bars(self, bars: Sequence[Bar]) -> None:
        self._lanes = _lanes(bars)
        super().set_bars(bars)

    def lanes(self) -> list[list[Bar]]:
        """The bars of each lane, from above."""
        return self._lanes

    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), theme.px(LANE * len(self._lanes)) + self.axis_height())

    def axis_height(self) -> int:
        return theme.current().metrics("secondary").height() + theme.px(4)

    # -- where things are ---------------------------------------------------------------------------

    def _name_width(self) -> int:
        wide = theme.current().metrics("strong").horizontalAdvance
        names = (wide(self._name(lane)) for lane in self._lanes)
        return min(max(names, default=0) + theme.px(theme.CARD), self.width() * 9 // 20)

    def _end_width(self) -> int:
        wide = theme.current().metrics("secondary").horizontalAdvance
        return max((wide(self._until(lane[-1])) for lane in self._lanes), default=0) + theme.px(theme.FIELD)

    def _axis(self) -> tuple[int, int]:
        left = self._name_width()
        return left, max(theme.px(60), self.width() - left - self._end_width())

    def _name(self, lane: Sequence[Bar]) -> str:
        return plain.joined(plain.one_line(self.words.say(lane[-1].label)), lane[-1].mark)

    def bar_at(self, place: QPoint) -> Bar | None:
        number = place.y() // theme.px(LANE)
        if not 0 <= number < len(self._lanes):
            return None
        lane = self._lanes[number]
        under = (bar for bar in lane if self._x(bar.start) <= place.x() <= self._x(bar.end or self._last))
        return next(under, lane[-1])

    # -- drawing ------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        bottom = theme.px(LANE * len(self._lanes))
        self._paint_axis(painter, bottom)
        left, width = self._axis()
        for number, lane in enumerate(self._lanes):
            row = QRect(0, theme.px(LANE * number), self.width(), theme.px(LANE))
            top = row.center().y() - theme.px(THIN) // 2
            for bar in lane:
                self._paint_bar(painter, top, theme.px(THIN), bar)
            self._paint_beside(painter, row, left, left + width, lane)
        self._paint_today(painter, bottom)

    def _paint_beside(
        self, painter: QPainter, row: QRect, left: int, right: int, lane: Sequence[Bar]
    ) -> None:
        now = theme.current()
        holds = any(bar.end is None or bar.end >= self.today for bar in lane)
        painter.setFont(now.font("strong" if holds else "body"))
        painter.setPen(now.text if holds else now.secondary)
        gap = now.px(theme.FIELD)
        metrics = now.metrics("strong" if holds else "body")
        name = metrics.elidedText(self._name(lane), Qt.TextElideMode.ElideRight, max(0, left - gap))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(now.font("secondary"))
        painter.drawText(
            row.adjusted(right + gap, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._until(lane[-1])
        )


def _lanes(bars: Sequence[Bar]) -> list[list[Bar]]:
    """Bars of one name in one lane; one that begins before the last there is over has its own."""
    named: dict[object, list[list[Bar]]] = {}
    for bar in bars:
        named.setdefault(bar.label, [])
    for bar in sorted(bars, key=lambda bar: (bar.start, bar.end or date.max)):
        mine = named[bar.label]
        free = next((lane for lane in mine if (lane[-1].end or date.max) < bar.start), None)
        if free is None:
            mine.append([bar])
        else:
            free.append(bar)
    return [lane for mine in named.values() for lane in mine]
