"""Knows when rubbish that holds itself is collected: on the window's thread alone, for a part of it may be Qt's.

Python looks for it wherever it happens to run. On the worker's thread a timer, an action or a dialog that nobody
holds any more would be destroyed there, while the window's thread still sends it events: the program would crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000
"""Milliseconds between two looks."""


class Collecting(QObject):
    """Collects while it lives, and keeps Python from doing it by itself."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(collect_due)
        self._timer.start()


def collect_due() -> None:
    """Collect what Python would have by now: the eldest generation of which enough has come together."""
    for generation, (count, most) in reversed(
        list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
    ):
        if most and count > most:
            gc.collect(generation)
            return
