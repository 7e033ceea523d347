"""Where the focus goes: by keyboard alone nobody is thrown back to the start of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.intake.actions import ReceivedUnit, ReceiveUnits
from helpdesk.services.promotions.coupon_actions import AddCoupon, UseCoupon
from helpdesk.services.workshop.hand_over_actions import CancelJob
from helpdesk.services.workshop.repair_actions import Diagnose
from tests import builders
from tests.ui.screens.intake.counter import Open
from ui.screens.cases import screen as cases_screen
from ui.screens.cases.job_card import JobCard
from ui.screens.cases.screen import CasesScreen
from ui.shell import Goal
from ui.widgets.button import Button
from ui.widgets.records import RecordTable
from ui.window import Window


@pytest.fixture
def screen(window: Window, desk: Desk) -> CasesScreen:
    """One case with two jobs, in view."""
    units = tuple(
        ReceivedUnit(unit=builders.unit(desk, serial), problem="dead and cold " * 9, accessories_none=True)
        for serial in ("A", "B")
    )
    case = builders.did(desk, ReceiveUnits(customer=builders.customer(desk), units=units))
    window.go(Goal("case", case))
    found = window.current()
    assert isinstance(found, CasesScreen)
    return found


def _focused(window: Window) -> QWidget:
    QApplication.processEvents()
    focused = window.focusWidget()
    assert focused is not None
    return focused


def _act(desk: Desk, screen: CasesScreen, place: int) -> None:
    assert screen.pane.case is not None
    desk.do(Diagnose(job=screen.pane.case.jobs[place].id, diagnosis="loose plug"))


def test_after_a_step_the_focus_stands_on_what_comes_next(
    screen: CasesScreen, window: Window, desk: Desk
) -> None:
    screen.pane.take_focus()
    before = _focused(window).accessibleName()
    _act(desk, screen, 0)
    after = _focused(window)
    assert after.accessibleName() != before
    assert screen.pane.actions_bar.isAncestorOf(after)


def test_after_a_step_of_a_card_the_focus_stays_in_its_card(
    screen: CasesScreen, window: Window, desk: Desk
) -> None:
    assert screen.pane.case is not None
    job = screen.pane.case.jobs[1]
    card = screen.pane.findChild(QWidget, f"job_{job.number}")
    card.findChildren(Button)[0].setFocus()
    _act(desk, screen, 1)
    now = [found for found in screen.pane.findChildren(QWidget, f"job_{job.number}") if found.isVisible()]
    assert now[-1].isAncestorOf(_focused(window))


def test_enter_in_a_list_leads_to_what_can_be_done_and_escape_back(
    screen: CasesScreen, window: Window, qtbot: QtBot
) -> None:
    window.resize(1366, 768)
    screen.table.setFocus()
    qtbot.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.pane.actions_bar.isAncestorOf(_focused(window))
    qtbot.keyClick(_focused(window), Qt.Key.Key_Escape)
    assert _focused(window) is screen.table


def test_enter_presses_a_button_of_the_window_too(screen: CasesScreen, window: Window, qtbot: QtBot) -> None:
    screen.pane.take_focus()
    qtbot.keyClick(_focused(window), Qt.Key.Key_Return)
    assert len(window.dialogs) == 1


def test_enter_opens_the_menu_of_a_button(screen: CasesScreen, window: Window, qtbot: QtBot) -> None:
    more = screen.pane.actions_bar.findChild(Button, "more_actions")
    assert more is not None
    more.setFocus()
    QTimer.singleShot(0, more.menu().close)
    with qtbot.waitSignal(more.menu().aboutToShow):
        qtbot.keyClick(more, Qt.Key.Key_Return)


def test_no_gap_opens_below_the_last_job(screen: CasesScreen, window: Window) -> None:
    """Wrapped lines are reckoned at the width they have, not at the least they could."""
    window.resize(1366, 768)
    QApplication.processEvents()
    QApplication.processEvents()
    page = screen.pane.work.widget()
    assert page is not None
    last = max(card.geometry().bottom() for card in page.findChildren(JobCard))
    facts = screen.pane.more_facts
    top = facts.mapTo(page, facts.rect().topLeft()).y()
    assert top - last < 60, "only the heading of the details stands between"
    assert facts.height() <= facts.sizeHint().height()
    assert page.height() - top - facts.height() < 40 or page.height() <= screen.pane.work.viewport().height()


def test_what_takes_the_place_of_a_field_is_come_to_at_once(
    ask: Open, qtbot: QtBot, stops: list[QWidget]
) -> None:
    """Else a screen reader begins with what stood next, and passes over where the keyboard really is."""
    dialog = ask()
    dialog.activateWindow()
    QApplication.processEvents()
    box, customer = dialog.shown().box, dialog.customer
    box.without.setFocus()
    stops.clear()
    box.without.click()
    assert stops == [box.new.product]
    stops.clear()
    box.new.begin_product("Kettle")
    assert stops == [box.new.product_form.editor("brand")]
    box.new.back.setFocus()
    stops.clear()
    box.new.back.click()
    assert stops == [box.new.product]
    customer.lookup.setFocus()
    stops.clear()
    customer.begin_new("Ana")
    assert stops == [customer.form.editor("phone")]
    customer.back.setFocus()
    stops.clear()
    customer.back.click()
    assert stops == [customer.lookup]
    assert not customer.is_new


def test_what_is_shown_beside_a_list_stays_when_the_keyboard_comes_back(
    window: Window, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands in no row: Qt would go to the first one, and another record would be shown."""
    heard: list[str] = []
    monkeypatch.setattr(cases_screen, "announce", lambda _, text: heard.append(text))
    shown = builders.received(desk)
    other = builders.received(desk, builders.unit(desk, "B", owner=1))
    window.go(Goal("case", shown))
    _come_back(window)
    desk.do(CancelJob(job=desk.cases.get(shown).jobs[0].id, reason="Bought another", unit="back"))
    _come_back(window)
    assert window.current().goal() == Goal("case", shown)
    assert not heard, "its row was heard"
    # And one that never stood in a row, while another is current.
    for each in (other, shown):
        window.go(Goal("case", each))
    _come_back(window)
    assert window.current().goal() == Goal("case", shown)
    assert "Ana Gómez" in heard[-1]
    table = window.current().lead
    assert isinstance(table, RecordTable)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert window.current().goal() == Goal("case", other)


def _come_back(window: Window) -> None:
    """From a dialog to the list."""
    window.open_dialog("help", None).reject()
    QApplication.processEvents()
    table = window.current().lead
    assert table is not None
    window.navigation.setFocus()
    table.setFocus()
    QApplication.processEvents()


def test_the_key_of_the_next_step_holds_in_the_list_too(screen: CasesScreen, window: Window) -> None:
    window.activateWindow()
    QApplication.processEvents()
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.dialogs


def test_a_dialog_that_was_told_a_value_begins_behind_it(window: Window, desk: Desk) -> None:
    desk.do(AddCoupon(code="OTONO-15", gives="10 %"))
    window.shell.ask(UseCoupon, {"code": "OTONO-15"})
    QApplication.processEvents()
    assert window.dialogs[-1].focusWidget().objectName() == "job"
    window.dialogs[-1].reject()
    window.shell.ask(UseCoupon)
    QApplication.processEvents()
    assert window.dialogs[-1].focusWidget().objectName() == "code"
