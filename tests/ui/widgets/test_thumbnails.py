"""Pictures made small: whatever a file holds, little memory is taken; there is one way to read a picture's file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from tests.house.code import ROOT, code
from tests.reports.test_service_report import huge
from ui.widgets import attachments
from ui.widgets.attachments import thumbnail


@pytest.mark.usefixtures("qapp")
def test_a_picture_is_made_small(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    Image.new("RGB", (1600, 1200)).save(path, progressive=True)
    small = thumbnail(path, 100)
    assert small is not None
    assert (small.width(), small.height()) == (200, 150)


@pytest.mark.usefixtures("qapp")
def test_one_that_would_be_in_memory_whole_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert QGuiApplication.instance()
    assert thumbnail(huge(tmp_path, 13_300), 100) is None
    monkeypatch.setattr(attachments, "MOST_PIXELS", 10_000)
    for steps in (False, True):
        path = tmp_path / f"{steps}.jpg"
        Image.new("RGB", (160, 120)).save(path, progressive=steps)
        assert (thumbnail(path, 20) is None) is steps


READ = re.compile(r"\bQImageReader\(|\bQ(?:Pixmap|Image)\((?:str\(|path|f?\"|self\.path)")
READERS = {"ui/icons.py", "ui/widgets/attachments.py"}
"""Those that read a picture's file: the program's own icons, and what people bring."""


def test_nobody_else_reads_a_pictures_file() -> None:
    found = {
        str(path.relative_to(ROOT))
        for path in code()
        if path.is_relative_to(ROOT / "ui") and READ.search(path.read_text(encoding="utf-8"))
    }
    assert found == READERS
