"""All that crosses threads: one worker for long work, and the desk's news brought to the window's thread.

It knows no screen. Work runs on one thread of its own, one piece at a time, in the order it was asked for. It is done
as whoever asked for it, and how it ended is told to them alone: to nobody else, should they have left the PC.
"""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from helpdesk.errors import Cancelled
from helpdesk.texts import Text

if TYPE_CHECKING:
    from helpdesk.action import Approval, Outcome
    from helpdesk.batch import Batch, Progress
    from helpdesk.desk import Changed, Desk


class Task:
    """One piece of long work: the worker tells it how far it is, the window may ask it to stop.

    ``quiet`` work is not shown in the progress strip. ``owner`` is the widget whose affair it is: when that is gone,
    nobody is told how it ended. ``asked_by`` is who asked for it; ``anybodys``: it is the program's, told at once.
    """

    def __init__(
        self,
        label: Text,
        work: Callable[[Task], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None] | None,
        report: Callable[[Task, Progress], None],
        quiet: bool = False,
        owner: QObject | None = None,
        asked_by: int | None = None,
        anybodys: bool = False,
    ) -> None:
        self.label = label
        self.work = work
        self.done = done
        self.failed = failed
        self.report = report
        self.quiet = quiet
        self.owner = owner
        self.asked_by = asked_by
        self.anybodys = anybodys
        self.seen = False
        """It took so long that it was shown, or whoever asked for it was away: how it ended is told in its place."""
        self.latest: Progress | None = None
        self.result: Any = None
        self.error: BaseException | None = None
        self._stop = threading.Event()

    def progress(self, progress: Progress) -> None:
        """Called by the work: how far it is."""
        self.report(self, progress)

    def cancelled(self) -> bool:
        """Called by the work: whether it should stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next chance."""
        self._stop.set()


class Jobs(QObject):
    """The one bridge between threads; lives as long as the program."""

    changed = Signal(object)
    """A :class:`Changed`, on the window's thread."""
    started = Signal(object)
    progressed = Signal(object)
    finished = Signal(object)
    """A :class:`Task` began, came further, ended."""
    _arrived = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._queue: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._pending: dict[int, Task] = {}
        self._held: list[tuple[Task, str]] = []
        """Ended while who asked for it was not at the PC, each with the note that outlives the program."""
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = desk.subscribe(self._tell_change)
        self._thread: threading.Thread | None = None
        self._closed = False
        self.telling: Task | None = None
        """Whose end is told this moment."""

    def _tell_change(self, changed: Changed) -> None:
        if threading.current_thread() is threading.main_thread():
            self.changed.emit(changed)
        else:
            self._arrived.emit(lambda: self.changed.emit(changed))

    def run(
        self,
        label: Text,
        work: Callable[[Task], Any],
        done: Callable[[Any], None] = lambda _: None,
        failed: Callable[[BaseException], None] | None = None,
        *,
        quiet: bool = False,
        owner: QObject | None = None,
        anybodys: bool = False,
    ) -> Task:
        """Do ``work(task)`` on the worker; then ``done(result)`` or ``failed(error)`` on the window's thread.

        A widget that may be closed meanwhile is the ``owner``: without it nobody is called back. What the program
        does by itself is ``anybodys``. Behind the end nothing is begun any more, whichever clock still strikes.
        """
        asked_by = self.desk.staff
        task = Task(label, work, done, failed, self._report, quiet, owner, asked_by, anybodys)
        if self._closed:
            task.cancel()
            return task
        self._pending[id(task)] = task
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="helpdesk-worker", daemon=True)
            self._thread.start()
        self._queue.put(task)
        return task

    def run_batch(
        self,
        action: Batch,
        done: Callable[[Outcome], None] = lambda _: None,
        failed: Callable[[BaseException], None] | None = None,
        approval: Approval | None = None,
    ) -> Task:
        """Do a long action in the background; ``approval``: somebody let whoever asks for it do it."""
        return self.run(
            action.label(),
            lambda task: self.desk.do_batch(action, task.progress, task.cancelled, approval),
            done,
            failed,
        )

    @property
    def busy(self) -> bool:
        """Whether something is running or waiting to."""
        return bool(self._pending)

    def close(self) -> None:
        """Stop what runs at its next chance, end the worker, hear no more of the desk.

        Who asked for something and is not at the PC is told at their next sign-in how it ended.
        """
        self._held, self._closed = [], True
        left = list(self._pending.values())
        for task in left:
            task.cancel()
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join()
            self._thread = None
        # What is still to be heard of them comes too late.
        self._pending.clear()
        for task in left:
            if not self.is_own(task):
                self._note(task)
        self._unsubscribe()

    def _report(self, task: Task, progress: Progress) -> None:
        task.latest = progress
        self._arrived.emit(lambda: self.progressed.emit(task))

    def _work(self) -> None:
        """One piece after the other.

        What a piece calls back to may hold widgets, and these may only die on the window's thread: by the time
        that one hears of the end, and lets go of the piece, nothing here holds it any more.
        """
        while (task := self._queue.get()) is not None:
            self._arrived.emit(lambda task=task: self.started.emit(task))
            self._do(task)
            key = id(task)
            del task
            self._arrived.emit(partial(self._end, key))

    def _do(self, task: Task) -> None:
        try:
            with self.desk.connected():
                if task.cancelled():
                    raise Cancelled
                with nullcontext() if task.anybodys else self.desk.acting(task.asked_by):
                    task.result = task.work(task)
        except BaseException as error:
            task.error = error

    def _deliver(self, call: Callable[[], None]) -> None:
        call()

    def _end(self, key: int) -> None:
        task = self._pending.pop(key, None)
        if task is None:
            return
        self.finished.emit(task)
        if self._is_awaited(task):
            self._tell(task)
        else:
            task.seen = True
            self._held.append((task, self._note(task)))

    def is_own(self, task: Task) -> bool:
        """Whether it may be shown to whoever is at the PC what it is: their own work, the program's, or nobody signs in."""
        desk = self.desk
        return task.anybodys or task.asked_by in (None, desk.staff) or not desk.guarded

    def _is_awaited(self, task: Task) -> bool:
        """Whether it is told now; a fault of ours is told at once."""
        return self.is_own(task) or (task.error is not None and task.failed is None)

    def _note(self, task: Task) -> str:
        """Keep how it ended, should the program end before who asked for it is back; the note's key."""
        if task.quiet:
            return ""
        from ui.finished_work import note

        return note(self.desk, task)

    def tell_held(self) -> None:
        """Somebody came to the PC: how the work ended that they had asked for."""
        told = [held for held in self._held if self._is_awaited(held[0])]
        self._held = [held for held in self._held if held not in told]
        for task, key in told:
            if key:
                from ui.finished_work import forget

                forget(self.desk, key, task.asked_by)
            self._tell(task)

    def _tell(self, task: Task) -> None:
        before, self.telling = self.telling, task
        try:
            self._call_back(task)
        finally:
            self.telling = before

    @staticmethod
    def _call_back(task: Task) -> None:
        if task.owner is not None and not isValid(task.owner):
            return
        error = task.error
        if error is None:
            task.done(task.result)
        elif task.failed is not None:
            task.failed(error)
        else:
            sys.excepthook(type(error), error, error.__traceback__)
