"""Knows how words to be said aloud are shown: large, set apart, the other person's own words strong."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import plain

BAR = 3


class SpokenWords(QFrame):
    """What to say in large, below it in small what to ask; can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        side, over = theme.px(theme.CARD), theme.px(theme.FIELD - 2)
        column.setContentsMargins(side, over, side, over)
        column.setSpacing(theme.px(6))
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.RichText)
        self.said.setWordWrap(True)
        self.said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setObjectName("spoken")
        font = theme.current().font("section")
        self.said.setStyleSheet(f"font-size:{font.pixelSize()}px")
        self.asked = plain.label("", "secondary", wrap=True)
        self.asked.setObjectName("asked")
        column.addWidget(self.said)
        column.addWidget(self.asked)

    def say(self, text: str, quotes: Sequence[str] = (), asked: Sequence[str] = ()) -> None:
        """Show the words; ``quotes`` are those in them that stand out."""
        shown = plain.escaped(plain.many_lines(text, 2_000))
        for quote in quotes:
            words = plain.escaped(plain.many_lines(quote, 2_000))
            shown = shown.replace(words, f"<b>{words}</b>", 1)
        self.said.setText(shown.replace("\n", "<br>"))
        self.said.setAccessibleName(plain.many_lines(text, 2_000))
        self.asked.setText("  ·  ".join(asked))
        self.asked.setVisible(bool(asked))

    def in_words(self) -> str:
        """All of it as it is told aloud."""
        return " ".join(part for part in (self.said.accessibleName(), self.asked.text()) if part)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), now.window)
        painter.fillRect(0, 0, now.px(BAR), self.height(), now.accent)
