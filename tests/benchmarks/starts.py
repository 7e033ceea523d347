"""Measures the start, of compiled files: from exec to the first painted window, and the memory then, beside a bare window."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from helpdesk.desk import Desk
from helpdesk.services.shop.set_up_actions import SetUpShop
from tests.benchmarks.measure import Figure
from tests.benchmarks.setting import Setting

ROUNDS = 15
LATER, WARM = 2_000, 12_000
"""Milliseconds after the first picture at which the memory is looked at once more; after which all is imported."""
ROOT = Path(__file__).resolve().parent.parent.parent

REPORT = """
def report():
    import os, time
    now = time.time()
    with open("/proc/self/smaps_rollup") as told:
        memory = {line.split()[0]: int(line.split()[1]) for line in told if line.rstrip().endswith("kB")}
    print(now, memory["Rss:"], memory["Private_Clean:"] + memory["Private_Dirty:"], flush=True)
    os._exit(0)
"""

BARE = (
    REPORT
    + """
import sys
from PySide6.QtCore import QAbstractTableModel, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class Model(QAbstractTableModel):
    def rowCount(self, parent=None): return 0
    def columnCount(self, parent=None): return 4
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, report)
app = QApplication(sys.argv)
window = Window()
view = QTableView()
view.setModel(Model())
window.setCentralWidget(view)
window.resize(1366, 728)
window.show()
app.exec()
"""
)

OURS = (
    REPORT
    + """
import gc
import sys
import main
gc.disable()
import ui.app
from PySide6.QtCore import QTimer
class Window(ui.app.Window):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, report)
ui.app.Window = Window
sys.argv = ["main.py", "--data", sys.argv[1]]
sys.exit(main.main())
"""
)


def run(setting: Setting) -> list[Figure]:
    """An empty shop, then the big one; bare and ours in turn, so that both meet the same machine."""
    compiled()
    empty = setting.folder / "empty"
    if not (empty / "helpdesk.db").exists():
        with Desk.create(empty, setting.clock) as desk:
            desk.do(SetUpShop(name="Taller Sol", country="ES", language="es", staff_name="Eva Ruiz"))
    figures: list[Figure] = []
    for name, folder in (("empty shop", empty), ("big shop", setting.big)):
        bare, ours = [], []
        for _ in range(ROUNDS):
            bare.append(_launch(BARE))
            ours.append(_launch(OURS, str(folder)))
            for left in folder.glob("helpdesk.running"):
                left.unlink()  # Ended without closing, which here is no sign of harm.
        figures += _figures(name, bare, ours)
    return [
        *figures,
        *_later(empty, LATER, "two seconds later", "≤ 1.5×"),
        *_later(empty, WARM, "once all is imported", ""),
    ]


def _later(folder: Path, after: int, when: str, aim: str) -> Iterator[Figure]:
    """The memory while what the next clicks want is imported behind the window, and of it what is the program's alone."""
    bare, ours = ([_launch(*what, after=after) for _ in range(3)] for what in ((BARE,), (OURS, str(folder))))
    for left in folder.glob("helpdesk.running"):
        left.unlink()
    for place, what in ((1, "memory"), (2, "private memory")):
        limit, taken = (min(one[place] for one in each) for each in (bare, ours))
        met = taken <= 1.5 * limit if aim and place == 1 else None
        aimed = aim if place == 1 else ""
        yield Figure(f"{what} {when}", taken, "MB", limit, aim=aimed, met=met, note="least of 3")


def compiled() -> None:
    """Compile the program as installing does, whatever the environment says: it is started, not compiled, here."""
    kept, sys.dont_write_bytecode = sys.dont_write_bytecode, False
    try:
        for part in ("main.py", "helpdesk", "ui"):
            path = ROOT / part
            (compileall.compile_dir if path.is_dir() else compileall.compile_file)(path, quiet=1)
    finally:
        sys.dont_write_bytecode = kept


def _launch(script: str, *told: str, after: int = 0) -> tuple[float, float, float]:
    """Seconds to so many milliseconds after the first paint, megabytes in all then, and those not shared."""
    script = script.replace("singleShot(0, report)", f"singleShot({after}, report)")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    started = time.time()
    done = subprocess.run(
        [sys.executable, "-c", script, *told],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not done.stdout.strip():
        raise SystemExit(f"The window did not come up:\n{done.stderr[-2_000:]}")
    at, memory, own = done.stdout.split()[-3:]
    return float(at) - started, int(memory) / 1_024, int(own) / 1_024


def _figures(name: str, bare: list[tuple[float, ...]], ours: list[tuple[float, ...]]) -> list[Figure]:
    def middle(taken: list[tuple[float, ...]], place: int) -> float:
        return median(one[place] for one in taken)

    found: list[Figure] = []
    for place, what, unit, times, most in (
        (0, "start", "ms", 1_000, 1.35),
        (1, "memory", "MB", 1, 1.3),
        (2, "private memory", "MB", 1, 0),
    ):
        taken, limit = middle(ours, place) * times, middle(bare, place) * times
        aim, met = (f"≤ {most:g}×", taken <= most * limit) if most else ("", None)
        found.append(
            Figure(f"{what}, {name}", taken, unit, limit, aim=aim, met=met, note=f"median of {ROUNDS}")
        )
    return found
