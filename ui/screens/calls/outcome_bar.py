"""Knows the five ways a call ends as buttons with letters; what follows from each is told by others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from helpdesk.domain.call_words import SHORT_OUTCOMES
from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.widgets.keyed import KeyedButton

KEYS = {
    "reached": translate("CallKeys", "R"),
    "no_answer": translate("CallKeys", "N"),
    "call_later": translate("CallKeys", "L"),
    "refused": translate("CallKeys", "X"),
    "wrong_number": translate("CallKeys", "W"),
}
"""The letter of each outcome; no two share one in any language."""
ICONS = {
    "reached": "circle-check",
    "no_answer": "phone-off",
    "call_later": "clock",
    "refused": "x",
    "wrong_number": "ban",
}


NARROW = 3
"""Buttons beside each other where five have no room."""


class OutcomeBar(QWidget):
    """The value is the outcome chosen, or nothing yet."""

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters = {words.say(key).casefold(): outcome for outcome, key in KEYS.items()}
        self.buttons: dict[str, KeyedButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(theme.LABEL))
        for outcome, letter in KEYS.items():
            button = KeyedButton(words.say(SHORT_OUTCOMES[outcome]), words.say(letter), ICONS[outcome])
            button.setObjectName(f"outcome_{outcome}")
            button.taken.connect(partial(self.choose, outcome))
            # One call has one end: a screen reader is told of one choice among five, not of five boxes.
            button.setAutoExclusive(True)
            self.buttons[outcome] = button
        self._shape = (0, False)
        self._arrange(len(KEYS), bare=False)

    def minimumSizeHint(self) -> QSize:
        """So narrow that its words stand in two rows."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self._needs(NARROW, bare=False)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        every = len(KEYS)
        # One row without icons takes less of a low screen than two with them.
        shapes = ((every, False), (every, True))
        fitting = (shape for shape in shapes if self._needs(shape[0], bare=shape[1]) <= self.width())
        columns, bare = next(fitting, (NARROW, False))
        self._arrange(columns, bare=bare)

    def _needs(self, columns: int, *, bare: bool) -> int:
        """How wide it is with so many beside each other, every word whole: all in one row each as its word asks."""
        widths = [button.wanted_width(bare=bare) for button in self.buttons.values()]
        asked = sum(widths) if columns == len(widths) else columns * max(widths)
        return asked + (columns - 1) * self._grid.spacing()

    def _arrange(self, columns: int, *, bare: bool) -> None:
        if (columns, bare) == self._shape:
            return
        self._shape = (columns, bare)
        alone = columns == len(KEYS)
        for place, button in enumerate(self.buttons.values()):
            button.set_bare(bare)
            self._grid.addWidget(button, *divmod(place, columns))
        for column, button in enumerate(self.buttons.values()):
            wide = button.wanted_width(bare=bare)
            self._grid.setColumnStretch(column, wide if alone else int(column < columns))

    def value(self) -> str:
        """The outcome; empty where none is chosen."""
        return next((outcome for outcome, button in self.buttons.items() if button.isChecked()), "")

    def set_value(self, outcome: str) -> None:
        """Show an outcome as chosen."""
        for name, button in self.buttons.items():
            button.setChecked(name == outcome)

    def choose(self, outcome: str, *_: object) -> None:
        """The person chose one."""
        self.set_value(outcome)
        self.changed.emit()

    def press(self, letter: str) -> bool:
        """Take a letter; whether it is one of the five."""
        outcome = self.letters.get(letter.casefold())
        if outcome is None:
            return False
        self.choose(outcome)
        return True
