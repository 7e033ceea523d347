"""The dialogs of a training for use: begun for a customer, held as a step of its job, written down after an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from helpdesk.action import Action, Outcome
from helpdesk.services.field.training_actions import (
    CHANNEL_OF,
    AnswerOpenQuestions,
    HoldTraining,
    OpenTraining,
    RecordTraining,
    fill_training,
)
from ui.screens.installations.topics import Topics
from ui.screens.installations.who_dialog import TRAINING, WhoDialog
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.shell import Shell
from ui.widgets import plain

MOST_SHOWN = 600
VISIT = ("planned_start", "visit_minutes", "technician")


class TrainingDialog(WhoDialog):
    """A training that was just held, or is to be held later, with its visit or without."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        super().__init__(shell, told, OpenTraining)

    def first_field(self) -> str:
        return "held" if self.told.get("customer") else "customer"

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "held":
            self.form.fill({"channel": CHANNEL_OF[self.form.editor("held").value()]})

    def look(self) -> None:
        super().look()
        later = self.form.editor("later").value()
        self.show_fields((*TRAINING, "minutes"), not later)
        self.show_fields(VISIT, later)

    def done_with(self, outcome: Outcome) -> None:
        """Go to the case and show the record for both to sign."""
        super().done_with(outcome)
        papers = self.shell.desk.papers
        paper = papers.latest("training", "case", outcome.id) if outcome.id is not None else None
        if paper is not None:
            self.shell.ask("preview", {"document": paper.id})


class HoldTrainingDialog(ActionDialog):
    """``told`` is the job."""

    action_asked: type[Action] = HoldTraining

    def __init__(self, shell: Shell, told: object) -> None:
        job = told_of(told, "job")["job"]
        self.topics = Topics(shell.words)
        self.topics.propose(shell.desk.trainings.topics(None, shell.words.language, job))
        super().__init__(
            shell,
            told,
            self.action_asked,
            filled=self._begun(shell, job),
            overrides={"topics": self.topics},
        )

    def _begun(self, shell: Shell, job: int) -> Mapping[str, Any]:
        """What is known: the training that was written down, else the visit it was planned for."""
        row = shell.desk.trainings.of_job(job)
        if row is not None:
            return fill_training(row)
        visit = shell.desk.visits.open(job)
        if visit is None:
            return {}
        came = visit.planned_start <= shell.desk.clock.now()
        return {
            "held": "home",
            **({"held_at": visit.planned_start, "minutes": visit.minutes} if came else {}),
        }


class RecordTrainingDialog(HoldTrainingDialog):
    """``told`` is a job that is over: what was shown with it is written down."""

    action_asked = RecordTraining


class AnswerOpenDialog(ActionDialog):
    """``told`` is the job whose training left something open."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, AnswerOpenQuestions)

    def introduce(self) -> None:
        """Say what was asked."""
        super().introduce()
        row = self.shell.desk.trainings.of_job(self.told["job"])
        if row is not None:
            asked = plain.label(plain.many_lines(row.open_questions, MOST_SHOWN), "strong", wrap=True)
            asked.setObjectName("asked")
            self.add(asked)
