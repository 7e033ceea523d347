"""Knows where Tab leads in a window: along its chain, and by nothing that only passes the keyboard on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def takes_tab(widget: QWidget, window: QWidget) -> bool:
    """Whether Tab may come to a widget of that window: it is to be seen, and has the keyboard itself."""
    return (
        bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
        and widget.isEnabled()
        and widget.isVisibleTo(window)
        and widget.window() is window
    )


def next_stop(window: QWidget, *, forward: bool) -> QWidget | None:
    """What Tab comes to from where the keyboard is; nothing where there is nothing else.

    Qt's own way also stops at what holds a row of choices and only passes the keyboard on to one of them. Such a one
    stands in the chain where it was made: from the last button Tab would jump into the middle, and whatever stands
    before that is never come to.
    """
    here = window.focusWidget() or window
    step: QWidget | None = here
    while step is not None:
        step = step.nextInFocusChain() if forward else step.previousInFocusChain()
        if step is here:
            return None
        if step is not None and takes_tab(step, window):
            return step
    return None


def go_on(window: QWidget, *, forward: bool) -> bool:
    """Give the keyboard to the next stop; whether there is one."""
    found = next_stop(window, forward=forward)
    if found is None:
        return False
    found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True
