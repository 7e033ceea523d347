"""Knows what the counter must see of a unit that comes in again: guarantee with its reason, open cases, earlier work."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.outcomes import outcome_word
from helpdesk.domain.workflows.kinds import TAKEN_IN, state_of
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.goods.cover_reader import EarlierRepair, UnitCovers
from helpdesk.texts import Text, translate
from ui import badges, theme
from ui.screens.shared.unit_facts import bar_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.cover_lanes import CoverLanes
from ui.widgets.inline import Inline
from ui.widgets.link import Link
from ui.widgets.pill import Pill
from ui.widgets.section import Card
from ui.widgets.spoken import announce

EARLIER = 3
SHORT = 32
"""So much of an open job's fault is said beside its number: the line has no more room."""
LINKED, DIFFERENT = "linked", "different"


PAUSE = 800
"""Milliseconds without a key after which something is said of what was typed."""


class VerdictLine(QWidget):
    """Whether a guarantee holds, as pill and reason; hidden while nothing is known.

    ``aloud``: a screen reader is told when it says something else, once nothing more is typed: of what half a date
    would bring, it would take the first word for the last.
    """

    def __init__(self, shell: Shell, *, aloud: bool = False) -> None:
        super().__init__()
        self.shell, self.aloud = shell, aloud
        self._said = self._told = ""
        self._typed = QTimer(self, singleShot=True, interval=PAUSE)
        self._typed.timeout.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        self.pill = Pill(shell.words, None, self)
        self.reason = plain.label("", wrap=True)
        row.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.reason, 1, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_verdict(self, covers: UnitCovers | None) -> None:
        """Show what holds on the day the unit comes in."""
        self.setVisible(covers is not None)
        if covers is not None:
            self.pill.set_mark(badges.guarantee(covers.verdict))
            self.reason.setText(plain.many_lines(self.shell.say(covers.verdict.reason)))
        self._said = in_words(self.shell, covers) if covers is not None else ""
        if self.aloud:
            self._typed.start()

    def _tell(self) -> None:
        if self._said != self._told:
            announce(self, self._said)
        self._told = self._said


def in_words(shell: Shell, covers: UnitCovers) -> str:
    """What holds of a unit, and why, as it is told to who does not see it."""
    verdict = covers.verdict
    mark, reason = shell.say(badges.guarantee(verdict).text), shell.say(verdict.reason).rstrip(".")
    return reason if reason.startswith(mark) else f"{mark}. {reason}"


