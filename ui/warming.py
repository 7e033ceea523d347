"""Knows what the next clicks will want, and imports it once the window stands, so that no first click waits for it.

It makes no screen and reads no data. What the core needs is imported by the worker; classes of widgets are
made on the window's thread, a module at a time, between two events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui.jobs import Jobs, Task

CORE = (
    "helpdesk.writer",
    "helpdesk.services.cases.reader",
    "helpdesk.services.customers.reader",
    "helpdesk.services.goods.unit_reader",
    "helpdesk.services.lookback.search_reader",
    "helpdesk.services.intake.actions",
    "helpdesk.services.workshop.steps",
    "helpdesk.services.papers.reader",
    "helpdesk.services.papers.kinds.receipt",
    "helpdesk.services.cases.timeline_reader",
)
PACE = 40
"""Milliseconds between two modules of widgets."""


class Warming(QObject):
    """Imports ``widgets``, modules by name, after the core; ends by itself or with its parent."""

    def __init__(self, jobs: Jobs, words: Words, widgets: Iterator[str], parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._widgets = widgets
        self._timer = QTimer(self, interval=PACE)
        self._timer.timeout.connect(self._next)
        jobs.run(
            translate("App", "Getting ready"),
            self._import_core,
            lambda _: self._timer.start(),
            # A module that cannot be imported says so to whoever wants it.
            lambda _: None,
            quiet=True,
            owner=self,
        )

    def _import_core(self, task: Task) -> None:
        said = self._words
        steps: list[Callable[[], object]] = [lambda: said.money(0), lambda: said.phone("+34600000000")]
        steps += [lambda name=name: import_module(name) for name in CORE]  # type: ignore[misc]
        for step in steps:
            if task.cancelled():
                return
            step()

    def _next(self) -> None:
        name = next(self._widgets, None)
        if name is None:
            self._timer.stop()
        else:
            import_module(name)
