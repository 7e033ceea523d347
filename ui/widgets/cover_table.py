"""Knows how the guarantees of a unit are a table: name, bar on the one axis, last day; knows no law."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.widgets import plain
from ui.widgets.covers import Bar, Covers

HEAD, LINE, TWO_LINES, THIN = 26, 34, 44, 8
NAME, UNTIL = 180, 110
LEAST_AXIS = 120


class CoverTable(Covers):
    """A row for each guarantee between hairlines. Those that ended are left out until :meth:`show_ended`."""

    def __init__(self, words: Words, today: date) -> None:
        self._shown: Sequence[Bar] = ()
        self._with_ended = False
        super().__init__(words, today)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        self._all = bars
        self._choose()

    def show_ended(self, on: bool) -> None:
        """Whether those that ended are rows, too."""
        self._with_ended = on
        self._choose()

    def ended(self) -> list[Bar]:
        """Those whose last day is over."""
        return [bar for bar in self._all if self._is_over(bar)]

    def rows(self) -> Sequence[Bar]:
        """The guarantees on view, from above."""
        return self._shown

    def _choose(self) -> None:
        running = [bar for bar in self._all if not self._is_over(bar)]
        self._shown = [*running, *self.ended()] if self._with_ended else running
        super().set_bars(self._shown)

    def _is_over(self, bar: Bar) -> bool:
        return bar.end is not None and bar.end < self.today

    # -- where things are ---------------------------------------------------------------------------

    def _height(self, bar: Bar) -> int:
        return theme.px(TWO_LINES if bar.detail or bar.beside else LINE)

    def sizeHint(self) -> QSize:
        rows = sum(self._height(bar) for bar in self._shown)
        return QSize(theme.px(NAME + 240 + UNTIL), theme.px(HEAD) + rows + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(280), self.sizeHint().height())

    def _axis(self) -> tuple[int, int]:
        name, until = theme.px(NAME), theme.px(UNTIL)
        short = max(0, name + until + theme.px(LEAST_AXIS) - self.width())
        left = name - short
        return left, max(theme.px(60), self.width() - left - until)

    def _places(self) -> list[tuple[QRect, Bar]]:
        top, found = theme.px(HEAD), []
        for bar in self._shown:
            found.append((QRect(0, top, self.width(), self._height(bar)), bar))
            top += self._height(bar)
        return found

    def bar_at(self, place: QPoint) -> Bar | None:
        return next((bar for row, bar in self._places() if row.contains(place)), None)

    # -- drawing ------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, now = QPainter(self), theme.current()
        left, width = self._axis()
        self._paint_head(painter, left, width)
        for row, bar in self._places():
            painter.fillRect(0, row.bottom(), self.width(), 1, now.hairline)
            self._paint_years(painter, row)
            self._paint_bar(painter, row.center().y() - now.px(THIN) // 2, now.px(THIN), bar)
            painter.fillRect(
                self._x(self.today) - 1, row.y() + now.px(4), 2, row.height() - now.px(8), now.accent
            )
            self._paint_name(painter, row, left, bar)
            self._paint_until(painter, row, bar)

    def _paint_head(self, painter: QPainter, left: int, width: int) -> None:
        now, height = theme.current(), theme.px(HEAD)
        metrics = now.metrics("secondary")
        painter.setFont(now.font("secondary"))
        word, x = self.words.say(translate("Covers", "today")), self._x(self.today)
        wide = metrics.horizontalAdvance(word) + now.px(6)
        here = QRect(min(max(left, x - wide // 2), left + width - wide), 0, wide, height)
        painter.setPen(now.accent)
        painter.drawText(here, Qt.AlignmentFlag.AlignCenter, word)
        painter.setPen(now.secondary)
        for year in self._years():
            said, place = str(year), self._x(date(year, 1, 1))
            wide = metrics.horizontalAdvance(said) + now.px(6)
            room = QRect(place - wide // 2, 0, wide, height)
            if not room.intersects(here) and left <= room.left() and room.right() <= left + width:
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, said)
        last = QRect(left + width, 0, self.width() - left - width, height)
        said = self.words.say(translate("Covers", "covers until"))
        painter.drawText(last, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        painter.fillRect(0, height - 1, self.width(), 1, now.edge)

    def _paint_years(self, painter: QPainter, row: QRect) -> None:
        for year in self._years():
            x = self._x(date(year, 1, 1))
            painter.fillRect(x, row.y() + 2, 1, row.height() - 4, theme.current().hairline)

    def _paint_name(self, painter: QPainter, row: QRect, left: int, bar: Bar) -> None:
        name = plain.one_line(self.words.say(bar.label))
        _paint_two(
            painter,
            row,
            QRect(0, 0, left - theme.px(theme.LABEL), 0),
            name,
            bar.detail,
            over=self._is_over(bar),
        )

    def _paint_until(self, painter: QPainter, row: QRect, bar: Bar) -> None:
        left, width = self._axis()
        end = left + width + theme.px(theme.LABEL)
        suspended = translate("Covers", "suspended") if bar.still else translate("Covers", "no end")
        said = self.words.day(bar.end) if bar.end else self.words.say(suspended)
        room = QRect(end, 0, self.width() - end, 0)
        _paint_two(painter, row, room, said, bar.beside, over=self._is_over(bar), right=True)

    def _paint_bar(self, painter: QPainter, top: int, height: int, bar: Bar) -> None:
        super()._paint_bar(painter, top, height, bar)
        if bar.end is None:
            # Nobody knows the end yet: it fades out instead of ending.
            now, right = theme.current(), self._x(self._last)
            for step in range(1, 4):
                painter.fillRect(right - now.px(5 * step), top, now.px(2), height, now.surface)


def _paint_two(
    painter: QPainter, row: QRect, room: QRect, first: str, second: str, *, over: bool, right: bool = False
) -> None:
    """One line, or two: what matters, and below it in secondary what there is to say of it."""
    now = theme.current()
    look: theme.Role = "body" if over or right else "strong"
    strong, small = now.metrics(look), now.metrics("secondary")
    height = strong.height() + (small.height() if second else 0)
    top = row.y() + (row.height() - height) // 2
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    elided = Qt.TextElideMode.ElideRight
    painter.setFont(now.font(look))
    painter.setPen(now.secondary if over else now.text)
    line = QRect(room.x(), top, room.width(), strong.height())
    painter.drawText(line, side, strong.elidedText(first, elided, room.width()))
    if second:
        painter.setFont(now.font("secondary"))
        painter.setPen(now.secondary)
        line = QRect(room.x(), top + strong.height(), room.width(), small.height())
        painter.drawText(line, side, small.elidedText(plain.one_line(second), elided, room.width()))


class CoverKey(Covers):
    """What the two looks of a bar mean, in words."""

    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.current().metrics("secondary").height() + theme.px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    def bar_at(self, place: QPoint) -> Bar | None:  # noqa: ARG002
        return None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, now, left = QPainter(self), theme.current(), 0
        painter.setFont(now.font("secondary"))
        ink = now.tone("ready").ink
        for hatched, text in (
            (False, translate("Covers", "covers")),
            (True, translate("Covers", "in the shop: the time does not count and is added at the end")),
        ):
            said = self.words.say(text)
            place = QRect(left, (self.height() - now.px(THIN)) // 2, now.px(22), now.px(THIN))
            if hatched:
                painter.fillRect(place, QBrush(ink, Qt.BrushStyle.BDiagPattern))
                painter.setPen(QPen(ink, 1))
                painter.drawRect(place)
            else:
                painter.fillRect(place, ink)
            room = QRect(place.right() + now.px(6), 0, self.width() - place.right(), self.height())
            painter.setPen(now.secondary)
            shown = now.metrics("secondary").elidedText(said, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
            left = room.x() + now.metrics("secondary").horizontalAdvance(said) + now.px(theme.CARD)
