"""The dialog that asks once more before a case made by mistake is taken out."""

from __future__ import annotations

from helpdesk.services.cases.actions import DeleteCase
from helpdesk.texts import translate
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import NARROW, Dialog


class DeleteCaseDialog(Dialog):
    """``told`` is the case."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.case = int(str(told))
        page = shell.desk.cases.get(self.case)
        super().__init__(
            shell.words,
            translate("DeleteCase", "Delete case {case}?")(case=self.case),
            translate("DeleteCase", "Delete the case"),
            width=NARROW,
            danger=True,
            parent=shell.window,
        )
        self.shell = shell
        what = plain.joined(page.facts.customer_name or "", *(job.title for job in page.jobs))
        self.add(plain.label(plain.one_line(what), "strong", wrap=True))
        self.add(
            plain.label(
                shell.say(
                    translate(
                        "DeleteCase",
                        "Its jobs, notes and photos go with it. Its papers are voided and keep their numbers. "
                        "Undo brings it back.",
                    )
                ),
                wrap=True,
            )
        )
        self.wanted.connect(self.delete)
        self.leave.setFocus()

    def delete(self) -> None:
        """Delete it, or say why it stays."""
        if self.shell.do(DeleteCase(id=self.case), refused=self.tell) is not None:
            self.accept()
