"""The filters of the cases beside the saved views: whose work it is, and how long a case waits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from helpdesk.texts import Text, translate
from ui.shell import Shell
from ui.widgets.button import Button

PEOPLE = translate("Cases", "Technician")
WAITS = translate("Cases", "Waiting time")
ANY = translate("Cases", "Any")
AT_LEAST = translate("Cases", "%n day(s) or more", "", 1)
DAYS = (2, 5, 10, 20, 30)
KEPT = "cases/filters"


class CaseFilters(QObject):
    """Two buttons, each with a menu that says what holds. ``changed``: the person chose something."""

    changed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.technician = 0
        self.days = 0
        self.people = self._button(PEOPLE, "user-round", "technicians", self._fill_people)
        self.waits = self._button(WAITS, "hourglass", "waiting_time", self._fill_waits)
        kept = shell.memory.get(KEPT)
        if isinstance(kept, list) and len(kept) == 2:
            self.show(*kept)

    def _button(self, text: Text, icon: str, name: str, fill: Callable[[QMenu], None]) -> Button:
        made = Button(self.shell.say(text), icon)
        made.setObjectName(name)
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: fill(menu))
        made.setMenu(menu)
        return made

    def _fill_people(self, menu: QMenu) -> None:
        menu.clear()
        self._entry(menu, self.shell.say(ANY), not self.technician, partial(self._take_person, 0))
        menu.addSeparator()
        for person in self.shell.desk.shop.staff():
            name, on = person.name.replace("&", "&&"), self.technician == person.id
            self._entry(menu, name, on, partial(self._take_person, person.id))

    def _fill_waits(self, menu: QMenu) -> None:
        menu.clear()
        self._entry(menu, self.shell.say(ANY), not self.days, partial(self._take_days, 0))
        menu.addSeparator()
        for days in DAYS:
            text = self.shell.say(AT_LEAST(n=days))
            self._entry(menu, text, self.days == days, partial(self._take_days, days))

    def _entry(self, menu: QMenu, text: str, on: bool, slot: Callable[[], None]) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda _=False: slot())

    def _take_person(self, technician: int) -> None:
        self.choose(technician, self.days)

    def _take_days(self, days: int) -> None:
        self.choose(self.technician, days)

    def choose(self, technician: int, days: int) -> None:
        """As if the person had chosen these; 0 is any."""
        self.show(technician, days)
        self.changed.emit()

    def show(self, technician: int, days: int) -> None:
        """Show that these hold; tells nobody."""
        self.technician, self.days = int(technician), int(days)
        self.shell.memory.set(KEPT, [self.technician, self.days])
        say = self.shell.say
        for button, usual, chosen in (
            (self.people, PEOPLE, self._name()),
            (self.waits, WAITS, say(AT_LEAST(n=self.days)) if self.days else ""),
        ):
            button.setText((chosen or say(usual)).replace("&", "&&"))
            button.setAccessibleName(f"{say(usual)}: {chosen or say(ANY)}")
            button.updateGeometry()

    def _name(self) -> str:
        people = self.shell.desk.shop.staff(everybody=True)
        return next((person.name for person in people if person.id == self.technician), "")

    def words(self) -> str:
        """What holds, in words; empty where nothing does."""
        waits = self.shell.say(AT_LEAST(n=self.days)) if self.days else ""
        return ", ".join(part for part in (self._name(), waits) if part)
