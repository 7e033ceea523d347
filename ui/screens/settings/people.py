"""The people who work here, also those who left; knows how they are listed, not who may do what."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.domain.staff import ROLES
from helpdesk.texts import translate
from ui import theme
from ui.screens.settings.pane import Pane
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column, RecordTable

HERE = Mark(translate("People", "Works here"), "circle-check", "ready")
LEFT = Mark(translate("People", "Left"), "log-out", "neutral")


_COLUMNS = (
    Column("name", translate("People", "Name"), stretch=True, stays=True),
    Column("initials", translate("People", "Initials")),
    Column("role", translate("People", "Role"), cell=lambda row, _: Cell(ROLES.get(row.role, row.role))),
    Column(
        "skills",
        translate("People", "Skills"),
        cell=lambda row, _: Cell(", ".join(row.skills.splitlines())),
    ),
    Column(
        "active", translate("People", "State"), cell=lambda row, _: Cell(mark=HERE if row.active else LEFT)
    ),
)


class PeoplePane(Pane):
    """The list, with adding and changing."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            translate("Settings", "People"),
            translate(
                "People",
                "Whoever is at the PC signs what is done. There are no passwords: this is no lock, it is a memory.",
            ),
        )
        self.table = RecordTable(
            Whole(_COLUMNS, lambda: shell.desk.shop.staff(everybody=True)),
            shell.words,
            name="people",
            title=translate("Settings", "People"),
            memory=shell.memory,
        )
        self.table.setObjectName("people")
        self.table.setMinimumHeight(theme.px(theme.ROW * 8))
        self.table.set_empty(
            Empty(shell.words, "users", translate("People", "Nobody works here yet. Add the first person."))
        )
        self.table.opened.connect(lambda _: self.edit())
        change = QAction(shell.say(translate("People", "Edit…")), self)
        theme.give_icon(change, "pencil")
        change.triggered.connect(self.edit)
        self.table.addAction(change)
        self.add(self._bar())
        self.add(self.table, 1)
        self.table.chosen.connect(self._chosen)

    def _chosen(self, chosen: object) -> None:
        self.change_button.setEnabled(chosen is not None)
        self.coaching_button.setEnabled(chosen is not None)
        self.working_button.setEnabled(chosen is not None)

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        self.change_button = Button(self.shell.say(translate("People", "Edit…")), "pencil")
        self.change_button.setObjectName("change_person")
        self.change_button.setEnabled(False)
        self.change_button.clicked.connect(self.edit)
        self.add_button = Button(self.shell.say(translate("People", "New person…")), "user-round-plus")
        self.add_button.setObjectName("add_person")
        self.add_button.clicked.connect(self.add_person)
        self.coaching_button = Button(
            self.shell.say(translate("People", "Coaching sheets…")), "message-circle-question-mark"
        )
        self.coaching_button.setObjectName("coaching_of_person")
        self.coaching_button.setEnabled(False)
        self.coaching_button.clicked.connect(self.show_coaching)
        self.working_button = Button(self.shell.say(translate("People", "Working time…")), "calendar-clock")
        self.working_button.setObjectName("working_of_person")
        self.working_button.setEnabled(False)
        self.working_button.clicked.connect(self.show_working)
        row.addStretch(1)
        row.addWidget(self.working_button)
        row.addWidget(self.coaching_button)
        row.addWidget(self.change_button)
        row.addWidget(self.add_button)
        return bar

    def add_person(self) -> None:
        """Somebody new works here."""
        from helpdesk.services.shop.staff_actions import AddStaff

        self.shell.ask(AddStaff)

    def edit(self) -> None:
        """Change the chosen person."""
        from helpdesk.services.shop.staff_actions import EditStaff

        chosen = self.table.current_id()
        if chosen is not None:
            self.shell.ask(EditStaff, chosen)

    def show_working(self) -> None:
        """When the chosen person works, and when they are away."""
        chosen = self.table.current_id()
        if chosen is not None:
            self.shell.ask("working", {"person": chosen})

    def show_coaching(self) -> None:
        """What colleagues observed in the chosen person's talks."""
        chosen = self.table.current_id()
        if chosen is not None:
            self.shell.ask("coaching", {"person": chosen})

    def reload(self) -> None:
        """Read the staff anew."""
        self.table.reload()
