"""Knows how one part of a page takes the place of another without the keyboard being lost on the way."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def take_place(coming: Iterable[QWidget], going: Iterable[QWidget], first: QWidget | None = None) -> None:
    """Show what comes, give ``first`` of it the keyboard, only then hide what goes.

    What is hidden with the keyboard in it gives that to whatever stands next: a screen reader begins to tell of it, and
    may pass over where the keyboard then goes.
    """
    for widget in coming:
        widget.show()
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
    for widget in going:
        widget.hide()
