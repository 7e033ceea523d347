"""What happens when a fault of ours reaches the top: a report on disk, personal data masked, a window that can copy it.

It must work when nothing else does: it knows neither desk nor theme.
"""

from __future__ import annotations

import faulthandler
import io
import logging
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from helpdesk import places
from helpdesk.crash import keep, keep_elsewhere, report
from helpdesk.store import disk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

_native: TextIO | None = None


class Catcher:
    """Hooks for every way in which an exception can go unseen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.showing: QDialog | None = None

    def install(self) -> None:
        """Catch from now on; a crash below Python is written to its own file."""
        global _native
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self.caught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        try:
            disk.make_folder(self.folder / places.LOGS)
            _native = io.TextIOWrapper(disk.open_new(self.folder / places.LOGS / "native.txt"), "utf-8")
            faulthandler.enable(_native)
        except OSError:
            faulthandler.disable()

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write the report, then show it."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report(kind, error, trace)
        logging.getLogger(__name__).error("%s", text)
        path = keep(self.folder, text) or keep_elsewhere(text)
        from PySide6.QtCore import QCoreApplication, QThread
        from PySide6.QtWidgets import QApplication

        app = QCoreApplication.instance()
        if isinstance(app, QApplication) and QThread.currentThread() is app.thread() and self.showing is None:
            self._show(text, path)

    def _show(self, text: str, path: Path | None) -> None:
        from PySide6.QtCore import Qt

        from ui.screens.program.crash_dialog import CrashDialog

        # Held here: it has no parent, and a window that nobody holds is gone before it is painted.
        self.showing = CrashDialog(text, path)
        self.showing.finished.connect(self._closed)
        self.showing.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.showing.show()

    def _closed(self) -> None:
        if self.showing is not None:
            self.showing.deleteLater()
        self.showing = None
