"""What was done, to a record and in the shop: readable, and taken back one by one where that can be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.customers.erasing_actions import EraseCustomer
from tests import builders
from ui.screens.lookback.history_dialog import HistoryDialog
from ui.shell import Goal
from ui.window import Window


def opened(window: Window, goal: Goal | None) -> HistoryDialog:
    """The dialog, as the menu opens it."""
    made = window.open_dialog("history", goal)
    assert isinstance(made, HistoryDialog)
    return made


def renamed(desk: Desk, customer: int, name: str) -> None:
    desk.do(EditCustomer(id=customer, **desk.customers.form(customer) | {"name": name}))


def take_back(qtbot: QtBot, dialog: HistoryDialog) -> None:
    button = dialog.findChild(QAbstractButton, "primary")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_change_says_who_when_and_from_what_to_what(window: Window, desk: Desk) -> None:
    desk.staff = 1
    customer = builders.customer(desk)
    renamed(desk, customer, "Ana Gomis")
    made = opened(window, Goal("customer", customer))
    what, side, body = made.timeline.records.said(0)
    assert what == "Customer Ana Gomis changed"
    assert side == "Eva Ruiz · 21/11/2026 11:00" or side.startswith("Eva Ruiz")
    assert body == "Name: Ana Gómez → Ana Gomis"


def test_the_newest_can_be_taken_back_an_older_one_says_why_not(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    customer = builders.customer(desk)
    renamed(desk, customer, "Ana Uno")
    renamed(desk, customer, "Ana Dos")
    made = opened(window, Goal("customer", customer))
    assert made.primary.isEnabled()
    qtbot.keyClick(made.timeline, Qt.Key.Key_Down)
    assert not made.primary.isEnabled()
    assert "later" in made.why.accessibleName()
    qtbot.keyClick(made.timeline, Qt.Key.Key_Up)
    take_back(qtbot, made)
    assert desk.customers.card(customer).facts.name == "Ana Uno"
    assert made.rows[1].undone
    qtbot.keyClick(made.timeline, Qt.Key.Key_Down)
    assert "already" in made.why.accessibleName()
    qtbot.keyClick(made.timeline, Qt.Key.Key_Down)
    assert made.primary.isEnabled()
    take_back(qtbot, made)
    assert desk.customers.card(customer).facts.name == "Ana Gómez"


def test_without_a_record_it_tells_the_whole_shop(window: Window, desk: Desk) -> None:
    builders.customer(desk, "Ana")
    builders.unit(desk, owner=1)
    made = opened(window, None)
    said = [made.timeline.records.said(row)[0] for row in range(3)]
    assert said[-1] == "Customer Ana added"
    assert len(made.rows) >= 3


def test_what_is_final_stays(window: Window, desk: Desk) -> None:
    customer = builders.customer(desk, "Ana")
    desk.do(EraseCustomer(id=customer))
    made = opened(window, None)
    assert not made.primary.isEnabled()
    assert "Ana" not in "".join(made.timeline.records.said(row)[0] for row in range(len(made.rows)))


def test_all_of_it_can_be_copied(qtbot: QtBot, window: Window, desk: Desk) -> None:
    customer = builders.customer(desk)
    renamed(desk, customer, "<b>Ana</b>")
    made = opened(window, Goal("customer", customer))
    button = made.findChild(QAbstractButton, "copy_all")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Name: Ana Gómez → <b>Ana</b>" in QApplication.clipboard().text()


def test_a_key_opens_it_for_the_record_in_view(qtbot: QtBot, window: Window, desk: Desk) -> None:
    customer = builders.customer(desk)
    window.go(Goal("customer", customer))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    made = window.dialogs[-1]
    assert isinstance(made, HistoryDialog)
    assert made.of == Goal("customer", customer)
