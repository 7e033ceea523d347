"""From the start screen to the end by keyboard alone, counted: a claim under guarantee, a complaint."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from tests import builders
from tests.ui.keyboard import CONTROL, SHIFT, Keys
from ui.shell import Goal
from ui.window import Window

ESCAPE, TAB = Qt.Key.Key_Escape, Qt.Key.Key_Tab


def _state(desk: Desk) -> str:
    return desk.cases.get(1).jobs[0].state


def test_a_claim_from_intake_to_hand_over(window: Window, desk: Desk, qtbot: QtBot) -> None:
    builders.unit(desk, "SN-5", purchased_on=date(2026, 5, 4))
    keys = Keys(qtbot, window)
    keys.press(Qt.Key.Key_N, CONTROL)
    keys.type("SN-5")
    keys.enter()
    keys.type("It stays cold")
    keys.press(TAB)
    keys.press(Qt.Key.Key_Space)
    keys.save()
    keys.press(ESCAPE)
    keys.press(Qt.Key.Key_K, CONTROL)
    keys.type("1")
    qtbot.waitUntil(window.top.search.hits.isVisible)
    keys.enter()
    assert desk.cases.get(1).jobs[0].kind == "claim"
    # The next step from the list, and what each asks for.
    keys.save()
    keys.type("Element open")
    keys.save()
    keys.save()
    keys.press(Qt.Key.Key_Space)
    keys.save()
    keys.save()
    assert _state(desk) == "in_work"
    keys.save()
    keys.type("Element renewed")
    keys.save()
    for reached in ("ready", "ready", "delivered"):
        keys.save()
        keys.save()
        assert _state(desk) == reached
    keys.press(ESCAPE)
    assert keys.count <= 30
    assert window.current().goal() == Goal("case", 1), (
        "closed it stands in no list of open ones, and stays in view"
    )


def test_a_complaint_from_being_taken_to_being_closed(window: Window, desk: Desk, qtbot: QtBot) -> None:
    builders.customer(desk, "Ana Gómez")
    keys = Keys(qtbot, window)
    keys.press(Qt.Key.Key_R, CONTROL | SHIFT)
    keys.type("Ana G")
    keys.enter()
    keys.press(TAB)
    keys.type("Nobody calls me")
    keys.save()
    keys.press(ESCAPE)
    keys.save()
    keys.type("The call was forgotten")
    keys.save()
    keys.save()
    for _ in range(5):
        keys.press(TAB)
    assert keys.focused().objectName() == "agreed"
    keys.type("A call each Friday")
    keys.save()
    keys.press(ESCAPE)
    keys.save()
    keys.press(Qt.Key.Key_Home)
    keys.save()
    keys.press(ESCAPE)
    assert {kind for (kind,) in desk.store.rows("SELECT kind FROM documents")} >= {
        "complaint",
        "agreement",
        "answer",
    }
    keys.save()
    keys.press(TAB)
    keys.type("Content")
    keys.press(TAB)
    keys.press(Qt.Key.Key_Down)
    keys.save()
    # What is still needed has the keyboard.
    assert keys.focused().objectName() == "action"
    keys.type("Reminders are set on Fridays")
    keys.save()
    assert _state(desk) == "delivered"
    assert keys.count <= 36
    assert window.current().goal() == Goal("case", 1)
