"""Knows what the next clicks will want, and imports it once the window stands, so that no first click waits for it.

It makes no screen and reads no data. What is no widget is imported by the worker, which also finds out what else
is wanted; classes of widgets are made on the window's thread, in short turns between two events, a single module at a
time: one that imports thirty others would hold the window for as long as all of them take. Qt's own classes are made
by PySide when they are first asked for, some in milliseconds: each is asked for before the module that wants it.

It goes in two waves: what a first click wants most, once somebody had the time to look, and after a while the rest,
which is many times as much. The first seconds are the screen's alone, and take no more memory than it needs.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from types import CodeType

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

from helpdesk.classes import NamedTuple
from helpdesk.formats import Words
from helpdesk.texts import translate
from ui.jobs import Jobs, Task

NEXT = ("helpdesk.services.lookback.search_reader", "helpdesk.services.cases.reader")
NEXT_WIDGETS = ("ui.screens.cases.screen",)
"""What a first click wants most: to find something, a case opened from Today."""
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
    "helpdesk.services.field.shift_actions",
)
PAPERS = ("helpdesk.reports.layout.pdf", "pypdfium2")
"""What the first paper of a day is drawn and shown with."""
SOONEST, CALM = 2_500, 4_000
"""Milliseconds before the first wave, and between it and the second."""
PACE = 20
"""Milliseconds between two turns of the window's thread."""
ENOUGH = 2
"""Milliseconds after which a turn begins nothing more."""
QT = "PySide6."
"""What the names of Qt's modules begin with; a class in one is written behind a colon."""
WIDGETS = "ui."
"""What the names of modules that the window's thread imports begin with."""


def await_paper(jobs: Jobs) -> None:
    """A paper is likely next: import behind the window what it is made with, which is too heavy to be always there."""
    jobs.run(
        translate("App", "Getting ready"),
        lambda _: [import_module(name) for name in PAPERS],
        failed=lambda _: None,
        quiet=True,
        anybodys=True,
    )


class Wave(NamedTuple):
    """What is imported together, so many milliseconds after the wave before."""

    after: int
    core: tuple[str, ...]
    widgets: Iterable[str]


class Warming(QObject):
    """Imports ``widgets``, modules by name, in waves, each after the core it needs; ends by itself or with its parent."""

    def __init__(self, jobs: Jobs, words: Words, widgets: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._words = words
        self._waves = iter((Wave(SOONEST, NEXT, NEXT_WIDGETS), Wave(CALM, CORE, widgets)))
        self._found: Iterator[str] = iter(())
        self.ended = False
        self._timer = QTimer(self, interval=PACE)
        self._timer.timeout.connect(self._next)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._import)
        self._await_wave()

    def _await_wave(self) -> None:
        """The next wave, when its time has come; behind the last one nothing is left."""
        wave = next(self._waves, None)
        if wave is None:
            self.ended = True
            return
        self._wave = wave
        self._rest.start(wave.after)

    def _import(self) -> None:
        wave = self._wave
        self._jobs.run(
            translate("App", "Getting ready"),
            lambda task: self._import_core(task, wave),
            self._begin,
            # A module that cannot be imported says so to whoever wants it.
            lambda _: None,
            quiet=True,
            owner=self,
            anybodys=True,
        )

    def _import_core(self, task: Task, wave: Wave) -> list[str]:
        """Import what is no widget; returns Qt's classes and the modules of widgets, each after those that it imports."""
        said = self._words
        steps: list[Callable[[], object]] = [partial(import_module, name) for name in wave.core]
        if wave.core is CORE:
            # Babel writes no small number and no euros at home, but all dates in words.
            steps = [lambda: said.number(1_000), lambda: said.phone("+34600000000"), *steps]
        for step in steps:
            if task.cancelled():
                return []
            step()
        found: dict[str, None] = {}
        for name in wave.widgets:
            if task.cancelled():
                return []
            _gather(name, found)
        return list(found)

    def _begin(self, found: list[str]) -> None:
        self._found = iter(found)
        self._timer.start()

    def _next(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        with _no_rubbish():
            while self._timer.isActive() and spent.elapsed() < ENOUGH:
                name = next(self._found, None)
                if name is None:
                    self._timer.stop()
                    self._await_wave()
                else:
                    bring(name)


@contextmanager
def _no_rubbish() -> Iterator[None]:
    """Classes are no rubbish, and stay: to look through them for some would hold the window."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was:
            gc.enable()


def bring(name: str) -> None:
    """Import a module, or have one class of a module of Qt made."""
    module, _, kind = name.partition(":")
    found = import_module(module)
    if kind:
        getattr(found, kind, None)


def _gather(name: str, found: dict[str, None]) -> None:
    """Add a module of widgets that is not there yet, after all those that it imports; other modules are imported."""
    if name in found or name in sys.modules:
        return
    if not name.startswith(WIDGETS):
        import_module(name)
        return
    spec = find_spec(name)
    code = spec.loader.get_code(name) if spec and spec.loader and hasattr(spec.loader, "get_code") else None
    if isinstance(code, CodeType):
        for wanted in _imports(code):
            if wanted.startswith(QT):
                found[wanted] = None
            elif wanted.split(".")[0] in {"ui", "helpdesk"}:
                _gather(wanted, found)
    found[name] = None


def _imports(code: CodeType) -> Iterator[str]:
    """What a module imports while it is made, without what is for the type checker alone: modules, and Qt's classes."""
    from dis import get_instructions

    beyond = 0
    names: tuple[str, ...] = ()
    steps = list(get_instructions(code))
    for place, step in enumerate(steps):
        if step.offset < beyond:
            continue
        if step.argval == "TYPE_CHECKING" and step.opname == "LOAD_NAME":
            beyond = next(after.argval for after in steps[place + 1 :] if "JUMP" in after.opname)
        elif step.opname == "LOAD_CONST":
            names = step.argval if isinstance(step.argval, tuple) else ()
        elif step.opname == "IMPORT_NAME":
            asked = step.argval
            if asked.startswith(QT):
                yield from (f"{asked}:{each}" for each in names)
                continue
            yield asked
            # ``from ui.widgets import plain``: what is named may be a module itself.
            yield from (f"{asked}.{each}" for each in names if _is_module(f"{asked}.{each}", asked))


def _is_module(name: str, package: str) -> bool:
    return hasattr(sys.modules.get(package), "__path__") and find_spec(name) is not None
