"""What every test of the window may rely on: no display is needed, and the program's own look."""

from __future__ import annotations

import os

import pytest
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application in the program's look, so that tests measure what people see."""
    from ui import theme

    theme.apply(qapp, "light")
    return qapp
