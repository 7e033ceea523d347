"""What the next clicks will want is there before they come, and nobody waits for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from ui.jobs import Jobs
from ui.registry import modules
from ui.warming import CORE, Warming

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
import ui.app
from helpdesk.clock import Clock
from ui.warming import CORE
from ui.registry import modules
print(sum(name in sys.modules for name in (*CORE, *modules())))
def look():
    if all(name in sys.modules for name in (*CORE, *modules())):
        print("all there")
        ui.app.QApplication.closeAllWindows()
    else:
        QTimer.singleShot(20, look)
class Window(ui.app.Window):
    def show(self):
        super().show()
        look()
ui.app.Window = Window
sys.exit(ui.app.run(Path(sys.argv[1]), Clock()))
"""


def test_every_screen_and_dialog_is_imported_once_the_window_stands_and_none_before(shop: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(shop)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout.split("\n")[:2] == ["0", "all there"]


def test_an_end_in_the_middle_is_no_fault(qtbot: QtBot, desk: Desk) -> None:
    jobs = Jobs(desk)
    asked: list[str] = []

    def names() -> object:
        for name in modules():
            asked.append(name)
            yield name

    warming = Warming(jobs, desk.words("es"), names(), jobs)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(asked))
    jobs.close()
    warming.deleteLater()
    with qtbot.waitSignal(warming.destroyed):
        pass
    assert all(name in sys.modules for name in CORE)
    assert len(asked) < len(list(modules()))
