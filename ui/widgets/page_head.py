"""Knows the head of every screen and the plainest page below it; must not know lists or records."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button


class PageHead(QWidget):
    """Title and count at the left; plain actions, then the one primary at the right."""

    def __init__(self, words: Words, title: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        self.title = plain.label(words.say(title), "title")
        # It gives way to the buttons, and its tip has the whole.
        self.count = plain.label("", "secondary", single=True)
        self.count.setMinimumWidth(1)
        row.addWidget(self.title)
        # On one base line; a margin of the label's own the style sheet would take away.
        now = theme.current()
        lower = QVBoxLayout()
        lower.addStretch(1)
        lower.addWidget(self.count)
        lower.addSpacing(now.metrics("title").descent() - now.metrics("secondary").descent())
        row.addLayout(lower)
        row.addStretch(1)
        self.actions_row = QHBoxLayout()
        self.actions_row.setSpacing(theme.px(theme.LABEL))
        row.addLayout(self.actions_row)
        self.offered: list[QAction] = []
        """What its buttons do."""
        self.primary: Button | None = None
        """The one button that is to be seen first, while nothing else on the screen asks for more."""

    def set_count(self, count: int | str | None) -> None:
        """How many there are, beside the title; None shows none."""
        said = self.words.number(count) if isinstance(count, int) else count
        self.count.setText(said or "")

    def add_action(self, action: QAction, *, primary: bool = False) -> Button:
        """A button for an action; the primary one is given last."""
        button = Button.for_action(action, "primary" if primary else "plain")
        self.actions_row.addWidget(button)
        self.offered.append(action)
        if primary:
            self.primary = button
        return button

    def give_way(self, way: bool) -> None:
        """The primary button looks like the others while a record beside it says what comes next."""
        if self.primary is not None:
            self.primary.look = "plain" if way else "primary"
            self.primary.update()


class Page(QFrame):
    """A screen that is neither: head, then whatever is put into ``body``, edge to edge."""

    def __init__(self, words: Words, title: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, theme.px(theme.CARD), 0, 0)
        self.body.setSpacing(theme.px(theme.LABEL))
        self.head = PageHead(words, title)
        self.head.setContentsMargins(theme.px(theme.SECTION), 0, theme.px(theme.SECTION), 0)
        self.body.addWidget(self.head)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below what is there."""
        self.body.addWidget(widget, stretch)
