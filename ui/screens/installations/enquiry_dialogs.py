"""The dialogs of an enquiry: question and answer in one, and the answer to one that was left open."""

from __future__ import annotations

from helpdesk.action import Outcome
from helpdesk.services.field.enquiry_actions import AnswerEnquiry, AnswerQuestion
from ui.screens.installations.topics import Topics
from ui.screens.installations.who_dialog import TRAINING, WhoDialog
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets import plain

LATER = ("next_action", "next_on")
WHERE = frozenset({"held"})
"""The channel says it."""


class EnquiryDialog(WhoDialog):
    """What was asked and answered; without an answer, what is done next."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        super().__init__(shell, told, AnswerEnquiry, without=WHERE)

    def first_field(self) -> str:
        return "question" if self.told.get("customer") else "customer"

    def look(self) -> None:
        super().look()
        answered = bool(self.form.editor("answer").value())
        trained = self.form.editor("trained").value()
        self.show_fields(LATER, not answered)
        self.show_fields(("minutes", "trained"), answered)
        self.show_fields(TRAINING, answered and trained)

    def done_with(self, outcome: Outcome) -> None:
        super().done_with(outcome)
        papers = self.shell.desk.papers
        paper = papers.latest("training", "case", outcome.id) if outcome.id is not None else None
        if paper is not None:
            self.shell.ask("preview", {"document": paper.id})


class AnswerQuestionDialog(ActionDialog):
    """``told`` is the job; the question stands above."""

    def __init__(self, shell: Shell, told: object) -> None:
        job = told_of(told, "job")["job"]
        self.topics = Topics(shell.words)
        self.topics.propose(shell.desk.trainings.topics(None, shell.words.language, job))
        super().__init__(shell, told, AnswerQuestion, overrides={"topics": self.topics}, without=WHERE)
        self._look()

    def introduce(self) -> None:
        super().introduce()
        self.add(plain.label(self.about.row.problem, wrap=True))

    def fill(self, values: dict[str, object]) -> None:
        super().fill(values)
        self._look()

    def changed(self, name: str) -> None:
        super().changed(name)
        self._look()

    def _look(self) -> None:
        for name in TRAINING:
            self.form.set_shown(name, self.form.editor("trained").value())
