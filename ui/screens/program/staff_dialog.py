"""The dialog that asks who is at the PC now: initials and Enter; knows the staff and no rights."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from helpdesk.desk import Changed
from helpdesk.domain.normal_forms import fold
from helpdesk.domain.staff import ROLES
from helpdesk.services.shop.reader import StaffRow
from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets.dialog import NARROW, Dialog
from ui.widgets.empty import Empty
from ui.widgets.inputs import Line
from ui.widgets.people import ROW, PeopleList, Person
from ui.widgets.spoken import clearable

MOST_SHOWN = 7


class StaffDialog(Dialog):
    """Everybody who works here, by name; typing narrows the list, exact initials come first."""

    def __init__(self, shell: Shell, told: object = None) -> None:  # noqa: ARG002
        super().__init__(
            shell.words,
            translate("StaffDialog", "Who is at the PC?"),
            translate("StaffDialog", "This is me"),
            width=NARROW,
            note=translate("StaffDialog", "What is done from now on carries this name in the history."),
            parent=shell.window,
        )
        self.shell = shell
        self.line = Line(shell.say(translate("StaffDialog", "Initials or name, then Enter")))
        self.line.setObjectName("initials")
        self.line.setAccessibleName(self.line.placeholderText())
        clearable(self.line, self.words)
        self.line.installEventFilter(self)
        self.people = PeopleList()
        self.people.setObjectName("people")
        self.people.setAccessibleName(shell.say(translate("StaffDialog", "People who work here")))
        self.nobody = Empty(shell.words, "users", translate("StaffDialog", "Nobody of that name works here."))
        self.add(self.line)
        self.add(self.people, 1)
        self.add(self.nobody, 1)
        button = self.add_aside(
            shell.say(translate("StaffDialog", "New person…")), self.add_person, "user-round-plus"
        )
        button.setObjectName("add_person")
        self.line.changed.connect(self.show_people)
        self.people.picked.connect(self.take)
        self.wanted.connect(self.people.pick)
        shell.jobs.changed.connect(self._data_changed)
        self.show_people()
        if shell.desk.staff is not None:
            self.people.choose(shell.desk.staff)
        self._settle()

    def _settle(self) -> None:
        rows = max(3, min(self.people.count(), MOST_SHOWN))
        self.people.setMinimumHeight(theme.px(ROW) * rows + 2)

    def show_people(self) -> None:
        """Show who fits what is typed."""
        typed = self.line.value()
        found = sorted(
            (row for row in self.shell.desk.shop.staff() if _fits(row, typed)),
            key=lambda row: fold(row.initials) != fold(typed),
        )
        self.people.show_people(
            [
                Person(
                    row.id,
                    row.name,
                    row.initials,
                    self.shell.say(ROLES.get(row.role, row.role)),
                    row.id == self.shell.desk.staff,
                )
                for row in found
            ]
        )
        if typed and found:
            self.people.setCurrentRow(0)
        self.people.setVisible(bool(found))
        self.nobody.setVisible(not found)
        self.primary.setEnabled(bool(found))

    def take(self, identity: int) -> None:
        """This person is at the PC now."""
        self.shell.staff_wanted.emit(identity)
        self.accept()

    def add_person(self) -> None:
        """Somebody new works here."""
        from helpdesk.services.shop.staff_actions import AddStaff

        self.shell.ask(AddStaff)

    def _data_changed(self, changed: Changed) -> None:
        if "staff" in changed.nouns:
            self.show_people()
            if changed.id is not None:
                self.people.choose(changed.id)
            self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.line:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self.people.step(step)
                return True
        return super().eventFilter(watched, event)


def _fits(person: StaffRow, typed: str) -> bool:
    wanted = fold(typed)
    if not wanted or fold(person.initials).startswith(wanted):
        return True
    words = fold(person.name).split()
    return all(any(word.startswith(part) for word in words) for part in wanted.split())
