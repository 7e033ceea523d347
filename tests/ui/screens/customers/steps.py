"""What the tests of the customers' screen do with the window: go there, see the dialog."""

from __future__ import annotations

from ui.screens.customers.screen import CustomersScreen
from ui.shell import Goal
from ui.widgets.dialog import Dialog
from ui.window import Window


def screen(window: Window, goal: Goal | None = None) -> CustomersScreen:
    """The screen, in view."""
    window.go(goal or Goal("customers"))
    shown = window.current()
    assert isinstance(shown, CustomersScreen)
    return shown


def dialog(window: Window) -> Dialog:
    """The dialog that was opened last."""
    made = window.dialogs[-1]
    assert isinstance(made, Dialog)
    return made
