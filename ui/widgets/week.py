"""Knows how a week's opening hours are typed, a line a day, and drawn; must not know when a shop is open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from helpdesk.domain.weeks import CLOSED, Span, Week, minutes, overlapping
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain, typed
from ui.widgets.inline import Inline
from ui.widgets.inputs import Line, flag_problem

_RANGE = re.compile(r"(?P<opens>\d[\d:.h]*)\s*(?:-|–|—|a|to)\s*(?P<closes>\d[\d:.h]*)", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:[\s,;/+&]|\band\b|\by\b)*", re.IGNORECASE)


def read_spans(text: str) -> tuple[Span, ...]:
    """Hours as typed: ``9-14, 17-20``, ``9:30 a 14 y 17 a 20:15``, nothing for closed. ``ValueError`` else."""
    found, place = [], 0
    for match in _RANGE.finditer(text):
        if not _BETWEEN.fullmatch(text[place : match.start()]):
            raise ValueError(text)
        found.append((_time(match["opens"]), _time(match["closes"])))
        place = match.end()
    if not _BETWEEN.fullmatch(text[place:]):
        raise ValueError(text)
    return tuple(sorted(found))


def _time(text: str) -> str:
    return "00:00" if text in ("24", "24:00", "2400") else f"{typed.read_time(text):%H:%M}"


def write_spans(spans: Sequence[Span]) -> str:
    """Hours as they stand in a field: ``09:00–14:00, 17:00–20:00``."""
    return ", ".join(f"{opens}–{closes}" for opens, closes in spans)


HOW = translate("Week", "Hours are written 9-14, 17-20. Empty: closed.")
SHUT = translate("Week", "closed")


class SpansLine(Line):
    """The hours of one day."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words.say(SHUT), parent=parent)
        # Else what stands in an empty field would be said of every day.
        self.setAccessibleDescription(words.say(HOW))
        self.editingFinished.connect(self._tidy)

    def value(self) -> Any:
        """The spans; none where it is closed, or where nothing readable stands."""
        try:
            return read_spans(self.text())
        except ValueError:
            return ()

    def set_value(self, value: Any) -> None:
        super().set_value(write_spans(value or ()))

    def problem(self) -> Text | None:
        try:
            spans = read_spans(self.text())
        except ValueError:
            return HOW
        if overlapping(spans):
            return translate("Week", "These hours overlap, or close before they open.")
        return None

    def _tidy(self) -> None:
        if self.problem() is None and write_spans(self.value()) != self.text():
            self.setText(write_spans(self.value()))


class DayBar(QWidget):
    """The hours of a day on a line from midnight to midnight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spans: tuple[Span, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_spans(self, spans: tuple[Span, ...]) -> None:
        """Draw these."""
        self.spans = spans
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(theme.CONTROL))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = now.px(8)
        top = (self.height() - height) / 2
        painter.setBrush(now.tone("neutral").ground)
        painter.drawRoundedRect(QRectF(0, top, self.width(), height), height / 2, height / 2)
        painter.setBrush(now.accent)
        for opens, closes in self.spans:
            start, end = _share(opens), _share(closes) or 1.0
            room = QRectF(start * self.width(), top, (end - start) * self.width(), height)
            painter.drawRoundedRect(room, height / 2, height / 2)


def _share(text: str) -> float:
    hours, _, rest = text.partition(":")
    return (int(hours) * 60 + int(rest)) / 1_440


class WeekEditor(QWidget):
    """Seven lines, each with its hours drawn beside it. ``changed``: the person typed.

    ``without`` stands in the lines while all are empty, where that means something else than a week that is closed.
    """

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None, *, without: Text = SHUT) -> None:
        super().__init__(parent)
        self.words = words
        self._without = without
        self.lines: list[SpansLine] = []
        self.bars: list[DayBar] = []
        self.totals = [plain.label("", "secondary") for _ in range(7)]
        self.problems: list[Inline] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(theme.FIELD))
        grid.setVerticalSpacing(theme.px(theme.INSIDE))
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for weekday in range(7):
            self._add_day(grid, weekday)
        self.set_value(CLOSED)

    def _add_day(self, grid: QGridLayout, weekday: int) -> None:
        name = self.words.weekday(weekday)
        line, bar, problem = SpansLine(self.words), DayBar(), Inline()
        line.setObjectName(f"hours_{weekday}")
        line.setAccessibleName(name)
        line.textChanged.connect(lambda _: self._draw(weekday))
        line.changed.connect(self.changed)
        label = plain.label(name)
        label.setBuddy(line)
        for column, part in enumerate((label, line, bar, self.totals[weekday])):
            grid.addWidget(part, 2 * weekday, column)
        grid.addWidget(problem, 2 * weekday + 1, 1, 1, 3)
        self.totals[weekday].setMinimumWidth(
            theme.current().metrics("secondary").horizontalAdvance("00 h 00 min")
        )
        self.lines.append(line)
        self.bars.append(bar)
        self.problems.append(problem)

    def _draw(self, weekday: int) -> None:
        line = self.lines[weekday]
        spans = line.value() if line.problem() is None else ()
        self.bars[weekday].show_spans(spans)
        self.totals[weekday].setText(self.words.duration(minutes(spans)) if spans else "")
        if line.problem() is None:
            self._tell(weekday, None)
        hint = self.words.say(SHUT if any(self.texts()) else self._without)
        for one in self.lines:
            one.setPlaceholderText(hint)

    def _tell(self, weekday: int, problem: Text | None) -> None:
        self.problems[weekday].tell(self.words.say(problem) if problem else "")
        flag_problem(self.lines[weekday], problem is not None)

    def value(self) -> Week:
        """The week as it can be read."""
        return tuple(line.value() for line in self.lines)

    def set_value(self, week: Week) -> None:
        """Show a week; not a change by the person."""
        for weekday, spans in enumerate(week):
            self.lines[weekday].set_value(spans)
            self._draw(weekday)

    def texts(self) -> list[str]:
        """What stands in the lines, as typed."""
        return [line.text() for line in self.lines]

    def set_texts(self, texts: Sequence[str]) -> None:
        """The inverse of :meth:`texts`."""
        for line, text in zip(self.lines, texts, strict=True):
            line.setText(text)

    def show_problems(self) -> bool:
        """Tell beside each line what cannot be read, go to the first; whether there is any."""
        found = [line.problem() for line in self.lines]
        for weekday, problem in enumerate(found):
            self._tell(weekday, problem)
        first = next((weekday for weekday, problem in enumerate(found) if problem), None)
        if first is not None:
            self.lines[first].setFocus(Qt.FocusReason.OtherFocusReason)
        return first is not None

    def monday_for_weekdays(self) -> None:
        """Write Monday's hours to Tuesday until Friday."""
        for weekday in range(1, 5):
            self.lines[weekday].setText(self.lines[0].text())
        self.changed.emit()
