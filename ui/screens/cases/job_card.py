"""Knows how one job stands on its case's page: what, why, what was agreed, and the steps it may make now."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.bench_reader import Bench
from helpdesk.services.cases.complaint_rows import ComplaintCard
from helpdesk.services.cases.return_reader import ReturnCard
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.work_reader import RunningClock
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.solutions.rows import UseRow
from helpdesk.services.workshop.parts_and_time_actions import StopClock
from helpdesk.texts import translate
from ui import badges, theme
from ui.screens.cases.bench import BenchPane
from ui.screens.cases.complaint_part import ComplaintPart
from ui.screens.cases.loan_facts import Warned
from ui.screens.cases.money_part import MoneyPart, Spent
from ui.screens.cases.return_part import ReturnPart
from ui.screens.cases.solutions_part import SolutionsPart
from ui.screens.cases.steps import StepButton
from ui.screens.cases.visits_part import Visited, VisitsPart
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.facts import Fact, Facts
from ui.widgets.flow import Flow
from ui.widgets.inline import Inline
from ui.widgets.link import Link
from ui.widgets.pill import Mark, Pill
from ui.widgets.section import Card

AT_HAND = 4
"""Steps that stand as buttons; the others are in the menu behind them."""


class JobCard(Card):
    """One job; made anew when it changed."""

    def __init__(
        self,
        shell: Shell,
        job: JobRow,
        facts: Sequence[Fact],
        steps: Sequence[StepButton],
        clock: RunningClock | None = None,
        bench: Bench | None = None,
        *,
        complaint: ComplaintCard | None = None,
        returned: ReturnCard | None = None,
        money: Spent | None = None,
        visits: Visited | None = None,
        warnings: Sequence[Warned] = (),
        solutions: Sequence[UseRow] = (),
        alone: bool = False,
    ) -> None:
        """``alone``: the head of the case tells its state, and its facts stand beside the card."""
        super().__init__()
        self.shell, self.job, self.alone = shell, job, alone
        self.setObjectName(f"job_{job.number}")
        self.body.setSpacing(theme.px(theme.FIELD))
        self.body.addLayout(self._head())
        question = self._question()
        if question:
            self.add(plain.label(question, "secondary", wrap=True))
        for told, tone in warnings:
            self.add(Inline(told, tone, parent=self))
        self.bench = BenchPane(shell, job, bench, clock) if bench is not None else None
        if self.bench is not None:
            self.add(self.bench)
        elif clock is not None:
            self.add(self._clock(clock))
        if complaint is not None:
            self.add(ComplaintPart(shell, complaint))
        if returned is not None:
            self.add(ReturnPart(shell, returned))
        if visits:
            self.add(VisitsPart(shell, job.number, visits))
        if solutions:
            self.add(SolutionsPart(shell, job.number, solutions))
        if facts:
            shown = Facts(shell.words, facts)
            shown.followed.connect(self._follow)
            self.add(shown)
        if money is not None:
            self.add(MoneyPart(shell, job, money))
        if steps:
            self.add(step_bar(shell, steps, f"steps_{job.number}"))

    # -- the head -----------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        job, words = self.job, self.shell.words
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.LABEL))
        row.addWidget(plain.label(job.number, "secondary"))
        title = plain.one_line(job.title or words.say(KINDS[job.kind]))
        if job.unit is not None:
            link = Link(plain.joined(title, job.serial or ""))
            link.setObjectName(f"unit_of_{job.number}")
            link.clicked.connect(lambda: self.shell.go("unit", job.unit))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            row.addWidget(plain.label(title, "strong"))
        row.addStretch(1)
        if job.urgent and job.state not in FINISHED:
            row.addWidget(self._pill(badges.late(translate("Cases", "Urgent"))))
        frozen = thaw_verdict(job.verdict)
        if frozen is not None:
            row.addWidget(self._pill(badges.verdict(frozen.covered, frozen.holds)))
        if not self.alone:
            row.addWidget(self._pill(badges.state(job.state, job.kind)))
        return row

    def _pill(self, mark: Mark) -> Pill:
        """A pill that stays whole: beside it the unit's name gives way, however long it is."""
        pill = Pill(self.shell.words, mark, self)
        pill.setMinimumWidth(pill.sizeHint().width())
        return pill

    def _clock(self, clock: RunningClock) -> QWidget:
        """The stopwatch that runs, so that nobody forgets it, and the way to stop it."""
        words = self.shell.words
        local = words.local(clock.since)
        since = words.time(clock.since) if local.date() == self.shell.today else words.moment(clock.since)
        said = words.say(translate("Cases", "Stopwatch running since {since}")(since=since))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        told = Inline(plain.joined(said, plain.one_line(clock.staff_name or "")), "neutral")
        told.setObjectName(f"clock_{self.job.number}")
        row.addWidget(told, 1, Qt.AlignmentFlag.AlignVCenter)
        stop = Button(words.say(translate("Cases", "Stop stopwatch")), "clock")
        stop.setObjectName(f"stop_clock_{self.job.number}")
        stop.clicked.connect(lambda: self.shell.do(StopClock(job=self.job.id)))
        row.addWidget(stop, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _question(self) -> str:
        """What the guarantee still hangs on, as it stood when the unit came in."""
        frozen = thaw_verdict(self.job.verdict)
        return self.shell.say(frozen.reason) if frozen is not None and frozen.covered is None else ""

    def _follow(self, link: object) -> None:
        if isinstance(link, tuple):
            self.shell.go(*link)


def step_bar(shell: Shell, steps: Sequence[StepButton], name: str) -> QWidget:
    """The steps as plain buttons, those that do not fit in a menu."""
    bar = QWidget()
    bar.setObjectName(name)
    row = Flow(theme.px(theme.LABEL))
    bar.setLayout(row)
    for step in steps[:AT_HAND]:
        button = Button(shell.say(step.text), step.icon)
        button.setObjectName(f"step_{step.name}")
        button.clicked.connect(_runner(step.run))
        row.addWidget(button)
    if len(steps) > AT_HAND:
        more = Button(shell.say(translate("Cases", "More")))
        more.setObjectName("more_steps")
        menu = QMenu(more)
        for step in steps[AT_HAND:]:
            action = QAction(shell.say(step.text), menu)
            action.setObjectName(f"step_{step.name}")
            theme.give_icon(action, step.icon)
            action.triggered.connect(_runner(step.run))
            menu.addAction(action)
        more.setMenu(menu)
        row.addWidget(more)
    return bar


def _runner(run: Callable[[], object]) -> Callable[[], None]:
    def clicked(*_: object) -> None:
        run()

    return clicked
