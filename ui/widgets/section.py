"""Knows how a page is parted: sections with head, count and action, and cards; must not know the content."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button


def rule() -> QFrame:
    """A hairline across."""
    line = QFrame()
    line.setProperty("look", "rule")
    line.setFixedHeight(1)
    return line


def scrolled(content: QWidget, name: str = "") -> QScrollArea:
    """``content`` in an area that scrolls up and down, by keys too where it has a name to be read aloud."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(content)
    area.setAccessibleName(name)
    if not name:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area


class Flowing(QFrame):
    """A body that scrolls: as high as its lines are at its width, so that no gap opens in it or after it."""

    def minimumSizeHint(self) -> QSize:
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is None or not layout.hasHeightForWidth() or self.width() < hint.width():
            return hint
        return QSize(hint.width(), layout.heightForWidth(self.width()))


class Section(QFrame):
    """A heading, perhaps with a count and a quiet action at the right, over what :meth:`add` puts below.

    ``name`` is the object name of the action's button.
    """

    def __init__(
        self,
        words: Words,
        title: Text,
        *,
        action: Text | None = None,
        slot: Callable[[], object] | None = None,
        icon: str = "plus",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.words = words
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(theme.LABEL))
        head = self._head = QHBoxLayout()
        head.setSpacing(theme.px(theme.LABEL))
        self.title = plain.label(words.say(title), "section")
        self.count = plain.label("", "secondary")
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch(1)
        self.button: Button | None = None
        if action and slot:
            self.button = Button(words.say(action), icon, "quiet")
            self.button.setObjectName(name)
            self.button.clicked.connect(lambda: slot())
            head.addWidget(self.button)
        self._layout.addLayout(head)
        self.setAccessibleName(words.say(title))

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below what is there."""
        self._layout.addWidget(widget, stretch)

    def add_beside(self, widget: QWidget) -> None:
        """Put a widget at the right end of the heading's line."""
        self._head.addWidget(widget)

    def set_count(self, count: int | str | None) -> None:
        """The number beside the heading; None shows none."""
        self.count.setText("" if count is None else str(count))


class Card(QFrame):
    """A surface with an edge and 16 of room inside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*(theme.px(theme.CARD),) * 4)
        self.body.setSpacing(theme.px(theme.LABEL))

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below what is there."""
        self.body.addWidget(widget, stretch)
