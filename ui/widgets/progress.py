"""Knows the strip that shows running work with a way to stop it; must not know the work or its thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.section import rule

if TYPE_CHECKING:
    from helpdesk.action import Progress

APPEARS_AFTER = 600
STAYS_AT_LEAST = 500


class Running(Protocol):
    """A piece of work under way."""

    label: Text
    quiet: bool
    latest: Progress | None

    def cancel(self) -> None:
        """Ask it to stop at its next chance."""


class ProgressStrip(QFrame):
    """At the bottom of the window: what runs, how far, Cancel.

    Work shorter than 600 ms never shows; a strip once shown stays half a second.
    """

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
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
        self.label.setText(plain.one_line(self.words.say(work.label)))
        self.bar.setAccessibleName(self.label.text())
        self.progress(work)
        if self.isHidden():
            self._appear.start()

    def progress(self, work: Running) -> None:
        """The work came further; without a total the bar only shows that something moves."""
        if work is not self._work:
            return
        done, total = (work.latest.done, work.latest.total) if work.latest else (0, None)
        if work.latest and work.latest.text:
            self.label.setText(plain.one_line(self.words.say(work.latest.text)))
        # In thousandths: bytes can be more than a bar can count, and nobody reads them.
        part = min(done * 1000 // total, 1000) if total else 0
        self.bar.setRange(0, 1000 if total else 0)
        self.bar.setValue(part)
        self.figures.setText(f"{part // 10} %" if total else self.words.number(done) if done else "")

    def end(self, work: Running) -> None:
        """The work ended, well or not."""
        if work is self._work:
            self._work = None
            self._appear.stop()
            if not self._shown_long_enough.isActive():
                self.hide()

    def _show(self) -> None:
        self.show()
        self._shown_long_enough.start()

    def _hide_if_done(self) -> None:
        if self._work is None:
            self.hide()

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        if self._work:
            self._work.cancel()
