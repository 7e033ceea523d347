"""A picture that is pasted becomes a file behind the window: a large one takes seconds to be packed."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from tests import builders
from ui.screens.shared import photos
from ui.screens.shared.files import FilesPane
from ui.screens.shared.photos import Photos
from ui.window import Window


@pytest.fixture
def picture() -> QImage:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return image


@pytest.fixture
def where(monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    """The threads on which pictures were packed."""
    found: list[threading.Thread] = []
    real = photos.png_of

    def packed(image: QImage) -> bytes:
        found.append(threading.current_thread())
        return real(image)

    monkeypatch.setattr(photos, "png_of", packed)
    return found


def test_a_photo_at_the_intake(
    qtbot: QtBot, window: Window, picture: QImage, where: list[threading.Thread]
) -> None:
    taken = Photos(window.shell)
    qtbot.addWidget(taken)
    taken.take_image(picture)
    qtbot.waitUntil(lambda: bool(taken.staged))
    assert where
    assert threading.main_thread() not in where


def test_a_file_of_a_record(
    qtbot: QtBot, window: Window, desk: Desk, picture: QImage, where: list[threading.Thread]
) -> None:
    case = builders.received(desk)
    pane = FilesPane(window.shell, "case")
    qtbot.addWidget(pane)
    pane.identity = case
    pane.files.image_given.emit(picture)
    qtbot.waitUntil(lambda: not window.shell.jobs.busy)
    assert desk.store.value("SELECT count(*) FROM attachments") == 1
    assert where
    assert threading.main_thread() not in where
