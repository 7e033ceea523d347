"""The checklists of the shop and those that come with the program; knows how they are listed, not how written."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.services.field.checklist_rows import ListShown
from helpdesk.texts import translate
from ui import theme
from ui.screens.settings.pane import Pane
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets.button import Button
from ui.widgets.cells import Cell, Column, Out
from ui.widgets.empty import Empty
from ui.widgets.pill import Mark
from ui.widgets.records import RecordTable

OWN = Mark(translate("ChecklistPane", "Our own"), "circle-check", "ready")
USUAL = Mark(translate("ChecklistPane", "As it came"), "package", "neutral")
OUT = Mark(translate("ChecklistPane", "Out of use"), "ban", "neutral")
_ALL = translate("ChecklistPane", "all products")


class _Listed(NamedTuple):
    """A list as a row; its id is made of its code, for what nobody took yet has none."""

    id: int
    list: ListShown
    own: bool
    """Whether it is another than what came with the program."""

    @property
    def name(self) -> str:
        return self.list.name


def _mark(row: _Listed) -> Mark:
    if not row.list.current:
        return OUT
    return OWN if row.own else USUAL


_COLUMNS = (
    Column("name", translate("Checklists", "Name"), stretch=True, stays=True),
    Column("kind", translate("Checklists", "For"), cell=lambda row, _: Cell(KINDS[row.list.kind])),
    Column(
        "category",
        translate("ChecklistPane", "Products"),
        cell=lambda row, words: row.list.product_name or shortened(row.list.category, 24) or words.say(_ALL),
        out=(
            Out(
                translate("ChecklistPane", "Products"),
                lambda row, words: row.list.product_name or row.list.category or words.say(_ALL),
            ),
        ),
    ),
    Column("size", translate("ChecklistPane", "Lines"), cell=lambda row, words: words.number(row.list.size)),
    Column("state", translate("People", "State"), cell=lambda row, _: Cell(mark=_mark(row))),
)


class ChecklistsPane(Pane):
    """The list, with adding, changing, taking out of use and bringing back."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            translate("Settings", "Checklists"),
            translate(
                "ChecklistPane",
                "What is gone through at installations and maintenance. A product takes its own list, else the one for "
                "its category, else the one for all. Jobs keep the version they were done with.",
            ),
        )
        self.table = RecordTable(
            Whole(_COLUMNS, self._rows),
            shell.words,
            name="checklists",
            title=translate("Settings", "Checklists"),
            memory=shell.memory,
        )
        self.table.setObjectName("checklists")
        self.table.setMinimumHeight(theme.px(theme.ROW * 12))
        self.table.set_empty(
            Empty(shell.words, "clipboard-check", translate("ChecklistPane", "No checklist yet. Write one."))
        )
        self.table.opened.connect(lambda _: self.edit())
        change = QAction(shell.say(translate("People", "Edit…")), self)
        theme.give_icon(change, "pencil")
        change.triggered.connect(self.edit)
        self.table.addAction(change)
        self.add(self._bar())
        self.add(self.table, 1)
        self.table.chosen.connect(lambda _: self._show_buttons())

    def _rows(self) -> list[_Listed]:
        readers = self.shell.desk.checklists
        found = [*readers.current(), *readers.withdrawn()]
        rows = [_Listed(crc32(one.code.encode()), one, readers.is_own(one)) for one in found]
        return sorted(rows, key=lambda row: (not row.list.current, row.name.casefold(), row.list.kind))

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        say = self.shell.say
        self.delete_button = Button(say(translate("ChecklistPane", "Take out of use")), "ban")
        self.restore_button = Button(say(translate("ChecklistPane", "Bring back as it came")), "undo-2")
        self.change_button = Button(say(translate("People", "Edit…")), "pencil")
        self.add_button = Button(say(translate("ChecklistPane", "New checklist…")), "plus")
        for button, name, slot in (
            (self.delete_button, "delete_checklist", self.delete),
            (self.restore_button, "restore_checklist", self.restore),
            (self.change_button, "change_checklist", self.edit),
            (self.add_button, "add_checklist", self.add_list),
        ):
            button.setObjectName(name)
            button.clicked.connect(slot)
        row.addStretch(1)
        for button in (self.delete_button, self.restore_button, self.change_button, self.add_button):
            row.addWidget(button)
        self._show_buttons()
        return bar

    def _chosen(self) -> ListShown | None:
        current = self.table.current_id() if hasattr(self, "table") else None
        return next((row.list for row in self._rows() if row.id == current), None) if current else None

    def _show_buttons(self) -> None:
        one = self._chosen()
        self.change_button.setEnabled(one is not None)
        self.delete_button.setEnabled(one is not None and one.current)
        usual = one is not None and not one.code.startswith("own-")
        self.restore_button.setEnabled(one is not None and one.id is not None and (usual or not one.current))

    def add_list(self) -> None:
        """Write a new one."""
        self.shell.ask("checklist")

    def edit(self) -> None:
        """Change the chosen one."""
        one = self._chosen()
        if one is not None:
            self.shell.ask("checklist", {"code": one.code})

    def delete(self) -> None:
        """New jobs take it no more."""
        from helpdesk.services.field.checklist_actions import DeleteChecklist

        one = self._chosen()
        if one is not None:
            self.shell.do(DeleteChecklist(code=one.code))

    def restore(self) -> None:
        """As it came with the program, or as it was last."""
        from helpdesk.services.field.checklist_actions import RestoreChecklist

        one = self._chosen()
        if one is not None:
            self.shell.do(RestoreChecklist(code=one.code))

    def reload(self) -> None:
        """Read the lists anew."""
        self.table.reload()
        self._show_buttons()
