"""Knows where Tab leads: as one reads, or along the chain of a window; never to what only passes the keyboard on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

ROW = 12
"""Fields whose tops differ by less stand in one row."""


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


def go_on(window: QWidget, *, forward: bool, parts: Sequence[QWidget] = ()) -> bool:
    """Give the keyboard to the next stop, of ``parts`` as they are read; whether there is one."""
    found = neighbour(parts, window.focusWidget(), forward=forward) or next_stop(window, forward=forward)
    if found is None:
        return False
    found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def neighbour(parts: Sequence[QWidget], here: QWidget | None, *, forward: bool) -> QWidget | None:
    """Where Tab leads from ``here``: each part is gone through as it is read, then the next; nothing, if it is in none.

    Qt's own chain is the order in which widgets were made, and records are made anew all the time.
    """
    stops = [field for part in parts for field in as_read(part) if field.isVisible() and field.isEnabled()]
    while here is not None and here not in stops:
        here = here.parentWidget()
    if here is None:
        return None
    return stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]


def as_read(page: QWidget) -> list[QWidget]:
    """What can have the keyboard on a page, row by row."""
    there = [field for field in (page, *page.findChildren(QWidget)) if _stops(field, page)]
    places = {field: field.mapTo(page, QPoint(0, 0)) for field in there}
    ordered: list[QWidget] = []
    rest = sorted(there, key=lambda field: places[field].y())
    while rest:
        top = places[rest[0]].y()
        row = [field for field in rest if places[field].y() - top < ROW]
        ordered += sorted(row, key=lambda field: places[field].x())
        rest = [field for field in rest if field not in row]
    return ordered


def _stops(field: QWidget, page: QWidget) -> bool:
    policy = field.focusPolicy()
    return bool(policy & Qt.FocusPolicy.TabFocus) and field.isVisibleTo(page) and field.focusProxy() is None
