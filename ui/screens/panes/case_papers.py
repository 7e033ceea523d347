"""Knows how the papers of a case are listed, opened and voided; draws none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.services.cases import PaperRow
from helpdesk.services.paper_data import VOID_REASONS
from helpdesk.services.papers import paper_title
from helpdesk.services.repair_papers import UpdatePaper
from helpdesk.settings import LANGUAGE_NAMES
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.panes.sources import Whole
from ui.shell import Shell
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column, RecordTable


def _paper(row: PaperRow, words: Words) -> Cell:
    title = paper_title(row.kind, row.series, row.number, row.version)
    return Cell(title, words.say(LANGUAGE_NAMES.get(row.language, row.language)), icon="file-text")


def _made(row: PaperRow, words: Words) -> str:
    return words.moment(row.made_at)


def _state(row: PaperRow, words: Words) -> Cell:
    if row.voided_at:
        reason: Text | str = VOID_REASONS.get(row.void_reason, row.void_reason)
        return Cell(mark=Mark(translate("CasePapers", "Void"), "ban", "late"), second=reason)
    if row.signed_at:
        at = words.moment(row.signed_at)
        if row.changed:
            mark = Mark(translate("CasePapers", "Changed since signed"), "refresh-cw", "due")
            return Cell(mark=mark, second=words.say(translate("CasePapers", "signed {moment}")(moment=at)))
        return Cell(mark=Mark(translate("CasePapers", "Signed"), "signature", "ready"), second=at)
    if row.changed:
        return Cell(mark=Mark(translate("CasePapers", "Replaced"), "repeat", "neutral"))
    if row.printed_at:
        return Cell(
            mark=Mark(translate("CasePapers", "Out"), "printer", "ready"), second=words.moment(row.printed_at)
        )
    return Cell(mark=Mark(translate("CasePapers", "Not printed yet"), "file-clock", "neutral"))


COLUMNS = (
    Column(
        "kind", translate("CasePapers", "Paper"), 220, sortable=False, stretch=True, stays=True, cell=_paper
    ),
    Column("state", translate("CasePapers", "State"), 160, sortable=False, stays=True, cell=_state),
    Column("made_at", translate("CasePapers", "Made"), 130, sortable=False, cell=_made),
)


class CasePapers(QWidget):
    """The tab of a case's papers: Enter opens one, the menu voids it; papers made afresh have buttons."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.case = 0
        self.table = RecordTable(
            Whole(COLUMNS),
            shell.words,
            name="case_papers",
            title=translate("CasePapers", "Papers of the case"),
            memory=shell.memory,
            two_lines=True,
        )
        self.table.setObjectName("papers")
        self.table.set_empty(
            Empty(shell.words, "file-text", translate("CasePapers", "No paper was made in this case yet."))
        )
        self.table.opened.connect(self.open)
        self.table.previewed.connect(self.open)
        self._add_actions()
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.px(theme.LABEL), 0, theme.px(theme.LABEL))
        self.labels = Button(shell.say(translate("CasePapers", "Labels")), "printer")
        self.labels.setObjectName("labels")
        self.labels.clicked.connect(self.open_labels)
        row.addWidget(self.labels)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.table, 1)

    def _add_actions(self) -> None:
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
            action = QAction(self.shell.say(text), self.table)
            action.setObjectName(name)
            theme.give_icon(action, icon)
            action.triggered.connect(slot)
            self.table.addAction(action)

    def show_papers(self, case: int, rows: Sequence[PaperRow]) -> None:
        """Show the papers of a case."""
        self.case = case
        self.table.set_source(Whole(COLUMNS, rows))

    def open(self, paper: object) -> None:
        """Show a paper."""
        self.shell.ask("preview", {"document": paper})

    def open_labels(self) -> None:
        """Show the labels of the case."""
        self.shell.ask("preview", {"paper": "label", "number": str(self.case)})

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
            self.shell.ask("void_paper", row.id)
