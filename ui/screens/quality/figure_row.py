"""Knows one figure in a row: name, thirteen months as a line, value, n; opened, what it means and the cases behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.months import moved
from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.reading import many_of, value_of
from helpdesk.domain.quality.shown import SHOWN, short_name
from helpdesk.formats import NOTHING, Words
from helpdesk.reports.charts import spark
from helpdesk.reports.figure_words import month_short, value_said
from helpdesk.reports.layout.shapes import Drawing
from helpdesk.reports.quality_charts import MonthFigures, series_of
from helpdesk.texts import translate
from ui import theme
from ui.screens.quality.detail import Detail
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Tile
from ui.widgets.chart import Chart
from ui.widgets.section import rule

HEIGHT, VALUE, MANY = 35, 106, 36
NAME_SHARE, CHART_SHARE = 9, 5


class _Head(Tile):
    """The line of a row; pressed, it opens or closes."""

    walked = Signal(int)

    def __init__(self) -> None:
        super().__init__("line")
        self.setFixedHeight(theme.px(HEIGHT))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


Said = Callable[[str, float | None, Words], str]
"""How a value is said."""


def months_beside(told: MonthFigures, key: str, words: Words, say: Said = value_said) -> list[str]:
    """What a figure was the month before and the year before, each with its month; one that had no value is left out."""
    found = []
    for which, by in (("previous", -1), ("year_before", -12)):
        value = value_of(told.figures.get(which) or {}, key)
        if value is not None:
            name = month_short(moved(told.month, by), words, year=by == -12)
            found.append(f"{name} {say(key, value, words)}")
    return found


class FigureRow(QWidget):
    """One figure of a column."""

    opened = Signal(str)
    """Its key, when a person opens it; empty when they close it."""
    walked = Signal(int)

    def __init__(self, shell: Shell, key: str) -> None:
        super().__init__()
        self.shell, self.key = shell, key
        self.told = MonthFigures()
        self.setObjectName(f"figure_{key.replace('.', '_')}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = _Head()
        self.head.setObjectName("head")
        self.name = plain.label(shell.say(short_name(key)), single=True)
        plain.put_tip(self.name, shell.say(MEANINGS[key].name))
        self.name.setMinimumWidth(theme.px(60))
        self.chart = Chart(self._draw, 90, 24) if key in SHOWN else None
        self.beside = plain.label("", "secondary", single=True)
        """The month before, where no line of months is drawn; its tip has the year before, too."""
        self.value = plain.label(NOTHING, "strong")
        self.many = plain.label("", "secondary")
        row = QHBoxLayout(self.head)
        row.setContentsMargins(theme.px(theme.LABEL), 0, theme.px(theme.LABEL), 0)
        row.setSpacing(theme.px(theme.LABEL))
        row.addWidget(self.name, NAME_SHARE)
        row.addWidget(self.chart or self.beside, CHART_SHARE)
        for label, width in ((self.value, VALUE), (self.many, MANY)):
            label.setFixedWidth(theme.px(width))
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(label)
        column.addWidget(self.head)
        self.detail: Detail | None = None
        column.addWidget(rule())
        self.head.clicked.connect(lambda: self.opened.emit("" if self.is_open() else self.key))
        self.head.walked.connect(self.walked)

    def _draw(self, width: float, height: float) -> Drawing:
        return spark(series_of(self.told, self.key, self.shell.words), self.shell.words, width, height)

    def is_open(self) -> bool:
        """Whether what is behind it is shown."""
        return self.head.on

    def show_figures(self, told: MonthFigures) -> None:
        """Show the month; what is open is read anew."""
        self.told = told
        words, key = self.shell.words, self.key
        many = many_of(told.figures, key)
        value = told.value(key)
        few = value is not None and told.few(key)
        said = words.say(translate("Quality", "few answers")) if few else value_said(key, value, words)
        self.value.setText(said)
        verdict = told.verdict(key)
        looks: dict[str, plain.Look] = {"worse": "late", "better": "ready"}
        plain.look(self.value, "secondary" if few or value is None else looks.get(verdict, "strong"))
        self.many.setText(words.number(many) if many is not None else "")
        if self.chart is not None:
            self.chart.set_chart(self._draw)
            course = self.chart.accessibleName()
        else:
            months = months_beside(told, key, words)
            self.beside.setText(months[0] if months else "")
            course = plain.joined(*months)
            plain.put_tip(self.beside, course)
        self.head.setAccessibleName(plain.aloud(f"{self.name.text()}: {said}. {course}"))
        if self.detail is not None and self.is_open():
            self.detail.show_figures(told)

    def set_open(self, on: bool) -> None:
        """Show or hide what is behind it."""
        self.head.on = on
        self.head.update()
        plain.look(self.name, "strong" if on else "body")
        if on and self.detail is None:
            self.detail = Detail(self.shell, self.key)
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.insertWidget(1, self.detail)
        if self.detail is not None:
            self.detail.setVisible(on)
            if on:
                self.detail.show_figures(self.told)
