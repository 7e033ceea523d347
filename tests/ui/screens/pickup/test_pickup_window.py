"""What nobody collects in the window: the reminder's number, the storage that may be let go, the owner's decision."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.shop.staff_actions import AddStaff
from tests.services.claims.counter import at
from tests.services.pickup.waits import Waits
from ui.shell import Goal
from ui.window import Window


@pytest.fixture
def waits(desk: Desk, window: Window) -> Waits:
    """A unit that nobody collects in the shown window's shop."""
    return Waits(desk)


def words(widget: QWidget) -> str:
    """All that is written in a widget and seen."""
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def save(qtbot: QtBot, dialog: Any) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_registered_letter_is_asked_for_its_number(
    window: Window, desk: Desk, waits: Waits, qtbot: QtBot
) -> None:
    at(desk, "2026-11-21")
    dialog = window.open_dialog("remind", {"job": waits.job})
    assert dialog.form.editor("stage").value() == "reminder"
    assert not dialog.form.fields["letter"].isVisibleTo(dialog)
    dialog.form.editor("how").set_value("registered")
    dialog.changed("how")
    assert dialog.form.fields["letter"].isVisibleTo(dialog)
    save(qtbot, dialog)
    assert not desk.pickup.reminders(waits.job)
    dialog.form.editor("letter").setFocus()
    qtbot.keyClicks(dialog.form.editor("letter"), "CD1")
    save(qtbot, dialog)
    [row] = desk.pickup.reminders(waits.job)
    assert (row.how, row.letter) == ("registered", "CD1")
    for open_one in list(window.dialogs):
        open_one.reject()


def test_from_its_day_the_last_letter_is_proposed(window: Window, desk: Desk, waits: Waits) -> None:
    waits.remind("2026-02-15")
    at(desk, "2026-11-21")
    dialog = window.open_dialog("remind", {"job": waits.job})
    assert dialog.form.editor("stage").value() == "last"
    assert dialog.form.editor("how").value() == "registered"
    dialog.reject()


def test_the_counter_lets_storage_go(window: Window, desk: Desk, waits: Waits, qtbot: QtBot) -> None:
    at(desk, "2026-03-03")
    dialog = window.open_dialog("hand_back", {"job": waits.job})
    assert "Of it storage: 3 days, €3.00" in words(dialog)
    dialog.form.editor("charge_storage").setFocus()
    qtbot.keyClick(dialog.form.editor("charge_storage"), Qt.Key.Key_Space)
    assert "Storage let go: 3 days, €3.00" in words(dialog)
    save(qtbot, dialog)
    assert desk.store.value("SELECT storage_cents FROM jobs WHERE id = ?", (waits.job,)) == 0
    for open_one in list(window.dialogs):
        open_one.reject()


def test_the_page_says_what_is_due(window: Window, desk: Desk, waits: Waits) -> None:
    at(desk, "2026-02-16")
    window.go(Goal("case", waits.case))
    assert "Nobody collects: Remind the customer, due since 15/02/2026" in words(window)


def test_the_owner_s_decision_says_from_when_and_which_law_says_longer(
    window: Window, desk: Desk, waits: Waits
) -> None:
    waits.last_letter("2026-11-21")
    at(desk, "2027-01-20")
    dialog = window.open_dialog("dispose", {"job": waits.job})
    assert "Not before 21/01/2027" in words(dialog)
    assert not dialog.primary.isEnabled()
    assert "still gives the customer until 20/01/2029" in words(dialog)
    dialog.form.fill({"decided_by": 1, "reason": "Nobody came", "data_destroyed": True, "early": True})
    dialog.save()
    assert "Not before 21/01/2027" in dialog.problem.text()
    at(desk, "2027-01-21")
    dialog.save()
    found = desk.pickup.disposal(waits.job)
    assert found is not None
    window.go(Goal("case", waits.case))
    assert "Not collected" in words(window)


def test_who_decided_is_asked_where_several_work(window: Window, desk: Desk, waits: Waits) -> None:
    waits.last_letter("2026-11-21")
    at(desk, "2027-01-21")
    alone = window.open_dialog("dispose", {"job": waits.job})
    assert alone.form.fields["decided_by"].isHidden()
    alone.reject()
    desk.do(AddStaff(name="Luis Mora"))
    several = window.open_dialog("dispose", {"job": waits.job})
    asked = several.form.fields["decided_by"]
    assert not asked.isHidden()
    assert asked.required
    several.reject()
