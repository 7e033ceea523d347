"""Knows the pill in which every state is shown, icon, word and colour; must not know the states."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import icons, theme

HEIGHT = 22
WIDEST = 240
"""A pill is never made narrower than its word, up to this; longer is no word for a state."""


class Mark(NamedTuple):
    """A state as it is shown. An icon is always given, so that colour never speaks alone."""

    text: Text | str
    icon: str
    tone: theme.ToneName = "neutral"


def pill_width(word: str) -> int:
    """How wide the pill of that word is."""
    now = theme.current()
    return now.metrics("secondary").horizontalAdvance(word) + now.px(8 + 14 + 4 + 9)


def paint_pill(painter: QPainter, rect: QRect, word: str, mark: Mark) -> None:
    """Draw the pill at the left of ``rect``, in the middle of its height, shortened to its width."""
    now = theme.current()
    height, tone = now.px(HEIGHT), now.tone(mark.tone)
    width = min(pill_width(word), rect.width())
    body = QRect(rect.x(), rect.y() + (rect.height() - height) // 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone.ground)
    painter.drawRoundedRect(QRectF(body), height / 2, height / 2)
    size = now.px(14)
    icons.paint(painter, QRect(body.x() + now.px(8), body.y(), size, height), mark.icon, tone.ink, size)
    painter.setFont(now.font("secondary"))
    painter.setPen(tone.ink)
    left = now.px(8) + size + now.px(4)
    room = body.adjusted(left, 0, -now.px(6), 0)
    shown = now.metrics("secondary").elidedText(word, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
    painter.restore()


class Pill(QWidget):
    """One state, as a widget. ``set_mark`` shows another."""

    def __init__(self, words: Words, mark: Mark | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.mark = mark
        self.set_mark(mark)

    def set_mark(self, mark: Mark | None) -> None:
        """Show ``mark``; nothing hides the pill."""
        self.mark = mark
        self._word = self.words.say(mark.text) if mark else ""
        self.setAccessibleName(self._word)
        if mark is None or self.parent():
            # A widget without a parent that is made visible would open as a window.
            self.setVisible(mark is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self._word), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        # A state that is cut says nothing: what stands beside it gives way.
        return QSize(min(pill_width(self._word), theme.px(WIDEST)), theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self.mark:
            painter = QPainter(self)
            paint_pill(painter, self.rect(), self._word, self.mark)
