"""The counter: serial first, everything found out for the person, and nothing lost when the light goes out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.files import LARGEST
from helpdesk.services.repair import CheckWork, FinishWork, HandBack, StartWork
from helpdesk.services.shop import ChangeSettings
from tests import builders
from ui.jobs import Jobs
from ui.screens.dialogs.intake import IntakeDialog
from ui.screens.panes.intake_unit import KNOWN, NEW
from ui.shell import Goal
from ui.widgets.cover_lanes import CoverLanes
from ui.widgets.memory import Forgetful
from ui.window import Window

TODAY = date(2026, 11, 21)
Open = Callable[..., IntakeDialog]


@pytest.fixture
def ask(window: Window, qtbot: QtBot) -> Open:
    """Open the intake."""

    def opened(told: object = None) -> IntakeDialog:
        dialog = window.open_dialog("intake", told)
        assert isinstance(dialog, IntakeDialog)
        QApplication.processEvents()
        return dialog

    return opened


def _named(dialog: QWidget, name: str) -> QWidget:
    found = [widget for widget in dialog.findChildren(QWidget, name) if widget.isVisibleTo(dialog)]
    assert found, f"no {name} to be seen"
    return found[0]


def _click(qtbot: QtBot, dialog: QWidget, name: str) -> None:
    qtbot.mouseClick(_named(dialog, name), Qt.MouseButton.LeftButton)


def _fault(dialog: IntakeDialog, text: str) -> None:
    dialog.shown().details.fault.editor("problem").setPlainText(text)


def _picture(folder: Path, name: str = "photo.png", colour: str = "red") -> Path:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    path = folder / name
    assert image.save(str(path))
    return path


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
    _fault(dialog, "No centrifuga")
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "primary")

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
    typed("", tab)
    typed("01/03/2025", tab, tab, tab, tab)
    typed("Ana Nueva", enter)
    typed("600 999 888", tab, tab, tab, tab, tab, tab, tab, tab)
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
    _fault(dialog, "x")
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "primary")
    window.dialogs[-1].reject()
    undo = next(widget for widget in window.findChildren(QWidget, "toast_undo") if widget.isVisible())
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert desk.cases.by_state() == {}


def test_two_units_make_one_case_with_two_jobs(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    owner = builders.customer(desk)
    first, second = (builders.unit(desk, serial, owner=owner) for serial in ("ONE", "TWO"))
    dialog = ask({"unit": first})
    _fault(dialog, "first fault")
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "another_unit")
    dialog.shown().box.take(second)
    _fault(dialog, "second fault")
    qtbot.keyClicks(dialog.shown().details.accessories.other, "Charger")
    _click(qtbot, dialog, "primary")
    page = desk.cases.get(1)
    assert [(job.unit, job.problem) for job in page.jobs] == [
        (first, "first fault"),
        (second, "second fault"),
    ]
    assert page.accessories[page.jobs[1].id] == ["Charger"]


def test_a_unit_can_be_left_out_again(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    _click(qtbot, dialog, "another_unit")
    assert len(dialog.pages) == 2
    _click(qtbot, dialog, "remove_unit")
    assert len(dialog.pages) == 1
    assert dialog.shown().box.mode == KNOWN


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


def test_a_unit_without_a_serial_is_taken_in_too(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    customer, product = builders.customer(desk), builders.product(desk)
    dialog = ask({"customer": customer})
    _click(qtbot, dialog, "without_serial")
    dialog.shown().box.product.set_value(product)
    _fault(dialog, "x")
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "primary")
    assert desk.cases.get(1).jobs[0].serial == ""


def test_the_same_serial_of_one_brand_needs_a_reason(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    customer, product = builders.customer(desk), builders.product(desk)
    builders.unit(desk, "TWIN", owner=customer, product=product)
    dialog = ask({"customer": customer})
    dialog.shown().box.begin_new("TWIN")
    dialog.shown().box.product.set_value(product)
    _fault(dialog, "x")
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "primary")
    assert "U1" in dialog.shown().box.problem.text()
    dialog.shown().box.unit_form.editor("twin_reason").setText("The maker printed it twice")
    _click(qtbot, dialog, "primary")
    assert desk.units.card(2).facts.twin_reason == "The maker printed it twice"


def test_told_a_serial_it_looks_it_up(desk: Desk, ask: Open) -> None:
    unit = builders.unit(desk, "SER-1")
    assert ask({"serial": "ser 1"}).shown().box.unit == unit
    assert ask({"serial": "unknown"}).shown().box.mode == NEW


def test_tab_goes_from_the_quote_to_the_limit_that_it_asks_for(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    details = dialog.shown().details
    details.fault.editor("kind").set_value("repair")
    details.fault.changed.emit("kind")
    choice, limit = details.agreed.editor("quote_choice"), details.agreed.editor("quote_limit_cents")
    choice.set_value("limit")
    details.agreed.changed.emit("quote_choice")
    qtbot.waitUntil(lambda: choice.nextInFocusChain() is limit)


# -- what the counter must know -----------------------------------------------------------------------


def test_the_guarantee_with_its_reason_and_a_claim_is_proposed(desk: Desk, ask: Open) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    known = dialog.shown().box.known
    assert known.covers is not None
    assert known.covers.verdict.covered is True
    assert "15/01/2029" in known.verdict.reason.text()
    details = dialog.shown().details
    assert details.fault.values()["kind"] == "claim"
    assert not details.agreed.editor("quote_choice").isVisibleTo(dialog)


def test_what_the_person_chose_is_not_proposed_over(desk: Desk, ask: Open) -> None:
    dialog = ask()
    details = dialog.shown().details
    kind = details.fault.editor("kind")
    kind.set_value("maintenance")
    kind.changed.emit()
    dialog.shown().box.take(builders.unit(desk))
    assert details.fault.values()["kind"] == "maintenance"


def test_a_day_of_purchase_gives_the_verdict_of_a_new_unit(desk: Desk, ask: Open) -> None:
    dialog = ask()
    box = dialog.shown().box
    box.begin_new("X")
    day = box.unit_form.editor("purchased_on")
    day.setText("01/03/2025")
    day.changed.emit()
    assert box.verdict.isVisibleTo(dialog)
    assert dialog.shown().details.fault.values()["kind"] == "claim"


def test_a_unit_that_is_in_the_shop_already_is_told(
    window: Window, desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    unit = builders.unit(desk)
    case = builders.received(desk, unit)
    dialog = ask({"unit": unit})
    assert f"{case}-1" in dialog.shown().box.known.warning.text()
    _click(qtbot, dialog, "note_instead")
    assert window.current().goal() == Goal("case", case)
    assert window.dialogs[-1].objectName() == "dialog_note"


def _repaired(desk: Desk, clock: FixedClock) -> tuple[int, int]:
    unit = builders.unit(desk, purchased_on=date(2019, 1, 1))
    case = builders.received(desk, unit, quote_choice="limit", quote_limit_cents=9_900)
    job = desk.cases.get(case).jobs[0].id
    desk.do(StartWork(job=job))
    desk.do(FinishWork(job=job, work_done="Pump changed", minutes=30))
    desk.do(CheckWork(job=job, passed=True))
    desk.do(HandBack(jobs=(job,)))
    clock.advance(timedelta(days=20))
    return unit, job


def test_a_likely_comeback_is_announced_and_linked(
    desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot
) -> None:
    unit, job = _repaired(desk, clock)
    dialog = ask({"unit": unit})
    known = dialog.shown().box.known
    assert "Pump changed" in known.comeback_line.text()
    assert "inside its guarantee until 21/02/2027" in known.comeback_line.text()
    _click(qtbot, dialog, "link_comeback")
    assert known.covers is not None
    assert known.covers.verdict.cover == "repair"
    assert "does not begin anew" in known.comeback_line.text()
    _fault(dialog, "Again")
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "primary")
    assert desk.cases.get(2).jobs[0].comeback_of == job


def test_every_cover_of_a_known_unit_is_drawn(desk: Desk, clock: FixedClock, ask: Open) -> None:
    unit, _ = _repaired(desk, clock)
    bars = _named(ask({"unit": unit}), "covers")
    assert isinstance(bars, CoverLanes)
    assert [[bar.start.year for bar in lane] for lane in bars.lanes()] == [[2019], [2026]]
    told = bars.accessibleDescription()
    assert told.startswith("Legal guarantee, ended 01/01/2021")
    assert "Repair guarantee, until 21/02/2027" in told


def test_of_a_unit_without_sale_no_empty_axis_is_drawn(desk: Desk, ask: Open) -> None:
    dialog = ask({"unit": builders.unit(desk, purchased_on=None)})
    assert not dialog.findChildren(CoverLanes)[0].isVisibleTo(dialog)


def test_a_field_that_gets_the_keyboard_comes_wholly_into_view(
    desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot
) -> None:
    unit, _ = _repaired(desk, clock)
    dialog = ask({"unit": unit})
    dialog.resize(dialog.width(), 560)
    for field in dialog.findChildren(QPlainTextEdit):
        if field.isVisibleTo(dialog):
            field.setFocus(Qt.FocusReason.TabFocusReason)
            qtbot.wait(1)
            seen = dialog.scroller.viewport().rect()
            at = QRect(field.mapTo(dialog.scroller.viewport(), QPoint(0, 0)), field.size())
            assert seen.contains(at)


def test_a_different_fault_is_no_comeback(desk: Desk, clock: FixedClock, ask: Open, qtbot: QtBot) -> None:
    unit, _ = _repaired(desk, clock)
    dialog = ask({"unit": unit})
    _click(qtbot, dialog, "different_fault")
    _fault(dialog, "The door")
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "primary")
    assert desk.cases.get(2).jobs[0].comeback_of is None


def test_somebody_else_may_bring_it_and_the_owner_stays(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    unit = builders.unit(desk, owner=builders.customer(desk, "Olga Owner"))
    other = builders.customer(desk, "Bruno Bringer", phone="611 000 111")
    dialog = ask({"customer": other})
    dialog.shown().box.take(unit)
    assert "Olga Owner" in dialog.owner_note.text()
    _fault(dialog, "x")
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "primary")
    assert desk.cases.get(1).facts.customer == other
    assert desk.units.card(unit).facts.owner_name == "Olga Owner"


def test_a_likely_twin_is_shown_before_a_customer_is_made_twice(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    known = builders.customer(desk, "José García", phone="600 123 456")
    dialog = ask({"unit": builders.unit(desk, owner=builders.customer(desk, "Someone"))})
    dialog.customer.begin_new("Garcia Jose")
    QApplication.processEvents()
    _click(qtbot, dialog, f"twin_{known}")
    assert dialog.customer.value() == known


def test_a_twin_nobody_saw_yet_stops_the_first_press_only(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    builders.customer(desk, "José García", phone="600 123 456")
    dialog = ask({"unit": builders.unit(desk, owner=builders.customer(desk, "Someone", phone="1"))})
    dialog.customer.begin_new("Pepe")
    dialog.customer.form.editor("phone").setText("600123456")
    _fault(dialog, "x")
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "primary")
    assert desk.cases.by_state() == {}
    _click(qtbot, dialog, "primary")
    assert desk.cases.by_state() == {"received": 1}


def test_a_typed_phone_begins_a_new_customer_with_it(ask: Open) -> None:
    dialog = ask()
    dialog.customer.begin_new("600 123 456")
    assert dialog.customer.form.values()["phone"] == "600 12 34 56"
    assert dialog.customer.form.values()["name"] == ""


def test_the_promised_day_is_proposed_and_explained(desk: Desk, ask: Open) -> None:
    details = ask().shown().details
    assert details.agreed.values()["promised_on"] == date(2026, 11, 24)
    assert "Monday to Saturday" in details.promise_note.text()


def test_a_day_on_which_the_shop_is_closed_warns_at_once(ask: Open) -> None:
    details = ask().shown().details
    day = details.agreed.editor("promised_on")
    day.setText("22/11/2026")
    day.changed.emit()
    assert "closed" in details.promise_note.text()


def test_an_urgent_unit_is_proposed_sooner_unless_a_day_was_chosen(
    desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    details = ask().shown().details
    usual = details.agreed.values()["promised_on"]
    details.agreed.editor("urgent").click()
    assert details.agreed.values()["promised_on"] < usual


# -- what cannot be taken -----------------------------------------------------------------------------


def test_an_empty_intake_says_what_is_missing_and_goes_to_the_first(
    window: Window, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask()
    _click(qtbot, dialog, "primary")
    QApplication.processEvents()
    assert dialog.shown().box.problem.text()
    assert dialog.customer.problem.text()
    assert dialog.shown().details.fault.fields["problem"].problem.text()
    assert dialog.shown().details.left.fields["accessories"].problem.text()
    assert dialog.focusWidget() is dialog.shown().box.line


def test_the_page_with_the_problem_comes_to_the_front(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "another_unit")
    _click(qtbot, dialog, "primary")
    assert dialog.tabs.currentIndex() == 0
    assert dialog.shown().details.fault.fields["problem"].problem.text()


def test_a_date_that_cannot_be_read_is_not_lost_silently(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    _fault(dialog, "x")
    _click(qtbot, dialog, "nothing_left")
    day = dialog.shown().details.agreed.editor("promised_on")
    day.setText("someday")
    day.changed.emit()
    _click(qtbot, dialog, "primary")
    assert desk.cases.by_state() == {}
    assert dialog.shown().details.agreed.fields["promised_on"].problem.text()


def test_a_megabyte_of_text_is_taken_and_more_is_refused_in_words(
    desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    _click(qtbot, dialog, "nothing_left")
    _fault(dialog, "<b>x</b> & " * 110_000)
    _click(qtbot, dialog, "primary")
    assert desk.cases.by_state() == {}
    assert "too long" in dialog.shown().details.fault.fields["problem"].problem.text()
    _fault(dialog, "y" * 1_000_000)
    _click(qtbot, dialog, "primary")
    assert len(desk.cases.get(1).jobs[0].problem) == 1_000_000


# -- photos -------------------------------------------------------------------------------------------


def test_photos_dropped_pasted_and_chosen_go_with_the_job(
    desk: Desk, ask: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    photos = dialog.shown().details.photos
    photos.files.files_given.emit([str(_picture(tmp_path))])
    qtbot.waitUntil(lambda: len(photos.staged) == 1)
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    data = QMimeData()
    data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    problem = dialog.shown().details.fault.editor("problem")
    problem.setFocus()
    qtbot.keyClick(problem, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(photos.staged) == 2)
    _fault(dialog, "x")
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "primary")
    page = desk.cases.get(1)
    assert {file.job for file in page.files} == {page.jobs[0].id}
    assert [file.media_type for file in page.files] == ["image/png", "image/png"]


def test_text_in_the_clipboard_is_pasted_as_text(ask: Open, qtbot: QtBot) -> None:
    dialog = ask()
    QGuiApplication.clipboard().setText("typed elsewhere")
    problem = dialog.shown().details.fault.editor("problem")
    problem.setFocus()
    qtbot.keyClick(problem, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert problem.value() == "typed elsewhere"


def _no_picture(folder: Path) -> Path:
    path = folder / "photo.jpg"
    path.write_text("<b>not a picture</b>")
    return path


def _huge(folder: Path) -> Path:
    path = folder / "huge.jpg"
    with path.open("wb") as out:
        out.truncate(2 * LARGEST)
    return path


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (_no_picture, "not a picture"),
        (_huge, "100 MB"),
        (lambda folder: folder / "gone.jpg", "cannot be read"),
    ],
)
def test_a_photo_that_is_none_is_said_beside_the_photos(
    ask: Open, qtbot: QtBot, tmp_path: Path, made: Callable[[Path], Path], said: str
) -> None:
    dialog = ask()
    photos = dialog.shown().details.photos
    photos.take_paths([str(made(tmp_path))])
    qtbot.waitUntil(lambda: bool(photos.problem.text()))
    assert said in photos.problem.text()
    assert photos.staged == []


def test_a_photo_can_be_left_out_again(ask: Open, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ask()
    photos = dialog.shown().details.photos
    photos.take_paths([str(_picture(tmp_path))])
    qtbot.waitUntil(lambda: len(photos.staged) == 1)
    photos.files.grid.setCurrentIndex(photos.files.records.index(0))
    photos.remove()
    assert photos.value() == ()


def test_a_photo_whose_bytes_vanished_is_told_and_the_rest_is_saved(
    desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    photos = dialog.shown().details.photos
    photos.set_value((("0" * 64, "lost.png"),))
    assert "lost.png" in photos.problem.text()
    _fault(dialog, "x")
    _click(qtbot, dialog, "nothing_left")
    _click(qtbot, dialog, "primary")
    assert desk.cases.by_state() == {"received": 1}


# -- drafts -------------------------------------------------------------------------------------------


def test_killed_in_the_middle_everything_comes_back_with_the_photos(
    window: Window, desk: Desk, ask: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    unit = builders.unit(desk, "KNOWN-1")
    dialog = ask()
    dialog.shown().box.take(unit)
    _fault(dialog, "No <b>centrifuga</b>")
    qtbot.keyClicks(dialog.shown().details.accessories.other, "Bag")
    photos = dialog.shown().details.photos
    photos.take_paths([str(_picture(tmp_path))])
    qtbot.waitUntil(lambda: len(photos.staged) == 1)
    _click(qtbot, dialog, "another_unit")
    dialog.shown().box.begin_new("NEW-2")
    dialog.shown().box._begin_product("Toaster")
    dialog.customer.begin_new("Half Typed")
    qtbot.waitUntil(lambda: "Half Typed" in str(desk.draft("intake")))

    # No close, no flush: the process is gone. What opens next only has the shop's folder.
    jobs = Jobs(desk)
    again = Window(desk, jobs, desk.words("en"), Forgetful())
    again.go(Goal("today"), remember=False)
    try:
        back = again.open_dialog("intake")
        assert isinstance(back, IntakeDialog)
        assert back.draft.bar.isVisibleTo(back)
        assert len(back.pages) == 2
        first, second = back.pages
        assert first.box.unit == unit
        assert first.details.fault.values()["problem"] == "No <b>centrifuga</b>"
        assert first.details.accessories.value() == ("Bag",)
        assert [photo.name for photo in first.details.photos.staged] == ["photo.png"]
        assert second.box.mode == NEW
        assert second.box.line.serial() == "NEW-2"
        assert second.box.product_form.values()["name"] == "Toaster"
        assert back.customer.form.values()["name"] == "Half Typed"
        back.draft.forget()
        back.reject()
    finally:
        again.close()
        jobs.close()
        again.deleteLater()


def test_start_afresh_begins_with_one_empty_unit(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask()
    dialog.shown().box.begin_new("ABC")
    _click(qtbot, dialog, "another_unit")
    dialog.reject()
    dialog = ask()
    assert len(dialog.pages) == 2
    _click(qtbot, dialog, "start_afresh")
    assert len(dialog.pages) == 1
    assert dialog.shown().box.line.text() == ""
    assert desk.draft("intake") is None


def test_a_draft_whose_unit_or_customer_is_gone_still_opens(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    unit = builders.unit(desk)
    step = desk.last_step()
    assert step is not None
    dialog = ask()
    dialog.shown().box.take(unit)
    _fault(dialog, "kept")
    dialog.reject()
    desk.undo(step.id)
    dialog = ask()
    assert dialog.shown().box.mode != KNOWN
    assert dialog.shown().details.fault.values()["problem"] == "kept"


def test_a_passcode_is_asked_only_where_wished_and_never_lies_in_a_draft(
    desk: Desk, ask: Open, qtbot: QtBot
) -> None:
    dialog = ask()
    assert not dialog.shown().details.left.editor("passcode").isVisibleTo(dialog)
    dialog.reject()
    desk.do(ChangeSettings(values={"work.passcodes": True}))
    dialog = ask()
    passcode = dialog.shown().details.left.editor("passcode")
    assert passcode.isVisibleTo(dialog)
    qtbot.keyClicks(passcode, "1-2-3-4-secret")
    _fault(dialog, "x")
    dialog.reject()
    assert "secret" not in str(desk.draft("intake"))


def test_each_way_in_has_a_draft_of_its_own(desk: Desk, ask: Open) -> None:
    first, second = builders.unit(desk, "A"), builders.unit(desk, "B")
    dialog = ask({"unit": first})
    _fault(dialog, "of the first")
    dialog.reject()
    assert ask({"unit": second}).shown().details.fault.values()["problem"] == ""
    assert ask({"unit": first}).shown().details.fault.values()["problem"] == "of the first"


# -- the keyboard -------------------------------------------------------------------------------------


def test_tab_goes_as_one_reads(desk: Desk, ask: Open, qtbot: QtBot) -> None:
    dialog = ask({"unit": builders.unit(desk)})
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None)
    QApplication.processEvents()
    _named(dialog, "other_unit").setFocus()
    tops = []
    for _ in range(14):
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
    data.setUrls([QUrl.fromLocalFile(str(_picture(tmp_path)))])
    photos = dialog.shown().details.photos
    photos.files.files_given.emit([url.toLocalFile() for url in data.urls()])
    qtbot.waitUntil(lambda: len(photos.staged) == 1)
