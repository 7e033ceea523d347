"""Knows the line below a field that explains what stands in it; must not know what that is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from helpdesk.texts import Text
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.form import Field


def note_below(field: Field) -> QLabel:
    """Such a line, empty, below a field's input."""
    note = plain.label("", "secondary", wrap=True)
    note.setAlignment(Qt.AlignmentFlag.AlignLeft)
    note.hide()
    layout = field.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(2, note)
    return note


def say_note(shell: Shell, note: QLabel, text: Text | None, look: plain.Look = "secondary") -> None:
    """Say it in a look; nothing takes the line away."""
    note.setText(shell.say(text) if text else "")
    note.setVisible(text is not None)
    if note.property("look") != look:
        note.setProperty("look", look)
        note.style().unpolish(note)
        note.style().polish(note)
