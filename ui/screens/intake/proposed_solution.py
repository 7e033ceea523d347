"""Knows the known solutions proposed while a fault is told at the counter, and the one noted for the bench."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from helpdesk.errors import NotFound
from helpdesk.texts import translate
from ui import theme
from ui.screens.shared.solution_words import hits
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.hits import Hit
from ui.widgets.inline import Inline
from ui.widgets.proposals import Proposals
from ui.widgets.tab_chain import LAST


class ProposedSolution(QWidget):
    """A line below the fault once one was taken; the fault itself stays as the customer told it."""

    changed = Signal()

    def __init__(
        self, shell: Shell, field: QPlainTextEdit, about: Callable[[], tuple[int | None, str]]
    ) -> None:
        """``about`` tells the product and the category of what came in, as far as they are known."""
        super().__init__()
        self.shell, self._about = shell, about
        self.solution: int | None = None
        self.setObjectName("proposed_solution")
        self.proposals = Proposals(shell.words, field, self._find)
        self.proposals.taken.connect(lambda hit: self.take(int(hit.id)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        self.told = Inline("", "neutral", parent=self)
        self.told.setObjectName("noted_solution")
        off = Button(icon="x", look="quiet")
        off.setObjectName("forget_solution")
        off.setProperty(LAST, True)
        tip = shell.say(translate("ProposedSolution", "Do not note it"))
        off.setToolTip(tip)
        off.setAccessibleName(tip)
        off.clicked.connect(lambda: self.take(None))
        row.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(off)
        self.hide()

    def _find(self, text: str) -> list[Hit]:
        product, category = self._about()
        return hits(
            self.shell, self.shell.desk.suggestions.for_fault(text, product=product, category=category)
        )

    def take(self, solution: int | None) -> None:
        """Note this one for the bench; nothing takes it back."""
        self.set_value(solution)
        self.changed.emit()

    def set_value(self, solution: int | None) -> None:
        """Show what is noted; one that is gone by now is not."""
        try:
            row = self.shell.desk.solutions.get(solution) if solution is not None else None
        except NotFound:
            row = None
        self.solution = row.id if row else None
        said = translate("ProposedSolution", "For the bench: {number} · {symptom}")
        self.told.tell(
            self.shell.say(said(number=row.number, symptom=plain.one_line(row.symptom))) if row else ""
        )
        self.setVisible(row is not None)
