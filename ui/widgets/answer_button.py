"""Knows how one possible answer looks: a number, and a word below it; all alike, none better than another."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets.button import ChoiceButton

LOW, HIGH = 44, 96
"""Heights in a dialog, and for a finger on a screen turned around."""
LARGE = 17
"""The size of words there."""


class AnswerButton(ChoiceButton):
    """An answer. What was taken before has a tick and an accent edge; otherwise no colour leads anybody."""

    def __init__(self, *, big: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.big = big
        self.number = ""
        self._hint: QSize | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, number: str, word: str = "", *, taken: bool = False) -> None:
        """Be another answer; one that is said already is neither measured nor painted again."""
        if (number, word) != (self.number, self.text()):
            self.number = number
            self.setText(word)
            self.setAccessibleName(" ".join(part for part in (number, word) if part))
            self._hint = None
            self.updateGeometry()
            self.update()
        self.setChecked(taken)

    def changeEvent(self, event: QEvent) -> None:
        self._hint = None
        super().changeEvent(event)

    def _word_font(self) -> QFont:
        """The type of the word: on a screen turned around larger than any other body text."""
        now = theme.current()
        if not self.big:
            return now.font("secondary")
        font = QFont(now.font())
        font.setPixelSize(now.px(LARGE))
        return font

    def sizeHint(self) -> QSize:
        if self._hint is None:
            self._hint = self._measured()
        return self._hint

    def _measured(self) -> QSize:
        now, words = theme.current(), QFontMetrics(self._word_font())
        number = now.metrics("title" if self.big else "strong")
        width = max(number.horizontalAdvance(self.number), words.horizontalAdvance(self.text()))
        both = (number.lineSpacing() if self.number else 0) + (words.lineSpacing() if self.text() else 0)
        height = max(both + now.px(16 if self.big else 10), now.px(HIGH if self.big else LOW))
        return QSize(width + now.px(20), height)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.px(44)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, held = self.isChecked(), self.hasFocus()
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(now.accent if on or held else now.edge, theme.RING if held or on else 1))
        ground = now.pressed if self.isDown() else now.hover if self.underMouse() else now.surface
        painter.setBrush(now.selected if on else ground)
        painter.drawRoundedRect(body, now.px(theme.RADIUS), now.px(theme.RADIUS))
        if on:
            size = now.px(14)
            place = QRect(self.width() - size - now.px(6), now.px(6), size, size)
            icons.paint(painter, place, "check", now.accent, size)
        painter.setPen(now.text)
        self._write(painter)

    def _write(self, painter: QPainter) -> None:
        """The number, and below it the word, on two lines where one is too narrow."""
        now, font = theme.current(), self._word_font()
        number, words = now.metrics("title" if self.big else "strong"), QFontMetrics(font)
        room = self.width() - now.px(8)
        tall = number.lineSpacing() if self.number else 0
        wrapped = self.big and words.horizontalAdvance(self.text()) > room
        small = (words.lineSpacing() * (2 if wrapped else 1)) if self.text() else 0
        top = (self.height() - tall - small) // 2
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setFont(now.font("title" if self.big else "strong"))
        painter.drawText(QRect(0, top, self.width(), tall), middle, self.number)
        if not self.text():
            return
        painter.setFont(font)
        place = QRect(now.px(4), top + tall, room, small)
        if wrapped:
            painter.drawText(place, int(middle | Qt.TextFlag.TextWordWrap), self.text())
        else:
            said = words.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            painter.drawText(place, middle, said)
