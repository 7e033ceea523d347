"""The form of a visit at the keyboard: lines in their order, photos, what is left; nothing typed is lost."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.field.checklist_actions import EditChecklist, LineForm
from helpdesk.services.field.reading_actions import AddReading
from helpdesk.services.field.visit_actions import JoinVisit, PlanVisit
from tests.services.field.test_visit_record import MONDAY, WASHER, maintenance, results
from tests.services.test_every_action import PNG
from tests.ui.keyboard import Keys
from ui.screens.visits.visit_dialog import VisitDialog
from ui.screens.visits.watched import FOLDER
from ui.window import Window

LINES = (
    LineForm(text="Filter"),
    LineForm(text="Heat", asks="number", measure="°C", least="50", most="65"),
    LineForm(text="Place", photo=True),
)


@pytest.fixture
def job(desk: Desk, clock: FixedClock) -> int:
    """A maintenance whose visit was on Monday, with a line of each kind."""
    desk.do(EditChecklist(code=WASHER, name="Washers", category="washing machine", lines=LINES))
    made = maintenance(desk)
    desk.do(PlanVisit(job=made, planned_start=MONDAY, technician=1))
    clock.advance(timedelta(days=2, hours=6))
    return made


def asked(window: Window, job: int) -> VisitDialog:
    dialog = window.open_dialog("record_visit", {"job": job})
    assert isinstance(dialog, VisitDialog)
    QApplication.processEvents()
    return dialog


def test_a_visit_is_keyed_line_by_line_without_the_mouse(
    qtbot: QtBot, window: Window, desk: Desk, job: int
) -> None:
    dialog = asked(window, job)
    keys = Keys(qtbot, window)
    rows = dialog.panels[0].lines.rows
    rows[0].marks.setFocus()
    keys.type("p")
    keys.enter()
    assert keys.focused() is rows[1].value
    keys.type("58,5")
    keys.enter()
    assert keys.focused() is rows[2].marks
    keys.type(" ")
    assert rows[2].reason.isVisible()
    keys.enter()
    assert keys.focused() is rows[2].reason
    keys.type("No light")
    keys.enter()
    assert keys.focused() is dialog.panels[0].form.fields["work_done"].editor
    keys.type("Cleaned")
    assert dialog.ending == "done"
    keys.save()
    assert results(desk, job) == ["done"]
    found = desk.checklists.of_job(job)
    assert found is not None
    assert [(line.ended, line.value, line.no_photo) for line in found.lines] == [
        ("passed", "", ""),
        ("passed", "58.5", ""),
        ("passed", "", "No light"),
    ]
    assert desk.cases.job(job).work_done == "Cleaned"
    assert desk.papers.latest("visit", "job", job) is not None


def test_enter_goes_on_from_the_times_to_the_lines(
    qtbot: QtBot, window: Window, desk: Desk, job: int
) -> None:
    dialog = asked(window, job)
    keys = Keys(qtbot, window)
    times = dialog.form.fields
    times["arrived_at"].editor.setFocus()
    keys.enter()
    assert times["left_at"].editor.isAncestorOf(keys.focused()) or keys.focused() is times["left_at"].editor
    keys.enter()
    assert keys.focused() is dialog.panels[0].lines.rows[0].marks
    assert results(desk, job) == [""]


def test_what_is_no_number_is_said_as_soon_as_one_goes_on(
    qtbot: QtBot, window: Window, desk: Desk, job: int
) -> None:
    dialog = asked(window, job)
    keys = Keys(qtbot, window)
    rows = dialog.panels[0].lines.rows
    rows[1].value.setFocus()
    keys.type("58a")
    assert rows[1].problem.text() == ""
    keys.enter()
    assert keys.focused() is rows[2].marks
    assert "58a" in rows[1].problem.text()


def test_the_form_says_whose_visit_it_is(window: Window, desk: Desk, job: int) -> None:
    customer = desk.store.value(
        "SELECT k.name FROM jobs j JOIN cases c ON c.id = j.case_id JOIN customers k ON k.id = c.customer_id WHERE j.id = ?",
        (job,),
    )
    dialog = asked(window, job)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(customer in text for text in said)
    row = dialog.panels[0].lines.rows[0]
    assert row.noted.accessibleName().count("Filter") == 1


def test_a_value_beyond_its_limits_fails_its_line_and_offers_a_repair(
    qtbot: QtBot, window: Window, desk: Desk, job: int
) -> None:
    dialog = asked(window, job)
    row = dialog.panels[0].lines.rows[1]
    assert row.value is not None
    row.value.setFocus()
    qtbot.keyClicks(row.value, "40")
    assert row.repair.isVisible()
    assert row.repair.value()
    assert dialog.ending == "partly"
    assert dialog.end.fields["again_at"].isVisible()
    dialog.save()
    kinds = desk.store.rows("SELECT kind, problem FROM jobs ORDER BY id")
    assert kinds[1] == ("repair", "Heat: 40 °C")
    assert results(desk, job) == ["partly"]


def test_a_passed_line_without_its_photo_is_not_saved_and_says_so(
    qtbot: QtBot, window: Window, desk: Desk, job: int
) -> None:
    dialog = asked(window, job)
    row = dialog.panels[0].lines.rows[2]
    row.marks.setFocus()
    qtbot.keyClicks(row.marks, "p")
    dialog.save()
    assert row.problem.isVisible()
    assert results(desk, job) == [""]
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    row.marks.setFocus()
    qtbot.keyClick(row.marks, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(row.photo.has_photo)
    assert not row.reason.isVisible()
    dialog.save()
    assert results(desk, job) == ["partly"]
    assert desk.store.value("SELECT shows FROM attachments") == "line"


def test_what_was_keyed_comes_back_after_the_program_was_killed(
    qtbot: QtBot, window: Window, desk: Desk, job: int
) -> None:
    dialog = asked(window, job)
    panel = dialog.panels[0]
    panel.lines.rows[0].marks.setFocus()
    qtbot.keyClicks(panel.lines.rows[0].marks, "f")
    qtbot.keyClicks(panel.lines.rows[0].note, "Torn")
    panel.parts.begin()
    qtbot.keyClicks(panel.parts.rows[0].name, "Hose")
    panel.photos["before"].files.files_given.emit([_picture(desk.folder)])
    qtbot.waitUntil(lambda: bool(panel.photos["before"].staged))
    key = dialog.draft.key
    qtbot.waitUntil(lambda: "Hose" in str(desk.draft(key)))
    # Killed: nothing is flushed, nothing is closed.
    dialog.draft._over = True
    dialog.reject()
    again = asked(window, job).panels[0]
    assert (again.lines.rows[0].marks.value(), again.lines.rows[0].note.value()) == ("failed", "Torn")
    assert [row.name.value() for row in again.parts.rows] == ["Hose"]
    assert [photo.name for photo in again.photos["before"].staged] == ["phone.png"]


def _picture(folder: Path) -> str:
    path = folder / "phone.png"
    path.write_bytes(PNG)
    return str(path)


def test_new_photos_of_a_watched_folder_are_offered_and_older_ones_are_not(
    qtbot: QtBot, window: Window, desk: Desk, job: int, tmp_path: Path
) -> None:
    phone = tmp_path / "DCIM"
    phone.mkdir()
    for name, age in (("old.png", -10), ("new.png", 10)):
        (phone / name).write_bytes(PNG)
        at = MONDAY.timestamp() + 60 * age
        os.utime(phone / name, (at, at))
    (phone / "notes.txt").write_text("x", encoding="utf-8")
    window.memory.set(FOLDER, str(phone))
    dialog = asked(window, job)
    assert [path.name for path in dialog.watched.offered] == ["new.png"]
    dialog.watched.take("after")
    after = dialog.panels[0].photos["after"]
    qtbot.waitUntil(lambda: bool(after.staged))
    assert [photo.name for photo in after.staged] == ["new.png"]
    assert dialog.watched.offered == []
    (phone / "later.png").write_bytes(PNG)
    os.utime(phone / "later.png", (MONDAY.timestamp() + 900,) * 2)
    qtbot.waitUntil(lambda: [path.name for path in dialog.watched.offered] == ["later.png"])
    row = dialog.panels[0].lines.rows[2]
    row.marks.setFocus()
    QApplication.processEvents()
    dialog.watched.take("line")
    qtbot.waitUntil(row.photo.has_photo)


def test_a_meter_that_shows_less_is_asked_about_at_once(
    qtbot: QtBot, window: Window, desk: Desk, job: int
) -> None:
    unit = desk.cases.job(job).unit
    assert unit is not None
    desk.do(AddReading(unit=unit, read_on=desk.clock.today(desk.words().zone), value=1200, measure="h"))
    panel = asked(window, job).panels[0]
    new = panel.form.fields["new_meter"]
    assert not new.isVisible()
    qtbot.keyClicks(panel.form.fields["reading"].editor, "1150")
    assert new.isVisible()
    assert "a new meter?" in panel.form.fields["reading"].problem.label.text()


def test_only_what_is_left_is_asked_at_the_next_visit_with_its_old_numbers(
    window: Window, desk: Desk, job: int
) -> None:
    dialog = asked(window, job)
    dialog.panels[0].lines.rows[0].marks.set_value("passed")
    dialog.panels[0].lines.rows[0].touched()
    dialog.end.fill({"again_at": MONDAY + timedelta(days=1)})
    dialog.save()
    assert results(desk, job) == ["partly", ""]
    again = asked(window, job)
    assert [row.line.position for row in again.panels[0].lines.rows] == [2, 3]


def test_two_jobs_are_keyed_in_one_form(window: Window, desk: Desk, job: int) -> None:
    owner = desk.store.value("SELECT customer_id FROM cases")
    other = maintenance(desk, "SN-2", owner=owner)
    desk.do(JoinVisit(job=other))
    dialog = asked(window, job)
    assert [panel.job.id for panel in dialog.panels] == [job, other]
    dialog.panels[1].lines.rows[0].marks.set_value("passed")
    dialog.panels[1].lines.rows[0].touched()
    assert dialog.ending == "partly"
    dialog.save()
    assert (results(desk, job), results(desk, other)) == (["partly"], ["partly"])


def test_absent_asks_whose_fault_and_says_what_travel_costs(window: Window, desk: Desk, job: int) -> None:
    dialog = asked(window, job)
    dialog.end.fill({"result": "not_done", "reason": "absent"})
    dialog._changed()
    assert dialog.end.fields["at_fault"].isVisible()
    assert "no fault of the customer" in dialog.travel.text()
    dialog.end.fill({"at_fault": True})
    dialog._changed()
    assert "€25.00" in dialog.travel.text()
    dialog.save()
    assert results(desk, job) == ["not_done"]


def test_the_next_free_times_are_offered_for_what_is_left(window: Window, desk: Desk, job: int) -> None:
    dialog = asked(window, job)
    dialog.panels[0].lines.rows[0].marks.set_value("passed")
    dialog.panels[0].lines.rows[0].touched()
    assert dialog.times.isVisible()
    assert len(dialog.times.buttons) == 3
    dialog.times.take(1)
    assert dialog.end.editor("again_at").value() == dialog.times.slots[1].start
    assert [button.isChecked() for button in dialog.times.buttons] == [False, True, False]
    slot = dialog.times.slots[1]
    dialog.save()
    assert [visit.planned_start for visit in desk.visits.of_job(job)] == [MONDAY, slot.start]


def test_a_next_visit_at_a_time_that_is_taken_says_so_beside_its_field(
    window: Window, desk: Desk, job: int
) -> None:
    taken = MONDAY + timedelta(days=1)
    desk.do(PlanVisit(job=maintenance(desk, "SN-9"), planned_start=taken, technician=1))
    dialog = asked(window, job)
    dialog.panels[0].lines.rows[0].marks.set_value("passed")
    dialog.panels[0].lines.rows[0].touched()
    dialog.end.fill({"again_at": taken})
    dialog._changed()
    assert "Overlaps" in dialog.times.warning.text()
    dialog.save()
    assert "The next free time is" in dialog.end.fields["again_at"].problem.text()
    assert results(desk, job) == [""]


def test_a_note_is_come_to_at_once(window: Window, job: int, stops: list[QWidget]) -> None:
    dialog = asked(window, job)
    dialog.activateWindow()
    QApplication.processEvents()
    row = dialog.panels[0].lines.rows[0]
    row.noted.setFocus()
    stops.clear()
    row.noted.click()
    assert stops == [row.note]
    assert not row.noted.isEnabled()
