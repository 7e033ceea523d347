"""A file that the system says was opened with the program, by an event, as macOS does: the restore is offered."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from ui.app import Program
from ui.file_opened import FileOpened
from ui.screens.settings.restore_dialog import RestoreDialog
from ui.widgets.memory import Forgetful
from ui.window import Window


def test_a_backup_that_is_opened_is_offered_to_be_restored(
    qapp: QApplication, qtbot: QtBot, window: Window, desk: Desk, clock: FixedClock, tmp_path: Path
) -> None:
    backup = desk.backups.make(clock.now(), tmp_path / "helpdesk-20261130-100000.zip").path
    program = Program(qapp, desk.folder, clock, Forgetful(), None)
    heard = FileOpened(program)
    try:
        # Before there is a window it waits.
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(backup))))
        program.offer_backup()
        assert program.backup == backup
        program.window = window
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile(str(backup))))
        qtbot.waitUntil(lambda: any(isinstance(one, RestoreDialog) for one in window.dialogs))
        assert program.backup is None
    finally:
        qapp.removeEventFilter(heard)
        program.window = None


def test_other_events_go_where_they_go(qapp: QApplication) -> None:
    said: list[str] = []
    heard = FileOpened(SimpleNamespace(app=qapp, come_forward=said.append))  # type: ignore[arg-type]
    qapp.removeEventFilter(heard)
    assert not heard.eventFilter(qapp, QFileOpenEvent(""))
    assert said == []
