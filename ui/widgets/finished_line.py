"""Knows the line in which work that ran behind the window says how it ended; must not know the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.inline import Sign
from ui.widgets.section import rule
from ui.widgets.spoken import announce

STAYS = 30_000


class FinishedLine(QFrame):
    """Where the progress strip stood. It takes room of its own, covers nothing, and leaves after half a minute.

    It stays while mouse or keyboard are on it. What it said stands among the notifications.
    """

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.setProperty("look", "band")
        self.setObjectName("finished")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        self._row = QHBoxLayout()
        side, above = theme.px(theme.CARD), theme.px(theme.INSIDE)
        self._row.setContentsMargins(side, above, theme.px(theme.LABEL), above)
        self._row.setSpacing(theme.px(theme.LABEL))
        self.sign = Sign("ready", self)
        self.label = plain.label("", single=True)
        self._row.addWidget(self.sign)
        self._row.addWidget(self.label, 1)
        column.addLayout(self._row)
        self._buttons: list[Button] = []
        self._clock = QTimer(self, singleShot=True, interval=STAYS)
        self._clock.timeout.connect(self._leave_unless_watched)
        self.hide()

    def tell(
        self,
        text: Text | str,
        buttons: Sequence[tuple[Text | str, Callable[[], object]]] = (),
        tone: theme.ToneName = "ready",
    ) -> None:
        """Say how it ended, with what can be done about it; what was said before goes."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = []
        for title, slot in buttons:
            self._add(Button(self.words.say(title), look="quiet"), slot)
        dismiss = self.words.say(translate("Toast", "Dismiss"))
        self._add(Button(icon="x", look="quiet", tip=dismiss), lambda: None)
        said = plain.one_line(self.words.say(text))
        self.label.setText(said)
        self.setAccessibleName(said)
        self.sign.show_tone(tone)
        self.show()
        self._clock.start()
        announce(self, said)

    def _add(self, button: Button, slot: Callable[[], object]) -> None:
        button.clicked.connect(lambda: self._press(slot))
        self._row.addWidget(button)
        button.show()
        self._buttons.append(button)

    def _press(self, slot: Callable[[], object]) -> None:
        self.leave()
        slot()

    def leave(self) -> None:
        """Go at once."""
        self._clock.stop()
        self.hide()

    def _leave_unless_watched(self) -> None:
        if self.underMouse() or any(button.hasFocus() for button in self._buttons):
            self._clock.start(STAYS // 4)
        else:
            self.leave()
