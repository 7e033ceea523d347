"""An update: an older shop is brought up in the window, a newer one refused in words; what is new is told once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from helpdesk import __version__
from helpdesk.cli import run
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.store import schema
from ui import app, opening
from ui.opening import open_shop
from ui.screens.program.help_dialog import HelpDialog
from ui.screens.program.making_dialog import MakingDialog
from ui.screens.program.support_dialog import ReportDialog
from ui.widgets.memory import Forgetful


@pytest.mark.parametrize(("before", "told"), [(None, False), (__version__, False), ("0.0.9", True)])
def test_it_is_told_after_an_update_and_only_once(
    before: str | None,
    told: bool,
    qapp: QApplication,
    qtbot: QtBot,
    shop: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(qapp, "quit", lambda: None)
    memory = Forgetful()
    if before:
        memory.set("program/version", before)
    program = app.Program(qapp, shop, clock, memory, None)
    program.start(Desk.open(shop, clock))
    assert program.window is not None
    opening.tell_news(program)
    spoken = program.window.spoken
    assert (spoken is not None and __version__ in program.window.shell.say(spoken.text)) is told
    if told:
        assert spoken is not None
        assert spoken.act is not None
        spoken.act()
        (page,) = [one for one in program.window.dialogs if isinstance(one, HelpDialog)]
        assert page.current() == "changes"
    program.window.spoken = None
    opening.tell_news(program)
    assert program.window.spoken is None
    program.window.close()
    program.window.deleteLater()
    program.window = None


OLD = Path(__file__).parents[1] / "old_databases"


@pytest.fixture
def old(tmp_path: Path, clock: FixedClock) -> Path:
    """The folder of a shop that an older program left."""
    Desk.restore(OLD / "schema_0007.zip", tmp_path / "old", clock)
    return tmp_path / "old"


@pytest.fixture
def program(qapp: QApplication, old: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> app.Program:
    """The program as it was before the update, and is started again on that shop."""
    monkeypatch.setattr(qapp, "quit", lambda: None)
    monkeypatch.setattr(qapp, "exit", lambda _: None)
    # What comes after the first picture would find the window gone.
    monkeypatch.setattr(opening, "_listen", lambda *_: None)
    memory = Forgetful()
    memory.set("program/version", "0.0.9")
    return app.Program(qapp, old, clock, memory, None)


def test_an_older_shop_is_brought_up_behind_a_bar_and_then_opened(
    program: app.Program, qtbot: QtBot, old: Path, clock: FixedClock
) -> None:
    assert Desk.outdated(old)
    assert open_shop(program, old, clock, demo=False, language="en") is None
    waiting = program.dialog
    assert isinstance(waiting, MakingDialog)
    assert waiting.isVisible()
    assert program.window is None
    seen: list[str] = []
    waiting._came_on.connect(lambda _: seen.append(waiting.figures.text()))
    qtbot.waitUntil(lambda: program.window is not None, timeout=60_000)
    assert any("%" in text for text in seen)
    assert not Desk.outdated(old)
    assert program.window is not None
    assert program.window.isVisible()
    assert list((old / "backups").glob("migration-*.db"))
    opening.tell_news(program)
    assert program.window.spoken is not None
    program.window.close()
    program.window.deleteLater()
    program.window = None


def test_a_person_who_stops_it_finds_the_old_shop_as_it_was(
    program: app.Program, qtbot: QtBot, old: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (old / "helpdesk.db").read_bytes()
    monkeypatch.setattr(MakingDialog, "open", _stopped(MakingDialog.open))
    open_shop(program, old, clock, demo=False, language="en")
    waiting = program.dialog
    assert isinstance(waiting, MakingDialog)
    qtbot.waitUntil(lambda: not waiting._thread.is_alive() and not waiting.isVisible(), timeout=60_000)
    assert (old / "helpdesk.db").read_bytes() == before
    assert program.window is None


def _stopped(opened: Callable[[MakingDialog], None]) -> Callable[[MakingDialog], None]:
    def stop_at_once(self: MakingDialog) -> None:
        self.stop()
        opened(self)

    return stop_at_once


def test_a_shop_of_a_newer_program_is_refused_in_words_by_window_and_command(
    program: app.Program,
    old: Path,
    clock: FixedClock,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    Desk.open(old, clock).close()
    monkeypatch.setattr(schema, "newest", lambda: 30)
    before = (old / "helpdesk.db").read_bytes()
    said: list[str] = []

    def shown(box: QMessageBox) -> None:
        said.append(box.text())
        QTimer.singleShot(0, lambda: box.done(0))

    monkeypatch.setattr(QMessageBox, "open", shown)
    assert open_shop(program, old, clock, demo=False, language="en") == 3
    assert "newer version of the program" in said[0]
    capsys.readouterr()
    assert run(["--data", str(old), "find", "Quintana"]) == 3
    assert "newer version of the program" in capsys.readouterr().err
    assert (old / "helpdesk.db").read_bytes() == before


def test_a_shop_that_does_not_open_has_its_report_at_hand(
    program: app.Program, old: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    (old / "helpdesk.db").write_bytes(b"noise" * 3_000)
    read: list[str] = []

    def asked(box: QMessageBox) -> None:
        (helping,) = [one for one in box.buttons() if "helps" in one.text()]
        QTimer.singleShot(0, helping.click)
        real(box)

    def shown(dialog: ReportDialog) -> None:
        read.append(dialog.text.toPlainText())
        dialog.copy()
        QTimer.singleShot(0, dialog.reject)

    real = QMessageBox.open
    monkeypatch.setattr(QMessageBox, "open", asked)
    monkeypatch.setattr(ReportDialog, "open", shown)
    assert open_shop(program, old, clock, demo=False, language="en") == 3
    assert "The shop's file is damaged." in read[0]
    assert QGuiApplication.clipboard().text().strip() == read[0].strip()
