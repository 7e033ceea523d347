"""Two starts on one shop: the second shows the first's window, or waits while that one is being closed."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from helpdesk.batch import Progress
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Cancelled, UserError
from helpdesk.formats import Words
from helpdesk.store.backup import Backups
from helpdesk.texts import translate
from tests import builders
from ui import app, opening, single_instance
from ui.screens.program.making_dialog import MakingDialog
from ui.screens.settings.restore_dialog import RestoreDialog
from ui.widgets.memory import Forgetful


@pytest.fixture
def program(qapp: QApplication, shop: Path, clock: FixedClock) -> app.Program:
    return app.Program(qapp, shop, clock, Forgetful(), None)


def test_a_knock_is_heard_while_the_door_is_open(qtbot: QtBot, qapp: QApplication, shop: Path) -> None:
    heard: list[str] = []
    opened = single_instance.listen(shop, heard.append, qapp)
    assert single_instance.knock(shop)
    qtbot.waitUntil(lambda: heard == [""])
    assert single_instance.knock(shop, "/media/stick/helpdesk-ñ.zip")
    qtbot.waitUntil(lambda: heard == ["", "/media/stick/helpdesk-ñ.zip"])
    heard.clear()
    odd = ["/media/two\nlines.zip", "/media/blank at the end ", "\n.zip"]
    for backup in odd:
        assert single_instance.knock(shop, backup)
    qtbot.waitUntil(lambda: heard == odd)
    opened.close()
    assert not single_instance.knock(shop)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names of files are text")
def test_names_of_files_that_are_no_text_are_knocked_at_and_said(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    folder, backup = tmp_path / os.fsdecode(b"caf\xe9"), os.fsdecode(b"/media/caf\xe9.zip")
    heard: list[str] = []
    opened = single_instance.listen(folder, heard.append, qapp)
    assert single_instance.knock(folder, backup)
    qtbot.waitUntil(lambda: heard == [backup])
    opened.close()


def test_nobody_answers_while_a_closed_window_is_backed_up(
    program: app.Program, shop: Path, clock: FixedClock, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[object] = []

    def make(self: Backups, *told: Any, **more: Any) -> Any:
        assert program.window is not None
        answers.append((program.window.isVisible(), single_instance.knock(shop)))
        return real(self, *told, **more)

    real = Backups.make
    monkeypatch.setattr(Backups, "make", make)
    monkeypatch.setattr(qapp, "quit", lambda: None)
    program.start(Desk.open(shop, clock))
    program.door = single_instance.listen(shop, program.come_forward, qapp)
    assert single_instance.knock(shop)
    assert program.window is not None
    QApplication.processEvents()
    program.window.close()
    assert answers == [(False, False)]
    program.window.deleteLater()
    program.window = None


def test_a_start_waits_until_the_shop_is_let_go(qtbot: QtBot, shop: Path, clock: FixedClock) -> None:
    first = Desk.open(shop, clock)
    dialog = MakingDialog(Words("en"), single_instance.waiting_for(shop, clock))
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.made):
        dialog.open()
        qtbot.waitUntil(lambda: dialog.bar.maximum() == 0)
        builders.customer(first, "Written at the last moment")
        first.close()
    with Desk.open(shop, clock) as second:
        assert second.store.rows("SELECT name FROM customers") == [("Written at the last moment",)]


def test_waiting_is_stopped_at_wish(qtbot: QtBot, shop: Path, clock: FixedClock) -> None:
    def stop(_: Progress) -> None:
        raise Cancelled

    with Desk.open(shop, clock), pytest.raises(Cancelled):
        single_instance.waiting_for(shop, clock)(stop)


def test_what_went_wrong_is_said_also_while_the_program_runs(qtbot: QtBot, program: app.Program) -> None:
    read: list[str] = []

    def answer() -> None:
        box = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible())
        read.append(box.text())
        box.close()

    def fail() -> None:
        QTimer.singleShot(0, answer)
        opening.say_and_leave(
            program, UserError(translate("Desk", "There is no shop in this folder: {folder}")(folder="x"))
        )

    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: read != [])
    assert read[0].endswith(": x")


def restoring(program: app.Program) -> list[RestoreDialog]:
    """The questions whether a backup shall take the shop's place that are on the screen."""
    assert program.window is not None
    return [one for one in program.window.dialogs if isinstance(one, RestoreDialog) and one.isVisible()]


def test_a_backup_opened_with_the_program_is_offered_once(
    program: app.Program,
    shop: Path,
    clock: FixedClock,
    tmp_path: Path,
    qtbot: QtBot,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(qapp, "quit", lambda: None)
    with Desk.open(shop, clock) as desk:
        backup = desk.backups.make(clock.now(), tmp_path / "helpdesk-copy.zip").path
    program.start(Desk.open(shop, clock))
    assert program.window is not None
    program.come_forward(str(backup))
    qtbot.waitUntil(lambda: bool(restoring(program)))
    (dialog,) = restoring(program)
    assert dialog.path == backup
    assert not dialog.primary.isEnabled()
    dialog.reject()
    program.come_forward("")
    program.offer_backup()
    assert restoring(program) == []
    program.window.close()
    program.window.deleteLater()
    program.window = None


def test_a_door_has_the_name_that_programs_before_knock_at(tmp_path: Path) -> None:
    told = hashlib.sha256(str(tmp_path.resolve()).encode()).hexdigest()
    assert single_instance._name(tmp_path) == f"helpdesk-{told[:16]}"
