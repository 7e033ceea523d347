"""Knows a fault of the program itself, told above all else with its remedy; must not know what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import icons, theme
from ui.widgets import plain
from ui.widgets.button import Button


class Alarm(QWidget):
    """A line on the ground of danger: icon, what is wrong, one button. ``wanted`` is the button."""

    wanted = Signal()

    def __init__(self, words: Words, icon: str, verb: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.icon_name = words, icon
        row = QHBoxLayout(self)
        pad = theme.px(6)
        row.setContentsMargins(theme.px(44), pad, pad, pad)
        self.said = plain.label("", "late", wrap=True)
        self.button = Button(words.say(verb))
        self.button.clicked.connect(self.wanted)
        row.addWidget(self.said, 1)
        row.addWidget(self.button)

    def tell(self, said: Text | str) -> None:
        """What is wrong; nothing hides the line."""
        text = self.words.say(said)
        self.said.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(now.tone("late").ground)
        painter.setBrush(now.tone("late").ground)
        painter.drawRoundedRect(self.rect(), now.px(theme.RADIUS), now.px(theme.RADIUS))
        size = now.px(20)
        place = self.rect().adjusted(now.px(12), 0, 0, 0)
        place.setWidth(size)
        icons.paint(painter, place, self.icon_name, now.ink("late"), size)
