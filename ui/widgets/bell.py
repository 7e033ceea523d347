"""Knows the bell in the top bar: whether something was said that nobody saw; must not know what."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button

DOT = 8


class Bell(Button):
    """A dot tells that something ended which nobody saw end. What it leads to, the window knows."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        tip = words.say(translate("Bell", "Notifications"))
        super().__init__(icon="bell", look="quiet", tip=tip, parent=parent)
        self.words = words
        self.setObjectName("bell")
        self.unseen = 0

    def set_unseen(self, count: int) -> None:
        """How many were not seen yet."""
        self.unseen = count
        new = self.words.say(translate("Bell", "%n new", "", 1)(n=count)) if count else ""
        self.setAccessibleName(plain.joined(self.words.say(translate("Bell", "Notifications")), new))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.unseen:
            now, size = theme.current(), theme.px(DOT)
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.accent)
            painter.drawEllipse(QRect(self.width() - size - theme.px(5), theme.px(5), size, size))
