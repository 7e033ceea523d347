"""Knows how guarantees are drawn as bars over time, suspensions hatched; must not know the law."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain

AXIS = 26


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
    detail: str = ""
    """What it came with, below its name."""
    beside: str = ""
    """What there is to say of its end."""
    still: bool = False
    """It has no end yet because its term is suspended."""


class Covers(QWidget):
    """Bars on one axis of years, told as well as drawn; where they lie and what stands beside them others say."""

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

    def _years(self) -> range:
        """The years whose first day is marked, so many as their names have room for."""
        years = range(self._first.year + 1, self._last.year + 1)
        return years[:: max(1, round(len(years) / max(1, self._axis()[1] // theme.px(64))))]

    def _paint_axis(self, painter: QPainter, bottom: int) -> None:
        now = theme.current()
        painter.setFont(now.font("secondary"))
        for year in self._years():
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

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            bar = self.bar_at(event.pos())
            QToolTip.showText(event.globalPos(), plain.tip(self._spoken(bar)) if bar else "", self)
            return True
        return super().event(event)

    def bar_at(self, place: QPoint) -> Bar | None:
        """The bar whose words or days are there."""
        raise NotImplementedError
