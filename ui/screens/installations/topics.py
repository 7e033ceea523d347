"""Knows how the topics of a training are ticked and typed; must not know the shop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text, translate
from ui import theme
from ui.widgets import plain
from ui.widgets.inputs import Check, TextArea

COLUMNS = 3


class Topics(QWidget):
    """What is usually shown as boxes to tick, and below it what else was; the value is a line for each topic."""

    changed = Signal()
    wide = True

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.boxes: list[tuple[str, Check]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.INSIDE))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(theme.CARD))
        self._grid.setVerticalSpacing(0)
        for place in range(COLUMNS):
            self._grid.setColumnStretch(place, 1)
        column.addLayout(self._grid)
        self.others = TextArea(2)
        self.others.setObjectName("other_topics")
        other = words.say(translate("Topics", "Something else, a line for each"))
        self.others.setPlaceholderText(other)
        self.others.setAccessibleName(other)
        self.others.changed.connect(self.changed)
        column.addWidget(self.others)
        self.setFocusProxy(self.others)

    def propose(self, topics: Sequence[str]) -> None:
        """Offer these to tick; what was ticked or typed stays, and the keyboard where the same are offered."""
        if [topic for topic, _ in self.boxes] == list(topics):
            return
        said = self.value()
        for _, box in self.boxes:
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = []
        for place, topic in enumerate(topics):
            box = Check(plain.one_line(topic), self)
            box.setObjectName(f"topic_{place}")
            box.changed.connect(self.changed)
            self._grid.addWidget(box, place // COLUMNS, place % COLUMNS)
            self.boxes.append((topic, box))
            box.show()
        self.setFocusProxy(self.boxes[0][1] if self.boxes else self.others)
        self.set_value(said)

    def value(self) -> str:
        """The topics, a line for each."""
        ticked = [topic for topic, box in self.boxes if box.value()]
        return "\n".join([*ticked, *filter(None, (self.others.value(),))])

    def set_value(self, value: Any) -> None:
        """Tick those that are offered; the others are typed below."""
        lines = [line for line in str(value or "").splitlines() if line.strip()]
        for topic, box in self.boxes:
            box.set_value(topic in lines)
        offered = {topic for topic, _ in self.boxes}
        self.others.set_value("\n".join(line for line in lines if line not in offered))

    def problem(self) -> Text | None:
        """Nothing that is typed in it cannot be read."""
        return None
