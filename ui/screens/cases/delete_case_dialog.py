"""The dialog that asks once more before a case made by mistake is taken out."""

from __future__ import annotations

from helpdesk.services.cases.actions import DeleteCase
from helpdesk.texts import translate
from ui.screens.shared.action_dialog import ActionDialog
from ui.shell import Shell
from ui.widgets import plain


class DeleteCaseDialog(ActionDialog):
    """``told`` is the case."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, DeleteCase)

    def introduce(self) -> None:
        page = self.shell.desk.cases.get(self.told["case"])
        what = plain.joined(page.facts.customer_name or "", *(job.title for job in page.jobs))
        gone = translate(
            "DeleteCase",
            "Its jobs, notes and photos go with it. Its papers are voided and keep their numbers. "
            "Undo brings it back.",
        )
        self.add(plain.label(plain.one_line(what), "strong", wrap=True))
        self.add(plain.label(self.shell.say(gone), wrap=True))
