"""The dialogs of a job's work that show what one needs beside the form: the fault, the amounts, the phone."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.action import Action, Outcome
from helpdesk.domain.codes import CAUSES
from helpdesk.errors import NotFound
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.field.guidance_actions import GiveGuidance
from helpdesk.services.messages.actions import RecordMessage
from helpdesk.services.workshop.hand_over_actions import TellReady
from helpdesk.services.workshop.repair_actions import Diagnose, FinishWork
from helpdesk.services.workshop.solution_actions import WriteSolution
from helpdesk.texts import Text, translate
from ui import theme
from ui.outside import call
from ui.screens.cases.amounts import charge_words, differences
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.screens.shared.alike_solutions import AlikeSolutions
from ui.screens.shared.solution_words import hits
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.hits import Hit
from ui.widgets.inline import Inline
from ui.widgets.proposals import Proposals


class DiagnoseDialog(ActionDialog):
    """``told`` is the job; what the customer said stands above what was found.

    While it is typed, known solutions stand below: one that is taken fills what was found and its cause, and is
    noted on the job.
    """

    def __init__(self, shell: Shell, told: object) -> None:
        self.solution: int | None = None
        super().__init__(shell, told, Diagnose)
        field = self.form.editor("diagnosis")
        self.proposals = Proposals(shell.words, field, self._find, lambda: self._find(self.about.row.problem))
        self.proposals.taken.connect(lambda hit: self.take(int(hit.id)))
        if self._find(self.about.row.problem):
            hint = translate("Step", "Down arrow: known solutions for the declared fault")
            field.setPlaceholderText(shell.say(hint))
        self.noted = Inline("", "neutral", parent=self)
        self.noted.setObjectName("noted")
        self.add(self.noted)
        self._tell_noted()

    def _find(self, text: str) -> list[Hit]:
        return hits(self.shell, self.shell.desk.suggestions.of_job(self.about.row.id, text))

    def take(self, solution: int) -> None:
        """A known solution fits: what it says of the cause is what was found."""
        row = self.shell.desk.solutions.get(solution)
        self.solution = solution
        self.form.fill(
            {
                "diagnosis": row.cause_text or row.symptom,
                "symptom": row.symptom_code or self.form.values()["symptom"],
                "cause": row.cause if row.cause in CAUSES else self.form.values()["cause"],
            }
        )
        self._tell_noted()
        self.changed("diagnosis")

    def _tell_noted(self) -> None:
        try:
            row = self.shell.desk.solutions.get(self.solution) if self.solution is not None else None
        except NotFound:
            row, self.solution = None, None
        said = translate("Step", "Noted with it: {number} · {symptom}")
        told = said(number=row.number, symptom=plain.one_line(row.symptom)) if row else ""
        self.noted.tell(self.shell.say(told))

    def more(self) -> dict[str, Any]:
        return {"solution": self.solution}

    def fill_more(self, values: dict[str, Any]) -> None:
        solution = values.get("solution")
        if not isinstance(solution, int | None):
            raise TypeError
        self.solution = solution

    def introduce(self) -> None:
        super().introduce()
        fault = plain.many_lines(self.about.row.problem, 600)
        if fault:
            said = translate("Step", "Declared fault: {fault}")(fault=fault)
            label = plain.label(self.shell.say(said), wrap=True)
            label.setObjectName("declared")
            self.add(label)


class FinishDialog(ActionDialog):
    """``told`` is the job; the minutes of the quote are proposed where none were counted."""

    def __init__(self, shell: Shell, told: object) -> None:
        cases = shell.desk.cases
        job = cases.job(told_of(told, "job")["job"])
        quoted = cases.bench(job, shell.desk.settings).quoted_minutes
        counted = job.minutes is not None or cases.running_clock(job.id) is not None
        filled: dict[str, Any] = {"minutes": quoted} if quoted and not counted else {}
        helped = [use.solution for use in shell.desk.solutions.on_job(job.id) if use.result == "solved"]
        if helped and not job.work_done:
            filled["work_done"] = shell.desk.solutions.get(helped[0]).fix
        super().__init__(shell, told, FinishWork, filled=filled)
        self.form.editor("work_done").setFocus()

    def introduce(self) -> None:
        super().introduce()
        for said, look in differences(self.shell, self.about.row):
            self.add(plain.label(self.shell.say(said), look, wrap=True))


class WriteSolutionDialog(ActionDialog):
    """``told`` is the job: what was written there stands in the form; before one is written twice, it is said."""

    def __init__(self, shell: Shell, told: object) -> None:
        job = told_of(told, "job")["job"]
        parts = "\n".join(part.name for part in shell.desk.cases.parts(job))
        super().__init__(shell, told, WriteSolution, filled={"parts": parts} if parts else {})
        self.alike = AlikeSolutions(shell, self)

    def changed(self, name: str) -> None:
        super().changed(name)
        if name == "symptom":
            self.alike.forget()

    def do(self, action: Action) -> None:
        assert isinstance(action, WriteSolution)
        if not self.alike.look(action):
            super().do(action)


class GiveGuidanceDialog(ActionDialog):
    """``told`` is the job; which sheet it is stands above, and it is shown when it was noted."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, GiveGuidance)

    def introduce(self) -> None:
        super().introduce()
        sheet = self.shell.desk.guidance.of_job(self.about.row.id)
        if sheet is not None:
            self.add(
                plain.label(plain.one_line(sheet.title_in(self.shell.words.language)), "strong", wrap=True)
            )

    def done_with(self, outcome: Outcome) -> None:
        super().done_with(outcome)
        self.shell.ask("preview", {"paper": "guidance", "number": self.about.row.number})


