"""Knows internal quality beside external, and the gap between them; each a column of figures of which one is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from helpdesk.domain.months import moved
from helpdesk.formats import NOTHING
from helpdesk.reports.figure_words import month_short, plain_value
from helpdesk.reports.quality_charts import MonthFigures
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.quality.figure_row import CHART_SHARE, MANY, NAME_SHARE, VALUE, FigureRow, months_beside
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.section import rule


class Side(QWidget):
    """A heading with its total, and the figures below."""

    opened = Signal(str)

    def __init__(self, shell: Shell, title: Text, note: Text, total: str, keys: Sequence[str]) -> None:
        super().__init__()
        self.shell, self._total = shell, total
        self.rows = {key: FigureRow(shell, key) for key in keys}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.total = plain.label(NOTHING if total else "", "title")
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(theme.LABEL), 0, theme.px(theme.LABEL), theme.px(6))
        head.setSpacing(theme.px(theme.LABEL))
        head.addWidget(plain.label(shell.say(title), "section"))
        head.addWidget(plain.label(shell.say(note), "secondary"), 1)
        head.addWidget(self.total)
        column.addLayout(head)
        column.addWidget(rule())
        column.addLayout(self._legend())
        column.addWidget(rule())
        for row in self.rows.values():
            column.addWidget(row)
            row.opened.connect(self.opened)
            row.walked.connect(lambda by, row=row: self._walk(row, by))
        column.addStretch(1)
        # Both sides stay equally wide, whatever is opened in one.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _legend(self) -> QHBoxLayout:
        say = self.shell.say
        legend = QHBoxLayout()
        legend.setContentsMargins(*(theme.px(x) for x in (8, 4, 8, 4)))
        legend.setSpacing(theme.px(theme.LABEL))
        band = say(translate("Quality", "band: what is usual")) if self._total else ""
        legend.addWidget(plain.label(band, "secondary"), NAME_SHARE)
        months = QHBoxLayout()
        self.first, self.last = plain.label("", "secondary"), plain.label("", "secondary")
        months.addWidget(self.first)
        months.addStretch(1)
        months.addWidget(self.last)
        legend.addLayout(months, CHART_SHARE)
        for text, width in ((translate("Quality", "value"), VALUE), (translate("Quality", "n"), MANY)):
            label = plain.label(say(text), "secondary")
            label.setFixedWidth(theme.px(width))
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            legend.addWidget(label)
        return legend

    def show_figures(self, told: MonthFigures) -> None:
        """Show the month."""
        words = self.shell.words
        if self._total:
            self.total.setText(plain_value(self._total, told.value(self._total), words))
        if self._total:
            self.first.setText(month_short(moved(told.month, -12), words, year=True))
            self.last.setText(month_short(told.month, words))
        for row in self.rows.values():
            row.show_figures(told)

    def _walk(self, row: FigureRow, by: int) -> None:
        rows = list(self.rows.values())
        place = min(max(0, rows.index(row) + by), len(rows) - 1)
        rows[place].head.setFocus(Qt.FocusReason.TabFocusReason)


WIDEST = (1 << 24) - 1
"""No limit, as Qt has it."""


class Gap(QFrame):
    """How far our own records and the customers' eyes lie apart."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setProperty("look", "band")
        self.stand_between(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(theme.FIELD),) * 4)
        column.setSpacing(theme.px(theme.LABEL))
        self.title = plain.label(shell.say(translate("Quality", "Quality gap")), "secondary")
        self.value = plain.label(NOTHING, "figure")
        self.means = plain.label("", wrap=True)
        self.before = plain.label("", "secondary", wrap=True)
        self.how = plain.label(shell.say(translate("Quality", "internal − external")), "secondary")
        for part in (self.title, self.value, self.means, self.before, self.how):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        column.addStretch(1)

    def stand_between(self, on: bool) -> None:
        """A narrow strip between both sides, or as wide as they are where they stand one under the other."""
        self.setMinimumWidth(theme.px(132))
        self.setMaximumWidth(theme.px(132) if on else WIDEST)

    def show_figures(self, told: MonthFigures) -> None:
        """Show the month."""
        words, gap = self.shell.words, told.value("quality_gap")
        self.value.setText(plain_value("quality_gap", gap, words))
        self.means.setText(words.say(_means(gap)))
        self.before.setText("\n".join(months_beside(told, "quality_gap", words, plain_value)))


def _means(gap: float | None) -> Text:
    if gap is None:
        return translate("Quality", "It needs both our records and the customers' answers.")
    if gap > 0:
        return translate("Quality", "We think better of our work than our customers do.")
    return translate("Quality", "Our customers think at least as well of our work as we do.")
