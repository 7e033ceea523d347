"""Knows how the visits of a contract stand in a row of equal boxes; must not know the contract."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from helpdesk.classes import NamedTuple
from ui import icons, theme
from ui.widgets import plain

LEAST, HEIGHT, GAP = 116, 32, 8


class VisitBox(NamedTuple):
    """One visit: its day, how it stands in a word, icon and tone; ``dashed`` where it is still to come."""

    day: str
    word: str
    icon: str
    tone: theme.ToneName
    dashed: bool = False


class VisitStrip(QWidget):
    """Boxes side by side, as many in a line as there is room for; who cannot see them is told them in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: Sequence[VisitBox] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_boxes(self, boxes: Sequence[VisitBox]) -> None:
        """Show these visits, in their order."""
        self.boxes = boxes
        told = ", ".join(f"{box.day} {box.word}".strip() for box in boxes)
        self.setAccessibleName(told)
        plain.put_tip(self, told)
        self._fit()
        self.update()

    def _in_line(self) -> int:
        gap = theme.px(GAP)
        room = max(1, (self.width() + gap) // (theme.px(LEAST) + gap))
        return max(1, min(len(self.boxes), room))

    def _fit(self) -> None:
        lines = -(-len(self.boxes) // self._in_line()) if self.boxes else 0
        self.setFixedHeight(lines * theme.px(HEIGHT) + max(0, lines - 1) * theme.px(GAP))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(LEAST * 4), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(LEAST), theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        many, gap, height = self._in_line(), theme.px(GAP), theme.px(HEIGHT)
        wide = min((self.width() - gap * (many - 1)) // many, theme.px(180))
        for place, box in enumerate(self.boxes):
            line, column = divmod(place, many)
            _paint(painter, QRect(column * (wide + gap), line * (height + gap), wide, height), box)


def _paint(painter: QPainter, rect: QRect, box: VisitBox) -> None:
    now = theme.current()
    tone = now.tone(box.tone)
    pen = QPen(now.edge if box.dashed else tone.ink, 1)
    if box.dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if box.dashed else tone.ground)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), now.px(6), now.px(6))
    said = box.day or box.word
    size, gap = now.px(16), now.px(6)
    width = size + gap + now.metrics().horizontalAdvance(said)
    left = rect.x() + max(now.px(8), (rect.width() - width) // 2)
    ink = now.text if box.dashed else tone.ink
    icons.paint(painter, QRect(left, rect.y(), size, rect.height()), box.icon, ink, size)
    painter.setFont(now.font("body"))
    painter.setPen(ink)
    room = QRect(left + size + gap, rect.y(), rect.right() - left - size - gap, rect.height())
    shown = now.metrics().elidedText(said, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
