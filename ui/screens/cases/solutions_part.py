"""Shows the solutions noted on a job: what is proposed, with one key to say that it helped, and what did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.solution_words import RESULTS
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.solutions.reader import held_words
from helpdesk.services.solutions.rows import UseRow
from helpdesk.services.solutions.use_actions import UseSolution, WithdrawUse
from helpdesk.texts import translate
from ui import theme
from ui.shell import Deed, Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.link import Link
from ui.widgets.pill import Mark, Pill
from ui.widgets.section import Section

MARKS = {
    "proposed": Mark(RESULTS["proposed"], "lightbulb", "due"),
    "tried": Mark(RESULTS["tried"], "x", "neutral"),
    "solved": Mark(RESULTS["solved"], "circle-check", "ready"),
}


class SolutionsPart(QWidget):
    """The solutions of one job; made anew when they changed."""

    def __init__(self, shell: Shell, number: str, uses: Sequence[UseRow]) -> None:
        super().__init__()
        self.shell = shell
        self.setObjectName(f"solutions_{number}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        section = Section(shell.words, translate("SolutionsPart", "Solutions"))
        for use in uses:
            section.add(self._line(use))
        column.addWidget(section)

    def _line(self, use: UseRow) -> QWidget:
        shell, line = self.shell, QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        record = replace(shell.desk.solutions.record(use.solution), watched=0)
        said = shell.say(held_words(record))
        link = Link(plain.joined(plain.one_line(use.symptom), said))
        link.setObjectName(f"solution_{use.solution}")
        link.clicked.connect(lambda: shell.go("solution", use.solution))
        row.addWidget(link)
        row.addStretch(1)
        if use.result == "proposed":
            self._add(row, use, "solved", "circle-check")
            self._add(row, use, "tried", "x")
        else:
            row.addWidget(Pill(shell.words, MARKS[use.result], line))
        off = Button(icon="x" if use.result != "proposed" else "trash-2", look="quiet")
        off.setObjectName(f"off_{use.solution}")
        tip = shell.say(translate("SolutionsPart", "Take it off this job"))
        off.setToolTip(tip)
        off.setAccessibleName(tip)
        off.clicked.connect(lambda: shell.do(WithdrawUse(job=use.job, solution=use.solution)))
        row.addWidget(off)
        return line

    def _add(self, row: QHBoxLayout, use: UseRow, result: str, icon: str) -> None:
        words = {
            "solved": translate("SolutionsPart", "This one helped"),
            "tried": translate("SolutionsPart", "Did not help"),
        }
        button = Button(self.shell.say(words[result]), icon)
        button.setObjectName(f"{result}_{use.solution}")
        button.clicked.connect(
            lambda: self.shell.do(UseSolution(job=use.job, solution=use.solution, result=result))
        )
        row.addWidget(button)


def helping_deeds(shell: Shell, jobs: Sequence[JobRow]) -> list[Deed]:
    """What the search offers about the solutions proposed for some jobs: each may be the one that helped."""
    said = translate("SolutionsPart", "This one helped: {symptom}")

    def helped(use: UseRow) -> object:
        return shell.do(UseSolution(job=use.job, solution=use.solution, result="solved"))

    return [
        Deed(said(symptom=plain.one_line(use.symptom)), "circle-check", partial(helped, use))
        for job in jobs
        for use in shell.desk.solutions.on_job(job.id)
        if use.result == "proposed"
    ]
