"""Knows how one input of a form stands: its label above, hint, problem and doubt below; must not know the other inputs."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from helpdesk.action import Entry
from helpdesk.formats import Words
from ui import theme
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.inputs import Check, flag_problem
from ui.widgets.labelled import REQUIRED, describe


class Field(QWidget):
    """One input with its label above, a hint, and its problem below; required unless its entry is optional."""

    def __init__(self, entry: Entry, editor: Any, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.bare = isinstance(editor, Check)
        self.required = not (entry.optional or self.bare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(theme.INSIDE))
        self.label = self._head(entry, words)
        if self.label:
            self.label.setBuddy(editor)
        layout.addWidget(editor)
        hint = words.say(entry.hint) if entry.hint else ""
        if entry.example is not None:
            editor.setPlaceholderText(words.say(entry.example))
        self._problem: Inline | None = None
        self._doubt: Inline | None = None
        layout.addStretch(1)
        describe(editor, hint, words, required=self.required)
        if hint and hint != editor.property("placeholderText"):
            shown = plain.label(hint, "secondary", wrap=True)
            # Said with its field, and not with what else stands in a dialog when that opens: there it is nobody's.
            shown.setBuddy(self.problem)
            layout.insertWidget(layout.indexOf(self.problem), shown)
        if not editor.accessibleName():
            editor.setAccessibleName(words.say(entry.label))

    @property
    def problem(self) -> Inline:
        """What says below the input that something is wrong; made when it is first wanted."""
        if self._problem is None:
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            self._problem = Inline(parent=self)
            self._problem.belongs_to(self.editor)
            layout.insertWidget(layout.count() - 1, self._problem)
        return self._problem

    def _head(self, entry: Entry, words: Words) -> QLabel | None:
        head = QHBoxLayout()
        head.setSpacing(theme.px(6))
        self._head_row = head
        label = None if self.bare else plain.label(words.say(entry.label))
        if label:
            head.addWidget(label)
            if self.required:
                head.addWidget(plain.label(words.say(REQUIRED), "secondary"))
            head.addStretch(1)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(head)
        return label

    def head_width(self) -> int:
        """How wide the label is with what stands beside it, or the words of a tick."""
        return self.editor.sizeHint().width() if self.bare else self._head_row.sizeHint().width()

    def set_label(self, said: str) -> None:
        """Call the field otherwise, where what it asks for follows from another."""
        if self.label:
            self.label.setText(said)
        self.editor.setAccessibleName(said)

    def put_beside_label(self, widget: QWidget) -> None:
        """Something short that goes with the field, at the right end of its label's line."""
        self._head_row.addWidget(widget)

    def level_with_neighbours(self, on: bool) -> None:
        """Leave room above a bare tick so that it stands in line with the field beside it."""
        if self.bare:
            room = theme.current().metrics().height() + theme.px(theme.INSIDE) if on else 0
            self.setContentsMargins(0, room, 0, 0)

    def tell(self, problem: str) -> None:
        """Show the problem below the field; an empty one takes it away."""
        if problem or self._problem is not None:
            self.problem.tell(problem)
        if self._doubt is not None and not problem:
            self._doubt.describe()
        flag_problem(self.editor, bool(problem))

    def doubt(self, said: str) -> None:
        """Show a quiet hint below what was typed, which is in nobody's way; an empty one takes it away."""
        if self._doubt is None:
            if not said:
                return
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            # Made before the doubt: both keep what is said of the field when nothing is wrong.
            place = layout.indexOf(self.problem)
            self._doubt = Inline("", "neutral", parent=self)
            self._doubt.setObjectName("doubt")
            self._doubt.belongs_to(self.editor)
            layout.insertWidget(place, self._doubt)
        if said or not self._doubt.isHidden():
            self._doubt.tell(said)
