"""Knows how a page is gone through as one reads: by Tab, and to the first problem; must not know what stands there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from ui import theme
from ui.widgets.form_field import Field
from ui.widgets.inline import Inline

ROW = 12
"""Fields whose tops differ by less stand in one row."""


def neighbour(parts: Sequence[QWidget], here: QWidget | None, *, forward: bool) -> QWidget | None:
    """Where Tab leads from ``here``: each part is gone through as it is read, then the next; nothing, if it is in none.

    Qt's own chain is the order in which widgets were made, and records are made anew all the time.
    """
    stops = [field for part in parts for field in _ordered(part) if field.isVisible() and field.isEnabled()]
    while here is not None and here not in stops:
        here = here.parentWidget()
    if here is None:
        return None
    return stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]


def _ordered(page: QWidget) -> list[QWidget]:
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


def go_to_first_problem(page: QWidget, scroller: QScrollArea) -> None:
    """The first problem from the top comes into view, and its field has the keyboard."""
    marked = [
        field
        for field in page.findChildren(QWidget)
        if field.isVisible()
        and (field.property("problem") or (isinstance(field, Inline) and field.tone == "late"))
    ]
    if marked:
        first = min(marked, key=lambda field: field.mapTo(page, QPoint(0, 0)).y())
        whole = _with_message(first)
        scroller.ensureWidgetVisible(whole, 0, theme.px(60))
        # What is wrong was written this moment: the page is as high as that wants only when it is laid out again.
        QTimer.singleShot(0, page, lambda: scroller.ensureWidgetVisible(whole, 0, theme.px(60)))
        if first.focusPolicy() != Qt.FocusPolicy.NoFocus:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


def _with_message(problem: QWidget) -> QWidget:
    """The field that an input belongs to, with what is said below it; else what was found itself."""
    parent = problem.parentWidget()
    return parent if isinstance(parent, Field) else problem
