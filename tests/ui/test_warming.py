"""What the next clicks will want is there before they come, and nobody waits for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from ui.jobs import Jobs
from ui.registry import modules
from ui.warming import CALM, CORE, NEXT, NEXT_WIDGETS, SOONEST, Warming

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
import ui.app
from helpdesk.clock import Clock
import ui.warming
from ui.warming import CORE
from ui.registry import modules
ui.warming.SOONEST = ui.warming.CALM = 0
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

TURNS = """
import sys
from importlib import import_module
import ui.app
from ui.registry import modules
from ui.warming import CORE, NEXT, NEXT_WIDGETS, _gather, bring
for core, widgets in ((NEXT, NEXT_WIDGETS), (CORE, tuple(modules()))):
    for name in core:
        import_module(name)
    found = {}
    for name in widgets:
        _gather(name, found)
    assert set(widgets) <= {*found, *sys.modules}
    for name in found:
        before = set(sys.modules)
        bring(name)
        brought = {new for new in set(sys.modules) - before if new.startswith(("ui.", "helpdesk."))} - {name}
        packages = {new for new in brought if hasattr(sys.modules[new], "__path__")}
        if brought - packages:
            print(name, sorted(brought - packages))
"""


def told(script: str, *args: str) -> str:
    """What a program of its own prints: what is imported here says nothing of it."""
    done = subprocess.run(
        [sys.executable, "-c", script, *args],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    return done.stdout


def test_every_screen_and_dialog_is_imported_once_the_window_stands_and_none_before(shop: Path) -> None:
    said = told(SCRIPT, str(shop))
    assert said.split("\n")[:2] == ["0", "all there"]


def test_the_first_seconds_are_the_screen_s_alone_and_the_first_click_s_wants_come_before_the_rest() -> None:
    assert SOONEST > 2_000, "what is looked at two seconds after the start has no more than it needs"
    assert CALM > 0
    assert len(NEXT) + len(NEXT_WIDGETS) < len(CORE) < len(list(modules()))


def test_an_end_in_the_middle_is_no_fault(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.warming.SOONEST", 0)
    monkeypatch.setattr("ui.warming.CALM", 0)
    jobs = Jobs(desk)
    warming = Warming(jobs, desk.words("es"), iter(["ui.nowhere", *modules()]), jobs)
    qtbot.waitUntil(lambda: all(name in sys.modules for name in CORE))
    jobs.close()
    warming.deleteLater()
    with qtbot.waitSignal(warming.destroyed):
        pass
    assert not warming.ended


def test_each_turn_of_the_window_s_thread_imports_a_single_module() -> None:
    said = told(TURNS)
    assert said.strip() == "", "these bring others along, which holds the window"


CLASSES = """
import sys
from importlib import import_module
import ui.app
from ui.registry import modules
from ui.warming import CORE, _gather, bring
for name in CORE:
    import_module(name)
found = {}
for name in modules():
    _gather(name, found)
qt = [name for name in found if name.startswith("PySide6.")]
print(len(qt) > 50)

for name in found:
    if name in qt:
        bring(name)

        continue
    module, there = import_module(name), set(vars(sys.modules["PySide6.QtWidgets"]))
    for kind in vars(module).values():
        own = getattr(kind, "__module__", "")
        if isinstance(kind, type) and own == "PySide6.QtWidgets" and kind.__name__ not in there:
            print(name, kind)
"""


def test_qt_s_classes_are_made_before_the_modules_that_want_them() -> None:
    said = told(CLASSES)
    assert said.strip() == "True", "these make classes of Qt, which holds the window"


WORDS = """
import sys
from datetime import date
from types import SimpleNamespace
import ui.app
from helpdesk.formats import Words
from ui.warming import CORE, Warming, Wave
words = Words("es")
Warming._import_core(SimpleNamespace(_words=words), SimpleNamespace(cancelled=lambda: False), Wave(0, CORE, ()))
before = set(sys.modules)
words.number(12_345, 2), words.money(-5), words.day(date(2026, 1, 5)), words.weekday(1), words.phone("600112233")
print(sorted({name.partition(".")[0] for name in set(sys.modules) - before}))
"""


def test_no_first_date_or_amount_waits_for_the_library_that_writes_it() -> None:
    assert told(WORDS).strip() == "[]"


FIRST_RUN = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
import ui.app
from helpdesk.clock import Clock
from ui import theme
app = QApplication(["helpdesk", *theme.STYLE])
theme.apply(app, "light")
from ui.screens.program.first_run import FirstRunDialog
dialog = FirstRunDialog(Path(sys.argv[1]), Clock(), "es")
dialog.show()
app.processEvents()
print(sorted({name.partition(".")[0] for name in sys.modules} & {"babel", "phonenumbers", "reportlab", "holidays"}))
"""


def test_the_first_page_of_all_waits_for_no_heavy_library(tmp_path: Path) -> None:
    said = told(FIRST_RUN, str(tmp_path / "new"))
    assert said.strip() == "[]"


def test_what_is_imported_after_qt_is_imported_python_s_own_way() -> None:
    said = told("import ui.theme, builtins; print(builtins.__import__.__name__)")
    assert said.strip() == "__import__"
