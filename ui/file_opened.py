"""Hears which file was opened with the program where the system says it by an event: on macOS, also at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

if TYPE_CHECKING:
    from ui.app import Program


class FileOpened(QObject):
    """Listens to the application; a backup that is opened is offered to be restored, once there is a window."""

    def __init__(self, program: Program) -> None:
        super().__init__(program.app)
        self._program = program
        program.app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the system's word that a file was opened; leave all else to who it is for."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().eventFilter(watched, event)
        self._program.come_forward(event.file())
        return True
