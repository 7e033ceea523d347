"""Knows how a survey is taken on a screen: one question, its answers, the way on and back; keeps nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from helpdesk.domain.interview import Interview
from helpdesk.domain.surveys import Question
from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.widgets import plain
from ui.widgets.answer_button import AnswerButton
from ui.widgets.inputs import TextArea
from ui.widgets.spoken import announce

MOST = 11
"""Answers of the longest scale."""
COLUMNS = 3
"""Of what can have gone wrong, beside each other."""
_KEYS = {
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
    Qt.Key.Key_Minus: "-",
    Qt.Key.Key_Backspace: "back",
}
QUOTED = translate("Interview", "“{words}”")
"""What somebody says, in the quotation marks of the language."""
_TAKEN = translate("Interview", "{answer}: chosen")
_LEFT = translate("Interview", "{answer}: not chosen")
_PENDING = translate("Interview", "1 … press 0 for 10, Enter for 1")


class InterviewPad(QWidget):
    """Shows where an interview stands and takes answers by finger, mouse and number keys.

    ``big``: for a customer who stands before the screen. Its buttons are made once and only say other answers.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, words: Words, *, big: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.big = big
        self.interview: Interview | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.SECTION if big else theme.FIELD))
        self.question = self._label("question", "figure" if big else "section")
        self.statement = self._label("statement", "title" if big else "body")
        for label in (self.question, self.statement):
            column.addWidget(label)
        # The question has the keyboard and is read aloud: a ring on one of the answers would lead to it.
        self.question.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.question)
        self._build_answers(column)
        self.comment = TextArea(4 if big else 3, 8)
        self.comment.setObjectName("comment")
        self.comment.installEventFilter(self)
        self.comment.changed.connect(self._write)
        column.addWidget(self.comment)
        self._build_ways(column)

    def _label(self, name: str, look: plain.Look) -> QLabel:
        label = plain.label("", look, wrap=True)
        label.setObjectName(name)
        if self.big:
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label

    def _build_answers(self, column: QVBoxLayout) -> None:
        self._grid = QGridLayout()
        self._wide = 0
        self._places: dict[int, tuple[int, int]] = {}
        """Where each answer stands now: put into the grid anew, all of it would be laid out anew."""
        self._grid.setSpacing(theme.px(theme.CARD if self.big else 6))
        self.answers = [AnswerButton(big=self.big, parent=self) for _ in range(MOST)]
        for place, button in enumerate(self.answers):
            button.setObjectName(f"answer_{place}")
            button.taken.connect(partial(self._clicked, place))
            button.hide()
        column.addLayout(self._grid)
        self.ends = QWidget()
        ends = QHBoxLayout(self.ends)
        ends.setContentsMargins(0, 0, 0, 0)
        self.low, self.high = (plain.label("", "section" if self.big else "secondary") for _ in range(2))
        ends.addWidget(self.low)
        ends.addStretch(1)
        self.pending = plain.label("", "secondary")
        ends.addWidget(self.pending)
        ends.addStretch(1)
        ends.addWidget(self.high)
        column.addWidget(self.ends)

    def _build_ways(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.CARD if self.big else theme.LABEL))
        self.back, self.skip, self.on = (AnswerButton(big=self.big, parent=self) for _ in range(3))
        for button, name, key in (
            (self.back, "back", "back"),
            (self.skip, "skip", "-"),
            (self.on, "on", "enter"),
        ):
            button.setCheckable(False)
            button.setObjectName(name)
            button.clicked.connect(partial(self._press, key))
            row.addWidget(button, 2 if button is self.skip else 1)
        column.addLayout(row)

    # -- showing --------------------------------------------------------------------------------------

    def show_interview(self, interview: Interview, words: Words) -> None:
        """Show where it stands, in words of the language the customer speaks."""
        self.interview, self.words = interview, words
        self._say_ways()
        self._show()

    def _say_ways(self) -> None:
        say = self.words.say
        keys = ("", "", "") if self.big else ("⌫", "−", "↵")
        self.back.say(keys[0], say(translate("Interview", "Back")))
        self.skip.say(keys[1], say(translate("Interview", "I would rather not say, or do not know")))
        self.on.say(keys[2], say(translate("Interview", "Go on")))

    @property
    def progress(self) -> str:
        """Which of how many questions it is."""
        if self.interview is None or self.interview.done:
            return ""
        said = translate("Interview", "Question {place} of {count}")
        place, count = self.interview.place + 1, len(self.interview.asked)
        return self.words.say(said(place=place, count=count))

    def _show(self) -> None:
        interview = self.interview
        question = interview.current if interview else None
        self.setEnabled(question is not None)
        if interview is None or question is None:
            return
        say = self.words.say
        self.question.setText(say(question.said))
        self.statement.setText(say(QUOTED(words=question.statement)) if question.statement else "")
        self.statement.setVisible(question.statement is not None)
        self._show_answers(question, interview)
        worded = bool(question.points)
        self.low.setText("" if worded or question.low is None else say(question.low))
        self.high.setText("" if worded or question.high is None else say(question.high))
        self.pending.setText(say(_PENDING) if interview.pending and not self.big else "")
        self.ends.setVisible(bool(self.low.text() or self.high.text()))
        written = question.asking == "text"
        self.comment.setVisible(written)
        self.back.setVisible(interview.place > 0)
        self.on.setVisible(question.asking in {"several", "text"} or question.key in interview.answers)
        self._take_keyboard(question, interview, written=written)

    def _take_keyboard(self, question: Question, interview: Interview, *, written: bool) -> None:
        if written:
            self.comment.set_value(interview.answers.get(question.key, ""))
            self.comment.setAccessibleName(self.question.text())
            self.comment.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        asked = plain.in_a_row(self.question.text(), self.statement.text() if question.statement else "")
        self.question.setAccessibleName(asked)
        self.question.setAccessibleDescription(plain.in_a_row(self.progress, *self._aloud(question)))

    def _aloud(self, question: Question) -> list[str]:
        """The answers as they are told with their keys; of a scale without words its two ends."""
        if question.low is not None and question.high is not None and not question.points:
            ends = ((question.least, question.low), (question.most, question.high))
            return [f"{value} {self.words.say(word)}" for value, word in ends]
        return [f"{number} {word}" for number, word, _ in self._possible(question) if word]

    def _show_answers(self, question: Question, interview: Interview) -> None:
        given = interview.answers.get(question.key)
        said = self._possible(question)
        several = question.asking == "several"
        for place, button in enumerate(self.answers):
            if place < len(said):
                number, word, value = said[place]
                button.say(number, word, taken=value in given if several and given else value == given)
                where = divmod(place, COLUMNS) if several else (0, place)
                if self._places.get(place) != where:
                    self._places[place] = where
                    self._grid.addWidget(button, *where)
            button.setVisible(place < len(said))
        wide = min(len(said), COLUMNS) if several else len(said)
        if wide != self._wide:
            self._wide = wide
            for column in range(MOST):
                self._grid.setColumnStretch(column, 1 if column < wide else 0)

    def _possible(self, question: Question) -> list[tuple[str, str, object]]:
        say = self.words.say
        if question.asking == "several":
            return [
                (str(place), say(word), code)
                for place, (code, word) in enumerate(question.choices.items(), start=1)
            ]
        if question.asking == "text":
            return []
        return [
            (str(value), say(question.points[value]) if value in question.points else "", value)
            for value in range(question.least, question.most + 1)
        ]

    # -- answering --------------------------------------------------------------------------------------

    def press(self, key: str) -> bool:
        """Take a key as the interview has them; whether it meant something."""
        if self.interview is None or not self.interview.press(key):
            return False
        self._show()
        self._say_taken(key)
        self.changed.emit()
        if self.interview.done:
            self.finished.emit()
        return True

    def _say_taken(self, key: str) -> None:
        """Of a question that takes several answers: which one was taken or left a moment ago. It stays itself."""
        question = self.interview.current if self.interview else None
        if question is None or question.asking != "several" or not key.isdigit():
            return
        button = self.answers[int(key) - 1]
        said = _TAKEN if button.isChecked() else _LEFT
        announce(self, self.words.say(said(answer=button.text())))

    def _press(self, key: str, *_: object) -> None:
        self.press(key)

    def _clicked(self, place: int, *_: object) -> None:
        interview = self.interview
        question = interview.current if interview else None
        if interview is None or question is None:
            return
        if question.asking == "several":
            self.press(str(place + 1))
        elif interview.answer(question.least + place):
            self._show()
            self.changed.emit()
            if interview.done:
                self.finished.emit()

    def _write(self) -> None:
        if self.interview is not None:
            self.interview.write(self.comment.value())
            self.changed.emit()

    def take(self, event: QKeyEvent) -> bool:
        """Take a key as the keyboard sends it; whether it meant something."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = _KEYS.get(Qt.Key(event.key()), event.text())
        # Enter at an open question means nothing; it must not save half a survey by chance.
        return bool(key) and not held and (self.press(key) or key == "enter")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the customer's own words Enter goes on, Shift+Enter begins a line, Backspace in the empty field goes back."""
        if watched is self.comment and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plainly:
                return self.press("enter")
            if event.key() == Qt.Key.Key_Backspace and not self.comment.toPlainText():
                return self.press("back")
        return super().eventFilter(watched, event)
