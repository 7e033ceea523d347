"""Knows how the keyboard stays where it is when the rows it stands in are made anew; must not know what they show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from helpdesk.classes import NamedTuple
from ui.widgets.tab_chain import takes_tab


class _Place(NamedTuple):
    """Where the keyboard stood: the name of what had it, how that is heard, its row, and its place in that row."""

    name: str
    heard: str
    row: int
    number: int


@contextmanager
def made_anew(column: QBoxLayout, to: Callable[[], QWidget | None] = lambda: None) -> Iterator[None]:
    """The rows of ``column`` go; those that are put into it meanwhile take their place.

    Did the keyboard stand in one of them, it comes at once to what ``to`` says, else to what is called as what had it,
    of several to the one that is heard as that was, or the nearest; else to the same place of the same row. The old
    rows are hidden after that: Qt would first lead the keyboard out of them, to whatever button stands below.
    """
    old = _rows(column)
    place = _place(old)
    while column.count():
        column.takeAt(0)
    yield
    new = _rows(column)
    if place is not None:
        for row in new:
            row.show()
        found = to() or _found(new, place)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
    for row in old:
        row.hide()
        row.deleteLater()


def _rows(column: QBoxLayout) -> list[QWidget]:
    items = [column.itemAt(place) for place in range(column.count())]
    return [row for item in items if item is not None and (row := item.widget()) is not None]


def _stops(row: QWidget) -> list[QWidget]:
    """Where Tab comes to in a row."""
    return [each for each in row.findChildren(QWidget) if takes_tab(each, row.window())]


def _place(rows: Sequence[QWidget]) -> _Place | None:
    for number, row in enumerate(rows):
        held = row.window().focusWidget()
        if held is not None and row.isAncestorOf(held):
            stops = _stops(row)
            at = stops.index(held) if held in stops else 0
            return _Place(held.objectName(), held.accessibleName(), number, at)
    return None


def _found(rows: Sequence[QWidget], place: _Place) -> QWidget | None:
    stops = [_stops(row) for row in rows]
    named = [
        (stop.accessibleName() != place.heard, *_distance(number, place), stop)
        for number, row in enumerate(stops)
        for stop in row
        if place.name and stop.objectName() == place.name
    ]
    if named:
        return min(named, key=lambda each: each[:-1])[-1]
    # The row that stands there now, else the nearest in which there is anything to press.
    near = min((n for n, row in enumerate(stops) if row), key=lambda n: _distance(n, place), default=None)
    return None if near is None else stops[near][min(place.number, len(stops[near]) - 1)]


def _distance(row: int, place: _Place) -> tuple[int, int]:
    """How far a row lies from where the keyboard stood; of two the lower is the nearer."""
    return abs(row - place.row), -row
