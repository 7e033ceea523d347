"""What a start pays for: the first picture, and nothing of what comes after it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpdesk import pc
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.stock.part_actions import AddSparePart
from tests import builders
from tests.samples import copied
from ui.app import Program
from ui.screens.today.screen import TodayScreen
from ui.widgets.memory import Forgetful

ROOT = Path(__file__).resolve().parents[2]

STARTED = """
import sys
import main  # as the program is started, so that what the command line imports counts
import ui
from pathlib import Path
from PySide6.QtWidgets import QApplication
from helpdesk.clock import Clock
from helpdesk.desk import Desk
from ui import theme
from ui.app import Program
from ui.widgets.memory import Forgetful

folder = Path(sys.argv[1])
app = QApplication(["helpdesk", *theme.STYLE])
program = Program(app, folder, Clock(), Forgetful(), None)
program.start(Desk.open(folder, Clock()))
program.window.grab()
print(*sys.modules)
"""
"""Prints what is imported when the first screen stands, before anything is read behind it."""
PICTURED = """
import sys
import main
import ui.app

def painted(window, file, busy):
    window.grab()
    # Kinds of Qt's are made when somebody first asks for them.
    print(*sys.modules, *(f"QtGui.{kind}" for kind in vars(sys.modules["PySide6.QtGui"])))

ui.app.save = painted
sys.exit(main.main())
"""
"""Prints what is imported for a picture with all of Today."""
FIRST = {"calls", "cases", "complaints", "customers", "field", "lookback", "shop", "stock"}
"""The nouns whose ``today`` or counts the first screen shows; they read rows of their own."""
MOST_MODULES = 125
MOST_OF_TODAY = 170
"""Ours, in a shop where little asks."""
MOST_OF_ALL = 193
"""Ours, in a shop where something of everything asks."""
HEAVY = {
    "babel",
    "email",
    "hashlib",
    "helpdesk.reports",
    "helpdesk.writer",
    "logging.handlers",
    "peewee",
    "phonenumbers",
    "PySide6.QtNetwork",
    "reportlab",
    "socket",
    "ui.draft",
    "ui.single_instance",
    "ui.warming",
    "xml.etree.ElementTree",
}
"""What costs more than a screen, or has nothing to do with one."""


def _imported(code: str, *words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def _ours(found: set[str]) -> list[str]:
    return sorted(name for name in found if name.startswith(("helpdesk.", "ui.")))


def test_the_first_screen_imports_what_it_shows(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock) as desk:
        builders.received(desk)
    found = _imported(STARTED, str(shop))
    nouns = {name.split(".")[2] for name in found if name.startswith("helpdesk.services.")}
    assert nouns <= FIRST
    # The law is read behind, and so is whatever composes forms and figures.
    assert sorted(found & (HEAVY | {"decimal", "tomllib", "helpdesk.action", "helpdesk.domain.legal"})) == []
    assert len(_ours(found)) <= MOST_MODULES


def test_a_picture_of_today_imports_what_asks(shop: Path, clock: FixedClock, tmp_path: Path) -> None:
    with Desk.open(shop, clock) as desk:
        builders.received(desk)
    found = _imported(PICTURED, "--data", str(shop), "--picture", str(tmp_path / "a.png"))
    # No law is read where nothing hangs on it.
    assert sorted(found & (HEAVY | {"decimal", "tomllib", "helpdesk.action", "helpdesk.domain.legal"})) == []
    assert len(_ours(found)) <= MOST_OF_TODAY


def test_a_picture_of_a_full_today_imports_no_more_than_rules_and_rows(
    sample_shop: Path, tmp_path: Path
) -> None:
    folder = copied(sample_shop, tmp_path / "shop")
    # The name of a PC is made once.
    pc.this_pc()
    found = _imported(PICTURED, "--data", str(folder), "--picture", str(tmp_path / "a.png"))
    # Compiling data classes is for who makes some; and nobody searches, lists units or
    # reads a paper's number before they type.
    rare = {
        "dataclasses",
        "helpdesk.domain.papers",
        "helpdesk.services.field.plan_reader",
        "helpdesk.services.goods.cover_reader",
        "helpdesk.store.search",
        "QtGui.QGradient",
    }
    assert sorted(found & (HEAVY | rare)) == []
    assert len(_ours(found)) <= MOST_OF_ALL


def test_the_door_for_a_second_start_is_named_without_the_library_of_hashes(tmp_path: Path) -> None:
    """It loads all of OpenSSL: 4 MB right after the first picture, for one name."""
    script = (
        "import sys; from pathlib import Path; from ui.single_instance import _name; "
        "_name(Path(sys.argv[1])); print('hashlib' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_today_is_whole_right_after_its_first_picture(
    qtbot: QtBot, qapp: QApplication, shop: Path, clock: FixedClock
) -> None:
    desk = Desk.open(shop, clock)
    builders.did(desk, AddSparePart(name="Belt", minimum=2))
    program = Program(qapp, shop, clock, Forgetful(), None)
    program.start(desk)
    assert program.window is not None
    today = program.window.current()
    assert isinstance(today, TodayScreen)
    assert not _asks_for_parts(today)
    qtbot.waitUntil(lambda: _asks_for_parts(today))
    # Whoever reads it anew reads all of it.
    today.reload()
    assert _asks_for_parts(today)
    program.window.close()
    program.window.deleteLater()
    program.window = None


def _asks_for_parts(today: TodayScreen) -> bool:
    records = today.agenda.records
    return any("Parts to order" in str(records.data(records.index(row))) for row in range(records.rowCount()))
