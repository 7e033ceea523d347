"""Knows how the record of Today's chosen line stands beside it in a wide window; made behind the first picture."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from helpdesk.errors import NotFound
from ui import theme
from ui.registry import PANES, load
from ui.shell import Shell
from ui.widgets.section import rule

BESIDE = 1600
"""Width of the window from which there is room for a record."""
WIDTH = 520
PAUSE = 60
"""Milliseconds that a line stays chosen before its record is read: who walks down a list waits for none."""


class Beside(QFrame):
    """The case of the chosen line, down to what to do about it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setProperty("look", "page")
        self.setFixedWidth(theme.px(WIDTH))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        edge = rule()
        edge.setFixedSize(1, 16_777_215)
        edge.setMinimumHeight(0)
        self._row.addWidget(edge)
        self._row.addStretch(1)
        self.pane: Any = None
        self._wanted: tuple[str, int] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._show)

    def show_record(self, record: tuple[str, int] | None) -> None:
        """Show this one soon; None shows none."""
        self._wanted = record
        self._pause.start()

    def _show(self) -> None:
        if not self.isVisible():
            return
        if self.pane is None:
            # Loaded here: the first picture does without a case's page.
            self.pane = load(PANES["case"])(self.shell)
            self.pane.setObjectName("beside")
            self._row.addWidget(self.pane, 1)
            self._row.takeAt(1)
        try:
            self.pane.show_case(self._wanted[1] if self._wanted else None)
        except NotFound:
            self.pane.show_case(None)
