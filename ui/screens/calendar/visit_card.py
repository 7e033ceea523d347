"""Knows the visit that is chosen on the calendar: what there is to know of it, and what can be done; below the list."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from helpdesk.domain.visit_words import CONFIRMATIONS
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.errors import NotFound
from helpdesk.services.field.calendar_reader import CalendarSpan, CalendarVisit
from helpdesk.texts import translate
from ui import theme
from ui.screens.calendar import visit_words
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.calendar_blocks import Look
from ui.widgets.inline import Inline
from ui.widgets.link import Link
from ui.widgets.section import rule


class VisitCard(QFrame):
    """One visit, with its steps."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.visit: CalendarVisit | None = None
        self.setProperty("look", "page")
        self.setObjectName("visit_card")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        body = QVBoxLayout()
        side = theme.px(theme.CARD)
        body.setContentsMargins(side, theme.px(theme.LABEL), side, theme.px(theme.FIELD))
        body.setSpacing(theme.px(3))
        self.name = plain.label("", "strong", wrap=True)
        self.when = plain.label("", "secondary", wrap=True)
        self.what = plain.label("", "secondary", single=True)
        self.where = plain.label("", "secondary", wrap=True)
        self.state = plain.label("", "secondary", wrap=True)
        self.against = Inline("", "late", self)
        self.case = Link("")
        self.case.setObjectName("visit_case")
        self.case.clicked.connect(lambda: self.open_case())
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.case, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(head)
        for part in (self.when, self.what, self.where, self.state, self.against):
            body.addWidget(part)
        body.addLayout(self._buttons())
        column.addLayout(body)
        self.hide()

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, theme.px(theme.LABEL), 0, 0)
        grid.setSpacing(theme.px(6))
        self.buttons: dict[str, Button] = {}
        for place, (name, text, icon) in enumerate(_STEPS):
            button = Button(self.shell.say(text), icon)
            button.setObjectName(f"{name}_visit")
            button.clicked.connect(lambda _=False, name=name: self.ask(name))
            self.buttons[name] = button
            if place == 0:
                grid.addWidget(button, 0, 0, 1, 2)
            else:
                grid.addWidget(button, 1, place - 1)
        return grid

    def show_visit(self, visit: CalendarVisit | None, span: CalendarSpan | None) -> None:
        """Show this one; none hides the card."""
        self.visit = visit
        self.setVisible(visit is not None)
        if visit is None or span is None:
            return
        words, say = self.shell.words, self.shell.say
        look = visit_words.look_of(visit, self.shell.desk.clock.now())
        who = next((person.name for person in span.people if person.id == visit.technician), "")
        day = words.local(visit.start).date()
        self.name.setText(visit_words.name(visit, words))
        self.when.setText(
            plain.joined(f"{words.weekday(day.weekday())} {day.day}, {visit_words.hours(visit, words)}", who)
        )
        self.what.setText(plain.joined(say(KINDS.get(visit.kind, "")), visit.title or visit.problem))
        self.where.setText(", ".join(part for part in (visit.address, visit.city) if part))
        self.where.setVisible(bool(self.where.text()))
        self.state.setText(self._state(visit, look))
        against = [say(visit_words.short(clash, visit, span)) for clash in visit_words.marked(visit, span)]
        self.against.tell(", ".join(dict.fromkeys(against)) if visit.open else "")
        self.case.setText(visit.number)
        self.case.setAccessibleName(say(translate("Calendar", "Open job {number}")(number=visit.number)))
        self.case.setVisible(visit.case is not None)
        self._allow(visit)

    def _state(self, visit: CalendarVisit, look: Look) -> str:
        say = self.shell.say
        fixed = say(translate("Calendar", "time promised")) if visit.fixed and visit.open else ""
        said = visit_words.ending(visit, look, self.shell.words) or say(visit_words.LOOKS[look])
        return plain.joined(
            said, say(CONFIRMATIONS.get(visit.confirmed, "")), fixed, plain.one_line(visit.note)
        )

    def _allow(self, visit: CalendarVisit) -> None:
        """Only what its job allows now."""
        allowed: set[str] = set()
        if visit.open and visit.job is not None:
            cases = self.shell.desk.cases
            with suppress(NotFound):
                allowed = {action.step.name for action in cases.steps(cases.job(visit.job))}
        for name, button in self.buttons.items():
            button.setVisible(f"{name}_visit" in allowed)

    def ask(self, name: str) -> None:
        """Open the dialog of a step, where the visit allows it: ``record``, ``move``, ``cancel``."""
        if self.visit is not None and self.buttons[name].isVisibleTo(self):
            from helpdesk.services.field.visit_actions import CancelVisit, MoveVisit
            from helpdesk.services.field.visit_record_actions import RecordVisit

            asked = {"record": RecordVisit, "move": MoveVisit, "cancel": CancelVisit}
            self.shell.ask(asked[name], {"job": self.visit.job})

    def open_case(self) -> None:
        """Go to the case, at the job."""
        if self.visit is not None and self.visit.job is not None:
            self.shell.go("job", self.visit.job)


_STEPS = (
    ("record", translate("Calendar", "How it went…"), "clipboard-check"),
    ("move", translate("Calendar", "Move…"), "calendar-clock"),
    ("cancel", translate("Calendar", "Cancel…"), "ban"),
)
