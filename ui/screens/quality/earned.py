"""Knows how the month's money is parted by brand or product: a table of amounts, what is not known said as such."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.months import first_day
from helpdesk.services.quality.book_actions import SetMonthBook
from helpdesk.services.quality.money_rows import Earned
from helpdesk.texts import translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.inputs import Choice

MOST = 8
BY = {"brand": translate("Quality", "by brand"), "product": translate("Quality", "by product")}
HEADS = (
    translate("Quality", "Jobs"),
    translate("Quality", "Guarantee work"),
    translate("Quality", "Goodwill"),
    translate("Quality", "Paid work"),
    translate("Quality", "Income"),
)


class EarnedBy(QWidget):
    """A choice of how to part the money, the table, and the way to the shop's own month."""

    def __init__(self, shell: Shell, key: str) -> None:
        super().__init__()
        self.shell, self.key, self.month = shell, key, ""
        self.setObjectName("earned")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        self.by = Choice(shell.words, BY, optional=True, nothing=translate("Quality", "not parted"))
        self.by.setObjectName("earned_by")
        self.by.setMinimumContentsLength(18)
        self.by.setAccessibleName(shell.say(translate("Quality", "Parted by")))
        self.by.changed.connect(self._read)
        self.book = Button(shell.say(translate("Quality", "Gross profit and turnover…")), "pencil", "quiet")
        self.book.setObjectName("month_book")
        self.book.clicked.connect(self.ask_book)
        row = QHBoxLayout()
        row.addWidget(self.by, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.book)
        row.addStretch(1)
        column.addLayout(row)
        self.table = QWidget()
        self.grid = QGridLayout(self.table)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(theme.px(theme.FIELD))
        self.grid.setVerticalSpacing(theme.px(theme.INSIDE))
        self.grid.setColumnStretch(0, 1)
        column.addWidget(self.table)
        self.table.hide()

    def ask_book(self) -> None:
        """Write down what the whole shop earned in the month."""
        known = self.shell.desk.quality.book(self.month)
        told: dict[str, object] = {"month": self.month}
        if known is not None:
            told |= {"gross_profit_cents": known.gross_profit_cents, "turnover_cents": known.turnover_cents}
        self.shell.ask(SetMonthBook, told)

    def show_month(self, month: str) -> None:
        """Part the month as the last one was."""
        self.month = month
        self._read()

    def _read(self) -> None:
        by = self.by.value()
        while self.grid.count():
            item = self.grid.takeAt(0)
            gone = item.widget() if item else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self.table.setVisible(bool(by))
        if not by:
            return
        rows = self.shell.desk.quality.earned(first_day(self.month), by)
        right = Qt.AlignmentFlag.AlignRight
        if not rows:
            none = translate("Quality", "There is nothing to part in this month.")
            self.grid.addWidget(plain.label(self.shell.say(none), "secondary"), 0, 0)
            return
        for place, head in enumerate(HEADS, start=1):
            self.grid.addWidget(plain.label(self.shell.say(head), "secondary"), 0, place, right)
        for line, row in enumerate(rows[:MOST], start=1):
            for place, cell in enumerate(self._cells(row)):
                self.grid.addWidget(
                    plain.label(cell), line, place, right if place else Qt.AlignmentFlag.AlignLeft
                )

    def _cells(self, row: Earned) -> tuple[str, ...]:
        words = self.shell.words
        name = plain.one_line(row.name)[:40] or words.say(translate("Quality", "not known"))
        amounts = (row.guarantee_work, row.goodwill, row.paid_work, row.income)
        return (name, str(row.jobs), *(words.money(cents) if cents is not None else "—" for cents in amounts))
