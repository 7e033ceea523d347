"""The window is asked for where the world does not let it: a sentence, and never a traceback."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from tests.store.child import said
from ui.app import Program
from ui.opening import open_shop
from ui.picture import save
from ui.screens.program.first_run import FirstRunDialog
from ui.widgets.inputs import Line
from ui.widgets.memory import Forgetful

OPENING = """
import json, os, sqlite3, sys
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from tests.store.child import be_powerless
be_powerless()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from helpdesk.clock import Clock
from helpdesk.store import sqlite
from ui import app as program_of
from ui.opening import open_shop
from ui.screens.program.first_run import FirstRunDialog
from ui.widgets.memory import Forgetful
sqlite.PATIENCE = 0.01
app = QApplication([])
boxes = []
def shown(box):
    boxes.append(box.text())
    QTimer.singleShot(0, lambda: box.done(0))
QMessageBox.open = shown
def opened(folder, demo):
    program = program_of.Program(app, folder, Clock(), Forgetful(), None)
    program.catcher.install()
    program.apply_look()
    code = open_shop(program, folder, Clock(), demo=demo, language="en")
    page = program.dialog
    if code is None and isinstance(page, FirstRunDialog):
        page.form.fill({"name": "Sol"})
        page.begin()
        boxes.append(page.problem.text())
        page.reject()
    elif code is None:
        ended = []
        page.failed.connect(ended.append)
        while not ended:
            app.processEvents()
    return code
shops, locked = json.loads(sys.argv[1]), sqlite3.connect(sys.argv[2], isolation_level=None)
locked.execute("PRAGMA locking_mode = EXCLUSIVE")
locked.execute("BEGIN EXCLUSIVE")
for folder in shops:
    for demo in (False, True):
        code = opened(Path(folder), demo)
        print(json.dumps([folder, code, boxes.pop() if boxes else ""]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="rights of its own")
def test_places_where_no_shop_can_be_opened_are_told_in_a_sentence(
    shop: Path, tmp_path: Path, clock: FixedClock
) -> None:
    sealed, closed, damaged, locked = (tmp_path / name for name in ("sealed", "closed", "damaged", "locked"))
    sealed.mkdir(mode=0o555)
    for folder in (closed, damaged, locked):
        Desk.create(folder, clock).close()
    (damaged / "helpdesk.db").write_bytes(b"noise" * 3_000)
    closed.chmod(0o000)
    (tmp_path / "file").write_bytes(b"")
    cases = {
        str(tmp_path / ("x" * 300)): "its name is too long",
        str(sealed / "shop"): "cannot be written",
        str(closed): "no right",
        str(damaged): "damaged",
        str(locked): "Another program",
        str(tmp_path / "file" / "shop"): "",
    }
    try:
        told = said(OPENING, json.dumps(list(cases)), locked / "helpdesk.db").splitlines()
    finally:
        closed.chmod(0o700)
    found = [json.loads(line) for line in told if line.startswith("[")]
    assert len(found) == 2 * len(cases)
    for folder, code, sentence in found:
        assert code in {None, 3}, folder
        assert sentence, folder
        assert cases[folder] in sentence, (folder, sentence)


def test_a_shop_that_an_older_program_left_nameless_is_set_up(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FixedClock
) -> None:
    Desk.create(tmp_path / "shop", clock).close()
    program = Program(qapp, tmp_path / "shop", clock, Forgetful(), None)
    assert open_shop(program, tmp_path / "shop", clock, demo=False, language="en") is None
    page = program.dialog
    assert isinstance(page, FirstRunDialog)
    page.made.disconnect()
    name = page.form.editor("name")
    assert isinstance(name, Line)
    name.setText("Electro Sol")
    with qtbot.waitSignal(page.made) as found:
        page.begin()
    with found.args[0] as desk:
        assert desk.settings["shop.name"] == "Electro Sol"
        assert desk.shop.spans()
    page.deleteLater()


def test_a_picture_of_the_window_is_there_whole_or_said_not_to_be(qtbot: QtBot, tmp_path: Path) -> None:
    shown = QLabel("Sol")
    qtbot.addWidget(shown)
    save(shown, tmp_path / "sol.png")
    assert QImage(str(tmp_path / "sol.png")).size() == shown.grab().toImage().size()
    with pytest.raises(OSError, match="nowhere"):
        save(shown, tmp_path / "nowhere" / "sol.png")
