"""The money of a job in the window: what is not known is said, and everything is reached by a button."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.shop.cost_actions import SetHourCost
from helpdesk.services.workshop.money_actions import AddOutsideWork, RecordCharge
from tests.services.workshop.bench import Bench
from ui.screens.cases.money_part import MoneyPart
from ui.screens.cases.screen import CasesScreen
from ui.screens.settings.screen import SettingsScreen
from ui.shell import Goal
from ui.window import Window


def said(inside: QWidget) -> str:
    QApplication.processEvents()
    isolates = dict.fromkeys(map(ord, "\u2068\u2069"))
    return "\n".join(
        label.text().translate(isolates) for label in inside.findChildren(QLabel) if label.isVisibleTo(inside)
    )


def part(window: Window, bench: Bench) -> MoneyPart:
    window.go(Goal("case", bench.case))
    screen = window.current()
    assert isinstance(screen, CasesScreen)
    QApplication.processEvents()
    return [each for each in screen.pane.findChildren(MoneyPart) if each.isVisibleTo(screen)][-1]


def press(inside: QWidget, name: str) -> None:
    button = inside.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def test_what_is_not_known_is_said_and_what_is_adds_up(window: Window, desk: Desk, qtbot: QtBot) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    told = said(part(window, bench))
    assert "no rate for an hour of that day" in told
    assert "not known yet" in told
    desk.do(SetHourCost(cents=2_400, from_on=date(2026, 1, 1)))
    desk.do(AddOutsideWork(job=bench.job, what="Board <b>repaired</b>", cost_cents=1_000))
    desk.do(RecordCharge(job=bench.job, amount_cents=12_100, invoice="F-77"))
    told = said(part(window, bench))
    assert "€26.00" in told
    assert "€100.00 · F-77" in told
    assert "€74.00" in told
    assert "Board <b>repaired</b>" in told


def test_the_charge_is_typed_in_its_dialog_by_keyboard(window: Window, desk: Desk, qtbot: QtBot) -> None:
    bench = Bench(desk)
    bench.reach("delivered")
    press(part(window, bench), "record_charge")
    dialog = window.dialogs[-1]
    dialog.form.editor("amount_cents").set_value(12_100)  # type: ignore[attr-defined]
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = desk.cases.money(bench.job, desk.settings)
    assert found is not None
    assert found.charge == 10_000


def test_a_rate_is_set_and_taken_back_in_the_settings(window: Window, desk: Desk, qtbot: QtBot) -> None:
    window.go(Goal("settings", view="prices"))
    screen = window.current()
    assert isinstance(screen, SettingsScreen)
    assert "No rate yet" in said(screen)
    press(screen, "new_rate")
    dialog = window.dialogs[-1]
    dialog.form.editor("cents").set_value(2_400)  # type: ignore[attr-defined]
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "€24.00 an hour" in said(screen)
    ((identity, _),) = desk.shop.hour_costs()
    press(screen, f"remove_rate_{identity}")
    assert desk.shop.hour_costs() == []
    desk.undo()
    assert len(desk.shop.hour_costs()) == 1
