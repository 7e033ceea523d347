"""Knows the line at the bottom that says what was done and offers to undo it, and any that leaves by itself; must not
know what it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.inline import Sign
from ui.widgets.spoken import announce

STAYS = 8_000
WIDEST = 520

Offer = tuple[Button, Callable[[], object]]


class Passing(QFrame):
    """Says what happened and what can be done about it.

    Stays for ``stays`` milliseconds, longer while mouse or keyboard are on it; each of its buttons ends it.
    """

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


class Toaster(Passing):
    """Floats at the bottom of its host for 8 seconds. One at a time.

    ``gone`` when it has left, by time, by a press or for the next one. ``room_wanted`` tells how high a strip
    at the foot of the host must be free, so that it covers neither row nor button; 0 when it is no more needed.
    """

    gone = Signal()
    room_wanted = Signal(int)

    def __init__(self, words: Words, host: QWidget) -> None:
        super().__init__(words, STAYS, host)
        self.setProperty("look", "raised")
        self.setObjectName("toast")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(14), theme.px(7), theme.px(7), theme.px(7))
        self._row.setSpacing(theme.px(theme.LABEL))
        self._said = ""
        self.label = plain.label()
        self._row.addWidget(self.sign)
        self._row.addWidget(self.label)
        self._row.addSpacing(theme.px(theme.LABEL))
        host.installEventFilter(self)
        self.hide()

    def show_toast(
        self,
        text: Text | str,
        *,
        undo: Callable[[], object] | None = None,
        buttons: Sequence[tuple[Text | str, Callable[[], object]]] = (),
        tone: theme.ToneName = "ready",
    ) -> None:
        """Show a line; Undo is first among its buttons, then ``buttons``. What was shown before goes."""
        offers = [(self._button(self.words.say(title)), slot) for title, slot in buttons]
        if undo:
            offers.insert(
                0, (self._button(self.words.say(translate("Toast", "Undo")), "undo-2", "undo"), undo)
            )
        self._offer(self._row, offers)
        said = plain.one_line(self.words.say(text))
        self._said = said
        plain.put_tip(self.label, said)
        self._place()
        self._say(said, tone)
        self.raise_()
        self.room_wanted.emit(self.height() + 2 * theme.px(theme.LABEL))

    def _button(self, title: str, icon: str = "", name: str = "") -> Button:
        button = Button(title, icon, "quiet", parent=self)
        button.setObjectName(f"toast_{name}" if name else "")
        return button

    def leave(self) -> None:
        """Go at once."""
        if not self.isHidden():
            super().leave()
            self.room_wanted.emit(0)
            self.gone.emit()

    def _place(self) -> None:
        host = self.parentWidget()
        if host:
            self.label.setText("")
            self._row.activate()
            room = min(host.width() - theme.px(32) - self.sizeHint().width(), theme.px(WIDEST))
            elide = Qt.TextElideMode.ElideRight
            self.label.setText(
                theme.current().metrics().elidedText(self._said, elide, max(room, theme.px(80)))
            )
            self._row.activate()
            size = self.sizeHint()
            left, top = (
                (host.width() - size.width()) // 2,
                host.height() - size.height() - theme.px(theme.LABEL),
            )
            self.setGeometry(left, top, size.width(), size.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._clock.start(STAYS // 2)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, Button):
            focused.click()
        else:
            super().keyPressEvent(event)
