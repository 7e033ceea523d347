"""Knows the lines of an acceptance as one input of a form: each with value, mark and photo, gone through by keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.services.cases.checked_rows import JobLine
from helpdesk.services.field.line_results import LineAnswer
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.installations.checked_line import CheckedLine
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.link import Link


class Acceptance(QWidget):
    """The lines of a checklist; ``value``, ``problem``, ``changed`` as every input has."""

    changed = Signal()
    wide = True

    def __init__(self, shell: Shell, lines: Sequence[JobLine]) -> None:
        super().__init__()
        self.shell = shell
        self.lines = [CheckedLine(shell, line) for line in lines]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        column.addLayout(self._head())
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(theme.FIELD))
        grid.setVerticalSpacing(theme.px(theme.INSIDE))
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        for place, line in enumerate(self.lines):
            self._put(grid, 2 * place, line)
            line.changed.connect(self._changed)
        if self.lines:
            self.setFocusProxy(self.lines[0].stops()[0])
        self._tell()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.tally = plain.label("", "secondary")
        self.tally.setObjectName("lines_left")
        self.rest = Link(self.shell.say(translate("Acceptance", "The rest passed")))
        self.rest.setObjectName("pass_rest")
        self.rest.setToolTip(
            self.shell.say(translate("Acceptance", "Those that ask for neither a value nor a photo"))
        )
        self.rest.clicked.connect(self._pass_rest)
        row.addWidget(self.tally)
        row.addStretch(1)
        row.addWidget(self.rest)
        return row

    def _put(self, grid: QGridLayout, row: int, line: CheckedLine) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(line.number, row, 0, Qt.AlignmentFlag.AlignRight | middle)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(line.text)
        if line.asked.text():
            said.addWidget(line.asked)
        grid.addLayout(said, row, 1, middle)
        if line.figure is not None:
            grid.addWidget(line.figure, row, 2, Qt.AlignmentFlag.AlignRight | middle)
        elif line.photo is not None:
            grid.addWidget(line.photo, row, 2, Qt.AlignmentFlag.AlignRight | middle)
        grid.addWidget(line.mark, row, 3, middle)
        grid.addWidget(line.below, row + 1, 1, 1, 3)

    def _changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """How many are still to be done, and how many failed."""
        ended = [line.ended for line in self.lines]
        left, failed = ended.count(""), ended.count("failed")
        said = translate("Acceptance", "%n line(s) left", "", 1)(n=left)
        wrong: Text | str = translate("Acceptance", "%n failed", "", 1)(n=failed) if failed else ""
        self.tally.setText(plain.joined(self.shell.say(said), self.shell.say(wrong)))

    def _pass_rest(self) -> None:
        for line in self.lines:
            line.pass_it()

    def undone(self) -> int:
        """How many lines keep the installation open."""
        return sum(line.ended not in {"passed", "not_applicable"} for line in self.lines)

    def key(self, focused: QWidget | None, key: Qt.Key) -> bool:
        """Mark the line whose marks have the keyboard."""
        line = self._line_of(focused)
        if line is None or focused is None:
            return False
        return line.mark.isAncestorOf(focused) and line.choose(key)

    def go_on(self, focused: QWidget | None) -> bool:
        """Enter in a line goes to the next one; from the last it goes on behind them."""
        line = self._line_of(focused)
        if line is None:
            return False
        place = self.lines.index(line)
        if place + 1 == len(self.lines):
            return False
        following = self.lines[place + 1].stops()[0]
        following.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _line_of(self, focused: QWidget | None) -> CheckedLine | None:
        if focused is None:
            return None
        return next(
            (
                line
                for line in self.lines
                if any(stop is focused or stop.isAncestorOf(focused) for stop in line.stops())
            ),
            None,
        )

    # -- an input like any other --------------------------------------------------------------------

    def value(self) -> tuple[dict[str, Any], ...]:
        """What was said at each line, as a draft keeps it."""
        return tuple(line.value() for line in self.lines)

    def set_value(self, value: Any) -> None:
        """Put back what a draft kept; where the list is another by now, as far as it goes."""
        for line, said in zip(self.lines, value or (), strict=False):
            line.set_value(dict(said))
        self._tell()

    def answers(self) -> tuple[LineAnswer, ...]:
        """What the action is told."""
        return tuple(answer for line in self.lines if (answer := line.answer()) is not None)

    def problem(self) -> Text | None:
        """What cannot be read is said by the action, with its line."""
        return None
