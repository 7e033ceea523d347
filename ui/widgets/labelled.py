"""Knows how a lone input stands under its label, outside a form made from an action."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets import plain


def labelled(title: str, editor: QWidget) -> QWidget:
    """``editor`` under its label, which is its accessible name and its buddy."""
    field = QWidget()
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(theme.INSIDE))
    label = plain.label(title)
    label.setBuddy(editor)
    editor.setAccessibleName(title)
    column.addWidget(label)
    column.addWidget(editor)
    return field
