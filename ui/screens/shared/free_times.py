"""Knows the next free times for a visit as buttons, taken by a click or a number; must not know what is done with one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.services.field.visit_reader import FreeSlot
from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.keyed import KeyedButton

MANY = 3
"""So many are offered."""
_NONE = translate(
    "PlanVisit", "Nobody who has the skill is free in the next weeks. Choose a time and a person yourself."
)


class FreeTimes(QWidget):
    """The times under their heading; ``taken`` tells the one that was chosen."""

    taken = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.slots: list[FreeSlot] = []
        self.buttons: list[KeyedButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.INSIDE))
        column.addWidget(plain.label(shell.say(translate("PlanVisit", "Next free times"))))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(theme.px(theme.INSIDE))
        column.addLayout(self.rows)
        self.none = plain.label(shell.say(_NONE), "secondary", wrap=True)
        column.addWidget(self.none)

    def offer(self, slots: Sequence[FreeSlot]) -> None:
        """Show these in place of the ones before."""
        self.slots = list(slots)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(place, slot) for place, slot in enumerate(self.slots)]
        for button in self.buttons:
            self.rows.addWidget(button)
        self.none.setVisible(not self.slots)

    def _button(self, place: int, slot: FreeSlot) -> KeyedButton:
        words = self.shell.words
        at, until = words.local(slot.start), words.local(slot.end)
        said = plain.joined(words.day_long(at.date()), f"{at:%H:%M}–{until:%H:%M}", slot.name)
        button = KeyedButton(said, str(place + 1), parent=self)
        button.setObjectName(f"slot_{place + 1}")
        button.setShortcut(f"Alt+{place + 1}")
        button.taken.connect(partial(self.take, place))
        button.setAutoExclusive(True)
        button.installEventFilter(self)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A number takes a free time while one of them is held."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched in self.buttons:
            place = event.key() - Qt.Key.Key_1
            if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and 0 <= place < len(self.buttons):
                self.take(place)
                return True
        return super().eventFilter(watched, event)

    def take(self, place: int) -> None:
        """Choose one of them."""
        self.taken.emit(self.slots[place])

    def mark(self, start: datetime | None, technician: int | None) -> None:
        """Show which of them stands in the form."""
        for button, slot in zip(self.buttons, self.slots, strict=True):
            button.setChecked((slot.start, slot.technician) == (start, technician))


class NextTimes(FreeTimes):
    """The next free times for what a visit leaves undone, for whoever goes to it, and what stands against one.

    ``technician``: who goes; nobody yet: whoever can. They are looked up when they are first shown.
    """

    def __init__(self, shell: Shell, jobs: Sequence[int], minutes: int, technician: int | None) -> None:
        super().__init__(shell)
        self.jobs, self.minutes, self.technician = jobs, minutes, technician
        self.setObjectName("next_times")
        self.warning = plain.label("", "secondary", wrap=True)
        self.warning.setObjectName("objection")
        column = self.layout()
        assert column is not None
        column.addWidget(self.warning)
        self._asked = False

    def show_for(self, shown: bool, start: datetime | None) -> None:
        """Show them or not; ``start``: the time that stands in the form."""
        self.setVisible(shown)
        if not shown:
            return
        desk = self.shell.desk
        now = desk.clock.now()
        if not self._asked:
            self._asked = True
            found = desk.visits.free_slots(
                self.jobs[0], self.technician, since=now, minutes=self.minutes, many=MANY
            )
            self.offer(found)
        for button, slot in zip(self.buttons, self.slots, strict=True):
            button.setChecked(slot.start == start)
        against = None
        if start is not None:
            against = desk.visits.objection(self.jobs, start, self.minutes, self.technician, None, now=now)
        self.warning.setText(self.shell.say(against.said) if against else "")
        self.warning.setVisible(against is not None)
