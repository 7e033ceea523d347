"""The people who work here, also those who left: how they are listed, and the ways to their PIN and rights."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from helpdesk.domain.rights import OWNER
from helpdesk.domain.staff import ROLES
from helpdesk.services.shop.reader import StaffRow
from helpdesk.texts import translate
from ui import theme
from ui.screens.settings.sign_in_dialogs import WHAT_IT_IS
from ui.screens.settings.values import ValuesPane
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.flow import Flow
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column, RecordTable

HERE = Mark(translate("People", "Works here"), "circle-check", "ready")
LEFT = Mark(translate("People", "Left"), "log-out", "neutral")
NONE, PIN, BADGE = (
    Cell("—"),
    Cell(translate("People", "PIN")),
    Cell(translate("People", "PIN and badge")),
)
_NO_OWNER = translate(
    "People", "An owner gets the first PIN, and nobody here is one. Make somebody owner first."
)


_COLUMNS = (
    Column("name", translate("People", "Name"), stretch=True, stays=True),
    Column("initials", translate("People", "Initials"), roomy=True),
    Column("role", translate("People", "Role"), 88, cell=lambda row, _: Cell(ROLES.get(row.role, row.role))),
    Column(
        "skills",
        translate("People", "Skills"),
        # Of many the tip has the rest; the names are not cut for them.
        150,
        cell=lambda row, _: Cell(", ".join(row.skills.splitlines())),
    ),
    Column(
        "pin_at",
        translate("People", "Signs in with"),
        # As wide as both: most begin with none, and get theirs while the list stands there.
        96,
        cell=lambda row, _: BADGE if row.badge_at else PIN if row.pin_at else NONE,
    ),
    Column(
        "active", translate("People", "State"), cell=lambda row, _: Cell(mark=HERE if row.active else LEFT)
    ),
)


class PeoplePane(ValuesPane):
    """The list, with adding and changing, over how people sign in."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "people", WHAT_IT_IS)
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
        self.bar = self._bar()
        self.body.insertWidget(2, self.bar)
        self.body.insertWidget(3, self.table, 1)
        self.table.chosen.connect(self._chosen)

    def _chosen(self, chosen: object) -> None:
        for button in self.of_one:
            button.setEnabled(chosen is not None)

    def _bar(self) -> QWidget:
        """What is done for all, then with the chosen one; in as many rows as it needs."""
        bar = QWidget()
        row = Flow(theme.px(theme.LABEL))
        bar.setLayout(row)
        buttons = (
            ("add_person", translate("People", "New person…"), "user-round-plus", self.add_person),
            ("role_rights", translate("People", "Rights of the roles…"), "shield-check", self.show_rights),
            ("recovery_code", translate("People", "Recovery code…"), "ticket", self.make_code),
            ("change_person", translate("People", "Edit…"), "pencil", self.edit),
            ("pin_of_person", translate("People", "PIN and badge…"), "lock", self.set_pin),
            ("working_of_person", translate("People", "Working time…"), "calendar-clock", self.show_working),
            (
                "coaching_of_person",
                translate("People", "Coaching sheets…"),
                "message-circle-question-mark",
                self.show_coaching,
            ),
        )
        made = {}
        for name, words, icon, slot in buttons:
            made[name] = Button(self.shell.say(words), icon)
            made[name].setObjectName(name)
            made[name].clicked.connect(slot)
            row.addWidget(made[name])
        self.of_one = [made[name] for name in list(made)[3:]]
        self.code_button = made["recovery_code"]
        self._chosen(None)
        self._follow()
        return bar

    def _follow(self) -> None:
        """A recovery code is an owner's own affair, once people sign in."""
        me = self._here()
        self.code_button.setVisible(self.shell.desk.guarded and me is not None and me.role == OWNER)

    def _here(self) -> StaffRow | None:
        desk = self.shell.desk
        return next((row for row in desk.shop.staff() if row.id == desk.staff), None)

    def set_pin(self) -> None:
        """The PIN of the chosen person; the first of a shop is an owner's."""
        chosen, desk = self.table.current_id(), self.shell.desk
        if chosen is None:
            return
        if not desk.guarded:
            owners = [row.id for row in desk.shop.staff() if row.role == OWNER]
            if not owners:
                self.shell.tell(_NO_OWNER, "due")
                return
            chosen = chosen if chosen in owners else owners[0]
        self.shell.ask("sign_in", {"person": chosen})

    def show_rights(self) -> None:
        """Which role may do what."""
        self.shell.ask("role_rights")

    def make_code(self) -> None:
        """A new recovery code of the owner who is here."""
        me = self._here()
        if me is not None:
            self.shell.ask("recovery_code", {"person": me.id})

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
        super().reload()
        self.table.reload()
        self._follow()
