"""Knows a line that says what happened, offers what can be done about it, and leaves by itself; not where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.widgets.button import Button
from ui.widgets.inline import Sign
from ui.widgets.spoken import announce

Offer = tuple[Button, Callable[[], object]]


class Passing(QFrame):
    """Stays for ``stays`` milliseconds, longer while mouse or keyboard are on it; each of its buttons ends it."""

    def __init__(self, words: Words, stays: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.sign = Sign("ready", self)
        self._buttons: list[Button] = []
        self._stays = stays
        self._clock = QTimer(self, singleShot=True, interval=stays)
        self._clock.timeout.connect(self._leave_unless_watched)

    def leave(self) -> None:
        """Go at once."""
        self._clock.stop()
        self.hide()

    def _offer(self, row: QBoxLayout, offers: Iterable[Offer]) -> None:
        """These buttons at the end of ``row``, and one that only ends it; those of before go."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        dismiss = Button(icon="x", look="quiet", tip=self.words.say(translate("Toast", "Dismiss")))
        dismiss.setObjectName("toast_dismiss")
        self._buttons = []
        for button, slot in (*offers, (dismiss, lambda: None)):
            button.clicked.connect(lambda _=False, slot=slot: self._press(slot))
            row.addWidget(button)
            button.show()
            self._buttons.append(button)

    def _say(self, said: str, tone: theme.ToneName) -> None:
        """Be seen and heard."""
        self.setAccessibleName(said)
        self.sign.show_tone(tone)
        self.show()
        self._clock.start(self._stays)
        announce(self, said)

    def _press(self, slot: Callable[[], object]) -> None:
        self.leave()
        slot()

    def _leave_unless_watched(self) -> None:
        if self.underMouse() or any(button.hasFocus() for button in self._buttons):
            self._clock.start(self._stays // 4)
        else:
            self.leave()
