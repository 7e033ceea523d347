"""What is sought in every screen and dialog (``test_window``) for a screen reader's sake is found where it lacks."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.house import hearing


def _paint(gauge: QWidget, event: QPaintEvent) -> None:
    QPainter(gauge).drawText(gauge.rect(), "7")


Gauge = type("Gauge", (QWidget,), {"paintEvent": _paint, "__module__": "ui.widgets.gauge"})
"""Paints a number and says nothing."""


def test_a_nameless_button_and_what_is_only_painted_are_found(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    gauge, button = Gauge(), QPushButton()
    layout.addWidget(button)
    layout.addWidget(gauge)
    holder.show()
    assert len(hearing.untold(holder)) == 2
    button.setText("Save")
    gauge.setAccessibleName("7 open cases")
    assert hearing.untold(holder) == []


def test_a_tab_that_leads_back_up_and_a_field_it_never_comes_to_are_found(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    fields = [QLineEdit(objectName=name) for name in ("top", "middle", "foot")]  # type: ignore[call-overload]
    for field in fields:
        layout.addWidget(field)
    holder.show()
    assert hearing.tab_order(holder) == []
    top, middle, foot = fields
    for one, other in ((top, foot), (foot, middle)):
        QWidget.setTabOrder(one, other)
    assert hearing.tab_order(holder) == ["Tab leads back up from foot to middle"]
    holder.focusNextPrevChild = lambda forward: middle.setFocus() or True  # type: ignore[method-assign, func-returns-value]
    top.setFocus()
    assert "Tab never comes to foot" in hearing.tab_order(holder)
