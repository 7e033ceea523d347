"""What the caller must know at a glance: what happened, a line each, and beside it what was promised."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.theme import ToneName
from ui.widgets import plain
from ui.widgets.inline import Inline
from ui.widgets.link import Link

MOST = 3
"""Lines of what happened: more is in the history."""


class Line(NamedTuple):
    """One thing that happened: its day, where it leads, and what it was."""

    day: str
    number: str
    goal: tuple[str, int] | None
    said: str


class Promise(NamedTuple):
    """What was promised, and whether it was kept."""

    said: Text
    tone: ToneName


class StoryBox(QWidget):
    """Two columns, the wider one what happened."""

    followed = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        say = shell.say
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.SECTION))
        self.lines, self.promises = QWidget(), QWidget()
        self._lines, self._promises = QGridLayout(self.lines), QVBoxLayout(self.promises)
        self.heads = [
            plain.label(say(translate("CallPage", "What happened")), "section"),
            plain.label(say(translate("CallPage", "What was promised")), "section"),
        ]
        parts = ((self.heads[0], self.lines, 3), (self.heads[1], self.promises, 2))
        for head, body, stretch in parts:
            column = QVBoxLayout()
            column.setSpacing(theme.px(theme.INSIDE))
            column.addWidget(head)
            column.addWidget(body)
            column.addStretch(1)
            row.addLayout(column, stretch)
        for layout in (self._lines, self._promises):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.px(theme.INSIDE))
        self._lines.setHorizontalSpacing(theme.px(theme.FIELD))
        self._lines.setColumnStretch(2, 1)

    def show_story(self, lines: Sequence[Line], promises: Sequence[Promise]) -> None:
        """Show what happened, the newest first, and what was promised."""
        _clear(self._lines)
        _clear(self._promises)
        for row, line in enumerate(lines[:MOST]):
            self._add_line(row, line)
        for promise in promises[:MOST]:
            self._promises.addWidget(Inline(self.shell.say(promise.said), promise.tone))
        self.heads[1].setVisible(bool(promises))
        self.promises.setVisible(bool(promises))
        self.heads[0].setVisible(bool(lines))
        self.setVisible(bool(lines or promises))

    def _add_line(self, row: int, line: Line) -> None:
        day = plain.label(line.day, "secondary")
        self._lines.addWidget(day, row, 0, Qt.AlignmentFlag.AlignTop)
        if line.goal is not None:
            link = Link(line.number)
            link.setObjectName(f"happened_{row}")
            goal = line.goal
            link.clicked.connect(lambda: self.followed.emit(goal))
            self._lines.addWidget(link, row, 1, Qt.AlignmentFlag.AlignTop)
        said = plain.label(plain.one_line(line.said), wrap=True)
        # On one line of writing with the link, which is higher by its ring of focus.
        day.setContentsMargins(0, theme.px(3), 0, 0)
        said.setContentsMargins(0, theme.px(2), 0, 0)
        self._lines.addWidget(said, row, 2, Qt.AlignmentFlag.AlignTop)


def _clear(layout: QGridLayout | QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        gone = item.widget() if item else None
        if gone is not None:
            gone.hide()
            gone.deleteLater()
