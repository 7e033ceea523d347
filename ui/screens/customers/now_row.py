"""Knows how what is open of a customer stands on the card: the most pressing case in one line; opens nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.domain.listing import ListQuery
from helpdesk.services.cases.list_reader import CaseRow
from helpdesk.texts import translate
from ui import badges, theme
from ui.screens.shared import lateness
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.link import Link
from ui.widgets.pill import Pill

ENOUGH = 2
"""Open cases that are read: the one that is shown, and whether there is another."""


def open_cases(shell: Shell, customer: int) -> Sequence[CaseRow]:
    """The first open cases of a customer, the one promised first ahead."""
    query = ListQuery(filters=(f"customer:{customer}", "open"), sort="promised_on")
    return shell.desk.cases.page(query, None, ENOUGH)


class NowRow(QWidget):
    """State, case, unit and promised day. ``followed`` gives the case; ``rest_wanted`` asks for the others."""

    followed = Signal(object)
    rest_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell, self.case = shell, 0
        self.pill = Pill(shell.words, parent=self)
        self.link = Link("", "wrench")
        self.link.setObjectName("open_case")
        self.link.clicked.connect(lambda: self.followed.emit(("case", self.case)))
        self.day = plain.label("")
        self.rest = Link("")
        self.rest.setObjectName("other_cases")
        self.rest.clicked.connect(self.rest_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.LABEL))
        row.addWidget(plain.label(shell.say(translate("Customers", "Now")), "secondary"))
        for widget in (self.pill, self.link, self.day, self.rest):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def show_open(self, rows: Sequence[CaseRow], count: int) -> None:
        """Show the first of ``rows``, and that there are ``count`` in all; without any, nothing."""
        self.setVisible(bool(rows))
        if not rows:
            return
        row, words, today = rows[0], self.shell.words, self.shell.today
        self.case = row.id
        self.pill.set_mark(badges.state(row.state))
        said = words.say(translate("Customers", "Case {number}")(number=row.id))
        self._say(self.link, plain.joined(said, plain.one_line(row.what or row.problem or "")))
        self.day.setText(lateness.promised(row.promised_on, today, words))
        plain.look(self.day, lateness.tone(row.promised_on, today) or "secondary")
        more = translate("Customers", "and %n more", "", 1)(n=count - 1)
        self._say(self.rest, words.say(more))
        self.rest.setVisible(count > 1)

    @staticmethod
    def _say(link: Link, text: str) -> None:
        link.setText(text)
        link.setAccessibleName(text)
        link.updateGeometry()
