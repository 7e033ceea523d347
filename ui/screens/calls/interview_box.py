"""The survey within a call: one question at a time, taken by number keys while one listens; keeps nothing itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from helpdesk.domain.interview import Interview
from helpdesk.domain.surveys import Question
from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.widgets import plain
from ui.widgets.inputs import TextArea
from ui.widgets.keyed import Dots, KeyedButton
from ui.widgets.section import Card

COLUMNS = 3
"""Of what may have gone wrong, beside each other."""
_QUOTED = translate("CallSurvey", "“{statement}”")
_KEYS = {
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Minus: "-",
    Qt.Key.Key_Backspace: "back",
}


class InterviewBox(Card):
    """Shows where an interview stands, in the customer's language, and takes answers by mouse and keys."""

    changed = Signal()
    """Something was answered, left open or gone back to."""
    finished = Signal()
    """The last question lies behind."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = self.theirs = words
        self.interview: Interview | None = None
        self.body.setSpacing(theme.px(theme.LABEL))
        self.body.setContentsMargins(*(theme.px(theme.FIELD),) * 4)
        self._build_head()
        self.statement = plain.label("", wrap=True)
        self.statement.setObjectName("statement")
        self.question = plain.label("", "section", wrap=True)
        self.question.setObjectName("question")
        self.add(self.question)
        self.add(self.statement)
        self.answers = QWidget()
        self._grid = QGridLayout(self.answers)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(theme.LABEL))
        self.add(self.answers)
        self.comment = TextArea(2, 4)
        self.comment.setObjectName("comment")
        self.comment.changed.connect(self._write)
        self.comment.installEventFilter(self)
        self.add(self.comment)
        self._build_foot()

    def _build_head(self) -> None:
        head = QHBoxLayout()
        self.title = plain.label("", "secondary")
        self.dots = Dots()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.dots)
        self.body.addLayout(head)

    def _build_foot(self) -> None:
        say = self.words.say
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(theme.LABEL))
        self.low, self.high = plain.label("", "secondary"), plain.label("", "secondary")
        ends = QHBoxLayout()
        ends.addWidget(self.low)
        ends.addStretch(1)
        ends.addWidget(self.high)
        self.body.addLayout(ends)
        self.skip = KeyedButton(say(translate("CallSurvey", "No answer to this one")), "-")
        self.back = KeyedButton(say(translate("CallSurvey", "Back")), "⌫")
        self.on = KeyedButton(say(translate("CallSurvey", "Go on")), "↵")
        for button, key in ((self.skip, "-"), (self.back, "back"), (self.on, "enter")):
            button.setCheckable(False)
            button.setObjectName(f"survey_{key if key != '-' else 'skip'}")
            button.clicked.connect(partial(self._press, key))
            foot.addWidget(button)
        foot.addStretch(1)
        self.body.addLayout(foot)

    # -- showing ------------------------------------------------------------------------------------

    def show_interview(self, interview: Interview | None, theirs: Words) -> None:
        """Show where it stands, in the customer's language; nothing where none is taken."""
        self.interview, self.theirs = interview, theirs
        self.setVisible(interview is not None)
        self._show()

    def _show(self) -> None:
        interview = self.interview
        if interview is None:
            return
        question, count = interview.current, len(interview.asked)
        self.dots.set_place(interview.place, count, self._place_words(interview))
        self.title.setText(self._place_words(interview))
        self.back.setEnabled(interview.place > 0)
        for part in (self.answers, self.statement, self.question, self.low, self.high, self.skip):
            part.setVisible(question is not None)
        self.comment.setVisible(question is not None and question.asking == "text")
        self.on.setVisible(question is not None and question.asking in {"several", "text"})
        if question is not None:
            self._show_question(question, interview)

    def _place_words(self, interview: Interview) -> str:
        count = len(interview.asked)
        if interview.done:
            return self.words.say(translate("CallSurvey", "Survey: all questions asked"))
        said = translate("CallSurvey", "Survey, question {place} of {count}")
        return self.words.say(said(place=interview.place + 1, count=count))

    def _show_question(self, question: Question, interview: Interview) -> None:
        say = self.theirs.say
        self.question.setText(say(question.said))
        quoted = say(_QUOTED(statement=question.statement)) if question.statement else ""
        self.statement.setText(quoted)
        self.statement.setVisible(bool(quoted))
        ends = [
            say(end) if end is not None and not question.points else ""
            for end in (question.low, question.high)
        ]
        self.low.setText(ends[0])
        self.high.setText(ends[1])
        for label in (self.low, self.high):
            label.setVisible(bool(label.text()))
        self._fill_answers(question, interview)
        if question.asking == "text":
            self.comment.set_value(interview.answers.get(question.key, ""))
            self.comment.setAccessibleName(say(question.said))
            self.comment.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_answers(self, question: Question, interview: Interview) -> None:
        self._clear()
        given = interview.answers.get(question.key)
        if question.asking in {"scale", "count"}:
            for place, value in enumerate(range(question.least, question.most + 1)):
                word = self.theirs.say(question.points[value]) if value in question.points else ""
                button = KeyedButton(word, str(value), tall=True)
                button.setObjectName(f"answer_{value}")
                button.setChecked(given == value)
                button.clicked.connect(partial(self._answer, value))
                self._grid.addWidget(button, 0, place)
        for place, (code, said) in enumerate(question.choices.items()):
            button = KeyedButton(self.theirs.say(said), str(place + 1))
            button.setObjectName(f"wrong_{code}")
            button.setChecked(code in (given or ()))
            button.clicked.connect(partial(self._press, str(place + 1)))
            self._grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        self.answers.setVisible(self._grid.count() > 0)

    def _clear(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            gone = item.widget() if item else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()

    # -- answering ----------------------------------------------------------------------------------

    def press(self, key: str) -> bool:
        """Take a key as the interview has them; whether it meant something."""
        if self.interview is None or not self.interview.press(key):
            return False
        self._went_on()
        return True

    def take(self, event: QKeyEvent) -> bool:
        """Take a key as the keyboard sends it."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = _KEYS.get(Qt.Key(event.key()), event.text())
        return bool(key) and self.press(key)

    def _press(self, key: str, *_: object) -> None:
        self.press(key)

    def _answer(self, value: int, *_: object) -> None:
        if self.interview is not None and self.interview.answer(value):
            self._went_on()

    def _write(self) -> None:
        if self.interview is not None:
            self.interview.write(self.comment.value())
            self.changed.emit()

    def _went_on(self) -> None:
        self._show()
        self.changed.emit()
        if self.interview is not None and self.interview.done:
            self.finished.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the customer's own words Ctrl+Enter goes on, and Backspace in the empty field goes back."""
        if watched is self.comment and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return self.press("enter")
            if event.key() == Qt.Key.Key_Backspace and not self.comment.toPlainText():
                return self.press("back")
        return super().eventFilter(watched, event)
