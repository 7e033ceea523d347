"""A fault of ours is shown: the window with the report comes, stays and can come again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.crash import Catcher
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
