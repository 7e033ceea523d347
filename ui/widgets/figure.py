"""Knows how one figure stands on a card, with its change and its n; must not know what it counts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from helpdesk.formats import NOTHING, Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets import plain
from ui.widgets.button import enters


class Figure(QFrame):
    """A card with one number. ``opened`` when it is pressed, to see the cases behind it."""

    opened = Signal()

    def __init__(self, words: Words, title: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.setProperty("look", "surface")
        self.setMinimumWidth(theme.px(160))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(theme.CARD),) * 4)
        column.setSpacing(theme.px(2))
        self.title = plain.label(words.say(title), "secondary")
        self.value = plain.label(NOTHING, "figure")
        self.change = plain.label("", "neutral")
        self.note = plain.label("", "secondary", wrap=True)
        for part in (self.title, self.value, self.change, self.note):
            column.addWidget(part)
        column.addStretch(1)
        self.show_figure(None)

    def show_figure(
        self,
        value: str | None,
        *,
        note: Text | str = "",
        change: Text | str = "",
        tone: theme.ToneName = "neutral",
    ) -> None:
        """Show the number as written, below it its change (``tone`` good or bad) and n with interval."""
        self.value.setText(value or NOTHING)
        self.change.setText(self.words.say(change))
        self.change.setVisible(bool(change))
        if self.change.property("look") != tone:
            self.change.setProperty("look", tone)
            self.change.style().polish(self.change)
        self.note.setText(self.words.say(note))
        parts = (self.title.text(), self.value.text(), self.change.text(), self.note.text())
        self.setAccessibleName(", ".join(part for part in parts if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if enters(event) or event.key() == Qt.Key.Key_Space:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            now, painter = theme.current(), QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(now.accent, theme.RING))
            painter.drawRoundedRect(
                self.rect().adjusted(1, 1, -1, -1), now.px(theme.RADIUS), now.px(theme.RADIUS)
            )
