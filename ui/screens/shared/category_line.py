"""Knows the field for a product's category: it completes those in use."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from ui.shell import Shell
from ui.widgets.inputs import Line


def category_line(shell: Shell) -> Line:
    """A line that completes the categories in use."""
    line = Line()
    completer = QCompleter(shell.desk.products.categories(), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.activated.connect(lambda _: line.changed.emit())
    line.setCompleter(completer)
    return line
