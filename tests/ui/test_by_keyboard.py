"""The repair by keyboard alone; Tab goes as one reads; what a screen reader hears of days and papers."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.action import NEEDED
from helpdesk.desk import Desk
from helpdesk.services.customers.actions import AddCustomer, DeleteCustomer
from helpdesk.services.customers.contact_actions import AddContact
from tests import builders
from tests.ui.keyboard import CONTROL, SHIFT, Keys
from tests.ui.screens.intake.counter import Open
from ui.lookups import form
from ui.screens.customers.screen import CustomersScreen
from ui.screens.intake import known_unit
from ui.screens.shared.preview_dialog import PreviewDialog
from ui.shell import Goal
from ui.widgets import dates
from ui.widgets.dates import CalendarPopup
from ui.widgets.preview import Preview
from ui.widgets.week import WeekEditor
from ui.window import Window


def _walk(window: Window, first: QWidget, last: QWidget, most: int = 40) -> list[QWidget]:
    """Where Tab comes to on its way from one to the other."""
    first.setFocus()
    found = [first]
    while found[-1] is not last and len(found) < most:
        window.focusNextPrevChild(True)
        focused = window.focusWidget()
        assert focused is not None
        found.append(focused)
    return found


@pytest.mark.parametrize("place", ["cases", "customers", "units", "products"])
def test_tab_goes_from_head_to_filters_to_list_to_record(window: Window, desk: Desk, place: str) -> None:
    builders.received(desk)
    window.go(Goal(place))
    screen = window.current()
    table = screen.lead
    assert table is not None
    screen.table.choose_first()  # type: ignore[attr-defined]
    QApplication.processEvents()
    record = next(found for found in screen.findChildren(QWidget, "more_actions") if found.isVisible())
    way = _walk(window, window.top.search, record)
    assert record in way, [(type(w).__name__, w.objectName(), w.isVisible()) for w in way]
    names = [widget.objectName() for widget in way]
    assert names.index("find") < way.index(table) < way.index(record)
    chips = [place for place, name in enumerate(names) if name.startswith("chip_")]
    assert all(place < names.index("find") for place in chips)
    heads = [
        name
        for name in names
        if name in ("to_board", "technicians", "new_customer", "new_unit", "new_product")
    ]
    assert all(names.index(name) < way.index(table) for name in heads)


def test_today_s_counts_come_before_its_list(window: Window, desk: Desk) -> None:
    builders.received(desk, promised_on=desk.clock.today(window.words.zone))
    window.go(Goal("today"))
    screen = window.current()
    assert screen.lead is not None
    way = _walk(window, window.top.search, screen.lead)
    assert any(widget.objectName().startswith("tally_") for widget in way)


def test_the_settings_begin_at_their_parts(window: Window) -> None:
    window.go(Goal("settings"))
    focused = window.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Parts of the settings"


def test_a_needed_field_says_so_and_an_optional_one_does_not(window: Window) -> None:
    asked = form(window.shell, AddCustomer)
    assert asked.editor("name").accessibleDescription().startswith("Required")
    assert "Required" not in asked.editor("email").accessibleDescription()
    asked.show_problems({"name": NEEDED})
    assert window.words.say(NEEDED) in asked.editor("name").accessibleDescription()
    assert form(window.shell, AddContact).editor("value").accessibleDescription().startswith("Required")


def test_a_day_of_the_calendar_is_said_with_its_month(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(dates, "announce", lambda _, text: said.append(text))
    popup = CalendarPopup(window.words, date(2026, 11, 30), lambda _: None, window)
    popup.show_day(date(2026, 11, 30), QPoint(0, 0))
    cells = popup.calendar.findChild(QTableView)
    assert cells is not None
    qtbot.keyClick(cells, Qt.Key.Key_Left)
    assert "November" in said[-1]
    assert "2026" in said[-1]
    popup.close()


def test_an_hour_s_field_is_not_said_to_be_closed(window: Window, qtbot: QtBot) -> None:
    week = WeekEditor(window.words)
    qtbot.addWidget(week)
    assert week.lines[0].accessibleName() == "Monday"
    assert week.lines[0].accessibleDescription().startswith("Hours are written")


def test_a_paper_on_view_can_be_heard(window: Window, desk: Desk, qtbot: QtBot) -> None:
    case = builders.received(desk)
    preview = Preview(window.words)
    assert preview.pages.accessibleName() == "Pages"
    qtbot.addWidget(preview)
    preview.set_pdf(desk.pdf(desk.paper("receipt", str(case))))
    assert preview.pages.accessibleName().startswith("Page 1 of")
    assert "Ana Gómez" in preview.pages.accessibleDescription()


def test_the_buttons_inside_a_field_have_names(window: Window) -> None:
    window.go(Goal("customers"))
    page = window.current()
    assert isinstance(page, CustomersScreen)
    clear = page.page.find_line.findChild(QAction, "_q_qlineeditclearaction")
    assert clear is not None
    assert clear.text() == "Clear"


def test_a_customer_taken_out_and_brought_back_is_chosen_again(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    ana, bea = builders.customer(desk, "Ana"), builders.customer(desk, "Bea")
    window.go(Goal("customer", bea))
    desk.do(DeleteCustomer(id=bea))
    assert window.current().goal() == Goal("customer", ana)
    window.do_undo()
    assert window.current().goal() == Goal("customer", bea)
    window.do_redo()
    assert window.current().goal() == Goal("customer", ana)


def test_rows_of_any_list_are_deleted_copied_and_found_in_the_palette(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    for name in ("Ana", "Bea", "Eva"):
        builders.customer(desk, name)
    window.go(Goal("customers"))
    page = window.current()
    assert isinstance(page, CustomersScreen)
    page.table.choose_first()
    assert any(window.words.say(deed.text) == "Delete" for deed in page.deeds())
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines()[0].startswith("Name\tPhone\tTown")
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.table.records.rowCount() == 0
    window.do_undo()
    assert page.table.records.rowCount() == 3


def test_what_a_chosen_unit_brings_is_said(desk: Desk, ask: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(known_unit, "announce", lambda _, text: said.append(text))
    unit = builders.unit(desk, "SN-77")
    ask().shown().box.take(unit)
    assert "SN-77" in said[-1]
    assert "Ana Gómez" in said[-1]
    assert "15/01/2029" in said[-1]


def test_labels_of_several_units_are_one_paper(window: Window, desk: Desk, qtbot: QtBot) -> None:
    numbers = [f"U{builders.unit(desk, serial)}" for serial in ("A-1", "B-2", "C-3")]
    dialog = window.open_dialog("preview", {"paper": "label", "numbers": numbers})
    assert isinstance(dialog, PreviewDialog)
    qtbot.waitUntil(lambda: dialog.drawn is not None)
    assert dialog.preview.page_count() == 3
    assert "3" in dialog.windowTitle()


def _state(desk: Desk) -> str:
    return desk.cases.get(1).jobs[0].state


def test_the_repair_from_intake_to_hand_over_by_keyboard_alone(
    window: Window, desk: Desk, qtbot: QtBot
) -> None:
    """A known unit taken in with five keys beside what is typed; its repair, quoted, with 25 counting what is typed."""
    builders.unit(desk, "SN-5", purchased_on=date(2018, 5, 4))
    keys = Keys(qtbot, window)
    keys.press(Qt.Key.Key_N, CONTROL)
    _taken_in(keys, window, desk)
    # To the case it has become, as to any other: by its number.
    keys.press(Qt.Key.Key_K, CONTROL)
    keys.type("1")
    qtbot.waitUntil(window.top.search.hits.isVisible)
    keys.enter()
    assert window.current().goal() == Goal("case", 1)
    keys.count = 0
    _quoted_and_accepted(keys, desk)
    _repaired_and_handed_over(keys, desk)
    assert keys.count <= 25
    job = desk.cases.get(1).jobs[0]
    assert job.told_at is not None
    assert desk.cases.to_charge(job, desk.settings) == desk.cases.quotes(job.id)[0].total_cents
    papers = {kind for (kind,) in desk.store.rows("SELECT kind FROM documents")}
    assert papers == {"receipt", "quote", "service"}
    assert not window.dialogs


def _taken_in(keys: Keys, window: Window, desk: Desk) -> None:
    keys.count = 0
    keys.type("SN-5")
    keys.enter()
    keys.type("It stays cold")
    keys.press(Qt.Key.Key_Tab)
    keys.press(Qt.Key.Key_Space)
    keys.save()
    assert _state(desk) == "received"
    assert window.dialogs[-1].objectName() == "dialog_preview"
    keys.press(Qt.Key.Key_Escape)
    assert keys.count - 2 <= 5, "two fields are typed"


def _quoted_and_accepted(keys: Keys, desk: Desk) -> None:
    keys.enter()
    keys.type("Element open")
    keys.save()
    keys.enter()
    keys.type("Change it")
    keys.press(Qt.Key.Key_L, CONTROL)
    keys.type("Heating element")
    keys.enter()
    keys.enter()
    keys.type("50")
    keys.press(Qt.Key.Key_Return, CONTROL | SHIFT)
    keys.press(Qt.Key.Key_Escape)
    assert _state(desk) == "waiting_quote"
    keys.enter()
    keys.save()
    assert _state(desk) == "in_work"


def _repaired_and_handed_over(keys: Keys, desk: Desk) -> None:
    # The part that was quoted is used.
    keys.press(Qt.Key.Key_Space)
    assert [part.name for part in desk.cases.parts(1)] == ["Heating element"]
    keys.save()
    keys.type("Element renewed")
    keys.save()
    assert _state(desk) == "checking"
    for reached in ("ready", "ready", "delivered"):
        keys.save()
        keys.save()
        assert _state(desk) == reached
    keys.press(Qt.Key.Key_Escape)
