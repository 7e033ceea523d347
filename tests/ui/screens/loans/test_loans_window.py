"""Loaners in the window: which are proposed, what the hand-over asks, what card, list and page say; by keyboard."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from tests.services.loans.lending import Shop
from ui.shell import Goal
from ui.window import Window


@pytest.fixture
def lending(desk: Desk, window: Window) -> Shop:
    """A loaner and a machine in repair in the shown window's shop."""
    return Shop(desk)


def words(widget: QWidget) -> str:
    """All that is written in a widget and seen."""
    QApplication.processEvents()
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def save(qtbot: QtBot, dialog: Any) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_loaner_is_lent_by_keyboard(window: Window, desk: Desk, lending: Shop, qtbot: QtBot) -> None:
    dialog = window.open_dialog("lend", {"job": lending.job})
    assert dialog.form.editor("unit").value() == lending.loaner
    assert dialog.form.editor("accessories").value() == "Hose"
    save(qtbot, dialog)
    assert not desk.loans.out()
    dialog.form.editor("condition").setFocus()
    qtbot.keyClicks(dialog.form.editor("condition"), "A scratch")
    save(qtbot, dialog)
    [loan] = desk.loans.out()
    assert (loan.unit, loan.condition_out) == (lending.loaner, "A scratch")
    preview = window.dialogs[-1]
    assert "Loan slip" in preview.windowTitle() or "Loan slip" in words(preview)
    preview.reject()


def test_the_hand_over_asks_for_the_loaner_and_takes_it_back(
    window: Window, desk: Desk, lending: Shop, qtbot: QtBot
) -> None:
    lending.lend()
    lending.ready("2026-12-01")
    dialog = window.open_dialog("hand_back", {"job": lending.job})
    assert "The loaner is still out" in words(dialog)
    assert dialog.form.fields["loaner_why"].isVisibleTo(dialog)
    assert not dialog.form.fields["loaner_wiped"].isVisibleTo(dialog)
    save(qtbot, dialog)
    assert "record that it is back, or say why not" in words(dialog)
    assert desk.cases.job(lending.job).delivered_at is None
    dialog.form.editor("loaner_back").setFocus()
    qtbot.keyClick(dialog.form.editor("loaner_back"), Qt.Key.Key_Space)
    assert dialog.form.fields["loaner_wiped"].isVisibleTo(dialog)
    assert not dialog.form.fields["loaner_why"].isVisibleTo(dialog)
    save(qtbot, dialog)
    assert desk.cases.job(lending.job).delivered_at is not None
    assert not desk.loans.out()
    for open_one in list(window.dialogs):
        open_one.reject()


def test_without_a_loaner_the_hand_over_asks_nothing_of_it(window: Window, lending: Shop) -> None:
    lending.ready("2026-12-01")
    dialog = window.open_dialog("hand_back", {"job": lending.job})
    assert "loaner_why" not in dialog.form.fields
    assert not dialog.form.fields["charge_storage"].isVisibleTo(dialog)
    dialog.reject()


def test_cancelling_says_that_it_is_out(window: Window, lending: Shop) -> None:
    lending.lend()
    dialog = window.open_dialog("cancel", {"job": lending.job})
    assert "The loaner is still out" in words(dialog)
    dialog.reject()


def test_page_card_and_list_say_who_has_it(window: Window, desk: Desk, lending: Shop) -> None:
    lending.lend(asked_on=date(2026, 11, 25))
    window.go(Goal("case", lending.case))
    assert "Loaner out, due back on 25/11/2026" in words(window)
    window.go(Goal("unit", lending.loaner))
    assert "Lent, due back on 25/11/2026" in words(window)


def test_a_unit_of_the_shop_is_made_a_loaner_and_retired(window: Window, desk: Desk, lending: Shop) -> None:
    from helpdesk.services.loans.loaner_actions import MakeLoaner, RetireLoaner

    window.shell.ask(MakeLoaner, {"unit": lending.loaner})
    dialog = window.dialogs[-1]
    assert dialog.form.editor("value_cents").value() == 18_000
    dialog.form.fill({"value_cents": 15_000})
    dialog.save()
    [free] = desk.loans.free()
    assert free.value_cents == 15_000
    window.shell.ask(RetireLoaner, {"unit": lending.loaner})
    dialog = window.dialogs[-1]
    dialog.form.fill({"why": "Too old"})
    dialog.save()
    assert not desk.loans.free()
