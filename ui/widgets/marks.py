"""Knows how a line is marked by one key: passed, failed, does not apply; must not know what is checked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from helpdesk.domain.checklist_words import CHECK_RESULTS
from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import icons, theme
from ui.widgets.spoken import announce_change

CELL = 36
KEYS = {
    "passed": translate("CheckMark", "P"),
    "failed": translate("CheckMark", "F"),
    "not_applicable": translate("CheckMark", "N"),
}
"""The letter of each mark."""
_ICONS = {"passed": "check", "failed": "x", "not_applicable": "minus"}
_TONES = {"passed": "ready", "failed": "late", "not_applicable": "neutral"}


def legend(words: Words, by: str = " · ") -> str:
    """What each letter stands for: over a column of marks, and in their tip."""
    return by.join(f"{words.say(KEYS[key])} {words.say(word)}" for key, word in CHECK_RESULTS.items())


class Marks(QAbstractButton):
    """Three cells of which one is chosen, or none. Letters choose, Space goes through them, Backspace clears.

    ``shown`` is what holds where it follows from something else, such as a value beyond its limits.
    """

    changed = Signal()

    def __init__(self, words: Words, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.name = words, name
        self._value = ""
        self._shown = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tip = translate("CheckMark", "{keys} · Space: passed · Backspace: not done yet")
        self.setToolTip(words.say(tip(keys=legend(words, ", "))))
        self._name()

    def value(self) -> str:
        """The mark that was chosen, a word of ``CHECK_RESULTS``, or empty."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose it; not a change by the person."""
        self._value = str(value or "")
        self.show_result(self._value)

    def show_result(self, result: str) -> None:
        """What holds, where it is not simply what was chosen."""
        self._shown = result
        self._name()
        self.update()

    def problem(self) -> Text | None:
        """Nothing that is chosen here cannot be read."""
        return None

    def _name(self) -> None:
        word = self.words.say(CHECK_RESULTS[self._shown]) if self._shown else self.words.say(_NOT_YET)
        self.setAccessibleName(f"{self.name}: {word}")

    def _choose(self, value: str) -> None:
        if value != self._value:
            self.set_value(value)
            self.changed.emit()
            # By now the name says what holds, also where that follows from a value.
            announce_change(self, self.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().casefold()
        found = next((key for key, said in KEYS.items() if self.words.say(said).casefold() == typed), None)
        if found is not None:
            self._choose(found)
        elif event.key() == Qt.Key.Key_Space:
            self._choose("" if self._value == "passed" else "passed")
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._choose("")
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            # Enter is the dialog's.
            event.ignore()

    def _step(self, by: int) -> None:
        order = ["", *KEYS]
        place = order.index(self._value) + by
        if 0 <= place < len(order):
            self._choose(order[place])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = int(event.position().x() // theme.px(CELL))
        chosen = list(KEYS)[min(max(place, 0), len(KEYS) - 1)]
        self._choose("" if chosen == self._value else chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(CELL) * len(KEYS), theme.px(theme.CONTROL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(now.edge, 1))
        painter.setBrush(now.surface)
        painter.drawRoundedRect(whole, now.px(6), now.px(6))
        for place, key in enumerate(KEYS):
            self._paint_cell(painter, place, key)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(now.accent, theme.RING))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), now.px(6), now.px(6))

    def _paint_cell(self, painter: QPainter, place: int, key: str) -> None:
        now = theme.current()
        width = now.px(CELL)
        cell = QRect(place * width, 0, width, self.height())
        if key == self._shown:
            tone = now.tone(_TONES[key])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone.ground)
            painter.drawRoundedRect(QRectF(cell).adjusted(3, 3, -3, -3), now.px(4), now.px(4))
            icons.paint(painter, cell, _ICONS[key], tone.ink, now.px(16))
        else:
            painter.setFont(now.font("secondary"))
            painter.setPen(now.secondary)
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, self.words.say(KEYS[key]))
        if place:
            painter.setPen(QPen(now.hairline, 1))
            left = cell.left() + 0.5
            painter.drawLine(QPointF(left, now.px(6)), QPointF(left, self.height() - now.px(6)))


_NOT_YET = translate("Checklists", "Still to be done")
