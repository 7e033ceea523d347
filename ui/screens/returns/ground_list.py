"""Knows the list of grounds on which something comes back: a row each, with its hint and its number key."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from helpdesk.domain.return_words import GROUND_HINTS, GROUNDS
from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme

HEIGHT = 28
DOT = 16


class GroundRow(QRadioButton):
    """One ground; chosen it has the ground of a selected row and a filled dot."""

    def __init__(self, words: Words, ground: str, place: int, parent: QWidget) -> None:
        super().__init__(words.say(GROUNDS[ground]), parent)
        self.ground, self.place = ground, place
        self.hint = words.say(GROUND_HINTS[ground])
        self.setObjectName(f"ground_{ground}")
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(self.hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        now = theme.current()
        return QSize(now.metrics().horizontalAdvance(self.text()) + now.px(120), now.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        if on or self.underMouse():
            painter.fillRect(self.rect().adjusted(1, 1, -1, 0), now.selected if on else now.hover)
        if self.hasFocus():
            painter.setPen(QPen(now.accent, theme.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -2), 3, 3)
        self._paint_dot(painter, on)
        left = now.px(10 + DOT + 10)
        strong = now.metrics("strong" if on else "body")
        painter.setFont(now.font("strong" if on else "body"))
        painter.setPen(now.text)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), middle, self.text())
        left += strong.horizontalAdvance(self.text()) + now.px(10)
        room = QRect(left, 0, self.width() - left - now.px(36), self.height())
        painter.setFont(now.font("secondary"))
        painter.setPen(now.secondary)
        shown = now.metrics("secondary").elidedText(self.hint, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, shown)
        key = QRect(self.width() - now.px(30), (self.height() - now.px(18)) // 2, now.px(18), now.px(18))
        painter.setPen(now.hairline)
        painter.setBrush(now.surface)
        painter.drawRoundedRect(key, 4, 4)
        painter.setPen(now.secondary)
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(self.place))

    def _paint_dot(self, painter: QPainter, on: bool) -> None:
        now = theme.current()
        size = now.px(DOT)
        dot = QRect(now.px(10), (self.height() - size) // 2, size, size)
        painter.setPen(QPen(now.accent if on else now.edge, 1.5))
        painter.setBrush(now.surface)
        painter.drawEllipse(dot)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.accent)
            painter.drawEllipse(dot.adjusted(now.px(4), now.px(4), -now.px(4) + 1, -now.px(4) + 1))


class GroundList(QWidget):
    """An input like any other of a form. Arrow keys and the digits choose, Tab leaves the list."""

    changed = Signal()
    wide = True

    def __init__(self, words: Words) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self.rows = {
            ground: GroundRow(words, ground, place, self) for place, ground in enumerate(GROUNDS, start=1)
        }
        for row in self.rows.values():
            column.addWidget(row)
            row.toggled.connect(self._toggled)
        first = next(iter(self.rows.values()))
        with QSignalBlocker(first):
            first.setChecked(True)
        self.setFocusProxy(first)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setPen(now.edge)
        painter.setBrush(now.surface)
        painter.drawRoundedRect(
            self.rect().adjusted(0, 0, -1, -1), theme.px(theme.RADIUS), theme.px(theme.RADIUS)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = list(self.rows.values())
        place = event.key() - Qt.Key.Key_1
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and 0 <= place < len(rows):
            rows[place].setChecked(True)
            rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def _toggled(self, on: bool) -> None:
        if on:
            self.setFocusProxy(self.rows[self.value()])
            self.changed.emit()

    def value(self) -> str:
        """The ground that is chosen."""
        return next(ground for ground, row in self.rows.items() if row.isChecked())

    def set_value(self, value: object) -> None:
        """Choose a ground; what is none changes nothing."""
        row = self.rows.get(str(value))
        if row is None:
            return
        for each in self.rows.values():
            each.blockSignals(True)
        row.setChecked(True)
        for each in self.rows.values():
            each.blockSignals(False)
            each.update()
        self.setFocusProxy(row)

    def problem(self) -> Text | None:
        """One is always chosen."""
        return None
