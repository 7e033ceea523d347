"""Knows how the papers of a record are listed and opened; must not know the record."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.services.cases import PaperRow
from helpdesk.services.papers import paper_title
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.panes.sources import Whole
from ui.shell import Shell
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column, RecordTable

_COLUMNS = (
    Column(
        "title",
        translate("Papers", "Paper"),
        sortable=False,
        stretch=True,
        stays=True,
        cell=lambda row, _: _title(row),
    ),
    Column(
        "made_at",
        translate("Papers", "Made"),
        sortable=False,
        cell=lambda row, words: words.moment(row.made_at),
    ),
    Column("state", translate("Papers", "State"), sortable=False, cell=lambda row, words: _state(row, words)),
)


def _title(row: PaperRow) -> Cell:
    return Cell(paper_title(row.kind, row.series, row.number, row.version), icon="file-text")


def _state(row: PaperRow, words: Words) -> Cell | str:
    if row.voided_at is not None:
        return Cell(mark=Mark(translate("Papers", "Void"), "ban"), tip=row.void_reason)
    if row.printed_at is not None:
        printed = translate("Papers", "Printed {day}")(day=words.local(row.printed_at).date())
        return words.say(printed)
    return words.say(translate("Papers", "Not printed yet"))


class PapersPane(QWidget):
    """Papers that were made for a record; Enter or a double click shows one. ``new`` makes one more."""

    def __init__(self, shell: Shell, name: str, new: tuple[Text, object] | None = None) -> None:
        super().__init__()
        self.shell = shell
        self.new_paper: object = new[1] if new else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(theme.LABEL), 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        self.table = RecordTable(
            Whole(_COLUMNS),
            shell.words,
            name=f"{name}_papers",
            title=translate("Papers", "Papers"),
            memory=shell.memory,
        )
        self.table.set_empty(Empty(shell.words, "file-text", translate("Papers", "No paper was made yet.")))
        self.table.opened.connect(lambda document: shell.ask("preview", {"document": document}))
        if new:
            self.button = Button(shell.say(new[0]), "printer")
            self.button.setObjectName("new_paper")
            self.button.clicked.connect(lambda: shell.ask("preview", self.new_paper))
            column.addWidget(self.button, 0)
        column.addWidget(self.table, 1)

    def show_papers(self, rows: list[PaperRow]) -> None:
        """List these."""
        self.table.set_source(Whole(_COLUMNS, rows))
