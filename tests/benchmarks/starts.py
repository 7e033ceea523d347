"""Measures the start, of compiled files: from exec to the first painted window, and the memory then, beside a bare window."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from helpdesk.desk import Desk
from helpdesk.services.shop.set_up_actions import SetUpShop
from tests.benchmarks.measure import Figure
from tests.benchmarks.setting import Setting

ROUNDS = 15
LATER = 2_000
"""Milliseconds after the first picture at which the memory is looked at once more."""
ROOT = Path(__file__).resolve().parent.parent.parent

REPORT = """
def report():
    import os, time
    now = time.time()
    with open("/proc/self/status") as status:
        memory = next(line.split()[1] for line in status if line.startswith("VmRSS"))
    print(now, memory, flush=True)
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
    return [*figures, _later(empty)]


def _later(folder: Path) -> Figure:
    """The memory once what the next clicks want was imported behind the window."""
    bare, ours = (
        min(_launch(*what, after=LATER)[1] for _ in range(3)) for what in ((BARE,), (OURS, str(folder)))
    )
    for left in folder.glob("helpdesk.running"):
        left.unlink()
    return Figure(
        "memory two seconds later", ours, "MB", bare, aim="≤ 1.5×", met=ours <= 1.5 * bare, note="least of 3"
    )


def compiled() -> None:
    """Compile the program as installing does, whatever the environment says: it is started, not compiled, here."""
    kept, sys.dont_write_bytecode = sys.dont_write_bytecode, False
    try:
        for part in ("main.py", "helpdesk", "ui"):
            path = ROOT / part
            (compileall.compile_dir if path.is_dir() else compileall.compile_file)(path, quiet=1)
    finally:
        sys.dont_write_bytecode = kept


def _launch(script: str, *told: str, after: int = 0) -> tuple[float, float]:
    """Seconds to so many milliseconds after the first paint, and megabytes then."""
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
    at, memory = done.stdout.split()[-2:]
    return float(at) - started, int(memory) / 1_024


def _figures(name: str, bare: list[tuple[float, float]], ours: list[tuple[float, float]]) -> list[Figure]:
    def middle(taken: list[tuple[float, float]], place: int) -> float:
        return median(one[place] for one in taken)

    start, start_bare = middle(ours, 0) * 1_000, middle(bare, 0) * 1_000
    memory, memory_bare = middle(ours, 1), middle(bare, 1)
    note = f"median of {ROUNDS}"
    return [
        Figure(
            f"start, {name}", start, "ms", start_bare, None, None, "≤ 1.35×", start <= 1.35 * start_bare, note
        ),
        Figure(
            f"memory, {name}",
            memory,
            "MB",
            memory_bare,
            None,
            None,
            "≤ 1.3×",
            memory <= 1.3 * memory_bare,
            note,
        ),
    ]
