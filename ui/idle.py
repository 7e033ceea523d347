"""Knows how long nobody used the program: keys, mouse and touch of all its windows; must not know what follows."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from helpdesk.clock import Clock

LOOK = 5_000
"""Milliseconds between looks at how long it has been."""
_USED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.InputMethod,
    }
)


class IdleWatch(QObject):
    """``idle``: nobody used the program for so many minutes. It hears keys, mouse and touch only while it is on.

    It hears them as they come to a window, and what an input method writes where it is written. Were it to listen to
    the application, each of the thousands of events of a dialog that opens would pass through Python.
    Two clocks are looked at: the steady one does not run while a PC sleeps, the shop's can be set back.
    """

    idle = Signal()
    lock_wanted = Signal()
    """The key was pressed by which the program is locked, in whatever window."""

    def __init__(self, clock: Clock, key: Qt.Key, modifiers: Qt.KeyboardModifier, parent: QObject) -> None:
        super().__init__(parent)
        self.clock = clock
        self.minutes = 0
        self._key, self._modifiers = key, modifiers
        self._on = False
        self._writing: QObject | None = None
        self._steady = time.monotonic()
        self._at: datetime = clock.now()
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)

    def set_on(self, *, on: bool, minutes: int) -> None:
        """Listen or not; after ``minutes`` of quiet it is idle, never with 0."""
        self.minutes = minutes
        self.used()
        app = QApplication.instance()
        if on != self._on and isinstance(app, QApplication):
            self._on = on
            self._listen(app) if on else self._leave(app)
        if on and minutes:
            self._timer.start()
        else:
            self._timer.stop()

    def _listen(self, app: QApplication) -> None:
        for window in app.allWindows():
            self._hear(window)
        self._follow(app.focusObject())
        app.focusWindowChanged.connect(self._hear)
        app.focusObjectChanged.connect(self._follow)

    def _leave(self, app: QApplication) -> None:
        app.focusWindowChanged.disconnect(self._hear)
        app.focusObjectChanged.disconnect(self._follow)
        self._follow(None)
        for window in app.allWindows():
            window.removeEventFilter(self)

    def _hear(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _follow(self, writing: QObject | None) -> None:
        """What an input method writes comes to the part that has the keyboard, past its window."""
        if self._writing is not None and isValid(self._writing):
            self._writing.removeEventFilter(self)
        self._writing = None if isinstance(writing, QWindow) else writing
        if self._writing is not None:
            self._writing.installEventFilter(self)

    def used(self) -> None:
        """Somebody does something."""
        self._steady, self._at = time.monotonic(), self.clock.now()

    def look(self) -> None:
        """Tell if it has been long enough."""
        limit = timedelta(minutes=self.minutes)
        quiet = max(timedelta(seconds=time.monotonic() - self._steady), self.clock.now() - self._at)
        if self.minutes and quiet >= limit:
            self.used()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _USED:
            self.used()
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._locks(event):
                # Where a dialog stands before the window, the window's own shortcuts are deaf.
                self.lock_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def _locks(self, event: QKeyEvent) -> bool:
        return event.key() == self._key and event.modifiers() == self._modifiers
