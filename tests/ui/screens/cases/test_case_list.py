"""The list of cases: what narrows it, what is chosen after a change, what is done with several rows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.cases.actions import AddNote, DeleteCase
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.workshop.repair_actions import WaitFor
from tests import builders
from tests.ui.screens.cases.case_page import job_of, received
from ui.screens.cases.screen import CasesScreen
from ui.shell import Goal
from ui.widgets import records
from ui.widgets.empty import Empty
from ui.window import Window


def test_an_empty_list_names_what_narrows_it(screen: CasesScreen, desk: Desk, qtbot: QtBot) -> None:
    received(desk, "A")
    screen.show_view("late")
    empty = screen.table.empty
    assert isinstance(empty, Empty)
    assert "Late" in empty.sentence.text()
    screen.list.find_line.setText("nobody")
    screen.list.find_wanted.emit("nobody")
    assert "nobody" in empty.sentence.text()
    qtbot.keyClick(screen.list.find_line, Qt.Key.Key_Escape)
    assert screen.list.find_line.text() == ""
    screen.list.find_wanted.emit("")
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert screen.view == "open"
    assert screen.table.records.rowCount() == 1


def test_the_list_shows_a_case_one_comes_for_whatever_narrows_it(
    window: Window, screen: CasesScreen, desk: Desk
) -> None:
    screen.show_view("ready")
    case = received(desk, "A")
    window.go(Goal("case", case))
    assert screen.table.current_id() == case


def test_after_deleting_a_case_its_neighbour_is_chosen(screen: CasesScreen, desk: Desk) -> None:
    one, other = received(desk, "A"), received(desk, "B")
    screen.show_goal(Goal("case", other))
    desk.do(DeleteCase(id=other))
    assert screen.table.current_id() == one
    assert screen.goal() == Goal("case", one)


def test_lateness_is_red_in_the_list(screen: CasesScreen, desk: Desk, clock: FixedClock) -> None:
    clock.advance(timedelta(days=-10))
    received(desk, "A", promised_on=date(2026, 11, 19))
    clock.advance(timedelta(days=10))
    screen.reload()
    places = {column.key: place for place, column in enumerate(screen.table.records.columns)}
    said = screen.table.records.said(0, places["state"])
    assert said.ink == "late"
    assert "late" in said.text


def test_the_rows_menu_is_about_the_row_and_comes_by_key(
    screen: CasesScreen, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = received(desk, "A")
    screen.show_goal(Goal("case", case))
    titles = [action.text() for action in screen.table.menu().actions()]
    assert titles[0] == "Open"
    assert {"Plan next…", "Note…", "Print receipt"} <= set(titles)
    popped: list[object] = []
    monkeypatch.setattr(records, "pop_up", popped.append)
    qtbot.keyClick(screen.table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert popped == [screen.table]


def test_what_comes_back_is_shown_again(screen: CasesScreen, desk: Desk) -> None:
    one, other = received(desk, "A"), received(desk, "B")
    screen.show_goal(Goal("case", other))
    desk.do(DeleteCase(id=other))
    assert screen.goal() == Goal("case", one)
    desk.undo()
    assert screen.table.current_id() == other
    assert screen.goal() == Goal("case", other)
    desk.redo()
    assert screen.goal() == Goal("case", one)


def test_cases_that_wait_long_enough_whatever_was_noted_meanwhile(
    screen: CasesScreen, desk: Desk, clock: FixedClock
) -> None:
    case, fresh = received(desk, "A"), received(desk, "B")
    desk.do(WaitFor(job=job_of(desk, case), reason="part"))
    clock.advance(timedelta(days=6))
    desk.do(AddNote(case=case, kind="note", text="asked again"))
    desk.do(WaitFor(job=job_of(desk, fresh), reason="part"))
    screen.filters.choose(0, 5)
    assert screen.table.chosen_ids() in ([], [case])
    assert [screen.table.records.id_at(row) for row in range(screen.table.records.rowCount())] == [case]
    places = {column.key: place for place, column in enumerate(screen.table.records.columns)}
    assert screen.table.records.said(0, places["waiting"]).text.startswith("6 days")
    screen.filters.choose(0, 20)
    assert screen.table.records.rowCount() == 0
    empty = screen.table.empty
    assert isinstance(empty, Empty)
    assert "20 days or more" in empty.sentence.text()
    empty.button.click()
    assert screen.filters.days == 0
    assert screen.table.records.rowCount() == 2


def test_several_cases_are_assigned_in_one_step(screen: CasesScreen, desk: Desk) -> None:
    luis = builders.did(desk, AddStaff(name="Luis", role="technician"))
    cases = [received(desk, "A"), received(desk, "B")]
    screen.table.selectAll()
    assert "2 chosen" in screen.list.head.count.text()
    act = next(act for act in screen.table.actions() if act.objectName() == "row_assign")
    menu = act.menu()
    assert menu is not None
    menu.aboutToShow.emit()  # type: ignore[attr-defined]
    next(entry for entry in menu.actions() if entry.text() == "Luis").trigger()  # type: ignore[attr-defined]
    assert [desk.cases.job(job_of(desk, case)).technician for case in cases] == [luis, luis]
    desk.undo()
    assert [desk.cases.job(job_of(desk, case)).technician for case in cases] == [None, None]


def test_del_takes_out_what_is_chosen_and_undo_brings_all_back(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    for serial in ("A", "B", "C"):
        received(desk, serial)
    screen.table.setFocus()
    screen.table.choose_first()
    qtbot.keyClick(screen.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    assert screen.table.records.rowCount() == 1
    assert window.spoken is not None
    assert window.words.say(window.spoken.text) == "2 records deleted"
    window.do_undo()
    assert screen.table.records.rowCount() == 3


def test_the_screen_is_as_it_was_left(window: Window, screen: CasesScreen, desk: Desk) -> None:
    received(desk, "A")
    screen.chips.buttons["ready"].click()
    screen.filters.choose(0, 5)
    again = CasesScreen(window.shell)
    assert (again.view, again.filters.days) == ("ready", 5)
    assert again.chips.view() == "ready"
    again.deleteLater()
