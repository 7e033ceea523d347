"""Confirming tomorrow's visits in the window: asked, answered, moved, marked where a part is missing."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.workshop.repair_actions import WaitFor
from tests import builders
from ui.screens.cases.plan_visit_dialog import MoveVisitDialog
from ui.screens.shared.message_dialog import MessageDialog
from ui.screens.today.confirm_dialog import ConfirmVisitsDialog
from ui.screens.today.screen import TodayScreen
from ui.widgets.button import Button
from ui.widgets.inline import Inline
from ui.window import Window

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def planned(desk: Desk, count: int) -> list[int]:
    made = []
    for number in range(count):
        case = builders.received(desk, builders.unit(desk, f"SN-{number}"))
        job = int(desk.store.value("SELECT id FROM jobs WHERE case_id = ?", (case,)))
        desk.do(PlanVisit(job=job, planned_start=MONDAY + timedelta(hours=number)))
        made.append(job)
    return made


def opened(window: Window) -> ConfirmVisitsDialog:
    window.open_dialog("confirm_visits")
    (dialog,) = (one for one in window.dialogs if isinstance(one, ConfirmVisitsDialog))
    return dialog


def button(dialog: ConfirmVisitsDialog, name: str) -> Button:
    found = [one for one in dialog.findChildren(Button, name) if one.isVisibleTo(dialog)]
    assert len(found) == 1, name
    return found[0]


def test_an_answer_is_written_down_and_the_next_is_asked(window: Window, desk: Desk, qtbot: QtBot) -> None:
    planned(desk, 2)
    dialog = opened(window)
    assert dialog.windowTitle() == "Confirm the visits of Monday, 23 November 2026"
    assert dialog.count.text() == "0 of 2 confirmed"
    assert dialog.focusWidget() is button(dialog, "confirmed_1")
    button(dialog, "confirmed_1").click()
    assert desk.visits.planned(1).confirmed == "confirmed"
    qtbot.waitUntil(lambda: dialog.count.text() == "1 of 2 confirmed")
    qtbot.waitUntil(lambda: dialog.focusWidget() is button(dialog, "confirmed_2"))
    button(dialog, "no_answer_2").click()
    assert desk.visits.planned(2).confirmed == "no_answer"


def test_who_wants_another_time_is_given_one(window: Window, desk: Desk) -> None:
    (job,) = planned(desk, 1)
    button(opened(window), "moved_1").click()
    (dialog,) = (one for one in window.dialogs if isinstance(one, MoveVisitDialog))
    assert dialog.told == {"job": job}


def test_the_text_to_send_is_ready(window: Window, desk: Desk) -> None:
    planned(desk, 1)
    button(opened(window), "write_1").click()
    (dialog,) = (one for one in window.dialogs if isinstance(one, MessageDialog))
    assert "at 10:00" in dialog.form.editor("text").value()


def test_a_part_that_is_not_here_is_marked(window: Window, desk: Desk) -> None:
    first, _ = planned(desk, 2)
    desk.do(WaitFor(job=first, reason="part"))
    dialog = opened(window)
    assert [one.label.text() for one in dialog.findChildren(Inline) if one.label.text()] == [
        "A part is not here yet"
    ]


def test_a_line_of_today_opens_it(window: Window, desk: Desk) -> None:
    planned(desk, 1)
    screen = window.current()
    assert isinstance(screen, TodayScreen)
    screen.reload()
    screen._open("visits_to_confirm", ("confirm", 1))
    assert any(isinstance(one, ConfirmVisitsDialog) for one in window.dialogs)


def test_without_visits_it_says_so(window: Window) -> None:
    dialog = opened(window)
    assert not dialog.none.isHidden()
    assert dialog.count.isHidden()


def test_the_keyboard_goes_from_answer_to_answer_and_stays_at_the_last(
    window: Window, desk: Desk, stops: list[QWidget]
) -> None:
    planned(desk, 2)
    dialog = opened(window)
    dialog.activateWindow()
    QApplication.processEvents()
    stops.clear()
    for visit in (1, 2):
        button(dialog, f"confirmed_{visit}").click()
        QApplication.processEvents()
    assert [stop.objectName() for stop in stops] == ["confirmed_2", "confirmed_2"]
    assert dialog.focusWidget() is button(dialog, "confirmed_2"), "not the button that closes it"


def test_no_phone_is_broken_in_two_lines(window: Window, desk: Desk) -> None:
    planned(desk, 1)
    dialog = opened(window)
    (phone,) = (label for label in dialog.findChildren(QLabel) if "600 11 22 33" in label.text())
    assert phone.text().startswith("600 11 22 33")
    assert phone.width() > phone.fontMetrics().horizontalAdvance("600 11 22 33")
