"""Knows the strip that shows running work with a way to stop it; must not know the work or its thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.section import rule

if TYPE_CHECKING:
    from helpdesk.batch import Progress

APPEARS_AFTER = 600
STAYS_AT_LEAST = 500
OTHERS = translate("Progress", "Somebody else's work goes on")


class Running(Protocol):
    """A piece of work under way."""

    label: Text
    quiet: bool
    latest: Progress | None
    seen: bool

    def cancel(self) -> None:
        """Ask it to stop at its next chance."""


class ProgressStrip(QFrame):
    """At the bottom of the window: what runs, how far, Cancel.

    Work shorter than 600 ms never shows; a strip once shown stays half a second. Of work that is not one's ``own``
    nobody reads what it is, nor stops it.
    """

    def __init__(
        self, words: Words, parent: QWidget | None = None, own: Callable[[Any], bool] = lambda _: True
    ) -> None:
        super().__init__(parent)
        self.words = words
        self._own = own
        self.setProperty("look", "band")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(
            theme.px(theme.CARD), theme.px(theme.INSIDE), theme.px(theme.LABEL), theme.px(theme.INSIDE)
        )
        row.setSpacing(theme.px(theme.FIELD))
        self.label = plain.label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.figures = plain.label("", "secondary")
        self.stop = Button(words.say(translate("Progress", "Cancel")), "x", "quiet")
        self.stop.setObjectName("cancel_work")
        self.stop.clicked.connect(self._stop)
        row.addWidget(self.label)
        row.addWidget(self.bar, 1)
        row.addWidget(self.figures)
        row.addWidget(self.stop)
        column.addLayout(row)
        self._work: Running | None = None
        self._appear = QTimer(self, singleShot=True, interval=APPEARS_AFTER)
        self._appear.timeout.connect(self._show)
        self._shown_long_enough = QTimer(self, singleShot=True, interval=STAYS_AT_LEAST)
        self._shown_long_enough.timeout.connect(self._hide_if_done)
        self.hide()

    def begin(self, work: Running) -> None:
        """Work began; the strip shows if it is still running after 600 ms."""
        if work.quiet:
            return
        self._work = work
        self.stop.setEnabled(True)
        self.progress(work)
        if self.isHidden():
            self._appear.start()
        else:
            work.seen = True

    def progress(self, work: Running) -> None:
        """The work came further; without a total the bar only shows that something moves."""
        if work is not self._work:
            return
        done, total = (work.latest.done, work.latest.total) if work.latest else (0, None)
        self.look_again()
        # In thousandths: bytes can be more than a bar can count, and nobody reads them.
        part = min(done * 1000 // total, 1000) if total else 0
        self.bar.setRange(0, 1000 if total else 0)
        self.bar.setValue(part)
        self.figures.setText(f"{part // 10} %" if total else self.words.number(done) if done else "")

    def look_again(self) -> None:
        """Somebody else is at the PC, or the work came further: what may be read of it."""
        work = self._work
        if work is None:
            return
        own = self._own(work)
        said = (work.latest.text if work.latest else None) or work.label
        self.label.setText(plain.one_line(self.words.say(said if own else OTHERS)))
        self.bar.setAccessibleName(self.label.text())
        self.stop.setVisible(own)

    def end(self, work: Running) -> None:
        """The work ended, well or not."""
        if work is self._work:
            self._work = None
            self._appear.stop()
            if not self._shown_long_enough.isActive():
                self.hide()

    def _show(self) -> None:
        if self._work is not None:
            self._work.seen = True
        self.show()
        self._shown_long_enough.start()

    def _hide_if_done(self) -> None:
        if self._work is None:
            self.hide()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        if self._work:
            self._work.cancel()
