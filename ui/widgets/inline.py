"""Knows how a problem is told beside its cause: icon and words below a field; must not know what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui import icons, theme
from ui.widgets import plain


class _Sign(QWidget):
    def __init__(self, name: str, ink: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.ink = name, ink
        self.setFixedSize(theme.px(16), theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        icons.paint(painter, self.rect(), self.name, theme.current().ink(self.ink), theme.px(14))


class Inline(QWidget):
    """A line with its icon: ``late`` for a problem, ``due`` a warning, ``ready`` good, ``neutral`` a hint."""

    def __init__(self, text: str = "", tone: theme.ToneName = "late", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tone: theme.ToneName = tone
        sign = {"late": "circle-alert", "due": "triangle-alert", "ready": "circle-check"}.get(tone, "info")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(_Sign(sign, tone, self), 0, Qt.AlignmentFlag.AlignTop)
        self.label: QLabel = plain.label(text, tone, wrap=True)
        layout.addWidget(self.label, 1)
        if not text:
            self.hide()

    def text(self) -> str:
        """What is told, empty while nothing is."""
        return self.label.text() if not self.isHidden() else ""

    def tell(self, text: str) -> None:
        """Show the text; an empty one hides the line."""
        self.label.setText(plain.many_lines(text, 500))
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
