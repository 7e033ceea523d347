"""Knows how a month is chosen: back, by name, forward; not what is told of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.domain.months import moved, run_of
from helpdesk.formats import capital
from helpdesk.reports.figure_words import month_said
from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets.button import Button
from ui.widgets.inputs import Choice

LONGEST = 36
"""Months that are offered by name."""


class MonthBar(QWidget):
    """One month, with those before and after it. ``chosen`` when a person goes to another."""

    chosen = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.month, self._first, self._last = "", "", ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.INSIDE))
        self.back = Button(icon="chevron-left", tip=shell.say(translate("Quality", "Month before (Page Up)")))
        self.forward = Button(
            icon="chevron-right", tip=shell.say(translate("Quality", "Month after (Page Down)"))
        )
        self.names = Choice(shell.words, {})
        self.names.setObjectName("month")
        self.names.setAccessibleName(shell.say(translate("Quality", "Month")))
        self.names.setMinimumContentsLength(16)
        self.back.clicked.connect(lambda: self.go(-1))
        self.forward.clicked.connect(lambda: self.go(1))
        self.names.changed.connect(lambda: self._choose(self.names.value()))
        for part in (self.back, self.names, self.forward):
            row.addWidget(part)

    def set_range(self, first: str, last: str) -> None:
        """Offer the months from the first to the last, the newest first."""
        if (first, last) == (self._first, self._last):
            return
        self._first, self._last = first, last
        months = [month for month in run_of(last, LONGEST) if month >= first] or [last]
        words = self.shell.words
        names = {month: month_said(month, words) for month in reversed(months)}
        self.names.set_choices({month: capital(name) for month, name in names.items()})
        self.show_month(self.month or last)

    def show_month(self, month: str) -> None:
        """Show which month it is."""
        self.month = month
        self.names.set_value(month)
        self.back.setEnabled(month > self._first)
        self.forward.setEnabled(month < self._last)

    def go(self, by: int) -> None:
        """To a month before or after, if there is one."""
        wanted = moved(self.month, by)
        if self._first <= wanted <= self._last:
            self._choose(wanted)

    def _choose(self, month: str) -> None:
        if month != self.month:
            self.show_month(month)
            self.chosen.emit(month)
