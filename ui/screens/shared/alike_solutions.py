"""Knows how one is told that a solution like the one being written is there already; writes nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.services.solutions.actions import AddSolution
from helpdesk.texts import translate
from ui import theme
from ui.screens.shared.solution_words import did
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import Dialog
from ui.widgets.link import Link


class AlikeSolutions(QWidget):
    """Stands in the dialog once it was asked to save and something alike is known; pressed again, it is saved."""

    def __init__(self, shell: Shell, dialog: Dialog) -> None:
        super().__init__()
        self.shell, self.dialog = shell, dialog
        self.setObjectName("alike")
        self._told_for: str | None = None
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(theme.INSIDE))
        dialog.add(self)
        self.hide()

    def forget(self) -> None:
        """The symptom is another: it is looked for anew."""
        self._told_for = None
        self.hide()

    def look(self, action: AddSolution) -> bool:
        """Whether something alike was found that the person has not been told of yet."""
        if self._told_for == action.symptom:
            return False
        readers = self.shell.desk.solutions
        found = readers.alike(action.symptom)
        if not found:
            return False
        self._told_for = action.symptom
        while self._lines.count():
            item = self._lines.takeAt(0)
            gone = item.widget() if item else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for row in found:
            said = self.shell.say(did(row, readers.record(row.id)))
            link = Link(
                plain.joined(row.number, plain.one_line(row.symptom), plain.one_line(row.scope_title), said)
            )
            link.setObjectName(f"alike_{row.id}")
            link.clicked.connect(lambda _=False, one=row.id: self._go(one))
            self._lines.addWidget(link)
        self.show()
        self.dialog.tell(
            translate("SolutionDialog", "Something like it is known already: look there, or save once more.")
        )
        return True

    def _go(self, solution: int) -> None:
        """To the one that is there; what was typed stays as a draft."""
        self.dialog.reject()
        self.shell.go("solution", solution)
