"""What every test of the window may rely on: no display is needed, and the program's own look."""

from __future__ import annotations

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from helpdesk.desk import Desk
from tests.ui.screens.intake.counter import Open
from ui.jobs import Jobs
from ui.screens.cases.screen import CasesScreen
from ui.screens.intake.intake_dialog import IntakeDialog
from ui.shell import Goal
from ui.widgets.memory import Forgetful
from ui.window import Window


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the program's look, so that tests measure what people see."""
    from ui import theme

    theme.load_fonts()
    theme.apply(qapp, "light")
    yield qapp
    # Without a display Qt keeps what was copied until Python is gone, and would then fall over it.
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> None:
    """Every test begins in the usual look, whatever the one before it tried."""
    from ui import theme

    now = theme.current()
    if now.scale != 1.0 or now.tokens is not theme.LIGHT:
        theme.apply(qapp, "light")


@pytest.fixture(autouse=True)
def own_words(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Qt's own words in another language stay with the test that asked for them."""
    put: list[QTranslator] = []
    real = qapp.installTranslator

    def install(translator: QTranslator) -> bool:
        put.append(translator)
        return bool(real(translator))

    monkeypatch.setattr(qapp, "installTranslator", install)
    yield
    for translator in put:
        if isValid(translator):
            qapp.removeTranslator(translator)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[Window]:
    """The window on an empty shop of the test's own, in English, shown at the size of a small PC's screen."""
    jobs = Jobs(desk)
    made = Window(desk, jobs, desk.words("en"), Forgetful())
    made.resize(1366, 728)
    made.go(Goal("today"), remember=False)
    made.show()
    yield made
    for dialog in list(made.dialogs):
        dialog.reject()
    qtbot.waitUntil(lambda: not jobs.busy)
    made.close()
    jobs.close()
    made.deleteLater()
    # Without a running event loop nobody else lets go of it, and every later look is put on all that was ever open.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def ask(window: Window, qtbot: QtBot) -> Open:
    """Open the intake."""

    def opened(told: object = None) -> IntakeDialog:
        dialog = window.open_dialog("intake", told)
        assert isinstance(dialog, IntakeDialog)
        QApplication.processEvents()
        return dialog

    return opened


@pytest.fixture
def screen(window: Window) -> CasesScreen:
    """The screen of the cases, shown."""
    window.go(Goal("cases"))
    found = window.current()
    assert isinstance(found, CasesScreen)
    return found


@pytest.fixture
def stops(qapp: QApplication) -> Iterator[list[QWidget]]:
    """Where the keyboard came to, one after the other."""
    seen: list[QWidget] = []

    def came(_: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            seen.append(now)

    qapp.focusChanged.connect(came)
    yield seen
    qapp.focusChanged.disconnect(came)
