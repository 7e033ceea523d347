"""Opens maintenance that falls due, behind the window: once it stands, and whenever another day has begun."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from helpdesk.texts import translate
from ui.jobs import Task
from ui.shell import Word

if TYPE_CHECKING:
    from helpdesk.action import Outcome
    from ui.app import Program

EVERY = 60_000
"""How often it is looked whether another day has begun: a PC that slept wakes up on any."""


class Maintaining(QObject):
    """Lives as long as the program. What fails is tried again on the next day, and at the next start."""

    def __init__(self, program: Program) -> None:
        super().__init__(program.app)
        self._program = program
        self._day: date | None = None
        self._first = True
        """Nobody looked since the start."""
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Open what falls due, if nobody looked on this day yet."""
        window, jobs = self._program.window, self._program.jobs
        if window is None or jobs is None or window.shell.today == self._day:
            return
        self._first, self._day = self._day is None, window.shell.today
        label = translate("Plans", "Looking for maintenance that falls due")
        jobs.run(label, self._open, self._opened, lambda _: None, quiet=True, owner=self, anybodys=True)

    def _open(self, task: Task) -> Outcome | None:  # noqa: ARG002
        desk, today = self._program.desk, self._day
        if desk is None or today is None:
            return None
        outcome = None
        # On most days there is none, and what writes is not wanted yet: it takes a tenth of all memory.
        if desk.maintenance_to_open(today):
            from helpdesk.services.field.due_actions import OpenDueMaintenance

            outcome = desk.do_batch(OpenDueMaintenance())
        # Counted here, so that neither navigation nor screen waits for it.
        desk.maintenance.book()
        return outcome

    def _opened(self, outcome: Outcome | None) -> None:
        window = self._program.window
        if window is None:
            return
        window.count_today()
        if window.desk.plans_asking or not self._first:
            # It tells of overdue plans as soon as they are counted; of a day on which there are none it has told all.
            window.show_anew("today")
        if outcome is not None and outcome.step is not None:
            show = translate("Plans", "Show")
            window.say(
                Word(outcome.label, "neutral", outcome.step, show, lambda: window.shell.go("maintenance"))
            )
