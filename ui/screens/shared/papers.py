"""Knows how the papers of a record are listed and opened; must not know the record, draws none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.papers import VOID_REASONS, paper_title
from helpdesk.formats import Words
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.services.cases.rows import PaperRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets import plain
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
        return Cell(mark=Mark(translate("Papers", "Void"), "ban", "late"), second=reason)
    if row.signed_at:
        at = plain.joined(words.moment(row.signed_at), row.signed_by or "")
        if row.changed:
            mark = Mark(translate("Papers", "Changed since signed"), "refresh-cw", "due")
            return Cell(mark=mark, second=words.say(translate("Papers", "signed {moment}")(moment=at)))
        return Cell(mark=Mark(translate("Papers", "Signed"), "signature", "ready"), second=at)
    if row.changed:
        return Cell(mark=Mark(translate("Papers", "Replaced"), "repeat", "neutral"))
    if row.printed_at:
        out = Mark(translate("Papers", "Out"), "printer", "ready")
        return Cell(mark=out, second=words.moment(row.printed_at))
    return Cell(mark=Mark(translate("Papers", "Not printed yet"), "file-clock", "neutral"))


_COLUMNS = (
    Column("kind", translate("Papers", "Paper"), 220, stretch=True, stays=True, cell=_paper),
    Column("state", translate("Papers", "State"), 230, stays=True, cell=_state),
    Column("made_at", translate("Papers", "Made"), 130, cell=_made),
)


class PapersPane(QWidget):
    """Papers that were made for a record: Enter, Space or a double click shows one.

    ``new`` are the words of a button that shows :attr:`new_paper`, a paper made afresh each time.
    """

    def __init__(self, shell: Shell, name: str, new: Text) -> None:
        super().__init__()
        self.shell = shell
        self.new_paper: object = None
        self.table = RecordTable(
            Whole(_COLUMNS),
            shell.words,
            name=f"{name}_papers",
            title=translate("Papers", "Papers"),
            memory=shell.memory,
            two_lines=True,
        )
        self.table.setObjectName("papers")
        self.table.set_empty(Empty(shell.words, "file-text", translate("Papers", "No paper was made yet.")))
        self.table.opened.connect(self.open)
        self.table.previewed.connect(self.open)
        self.button = Button(shell.say(new), "printer")
        self.button.setObjectName("new_paper")
        self.button.clicked.connect(lambda: shell.ask("preview", self.new_paper))
        ways = QHBoxLayout()
        ways.setContentsMargins(0, theme.px(theme.LABEL), 0, theme.px(theme.LABEL))
        ways.addWidget(self.button)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(ways)
        column.addWidget(self.table, 1)

    def show_papers(self, rows: Sequence[PaperRow], new_paper: object) -> None:
        """List these; ``new_paper`` is what the button shows."""
        self.new_paper = new_paper
        self.table.set_source(Whole(_COLUMNS, lambda: rows))

    def open(self, paper: object) -> None:
        """Show a paper."""
        self.shell.ask("preview", {"document": paper, "look": True})
