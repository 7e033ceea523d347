"""Two records of one customer become one: what stays, what can be chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from tests import builders
from tests.ui.by_name import click
from tests.ui.screens.customers.steps import screen
from ui.screens.customers.merge_dialog import MergeDialog
from ui.shell import Goal
from ui.window import Window


def test_two_records_become_one_with_the_value_that_was_chosen(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    keep = builders.customer(desk, "Ana Gomes", phone="600112233")
    gone = builders.customer(desk, "Ana Gómez", phone="+34 600 11 22 33", email="ana@example.org")
    shown = screen(window, Goal("customer", keep))
    made = window.open_dialog("merge", keep)
    assert isinstance(made, MergeDialog)
    assert not made.primary.isEnabled()
    click(qtbot, made, f"use_{gone}")
    button = made.findChild(QRadioButton, "name_take")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()
    click(qtbot, made, "primary")
    assert shown.card.name.text() == "Ana Gómez"
    assert desk.customers.count(ListQuery()) == 1
    assert [c.value for c in desk.customers.card(keep).emails] == ["ana@example.org"]


def test_the_fuller_of_two_records_stays_whichever_was_open(qtbot: QtBot, window: Window, desk: Desk) -> None:
    full = builders.customer(desk, "Ana Gómez", phone="600112233")
    builders.received(desk, by=full)
    empty = builders.customer(desk, "Ana Gomes", phone="+34 600 11 22 33")
    shown = screen(window, Goal("customer", empty))
    made = window.open_dialog("merge", empty)
    assert isinstance(made, MergeDialog)
    click(qtbot, made, f"use_{full}")
    assert (made.keep, made.gone) == (full, empty)
    click(qtbot, made, "swap")
    qtbot.waitUntil(lambda: (made.keep, made.gone) == (empty, full))
    made.swap()
    click(qtbot, made, "primary")
    assert shown.identity == full
    assert desk.customers.count(ListQuery()) == 1
