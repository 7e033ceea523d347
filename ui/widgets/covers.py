"""Knows how guarantees are drawn as bars over time, suspensions hatched; must not know the law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain

ROW, BAR, AXIS = 46, 10, 26


@dataclass(frozen=True, slots=True)
class Bar:
    """One guarantee: its days (``end`` None: still open), why, and the days that do not count."""

    label: Text | str
    start: date
    end: date | None
    tone: theme.ToneName = "ready"
    suspensions: Sequence[tuple[date, date | None]] = ()
    reason: Text | str = ""
    mark: str = ""
    """A few signs that tell it from others of its name."""


class Covers(QWidget):
    """Bars one below the other on one axis of years, each with its words above it."""

    def __init__(self, words: Words, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.today = words, today
        self._bars: Sequence[Bar] = ()
        self._first = self._last = today
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_bars(())

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Draw these."""
        self._bars = bars
        days = [self.today, *(bar.start for bar in bars), *(bar.end for bar in bars if bar.end)]
        span = max((max(days) - min(days)).days, 180)
        self._first = min(days) - timedelta(days=max(7, span // 40))
        self._last = max(days) + timedelta(days=max(20, span // 14))
        self.setAccessibleName(self.words.say(translate("Covers", "Guarantees")))
        self.setAccessibleDescription("; ".join(self._spoken(bar) for bar in bars))
        self.updateGeometry()
        self.update()

    def _until(self, bar: Bar) -> str:
        if bar.end is None:
            return self.words.say(translate("Covers", "open"))
        text = (
            translate("Covers", "until {day}")
            if bar.end >= self.today
            else translate("Covers", "ended {day}")
        )
        return self.words.say(text(day=bar.end))

    def _spoken(self, bar: Bar) -> str:
        parts = (self.words.say(bar.label), self._until(bar), self.words.say(bar.reason))
        return ", ".join(part for part in parts if part)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(ROW * max(1, len(self._bars))) + self.axis_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), self.sizeHint().height())

    def _axis(self) -> tuple[int, int]:
        """Where the axis begins, and how long it is."""
        return 0, self.width()

    def axis_height(self) -> int:
        """The room below the bars for the years."""
        return theme.px(AXIS)

    def _x(self, day: date) -> int:
        whole = max(1, (self._last - self._first).days)
        left, width = self._axis()
        return left + round((day - self._first).days / whole * (width - 1))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        bottom = theme.px(ROW * len(self._bars))
        self._paint_axis(painter, bottom)
        rows = [QRect(0, theme.px(ROW * n), self.width(), theme.px(ROW)) for n in range(len(self._bars))]
        for row, bar in zip(rows, self._bars, strict=True):
            self._paint_bar(painter, row.bottom() - theme.px(BAR + 6), theme.px(BAR), bar)
        self._paint_today(painter, bottom)
        for row, bar in zip(rows, self._bars, strict=True):
            self._paint_words(
                painter, QRect(0, row.y() + theme.px(4), row.width(), theme.current().metrics().height()), bar
            )

    def _paint_axis(self, painter: QPainter, bottom: int) -> None:
        now = theme.current()
        painter.setFont(now.font("secondary"))
        years = range(self._first.year + 1, self._last.year + 1)
        step = max(1, round(len(years) / max(1, self._axis()[1] // now.px(64))))
        for year in years[::step]:
            x = self._x(date(year, 1, 1))
            painter.fillRect(x, 0, 1, bottom + now.px(4), now.hairline)
            painter.setPen(now.secondary)
            place = QRect(x - now.px(30), bottom + now.px(4), now.px(60), self.axis_height() - now.px(4))
            if abs(x - self._x(self.today)) > now.px(56):
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(year))

    def _paint_today(self, painter: QPainter, bottom: int) -> None:
        now, x = theme.current(), self._x(self.today)
        painter.fillRect(x - 1, 0, 2, bottom + now.px(4), now.accent)
        painter.setFont(now.font("secondary"))
        painter.setPen(now.accent)
        word = self.words.say(translate("Covers", "today"))
        width = now.metrics("secondary").horizontalAdvance(word) + 4
        left = min(max(0, x - width // 2), self.width() - width)
        place = QRect(left, bottom + now.px(4), width, self.axis_height() - now.px(4))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, word)

    def _paint_bar(self, painter: QPainter, top: int, height: int, bar: Bar) -> None:
        now = theme.current()
        tone = now.tone(bar.tone)
        left, right = self._x(bar.start), self._x(bar.end or self._last)
        body = QRectF(left, top, max(now.px(4), right - left), height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(tone.ink)
        painter.setBrush(tone.ink if bar.end is None or bar.end >= self.today else tone.ground)
        painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for start, end in bar.suspensions:
            a, b = self._x(start), max(self._x(start) + now.px(3), self._x(end or self.today))
            part = QRectF(a, top, b - a, height)
            painter.fillRect(part, now.surface)
            painter.fillRect(part, QBrush(tone.ink, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, bar: Bar) -> None:
        now = theme.current()
        label = plain.one_line(self.words.say(bar.label))
        rest = plain.joined(self._until(bar), plain.one_line(self.words.say(bar.reason)))
        wide, small = now.metrics("strong").horizontalAdvance(label), now.metrics("secondary")
        wanted = wide + now.px(8) + small.horizontalAdvance(rest)
        left = max(0, min(self._x(bar.start), room.width() - wanted - 4))
        ground = QRect(left - 2, room.y(), min(wanted, room.width() - left) + 6, room.height())
        painter.fillRect(ground, now.surface)
        painter.setFont(now.font("strong"))
        painter.setPen(now.text)
        painter.drawText(room.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, label)
        place = room.adjusted(left + wide + now.px(8), 0, 0, 0)
        painter.setFont(now.font("secondary"))
        painter.setPen(now.secondary)
        shown = small.elidedText(rest, Qt.TextElideMode.ElideRight, max(0, place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self.bar_at(event.pos())
            QToolTip.showText(event.globalPos(), plain.tip(self._spoken(bar)) if bar else "", self)
            return True
        return super().event(event)

    def bar_at(self, place: QPoint) -> Bar | None:
        """The bar whose words or days are there."""
        number = place.y() // theme.px(ROW)
        return self._bars[number] if 0 <= number < len(self._bars) else None
