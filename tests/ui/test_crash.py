"""A fault of ours is shown: the window with the report comes, stays and can come again."""

from __future__ import annotations

import faulthandler
import platform
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk import __version__, places
from helpdesk.desk import Desk
from helpdesk.store import sqlite
from tests.store.child import running
from ui.crash import NATIVE, Catcher, versions
from ui.screens.program.crash_dialog import CrashDialog


def fail(catcher: Catcher) -> None:
    try:
        raise ZeroDivisionError("a fault")
    except ZeroDivisionError as error:
        catcher.caught(type(error), error, error.__traceback__)


def shown() -> list[CrashDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()]


def test_a_fault_is_shown_once_at_a_time_and_again_after_it_was_closed(qtbot: QtBot, tmp_path: Path) -> None:
    catcher = Catcher(tmp_path)
    for _ in range(2):
        fail(catcher)
        fail(catcher)
        (window,) = shown()
        assert "ZeroDivisionError" in window.text
        window.accept()
        assert not shown()


def test_a_report_says_of_what_the_program_is_made(qtbot: QtBot, tmp_path: Path) -> None:
    catcher = Catcher(tmp_path)
    fail(catcher)
    (window,) = shown()
    head = window.text.partition("Traceback")[0]
    for version in (
        f"Helpdesk {__version__}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        f"PySide {PySide6.__version__}",
        f"SQLite {sqlite.VERSION}",
        platform.platform(),
    ):
        assert version in head
    window.accept()


FALLING = """
import faulthandler, os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from helpdesk.desk import Desk
from ui.crash import Catcher
app = QCoreApplication([])
catcher = Catcher(Path(sys.argv[1]))
catcher.install()
desk = Desk.open(Path(sys.argv[1]))
print("falling", flush=True)
faulthandler._sigsegv()
"""


@pytest.fixture
def quiet() -> Iterator[None]:
    """The faults of the tests themselves are told as before, afterwards."""
    hooks = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = hooks
    faulthandler.enable()


@pytest.mark.usefixtures("quiet")
def test_a_fault_below_python_is_found_at_the_next_start_and_offered(qtbot: QtBot, shop: Path) -> None:
    with running(FALLING, shop) as program:
        program.wait()
    left = shop / places.LOGS / NATIVE
    assert stat.S_IMODE(left.stat().st_mode) == 0o600
    assert "Segmentation fault" in left.read_text()
    told: list[tuple[object, ...]] = []
    with Desk.open(shop) as desk:
        assert desk.unclean_end
        catcher = Catcher(shop)
        catcher.install()
        catcher.offer(lambda *word: told.append(word), broken_off=desk.unclean_end)
    ((text, _, verb, show),) = told
    assert "broke off" in str(text)
    assert "Show report" in str(verb)
    assert callable(show)
    show()
    (report,) = shown()
    assert "Segmentation fault" in report.text
    assert f"Qt {versions()['Qt']}" in report.text
    (kept,) = (shop / places.LOGS).glob("crash-*.txt")
    assert kept.read_text(encoding="utf-8") == report.text
    report.accept()
    # It is offered once.
    assert left.read_bytes() == b""
    assert catcher.left(broken_off=True) is None


@pytest.mark.usefixtures("quiet")
def test_what_was_survived_is_not_offered(tmp_path: Path) -> None:
    catcher = Catcher(tmp_path)
    catcher.install()
    (tmp_path / places.LOGS / NATIVE).write_text("Windows fatal exception: code 0x8001010d")
    assert catcher.left(broken_off=False) is None
    assert (tmp_path / places.LOGS / NATIVE).read_bytes() == b""
    assert list((tmp_path / places.LOGS).glob("crash-*")) == []


def test_the_report_wears_the_look_of_the_program_and_shows_without_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dressed = CrashDialog("Traceback …", Path("a <b>crash</b>.txt"), "en")
    qtbot.addWidget(dressed)
    assert dressed.styleSheet()
    kept = next(label for label in dressed.findChildren(QLabel) if label.text().startswith("Kept"))
    assert kept.textFormat() == Qt.TextFormat.PlainText

    def broken(_: QWidget) -> None:
        raise RuntimeError("no look")

    monkeypatch.setattr("ui.theme.dress", broken)
    bare = CrashDialog("Traceback …", None, "es")
    qtbot.addWidget(bare)
    bare.show()
    assert bare.isVisible()
    assert not bare.styleSheet()
