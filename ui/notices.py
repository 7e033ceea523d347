"""Tells by the system's own notices what is due while nobody looks at the window; quiet where that is wished.

A notice names nobody: it may stand on a screen that the whole counter sees. The window itself shows the rest.
"""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from helpdesk import places
from helpdesk.texts import translate

if TYPE_CHECKING:
    from helpdesk.services.lookback.notice_reader import Notice
    from ui.app import Program
    from ui.jobs import Task
    from ui.shell import Word
    from ui.window import Window

EVERY = 60_000
"""How often it is looked what is due, in milliseconds."""
REMEMBERED = 100
"""How many notices are known to have been told, the newest."""
TITLE = "Helpdesk"
_FAILED = translate(
    "Notices", "Something that ran behind the window could not be done. The program says what and why."
)


class Notices(QObject):
    """Lives as long as the program; what was told is remembered on this PC."""

    def __init__(self, program: Program) -> None:
        super().__init__(program.app)
        self._program = program
        self.tray: QSystemTrayIcon | None = None
        self._heard: Window | None = None
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    @property
    def quiet(self) -> bool:
        """Whether this person wants none."""
        return bool(self._program.memory.get("notices/quiet"))

    def look(self) -> None:
        """Ask behind the window what is due now, and keep to what is wished."""
        window, jobs = self._program.window, self._program.jobs
        self.settle()
        if window is None or jobs is None or self.quiet or window.isActiveWindow():
            return
        label = translate("Notices", "Looking for what is due")
        jobs.run(label, self._read, self.show_notices, lambda _: None, quiet=True, owner=self, anybodys=True)

    def settle(self) -> None:
        """Hear what the window says, and show the icon or not, as it is wished now."""
        window = self._program.window
        if window is not None and window is not self._heard:
            self._heard = window
            window.shell.told.connect(self.heard)
            window.shell.notices_changed.connect(self.settle)
        wanted = bool(self._program.memory.get("notices/tray"))
        if wanted and self.tray is None:
            self.tray = _icon(self)
            self.tray.activated.connect(lambda _: self._program.come_forward())
        if self.tray is not None:
            self.tray.setVisible(wanted)

    def _read(self, task: Task) -> list[Notice]:  # noqa: ARG002
        desk = self._program.desk
        return desk.notices.due(desk.clock.now(), desk.words()) if desk is not None else []

    def show_notices(self, found: list[Notice]) -> None:
        """Tell what was not told before; what comes while somebody looks is seen in the window."""
        window, memory = self._program.window, self._program.memory
        told = list(memory.get("notices/told") or [])
        fresh = [notice for notice in found if notice.key not in told]
        if window is None or window.isActiveWindow() or not fresh:
            return
        memory.set("notices/told", [*told, *(notice.key for notice in fresh)][-REMEMBERED:])
        lines = [window.shell.say(notice.text) for notice in fresh]
        self.tell(lines[0] if len(lines) == 1 else "\n".join(lines))

    def heard(self, word: Word) -> None:
        """What went wrong behind a window that nobody looks at: a backup, an import."""
        window = self._program.window
        text = word.notice or (_FAILED if word.tone == "late" else None)
        if text is not None and window is not None and not window.isActiveWindow() and not self.quiet:
            self.tell(window.shell.say(text))

    def tell(self, text: str) -> None:
        """Give the system a notice, in the way it has."""
        command = notify_command(text)
        if command:
            QProcess.startDetached(command[0], command[1:])
            return
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self.tray is None:
            self.tray = _icon(self)
            self.tray.messageClicked.connect(self._program.come_forward)
        self.tray.show()
        self.tray.showMessage(TITLE, text, self.tray.icon())


def notify_command(text: str) -> list[str]:
    """The system's own command for a notice, where there is one. Its text is no markup."""
    program = shutil.which("notify-send") if sys.platform == "linux" else None
    if not program:
        return []
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    entry = "string:desktop-entry:org.helpdesk.helpdesk"
    return [program, "--app-name", TITLE, "--icon", "helpdesk", "--hint", entry, "--", TITLE, plain]


def _icon(parent: QObject) -> QSystemTrayIcon:
    icon = QSystemTrayIcon(QIcon(str(places.resource("packaging", "helpdesk.svg"))), parent)
    icon.setToolTip(TITLE)
    return icon
