"""Knows a row of counts that lead to what they count; must not know what that is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets.button import enters

HEIGHT = 68
BEFORE, AFTER = 14, 8


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
        self.double = False
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
        return QSize(theme.px(120), self._tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(72), self._tall())

    def _tall(self) -> int:
        return theme.px(HEIGHT) + (theme.current().metrics("secondary").height() if self.double else 0)

    def lacks(self, width: int) -> bool:
        """Whether its word needs a second line in a card of that width."""
        room = width - theme.px(BEFORE + AFTER)
        return theme.current().metrics("secondary").horizontalAdvance(self.text()) > room

    def show_double(self, on: bool) -> None:
        """Two lines for the word, or one."""
        if on != self.double:
            self.double = on
            self.updateGeometry()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if enters(event):
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
        # Where two lines are needed the card is narrow, and its longest word needs the room.
        before, after = (BEFORE // 2, BEFORE // 4) if self.double else (BEFORE, AFTER)
        room = self.rect().adjusted(now.px(before), 0, -now.px(after), 0)
        figure, small = now.metrics("figure"), now.metrics("secondary")
        lines = 2 if self.double else 1
        top = (self.height() - figure.height() - lines * small.height()) // 2
        painter.setFont(now.font("figure"))
        painter.setPen(ink)
        painter.drawText(
            QRect(room.x(), top, room.width(), figure.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self.words.number(self.tally.number),
        )
        painter.setFont(now.font("secondary"))
        painter.setPen(ink if self.tally.tone != "text" else now.secondary)
        below = QRect(room.x(), top + figure.height(), room.width(), lines * small.height())
        if self.double:
            flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(below, flags, self.text())
        else:
            shown = small.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
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
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """All words in two lines where there is too little room for one of them in a line."""
        cards = list(self.cards.values())
        if cards:
            width = (self.width() - self._row.spacing() * (len(cards) - 1)) // len(cards)
            double = any(card.lacks(width) for card in cards)
            for card in cards:
                card.show_double(double)
