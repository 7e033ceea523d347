"""Knows how Tab goes through a page: as one reads, from the top, row by row; must not know what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

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
