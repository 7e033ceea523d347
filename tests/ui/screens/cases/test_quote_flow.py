"""What was quoted flows on: bench, finish, telling, hand-over, report; and how many keys it takes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.workshop.quote_actions import QuoteLineForm, SendQuote, WriteQuote
from helpdesk.services.workshop.quote_answer_actions import AnswerQuote
from helpdesk.services.workshop.repair_actions import CheckWork, Diagnose, FinishWork
from helpdesk.services.workshop.work_actions import SetMinutes, StartClock, TakeQuoted
from tests import builders
from ui.screens.cases.bench import BenchPane
from ui.screens.cases.screen import CasesScreen
from ui.shell import Goal
from ui.window import Window

LINES = (
    QuoteLineForm(kind="labour", text="Repair", minutes=60, price_cents=4_500),
    QuoteLineForm(kind="part", text="Heating element", price_cents=5_000),
)
"""45.00 and 50.00: 114.95 with 21 % tax."""


@pytest.fixture
def case(desk: Desk) -> int:
    """A case whose fault is to be found."""
    owner = builders.customer(desk, phone="600 11 22 33")
    return builders.received(desk, builders.unit(desk, "A", owner=owner, purchased_on=date(2018, 5, 4)), by=owner, problem="It stays cold")


def job_of(desk: Desk, case: int) -> int:
    return desk.cases.get(case).jobs[0].id


def accepted(desk: Desk, case: int) -> int:
    """The case's job in work, its quote accepted."""
    job = job_of(desk, case)
    desk.do(Diagnose(job=job, diagnosis="Element open"))
    quote = desk.do(WriteQuote(job=job, lines=LINES)).id or 0
    desk.do(SendQuote(id=quote, how="phone"))
    desk.do(AnswerQuote(id=quote))
    return job


def said(inside: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in inside.findChildren(QLabel) if label.isVisibleTo(inside))


def bench(screen: CasesScreen) -> BenchPane:
    QApplication.processEvents()
    return [pane for pane in screen.pane.findChildren(BenchPane) if pane.isVisibleTo(screen)][-1]


class Keys:
    """Somebody at the keyboard: each key counts one, what is typed into a field counts one."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.qtbot, self.window, self.count = qtbot, window, 0

    def focused(self) -> QWidget:
        QApplication.processEvents()
        top: Any = self.window.dialogs[-1] if self.window.dialogs else self.window
        top.activateWindow()
        QApplication.processEvents()
        return top.focusWidget() or top

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.count += 1
        self.qtbot.keyClick(self.focused(), key, modifier)
        QApplication.processEvents()

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    def save(self) -> None:
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def type(self, text: str) -> None:
        self.count += 1
        self.qtbot.keyClicks(self.focused(), text)


def test_diagnosis_to_hand_over_with_a_two_line_quote_takes_25_keys(
    window: Window, desk: Desk, qtbot: QtBot, case: int
) -> None:
    window.go(Goal("case", case))
    screen = window.current()
    assert isinstance(screen, CasesScreen)
    screen.pane.take_focus()
    keys, both = Keys(qtbot, window), Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    keys.enter()
    keys.type("Element open")
    keys.save()
    keys.enter()
    keys.type("Change it")
    keys.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    keys.type("Heating element")
    keys.enter()
    keys.enter()
    keys.type("50")
    keys.press(Qt.Key.Key_Return, both)
    keys.press(Qt.Key.Key_Escape)
    assert desk.cases.get(case).jobs[0].state == "waiting_quote"
    keys.enter()
    keys.save()
    assert desk.cases.get(case).jobs[0].state == "in_work"
    keys.press(Qt.Key.Key_Space)
    assert [part.name for part in desk.cases.parts(job_of(desk, case))] == ["Heating element"]
    keys.save()
    keys.type("Element renewed")
    keys.save()
    for _ in range(3):
        keys.save()
        keys.save()
    keys.press(Qt.Key.Key_Escape)
    assert desk.cases.get(case).jobs[0].state == "delivered"
    assert keys.count <= 25
    # An hour less or more of labour would show: what was quoted is what is charged.
    job = desk.cases.get(case).jobs[0]
    quoted = desk.cases.quotes(job.id)[0].total_cents
    assert desk.cases.to_charge(job, desk.settings) == quoted