class KnownUnit(Card):
    """The unit that was found. ``comeback_answered``: the person said whether it is the old fault."""

    comeback_answered = Signal()
    changed_mind = Signal()
    """It is another unit after all."""
    note_wanted = Signal(object)
    """A note in that open case is what is wanted, not a second case."""
    fields_moved = Signal()

    TOLD: ClassVar[dict[str, Text]] = {
        LINKED: translate(
            "KnownUnit",
            "Linked to job {number}: its guarantee until {until} goes on and does not restart.",
        ),
        DIFFERENT: translate("KnownUnit", "Noted: a different fault than that of job {number}."),
    }

    ASKED = translate(
        "KnownUnit",
        "This looks like the repair of {day} (job {number}), inside its guarantee until {until}: “{problem}”. "
        "Done then: {work}.",
    )

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setObjectName("known_unit")
        self.unit = 0
        self._numbers: dict[int, str] = {}
        self.covers: UnitCovers | None = None
        self.comeback: EarlierRepair | None = None
        self.answer = ""
        self._earlier: list[str] = []
        self._last_job: int | None = None
        self.open_case: int | None = None
        self.body.setContentsMargins(*(theme.px(theme.FIELD),) * 4)
        self._build_head()
        self.verdict = VerdictLine(shell)
        self.add(self.verdict)
        self._build_earlier()

    def _build_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.FIELD))
        self.title = plain.label("", "strong", wrap=True)
        self.owner = plain.label("", "secondary", wrap=True)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.owner)
        row.addLayout(names, 1)
        other = Button(self.shell.say(translate("KnownUnit", "Not this unit")), "x", "quiet")
        other.setObjectName("other_unit")
        other.clicked.connect(self.changed_mind)
        row.addWidget(other, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _build_earlier(self) -> None:
        """The last work in a line; all of it and every cover on demand, for the verdict says what they come to."""
        self._last_row = row = QHBoxLayout()
        row.setSpacing(theme.px(theme.FIELD))
        self.last = plain.label("", "secondary", single=True)
        self.more = Link(self.shell.say(translate("KnownUnit", "All guarantees and earlier work")))
        self.more.setObjectName("more_of_unit")
        self.more.clicked.connect(self._show_all)
        row.addWidget(self.last, 1)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    @cached_property
    def bars(self) -> CoverLanes:
        """Every cover as a bar, over the earlier work."""
        made = CoverLanes(self.shell.words, self.shell.today)
        made.setObjectName("covers")
        self._lines = plain.label("", "secondary", wrap=True)
        self.add(made)
        self.add(self._lines)
        return made

    def _shows_all(self) -> bool:
        return "bars" in self.__dict__

    def _show_all(self) -> None:
        self.more.hide()
        self._fill_all()
        self.fields_moved.emit()

    def _fill_all(self) -> None:
        assert self.covers is not None
        today = self.shell.today
        self.bars.set_bars(
            [bar_of(cover, today, self._numbers.get(cover.job or 0, "")) for cover in self.covers.covers]
        )
        self.bars.setVisible(bool(self.covers.covers))
        self._lines.setText("\n".join(self._earlier[1:EARLIER]))
        self._lines.setVisible(len(self._earlier) > 1)

    @cached_property
    def announcement(self) -> QWidget:
        """Whether it is the old fault again, asked with the answers to press."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        self.comeback_line = Inline(" ", "due")
        self.comeback_line.setObjectName("comeback")
        column.addWidget(self.comeback_line)
        self._answers = row = QHBoxLayout()
        row.setSpacing(theme.px(theme.LABEL))
        self.link_button = Button(self.shell.say(translate("KnownUnit", "Link as comeback")), "link")
        self.link_button.setObjectName("link_comeback")
        self.differ_button = Button(self.shell.say(translate("KnownUnit", "Different fault")))
        self.differ_button.setObjectName("different_fault")
        self.link_button.clicked.connect(lambda: self._say(LINKED))
        self.differ_button.clicked.connect(lambda: self._say(DIFFERENT))
        row.addWidget(self.link_button)
        row.addWidget(self.differ_button)
        row.addStretch(1)
        column.addLayout(row)
        self.add(made)
        return made

    @cached_property
    def warning(self) -> Inline:
        """That it is in the shop already, with the way to its case."""
        made = Inline("", "due", parent=self, single=True)
        made.setObjectName("open_case_warning")
        self.open_link = Link(self.shell.say(translate("KnownUnit", "Add a note to that case instead")))
        self.open_link.setObjectName("note_instead")
        self.open_link.clicked.connect(lambda: self.note_wanted.emit(self.open_case))
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.FIELD))
        row.addWidget(made, 1)
        row.addWidget(self.open_link, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        return made

    # -- showing ------------------------------------------------------------------------------------

    def show_unit(self, unit: int, answer: str = "") -> int | None:
        """Show a unit; its owner. Raises ``NotFound`` where it is gone."""
        desk, shell = self.shell.desk, self.shell
        facts = desk.units.card(unit).facts
        self.title.setText(plain.one_line(plain.joined(facts.title, facts.serial)))
        owner: Text | str = facts.owner_name or translate("KnownUnit", "No owner is known yet")
        if facts.owner_blocked:
            owner = translate("KnownUnit", "The owner is blocked and not named. Ask who brings it.")
        self.owner.setText(plain.one_line(shell.say(owner)))
        self.unit = unit
        jobs = desk.cases.jobs_of_unit(unit, 20)
        self._show_open([job for job in jobs if job.state not in FINISHED and job.kind in TAKEN_IN])
        self.comeback = desk.covers.earlier_repair(unit, shell.today)
        self.answer = answer if self.comeback is not None else ""
        self._numbers = {job.id: job.number for job in jobs}
        done = [job for job in jobs if job.state in FINISHED]
        self._last_job = done[0].id if done else None
        self._earlier = [self._told(job) for job in done]
        self._show_covers()
        self._show_comeback()
        announce(self, self.in_words())
        return facts.owner

    def in_words(self) -> str:
        """What the unit brings, as it is told to who does not see it: whose it is, and what its guarantee says."""
        told = [self.title.text(), self.owner.text()]
        if self.covers is not None:
            told.append(in_words(self.shell, self.covers))
        return ". ".join(part.rstrip(".") for part in told if part)

    def _show_covers(self) -> None:
        """All covers of the unit and what holds, with the comeback where the person said it is one."""
        today = self.shell.today
        self.covers = found = self.shell.desk.covers.of_unit(self.unit, today, comeback_of=self.comeback_of())
        self.verdict.show_verdict(found)
        if self._shows_all():
            self._fill_all()
        self.more.setVisible(not self._shows_all() and bool(found.covers or self._earlier[1:]))

    def _show_open(self, jobs: list[JobRow]) -> None:
        if jobs or "warning" in self.__dict__:
            self.warning.setVisible(bool(jobs))
            self.open_link.setVisible(bool(jobs))
        if not jobs:
            return
        job = jobs[0]
        said = translate("KnownUnit", "In the shop already: job {number}, {state}. “{problem}”")(
            number=job.number,
            state=state_of(job.state, job.kind).word,
            problem=shortened(plain.one_line(job.problem), SHORT),
        )
        self.warning.tell(self.shell.say(said))
        self.open_case = job.case

    def _show_comeback(self) -> None:
        found = self.comeback
        if found is not None or "announcement" in self.__dict__:
            self.announcement.setVisible(found is not None)
        self._tell_last()
        if found is None:
            return
        told = self.TOLD[self.answer] if self.answer else self.ASKED
        self.comeback_line.tell(self.shell.say(told(**self._known_of(found))))
        self.link_button.setVisible(self.answer != LINKED)
        self.differ_button.setVisible(self.answer != DIFFERENT)

    def _tell_last(self) -> None:
        """The last work, unless the question about the comeback tells it: the way to the rest is beside its answers then."""
        found = self.comeback
        asked = found is not None and not self.answer and found.job == self._last_job
        if asked:
            self._answers.addWidget(self.more)
            QWidget.setTabOrder(self.differ_button, self.more)
        elif "announcement" in self.__dict__:
            self._last_row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
            QWidget.setTabOrder(self.more, self.link_button)
        self.last.setText("" if asked or not self._earlier else self._earlier[0])
        self.last.setVisible(not asked)

    def _known_of(self, found: EarlierRepair) -> dict[str, Any]:
        still = translate("KnownUnit", "it is handed back again")
        return {
            "number": found.number,
            "day": self.shell.words.local(found.delivered_at).date(),
            "until": found.guaranteed_until or still,
            "problem": plain.one_line(found.problem).rstrip(". ")[:120],
            "work": plain.one_line(found.work_done).rstrip(". ")[:160] or "—",
        }

    def _say(self, answer: str) -> None:
        self.answer = answer
        self._show_covers()
        self._show_comeback()
        self.comeback_answered.emit()

    def comeback_of(self) -> int | None:
        """The job it comes back after, if the person said so."""
        return self.comeback.job if self.comeback is not None and self.answer == LINKED else None

    def _told(self, job: JobRow) -> str:
        """A job that is done, in one line."""
        words = self.shell.words
        ended = words.day(words.local(job.delivered_at).date()) if job.delivered_at else ""
        state = state_of(job.state, job.kind).word
        outcome = words.say(outcome_word(job.outcome, job.kind) if job.outcome else state)
        return plain.joined(job.number, ended, plain.one_line(job.problem)[:80], outcome)
