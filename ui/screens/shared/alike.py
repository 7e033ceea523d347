"""Knows how records that may be the one being typed are offered; must not know how they are found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.classes import dataclass
from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.inline import Inline

MOST = 3


@dataclass(frozen=True, slots=True)
class Known:
    """A record that is there already, and what tells it from its like."""

    id: int
    title: str
    detail: str = ""


class Alike(QFrame):
    """A band over the dialog's foot: it is always in view and moves no field. ``taken`` is the id chosen."""

    taken = Signal(int)

    def __init__(self, words: Words, verb: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.verb = words, words.say(verb)
        self.setProperty("look", "band")
        self.setObjectName("alike")
        self._shown: tuple[str, Sequence[Known]] = ("", ())
        self._column = QVBoxLayout(self)
        side, gap = theme.px(theme.SECTION), theme.px(theme.FIELD)
        self._column.setContentsMargins(side, gap, side, gap)
        self._column.setSpacing(theme.px(theme.INSIDE))
        self.hide()

    def show_alike(self, question: Text, found: Sequence[Known]) -> None:
        """Offer these; none hides the band."""
        shown = (self.words.say(question), tuple(found[:MOST]))
        if shown == self._shown:
            return
        self._shown = shown
        while self._column.count():
            item = self._column.takeAt(0)
            gone = item.widget() if item else None
            if gone:
                gone.hide()
                gone.deleteLater()
        if found:
            self._column.addWidget(Inline(shown[0], "due"))
        for known in shown[1]:
            self._column.addWidget(self._row(known))
        self.setVisible(bool(found))

    def _row(self, known: Known) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(theme.px(22), 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(plain.label(plain.one_line(known.title), "strong", wrap=True))
        told.addWidget(plain.label(plain.one_line(known.detail), "secondary", wrap=True))
        row.addLayout(told, 1)
        button = Button(self.verb)
        button.setObjectName(f"use_{known.id}")
        button.setAccessibleName(plain.in_a_row(self.verb, known.title))
        button.clicked.connect(lambda: self.taken.emit(known.id))
        row.addWidget(button)
        return made
