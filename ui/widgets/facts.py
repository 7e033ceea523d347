"""Knows how facts stand on a record: labels and values in line, one or two columns; must not know whose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from helpdesk.classes import dataclass
from helpdesk.formats import NOTHING, Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets import plain
from ui.widgets.laying import laid_once
from ui.widgets.link import Link
from ui.widgets.pill import Mark, Pill

TWO_COLUMNS = 480
WIDEST = 880
LONGEST = 2_000
LEAST, MOST = 100, 300
"""Pixels at 100 % between which a column of values takes its share by what it holds."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One label with its value. ``link`` makes the value lead there; ``mark`` is shown as a pill instead."""

    label: Text
    value: Text | str | None = None
    link: Any = None
    mark: Mark | None = None
    wide: bool = False
    tone: theme.ToneName | None = None
    icon: str = ""
    """In a line: stands for the label, which is its tip."""


class Facts(QWidget):
    """Facts as plain text that can be selected and copied. ``followed`` gives the link of a value."""

    followed = Signal(object)

    def __init__(self, words: Words, facts: Sequence[Fact] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._facts: Sequence[Fact] = ()
        self._made: list[tuple[Fact, QLabel, QWidget]] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(theme.FIELD))
        self._grid.setVerticalSpacing(theme.px(6))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setMaximumWidth(theme.px(WIDEST))
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts; the ones shown before go."""
        if list(facts) == list(self._facts) and self._made:
            return
        self._facts = facts
        with laid_once(self):
            for _, label, value in self._made[len(facts) :]:
                _drop(label)
                _drop(value)
            self._made = [self._put(place, fact) for place, fact in enumerate(facts)]
            self._columns = 0
            self._flow()

    def _put(self, place: int, fact: Fact) -> tuple[Fact, QLabel, QWidget]:
        """The fact in its place, in the widgets that are there: to make some costs ten times as much."""
        if place >= len(self._made):
            return fact, self._label(fact), self._value(fact)
        _, label, value = self._made[place]
        label.setText(plain.many_lines(self.words.say(fact.label)))
        label.raise_()  # Read in this order, whichever was made first.
        if isinstance(value, self._kind(fact)):
            self._tell(value, fact)
            value.raise_()
        else:
            _drop(value)
            value = self._value(fact)
        return fact, label, value

    def _said(self, fact: Fact) -> str:
        return self.words.say(fact.value) if fact.value not in (None, "") else NOTHING

    def _kind(self, fact: Fact) -> type[QWidget]:
        """What shows such a fact."""
        if fact.mark:
            return Pill
        return _Leading if fact.link is not None and self._said(fact) != NOTHING else QLabel

    def _label(self, fact: Fact) -> QLabel:
        label = plain.label(self.words.say(fact.label), "secondary", parent=self)
        label.setFixedHeight(theme.current().metrics().height() + 4)
        return label

    def _value(self, fact: Fact) -> QWidget:
        kind = self._kind(fact)
        if kind is Pill:
            return Pill(self.words, fact.mark, self)
        if kind is _Leading:
            value: QWidget = _Leading(self)
        else:
            value = plain.label("", wrap=True, selectable=True, parent=self)
            # The first line stands level with its label, whether more lines follow or not.
            value.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            value.setContentsMargins(0, 2, 0, 2)
        self._tell(value, fact)
        return value

    def _tell(self, value: QWidget, fact: Fact) -> None:
        """Have a value's widget, of the kind it needs, say it."""
        said, label = self._said(fact), self.words.say(fact.label)
        if isinstance(value, Pill):
            value.set_mark(fact.mark)
        elif isinstance(value, _Leading):
            value.lead(said, fact.link)
            value.setAccessibleDescription(label)
        elif isinstance(value, QLabel):
            plain.look(value, fact.tone or "body")
            value.setText(plain.many_lines(said, LONGEST))
            value.setAccessibleName(plain.aloud(f"{label}: {said}"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    def _flow(self) -> None:
        columns = 2 if self.width() >= theme.px(TWO_COLUMNS) else 1
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.count():
            self._grid.takeAt(0)
        widest = max((label.sizeHint().width() for _, label, _ in self._made), default=0)
        room = min(widest, theme.px(150))
        row = column = 0
        asked = [theme.px(LEAST), theme.px(LEAST)]
        for fact, label, value in self._made:
            if fact.wide and column:
                row, column = row + 1, 0
            label.setFixedWidth(room)
            self._grid.addWidget(label, row, column * 2, Qt.AlignmentFlag.AlignTop)
            # A pill left to itself would bound the whole column.
            side = Qt.AlignmentFlag.AlignLeft if fact.mark else Qt.AlignmentFlag(0)
            self._grid.addWidget(value, row, column * 2 + 1, 1, 3 if fact.wide and columns == 2 else 1, side)
            if not fact.wide:
                asked[column] = max(asked[column], self._natural(fact))
            column += columns if fact.wide else 1
            if column >= columns:
                row, column = row + 1, 0
            label.show()
            value.show()
        # Whose values are longer has more of the room, so that neither breaks while the other has some to spare.
        self._grid.setColumnStretch(1, min(asked[0], theme.px(MOST)))
        self._grid.setColumnStretch(3, min(asked[1], theme.px(MOST)) if columns == 2 else 0)

    def _natural(self, fact: Fact) -> int:
        """How wide the value is in one line."""
        said = self.words.say(fact.mark.text) if fact.mark else self._said(fact)
        return theme.current().metrics().horizontalAdvance(plain.one_line(said))


class _Leading(Link):
    """A value that leads to a record."""

    def __init__(self, facts: Facts) -> None:
        super().__init__("", parent=facts)
        self._target: Any = None
        self.clicked.connect(lambda: facts.followed.emit(self._target))

    def lead(self, said: str, target: Any) -> None:
        """Say this, and lead there."""
        self._target = target
        self.say(said)


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
