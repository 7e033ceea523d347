"""Knows the left edge of the calendar: the jobs that wait for a visit with their sum, the chosen visit below; plans nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.texts import translate
from ui import theme
from ui.screens.calendar.to_plan_list import ToPlanList
from ui.screens.calendar.visit_card import VisitCard
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.calendar_axis import HEAD
from ui.widgets.empty import Empty
from ui.widgets.section import rule

WIDTH = 260


class ToPlanPane(QFrame):
    """The list with its head, and the card."""

    def __init__(self, shell: Shell, card: VisitCard) -> None:
        super().__init__()
        self.shell = shell
        self.setProperty("look", "page")
        self.setFixedWidth(theme.px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(theme.px(HEAD) - 1)
        row = QHBoxLayout(head)
        side = theme.px(theme.CARD)
        row.setContentsMargins(side, 0, side, 0)
        self.sum = plain.label("", "secondary")
        row.addWidget(plain.label(shell.say(translate("Calendar", "To plan")), "section"))
        row.addStretch(1)
        row.addWidget(self.sum)
        column.addWidget(head)
        column.addWidget(rule())
        self.list = ToPlanList(shell)
        self.empty = Empty(
            shell.words,
            "calendar-days",
            translate(
                "Calendar", "No job waits for a visit. What is done at the customer's comes here by itself."
            ),
            translate("Calendar", "Show the cases"),
        )
        self.empty.wanted.connect(lambda: shell.go("cases"))
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(card)

    def read(self) -> None:
        """Read the list and its sum anew."""
        self.list.read()
        desk = self.shell.desk
        kinds = desk.calendar.to_plan.kinds()
        total = sum(kinds.values())
        minutes = sum(desk.visits.usual_minutes(kind) * count for kind, count in kinds.items())
        self.sum.setText(f"{total} · {self.shell.words.duration(minutes)}" if total else "")
        self.list.setVisible(total > 0)
        self.empty.setVisible(total == 0)
