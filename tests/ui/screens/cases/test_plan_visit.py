"""Planning a visit in the window: free times by number keys, other jobs ticked, what stands against a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.shop.staff_actions import AddStaff
from tests import builders
from ui.screens.cases.plan_visit_dialog import MoveVisitDialog, PlanVisitDialog
from ui.window import Window

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def job(desk: Desk, serial: str = "SN-1", owner: int | None = None) -> int:
    owner = owner or builders.customer(desk)
    unit = builders.unit(desk, serial, owner=owner, product=builders.product(desk, model=serial))
    case = builders.received(desk, unit, by=owner)
    return int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))


def asked(window: Window, of: int) -> PlanVisitDialog:
    window.shell.ask(PlanVisit, {"job": of})
    (dialog,) = (one for one in window.dialogs if isinstance(one, PlanVisitDialog))
    return dialog


def test_a_number_takes_a_free_time_and_who_goes(window: Window, desk: Desk, qtbot: QtBot) -> None:
    luis = builders.did(desk, AddStaff(name="Luis Roca", role="technician"))
    made = job(desk)
    dialog = asked(window, made)
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.times.buttons[0])
    assert len(dialog.times.buttons) == 3
    assert [part in dialog.times.buttons[0].text() for part in ("Saturday", "11:15–12:15", "Luis Roca")] == [
        True
    ] * 3
    qtbot.keyClick(dialog.times.buttons[0], Qt.Key.Key_2)
    assert dialog.form.editor("technician").value() == luis
    assert [button.isChecked() for button in dialog.times.buttons] == [False, True, False]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    visit = desk.visits.open(made)
    assert visit is not None
    assert (visit.technician, visit.minutes, visit.travel_minutes) == (luis, 60, 15)
    assert visit.planned_start == datetime(2026, 11, 21, 11, 15, tzinfo=UTC)


def test_free_times_follow_the_minutes_and_the_person(window: Window, desk: Desk) -> None:
    for name in ("Ana Sanz", "Luis Roca"):
        builders.did(desk, AddStaff(name=name, role="technician"))
    dialog = asked(window, job(desk))
    editor = dialog.form.editor("minutes")
    editor.setText("180")
    dialog.changed("minutes")
    assert dialog.times.slots[0].end - dialog.times.slots[0].start == timedelta(minutes=180)
    dialog.form.editor("technician").set_value(dialog.times.slots[0].technician + 1)
    dialog.changed("technician")
    assert {slot.name for slot in dialog.times.slots} == {"Luis Roca"}


def test_what_stands_against_a_time_is_said_while_it_is_typed(window: Window, desk: Desk) -> None:
    desk.do(PlanVisit(job=job(desk), planned_start=MONDAY, technician=1, travel_minutes=0))
    dialog = asked(window, job(desk, "SN-2"))
    assert dialog.warning.isHidden()
    dialog.form.fill({"planned_start": MONDAY + timedelta(minutes=30), "technician": 1})
    dialog.changed("planned_start")
    assert dialog.warning.label.text().startswith("Overlaps with the visit of 23/11/2026 10:00 to Ana Gómez")
    assert dialog.warning.label.text().endswith("It is refused.")
    dialog.form.fill({"planned_start": MONDAY + timedelta(hours=5)})
    dialog.changed("planned_start")
    assert dialog.warning.label.text().endswith("It is planned all the same, and shown.")


def test_other_jobs_of_the_customer_are_ticked_to_go_along(window: Window, desk: Desk, qtbot: QtBot) -> None:
    owner = builders.customer(desk)
    first, second = (job(desk, f"SN-{number}", owner) for number in range(2))
    dialog = asked(window, first)
    assert [check.text() for check in dialog.others.values()] == ["2-1 · Balay SN-1"]
    dialog.others[second].click()
    dialog.times.take(0)
    dialog.wanted.emit()
    visit = desk.visits.open(second)
    assert visit is not None
    assert desk.visits.jobs(visit.id) == [first, second]


def test_a_half_typed_visit_is_kept(window: Window, desk: Desk) -> None:
    owner = builders.customer(desk)
    first, second = (job(desk, f"SN-{number}", owner) for number in range(2))
    dialog = asked(window, first)
    dialog.times.take(1)
    dialog.others[second].click()
    start = dialog.form.editor("planned_start").value()
    dialog.reject()
    again = asked(window, first)
    assert again.form.editor("planned_start").value() == start
    assert again.others[second].isChecked()


def test_moving_begins_with_what_is_planned(window: Window, desk: Desk) -> None:
    from helpdesk.services.field.visit_actions import MoveVisit

    made = job(desk)
    desk.do(PlanVisit(job=made, planned_start=MONDAY, technician=1, fixed=True))
    window.shell.ask(MoveVisit, {"job": made})
    (dialog,) = (one for one in window.dialogs if isinstance(one, MoveVisitDialog))
    assert dialog.form.editor("planned_start").value() == MONDAY
    assert dialog.warning.isHidden()
    dialog.times.take(0)
    dialog.wanted.emit()
    visit = desk.visits.open(made)
    assert visit is not None
    assert (visit.planned_start, visit.fixed) == (datetime(2026, 11, 21, 10, 15, tzinfo=UTC), True)
