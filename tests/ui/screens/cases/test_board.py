"""The board of cases: walked, kept in step, narrowed as the list is, and its cards brought on."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.cases.actions import PlanNext
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.workshop.repair_actions import AssignTechnician, WaitFor
from tests import builders
from tests.ui.screens.cases.case_page import job_of, received
from ui.screens.cases.screen import CasesScreen
from ui.screens.shared.action_dialog import ActionDialog
from ui.shell import Goal
from ui.widgets.board import MIME
from ui.window import Window


def test_the_board_shows_every_open_state_and_walks_by_keyboard(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    first = received(desk, "A", problem="in the first column")
    second = received(desk, "B")
    desk.do(WaitFor(job=job_of(desk, second), reason="part"))
    qtbot.mouseClick(screen.findChild(QWidget, "to_board"), Qt.MouseButton.LeftButton)
    columns = screen.board.columns
    assert {key: column.count.text() for key, column in columns.items() if column.count.text() != "0"} == {
        "received": "1",
        "waiting_part": "1",
    }
    assert window.focusWidget() is columns["received"].list
    qtbot.keyClick(columns["received"].list, Qt.Key.Key_Right)
    assert window.focusWidget() is columns["waiting_part"].list
    qtbot.keyClick(columns["waiting_part"].list, Qt.Key.Key_Return)
    assert screen.goal() == Goal("case", second)
    window.do_back()
    assert screen.goal() == Goal("cases", view="board")
    assert first != second


def test_a_double_click_on_a_card_opens_it(screen: CasesScreen, desk: Desk, qtbot: QtBot) -> None:
    case = received(desk, "A")
    screen.show_board(True)
    cards = screen.board.columns["received"].list
    place = cards.visualRect(cards.records.index(0)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.goal() == Goal("cases", view="board")
    qtbot.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.goal() == Goal("case", case)


def test_the_board_follows_changes_and_keeps_the_card(screen: CasesScreen, desk: Desk) -> None:
    case = received(desk, "A", promised_on=date(2026, 12, 1))
    screen.show_board(True)
    cards = screen.board.columns["received"].list
    received(desk, "B", promised_on=date(2026, 11, 25))
    card = cards.records.card(cards.currentIndex().row())
    assert card is not None
    assert card.id == case
    desk.do(PlanNext(id=case, next_action="x"))
    assert screen.board.columns["received"].count.text() == "2"


def test_what_does_not_fit_a_column_is_a_list(screen: CasesScreen, desk: Desk) -> None:
    received(desk, "A")
    screen.show_board(True)
    screen.board.all_wanted.emit("received")
    assert screen.view == "state:received"
    assert screen.table.records.rowCount() == 1


def _drop(screen: CasesScreen, case: int, lane: str) -> bool:
    """Drag a card over a column and let it fall; whether it was taken."""
    screen.board.offer(screen.board.ways(case))
    data = QMimeData()
    data.setData(MIME, str(case).encode())
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setAccepted(False)
    screen.board.columns[lane].dropEvent(event)
    screen.board.offer({})
    return event.isAccepted()


def _state(desk: Desk, case: int) -> str:
    return desk.cases.get(case).facts.state


def test_a_card_dropped_on_another_column_takes_the_step_that_leads_there(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = received(desk, "A", quote_choice="waived")
    screen.show_board(True)
    assert _drop(screen, case, "in_work")
    qtbot.waitUntil(lambda: _state(desk, case) == "in_work")
    assert screen.board.columns["in_work"].count.text() == "1"
    assert not _drop(screen, case, "diagnosing")
    assert _drop(screen, case, "waiting_customer")
    qtbot.waitUntil(lambda: bool(window.dialogs))
    dialog = window.dialogs[0]
    assert isinstance(dialog, ActionDialog)
    assert dialog.form.values()["reason"] == "customer"
    dialog.save()
    assert _state(desk, case) == "waiting_customer"
    desk.undo()
    assert screen.board.columns["in_work"].count.text() == "1"


def test_the_columns_that_take_a_card_say_by_what(screen: CasesScreen, desk: Desk) -> None:
    case = received(desk, "A", quote_choice="waived")
    screen.show_board(True)
    screen.board.offer(screen.board.ways(case))
    says = {key: column.sign.text() for key, column in screen.board.columns.items() if column.way}
    assert says["in_work"] == "Start work"
    assert "checking" not in says
    assert "received" not in says
    menu = screen.board.menu(case)
    assert any(action.text().startswith("Start work (") for action in menu.actions())
    assert not [action.text() for action in menu.actions() if "()" in action.text()], (
        "what leads off the board"
    )


def test_board_and_list_are_narrowed_by_the_same(screen: CasesScreen, desk: Desk, qtbot: QtBot) -> None:
    luis = builders.did(desk, AddStaff(name="Luis", role="technician"))
    case = received(desk, "A", problem="It hums")
    received(desk, "B", problem="Leaks")
    desk.do(AssignTechnician(job=job_of(desk, case), technician=luis))
    screen.show_board(True)
    received_lane = screen.board.columns["received"]
    assert received_lane.count.text() == "2"
    screen.filters.choose(luis, 0)
    assert received_lane.count.text() == "1"
    screen.filters.choose(0, 0)
    screen.go_find()
    qtbot.keyClicks(screen.list.find_line, "leak")
    qtbot.waitUntil(lambda: received_lane.count.text() == "1")
    assert screen.on_board
    screen.show_board(False)
    assert screen.table.records.rowCount() == 1
    assert screen.list.find_line.text() == "leak"


def test_the_board_takes_no_view_of_closed_cases(screen: CasesScreen, desk: Desk) -> None:
    received(desk, "A")
    screen.show_view("closed")
    screen.show_board(True)
    assert screen.on_board
    assert screen.view == "open"
    screen.chips.buttons["all"].click()
    assert not screen.on_board
