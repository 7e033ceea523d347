"""When the shop is open: the weekly hours and the holidays, in the settings."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from tests.ui.screens.settings.settings_page import part, press, write
from ui.screens.settings.holidays import HolidaysPane
from ui.screens.settings.hours import HoursPane
from ui.window import Window

# -- hours


def test_hours_are_typed_as_they_are_said(qtbot: QtBot, window: Window, desk: Desk) -> None:
    pane = part(window, "hours", HoursPane)
    line = write(qtbot, pane, "hours_5", "9:30 a 14 y 17-20:15")
    qtbot.keyClick(line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    saturday = [(span.opens, span.closes) for span in desk.shop.spans() if span.weekday == 5]
    assert saturday == [("09:30", "14:00"), ("17:00", "20:15")]
    assert line.text() == "09:30–14:00, 17:00–20:15"


@pytest.mark.parametrize("typed", ["9-14, 13-20", "soon", "14-9", "9-14 x"])
def test_hours_that_cannot_be_are_told_beside_the_day(
    qtbot: QtBot, window: Window, desk: Desk, typed: str
) -> None:
    before = desk.shop.spans()
    pane = part(window, "hours", HoursPane)
    write(qtbot, pane, "hours_0", typed)
    press(qtbot, pane, "save")
    assert pane.usual.problems[0].text()
    assert desk.shop.spans() == before


def test_mondays_hours_for_the_week(qtbot: QtBot, window: Window) -> None:
    pane = part(window, "hours", HoursPane)
    write(qtbot, pane, "hours_0", "8-15")
    pane.usual.monday_for_weekdays()
    assert pane.usual.value()[4] == (("08:00", "15:00"),)
    assert pane.usual.value()[5] == (("10:00", "14:00"),)


def test_a_summer_of_its_own_is_kept_and_shown_again(qtbot: QtBot, window: Window, desk: Desk) -> None:
    pane = part(window, "hours", HoursPane)
    press(qtbot, pane, "add_season")
    card = pane.cards[0]
    write(qtbot, card, "season_0_first", "01/07/2027")
    write(qtbot, card, "season_0_last", "31/08/2027")
    write(qtbot, card, "hours_0", "8-15")
    press(qtbot, pane, "save")
    hours = desk.shop.hours("Europe/Madrid")
    assert hours.open_minutes(date(2027, 7, 5)) == 7 * 60
    assert hours.open_minutes(date(2027, 9, 6)) == 8 * 60
    again = HoursPane(window.shell)
    qtbot.addWidget(again)
    assert [one.season().first for one in again.cards] == [date(2027, 7, 1)]
    assert again.usual.value() == pane.usual.value()


def test_a_season_without_a_beginning_is_refused(qtbot: QtBot, window: Window, desk: Desk) -> None:
    before = desk.shop.spans()
    pane = part(window, "hours", HoursPane)
    press(qtbot, pane, "add_season")
    press(qtbot, pane, "save")
    assert pane.cards[0].problem.text()
    assert desk.shop.spans() == before


# -- holidays


def test_a_day_of_the_shops_own_is_added_with_half_the_hours(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    pane = part(window, "holidays", HolidaysPane)
    press(qtbot, pane, "add_holiday")
    dialog = window.dialogs[-1]
    write(qtbot, dialog, "day", "24/12/2026")
    write(qtbot, dialog, "name", "Nochebuena")
    write(qtbot, dialog, "opens", "10")
    line = write(qtbot, dialog, "closes", "14")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    made = next(row for row in desk.shop.holidays() if row.day == date(2026, 12, 24))
    assert (made.opens, made.closes, made.national) == ("10:00", "14:00", False)
    assert made.id in [row.id for row in pane.table.records.source.page("day", False, None, 99)]


def test_the_same_day_twice_is_told_beside_the_day(qtbot: QtBot, window: Window, desk: Desk) -> None:
    part(window, "holidays", HolidaysPane)
    dialog = window.open_dialog("holiday", 2026)
    line = write(qtbot, dialog, "day", "25/12/2026")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.form.fields["day"].problem.text()  # type: ignore[attr-defined]


def test_a_holiday_is_taken_away_and_back(qtbot: QtBot, window: Window, desk: Desk) -> None:
    pane = part(window, "holidays", HolidaysPane)
    count = len(desk.shop.holidays())
    pane.table.choose_first()
    pane.table.setFocus()
    qtbot.keyClick(pane.table, Qt.Key.Key_Delete)
    assert len(desk.shop.holidays()) == count - 1
    press(qtbot, window, "toast_undo")
    assert len(desk.shop.holidays()) == count


def test_the_year_before_and_after(qtbot: QtBot, window: Window) -> None:
    pane = part(window, "holidays", HolidaysPane)
    press(qtbot, pane, "year_after")
    assert pane.year == 2027
    assert {row.day.year for row in pane.table.records.source.page("day", False, None, 99)} == {2027}
