"""The system's window for files begins where a person keeps theirs, wherever the program was started."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from pytestqt.qtbot import QtBot

import ui
from ui.widgets import paths
from ui.widgets.paths import FileWindow, documents

UI = Path(ui.__file__).parent


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing was chosen yet, in a program that was started in a folder of its own."""
    (tmp_path / "program").mkdir()
    monkeypatch.chdir(tmp_path / "program")
    monkeypatch.setattr(FileWindow, "_begun", False)


def test_the_first_begins_at_the_documents_and_the_next_where_the_last_was(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mine, stick = tmp_path / "mine", tmp_path / "stick"
    mine.mkdir()
    stick.mkdir()
    monkeypatch.setattr(paths, "documents", lambda: str(mine))
    first = FileWindow(None)
    qtbot.addWidget(first)
    assert Path(first.directory().absolutePath()) == mine
    first.setDirectory(str(stick))
    second = FileWindow(None)
    qtbot.addWidget(second)
    assert Path(second.directory().absolutePath()) == stick


def test_without_a_folder_for_documents_it_is_the_home(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for nowhere in (str(tmp_path / "missing"), ""):
        monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _, place=nowhere: place)
        assert documents() == str(Path.home())
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    assert documents() == str(tmp_path)


def test_every_window_for_files_is_one() -> None:
    made = re.compile(r"\bQFileDialog\(")
    found = {path.name for path in UI.rglob("*.py") if made.search(path.read_text(encoding="utf-8"))}
    assert found <= {"paths.py"}
