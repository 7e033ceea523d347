"""Knows where Tab leads: in a dialog as its layouts are read, in a window as it is seen; never to what only passes the
keyboard on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget

LAST = "last_by_tab"
"""Property of what Tab comes to last, wherever it stands: Space must not take back unawares what was noted."""

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


def stops(window: QWidget) -> list[QWidget]:
    """What Tab comes to in a window, in the order of its layouts: a row after the other, a column after the other.

    Qt's own chain is the order in which widgets were made: rows that are made anew would stand behind the buttons at
    the foot. It also stops at what holds a row of choices and only passes the keyboard on to one of them.
    """
    found = [each for each in _read(window) if takes_tab(each, window)]
    return sorted(found, key=lambda each: bool(each.property(LAST)))


def _read(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all within it, each once."""
    yield widget
    layout = widget.layout()
    laid = list(_laid(layout)) if layout is not None else []
    scrolled = widget.widget() if isinstance(widget, QScrollArea) else None
    if scrolled is not None:
        laid.append(scrolled)
    # What stands in no layout comes as it was made.
    rest = [each for each in widget.children() if isinstance(each, QWidget) and not each.isWindow()]
    for part in laid:
        yield from _read(part)
    for part in rest:
        if part not in laid and not any(part.isAncestorOf(each) for each in laid):
            yield from _read(part)


def _laid(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout and of those within it, as they are read."""
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        cells = [layout.getItemPosition(place) for place in places]
        places.sort(key=lambda place: tuple(cells[place])[:2])  # type: ignore[arg-type]
    for place in places:
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (within := item.layout()) is not None:
            yield from _laid(within)


def next_stop(window: QWidget, *, forward: bool) -> QWidget | None:
    """What Tab comes to from where the keyboard is; nothing where there is nothing else."""
    order = stops(window)
    here: QWidget | None = window.focusWidget()
    while here is not None and here not in order:
        # Something within a stop has it, or what holds stops.
        here = here.parentWidget() if here is not window else None
    if not order or order == [here]:
        return None
    if here is None:
        return order[0 if forward else -1]
    return order[(order.index(here) + (1 if forward else -1)) % len(order)]


def go_on(window: QWidget, *, forward: bool) -> bool:
    """Give the keyboard to the next stop; whether there is one."""
    found = next_stop(window, forward=forward)
    if found is None:
        return False
    found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def neighbour(parts: Sequence[QWidget], here: QWidget | None, *, forward: bool) -> QWidget | None:
    """Where Tab leads from ``here``: each part is gone through as it is read, then the next; nothing, if it is in none.

    Qt's own chain is the order in which widgets were made, and records are made anew all the time.
    """
    stops = [field for part in parts if part.isVisible() for field in as_read(part)]
    while here is not None and here not in stops:
        here = here.parentWidget()
    if here is None:
        return None
    return stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]


def as_read(page: QWidget) -> list[QWidget]:
    """What Tab comes to on a page, row by row."""
    window = page.window()
    there = [field for field in (page, *page.findChildren(QWidget)) if takes_tab(field, window)]
    places = {field: field.mapTo(page, QPoint(0, 0)) for field in there}
    ordered: list[QWidget] = []
    rest = sorted(there, key=lambda field: places[field].y())
    while rest:
        top = places[rest[0]].y()
        row = [field for field in rest if places[field].y() - top < ROW]
        ordered += sorted(row, key=lambda field: places[field].x())
        rest = [field for field in rest if field not in row]
    return ordered
