"""The counter: serial first, everything found out for the person, and nothing lost when the light goes out."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.workshop.hand_over_actions import CancelJob
from tests import builders
from tests.ui.screens.intake.counter import Open, click, fault, named, picture, terms
from ui.screens.intake.unit_box import KNOWN, NEW
from ui.widgets.tab_chain import next_stop, stops
from ui.window import Window

TODAY = date(2026, 11, 21)


# -- the main task ------------------------------------------------------------------------------------


def test_a_known_unit_by_mouse(window: Window, desk: Desk, ask: Open, qtbot: QtBot) -> None:
    owner = builders.customer(desk, "José <b>García</b>")
    unit = builders.unit(desk, "AB O1-23", owner=owner)
    dialog = ask()
    qtbot.keyClicks(dialog.shown().box.line, "ab01")
    dialog.shown().box.line.ask()
    hits = dialog.shown().box.line.hits
    place = hits.view.visualRect(hits.records.index(0)).center()
    qtbot.mouseClick(hits.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.shown().box.mode == KNOWN
    assert dialog.customer.value() == owner
    fault(dialog, "No centrifuga")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")

    (job,) = desk.cases.get(1).jobs
    assert job.unit == unit
    assert job.problem == "No centrifuga"
    assert job.accessories_none
    assert desk.cases.get(1).facts.customer == owner
    assert desk.draft("intake") is None
    assert window.dialogs[-1].objectName() == "dialog_preview"


def test_a_new_unit_of_a_new_customer_by_keyboard_alone(
    window: Window, desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask()

    def typed(text: str, *keys: Qt.Key) -> None:
        field = QApplication.focusWidget()
        assert field is not None
        qtbot.keyClicks(field, text)
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            qtbot.keyClick(focused, key)
        QApplication.processEvents()

    tab, enter = Qt.Key.Key_Tab, Qt.Key.Key_Return
    typed("NEW-77", enter)
    assert dialog.shown().box.mode == NEW
    typed("Kettle", enter)
    typed("Bosch", tab)
    typed("K1", tab)
    typed("Kettles", tab)
    typed("01/03/2025", tab, tab, tab, tab)
    typed("Ana Nueva", enter)
    typed("600 999 888", tab)
    while QApplication.focusWidget() is not dialog.shown().details.fault.editor("problem"):
        typed("", tab)
    typed("It <i>smells</i>", tab)
    typed("", Qt.Key.Key_Space)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    page = desk.cases.get(1)
    (job,) = page.jobs
    assert (job.serial, job.brand, job.model, job.category) == ("NEW-77", "Bosch", "K1", "Kettles")
    assert job.problem == "It <i>smells</i>"
    assert page.facts.customer_name == "Ana Nueva"
    assert desk.units.card(1).sales[0].purchased_on == date(2025, 3, 1)


def test_undo_from_the_toast_takes_the_whole_intake_back(
    window: Window, desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    unit = builders.unit(desk)
    dialog = ask({"unit": unit})
    fault(dialog, "x")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")
    window.dialogs[-1].reject()
    undo = next(widget for widget in window.findChildren(QWidget, "toast_undo") if widget.isVisible())
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert desk.cases.by_state() == {}


def test_two_units_make_one_case_with_two_jobs(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    owner = builders.customer(desk)
    first, second = (builders.unit(desk, serial, owner=owner) for serial in ("ONE", "TWO"))
    dialog = ask({"unit": first})
    fault(dialog, "first fault")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "another_unit")
    dialog.shown().box.take(second)
    fault(dialog, "second fault")
    qtbot.keyClicks(dialog.shown().details.accessories.other, "Charger")
    click(qtbot, dialog, "primary")
    page = desk.cases.get(1)
    assert [(job.unit, job.problem) for job in page.jobs] == [
        (first, "first fault"),
        (second, "second fault"),
    ]
    assert page.accessories[page.jobs[1].id] == ["Charger"]


def test_a_unit_can_be_left_out_again(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    click(qtbot, dialog, "another_unit")
    assert len(dialog.pages) == 2
    click(qtbot, dialog, "remove_unit")
    assert len(dialog.pages) == 1
    assert dialog.shown().box.mode == KNOWN


def test_the_five_questions_are_seen_unscrolled_on_a_small_screen(
    window: Window, desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    unit = builders.unit(desk)
    back = builders.received(
        desk, unit, problem="It goes around for hours without ever heating the water " * 3
    )
    (job,) = desk.cases.get(back).jobs
    desk.do(CancelJob(job=job.id, reason="They think it over and over", unit="back"))
    builders.received(
        desk, unit, problem="A very long story of how it came to stop in the middle of a wash " * 3
    )
    for told in (None, {"unit": unit}):
        dialog = ask(told)
        dialog.resize(880, 768 - 48)
        QApplication.processEvents()
        foot = dialog.primary.mapTo(dialog, dialog.primary.rect().topLeft()).y()
        details = dialog.shown().details
        for field in (
            details.fault,
            details.accessories,
            details.left.editor("damage"),
            details.terms.change,
        ):
            assert field.isVisibleTo(dialog)
            assert field.mapTo(dialog, field.rect().bottomLeft()).y() < foot
        assert dialog.scroller.verticalScrollBar().maximum() == 0
        dialog.reject()


def test_only_what_is_seen_is_built(desk: Desk, ask: Open) -> None:
    dialog = ask()
    hidden = [
        widget
        for widget in dialog.page.findChildren(QWidget)
        if not widget.isVisibleTo(dialog)
        and isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox | QCheckBox)
    ]
    assert hidden == []
    assert len(dialog.findChildren(QWidget)) < 140


def test_a_known_unit_is_taken_in_with_five_key_presses(
    window: Window, desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    """Beside what is typed or scanned: Enter, Tab, Space, save, and Enter at the receipt."""
    builders.unit(desk, "SN-5")
    ask()

    def typed(text: str, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        field = QApplication.focusWidget()
        assert field is not None
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, key, held)
        QApplication.processEvents()

    typed("SN-5", Qt.Key.Key_Return)
    typed("Does not start", Qt.Key.Key_Tab)
    typed("", Qt.Key.Key_Space)
    typed("", Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (job,) = desk.cases.get(1).jobs
    assert (job.problem, job.accessories_none) == ("Does not start", True)
    receipt = window.dialogs[-1]
    assert receipt.objectName() == "dialog_preview"
    assert receipt.focusWidget() is not None


def test_what_usually_holds_is_one_line_until_somebody_changes_it(
    desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask({"unit": builders.unit(desk, purchased_on=date(2019, 1, 1))})
    box = dialog.shown().details.terms
    assert box.line.text().startswith("Wants a quote first · Promised for 24/11/2026 (")
    agreed = terms(dialog)
    assert dialog.focusWidget() is agreed.editor("promised_on")
    agreed.editor("keep_parts").click()
    agreed.editor("shelf").setText("B3")
    fault(dialog, "x")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")
    (job,) = desk.cases.get(1).jobs
    assert (job.keep_parts, job.shelf, job.promised_on) == (True, "B3", date(2026, 11, 24))


def test_the_kind_of_work_is_chosen_with_the_arrow_keys(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask({"unit": builders.unit(desk, purchased_on=date(2019, 1, 1))})
    kind = dialog.shown().details.kind
    assert kind.value() == "repair"
    kind.buttons["repair"].setFocus()
    qtbot.keyClick(kind.buttons["repair"], Qt.Key.Key_Right)
    assert kind.value() == "claim"
    assert not dialog.shown().details.terms.quoted
    stops = [button for button in kind.buttons.values() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [kind.buttons["claim"]]


# -- the serial ---------------------------------------------------------------------------------------


def test_a_scanner_takes_the_unit_of_exactly_that_serial(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    longer = builders.unit(desk, "123456789")
    exact = builders.unit(desk, "123456")
    dialog = ask()
    line = dialog.shown().box.line
    qtbot.keyClicks(line, "123456")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.shown().box.unit == exact != longer
    assert desk.cases.by_state() == {}, "the scanner's Enter must not save"


def test_a_scanned_serial_that_is_only_a_piece_of_another_is_a_new_unit(
    desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    builders.unit(desk, "XX-123456-YY")
    dialog = ask()
    line = dialog.shown().box.line
    qtbot.keyClicks(line, "123456")
    line.ask()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.shown().box.mode == NEW
    assert line.text() == "123456"


def test_the_arrow_keys_choose_among_the_matches(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    builders.unit(desk, "AAA-111")
    builders.unit(desk, "AAA-222")
    dialog = ask()
    line = dialog.shown().box.line
    qtbot.keyClicks(line, "aaa")
    line.ask()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.shown().box.mode == KNOWN


def test_nothing_is_highlighted_that_enter_would_not_take(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    known = builders.unit(desk, "AAA-111")
    dialog = ask()
    line = dialog.shown().box.line
    qtbot.keyClicks(line, "aaa-11")
    line.ask()
    assert line.hits.current() is None
    # The mouse came over it: now it is highlighted, so Enter takes it.
    line.hits.view.entered.emit(line.hits.records.index(0))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.shown().box.mode == KNOWN
    assert dialog.shown().box.unit == known


def test_a_highlight_belongs_to_what_was_typed_before_it(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    builders.unit(desk, "AAA-111")
    dialog = ask()
    line = dialog.shown().box.line
    qtbot.keyClicks(line, "aaa")
    line.ask()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClicks(line, "z")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert dialog.shown().box.mode == NEW
    assert line.text() == "aaaz"


def test_a_unit_without_a_serial_is_taken_in_too(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    customer, product = builders.customer(desk), builders.product(desk)
    dialog = ask({"customer": customer})
    click(qtbot, dialog, "without_serial")
    dialog.shown().box.new.product.set_value(product)
    fault(dialog, "x")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")
    assert desk.cases.get(1).jobs[0].serial == ""


def test_the_same_serial_of_one_brand_needs_a_reason(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    customer, product = builders.customer(desk), builders.product(desk)
    builders.unit(desk, "TWIN", owner=customer, product=product)
    dialog = ask({"customer": customer})
    dialog.shown().box.begin_new("TWIN")
    dialog.shown().box.new.product.set_value(product)
    fault(dialog, "x")
    click(qtbot, dialog, "nothing_left")
    click(qtbot, dialog, "primary")
    assert "U1" in dialog.shown().box.problem.text()
    dialog.shown().box.new.unit_form.editor("twin_reason").setText("The maker printed it twice")
    click(qtbot, dialog, "primary")
    assert desk.units.card(2).facts.twin_reason == "The maker printed it twice"


def test_told_a_serial_it_looks_it_up(desk: Desk, ask: Open) -> None:
    unit = builders.unit(desk, "SER-1")
    assert ask({"serial": "ser 1"}).shown().box.unit == unit
    assert ask({"serial": "unknown"}).shown().box.mode == NEW


def test_tab_goes_from_the_quote_to_the_limit_that_it_asks_for(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    details = dialog.shown().details
    details.kind.buttons["repair"].click()
    agreed = terms(dialog)
    choice, limit = agreed.editor("quote_choice"), agreed.editor("quote_limit_cents")
    choice.set_value("limit")
    agreed.changed.emit("quote_choice")
    choice.setFocus()
    assert next_stop(dialog, forward=True) is limit
    order = stops(dialog)
    assert order[-1] is details.terms.change or details.terms.change not in order


# -- the keyboard -------------------------------------------------------------------------------------


def test_tab_goes_as_one_reads(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    QApplication.processEvents()
    named(dialog, "other_unit").setFocus()
    tops = []
    terms(dialog)
    QApplication.processEvents()
    named(dialog, "other_unit").setFocus()
    for _ in range(20):
        focused = dialog.focusWidget()
        assert focused is not None
        if not dialog.page.isAncestorOf(focused):
            break
        tops.append(focused.mapTo(dialog.page, focused.rect().topLeft()).y())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert len(tops) > 8
    assert all(later >= earlier - 12 for earlier, later in pairwise(tops))


def test_dropping_a_file_on_a_text_field_makes_a_photo_and_no_text(
    ask: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ask()
    assert not dialog.shown().details.fault.editor("problem").acceptDrops()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture(tmp_path)))])
    photos = dialog.shown().details.photos
    photos.files.files_given.emit([url.toLocalFile() for url in data.urls()])
    qtbot.waitUntil(lambda: len(photos.staged) == 1)
