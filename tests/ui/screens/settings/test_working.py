"""Hours and leave of a person in the settings: added, changed, taken away, refused where they cannot be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.shop.working_actions import AddLeave
from tests import builders
from ui.screens.program.calendar_file_dialog import CalendarFileDialog
from ui.screens.settings.working_dialog import WorkingDialog
from ui.screens.shared.action_dialog import ActionDialog
from ui.widgets.button import Button
from ui.window import Window


def opened(window: Window) -> WorkingDialog:
    window.shell.ask("working", {"person": 1})
    (dialog,) = (one for one in window.dialogs if isinstance(one, WorkingDialog))
    return dialog


def test_hours_are_typed_as_people_write_them(window: Window, desk: Desk) -> None:
    dialog = opened(window)
    dialog.week.lines[0].setText("9-14, 16-19:30")
    dialog.wanted.emit()
    assert desk.shop.working_week(1)[0] == (("09:00", "14:00"), ("16:00", "19:30"))
    assert not dialog.isVisible()


def test_empty_lines_say_what_they_mean(window: Window) -> None:
    week = opened(window).week

    def hints() -> set[str]:
        return {line.placeholderText() for line in week.lines}

    assert hints() == {"as the shop"}
    week.lines[2].setText("9-14")
    assert hints() == {"closed"}
    week.lines[2].clear()
    assert hints() == {"as the shop"}


def test_hours_that_are_none_are_told_and_nothing_is_written(window: Window, desk: Desk) -> None:
    dialog = opened(window)
    dialog.week.lines[0].setText("9 to the evening")
    dialog.wanted.emit()
    assert dialog.isVisible()
    assert not any(desk.shop.working_week(1))


def test_half_typed_hours_are_kept(window: Window, desk: Desk) -> None:
    dialog = opened(window)
    dialog.week.lines[2].setText("9-14")
    dialog.draft.touched()
    dialog.reject()
    assert opened(window).week.texts()[2] == "9-14"


def test_a_leave_is_added_and_seen_at_once(window: Window, desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(window)
    button = dialog.findChild(Button, "add_leave")
    assert button is not None
    button.click()
    (form,) = (one for one in window.dialogs if isinstance(one, ActionDialog))
    form.form.fill({"first_on": date(2026, 12, 24), "last_on": date(2026, 12, 23)})
    form.wanted.emit()
    assert form.isVisible()
    form.form.fill({"last_on": date(2026, 12, 31)})
    form.wanted.emit()
    assert [leave.last_on for leave in desk.shop.leaves(1)] == [date(2026, 12, 31)]
    qtbot.waitUntil(lambda: dialog.findChild(Button, "edit_leave_1") is not None)


def test_a_leave_is_taken_away(window: Window, desk: Desk) -> None:
    desk.do(AddLeave(person=1, first_on=date(2026, 12, 1), last_on=date(2026, 12, 4)))
    button = opened(window).findChild(Button, "remove_leave_1")
    assert button is not None
    button.click()
    assert desk.shop.leaves(1) == []


def test_the_visits_of_a_week_are_written_into_a_file(window: Window, desk: Desk, tmp_path: Path) -> None:
    case = builders.received(desk)
    job = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))
    desk.do(PlanVisit(job=job, planned_start=desk.clock.now(), technician=1))
    window.open_dialog("calendar_file")
    (dialog,) = (one for one in window.dialogs if isinstance(one, CalendarFileDialog))
    dialog.form.fill({"technician": 1})
    assert (dialog.form.values()["first"], dialog.form.values()["last"]) == (
        date(2026, 11, 21),
        date(2026, 11, 27),
    )
    dialog.write(tmp_path / "none" / "visits.ics")
    assert dialog.isVisible()
    dialog.write(tmp_path / "visits.ics")
    assert (tmp_path / "visits.ics").read_bytes().count(b"BEGIN:VEVENT") == 1
    assert not dialog.isVisible()
