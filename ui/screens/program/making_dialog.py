"""The dialog that waits while a shop is being made; knows how to run one piece of work and to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from helpdesk.batch import Progress
from helpdesk.desk import Desk
from helpdesk.errors import Cancelled
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui.widgets import plain
from ui.widgets.dialog import NARROW, Dialog

Make = Callable[[Callable[[Progress], None]], Desk]
"""Makes a shop, telling how far it is; returns it open."""


class MakingDialog(Dialog):
    """Runs ``make(progress)`` on a thread of its own, with a bar and Cancel.

    ``made`` when it is done: the shop lies on the disk, closed. ``failed`` with what went wrong;
    :class:`Cancelled` when it was stopped. The dialog leaves by itself either way.
    """

    made = Signal()
    failed = Signal(object)
    _came_on = Signal(object)
    _ended = Signal(object)

    def __init__(
        self,
        words: Words,
        make: Make,
        title: Text | None = None,
        parent: QWidget | None = None,
        note: Text | None = None,
    ) -> None:
        super().__init__(
            words,
            title or translate("Making", "Making the sample shop"),
            translate("Making", "Cancel"),
            width=NARROW,
            note=note or translate("Making", "This is done once and takes some seconds."),
            parent=parent,
        )
        self._make = make
        self._stop = threading.Event()
        self.leave.hide()
        self.primary.look = "plain"
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.windowTitle())
        self.figures = plain.label(" ", "secondary")
        self.add(self.bar)
        self.add(self.figures)
        self.wanted.connect(self.stop)
        self._came_on.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="helpdesk-making", daemon=True)

    def open(self) -> None:
        """Show it and begin."""
        super().open()
        self._thread.start()

    def stop(self) -> None:
        """Ask the work to end at its next chance."""
        self._stop.set()
        self.primary.setEnabled(False)
        self.figures.setText(self.words.say(translate("Making", "Stopping …")))

    def reject(self) -> None:
        """Esc and the window's cross stop the work; the dialog leaves when it has ended."""
        self.stop()

    def _work(self) -> None:
        try:
            self._make(self._progress).close()
        except BaseException as error:  # said on the window's thread
            self._ended.emit(error)
        else:
            self._ended.emit(None)

    def _progress(self, progress: Progress) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._came_on.emit(progress)

    def _show_progress(self, progress: Progress) -> None:
        if self._stop.is_set():
            return
        # In thousandths: a backup is counted in bytes, more than a bar can count.
        part = progress.done * 1000 // progress.total if progress.total else 0
        self.bar.setRange(0, 1000 if progress.total else 0)
        self.bar.setValue(min(part, 1000))
        said = self.words.say(progress.text) if progress.text else ""
        self.figures.setText(plain.joined(said, f"{part // 10} %" if progress.total else "") or " ")

    def _end(self, error: BaseException | None) -> None:
        self._thread.join()
        self.done(0 if error else 1)
        if error is None:
            self.made.emit()
        else:
            self.failed.emit(error)
