"""The holidays, a year at a time: the national ones, the shop's own, half days; knows how they are added and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from helpdesk.services.shop.hours_actions import RemoveHoliday
from helpdesk.services.shop.reader import HolidayRow
from helpdesk.texts import translate
from ui import theme
from ui.screens.settings.pane import Pane
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column, RecordTable

NATIONAL = Mark(translate("Holidays", "National"), "calendar-days", "neutral")
OWN = Mark(translate("Holidays", "The shop's own"), "building-2", "away")


class _Year:
    """The holidays of one year as a list's source."""

    columns: Sequence[Column] = (
        Column(
            "day", translate("Holidays", "Day"), stays=True, cell=lambda row, words: words.day_long(row.day)
        ),
        Column("name", translate("Holidays", "Name"), stretch=True, stays=True),
        Column("kind", translate("Holidays", "Kind"), cell=lambda row, _: _kind(row)),
        Column("hours", translate("Holidays", "Hours"), cell=lambda row, _: _hours(row)),
    )

    sorts = ("day",)

    def __init__(self, shell: Shell, year: int) -> None:
        self.shell, self.year = shell, year

    def rows(self) -> list[HolidayRow]:
        found = self.shell.desk.shop.holidays(date(self.year, 1, 1))
        return [row for row in found if row.day.year == self.year]

    def page(self, sort: str, descending: bool, after: HolidayRow | None, limit: int) -> Sequence[HolidayRow]:  # noqa: ARG002
        rows = self.rows()[:: -1 if descending else 1]
        ids = [row.id for row in rows]
        start = ids.index(after.id) + 1 if after is not None and after.id in ids else 0
        return rows[start : start + limit] if after is None or after.id in ids else []

    def count(self) -> int:
        return len(self.rows())


def _kind(row: HolidayRow) -> Cell:
    return Cell(mark=NATIONAL if row.national else OWN)


def _hours(row: HolidayRow) -> Cell | str:
    if row.opens:
        return f"{row.opens}–{row.closes}"
    return Cell(translate("Holidays", "closed"))


class HolidaysPane(Pane):
    """One year's list, with a way to the year before and after."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(
            shell,
            translate("Settings", "Holidays"),
            translate(
                "Holidays",
                "The nation-wide ones are written by themselves. Add those of your town and region, your own days off, "
                "and days with half the hours.",
            ),
        )
        self.year = shell.today.year
        self.table = RecordTable(
            _Year(shell, self.year),
            shell.words,
            name="holidays",
            title=translate("Settings", "Holidays"),
            memory=shell.memory,
            sort="day",
        )
        self.table.setObjectName("holidays")
        self.table.setMinimumHeight(theme.px(theme.ROW * 12))
        self.empty = Empty(
            shell.words, "calendar-days", translate("Holidays", "No holiday in this year yet.")
        )
        self.table.set_empty(self.empty)
        self.add(self._bar())
        self.add(self.table, 1)
        remove = QAction(shell.say(translate("Holidays", "Remove this holiday")), self)
        theme.give_icon(remove, "trash-2")
        remove.triggered.connect(self.remove)
        self.table.addAction(remove)
        self.remove_button.clicked.connect(self.remove)
        self.table.chosen.connect(lambda chosen: self.remove_button.setEnabled(chosen is not None))
        self.show_year(self.year)

    def _bar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(theme.INSIDE))
        say = self.shell.say
        before = Button(icon="chevron-left", look="quiet", tip=say(translate("Holidays", "The year before")))
        after = Button(icon="chevron-right", look="quiet", tip=say(translate("Holidays", "The year after")))
        before.setObjectName("year_before")
        after.setObjectName("year_after")
        self.figure = plain.label("", "section")
        self.remove_button = Button(say(translate("Holidays", "Remove")), "trash-2")
        self.remove_button.setObjectName("remove_holiday")
        self.remove_button.setEnabled(False)
        self.add_button = Button(say(translate("Holidays", "Add a day…")), "plus")
        self.add_button.setObjectName("add_holiday")
        before.clicked.connect(lambda: self.show_year(self.year - 1))
        after.clicked.connect(lambda: self.show_year(self.year + 1))
        self.add_button.clicked.connect(lambda: self.shell.ask("holiday", self.year))
        for part in (before, self.figure, after):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.remove_button)
        row.addWidget(self.add_button)
        return bar

    def show_year(self, year: int) -> None:
        """Show the holidays of a year."""
        self.year = year
        self.figure.setText(str(year))
        self.table.set_source(_Year(self.shell, year))
        self.remove_button.setEnabled(self.table.current_id() is not None)

    def remove(self) -> None:
        """Make the chosen day a working day."""
        chosen = self.table.current_id()
        if chosen is not None:
            self.shell.do(RemoveHoliday(id=chosen))

    def reload(self) -> None:
        """Read the year anew."""
        self.table.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.remove()
        else:
            super().keyPressEvent(event)
