"""Knows what after-sales earned in a month, in one line that leads to where it comes from."""

from __future__ import annotations

from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.reports.figure_words import value_said
from helpdesk.reports.quality_charts import MonthFigures
from helpdesk.texts import translate
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.link import Link

FIRST = "costs.result"
SHOWN = (FIRST, "costs.income", "costs.guarantee_work")
UNKNOWN = "costs.jobs_without_cost"


class MoneyLine(Link):
    """The month's result, income and guarantee work; where costs are not known, of how many jobs. Else nothing."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("", "banknote")
        self.shell = shell
        self.setObjectName("month_money")

    def show_figures(self, told: MonthFigures) -> None:
        """Show the month."""
        words = self.shell.words
        known = [key for key in SHOWN if told.value(key) is not None]
        parts = [
            f"{words.say(MEANINGS[key].name)}: {value_said(key, told.value(key), words)}" for key in known
        ]
        if lacking := round(told.value(UNKNOWN) or 0):
            said = translate("Quality", "%n job(s) without cost", "", 1)
            parts.append(words.say(said(n=lacking)))
        self.setText(plain.one_line(plain.joined(*parts)))
        self.setAccessibleName(plain.aloud(self.text()))
        # A month without any job handed back has no money to tell of.
        seen = self.shell.may("costs")
        self.setVisible(seen and bool(lacking or any(told.value(key) for key in known)))
        self.updateGeometry()
