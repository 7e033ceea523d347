"""Knows a row of counts that lead to what they count; must not know what that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme

HEIGHT = 68


class Tally(NamedTuple):
    """One count. ``tone`` is its ink where there is anything to count; only what is late is red."""

    key: str
    word: Text
    number: int
    tone: str = "text"


class _Card(QAbstractButton):
    def __init__(self, words: Words, tally: Tally, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = words
        self.setObjectName(f"tally_{tally.key}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_tally(tally)

    def show_tally(self, tally: Tally) -> None:
        """Show this count; nothing leads nowhere."""
        self.tally = tally
        self.setText(self.words.say(tally.word))
        self.setAccessibleName(f"{tally.number} {self.text()}")
        self.setToolTip(self.text())
        self.setEnabled(bool(tally.number))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(72), theme.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(now.accent, theme.RING) if focused else QPen(now.hairline, 1))
        painter.setBrush(now.hover if self.underMouse() and self.isEnabled() else now.surface)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(body, now.px(theme.RADIUS), now.px(theme.RADIUS))
        some = bool(self.tally.number)
        ink = (
            now.secondary if not some else now.text if self.tally.tone == "text" else now.ink(self.tally.tone)
        )
        room = self.rect().adjusted(now.px(14), 0, -now.px(8), 0)
        figure, small = now.metrics("figure"), now.metrics("secondary")
        top = (self.height() - figure.height() - small.height()) // 2
        painter.setFont(now.font("figure"))
        painter.setPen(ink)
        painter.drawText(
            QRect(room.x(), top, room.width(), figure.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self.words.number(self.tally.number),
        )
        painter.setFont(now.font("secondary"))
        painter.setPen(ink if self.tally.tone != "text" else now.secondary)
        shown = small.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        below = QRect(room.x(), top + figure.height(), room.width(), small.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)


class Tallies(QWidget):
    """Counts side by side, equally wide. ``wanted(key)`` when one is pressed."""

    wanted = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.cards: dict[str, _Card] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(theme.FIELD))

    def set_tallies(self, tallies: Sequence[Tally]) -> None:
        """Show these counts; they are the same ones each time."""
        for tally in tallies:
            if tally.key in self.cards:
                self.cards[tally.key].show_tally(tally)
            else:
                card = self.cards[tally.key] = _Card(self.words, tally, self)
                card.clicked.connect(lambda _=False, key=tally.key: self.wanted.emit(key))
                self._row.addWidget(card)
