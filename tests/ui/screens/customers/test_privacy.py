"""Blocking and erasing a customer in the window: what is said, what stands in the way."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.customers.privacy_actions import BlockCustomer
from helpdesk.services.customers.request_actions import RecordRequest
from tests import builders
from tests.ui.by_name import click
from tests.ui.screens.customers.steps import screen
from ui.screens.customers.privacy_dialog import BlockDialog, EraseDialog
from ui.screens.customers.requests import Requests
from ui.screens.shared.preview_dialog import PreviewDialog
from ui.shell import Goal
from ui.window import Window


def test_blocking_says_until_when_and_closes_the_card(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez")
    builders.unit(desk, owner=known, purchased_on=date(2026, 1, 15))
    shown = screen(window, Goal("customer", known))
    made = window.open_dialog("block", known)
    assert isinstance(made, BlockDialog)
    assert made.day.value() == date(2034, 1, 15)
    made.day.set_value(date(2020, 1, 1))
    click(qtbot, made, "primary")
    assert made.field.problem.isVisible()
    made.day.set_value(date(2034, 1, 15))
    click(qtbot, made, "primary")
    assert desk.customers.card(known).facts.state == "blocked"
    assert shown.card.tabs is not None
    assert shown.card.tabs.isHidden()
    assert shown.customer_page.reach.isHidden()
    assert shown.customer_page.note.isVisible()
    shown.edit()
    assert not window.dialogs
    click(qtbot, shown, "free")
    assert shown.card.tabs.isVisible()


def test_erasing_needs_a_tick_and_warns_while_the_law_asks_to_keep(
    qtbot: QtBot, window: Window, desk: Desk
) -> None:
    known = builders.customer(desk, "Ana Gómez")
    builders.unit(desk, owner=known)
    shown = screen(window, Goal("customer", known))
    made = window.open_dialog("erase", known)
    assert isinstance(made, EraseDialog)
    assert made.findChild(QAbstractButton, "block_instead") is not None
    assert not made.primary.isEnabled()
    qtbot.keyClick(made.sure, Qt.Key.Key_Space)
    click(qtbot, made, "primary")
    assert desk.customers.card(known).facts.name == "—"
    assert shown.card.tabs is not None
    assert shown.card.tabs.isHidden()


def test_open_cases_stand_in_the_way_and_the_dialog_says_so(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez")
    builders.received(desk, by=known)
    made = window.open_dialog("block", known)
    assert isinstance(made, BlockDialog)
    click(qtbot, made, "primary")
    assert made.problem.isVisible()
    assert desk.customers.card(known).facts.state == "active"


def test_the_list_of_the_blocked_says_when_the_time_is_over(window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez")
    desk.do(BlockCustomer(id=known, until=date(2026, 1, 1)))
    shown = screen(window, Goal("customers", view="blocked"))
    assert [row.id for row in shown.table.records._rows] == [known]
    window.go(Goal("customer", known))
    assert shown.card.pill.mark is not None
    assert window.words.say(shown.card.pill.mark.text) == "Erase now"


def test_whoever_objects_gets_the_proof_from_the_request(qtbot: QtBot, window: Window, desk: Desk) -> None:
    known = builders.customer(desk, "Ana Gómez")
    desk.do(RecordRequest(customer=known, kind="objection", received_on=desk.clock.now().date()))
    rows = Requests(window.shell)
    qtbot.addWidget(rows)
    rows.show_customer(known)
    assert len(rows.findChildren(QWidget, "print_proof")) == 1
    click(qtbot, rows, "print_proof")
    preview = window.dialogs[-1]
    assert isinstance(preview, PreviewDialog)
    assert (preview.asked.kind, preview.asked.number) == ("objection", f"C{known}")
