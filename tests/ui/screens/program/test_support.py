"""The support report in the window: gathered behind it, read before it is saved or copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.screens.program.support_dialog import SupportDialog
from ui.window import Window


def opened(qtbot: QtBot, window: Window) -> SupportDialog:
    window.open_dialog("support")
    dialog = next(one for one in window.dialogs if isinstance(one, SupportDialog))
    qtbot.waitUntil(lambda: bool(dialog.report), timeout=20_000)
    return dialog


def test_it_shows_the_whole_report_and_then_lets_it_be_saved(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    dialog = opened(qtbot, window)
    assert dialog.primary.isEnabled()
    assert dialog.text.toPlainText().strip() == dialog.report.strip()
    assert "Screens: " in dialog.report
    dialog.write(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text("utf-8") == dialog.report
    assert not dialog.isVisible()


def test_it_is_copied(qtbot: QtBot, window: Window) -> None:
    dialog = opened(qtbot, window)
    dialog.copy()
    assert QGuiApplication.clipboard().text() == dialog.report


def test_a_place_that_cannot_be_written_is_told_in_the_dialog(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    dialog = opened(qtbot, window)
    dialog.write(tmp_path / "missing" / "report.txt")
    assert dialog.isVisible()
