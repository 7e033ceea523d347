"""Knows the row above the calendar: other days, day or week, whose, what stands against what; not what is shown of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.services.field.conflict_reader import Person
from helpdesk.texts import translate
from ui import theme
from ui.screens.calendar.sheet import NOBODY
from ui.screens.calendar.view import View, Who
from ui.shell import Shell
from ui.widgets.button import Button
from ui.widgets.chips import Chip, Chips
from ui.widgets.segments import Segments


class _Warning(Button):
    """Red, for it says what is wrong."""

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        ground, edge, _ = super()._colours()
        return ground, edge, theme.current().tone("late").ink


class CalendarBar(QWidget):
    """``stepped`` by so many weeks or days, 0 for today; ``week_wanted``; ``person_wanted`` with whether as one more."""

    stepped = Signal(int)
    week_wanted = Signal(bool)
    person_wanted = Signal(object, bool)
    conflict_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self._people: list[tuple[str, str]] = []
        self._who: dict[str, Who] = {}
        say = shell.say
        self.row = QHBoxLayout(self)
        side = theme.px(theme.CARD)
        self.row.setContentsMargins(side, theme.px(theme.FIELD), side, theme.px(theme.FIELD))
        self.row.setSpacing(theme.px(theme.LABEL))
        self.back = Button(icon="chevron-left", tip=say(translate("Calendar", "Earlier (Page Up)")))
        self.today = Button(
            say(translate("Calendar", "Today")), tip=say(translate("Calendar", "Today (Home)"))
        )
        self.forward = Button(icon="chevron-right", tip=say(translate("Calendar", "Later (Page Down)")))
        for button, name, by in (
            (self.back, "earlier", -1),
            (self.today, "to_today", 0),
            (self.forward, "later", 1),
        ):
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, by=by: self.stepped.emit(by))
            self.row.addWidget(button)
        self.views = Segments(
            shell.words, {"day": translate("Calendar", "Day"), "week": translate("Calendar", "Week")}
        )
        self.views.setObjectName("calendar_view")
        self.views.setAccessibleName(say(translate("Calendar", "What is seen")))
        self.views.changed.connect(lambda: self.week_wanted.emit(self.views.value() == "week"))
        self.row.addSpacing(theme.px(theme.LABEL))
        self.row.addWidget(self.views)
        self.row.addSpacing(theme.px(theme.LABEL))
        self.chips = Chips(shell.words, [])
        self.row.addWidget(self.chips, 1)
        self.conflicts = _Warning(icon="triangle-alert", look="quiet", tip=say(_CONFLICT))
        self.conflicts.setText("-")
        self.conflicts.setObjectName("next_conflict")
        self.conflicts.clicked.connect(lambda: self.conflict_wanted.emit())
        self.row.addWidget(self.conflicts)

    def show_view(
        self,
        view: View,
        people: Sequence[Person],
        whose: Sequence[Who],
        counted: Mapping[Who, int],
        against: int,
    ) -> None:
        """Show which days and whose they are, how many visits each has, and how many have something against them."""
        self.views.set_value("week" if view.week else "day")
        self._fill(people, unassigned=None in counted or None in whose)
        self.chips.set_counts({key: counted.get(who, 0) for key, who in self._who.items()})
        for key, who in self._who.items():
            self.chips.set_on(key, who in whose)
        said = self.shell.say(translate("Calendar", "%n conflict(s)", "", 1)(n=against))
        self.conflicts.setText(said)
        self.conflicts.setAccessibleName(said)
        self.conflicts.setVisible(against > 0)

    def _fill(self, people: Sequence[Person], *, unassigned: bool) -> None:
        wanted = [(str(person.id), person.name) for person in people]
        if unassigned:
            wanted.append(("nobody", self.shell.say(NOBODY)))
        if wanted == self._people:
            return
        self._people = wanted
        self._who = {key: int(key) if key != "nobody" else None for key, _ in wanted}
        old = self.chips
        self.chips = Chips(self.shell.words, [Chip(key, text, toggle=True) for key, text in wanted])
        self.chips.setObjectName("technicians")
        self.chips.setAccessibleName(self.shell.say(translate("Calendar", "Technicians")))
        self.chips.toggled.connect(self._toggled)
        self.row.replaceWidget(old, self.chips)
        self.row.setStretchFactor(self.chips, 1)
        old.hide()
        old.deleteLater()

    def _toggled(self, key: str, _: bool) -> None:
        more = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        self.person_wanted.emit(self._who[key], more)


_CONFLICT = translate("Calendar", "To the next conflict (C)")
