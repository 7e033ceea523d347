"""The screen turned to the customer: one question in big type and nothing else, locked until staff comes back.

Nothing of the shop's own stands on it. Staff leaves it by holding Esc for :data:`HOLD`; a single press, the
window's own key and the usual ways to close do nothing. Who walks away half-way leaves no answer on the screen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.errors import HelpdeskError
from helpdesk.languages import LANGUAGES
from helpdesk.texts import Text, translate
from ui import theme
from ui.draft import Drafting
from ui.screens.shared.action_dialog import told_of
from ui.screens.surveys.taking import Taking
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.interview_pad import InterviewPad
from ui.widgets.segments import Segments

HOLD = 2_000
"""Milliseconds that Esc is held."""
ALONE = 120_000
"""Milliseconds without a touch, after which the customer has gone."""
WIDTH = 1_080

_THANKS = translate("CustomerSurvey", "Thank you for your answers.")
_BACK = translate("CustomerSurvey", "You can give the screen back now.")
_NOBODY = translate("CustomerSurvey", "The questions about this case are closed. Thank you.")


class CustomerSurvey(QDialog):
    """``told`` is the case. What was answered is kept after every question."""

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(shell.window)
        self.shell = shell
        self.taking = taking = Taking(shell, told_of(told, "case")["case"])
        self.over = taking.objection is not None
        self.left: Text | None = None
        """What staff is told when they come back."""
        self.setWindowTitle(shell.say(translate("CustomerSurvey", "Your opinion")))
        self.setModal(True)
        self.setProperty("look", "page")
        self.setAutoFillBackground(True)
        self._build()
        self.draft = Drafting(
            shell,
            taking.key,
            taking.values,
            taking.fill,
            title=taking.title,
            resume=taking.resume,
            parent=self,
        )
        self.draft.restore()
        self._held = self._timer(HOLD, self._leave)
        self._alone = self._timer(ALONE, self._end)
        self.pad.changed.connect(self._answered)
        self.pad.finished.connect(self._end)
        self.finished.connect(self.draft.flush)
        self._show()

    def _timer(self, after: int, slot: object) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=after)
        timer.timeout.connect(slot)
        return timer

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(32),) * 4)
        top = QHBoxLayout()
        self.language = Segments(
            self.shell.words, {code: spoken.own_name for code, spoken in LANGUAGES.items()}
        )
        self.language.setAccessibleName("Idioma, language")
        self.language.set_value(self.taking.words.language)
        self.language.changed.connect(self._speak)
        top.addStretch(1)
        top.addWidget(self.language)
        top.addStretch(1)
        column.addLayout(top)
        column.addStretch(2)
        self.pad = InterviewPad(self.taking.words, big=True)
        self.pad.setMaximumWidth(theme.px(WIDTH))
        self.thanks, self.farewell = plain.label("", "figure", wrap=True), plain.label("", "title", wrap=True)
        for part in (self.pad, self.thanks, self.farewell):
            column.addLayout(_centred(part))
        for label in (self.thanks, self.farewell):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.progress = plain.label("", "section")
        self.progress.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.progress)

    def open(self) -> None:
        """Over everything, and the whole screen."""
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        super().open()
        self.pad.setFocus()
        self._alone.start()

    # -- what is seen -------------------------------------------------------------------------------

    def _show(self) -> None:
        say = self.taking.words.say
        self.pad.setVisible(not self.over)
        self.language.setVisible(not self.over)
        for label in (self.thanks, self.farewell):
            label.setVisible(self.over)
        if self.over:
            closed = self.taking.objection is not None
            self.thanks.setText(say(_NOBODY if closed else _THANKS))
            self.farewell.setText(say(_BACK))
            self.progress.setText("")
            self.setFocus()
            return
        self.pad.show_interview(self.taking.interview, self.taking.words)
        self.progress.setText(self.pad.progress)

    def _speak(self) -> None:
        self.taking.words = self.shell.desk.words(self.language.value())
        self._show()
        self._alone.start()

    def _answered(self) -> None:
        self.progress.setText(self.pad.progress)
        self.draft.touched()
        self.draft.flush()
        self._alone.start()

    # -- how it ends --------------------------------------------------------------------------------

    def _end(self) -> None:
        """All is asked, or nobody stands there any more: keep what was answered, and lock."""
        if self.over:
            return
        if not self.taking.interview.done and self.taking.interview.empty:
            # Nobody answered: it waits for the next one as it is.
            return
        self.over = True
        self._alone.stop()
        self._keep()
        self._show()

    def _keep(self) -> None:
        if self.taking.interview.empty:
            self.draft.forget()
            return
        try:
            outcome = self.shell.desk.do(self.taking.sheet("screen"))
        except HelpdeskError as error:
            # The answers stay in the draft; staff hears why.
            self.left = error.text
            return
        self.draft.forget()
        self.left = outcome.shown or outcome.label

    def _leave(self) -> None:
        """Staff is back."""
        if not self.over and not self.taking.interview.empty:
            self.left = translate(
                "CustomerSurvey", "The survey was not finished; the answers wait as a draft."
            )
        self.accept()
        if self.left is not None:
            self.shell.tell(
                self.left,
                "ready" if self.over else "due",
                None if self.over else translate("CustomerSurvey", "Go on"),
                None if self.over else self._go_on,
            )

    def _go_on(self) -> None:
        self.shell.ask("take_survey", {"case": self.taking.case})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not event.isAutoRepeat() and not self._held.isActive():
                self._held.start()
            return
        self._alone.start()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._held.stop()
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._alone.start()
        super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The customer cannot close it; when the whole program ends, it goes too."""
        if self.shell.window.isVisible():
            event.ignore()
        else:
            super().closeEvent(event)


def _centred(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 20)
    row.addStretch(1)
    return row
