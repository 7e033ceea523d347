"""Installing in the window: offered by the sale, gone through by keys, kept as a draft, told what begins with it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.field.opening_actions import OpenInstallation, SellWithInstallation
from tests import builders
from ui.screens.installations.install_dialog import InstallDialog
from ui.screens.installations.opening_dialogs import SaleDialog
from ui.screens.units.unit_dialog import UnitDialog
from ui.window import Window

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def unit(desk: Desk) -> int:
    product = builders.product(desk, category="Washing machines", installed=True, maintenance_months=12)
    return builders.unit(desk, "SN-1001", product=product, purchased_on=None)


@pytest.fixture
def job(desk: Desk, unit: int, clock: FixedClock) -> int:
    """An installation whose visit is over."""
    desk.do(
        SellWithInstallation(
            unit=unit, purchased_on=date(2026, 11, 20), installation=True, planned_start=MONDAY
        )
    )
    clock.advance(MONDAY + 3 * HOUR - clock.now())
    return int(desk.store.value("SELECT id FROM jobs WHERE kind = 'installation'"))


def opened(window: Window, name: str, told: object) -> Any:
    dialog = window.open_dialog(name, told)
    QApplication.processEvents()
    return dialog


def filled(window: Window, job: int) -> InstallDialog:
    """The dialog with everything but the acceptance."""
    dialog = opened(window, "install", {"job": job})
    assert isinstance(dialog, InstallDialog)
    dialog.form.fill({"left_at": MONDAY + HOUR, "serial_found": "SN-1001"})
    box = dialog.topics.boxes[0][1]
    box.setChecked(True)
    return dialog


def go_through(dialog: InstallDialog) -> None:
    """Every line passed, by keys alone."""
    lines = dialog.acceptance.lines
    lines[0].stops()[0].setFocus()
    for line in lines:
        if line.figure is not None:
            QTest.keyClicks(line.figure, line.line.least)
        else:
            line.mark.setFocus()
            QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_1)
        if line.line.photo:
            line.no_photo.setText("Camera at home")
            line.no_photo.changed.emit()
        if line is not lines[-1]:
            QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def test_a_product_that_is_installed_offers_it_with_a_time(window: Window, desk: Desk, unit: int) -> None:
    dialog = opened(window, "sale", {"unit": unit})
    assert isinstance(dialog, SaleDialog)
    values = dialog.form.values()
    assert (values["installation"], values["planned_start"]) == (
        True,
        datetime(2026, 11, 23, 8, 0, tzinfo=UTC),
    )
    dialog.form.fill({"purchased_on": date(2026, 11, 21)})
    delivered = dialog.form.editor("delivered_on")
    delivered.set_value(date(2026, 11, 27))
    delivered.changed.emit()
    assert dialog.form.values()["planned_start"] == datetime(2026, 11, 27, 8, 0, tzinfo=UTC)
    dialog.primary.click()
    assert desk.store.value("SELECT count(*) FROM visits") == 1
    desk.undo()
    assert desk.store.value("SELECT count(*) FROM purchases") == 0
    assert desk.store.value("SELECT count(*) FROM cases") == 0


def test_a_time_that_was_chosen_stays(window: Window, unit: int) -> None:
    dialog = opened(window, "sale", {"unit": unit})
    dialog.form.fill({"planned_start": MONDAY})
    delivered = dialog.form.editor("delivered_on")
    delivered.set_value(date(2026, 11, 27))
    delivered.changed.emit()
    assert dialog.form.values()["planned_start"] == MONDAY


def test_another_product_does_not_but_can(window: Window, desk: Desk) -> None:
    unit = builders.unit(desk, purchased_on=None)
    dialog = opened(window, "sale", {"unit": unit})
    assert not dialog.form.values()["installation"]
    assert dialog.form.fields["planned_start"].isHidden()
    dialog.form.editor("installation").setChecked(True)
    assert not dialog.form.fields["planned_start"].isHidden()


def test_a_new_unit_offers_it_once_it_is_sold(window: Window, desk: Desk, unit: int) -> None:
    product = desk.units.card(unit).facts.product
    dialog = opened(window, "unit", {"owner": 1, "product": product})
    assert isinstance(dialog, UnitDialog)
    assert dialog.form.fields["installation"].isHidden()
    dialog.form.fill({"purchased_on": date(2026, 11, 20), "serial": "N-1"})
    dialog._look()
    assert dialog.form.values()["installation"]
    dialog.primary.click()
    new = desk.store.value("SELECT max(id) FROM units")
    assert desk.installations.open_of(new) is not None


def test_the_acceptance_is_gone_through_by_keys_and_saved(window: Window, desk: Desk, job: int) -> None:
    dialog = filled(window, job)
    go_through(dialog)
    assert dialog.acceptance.undone() == 0
    assert "guaranteed until" in dialog.follows.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.cases.job(job).state == "delivered"
    assert window.dialogs[-1].objectName() == "dialog_preview"


def test_a_value_beyond_its_limits_fails_its_line(window: Window, desk: Desk, job: int) -> None:
    dialog = filled(window, job)
    go_through(dialog)
    line = dialog.acceptance.lines[3]
    assert line.figure is not None
    line.figure.setText("12")
    line.figure.changed.emit()
    assert (line.mark.value(), line.note.isHidden(), dialog.acceptance.undone()) == ("failed", False, 1)
    assert not dialog.form.fields["again_at"].isHidden()
    line.repair.setChecked(True)
    dialog.primary.click()
    assert desk.cases.job(job).state == "in_work"
    assert desk.store.value("SELECT count(*) FROM jobs WHERE kind = 'repair'") == 1


def test_what_asks_for_nothing_else_passes_at_once(window: Window, job: int) -> None:
    dialog = filled(window, job)
    dialog.acceptance.rest.click()
    marks = [line.mark.value() for line in dialog.acceptance.lines]
    assert marks == [None, "passed", "passed", None, "passed", "passed", None, "passed", None]


def test_another_serial_says_so_at_once_and_stops(window: Window, desk: Desk, job: int) -> None:
    dialog = filled(window, job)
    go_through(dialog)
    assert dialog.form.fields["serial_way"].isHidden()
    serial = dialog.form.editor("serial_found")
    serial.setText("SN-1007")
    serial.changed.emit()
    assert not dialog.form.fields["serial_way"].isHidden()
    assert "SN-1001" in dialog.form.fields["serial_found"].problem.text()
    dialog.primary.click()
    assert desk.cases.job(job).state == "received"
    dialog.form.fill({"serial_way": "mistyped", "serial_reason": "Read off the box"})
    dialog.primary.click()
    assert desk.store.value("SELECT serial FROM units") == "SN-1007"


def test_what_was_typed_comes_back_after_a_crash(window: Window, job: int) -> None:
    dialog = filled(window, job)
    go_through(dialog)
    before = dialog.values()
    dialog.draft.flush()
    dialog.reject()
    again = opened(window, "install", {"job": job})
    assert again.values() == before
    assert again.acceptance.undone() == 0
    assert not again.draft.bar.isHidden()


def test_at_the_second_visit_what_passed_stands_and_only_the_rest_is_told(
    window: Window, desk: Desk, job: int
) -> None:
    dialog = filled(window, job)
    go_through(dialog)
    dialog.acceptance.lines[2].mark.buttons["failed"].setChecked(True)
    dialog.primary.click()
    window.dialogs[-1].reject()
    again = opened(window, "install", {"job": job})
    assert [line.mark.value() for line in again.acceptance.lines].count("passed") == 8
    assert again.acceptance.answers() == ()
    again.acceptance.lines[2].mark.buttons["passed"].setChecked(True)
    assert [answer.position for answer in again.acceptance.answers()] == [3]
    assert not again.form.values()["trained"]


def test_in_a_case_it_becomes_one_of_its_jobs(window: Window, desk: Desk, unit: int) -> None:
    case = builders.received(desk, unit, by=1)
    dialog = opened(window, "open_installation", {"unit": unit, "case": case})
    dialog.primary.click()
    assert [job.kind for job in desk.cases.get(case).jobs] == ["repair", "installation"]
    assert OpenInstallation.prompt is not None


def test_what_is_wrong_at_the_end_of_a_long_form_is_read_at_once(
    window: Window, unit: int, qtbot: Any
) -> None:
    dialog = opened(window, "sale", {"unit": unit})
    dialog.form.fill(
        {"purchased_on": date(2026, 11, 21), "planned_start": datetime(2026, 11, 20, 8, 0, tzinfo=UTC)}
    )
    dialog.primary.click()
    said = dialog.form.fields["planned_start"].problem
    qtbot.waitUntil(
        lambda: said.isVisible() and said.visibleRegion().boundingRect().height() == said.height()
    )


def test_the_next_free_times_are_offered_for_the_rest(window: Window, desk: Desk, job: int) -> None:
    dialog = filled(window, job)
    assert not dialog.times.isHidden()
    dialog.times.take(0)
    slot = dialog.times.slots[0]
    assert dialog.form.editor("again_at").value() == slot.start
    dialog.primary.click()
    open_visit = desk.visits.open(job)
    assert open_visit is not None
    assert open_visit.planned_start == slot.start
