"""Knows how a proportion is parted by brand, product or kind of job: bars with intervals, and few as few."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.months import first_day
from helpdesk.domain.statistics import wilson
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.reports.charts import BAR, BETWEEN, Bar, bars
from helpdesk.reports.layout.shapes import Drawing
from helpdesk.reports.quality_charts import arrow
from helpdesk.services.quality.groups import Group
from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.chart import Chart
from ui.widgets.inputs import Choice

NAMES, ENDS = 150.0, 76.0
"""Room for what the bars are called and what they say."""
MOST = 8
BY = {
    "brand": translate("Quality", "by brand"),
    "product": translate("Quality", "by product"),
    "kind": translate("Quality", "by kind of job"),
}


class Parted(QWidget):
    """A choice of how to part, and the bars; nothing until somebody asks."""

    def __init__(self, shell: Shell, key: str) -> None:
        super().__init__()
        self.shell, self.key, self.month = shell, key, ""
        self.bars: list[Bar] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(theme.LABEL))
        self.by = Choice(shell.words, BY, optional=True, nothing=translate("Quality", "not parted"))
        self.by.setObjectName("parted_by")
        self.by.setMinimumContentsLength(18)
        self.by.setAccessibleName(shell.say(translate("Quality", "Parted by")))
        self.by.changed.connect(self._read)
        self.none = plain.label(
            shell.say(translate("Quality", "There is nothing to part in this month.")), "secondary", wrap=True
        )
        self.none.hide()
        self.chart: Chart | None = None
        row = QHBoxLayout()
        row.addWidget(self.by, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addWidget(self.none)

    def show_month(self, month: str) -> None:
        """Part the month as the last one was."""
        self.month = month
        self._read()

    def _read(self) -> None:
        by = self.by.value()
        groups = self.shell.desk.quality.groups(first_day(self.month), self.key, by) if by else []
        self.none.setVisible(bool(by) and not groups)
        self.bars = [self._bar(group) for group in groups[:MOST]]
        if self.chart is not None:
            self.chart.hide()
            self.chart.deleteLater()
            self.chart = None
        if self.bars:
            height = len(self.bars) * (BAR + BETWEEN)
            self.chart = Chart(self._draw, 320, height)
            self._column.addWidget(self.chart)

    def _bar(self, group: Group) -> Bar:
        """A group as a bar with its interval; a mark where it differs from the whole beyond chance."""
        words = self.shell.words
        unknown = translate("Quality", "not known")
        name = words.say(KINDS[group.name]) if group.name in KINDS else group.name or words.say(unknown)
        if group.percent is None:
            said = words.say(translate("Quality", "few · {count}")(count=group.n))
            return Bar(name[:26], None, said, few=True)
        mark = arrow(group.percent, (group.low or 0.0, group.high or 0.0)) if group.beyond else ""
        said = f"{mark} {words.percent(group.percent, 0)} · {group.n}".strip()
        ends = wilson(group.count, group.n)
        return Bar(name[:26], group.percent, said, (ends[0], ends[1]) if ends else None)

    def _draw(self, width: float, _height: float) -> Drawing:
        return bars(self.bars, width, names=NAMES, ends=ENDS, most=100.0)
