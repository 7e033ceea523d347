"""Knows how something is told to a screen reader that no focus tells: a hit that is current, a word in passing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui.widgets import plain

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView


def tell_row(view: QAbstractItemView, row: int) -> None:
    """Say a row of a list that never has the keyboard itself, as if it had come there.

    Qt tells of the current row only where the list has the focus; a list that a field steers would be silent.
    """
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(row)
    QAccessible.updateAccessibility(event)


def name_by_label(field: QWidget) -> None:
    """Give a field that stands without a label of its own one that only a screen reader meets.

    On Linux a combo box is named by its label alone: its own name is what is chosen in it.
    """
    parent, name = field.parentWidget(), field.accessibleName()
    if parent is None or not name or any(label.buddy() is field for label in parent.findChildren(QLabel)):
        return
    label = QLabel(name, parent)
    label.setObjectName("said_only")
    label.setBuddy(field)
    label.hide()


def name_of(field: QWidget) -> str:
    """What a field is called: its own name, else the words of its label."""
    parent = field.parentWidget()
    labels = parent.findChildren(QLabel) if parent is not None else []
    called = next((label.text() for label in labels if label.buddy() is field), "")
    return field.accessibleName() or called.replace("&", "")


def clearable(line: QLineEdit, words: Words) -> None:
    """Give a field a button that empties it, with a name: Qt's own has none."""
    line.setClearButtonEnabled(True)
    for act in line.findChildren(QAction, "_q_qlineeditclearaction"):
        act.setText(words.say(translate("Inputs", "Clear")))


def announce_change(widget: QWidget, text: str) -> None:
    """Say what the name or description of the widget under the keyboard became a moment ago.

    On Linux a screen reader says such a change by itself, and would say it twice.
    """
    if not sys.platform.startswith("linux"):
        announce(widget, text)


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Say a text now. Qt's alert does not cross its bridge on Linux, an announcement does."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not text:
        return
    event = QAccessibleAnnouncementEvent(widget, plain.aloud(text))
    kinds = QAccessible.AnnouncementPoliteness
    event.setPoliteness(kinds.Assertive if urgent else kinds.Polite)
    QAccessible.updateAccessibility(event)
