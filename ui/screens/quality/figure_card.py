"""Knows how one of the five figures stands on its card: value, n, interval, the months beside it, what chance says."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.months import moved
from helpdesk.domain.quality.reading import interval_of, is_few, many_of, value_of
from helpdesk.domain.quality.shown import short_name
from helpdesk.formats import NOTHING
from helpdesk.reports.charts import whisker
from helpdesk.reports.figure_words import SPANS, interval_said, month_short, plain_value, unit_of, value_said
from helpdesk.reports.layout.shapes import Drawing
from helpdesk.reports.quality_charts import MonthFigures, arrow, series_of
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Tile
from ui.widgets.chart import Chart

WHISKER = 14.0


class FigureCard(Tile):
    """One figure. ``opened`` with its key when it is pressed, to see what is behind it."""

    opened = Signal(str)

    def __init__(self, shell: Shell, key: str) -> None:
        super().__init__()
        self.shell, self.key = shell, key
        self.setObjectName(f"card_{key.partition('.')[0]}")
        self.clicked.connect(lambda: self.opened.emit(self.key))
        self.setMinimumWidth(theme.px(168))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(x) for x in (14, 10, 14, 10)))
        column.setSpacing(theme.px(2))
        self.name = plain.label(shell.say(short_name(key)), single=True)
        self.value = plain.label(NOTHING, "figure")
        self.many = plain.label("", "secondary")
        self.before = plain.label("", "secondary")
        self.year = plain.label("", "secondary")
        self.verdict = plain.label("", "secondary")
        told = MonthFigures()
        self.chart = Chart(lambda w, h: self._draw(told, w, h), 80, WHISKER)
        self.between = plain.label("", "secondary")
        column.addWidget(self.name)
        column.addLayout(_row(self.value, _stacked(self.many, self.between)))
        column.addWidget(self.chart)
        column.addLayout(_row(self.before, self.year))
        column.addWidget(self.verdict)

    def _draw(self, told: MonthFigures, width: float, height: float) -> Drawing:
        series = series_of(told, self.key, self.shell.words, SPANS[unit_of(self.key)])
        return whisker(series, self.shell.words, width, height)

    def show_figures(self, told: MonthFigures) -> None:
        """Show the month."""
        words, key = self.shell.words, self.key
        self.value.setText(value_said(key, told.value(key), words))
        many = many_of(told.figures, key) or 0
        interval = interval_of(told.figures, key)
        count = translate("Quality", "n {count}")(count=words.number(many))
        self.many.setText(words.say(count))
        self.between.setText(interval_said(key, interval, words, digits=0) if interval else "")
        self.before.setText(self._beside(told, "previous", -1))
        self.year.setText(self._beside(told, "year_before", -12))
        said, tone = verdict_said(told, key)
        self.verdict.setText(words.say(said))
        plain.look(self.verdict, tone)
        self.chart.set_chart(lambda w, h: self._draw(told, w, h))
        self.setAccessibleName(
            ", ".join(
                label.text()
                for label in (
                    self.name,
                    self.value,
                    self.many,
                    self.between,
                    self.before,
                    self.year,
                    self.verdict,
                )
            )
        )

    def _beside(self, told: MonthFigures, which: str, by: int) -> str:
        value = value_of(told.figures.get(which) or {}, self.key)
        name = month_short(moved(told.month, by), self.shell.words, year=by == -12)
        said = plain_value(self.key, value, self.shell.words)
        few = value is not None and is_few(told.figures.get(which) or {}, self.key)
        return f"{name} ({said})" if few else f"{name} {said}"


def _row(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(theme.LABEL))
    # The name has the room that is left, else it is cut beside an empty one.
    row.addWidget(left, 1, Qt.AlignmentFlag.AlignBottom)
    row.addWidget(right, 0, Qt.AlignmentFlag.AlignBottom)
    return row


def _stacked(above: QWidget, below: QWidget) -> QWidget:
    """Two short lines beside a figure, flush right: the name over it has the width of the card."""
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, theme.px(3))
    column.setSpacing(0)
    for line in (above, below):
        column.addWidget(line, 0, Qt.AlignmentFlag.AlignRight)
    return stack


def verdict_said(told: MonthFigures, key: str) -> tuple[Text, plain.Look]:
    """What chance says of a figure in little room, and how it looks."""
    if told.value(key) is None:
        return translate("Quality", "no data"), "secondary"
    if told.few(key):
        return translate("Quality", "few answers"), "secondary"
    if told.limits(key) is None:
        return translate("Quality", "no limits yet"), "secondary"
    value, limits, found = told.value(key), told.limits(key), told.verdict(key)
    if not found or value is None or limits is None:
        return translate("Quality", "no change beyond chance"), "secondary"
    said: dict[str, tuple[Text, plain.Look]] = {
        "worse": (translate("Quality", "{arrow} worse, beyond chance"), "late"),
        "better": (translate("Quality", "{arrow} better, beyond chance"), "ready"),
        "other": (translate("Quality", "{arrow} changed, beyond chance"), "due"),
    }
    text, look = said[found]
    return text(arrow=arrow(value, limits)), look
