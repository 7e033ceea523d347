"""Knows how one job stands on its case's page: what, why, what was agreed, and the steps it may make now."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from helpdesk.domain.codes import TOLD_BY
from helpdesk.domain.outcomes import OUTCOMES
from helpdesk.domain.quote_words import QUOTE_CHOICES, QUOTE_STATES
from helpdesk.domain.workflows.kinds import KINDS, free
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.bench_reader import Bench
from helpdesk.services.cases.quote_reader import QuoteRow
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.cases.work_reader import RunningClock
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.workshop.parts_and_time_actions import StopClock
from helpdesk.texts import Text, translate
from ui import badges, theme
from ui.screens.cases.bench import BenchPane
from ui.screens.cases.steps import StepButton
from ui.screens.shared import lateness
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.facts import Fact, Facts
from ui.widgets.flow import Flow
from ui.widgets.inline import Inline
from ui.widgets.link import Link
from ui.widgets.pill import Mark, Pill
from ui.widgets.section import Card

FAULT = 120
"""Letters of the fault that stand below a case's name."""
AT_HAND = 4
"""Steps that stand as buttons; the others are in the menu behind them."""


class JobCard(Card):
    """One job; made anew when it changed."""

    def __init__(
        self,
        shell: Shell,
        job: JobRow,
        accessories: Sequence[str],
        quoted: Sequence[QuoteRow],
        steps: Sequence[StepButton],
        clock: RunningClock | None = None,
        bench: Bench | None = None,
    ) -> None:
        super().__init__()
        self.shell, self.job = shell, job
        self.setObjectName(f"job_{job.number}")
        self.body.setSpacing(theme.px(theme.FIELD))
        self.body.addLayout(self._head())
        self.bench = BenchPane(shell, job, bench, clock) if bench is not None else None
        if self.bench is not None:
            self.add(self.bench)
        elif clock is not None:
            self.add(self._clock(clock))
        facts = Facts(shell.words, [*self._work(), *self._quoted(quoted), *self._intake(accessories)])
        facts.followed.connect(self._follow)
        self.add(facts)
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

    # -- the facts ----------------------------------------------------------------------------------

    def _work(self) -> list[Fact]:
        """What is the matter and how far it has come."""
        job, words = self.job, self.shell.words
        found = [Fact(translate("Cases", "Fault"), _short(job.problem), wide=True)]
        if job.diagnosis:
            found.append(Fact(translate("Cases", "Diagnosis"), _short(job.diagnosis), wide=True))
        if job.work_done:
            found.append(Fact(translate("Cases", "Work done"), _short(job.work_done), wide=True))
        if job.outcome:
            found.append(Fact(translate("Cases", "Outcome"), OUTCOMES.get(job.outcome, job.outcome)))
        found.append(Fact(translate("Cases", "Type of work"), KINDS[job.kind]))
        if job.state not in FINISHED:
            day = job.promised_on
            said = lateness.promised(day, self.shell.today, words)
            found.append(
                Fact(translate("Cases", "Promised"), said, tone=lateness.tone(day, self.shell.today))
            )
        else:
            found.append(Fact(translate("Cases", "Delivered"), words.moment(job.delivered_at)))
        found.append(Fact(translate("Cases", "Technician"), job.technician_name))
        if job.comeback_of is not None:
            found.append(
                Fact(translate("Cases", "Comeback"), self._earlier(job.comeback_of), ("job", job.comeback_of))
            )
        return [*found, *self._guarantee()]

    def _earlier(self, job: int) -> Text:
        return translate("Cases", "after job {number}")(number=self.shell.desk.cases.job(job).number)

    def _guarantee(self) -> list[Fact]:
        """The verdict as it stood when the unit came in, with its reason."""
        frozen = thaw_verdict(self.job.verdict)
        if frozen is None:
            return []
        return [
            Fact(translate("Cases", "Guarantee"), mark=badges.verdict(frozen.covered)),
            Fact(translate("Cases", "Reason"), frozen.reason, wide=True),
        ]

    def _intake(self, accessories: Sequence[str]) -> list[Fact]:
        """What was agreed when the unit came in."""
        job, words = self.job, self.shell.words
        if job.quote_choice is None:
            return []
        left = words.listing(plain.one_line(name) for name in accessories)
        found = [
            Fact(
                translate("Cases", "Accessories"),
                left or translate("Cases", "none left"),
                wide=len(left) > 40,
            ),
            Fact(translate("Cases", "Shelf"), job.shelf),
            Fact(
                translate("Cases", "Visible damage"),
                _short(job.damage or "") or translate("Cases", "none seen"),
                wide=bool(job.damage),
            ),
            Fact(translate("Cases", "Quote"), self._quote()),
        ]
        if job.diagnosis_cents:
            found.append(Fact(translate("Cases", "Diagnosis costs"), words.money(job.diagnosis_cents)))
        wishes = [text for on, text in _WISHES(job) if on]
        if wishes:
            found.append(Fact(translate("Cases", "Agreed"), words.listing(wishes), wide=True))
        return found

    def _quote(self) -> Text | str:
        job = self.job
        if free(job.kind, job.under_warranty):
            return translate("Cases", "not needed: guarantee")
        said = QUOTE_CHOICES.get(job.quote_choice or "", "")
        if job.quote_choice == "limit":
            limit = self.shell.words.money(job.quote_limit_cents)
            return translate("Cases", "{choice}: {limit}")(choice=said, limit=limit)
        return said

    def _quoted(self, quoted: Sequence[QuoteRow]) -> list[Fact]:
        """Every quote that was not replaced: its sum, and how far it came."""
        words = self.shell.words
        found = []
        for quote in reversed(quoted):
            if quote.state == "replaced":
                continue
            how = quote.sent_how if quote.state == "sent" else quote.decided_how
            at = quote.sent_at if quote.state == "sent" else quote.decided_at
            state = (
                translate("Cases", "not given to the customer yet")
                if quote.state == "draft"
                else QUOTE_STATES[quote.state]
            )
            said = plain.joined(
                words.money(quote.total_cents),
                words.say(translate("Cases", "additional")) if quote.kind == "additional" else "",
                words.say(state),
                words.moment(at) if at else "",
                words.say(TOLD_BY.get(how, how)) if how else "",
            )
            found.append(
                Fact(
                    translate("Cases", "Quoted"),
                    said,
                    wide=True,
                    tone="due" if quote.state == "draft" else None,
                )
            )
        return found

    def _follow(self, link: object) -> None:
        if isinstance(link, tuple):
            self.shell.go(*link)


def _WISHES(job: JobRow) -> tuple[tuple[bool | None, Text], ...]:
    return (
        (job.opened_before, translate("Cases", "was opened or wet before")),
        (job.used_parts, translate("Cases", "used parts allowed")),
        (job.keep_parts, translate("Cases", "wants replaced parts back")),
    )


def fault_line(job: JobRow | None) -> str:
    """The fault as a line below a case's name; the whole stands on the job's card."""
    problem = plain.one_line(job.problem) if job else ""
    return problem if len(problem) <= FAULT else f"{problem[:FAULT]}…"


def _short(text: str) -> str:
    """A person's text as a card can hold it; the whole is in the records and on the papers."""
    return text if len(text) <= 600 else text[:600] + "…"


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
