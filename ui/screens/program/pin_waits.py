"""Knows that no PIN is taken while one has to wait after wrong ones, and counts the seconds down."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from helpdesk.texts import translate
from ui.shell import Shell
from ui.widgets.inline import Inline

SECOND = 1_000


class PinWaits(QObject):
    """``ready`` is told whether a PIN is taken; ``problem`` says how long one still waits."""

    def __init__(self, shell: Shell, ready: Callable[[bool], None], problem: Inline, parent: QObject) -> None:
        super().__init__(parent)
        self.shell, self._ready, self._problem = shell, ready, problem
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self.look)

    def look(self) -> None:
        """See how long it still is."""
        left, waited = self.shell.desk.sign.wait_left(), self._timer.isActive()
        self._ready(not left)
        if left:
            shown = self.shell.say(
                translate("LockScreen", "Too many wrong entries. Wait %n second(s).", "", 1)(n=left)
            )
            # A screen reader hears the first, not one every second.
            self._problem.label.setText(shown) if waited else self._problem.tell(shown)
            self._timer.start()
        elif waited:
            self.stop()
            self._problem.tell(self.shell.say(translate("LockScreen", "You can try again now.")))

    def stop(self) -> None:
        """Nobody waits any more."""
        self._timer.stop()
