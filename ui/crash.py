"""What happens when a fault of ours reaches the top: a report on disk, personal data masked, a window that can copy it.

It must work when nothing else does: it knows neither desk nor theme.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, TextIO

from helpdesk import places
from helpdesk.crash import MOST_NATIVE, keep, keep_elsewhere, native_report, report
from helpdesk.store import disk
from helpdesk.texts import Text, translate
from ui.made_of import versions

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

NATIVE = "native.txt"
"""Where a fault below Python leaves the places it came from, under the logs."""

_native: TextIO | None = None


Tell = Callable[[Text, Literal["due"], Text, Callable[[], None]], None]
"""How the window says a line at its foot, with a button."""


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
            # Written on: what the last run left there is read once the shop is ours, see :meth:`left`.
            before = _native
            _native = os.fdopen(disk.open_more(self.folder / places.LOGS / NATIVE), "a", encoding="utf-8")
            faulthandler.enable(_native)
            if before is not None:
                before.close()
        except OSError:
            faulthandler.disable()

    def left(self, *, broken_off: bool) -> tuple[str, Path | None] | None:
        """The report of a fault below Python that ended the last run, kept now; nothing where there was none.

        Only who holds the shop may ask: another window may still write there. Without ``broken_off`` the last
        run ended as it should, and what stands there was survived.
        """
        path = self.folder / places.LOGS / NATIVE
        try:
            dump = disk.read_bounded(path, MOST_NATIVE).decode("utf-8", "replace").strip()
            if dump:
                os.truncate(path, 0)
        except OSError:
            return None
        if not dump or not broken_off:
            return None
        text = native_report(dump, versions())
        return text, keep(self.folder, text) or keep_elsewhere(text)

    def offer(self, tell: Tell, *, broken_off: bool) -> None:
        """Say in the window that the last run ended by a fault below Python, with the way to its report."""
        found = self.left(broken_off=broken_off)
        if found is not None:
            tell(
                translate("Crash", "The program broke off the last time. What is known of it is kept."),
                "due",
                translate("Crash", "Show report"),
                lambda: self.show(*found),
            )

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write the report, then show it."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = report(kind, error, trace, versions())
        logging.getLogger(__name__).error("%s", text)
        path = keep(self.folder, text) or keep_elsewhere(text)
        from PySide6.QtCore import QCoreApplication, QThread
        from PySide6.QtWidgets import QApplication

        app = QCoreApplication.instance()
        if isinstance(app, QApplication) and QThread.currentThread() is app.thread() and self.showing is None:
            self.show(text, path)

    def show(self, text: str, path: Path | None) -> None:
        """Show a report, to be copied."""
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
