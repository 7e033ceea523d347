"""Knows what stands below an opened figure: what it means, what chance says, and the records it was counted from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.reading import interval_of
from helpdesk.reports.figure_words import interval_said, value_said
from helpdesk.reports.quality_charts import MonthFigures, judged
from helpdesk.services.quality.groups import SHARES
from helpdesk.services.quality.improvement_actions import AddImprovement
from helpdesk.texts import translate
from ui import theme
from ui.screens.quality.earned import EarnedBy
from ui.screens.quality.parted import Parted
from ui.screens.quality.records import Records
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button


class Detail(QFrame):
    """Below an opened row."""

    def __init__(self, shell: Shell, key: str) -> None:
        super().__init__()
        self.shell, self.key = shell, key
        self.told = MonthFigures()
        self.setObjectName("detail")
        self.setProperty("look", "band")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(x) for x in (12, 8, 12, 10)))
        column.setSpacing(theme.px(theme.LABEL))
        self.means = plain.label("", wrap=True)
        self.chance = plain.label("", wrap=True)
        self.records = Records(shell, key)
        self.parted: Parted | EarnedBy | None = Parted(shell, key) if key in SHARES else None
        if key.startswith("costs."):
            self.parted = EarnedBy(shell, key)
        self.improve = Button(shell.say(translate("Quality", "Do something about it…")), "plus", "quiet")
        self.improve.setObjectName("improve")
        self.improve.clicked.connect(
            lambda: shell.ask(AddImprovement, {"month": self.told.month, "figure": key})
        )
        for part in (self.means, self.chance, self.records, self.parted):
            if part is not None:
                column.addWidget(part)
        column.addWidget(self.improve, 0, Qt.AlignmentFlag.AlignLeft)

    def show_figures(self, told: MonthFigures) -> None:
        """Say what the figure means this month, and read what is behind it."""
        self.told = told
        self.means.setText(self.shell.say(MEANINGS[self.key].sentence))
        self.chance.setText(self._chance())
        self.records.show_month(told.month)
        if self.parted is not None:
            self.parted.show_month(told.month)

    def _chance(self) -> str:
        told, key, words = self.told, self.key, self.shell.words
        parts = []
        value, interval, limits = told.value(key), interval_of(told.figures, key), told.limits(key)
        if value is not None:
            now = translate("Quality", "This month {value}.")
            parts.append(words.say(now(value=value_said(key, value, words))))
        if value is not None and interval:
            between = translate("Quality", "95 % interval: {between}.")
            parts.append(words.say(between(between=interval_said(key, interval, words))))
        if limits:
            usual = translate("Quality", "Usual by the twelve months before: {between}.")
            parts.append(words.say(usual(between=interval_said(key, limits, words))))
        if key in told.trends:
            parts.append(words.say(judged(told, key)))
        if key in told.remarks:
            parts.append(words.say(told.remarks[key]))
        return " ".join(parts)
