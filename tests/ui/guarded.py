"""The window of a shop in which people sign in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from tests.guarding import BADGE as BADGE
from tests.guarding import PINS as PINS
from tests.guarding import guard as guard
from ui.jobs import Jobs
from ui.screens.program.lock_screen import LockScreen
from ui.shell import Goal
from ui.widgets.memory import Forgetful
from ui.window import Window


def page(window: Window) -> LockScreen:
    """The locked screen."""
    found = window.locking.page
    assert found is not None
    assert window.locking.locked
    return found


def sign_in(window: Window, secret: str) -> None:
    """Enter a PIN or badge where it is taken; whoever was here locks first."""
    if not window.locking.locked:
        window.do_lock()
    page(window).enter(secret)


@pytest.fixture
def people(desk: Desk) -> dict[str, int]:
    """Who works here, by name."""
    return guard(desk)


@pytest.fixture
def locked(qtbot: QtBot, desk: Desk, people: dict[str, int]) -> Iterator[Window]:
    """The window of a shop in which people sign in, as it stands after the start."""
    jobs = Jobs(desk)
    made = Window(desk, jobs, desk.words("en"), Forgetful())
    made.resize(1366, 728)
    made.go(Goal("today"), remember=False)
    made.show()
    QApplication.processEvents()
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.reject()
    qtbot.waitUntil(lambda: not jobs.busy)
    made.close()
    jobs.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(locked: Window) -> Window:
    """The same window with Ana at the PC."""
    sign_in(locked, PINS["ana"])
    return locked
