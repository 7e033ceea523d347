"""Knows what can be done with a case and the job that leads it, as commands of its page; does nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from helpdesk.domain.papers import PAPERS
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.services.calls.actions import PlanCall
from helpdesk.services.cases.actions import AddNote, DeleteCase, PlanNext
from helpdesk.services.cases.rows import CasePage, JobRow
from helpdesk.services.messages.actions import RecordMessage
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.cases.job_facts import is_complaint, receipts_of
from ui.screens.cases.steps import StepButton
from ui.shell import Goal, Shell

RECEIPTS = {
    "receipt": translate("Cases", "Deposit receipt"),
    "complaint": translate("Cases", "Complaint receipt"),
    "return_slip": translate("Cases", "Return slip"),
    "installation": PAPERS["installation"].title,
    "training": PAPERS["training"].title,
}
"""What a case's receipt is called, by the first of its kinds of paper."""


class CaseActions:
    """Makes the commands anew for each case that is shown; those made before go."""

    def __init__(self, shell: Shell, page: QWidget) -> None:
        self.shell, self._page = shell, page
        self._made: list[QAction] = []

    def begin(self) -> None:
        """Let go of the commands of the case that was shown."""
        for action in self._made:
            action.deleteLater()
        self._made = []

    def of_job(
        self, page: CasePage, lead: JobRow, steps: Sequence[StepButton]
    ) -> tuple[QAction | None, list[QAction]]:
        """The one step to make next, and the others; with the job's number where several are open."""
        several = sum(job.state not in FINISHED for job in page.jobs) > 1
        leads = bool(steps) and steps[0].primary and lead.state not in FINISHED
        primary = self._step("case_next_step", steps[0], lead, several) if leads else None
        rest = steps[1:] if leads else steps
        return primary, [self._step(f"step_{step.name}", step, lead, several) for step in rest]

    def of_case(self, page: CasePage, print_receipt: Callable[[], object]) -> tuple[QAction, list[QAction]]:
        """The note, which is always at hand, and what else can be done with any case."""
        complained = is_complaint(page)
        case, ask, goal = page.facts.id, self.shell.ask, Goal("case", page.facts.id)
        plan = self._action(
            "case_plan", translate("Cases", "Plan next…"), "calendar-clock", lambda: ask(PlanNext, case)
        )
        plan.setEnabled(page.facts.closed_at is None)
        receipt = [
            self._action("case_receipt", RECEIPTS[kind], "file-text", print_receipt)
            for kind in receipts_of(page)[:1]
        ]
        history = self._action(
            "case_history", translate("Cases", "Change history…"), "history", lambda: ask("history", goal)
        )
        delete = self._action(
            "case_delete", translate("Cases", "Delete the case…"), "trash-2", lambda: ask(DeleteCase, case)
        )
        delete.setVisible(self.shell.may("delete"))
        call = self._note(case, "call", translate("Cases", "Phone call…"), "phone")
        message = self._note(case, "message", translate("Cases", "Message…"), "mail")
        write = self._write(page)
        note = self._note(case, "note", translate("Cases", "Note…"), "message-square")
        survey = self._survey(case)
        complain = [] if complained else self._complain(page)
        rest = [plan, *write, call, message, *complain, *self._teach(page), *receipt, *survey]
        return note, [*rest, self.parting(), history, delete]

    def _complain(self, page: CasePage) -> list[QAction]:
        """Taking a complaint about the case, where somebody brought it."""
        if page.facts.customer is None:
            return []
        told = {"case": page.facts.id}
        said = translate("Cases", "Complaint about this case…")
        ask = self.shell.ask
        icon = "message-circle-warning"
        return [self._action("case_complaint", said, icon, lambda: ask("complaint", told))]

    def _teach(self, page: CasePage) -> list[QAction]:
        """A training for use with the customer; the installation of the unit the case is about."""
        case, ask = page.facts.id, self.shell.ask
        if page.facts.customer is None:
            return []
        train = translate("Cases", "Training for use…")
        found = [
            self._action("case_training", train, "graduation-cap", lambda: ask("training", {"case": case}))
        ]
        unit = next((job.unit for job in page.jobs if job.unit is not None), None)
        if unit is not None and not any(job.kind == "installation" for job in page.jobs):
            install = translate("Cases", "Open an installation…")
            told = {"unit": unit, "case": case}
            found.append(
                self._action(
                    "case_installation", install, "clipboard-check", lambda: ask("open_installation", told)
                )
            )
        return found

    def _survey(self, case: int) -> list[QAction]:
        """Asking the customer how it went, or what they answered; and the slip to take home."""
        ask, icon = self.shell.ask, "message-circle-question-mark"
        sheets = self.shell.desk.surveys.of_case(case)
        if sheets and self.shell.desk.surveys.objection(case) is not None:
            told = {"survey": sheets[0].id}
            said = translate("Cases", "Survey {number}…")(number=sheets[0].number)
            return [self._action("case_survey", said, icon, lambda: ask("survey", told))]
        take, slip = translate("Cases", "Take a survey…"), translate("Cases", "Survey slip")
        paper = {"paper": "survey_slip", "number": str(case)}
        return [
            self._action("case_survey", take, icon, lambda: ask("take_survey", {"case": case})),
            self._action("case_slip", slip, "file-text", lambda: ask("preview", paper)),
        ]

    def _write(self, page: CasePage) -> list[QAction]:
        """Writing to the customer and calling them, where the case has one."""
        told = {"customer": page.facts.customer, "case": page.facts.id}
        if page.facts.customer is None:
            return []
        write = translate("Cases", "Write to the customer…")
        plan = translate("Cases", "Plan a call…")
        return [
            self._action("case_write", write, "send", lambda: self.shell.ask(RecordMessage, told)),
            self._action("case_plan_call", plan, "phone", lambda: self.shell.ask(PlanCall, told)),
        ]

    def _note(self, case: int, kind: str, text: Text, icon: str) -> QAction:
        told = {"case": case, "kind": kind}
        return self._action(f"case_{kind}", text, icon, lambda: self.shell.ask(AddNote, told))

    def parting(self) -> QAction:
        """A line between groups of a menu."""
        action = QAction(self._page)
        action.setSeparator(True)
        self._made.append(action)
        return action

    def _step(self, name: str, step: StepButton, job: JobRow, several: bool) -> QAction:
        text = translate("Cases", "{step} · {job}")(step=step.text, job=job.number) if several else step.text
        return self._action(name, text, step.icon, step.run)

    def _action(self, name: str, text: Text, icon: str, slot: Callable[[], object]) -> QAction:
        action = QAction(self.shell.say(text), self._page)
        action.setObjectName(name)
        theme.give_icon(action, icon)
        action.triggered.connect(lambda: slot())
        self._made.append(action)
        return action
