"""Knows how something is told to a screen reader that no focus tells: a hit that is current, a word in passing."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget


def tell_row(view: QAbstractItemView, row: int) -> None:
    """Say a row of a list that never has the keyboard itself, as if it had come there.

    Qt tells of the current row only where the list has the focus; a list that a field steers would be silent.
    """
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(row)
    QAccessible.updateAccessibility(event)


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Say a text now. Qt's alert does not cross its bridge on Linux, an announcement does."""
    from PySide6.QtGui import QAccessibleAnnouncementEvent

    if not text:
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    kinds = QAccessible.AnnouncementPoliteness
    event.setPoliteness(kinds.Assertive if urgent else kinds.Polite)
    QAccessible.updateAccessibility(event)
