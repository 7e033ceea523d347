"""Knows what stands below an opened figure: what it means, what chance says, and the records it was counted from."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from helpdesk.domain.months import first_day
from helpdesk.domain.quality.meanings import MEANINGS
from helpdesk.domain.quality.reading import interval_of
from helpdesk.reports.figure_words import interval_said, value_said
from helpdesk.reports.quality_charts import MonthFigures, judged
from helpdesk.services.quality.improvement_actions import AddImprovement
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.record_lines import RecordLine, RecordLines
from ui.widgets.segments import Segments

_ALL = translate("Quality", "all {count}")
BEHIND: dict[str, tuple[tuple[str, Text], ...]] = {
    "first_time_fix.percent": (
        ("first_time_fix.fixed_first", translate("Quality", "fixed the first time {count}")),
        ("first_time_fix.n", _ALL),
    ),
    "on_time.percent": (
        ("on_time.missed", translate("Quality", "missed {count}")),
        ("on_time.met", translate("Quality", "kept {count}")),
    ),
    "comeback.percent": (
        ("comeback.came_back", translate("Quality", "came back {count}")),
        ("comeback.n", _ALL),
    ),
    "turnaround.median_days": (("turnaround.n", _ALL),),
    "first_response.median_minutes": (
        ("first_response.unanswered", translate("Quality", "not answered {count}")),
        ("first_response.n", translate("Quality", "answered {count}")),
    ),
    "repair_time.median_minutes": (("repair_time.n", _ALL),),
    "recovery.median_hours": (
        ("recovery.late", translate("Quality", "past the lawful day {count}")),
        ("recovery.n", _ALL),
    ),
    "csat.top2_percent": (
        ("csat.low", translate("Quality", "1 or 2: {count}")),
        ("csat.top2_percent", translate("Quality", "4 or 5: {count}")),
        ("csat.n", _ALL),
    ),
    "nps.score": (
        ("nps.detractors", translate("Quality", "0 to 6: {count}")),
        ("nps.passives", translate("Quality", "7 or 8: {count}")),
        ("nps.promoters", translate("Quality", "9 or 10: {count}")),
    ),
    "ces.agree_percent": (
        ("ces.agree_percent", translate("Quality", "5 to 7: {count}")),
        ("ces.n", _ALL),
    ),
    "tgw.units_with_problem_percent": (
        ("tgw.units_with_problem_percent", translate("Quality", "with a problem {count}")),
        ("tgw.n", _ALL),
    ),
    "tgw.per_100": (("tgw.complaints", translate("Quality", "complaints {count}")),),
    "servqual.reliability.gap": (("servqual.reliability.n", _ALL),),
    "repeat_purchase.percent": (
        ("repeat_purchase.with_two_dates", translate("Quality", "bought again {count}")),
        ("repeat_purchase.customers", _ALL),
    ),
}
"""The records behind each figure, the ones to look at first; their counts are exactly those of the figure."""


class Detail(QFrame):
    """Below an opened row."""

    def __init__(self, shell: Shell, key: str) -> None:
        super().__init__()
        self.shell, self.key = shell, key
        self.told = MonthFigures()
        self._counts: dict[str, int] = {}
        self.setObjectName("detail")
        self.setProperty("look", "band")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(x) for x in (12, 8, 12, 10)))
        column.setSpacing(theme.px(theme.LABEL))
        self.means = plain.label("", wrap=True)
        self.chance = plain.label("", wrap=True)
        self.parts: Segments | None = None
        self.bar = QHBoxLayout()
        self.improve = Button(shell.say(translate("Quality", "Do something about it…")), "plus", "quiet")
        self.improve.setObjectName("improve")
        self.improve.clicked.connect(
            lambda: shell.ask(AddImprovement, {"month": self.told.month, "figure": key})
        )
        self.lines = RecordLines(shell.say(translate("Quality", "The cases behind it")))
        self.lines.setObjectName("behind")
        self.lines.opened.connect(lambda goal: shell.go(*goal))
        column.addWidget(self.means)
        column.addWidget(self.chance)
        column.addLayout(self.bar)
        column.addWidget(self.lines)
        column.addWidget(self.improve, 0, Qt.AlignmentFlag.AlignLeft)

    def show_figures(self, told: MonthFigures) -> None:
        """Say what the figure means this month, and read what is behind it."""
        self.told = told
        self._counts.clear()
        self.means.setText(self.shell.say(MEANINGS[self.key].sentence))
        self.chance.setText(self._chance())
        chosen = self.parts.value() if self.parts is not None else None
        self._offer(chosen)
        self._read()

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
        return " ".join([*parts, words.say(judged(told, key))])

    def _offer(self, chosen: Any) -> None:
        """The sorts of records to look at, each with its count."""
        while self.bar.count():
            item = self.bar.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        counted = {key: said(count=self._count(key)) for key, said in BEHIND[self.key]}
        self.parts = Segments(self.shell.words, counted, dict.fromkeys(counted, "circle-dot"))
        self.parts.setAccessibleName(self.shell.say(translate("Quality", "Which cases")))
        if chosen in counted:
            self.parts.set_value(chosen)
        else:
            # What there is none of is not what one wants to look at.
            some = (key for key, _ in BEHIND[self.key] if self._many(key))
            self.parts.set_value(next(some, next(iter(counted))))
        self.parts.changed.connect(self._read)
        self.bar.addWidget(self.parts)
        self.bar.addStretch(1)

    def _count(self, key: str) -> str:
        return self.shell.words.number(self._many(key))

    def _many(self, key: str) -> int:
        """How many records are behind a value as the records stand now, which those of a printed month need not."""
        if key not in self._counts:
            self._counts[key] = len(self._behind(key))
        return self._counts[key]

    def _behind(self, key: str) -> list[Any]:
        return self.shell.desk.quality.cases_behind(first_day(self.told.month), key)

    def _read(self) -> None:
        key = self.parts.value() if self.parts is not None else None
        rows = self._behind(key) if key else []
        words = self.shell.words
        self.lines.set_lines(
            [
                RecordLine(
                    ("case", row.case) if row.case is not None else (row.kind, row.id),
                    row.number,
                    row.title,
                    words.say(row.why),
                )
                for row in rows
            ]
        )
        self.lines.setVisible(bool(rows))
