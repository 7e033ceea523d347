"""Knows what the papers of a case have beyond those of any record: signing, bringing up to date, voiding."""

from __future__ import annotations

from PySide6.QtGui import QAction

from helpdesk.services.papers.actions import UpdatePaper, VoidPaper
from helpdesk.texts import translate
from ui import theme
from ui.screens.shared.papers import PapersPane
from ui.shell import Shell


class CasePapers(PapersPane):
    """The tab of a case's papers: the menu of a paper signs, renews or voids it; labels are made afresh."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "case", translate("CasePapers", "Labels"))
        for name, text, icon, slot in (
            ("open_paper", translate("CasePapers", "Show the paper"), "eye", self._open_current),
            ("sign_paper", translate("CasePapers", "Sign the paper…"), "signature", self.sign),
            (
                "update_paper",
                translate("CasePapers", "Bring the paper up to date"),
                "refresh-cw",
                self.update_paper,
            ),
            ("void_paper", translate("CasePapers", "Void the paper…"), "ban", self.void),
        ):
            action = QAction(shell.say(text), self.table)
            action.setObjectName(name)
            theme.give_icon(action, icon)
            action.triggered.connect(slot)
            self.table.addAction(action)

    def _open_current(self) -> None:
        if self.table.current_id() is not None:
            self.open(self.table.current_id())

    def sign(self) -> None:
        """Have the chosen paper signed."""
        row = self.table.current_row()
        if row is not None and row.voided_at is None:
            self.shell.ask("sign", row.id)

    def update_paper(self) -> None:
        """Make the chosen paper anew after what changed since it went out."""
        if self.table.current_id() is not None:
            self.shell.do(UpdatePaper(id=self.table.current_id()))

    def void(self) -> None:
        """Ask why the chosen paper is void."""
        row = self.table.current_row()
        if row is not None and row.voided_at is None:
            self.shell.ask(VoidPaper, row.id)
