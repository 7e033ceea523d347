"""Cases: list, board and page by mouse and by keyboard, and every small dialog of the page."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.cases import DeleteCase, PlanNext
from helpdesk.services.intake import ReceivedUnit, ReceiveUnits
from helpdesk.services.papers import MarkPrinted
from helpdesk.services.privacy import BlockCustomer
from helpdesk.services.repair import AssignTechnician, CheckWork, FinishWork, HandBack, StartWork, WaitFor
from helpdesk.services.shop import AddStaff
from tests import builders
from ui.screens.cases import CasesScreen
from ui.screens.panes.case_page import FILES, PAPERS, TIMELINE
from ui.shell import Goal
from ui.widgets.button import Button
from ui.widgets.link import Link
from ui.window import Window

TODAY = date(2026, 11, 21)


@pytest.fixture
def screen(window: Window) -> CasesScreen:
    """The screen of the cases, shown."""
    window.go(Goal("cases"))
    found = window.current()
    assert isinstance(found, CasesScreen)
    return found


def _received(desk: Desk, serial: str, **more: object) -> int:
    return builders.received(desk, builders.unit(desk, serial), **more)


def _job(desk: Desk, case: int, place: int = 0) -> int:
    return desk.cases.get(case).jobs[place].id


def _texts(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def _act(screen: CasesScreen, name: str) -> None:
    """Trigger a command of the page: from its buttons or its menu."""
    action = [found for found in screen.pane.findChildren(QAction, f"case_{name}") if found.isEnabled()][-1]
    action.trigger()


def _lines(screen: CasesScreen) -> list[str]:
    records = screen.pane.timeline.model()
    return [str(records.data(records.index(row, 0))) for row in range(records.rowCount())]


# -- the list -----------------------------------------------------------------------------------------


def test_an_empty_list_says_how_to_begin(screen: CasesScreen, window: Window, qtbot: QtBot) -> None:
    button = next(b for b in screen.table.findChildren(QWidget) if b.metaObject().className() == "Button")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.dialogs[-1].objectName() == "dialog_intake"


def test_a_click_on_a_row_shows_its_page(screen: CasesScreen, desk: Desk, qtbot: QtBot) -> None:
    first = _received(desk, "A", problem="first")
    _received(desk, "B", problem="second")
    table = screen.table
    place = table.visualRect(table.records.index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.goal() == Goal("case", first)
    assert "first" in _texts(screen.pane)


def test_markup_in_names_and_faults_is_text(screen: CasesScreen, desk: Desk) -> None:
    owner = builders.customer(desk, "<h1>Anna</h1> & Söhne")
    case = builders.received(
        desk, builders.unit(desk, owner=owner), by=owner, problem="<img src=x> &amp;", damage="<b>dent</b>"
    )
    screen.show_goal(Goal("case", case))
    said = _texts(screen.pane)
    for text in ("<h1>Anna</h1> & Söhne", "<img src=x> &amp;", "<b>dent</b>"):
        assert text in said


def test_a_megabyte_of_fault_opens_and_is_shortened_on_the_card_only(screen: CasesScreen, desk: Desk) -> None:
    case = _received(desk, "A", problem="z" * 1_000_000)
    screen.show_goal(Goal("case", case))
    assert len(_texts(screen.pane)) < 20_000
    assert len(desk.cases.get(case).jobs[0].problem) == 1_000_000


def test_views_select_and_count(screen: CasesScreen, desk: Desk, clock: FixedClock, qtbot: QtBot) -> None:
    late = _received(desk, "A", promised_on=date(2026, 11, 23))
    waiting = _received(desk, "B", promised_on=date(2026, 12, 20))
    desk.do(WaitFor(job=_job(desk, waiting), reason="part"))
    clock.advance(timedelta(days=4))
    screen.reload()
    for view, expected in (
        ("open", [waiting, late]),
        ("late", [late]),
        ("waiting", [waiting]),
        ("received", [late]),
        ("closed", []),
        ("all", [waiting, late]),
    ):
        qtbot.mouseClick(screen.chips.buttons[view], Qt.MouseButton.LeftButton)
        rows = screen.table.records
        assert [rows.id_at(row) for row in range(rows.rowCount())] == expected, view
    assert screen.chips.buttons["late"].count == 1
    assert screen.chips.buttons["closed"].count is None


def test_the_cases_of_a_technician(screen: CasesScreen, desk: Desk) -> None:
    luis = builders.did(desk, AddStaff(name="Luis & Co", role="technician"))
    case = _received(desk, "A")
    _received(desk, "B")
    desk.do(AssignTechnician(job=_job(desk, case), technician=luis))
    screen._fill_people()
    menu = screen.people.menu()
    next(action for action in menu.actions() if action.text() == "Luis && Co").trigger()
    assert screen.table.records.rowCount() == 1
    assert screen.people.text() == "Luis && Co"


def test_finding_in_the_list(screen: CasesScreen, desk: Desk, qtbot: QtBot) -> None:
    _received(desk, "A", problem="It hums")
    wanted = _received(desk, "B", problem="Leaks water")
    screen.find()
    qtbot.keyClicks(screen.list.find_line, "leak")
    qtbot.keyClick(screen.list.find_line, Qt.Key.Key_Return)
    assert screen.table.records.rowCount() == 1
    assert screen.goal() == Goal("case", wanted)


def test_sorting_by_the_promised_day(screen: CasesScreen, desk: Desk) -> None:
    later = _received(desk, "A", promised_on=date(2026, 12, 30))
    sooner = _received(desk, "B", promised_on=date(2026, 11, 25))
    column = [c.key for c in screen.table.records.columns].index("promised_on")
    screen.table.records.sort(column)
    assert [screen.table.records.id_at(row) for row in (0, 1)] == [sooner, later]


def test_a_change_keeps_the_chosen_case_and_its_tab(screen: CasesScreen, desk: Desk) -> None:
    chosen = _received(desk, "A")
    _received(desk, "B")
    screen.show_goal(Goal("case", chosen))
    assert screen.pane.tabs is not None
    screen.pane.tabs.setCurrentIndex(TIMELINE)
    _received(desk, "C")
    assert screen.table.current_id() == chosen
    assert screen.pane.tabs.currentIndex() == TIMELINE


def test_a_case_that_is_deleted_elsewhere_leaves_an_empty_page(screen: CasesScreen, desk: Desk) -> None:
    case = _received(desk, "A")
    screen.show_goal(Goal("case", case))
    desk.do(DeleteCase(id=case))
    assert screen.goal() == Goal("cases", view="open")


def test_a_case_outside_the_view_is_shown_all_the_same(screen: CasesScreen, desk: Desk) -> None:
    case = _received(desk, "A")
    screen.show_view("closed")
    screen.show_goal(Goal("case", case))
    assert screen.goal() == Goal("case", case)
    assert str(case) in screen.pane.number.text()


def test_a_job_leads_to_its_case(screen: CasesScreen, desk: Desk, window: Window) -> None:
    case = _received(desk, "A")
    window.go(Goal("job", _job(desk, case)))
    assert screen.goal() == Goal("case", case)


# -- the page -----------------------------------------------------------------------------------------


def _two_jobs(desk: Desk) -> int:
    owner = builders.customer(desk, "Double Dan")
    units = tuple(
        ReceivedUnit(
            unit=builders.unit(desk, serial, owner=owner),
            problem=f"fault {serial}",
            accessories_none=True,
            quote_choice="limit",
            quote_limit_cents=9_000,
        )
        for serial in ("ONE", "TWO")
    )
    return builders.did(desk, ReceiveUnits(customer=owner, units=units))


def _hand_back(desk: Desk, job: int) -> None:
    desk.do(StartWork(job=job))
    desk.do(FinishWork(job=job, work_done="done", minutes=5))
    desk.do(CheckWork(job=job, passed=True))
    desk.do(HandBack(jobs=(job,)))


def test_one_of_two_delivered_is_said_and_the_steps_are_of_the_other(screen: CasesScreen, desk: Desk) -> None:
    case = _two_jobs(desk)
    _hand_back(desk, _job(desk, case))
    screen.show_goal(Goal("case", case))
    assert "1 of 2 delivered" in screen.pane.age.text()
    primary = screen.pane.findChildren(QAction, "case_next_step")[-1]
    assert primary.text() == "Diagnose"
    assert screen.pane.findChild(QWidget, f"job_{case}-1") is not None


def test_a_scanned_job_number_opens_its_case_with_that_job_chosen_and_in_view(
    window: Window, screen: CasesScreen, desk: Desk, qtbot: QtBot
) -> None:
    case = _two_jobs(desk)
    window.top.search.entered.emit(f"{case}-2")
    pane = window.current().pane  # type: ignore[attr-defined]
    second = desk.cases.job_at(case, 2)
    assert pane.chosen == second.id
    assert pane.findChildren(QAction, "case_next_step")[-1].text() == f"Diagnose · {case}-2"
    card = pane.findChildren(QWidget, f"job_{case}-2")[-1]
    assert card.property("chosen")
    view = pane.work.viewport()
    qtbot.waitUntil(lambda: 0 <= card.mapTo(view, QPoint(0, 0)).y() < view.height() // 2)
    desk.do(StartWork(job=second.id))
    assert pane.chosen == second.id, "a change keeps what was chosen"
    window.top.search.entered.emit(str(case))
    assert pane.findChildren(QAction, "case_next_step")[-1].text() == f"Diagnose · {case}-1"


def test_a_late_case_says_so_beside_the_day(screen: CasesScreen, desk: Desk, clock: FixedClock) -> None:
    case = _received(desk, "A", promised_on=date(2026, 11, 23))
    clock.advance(timedelta(days=4))
    screen.show_goal(Goal("case", case))
    assert "2 day" in _texts(screen.pane)
    assert "23/11/2026" in _texts(screen.pane)


def test_the_frozen_verdict_and_what_was_agreed_stand_on_the_card(screen: CasesScreen, desk: Desk) -> None:
    case = _received(desk, "A", accessories_none=False, accessories=("Charger",), keep_parts=True, shelf="B7")
    screen.show_goal(Goal("case", case))
    said = _texts(screen.pane)
    for text in ("Legal guarantee until", "Charger", "B7", "wants replaced parts back", "none seen"):
        assert text in said


def test_the_next_step_is_the_one_primary_button(screen: CasesScreen, desk: Desk, window: Window) -> None:
    case = _received(desk, "A")
    screen.show_goal(Goal("case", case))
    _act(screen, "next_step")
    assert window.dialogs[-1].objectName() == "dialog_step"
    card = screen.pane.findChild(QWidget, f"job_{case}-1")
    assert card is not None
    assert card.findChild(QWidget, "step_diagnose") is None
    assert card.findChild(QWidget, "step_quote") is not None


def test_a_job_is_cancelled_by_keys_alone_and_the_case_closes(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = _received(desk, "A", accessories_none=False, accessories=("Charger",))
    screen.show_goal(Goal("case", case))
    more = screen.pane.findChild(Button, "more_steps")
    assert more is not None
    assert more.focusPolicy() & Qt.FocusPolicy.TabFocus
    menu = more.menu()
    (step,) = [action for action in menu.actions() if action.objectName() == "step_cancel"]
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(step)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    dialog = window.dialogs[-1]
    assert "Charger" in _texts(dialog)
    qtbot.keyClicks(QApplication.focusWidget() or dialog, "Bought another one")
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.cases.get(case).facts.state == "received", "where the unit is must be said"
    unit = dialog.findChild(QWidget, "unit")
    assert unit is not None
    unit.setFocus()
    qtbot.keyClick(unit, Qt.Key.Key_Down)
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.cases.get(case).facts.state == "closed"
    assert desk.cases.get(case).jobs[0].state == "cancelled"
    desk.undo()
    assert desk.cases.get(case).jobs[0].state == "received"


def test_the_page_of_a_case_does_not_name_who_is_blocked(screen: CasesScreen, desk: Desk) -> None:
    case = _received(desk, "A", quote_choice="limit", quote_limit_cents=100)
    _hand_back(desk, _job(desk, case))
    facts = desk.cases.get(case).facts
    assert facts.customer is not None
    desk.do(BlockCustomer(id=facts.customer, until=date(2032, 1, 1)))
    screen.show_view("closed")
    screen.show_goal(Goal("case", case))
    assert str(facts.customer_name) not in _texts(screen.pane)
    assert any("blocked" in link.text() for link in screen.pane.findChildren(Link))


def test_a_closed_case_offers_no_plan(screen: CasesScreen, desk: Desk) -> None:
    case = _received(desk, "A", quote_choice="limit", quote_limit_cents=100)
    _hand_back(desk, _job(desk, case))
    screen.show_goal(Goal("case", case))
    assert not screen.pane.findChildren(QAction, "case_plan")[-1].isEnabled()


def test_the_unit_is_a_link(screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot) -> None:
    case = _received(desk, "A")
    screen.show_goal(Goal("case", case))
    link = screen.pane.findChild(QWidget, f"unit_of_{case}-1")
    assert link is not None
    with qtbot.waitSignal(window.shell.wanted) as told:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told.args == [Goal("unit", desk.cases.get(case).jobs[0].unit)]


# -- its small dialogs --------------------------------------------------------------------------------


def test_a_note_by_mouse_and_its_undo_from_the_toast(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = _received(desk, "A")
    screen.show_goal(Goal("case", case))
    _act(screen, "note")
    dialog = window.dialogs[-1]
    dialog.form.editor("text").setPlainText("Called: <b>no answer</b>")  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert any("Called: <b>no answer</b>" in line for line in _lines(screen))
    undo = next(widget for widget in window.findChildren(QWidget, "toast_undo") if widget.isVisible())
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert not any("no answer" in line for line in _lines(screen))


def test_planning_by_keyboard_alone(screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot) -> None:
    case = _received(desk, "A")
    desk.do(PlanNext(id=case, next_on=date(2026, 11, 19), owner=1))
    screen.show_goal(Goal("case", case))
    _act(screen, "plan")
    dialog = window.dialogs[-1]
    QApplication.processEvents()
    focused = dialog.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, "Ring about the pump")
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    facts = desk.cases.get(case).facts
    assert facts.next_action == "Ring about the pump"
    # Saturday: the next working day is Monday.
    assert facts.next_on == date(2026, 11, 23)
    assert "Ring about the pump" in _texts(screen.pane)


def test_planning_for_a_closed_day_warns(screen: CasesScreen, desk: Desk, window: Window) -> None:
    case = _received(desk, "A")
    dialog = window.open_dialog("plan_next", case)
    day = dialog.form.editor("next_on")  # type: ignore[attr-defined]
    day.setText("22/11/2026")
    day.changed.emit()
    assert "closed" in dialog.warning.text()  # type: ignore[attr-defined]


def test_a_half_typed_note_comes_back(desk: Desk, window: Window) -> None:
    case = _received(desk, "A")
    dialog = window.open_dialog("note", ("call", case))
    dialog.form.editor("text").setPlainText("half")  # type: ignore[attr-defined]
    dialog.reject()
    again = window.open_dialog("note", ("call", case))
    assert again.form.values()["text"] == "half"  # type: ignore[attr-defined]
    assert again.form.values()["kind"] == "call"  # type: ignore[attr-defined]


def test_mending_the_intake_makes_a_new_version_of_a_printed_receipt(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = _received(desk, "A", promised_on=date(2026, 11, 25))
    first = desk.papers.latest("receipt", "case", case)
    assert first is not None
    desk.do(MarkPrinted(id=first.id))
    screen.show_goal(Goal("case", case))
    screen.edit()
    dialog = window.dialogs[-1]
    dialog.form.editor("problem").setPlainText("Mended words")  # type: ignore[attr-defined]
    qtbot.keyClicks(dialog.accessories.other, "Bag")  # type: ignore[attr-defined]
    dialog.accessories._ticked()  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    page = desk.cases.get(case)
    assert page.jobs[0].problem == "Mended words"
    assert page.accessories[page.jobs[0].id] == ["Bag"]
    assert [paper.version for paper in page.papers] == [2, 1]


def test_accessories_and_none_at_once_is_said_beside_the_field(
    desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = _received(desk, "A")
    dialog = window.open_dialog("edit_intake", _job(desk, case))
    dialog.accessories.set_none(False)  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert dialog.form.fields["accessories"].problem.text()  # type: ignore[attr-defined]


def test_the_limit_is_asked_only_with_a_limit(desk: Desk, window: Window) -> None:
    case = _received(desk, "A")
    dialog = window.open_dialog("edit_intake", _job(desk, case))
    form = dialog.form  # type: ignore[attr-defined]
    assert not form.editor("quote_limit_cents").isVisibleTo(dialog)
    choice = form.editor("quote_choice")
    choice.set_value("limit")
    choice.changed.emit()
    assert form.editor("quote_limit_cents").isVisibleTo(dialog)


def test_voiding_a_paper_needs_a_reason(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = _received(desk, "A")
    screen.show_goal(Goal("case", case))
    assert screen.pane.tabs is not None
    screen.pane.tabs.setCurrentIndex(PAPERS)
    screen.pane.papers.table.choose_first()
    screen.pane.papers.void()
    dialog = window.dialogs[-1]
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert desk.papers.get(1).voided_at is None
    dialog.form.editor("reason").setText("Wrong <customer>")  # type: ignore[attr-defined]
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert desk.papers.get(1).void_reason == "Wrong <customer>"
    row = screen.pane.papers.table.records.said(0, 1)
    assert row.word == "Void"


def test_deleting_a_case_and_taking_it_back(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = _received(desk, "A")
    screen.show_goal(Goal("case", case))
    _act(screen, "delete")
    qtbot.mouseClick(window.dialogs[-1].findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert desk.cases.by_state() == {}
    window.do_undo()
    assert desk.cases.by_state() == {"received": 1}


def test_a_case_with_finished_work_says_in_the_dialog_why_it_stays(
    desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = _received(desk, "A", quote_choice="limit", quote_limit_cents=100)
    _hand_back(desk, _job(desk, case))
    dialog = window.open_dialog("delete_case", case)
    qtbot.mouseClick(dialog.findChild(QWidget, "primary"), Qt.MouseButton.LeftButton)
    assert "stays" in dialog.problem.text()  # type: ignore[attr-defined]
    assert dialog.isVisible()


def test_files_are_kept_captioned_and_removed(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    case = _received(desk, "A")
    screen.show_goal(Goal("case", case))
    assert screen.pane.tabs is not None
    screen.pane.tabs.setCurrentIndex(FILES)
    path = tmp_path / "invoice <b>.pdf"
    path.write_bytes(b"%PDF-1.4 x")
    screen.pane.files.files.files_given.emit([str(path)])
    qtbot.waitUntil(lambda: len(desk.cases.get(case).files) == 1)
    qtbot.waitUntil(lambda: screen.pane.files.files.records.rowCount() == 1)
    grid = screen.pane.files.files.grid
    grid.setCurrentIndex(screen.pane.files.files.records.index(0))
    screen.pane.files.caption()
    dialog = window.dialogs[-1]
    dialog.form.editor("caption").setText("The invoice")  # type: ignore[attr-defined]
    dialog.wanted.emit()  # type: ignore[attr-defined]
    assert desk.cases.get(case).files[0].caption == "The invoice"
    grid.setCurrentIndex(screen.pane.files.files.records.index(0))
    screen.pane.files.remove()
    assert desk.cases.get(case).files == []


def test_a_file_that_vanished_is_told_and_nothing_is_lost(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    case = _received(desk, "A")
    screen.show_goal(Goal("case", case))
    with qtbot.waitSignal(window.shell.told) as told:
        screen.pane.files.files.files_given.emit([str(tmp_path / "gone.jpg")])
    assert told.args[0].tone == "late"


# -- the board ----------------------------------------------------------------------------------------


def test_the_board_shows_every_open_state_and_walks_by_keyboard(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    first = _received(desk, "A", problem="in the first column")
    second = _received(desk, "B")
    desk.do(WaitFor(job=_job(desk, second), reason="part"))
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
    case = _received(desk, "A")
    screen.show_board(True)
    cards = screen.board.columns["received"].list
    place = cards.visualRect(cards.records.index(0)).center()
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.goal() == Goal("cases", view="board")
    qtbot.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.goal() == Goal("case", case)


def test_the_board_follows_changes_and_keeps_the_card(screen: CasesScreen, desk: Desk) -> None:
    case = _received(desk, "A", promised_on=date(2026, 12, 1))
    screen.show_board(True)
    cards = screen.board.columns["received"].list
    _received(desk, "B", promised_on=date(2026, 11, 25))
    card = cards.records.card(cards.currentIndex().row())
    assert card is not None
    assert card.id == case
    desk.do(PlanNext(id=case, next_action="x"))
    assert screen.board.columns["received"].count.text() == "2"


def test_what_does_not_fit_a_column_is_a_list(screen: CasesScreen, desk: Desk) -> None:
    _received(desk, "A")
    screen.show_board(True)
    screen.board.all_wanted.emit("received")
    assert screen.view == "state:received"
    assert screen.table.records.rowCount() == 1