class TellDialog(ActionDialog):
    """``told`` is the job: whom to call, and what it costs."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, TellReady)
        add_writing(self, shell, self.about.row, "ready")

    def introduce(self) -> None:
        super().introduce()
        add_reach(self, self.shell, self.about.row.case)
        charge = charge_words(self.shell, [self.about.row])
        if charge:
            label = plain.label(self.shell.say(charge), "strong", wrap=True)
            label.setObjectName("charge")
            self.add(label)
        for loan in self.shell.desk.loans.out_of_case(self.about.row.case):
            bring = translate("Step", "They return the loaner: {unit}")
            brings = bring(unit=plain.joined(loan.title, loan.serial))
            self.add(plain.label(self.shell.say(brings), "due", wrap=True))
        for said, look in differences(self.shell, self.about.row, beside_charge=bool(charge)):
            self.add(plain.label(self.shell.say(said), "secondary" if look == "body" else look, wrap=True))


def add_writing(dialog: ActionDialog, shell: Shell, job: JobRow, purpose: str) -> None:
    """The way to tell it in writing, which records the step, too."""
    customer = shell.desk.cases.get(job.case).facts.customer
    if customer is None or shell.desk.customers.card(customer).facts.state != "active":
        return

    def write() -> None:
        dialog.reject()
        shell.ask(RecordMessage, {"customer": customer, "job": job.id, "purpose": purpose})

    button = dialog.add_aside(shell.say(translate("Step", "Write it…")), write, "send")
    button.setObjectName("write")


def add_reach(dialog: ActionDialog, shell: Shell, case: int) -> None:
    """Who is to be told and by which number, or that they are not to be called."""
    who = shell.desk.cases.get(case).facts.customer
    card = shell.desk.customers.card(who) if who is not None else None
    if card is None or card.facts.state == "blocked":
        return
    said: Text | str = plain.joined(plain.one_line(card.facts.name), card.facts.best_hours)
    dialog.add(plain.label(shell.say(said), "secondary", wrap=True))
    for phone in card.phones:
        dialog.add_text(_number(shell, phone.value, dials=not card.facts.do_not_call))
    if card.facts.do_not_call:
        dialog.add(plain.label(shell.say(translate("Step", "Does not want to be called")), "due"))


def _number(shell: Shell, value: str, *, dials: bool) -> QWidget:
    """A number in large, with the button that dials it."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(theme.LABEL))
    number = plain.label(shell.words.phone(value), "section")
    number.setObjectName("phone")
    dial = Button(icon="phone", look="quiet", tip=shell.say(translate("Reach", "Call this number")))
    dial.setObjectName("call")
    dial.setAccessibleName(plain.in_a_row(dial.toolTip(), number.text()))
    dial.setVisible(dials)
    dial.clicked.connect(lambda: call(shell, value))
    row.addWidget(number)
    row.addWidget(dial)
    row.addStretch(1)
    return line
