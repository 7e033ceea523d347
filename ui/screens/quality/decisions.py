"""Knows how what the shop decided to do better stands on the screen: last month's with its fate, this month's with its day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QVBoxLayout, QWidget

from helpdesk.domain.improvement_words import IMPROVEMENT_STATES
from helpdesk.services.quality.improvement_actions import (
    EditImprovement,
    RemoveImprovement,
    SettleImprovement,
)
from helpdesk.services.quality.improvement_reader import ImprovementRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.pill import Mark, Pill

MARKS: dict[str, tuple[str, theme.ToneName]] = {
    "open": ("circle-dot", "due"),
    "done": ("circle-check", "ready"),
    "partly": ("hourglass", "due"),
    "dropped": ("x", "late"),
    "carried": ("arrow-right", "away"),
}


class Decisions(QWidget):
    """A list of improvements with a heading; each can be settled, changed, removed."""

    def __init__(self, shell: Shell, title: Text, none: Text) -> None:
        super().__init__()
        self.shell = shell
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        self.title = plain.label(shell.say(title), "section")
        self.none = plain.label(shell.say(none), "secondary", wrap=True)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(theme.FIELD))
        self._grid.setVerticalSpacing(theme.px(theme.INSIDE))
        self._grid.setColumnStretch(0, 1)
        column.addWidget(self.title)
        column.addWidget(self.none)
        column.addWidget(self._body)
        self.setAccessibleName(shell.say(title))

    def set_rows(self, rows: Sequence[ImprovementRow]) -> None:
        """Show these."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.none.setVisible(not rows)
        for place, row in enumerate(rows):
            self._add(place, row)

    def _add(self, place: int, row: ImprovementRow) -> None:
        words = self.shell.words
        icon, tone = MARKS[row.state]
        what = plain.label(row.text, wrap=True)
        who = plain.joined(row.staff_name or "", self._when(row), row.fate)
        below = plain.label(who, "secondary", wrap=True)
        text = QWidget()
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(what)
        if who:
            column.addWidget(below)
        button = Button(words.say(translate("Quality", "Settle…")), look="quiet")
        button.setObjectName(f"settle_{row.id}")
        button.setAccessibleDescription(row.text)
        button.clicked.connect(lambda: self.shell.ask(SettleImprovement, {"improvement": row.id}))
        # What became of the others can be corrected by the menu.
        button.setVisible(row.state == "open")
        more = Button(icon="pencil", look="quiet", tip=words.say(translate("Quality", "Change or remove")))
        more.setAccessibleDescription(row.text)
        more.drop(self._menu(row, more))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(text, place, 0)
        self._grid.addWidget(Pill(words, Mark(IMPROVEMENT_STATES[row.state], icon, tone)), place, 1, top)
        self._grid.addWidget(button, place, 2, top)
        self._grid.addWidget(more, place, 3, top)

    def _when(self, row: ImprovementRow) -> str:
        if row.state != "open" or row.due_on is None:
            return ""
        until = translate("Quality", "until {day}")(day=row.due_on)
        late = translate("Quality", "late since {day}")(day=row.due_on)
        return self.shell.say(late if row.due_on < self.shell.today else until)

    def _menu(self, row: ImprovementRow, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        if row.state not in ("open", "carried"):
            menu.addAction(self.shell.say(translate("Quality", "Settle…"))).triggered.connect(
                lambda: self.shell.ask(SettleImprovement, {"improvement": row.id})
            )
        menu.addAction(self.shell.say(translate("Quality", "Edit…"))).triggered.connect(
            lambda: self.shell.ask(EditImprovement, {"improvement": row.id})
        )
        menu.addAction(self.shell.say(translate("Quality", "Remove"))).triggered.connect(
            lambda: self.shell.do(RemoveImprovement(id=row.id))
        )
        return menu

    def texts(self) -> list[str]:
        """What stands in it, for tests."""
        return [label.text() for label in self._body.findChildren(QLabel) if label.text()]
