"""What the tests of cases share: cases in a line, and how their page is read and pressed."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from helpdesk.desk import Desk
from helpdesk.services.intake.actions import ReceivedUnit, ReceiveUnits
from helpdesk.services.workshop.hand_over_actions import HandBack
from helpdesk.services.workshop.repair_actions import CheckWork, FinishWork, StartWork
from tests import builders
from ui.screens.cases.screen import CasesScreen


def received(desk: Desk, serial: str, **more: object) -> int:
    return builders.received(desk, builders.unit(desk, serial), **more)


def job_of(desk: Desk, case: int, place: int = 0) -> int:
    return desk.cases.get(case).jobs[place].id


def texts(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def act(screen: CasesScreen, name: str) -> None:
    """Trigger a command of the page: from its buttons or its menu."""
    action = [found for found in screen.pane.findChildren(QAction, f"case_{name}") if found.isEnabled()][-1]
    action.trigger()


def lines(screen: CasesScreen) -> list[str]:
    records = screen.pane.timeline.model()
    return [str(records.data(records.index(row, 0))) for row in range(records.rowCount())]


def two_jobs(desk: Desk) -> int:
    owner = builders.customer(desk, "Double Dan")
    units = tuple(
        ReceivedUnit(
            unit=builders.unit(desk, serial, owner=owner),
            problem=f"fault {serial}",
            accessories_none=True,
            quote_choice="limit",
            quote_limit_cents=9_000,
        )
        for serial in ("ONE", "TWO")
    )
    return builders.did(desk, ReceiveUnits(customer=owner, units=units))


def hand_back(desk: Desk, job: int) -> None:
    desk.do(StartWork(job=job))
    desk.do(FinishWork(job=job, work_done="done", minutes=5))
    desk.do(CheckWork(job=job, passed=True))
    desk.do(HandBack(jobs=(job,)))
