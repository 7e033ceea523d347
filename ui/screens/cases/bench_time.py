"""Knows the time side of a bench: the stopwatch, and the minutes worked beside those quoted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.action import Action
from helpdesk.domain.quotes import labour_cents
from helpdesk.services.cases.bench_reader import Bench
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.work_reader import RunningClock
from helpdesk.services.workshop.parts_and_time_actions import SetMinutes, StartClock, StopClock
from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.inputs import MoneyLine, NumberLine

WIDTH = 156, 176
"""The least while the stopwatch runs, and the most; else the names of the parts have what button and minutes leave."""


def when_left(field: NumberLine | MoneyLine, bench: QWidget, keep: Callable[[], None]) -> None:
    """Keep it later, when the focus is where it goes: what is kept makes the bench anew."""
    field.editingFinished.connect(lambda: QTimer.singleShot(0, bench, keep))


class BenchTime(QWidget):
    """The time side; ``do`` makes its actions and tells what is wrong with them."""

    def __init__(
        self,
        shell: Shell,
        job: JobRow,
        bench: Bench,
        clock: RunningClock | None,
        do: Callable[[Action], object],
    ) -> None:
        super().__init__()
        self.shell, self.job, self.bench, self.clock, self._do = shell, job, bench, clock, do
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.INSIDE))
        say, number = shell.say, job.number
        column.addWidget(plain.label(say(translate("Bench", "Time")), "secondary"))
        row = QHBoxLayout()
        self.running = plain.label("", "title")
        text = translate("Bench", "Stop") if clock else translate("Bench", "Start stopwatch")
        press = Button(say(text), "clock", tip=say(translate("Bench", "Start or stop the stopwatch")))
        press.setObjectName(f"{'stop' if clock else 'start'}_clock_{number}")
        press.clicked.connect(self._press)
        row.addWidget(press)
        row.addWidget(self.running)
        row.addStretch(1)
        self.running.setVisible(clock is not None)
        column.addLayout(row)
        if clock is not None:
            column.addWidget(self._since(clock))
            tick = QTimer(self, interval=1000)
            tick.timeout.connect(self._show_running)
            tick.start()
            self._show_running()
        column.addLayout(self._minutes())
        column.addStretch(1)
        needed = max(press.sizeHint().width(), self._beside.sizeHint().width())
        self.setMinimumWidth(max(theme.px(WIDTH[0]), needed) if clock else needed)
        self.setMaximumWidth(max(theme.px(WIDTH[1]), needed) if clock else needed)

    def _since(self, clock: RunningClock) -> QWidget:
        words = self.shell.words
        today = words.local(clock.since).date() == self.shell.today
        since = words.time(clock.since) if today else words.moment(clock.since)
        said = words.say(translate("Cases", "Stopwatch running since {since}")(since=since))
        who = plain.one_line(clock.staff_name or "")
        return plain.label(plain.joined(said, who), "secondary", wrap=True)

    def _show_running(self) -> None:
        since: datetime | None = self.clock.since if self.clock else None
        if since is not None:
            passed = int((self.shell.desk.clock.now() - since).total_seconds())
            hours = f"{passed // 3600}:" if passed >= 3600 else ""
            self.running.setText(f"{hours}{passed // 60 % 60:02d}:{passed % 60:02d}")

    def _minutes(self) -> QVBoxLayout:
        words, bench = self.shell.words, self.bench
        self.minutes = NumberLine(0, 100_000, suffix="min")
        self.minutes.setObjectName(f"minutes_{self.job.number}")
        self.minutes.setAccessibleName(self.shell.say(translate("Work", "Hands-on minutes")))
        self.minutes.setFixedWidth(theme.px(72))
        self.minutes.set_value(bench.minutes)
        when_left(self.minutes, self, self._keep_minutes)
        self._beside = row = QHBoxLayout()
        """The minutes, and beside them those quoted."""
        row.setSpacing(theme.px(theme.LABEL))
        row.addWidget(self.minutes)
        if bench.quoted_minutes:
            self.minutes.setPlaceholderText(str(bench.quoted_minutes))
            of = translate("Bench", "of {n} min")(n=bench.quoted_minutes)
            row.addWidget(plain.label(self.shell.say(of), "secondary"))
        row.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.px(theme.INSIDE))
        column.addLayout(row)
        if bench.minutes:
            said = translate("Bench", "at {price} per hour: {amount}")(
                price=words.money(bench.hour_cents),
                amount=words.money(labour_cents(bench.minutes, bench.hour_cents)),
            )
            column.addWidget(plain.label(words.say(said), "secondary", wrap=True))
        return column

    def _keep_minutes(self) -> None:
        minutes = self.minutes.value()
        if minutes is not None and minutes != self.bench.minutes:
            self._do(SetMinutes(job=self.job.id, minutes=minutes))

    def _press(self) -> None:
        self._do(StopClock(job=self.job.id) if self.clock else StartClock(job=self.job.id))
