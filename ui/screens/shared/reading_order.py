"""Knows how a page is gone through as one reads: by Tab, and to the first problem; must not know what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from ui import theme
from ui.widgets.inline import Inline

ROW = 12
"""Fields whose tops differ by less stand in one row."""


def read_in_order(page: QWidget, last: Sequence[QWidget] = ()) -> None:
    """Chain what can have the keyboard on ``page`` in reading order, then ``last``."""
    there = [field for field in page.findChildren(QWidget) if _stops(field, page)]
    places = {field: field.mapTo(page, QPoint(0, 0)) for field in there}
    ordered: list[QWidget] = []
    rest = sorted(there, key=lambda field: places[field].y())
    while rest:
        top = places[rest[0]].y()
        row = [field for field in rest if places[field].y() - top < ROW]
        ordered += sorted(row, key=lambda field: places[field].x())
        rest = [field for field in rest if field not in row]
    chain = [*ordered, *last]
    for one, other in pairwise(chain):
        QWidget.setTabOrder(one, other)


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
        scroller.ensureWidgetVisible(first, 0, theme.px(60))
        if first.focusPolicy() != Qt.FocusPolicy.NoFocus:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
