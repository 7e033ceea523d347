"""What a start pays for: the first picture, and nothing of what comes after it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.stock.part_actions import AddSparePart
from tests import builders
from ui.app import Program
from ui.screens.today.screen import TodayScreen
from ui.widgets.memory import Forgetful

ROOT = Path(__file__).resolve().parents[2]

STARTED = """
import sys
import main
import ui.app

def painted(window, file, busy):
    window.grab()
    ours = sorted(name for name in sys.modules if name.startswith(("helpdesk.", "ui.")))
    print(*ours)

ui.app.save = painted
try:
    code = main.main()
except SystemExit as ended:
    code = ended.code
print(code)
"""
FIRST = {"calls", "cases", "complaints", "customers", "field", "lookback", "shop", "stock"}
"""The nouns whose ``today`` or counts the first picture shows; they read rows of their own."""
MOST_MODULES = 130


def test_the_first_picture_imports_what_it_shows(shop: Path, clock: FixedClock, tmp_path: Path) -> None:
    with Desk.open(shop, clock) as desk:
        builders.received(desk)
    done = subprocess.run(
        [sys.executable, "-c", STARTED, "--data", str(shop), "--picture", str(tmp_path / "a.png")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    *ours, code = done.stdout.split()
    assert code == "0"
    nouns = {name.split(".")[2] for name in ours if name.startswith("helpdesk.services.")}
    assert nouns <= FIRST
    # The law is read behind, and so is whatever composes papers, forms and figures.
    for heavy in (
        "helpdesk.domain.legal",
        "helpdesk.action",
        "helpdesk.reports",
        "helpdesk.writer",
        "ui.draft",
    ):
        assert heavy not in ours
    assert len(ours) <= MOST_MODULES


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


def _asks_for_parts(today: TodayScreen) -> bool:
    records = today.agenda.records
    return any("Parts to order" in str(records.data(records.index(row))) for row in range(records.rowCount()))
