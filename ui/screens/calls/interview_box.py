"""The survey within a call: how far it has come, and the pad that asks; keeps nothing itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.domain.interview import Interview
from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.widgets import plain
from ui.widgets.interview_pad import InterviewPad
from ui.widgets.keyed import Dots
from ui.widgets.section import Card


class InterviewBox(Card):
    """Shows where an interview stands, in the customer's language; the title is in the window's."""

    changed = Signal()
    """Something was answered, left open or gone back to."""
    finished = Signal()
    """The last question lies behind."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.interview: Interview | None = None
        self.body.setContentsMargins(*(theme.px(theme.FIELD),) * 4)
        head = QHBoxLayout()
        self.title = plain.label("", "secondary")
        self.dots = Dots()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.dots)
        self.body.addLayout(head)
        self.pad = InterviewPad(words)
        self.pad.changed.connect(self._went_on)
        self.pad.finished.connect(self.finished)
        self.add(self.pad)

    def show_interview(self, interview: Interview | None, theirs: Words) -> None:
        """Show where it stands; nothing where none is taken."""
        self.interview = interview
        self.setVisible(interview is not None)
        if interview is not None:
            self.pad.show_interview(interview, theirs)
            self._show_place(interview)

    def _show_place(self, interview: Interview) -> None:
        count = len(interview.asked)
        if interview.done:
            said = translate("CallSurvey", "Survey: all questions asked")
        else:
            place = translate("CallSurvey", "Survey, question {place} of {count}")
            said = place(place=interview.place + 1, count=count)
        self.title.setText(self.words.say(said))
        self.dots.set_place(interview.place, count, self.title.text())
        self.pad.setVisible(not interview.done)

    def _went_on(self) -> None:
        if self.interview is not None:
            self._show_place(self.interview)
        self.changed.emit()

    def take(self, event: QKeyEvent) -> bool:
        """Take a key that came to the call; whether it meant something to the survey."""
        return self.pad.take(event)
