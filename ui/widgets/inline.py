"""Knows how a problem is told beside its cause: icon and words below a field; must not know what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui import icons, theme
from ui.widgets import plain

SIGNS = {
    "late": "circle-alert",
    "due": "triangle-alert",
    "ready": "circle-check",
    "away": "info",
    "neutral": "info",
}


class Sign(QWidget):
    """An icon that says of what kind a message is."""

    def __init__(self, tone: theme.ToneName, parent: QWidget) -> None:
        super().__init__(parent)
        self.tone = tone
        self.setFixedSize(theme.px(16), theme.px(18))

    def show_tone(self, tone: theme.ToneName) -> None:
        """Say another kind."""
        self.tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        icons.paint(painter, self.rect(), SIGNS[self.tone], theme.current().ink(self.tone), theme.px(14))


class Inline(QWidget):
    """A line with its icon: ``late`` for a problem, ``due`` a warning, ``ready`` good, ``neutral`` a hint.

    Most have nothing to say when a form is opened: what one says it with is made when it first does.
    """

    def __init__(
        self,
        text: str = "",
        tone: theme.ToneName = "late",
        parent: QWidget | None = None,
        *,
        single: bool = False,
    ) -> None:
        """``single``: one line, whatever there is room for in it."""
        super().__init__(parent)
        self.tone: theme.ToneName = tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._single = single
        self._label: QLabel | None = None
        self._sign: Sign | None = None
        self._field: QWidget | None = None
        self._hint = ""
        if text:
            self.label.setText(plain.many_lines(text))
        else:
            self.hide()

    @property
    def label(self) -> QLabel:
        """What the words stand in."""
        if self._label is None:
            layout = QHBoxLayout(self)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.px(6))
            self._sign = Sign(self.tone, self)
            layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
            self._label = plain.label("", self.tone, wrap=not self._single, single=self._single)
            layout.addWidget(self._label, 1)
        return self._label

    def belongs_to(self, field: QWidget) -> None:
        """It tells of this field: who hears the field hears what is wrong with it, before its usual hint."""
        self._field, self._hint = field, field.accessibleDescription()

    def sizeHint(self) -> QSize:
        """As high as the text is at the width it has: higher it must not become, lower it would be cut."""
        hint = super().sizeHint()
        told = self._label is not None and self._label.text()
        return hint.expandedTo(QSize(0, self.heightForWidth(self.width()))) if told else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def text(self) -> str:
        """What is told, empty while nothing is."""
        return self._label.text() if self._label is not None and not self.isHidden() else ""

    def tell(self, text: str) -> None:
        """Show the text; an empty one hides the line. A fault is said aloud each time, a word beside when it changes."""
        known = not self.isHidden() and self.accessibleName() == text
        if text or self._label is not None:
            self.label.setText(plain.many_lines(text, 500))
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if self._field is not None:
            self._field.setAccessibleDescription(
                plain.aloud(" ".join(part for part in (text, self._hint) if part))
            )
        if text and (self.tone == "late" or not known):
            from ui.widgets.spoken import announce

            whose = self._field.accessibleName() if self._field is not None else ""
            said = f"{whose}: {text}" if whose else text
            announce(self, said, urgent=self.tone == "late")
