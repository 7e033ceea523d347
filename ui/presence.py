"""Knows how the window shows and changes who is at the PC: the button's menu; people sign in only where PINs are set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from helpdesk.domain.staff import ROLES
from helpdesk.texts import translate
from ui.widgets import plain

if TYPE_CHECKING:
    from ui.window import Window


class Presence:
    """One of each window."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.menu = QMenu(window.top.staff)
        window.top.staff.set_menu(self.menu)

    def begin(self) -> None:
        """Whoever was here last is here again, unless they sign in; then nobody is yet."""
        window = self.window
        if not window.desk.guarded:
            staff = window.memory.get("window/staff")
            people = {person.id for person in window.desk.shop.staff()}
            window.desk.staff = staff if staff in people else min(people, default=None)
        self.fill()

    def choose(self, identity: int) -> None:
        """Somebody else is at the PC now, where nobody has to prove it."""
        if not self.window.desk.guarded:
            self.window.desk.staff = identity
            self.window.memory.set("window/staff", identity)
            self.fill()

    def fill(self) -> None:
        """Show who is here, and what the button offers: everybody, or the lock."""
        self.menu.clear()
        if self.window.desk.guarded:
            self._offer_lock()
        else:
            self._offer_people()
        names = {person.id: person.name for person in self.window.desk.shop.staff()}
        self.window.top.staff.set_name(names.get(self.window.desk.staff or 0, ""))

    def _offer_people(self) -> None:
        for person in self.window.desk.shop.staff():
            action = self.menu.addAction(person.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(person.id == self.window.desk.staff)
            action.triggered.connect(lambda _=False, identity=person.id: self.choose(identity))

    def _offer_lock(self) -> None:
        window = self.window
        me = next((person for person in window.desk.shop.staff() if person.id == window.desk.staff), None)
        if me is not None:
            role = window.words.say(ROLES.get(me.role, me.role))
            who = self.menu.addAction(plain.joined(me.name, role).replace("&", "&&"))
            who.setEnabled(False)
            self.menu.addSeparator()
        self.menu.addAction(window.commands["lock"])
        if me is not None:
            own = self.menu.addAction(window.words.say(translate("TopBar", "My PIN and badge…")))
            own.setObjectName("own_pin")
            own.triggered.connect(lambda: window.open_dialog("sign_in", {"person": me.id}))
