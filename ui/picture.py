"""Knows how a picture of the window is asked for and saved, as it is painted; must not know what is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.store import disk
from ui import theme

QUICKLY = 80
"""How hard Qt presses a PNG, turned round: two thirds of the time for three hundredths more of a file."""


class Picture(NamedTuple):
    """Save a picture of the window once it is painted, then end."""

    file: Path
    screen: str = ""
    language: str = ""
    theme: str = ""
    size: tuple[int, int] | None = None


def save(window: QWidget, file: Path, busy: Callable[[], bool] = lambda: False) -> None:
    """Save a picture of the window once everything that was begun is painted, and nothing is ``busy`` behind it.

    Raises:
        OSError: the file cannot be written.
    """
    theme.load_fonts()
    while busy():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    for _ in range(5):
        QApplication.processEvents()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _shown(window).save(buffer, "PNG", QUICKLY)
    with disk.giving(file) as out:
        out.write(buffer.data().data())


def _shown(window: QWidget) -> QPixmap:
    """What stands on the screen, which need not be painted once more; one that is on none is painted."""
    shown = window.screen().grabWindow(window.winId()) if window.isVisible() else QPixmap()
    return window.grab() if shown.isNull() else shown
