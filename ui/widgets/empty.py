"""Knows how an empty place says what belongs there and offers the first step; must not know what that is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import icons, theme
from ui.widgets import plain
from ui.widgets.button import Button


class _Picture(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.setFixedSize(theme.px(40), theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        icons.paint(QPainter(self), self.rect(), self.name, theme.current().edge, theme.px(32))


class Empty(QWidget):
    """One sentence, and one button when there is something to do about it. ``wanted`` is the button."""

    wanted = Signal()
    undone = Signal()
    """The button of the other sentence: to take back what narrows the list."""

    def __init__(
        self, words: Words, icon: str, sentence: Text, verb: Text | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._content = QWidget(self)
        outer.addWidget(self._content)
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(*(theme.px(theme.SECTION),) * 4)
        layout.setSpacing(theme.px(theme.FIELD))
        layout.addStretch(2)
        layout.addWidget(_Picture(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        self.sentence = plain.label(words.say(sentence), "body", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self.sentence)
        self.setAccessibleName(words.say(sentence))
        self.words, self._usual, self._verb = words, words.say(sentence), words.say(verb) if verb else ""
        self._other = False
        self.button = Button(self._verb, look="plain")
        self.button.setVisible(bool(verb))
        self.button.clicked.connect(lambda: (self.undone if self._other else self.wanted).emit())
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def tell(self, sentence: Text | None, verb: Text | None = None) -> None:
        """Say something else, such as what narrows the list; nothing brings the usual sentence back."""
        self._other = sentence is not None
        said = self.words.say(sentence) if sentence is not None else self._usual
        self.sentence.setText(said)
        self.setAccessibleName(said)
        shown = self._verb if sentence is None else self.words.say(verb) if verb else ""
        self.button.setText(shown)
        self.button.setVisible(bool(shown))

    def press(self) -> None:
        """What the button does, by Enter on the place that is empty; nothing where there is no button."""
        if not self.button.isHidden():
            self.button.click()

    def set_blank(self, blank: bool) -> None:
        """Say nothing for now, or speak again."""
        self._content.setVisible(not blank)
