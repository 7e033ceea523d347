"""Knows how a PIN is typed or a badge scanned: dots, keys for mouse and finger; must not know whose it is."""

from __future__ import annotations

from PySide6.QtCore import Property, QPropertyAnimation, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QStyle, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.widgets.button import Button

LONGEST_PIN = 6
"""So many digits are taken without Enter."""
LONGEST = 64
SCAN = 150
"""Milliseconds: who still sends characters within it is a scanner, and ends with Enter."""
_SHAKES = (0, -10, 9, -7, 5, -2, 0)
_SHAKING = 320


class PinField(QLineEdit):
    """What is typed shows as dots and is never read aloud, copied or kept. ``entered``: a PIN or badge is complete.

    Enter completes it; six digits do so by themselves, unless a scanner goes on.
    """

    entered = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pin")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(LONGEST)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly
            | Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.setAccessibleName(words.say(translate("PinPad", "PIN or badge")))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._aside = 0
        self._shaking: QPropertyAnimation | None = None
        self._ends = QTimer(self, singleShot=True, interval=SCAN)
        self._ends.timeout.connect(self.complete)
        self.textEdited.connect(self._typed)

    def _typed(self) -> None:
        self._ends.stop()
        if len(self.text()) == LONGEST_PIN and self.text().isdecimal():
            self._ends.start()

    def press(self, digit: str) -> None:
        """A digit from a key on the screen."""
        self.insert(digit)
        self._typed()

    def erase(self) -> None:
        """Take back the last character."""
        self._ends.stop()
        self.backspace()

    def complete(self) -> None:
        """What stands there is the whole; the field is empty at once."""
        self._ends.stop()
        secret = self.text()
        self.clear()
        if secret:
            self.entered.emit(secret)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.complete()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self._ends.stop()
            self.clear()
        else:
            super().keyPressEvent(event)

    def moves(self) -> bool:
        """Whether the system lets things move."""
        return self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0

    def shake(self) -> None:
        """Say no, as a head does; where the system moves nothing, nothing moves."""
        if not self.moves():
            return
        moving = QPropertyAnimation(self, b"aside", self)
        moving.setDuration(_SHAKING)
        for place, by in enumerate(_SHAKES):
            moving.setKeyValueAt(place / (len(_SHAKES) - 1), by)
        moving.start(QPropertyAnimation.DeletionPolicy.KeepWhenStopped)
        self._shaking = moving

    def _read_aside(self) -> int:
        return self._aside

    def _set_aside(self, aside: int) -> None:
        self._aside = aside
        self.update()

    aside = Property(int, _read_aside, _set_aside)
    """How far the dots stand from their place while they shake, in pixels at 100 %."""

    def sizeHint(self) -> QSize:
        return QSize(theme.px(216), theme.px(44))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        enabled = self.isEnabled()
        ring = self.hasFocus() and enabled
        painter.setPen(QPen(now.accent if ring else now.edge if enabled else now.hairline, 2 if ring else 1))
        painter.setBrush(now.surface if enabled else now.window)
        half = 1.0 if ring else 0.5
        body = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(body, now.px(theme.RADIUS), now.px(theme.RADIUS))
        self._paint_dots(painter)

    def _paint_dots(self, painter: QPainter) -> None:
        now, typed = theme.current(), len(self.text())
        size, step = now.px(10), now.px(26)
        left = (self.width() - (LONGEST_PIN - 1) * step - size) / 2 + now.px(self._aside)
        edge = now.edge if self.isEnabled() else now.hairline
        for place in range(LONGEST_PIN):
            painter.setPen(QPen(now.text if place < typed else edge, 1))
            painter.setBrush(now.text if place < typed else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(left + place * step, (self.height() - size) / 2, size, size))


class _Key(Button):
    """A key as large as a finger."""

    def sizeHint(self) -> QSize:
        return QSize(theme.px(72), theme.px(48))


class PinPad(QWidget):
    """The field over ten keys, for a mouse or a finger; whoever has a keyboard types. ``entered`` as the field's."""

    entered = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.field = PinField(words)
        self.field.entered.connect(self.entered)
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.CARD))
        column.addWidget(self.field)
        grid = QGridLayout()
        grid.setSpacing(theme.px(theme.LABEL))
        column.addLayout(grid)
        self.keys: list[Button] = []
        for place, digit in enumerate("123456789"):
            grid.addWidget(self._digit(digit), place // 3, place % 3)
        back = self._key(_Key(icon="arrow-left", tip=words.say(translate("PinPad", "Delete the last"))))
        back.setObjectName("pin_erase")
        back.clicked.connect(self.field.erase)
        done = self._key(_Key(icon="check", look="primary", tip=words.say(translate("PinPad", "Done"))))
        done.setObjectName("pin_done")
        done.clicked.connect(self.field.complete)
        grid.addWidget(back, 3, 0)
        grid.addWidget(self._digit("0"), 3, 1)
        grid.addWidget(done, 3, 2)

    def _digit(self, digit: str) -> Button:
        key = self._key(_Key(digit))
        key.setObjectName(f"pin_{digit}")
        key.clicked.connect(lambda: self.field.press(digit))
        return key

    def _key(self, key: _Key) -> Button:
        # The field keeps the keyboard: a digit typed after a click goes where it belongs.
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.keys.append(key)
        return key

    def set_ready(self, *, ready: bool) -> None:
        """Whether a PIN is taken now; not while one has to wait."""
        if not ready:
            self.field.clear()
        self.field.setEnabled(ready)
        for key in self.keys:
            key.setEnabled(ready)
        if ready:
            self.field.setFocus()

    def refuse(self) -> None:
        """It was not right."""
        self.field.clear()
        self.field.shake()
