"""Cases: list, board and page by mouse and by keyboard, and every small dialog of the page."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.cases.actions import DeleteCase
from helpdesk.services.customers.privacy_actions import BlockCustomer
from helpdesk.services.field.plan_actions import AddPlan, OpenMaintenance
from helpdesk.services.shop.staff_actions import AddStaff
from helpdesk.services.workshop.parts_and_time_actions import StartClock
from helpdesk.services.workshop.repair_actions import AssignTechnician, StartWork, WaitFor
from tests import builders
from tests.ui.screens.cases.case_page import act, hand_back, job_of, received, texts, two_jobs
from ui.screens.cases.case_page import TIMELINE
from ui.screens.cases.screen import CasesScreen
from ui.shell import Goal
from ui.widgets.button import Button
from ui.widgets.link import Link
from ui.widgets.page import ListPage
from ui.widgets.pill import Pill
from ui.window import Window

TODAY = date(2026, 11, 21)


# -- the list -----------------------------------------------------------------------------------------


def test_an_empty_list_says_how_to_begin(screen: CasesScreen, window: Window, qtbot: QtBot) -> None:
    button = next(b for b in screen.table.findChildren(QWidget) if b.metaObject().className() == "Button")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.dialogs[-1].objectName() == "dialog_intake"


def test_a_click_on_a_row_shows_its_page(screen: CasesScreen, desk: Desk, qtbot: QtBot) -> None:
    first = received(desk, "A", problem="first")
    received(desk, "B", problem="second")
    table = screen.table
    place = table.visualRect(table.records.index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.goal() == Goal("case", first)
    assert "first" in texts(screen.pane)


def test_markup_in_names_and_faults_is_text(screen: CasesScreen, desk: Desk) -> None:
    owner = builders.customer(desk, "<h1>Anna</h1> & Söhne")
    case = builders.received(
        desk, builders.unit(desk, owner=owner), by=owner, problem="<img src=x> &amp;", damage="<b>dent</b>"
    )
    screen.show_goal(Goal("case", case))
    said = texts(screen.pane)
    for text in ("<h1>Anna</h1> & Söhne", "<img src=x> &amp;", "<b>dent</b>"):
        assert text in said


def test_a_megabyte_of_fault_opens_and_is_shortened_on_the_card_only(screen: CasesScreen, desk: Desk) -> None:
    case = received(desk, "A", problem="z" * 1_000_000)
    screen.show_goal(Goal("case", case))
    assert len(texts(screen.pane)) < 20_000
    assert len(desk.cases.get(case).jobs[0].problem) == 1_000_000


def test_views_select_and_count(screen: CasesScreen, desk: Desk, clock: FixedClock, qtbot: QtBot) -> None:
    late = received(desk, "A", promised_on=date(2026, 11, 23))
    waiting = received(desk, "B", promised_on=date(2026, 12, 20))
    desk.do(WaitFor(job=job_of(desk, waiting), reason="part"))
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
    case = received(desk, "A")
    received(desk, "B")
    desk.do(AssignTechnician(job=job_of(desk, case), technician=luis))
    menu = screen.filters.people.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Luis && Co").trigger()
    assert screen.table.records.rowCount() == 1
    assert screen.filters.people.text() == "Luis && Co"


def test_finding_in_the_list(screen: CasesScreen, desk: Desk, qtbot: QtBot) -> None:
    received(desk, "A", problem="It hums")
    wanted = received(desk, "B", problem="Leaks water")
    screen.go_find()
    qtbot.keyClicks(screen.list.find_line, "leak")
    qtbot.keyClick(screen.list.find_line, Qt.Key.Key_Return)
    assert screen.table.records.rowCount() == 1
    assert screen.goal() == Goal("case", wanted)


def test_sorting_by_the_promised_day(screen: CasesScreen, desk: Desk) -> None:
    later = received(desk, "A", promised_on=date(2026, 12, 30))
    sooner = received(desk, "B", promised_on=date(2026, 11, 25))
    column = [c.key for c in screen.table.records.columns].index("promised_on")
    screen.table.records.sort(column)
    assert [screen.table.records.id_at(row) for row in (0, 1)] == [sooner, later]


def test_a_change_keeps_the_chosen_case_and_its_tab(screen: CasesScreen, desk: Desk) -> None:
    chosen = received(desk, "A")
    received(desk, "B")
    screen.show_goal(Goal("case", chosen))
    assert screen.pane.tabs is not None
    screen.pane.tabs.setCurrentIndex(TIMELINE)
    received(desk, "C")
    assert screen.table.current_id() == chosen
    assert screen.pane.tabs.currentIndex() == TIMELINE


def test_a_case_that_is_deleted_elsewhere_leaves_an_empty_page(screen: CasesScreen, desk: Desk) -> None:
    case = received(desk, "A")
    screen.show_goal(Goal("case", case))
    desk.do(DeleteCase(id=case))
    assert screen.goal() == Goal("cases", view="open")


def test_a_case_outside_the_view_is_shown_all_the_same(screen: CasesScreen, desk: Desk) -> None:
    case = received(desk, "A")
    screen.show_view("closed")
    screen.show_goal(Goal("case", case))
    assert screen.goal() == Goal("case", case)
    assert str(case) in screen.pane.number.text()


def test_a_job_leads_to_its_case(screen: CasesScreen, desk: Desk, window: Window) -> None:
    case = received(desk, "A")
    window.go(Goal("job", job_of(desk, case)))
    assert screen.goal() == Goal("case", case)


# -- the page -----------------------------------------------------------------------------------------


def test_one_of_two_delivered_is_said_and_the_steps_are_of_the_other(screen: CasesScreen, desk: Desk) -> None:
    case = two_jobs(desk)
    hand_back(desk, job_of(desk, case))
    screen.show_goal(Goal("case", case))
    assert "1 of 2 delivered" in screen.pane.age.text()
    primary = screen.pane.findChildren(QAction, "case_next_step")[-1]
    assert primary.text() == "Diagnose"
    assert screen.pane.findChild(QWidget, f"job_{case}-1") is not None


def test_a_scanned_job_number_opens_its_case_with_that_job_chosen_and_in_view(
    window: Window, screen: CasesScreen, desk: Desk, qtbot: QtBot
) -> None:
    case = two_jobs(desk)
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
    case = received(desk, "A", promised_on=date(2026, 11, 23))
    clock.advance(timedelta(days=4))
    screen.show_goal(Goal("case", case))
    assert "2 day" in texts(screen.pane)
    assert "23/11/2026" in texts(screen.pane)


def test_the_frozen_verdict_and_what_was_agreed_stand_on_the_card(screen: CasesScreen, desk: Desk) -> None:
    case = received(desk, "A", accessories_none=False, accessories=("Charger",), keep_parts=True, shelf="B7")
    screen.show_goal(Goal("case", case))
    said = texts(screen.pane)
    for text in ("Legal guarantee until", "Charger", "B7", "wants replaced parts back", "none seen"):
        assert text in said


def test_a_case_that_came_by_no_channel_names_none(screen: CasesScreen, desk: Desk) -> None:
    unit = builders.unit(desk, "SN-7", owner=builders.customer(desk))
    today = desk.clock.today(desk.words().zone)
    plan = builders.did(desk, AddPlan(unit=unit, every_count=6, anchor_on=today - timedelta(days=180)))
    due, taken_in = builders.did(desk, OpenMaintenance(id=plan)), builders.received(desk)
    moment = desk.words("en").moment(desk.clock.now())
    screen.show_goal(Goal("case", due))
    assert moment in texts(screen.pane).splitlines()
    screen.show_goal(Goal("case", taken_in))
    assert f"{moment}, Counter" in texts(screen.pane).splitlines()


def test_the_next_step_is_the_one_primary_button(screen: CasesScreen, desk: Desk, window: Window) -> None:
    case = received(desk, "A")
    screen.show_goal(Goal("case", case))
    act(screen, "next_step")
    assert window.dialogs[-1].objectName() == "dialog_diagnose"
    menu = screen.pane.findChildren(Button, "more_actions")[-1].menu()
    named = [action.objectName() for action in menu.actions()]
    assert "step_diagnose" not in named
    assert {"step_quote", "step_cancel"} <= set(named)
    assert screen.pane.findChild(QWidget, f"steps_{case}-1") is None, "one row of actions, one menu"


def test_a_job_is_cancelled_by_keys_alone_and_the_case_closes(
    screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot
) -> None:
    case = received(desk, "A", accessories_none=False, accessories=("Charger",))
    screen.show_goal(Goal("case", case))
    more = screen.pane.findChild(Button, "more_actions")
    assert more is not None
    assert more.focusPolicy() & Qt.FocusPolicy.TabFocus
    menu = more.menu()
    (step,) = [action for action in menu.actions() if action.objectName() == "step_cancel"]
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(step)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    dialog = window.dialogs[-1]
    assert "Charger" in texts(dialog)
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
    case = received(desk, "A", quote_choice="limit", quote_limit_cents=100)
    hand_back(desk, job_of(desk, case))
    facts = desk.cases.get(case).facts
    assert facts.customer is not None
    desk.do(BlockCustomer(id=facts.customer, until=date(2032, 1, 1)))
    screen.show_view("closed")
    screen.show_goal(Goal("case", case))
    assert str(facts.customer_name) not in texts(screen.pane)
    assert any("blocked" in link.text() for link in screen.pane.findChildren(Link))


def test_a_closed_case_offers_no_plan(screen: CasesScreen, desk: Desk) -> None:
    case = received(desk, "A", quote_choice="limit", quote_limit_cents=100)
    hand_back(desk, job_of(desk, case))
    screen.show_goal(Goal("case", case))
    assert not screen.pane.findChildren(QAction, "case_plan")[-1].isEnabled()


def test_the_unit_is_a_link(screen: CasesScreen, desk: Desk, window: Window, qtbot: QtBot) -> None:
    case = received(desk, "A")
    screen.show_goal(Goal("case", case))
    link = screen.pane.findChild(QWidget, f"unit_of_{case}-1")
    assert link is not None
    with qtbot.waitSignal(window.shell.wanted) as told:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told.args == [Goal("unit", desk.cases.get(case).jobs[0].unit)]


def test_the_head_of_a_case_tells_each_thing_once_and_is_low(
    screen: CasesScreen, desk: Desk, window: Window
) -> None:
    case = received(desk, "A", problem="It hums in the night", promised_on=date(2026, 12, 20))
    window.go(Goal("case", case))
    said = texts(screen.pane)
    for once in ("It hums in the night", "20/12/2026", "600 11 22 33"):
        assert said.count(once) == 1, once
    assert len([pill for pill in screen.pane.findChildren(Pill) if pill.isVisible()]) == 2, "state, guarantee"
    assert screen.pane.tabs is not None
    top = screen.pane.tabs.mapTo(screen.pane, QPoint(0, 0)).y()
    assert top <= 150, "what is to be done begins high"


def test_on_a_wide_screen_the_facts_stand_beside_the_work(
    screen: CasesScreen, desk: Desk, window: Window
) -> None:
    case = received(desk, "A", shelf="B7")
    window.go(Goal("case", case))
    facts, card = screen.pane.more_facts, screen.pane.findChild(QWidget, f"job_{case}-1")
    assert card is not None

    def place(widget: QWidget) -> QPoint:
        QApplication.processEvents()
        return widget.mapTo(screen.pane, QPoint(0, 0))

    assert place(facts).y() > place(card).y() + card.height()
    window.resize(1920, 1000)
    assert place(facts).x() > place(card).x() + card.width()
    assert facts.width() <= 300
    window.resize(1366, 728)
    assert place(facts).y() > place(card).y() + card.height()


def test_a_units_name_however_long_leaves_the_state_readable(
    screen: CasesScreen, desk: Desk, window: Window
) -> None:
    product = builders.product(desk, "Very long product name " * 8)
    case = builders.received(desk, builders.unit(desk, "LONG" * 20, product=product), urgent=True)
    window.resize(1000, 700)
    window.go(Goal("case", case))
    QApplication.processEvents()
    card = screen.pane.findChild(QWidget, f"job_{case}-1")
    assert card is not None
    pills = [pill for pill in card.findChildren(Pill) if pill.isVisibleTo(card)]
    assert len(pills) >= 2
    assert [pill for pill in pills if pill.width() < pill.sizeHint().width()] == []


def test_in_a_narrow_window_the_record_has_the_room_of_the_lists_head(
    screen: CasesScreen, desk: Desk, window: Window
) -> None:
    case = received(desk, "A")
    window.resize(900, 560)
    window.go(Goal("case", case))
    QApplication.processEvents()
    page = screen.findChildren(ListPage)[0]
    assert page.filters is not None
    assert not page.head.isVisibleTo(screen)
    assert not page.filters.isVisibleTo(screen)
    facts = screen.pane.facts
    assert facts.height() >= facts.heightForWidth(facts.width())
    window.do_find()
    assert page.head.isVisibleTo(screen)
    assert QApplication.focusWidget() in {None, page.find_line}
    window.go(Goal("case", case))
    window.resize(1300, 700)
    QApplication.processEvents()
    assert page.head.isVisibleTo(screen)


def test_a_running_stopwatch_is_on_the_jobs_card_and_stops_there(
    screen: CasesScreen, desk: Desk, qtbot: QtBot
) -> None:
    case = received(desk, "A", quote_choice="limit", quote_limit_cents=100)
    job = job_of(desk, case)
    desk.do(StartWork(job=job))
    screen.show_goal(Goal("case", case))
    assert "Stopwatch running" not in texts(screen.pane)
    screen.shell.do(StartClock(job=job))
    since = desk.words().time(desk.clock.now())
    assert f"Stopwatch running since {since}" in texts(screen.pane)
    stop = [b for b in screen.pane.findChildren(Button, f"stop_clock_{case}-1") if b.isVisibleTo(screen)]
    qtbot.mouseClick(stop[0], Qt.MouseButton.LeftButton)
    assert desk.cases.running_clock(job) is None
    assert "Stopwatch running" not in texts(screen.pane)
