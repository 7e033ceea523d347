"""What is sought in every screen and dialog (``test_window``) for a screen reader's sake is found where it lacks."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
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
