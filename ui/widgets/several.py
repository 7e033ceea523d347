"""Several of some choices, a box for each; the value is a tuple of their codes, in the order of the choices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import Text
from ui import theme
from ui.widgets.inputs import Check

COLUMNS = 3


class Several(QWidget):
    """Boxes to tick; the keyboard comes to the first and walks on by Tab."""

    changed = Signal()

    def __init__(self, words: Words, choices: Mapping[str, Text], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(theme.CARD))
        grid.setVerticalSpacing(0)
        self.boxes = {code: Check(words.say(said)) for code, said in choices.items()}
        for place, box in enumerate(self.boxes.values()):
            grid.addWidget(box, place // COLUMNS, place % COLUMNS)
            box.changed.connect(self.changed)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            self.setFocusProxy(first)

    def value(self) -> tuple[str, ...]:
        return tuple(code for code, box in self.boxes.items() if box.value())

    def set_value(self, value: Any) -> None:
        for code, box in self.boxes.items():
            box.set_value(code in (value or ()))

    def problem(self) -> Text | None:
        return None
