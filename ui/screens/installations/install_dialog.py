"""The dialog at the customer's: arrival, serial, acceptance, training, departure, and what begins with it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from helpdesk.domain.installation_words import other_serial
from helpdesk.domain.normal_forms import serial_key
from helpdesk.domain.travel import TRAVEL_REASONS
from helpdesk.services.field.installation_actions import REST, InstallUnit
from helpdesk.services.field.training_actions import fill_training
from helpdesk.services.field.visit_reader import FreeSlot
from helpdesk.texts import Text, translate
from ui.screens.installations.acceptance import Acceptance
from ui.screens.installations.topics import Topics
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.screens.shared.free_times import NextTimes
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import WIDE
from ui.widgets.inline import Inline

TRAINING = ("to_whom", "minutes", "tried", "topics", "handed_over", "open_questions")
WHERE = frozenset({"held"})
"""It is at the customer's."""


class InstallDialog(ActionDialog):
    """``told`` is the job. Enter goes from line to line of the acceptance; 1, 2 and 3 mark one."""

    def __init__(self, shell: Shell, told: object) -> None:
        desk, job = shell.desk, told_of(told, "job")["job"]
        known = desk.checklists.of_job(job)
        self.acceptance = Acceptance(shell, known.lines if known else ())
        self.topics = Topics(shell.words)
        self.topics.propose(desk.trainings.topics(None, shell.words.language, job))
        super().__init__(
            shell,
            told,
            InstallUnit,
            filled=self._begun(shell, job),
            overrides={"lines": self.acceptance, "topics": self.topics},
            without=WHERE,
            needed=frozenset({"arrived_at", "left_at"}),
            width=WIDE,
        )
        self.form.set_shown("lines", bool(self.acceptance.lines))
        head = self.form.fields["lines"].label
        assert head is not None
        # The heading above says it.
        head.hide()
        visit = desk.visits.open(job)
        self.times = NextTimes(shell, [job], REST, visit.technician if visit else desk.staff)
        self.times.taken.connect(self._take_time)
        self.add(self.times)
        self.sheet = desk.visit_sheets.of(visit.id) if visit else None
        self.travel = plain.label("", "secondary", wrap=True)
        self.travel.setObjectName("travel")
        self.travel.setVisible(visit is not None)
        self.add(self.travel)
        self.follows = plain.label("", "secondary", wrap=True)
        self.follows.setObjectName("follows")
        self.open_on = Inline("", "due", parent=self)
        self.open_on.setObjectName("stays_open")
        self.add(self.follows)
        self.add(self.open_on)
        self._look()

    def _begun(self, shell: Shell, job: int) -> dict[str, Any]:
        """The times of the visit, and what was written at an earlier one."""
        desk = shell.desk
        found: dict[str, Any] = {}
        visit = desk.visits.open(job)
        if visit is not None and visit.planned_start <= desk.clock.now():
            found["arrived_at"] = visit.planned_start
        earlier, training = desk.installations.of_job(job), desk.trainings.of_job(job)
        if earlier is not None and not earlier.serial_reason:
            found["serial_found"] = earlier.serial_found
        if training is not None:
            found |= {name: value for name, value in fill_training(training).items() if name != "held"}
            found["trained"] = False
        return found

    # -- what belongs to what was typed -------------------------------------------------------------

    def changed(self, name: str) -> None:
        super().changed(name)
        self._look()

    def fill(self, values: dict[str, Any]) -> None:
        super().fill(values)
        self._look()

    def _look(self) -> None:
        form = self.form
        sold = self.about.row.serial or ""
        found = form.editor("serial_found").value()
        other = bool(found and sold) and serial_key(found) != serial_key(sold)
        form.set_shown("serial_way", other)
        form.set_shown("serial_reason", other or (bool(sold) and not found))
        form.fields["serial_found"].tell(self.shell.say(other_serial(sold)) if other else "")
        if not other:
            form.fill({"serial_way": ""})
        for each in TRAINING:
            form.set_shown(each, form.editor("trained").value())
        undone = self.acceptance.undone()
        form.set_shown("again_at", bool(undone))
        self._tell_end(undone)

    def _tell_travel(self, result: str) -> None:
        """What the way costs the customer, where the visit was planned."""
        if self.sheet is None:
            return
        waived = self.form.editor("no_travel").value()
        travel = self.sheet.travel(result, "", at_fault=False, waived=waived)
        said = translate("VisitForm", "Travel: {amount} · {why}")
        told = said(amount=self.shell.words.money(travel.cents), why=TRAVEL_REASONS[travel.why])
        self.travel.setText(self.shell.say(told))

    def _take_time(self, slot: FreeSlot) -> None:
        """A free time is that of the visit for the rest."""
        self.form.fill({"again_at": slot.start})
        self.changed("again_at")
        self.form.editor("again_at").setFocus()

    def _tell_end(self, undone: int) -> None:
        """What begins when it is saved; or that it stays open."""
        if not hasattr(self, "follows"):
            return
        said: Text | str = ""
        if undone:
            said = translate(
                "InstallDialog", "%n line(s) left or failed: the installation stays open for them.", "", 1
            )(n=undone)
        self._tell_travel("partly" if undone else "done")
        self.times.show_for(bool(undone), self.form.editor("again_at").value())
        self.open_on.tell(self.shell.say(said))
        left = self.form.editor("left_at").value()
        day = self.shell.words.local(left).date() if left else self.shell.today
        told = self.shell.desk.installations.follows(self.about.row.unit, day)
        self.follows.setText(" ".join(self.shell.say(each) for each in told))
        self.follows.setVisible(not undone)

    # -- saving -------------------------------------------------------------------------------------

    def save(self) -> None:
        self.tell("")
        action = self.form.build(**self.given(), lines=self.acceptance.answers())
        if action is not None:
            self.do(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line goes on to the next; Ctrl+Enter, or Enter elsewhere, saves."""
        focused = self.focusWidget()
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if bare and self.acceptance.key(focused, Qt.Key(event.key())):
            return
        if enter and bare and self.acceptance.go_on(focused):
            return
        super().keyPressEvent(event)
