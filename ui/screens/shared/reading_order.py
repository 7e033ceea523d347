"""Knows how a page is gone through as one reads: by Tab, and to the first problem; must not know what stands there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from ui import theme
from ui.widgets.form_field import Field
from ui.widgets.inline import Inline


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
