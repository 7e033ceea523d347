"""Knows the lines around fields: below one what explains what stands in it, over several what they are about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from helpdesk.texts import Text
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.form_field import Field


def headed(title: str, way_out: QWidget) -> QWidget:
    """A heading over fields of a record that is new, with the way back to the known ones at its right."""
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(plain.label(title, "section"), 1)
    row.addWidget(way_out)
    return head


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
