"""The dialogs in which a visit is planned or moved: the next free times by number keys, and what stands against a time."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.action import Action
from helpdesk.services.field.visit_actions import MoveVisit, PlanVisit
from helpdesk.services.field.visit_reader import FreeSlot
from helpdesk.texts import translate
from ui import theme
from ui.screens.shared.action_dialog import ActionDialog, told_of
from ui.screens.shared.free_times import MANY, FreeTimes
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.inputs import Check

_LOOKED_AT = frozenset({"minutes", "technician", "travel_minutes"})
"""Fields on which the free times hang."""


class _VisitDialog(ActionDialog):
    """``told`` is the job."""

    def __init__(self, shell: Shell, told: object, action: type[Action], **more: Any) -> None:
        super().__init__(shell, told, action, **more)
        self.warning = Inline("", "due", parent=self)
        self.warning.setObjectName("objection")
        self.add(self.warning)
        self._offer()
        self._object()
        if self.times.buttons and self.form.editor("planned_start").value() is None:
            QTimer.singleShot(0, self.times.buttons[0].setFocus)

    def introduce(self) -> None:
        super().introduce()
        self.times = FreeTimes(self.shell)
        self.times.taken.connect(self._take)
        self.add(self.times)

    # -- free times ---------------------------------------------------------------------------------

    def _value(self, name: str) -> Any:
        return self.form.editor(name).value()

    def _offer(self) -> None:
        """Show the next free times for what stands in the fields."""
        found = self.shell.desk.visits.free_slots(
            self.told["job"],
            self._value("technician"),
            since=self.shell.desk.clock.now(),
            minutes=self._value("minutes") or None,
            travel=self._value("travel_minutes"),
            many=MANY,
        )
        self.times.offer(found)
        self._mark()

    def _take(self, slot: FreeSlot) -> None:
        """Fill in a free time and who goes."""
        self.form.fill({"planned_start": slot.start, "technician": slot.technician})
        self.draft.touched()
        self._mark()
        self._object()
        self.form.editor("planned_start").setFocus()

    def _mark(self) -> None:
        self.times.mark(self._value("planned_start"), self._value("technician"))

    # -- what stands against it ---------------------------------------------------------------------

    def jobs(self) -> list[int]:
        """The jobs that the visit serves."""
        return [self.told["job"]]

    def _object(self) -> None:
        """Say what stands against what was typed."""
        start, minutes = self._value("planned_start"), self._value("minutes")
        travel, now = self._value("travel_minutes"), self.shell.desk.clock.now()
        found = None
        if start is not None and minutes:
            technician = self._value("technician")
            found = self.shell.desk.visits.objection(self.jobs(), start, minutes, technician, travel, now=now)
        self.warning.tell(self.shell.say(found.said) if found else "")

    def changed(self, name: str) -> None:
        super().changed(name)
        if name in _LOOKED_AT:
            self._offer()
        self._mark()
        self._object()


class PlanVisitDialog(_VisitDialog):
    """A visit for a job, and for others of the same customer that are ticked."""

    def __init__(self, shell: Shell, told: object) -> None:
        told = told_of(told, "job")
        job = shell.desk.cases.job(told["job"])
        filled = {
            "minutes": shell.desk.visits.usual_minutes(job.kind),
            "travel_minutes": shell.desk.settings["field.travel_minutes"],
        }
        self.others: dict[int, Check] = {}
        super().__init__(shell, told, PlanVisit, filled=filled)

    def introduce(self) -> None:
        super().introduce()
        found = self.shell.desk.visits.other_jobs(self.told["job"])
        if not found:
            return
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.INSIDE))
        label = translate("PlanVisit", "The same visit also serves")
        column.addWidget(plain.label(self.shell.say(label)))
        for other in found:
            check = Check(plain.one_line(plain.joined(other.number, other.title)))
            check.setObjectName(f"also_{other.id}")
            check.changed.connect(lambda: self.changed("also"))
            self.others[other.id] = check
            column.addWidget(check)
        self.add(holder)

    def jobs(self) -> list[int]:
        return [*super().jobs(), *self.more()["also"]]

    def more(self) -> dict[str, Any]:
        return {"also": tuple(job for job, check in self.others.items() if check.value())}

    def fill_more(self, values: dict[str, Any]) -> None:
        for job, check in self.others.items():
            check.set_value(job in values["also"])


class MoveVisitDialog(_VisitDialog):
    """Another time for the planned visit of a job."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell, told, MoveVisit)
