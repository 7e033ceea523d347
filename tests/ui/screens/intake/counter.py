"""What the tests of the intake share: how its fields are found, filled and pressed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.screens.intake.intake_dialog import IntakeDialog
from ui.widgets.form import Form

Open = Callable[..., IntakeDialog]
"""Opens the intake, told of a customer, a unit or nothing."""


def named(dialog: QWidget, name: str) -> QWidget:
    found = [widget for widget in dialog.findChildren(QWidget, name) if widget.isVisibleTo(dialog)]
    assert found, f"no {name} to be seen"
    return found[0]


def click(qtbot: QtBot, dialog: QWidget, name: str) -> None:
    qtbot.mouseClick(named(dialog, name), Qt.MouseButton.LeftButton)


def fault(dialog: IntakeDialog, text: str) -> None:
    dialog.shown().details.fault.editor("problem").setPlainText(text)


def picture(folder: Path, name: str = "photo.png", colour: str = "red") -> Path:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    path = folder / name
    assert image.save(str(path))
    return path


def terms(dialog: IntakeDialog) -> Form:
    """The fields of what is agreed, opened as a person opens them."""
    box = dialog.shown().details.terms
    if box.form is None:
        box.change.click()
    assert box.form is not None
    return box.form
