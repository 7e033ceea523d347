"""What is kept on a PC beside shops: its name, the log; where that lies, and that it is this user's alone."""

from __future__ import annotations

import logging
import os
import stat
import sys
from pathlib import Path

import pytest

from helpdesk import pc, places
from helpdesk.store import disk

xdg = pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="folders of its own")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@xdg
def test_folders_are_those_of_the_platform(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("HELPDESK_DATA", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert places.default_folder() == tmp_path / ".local/share/Helpdesk"
    assert places.default_folder("Helpdesk sample") == tmp_path / ".local/share/Helpdesk sample"
    assert places.state_folder() == tmp_path / ".local/state/Helpdesk"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", " ")
    assert places.default_folder() == tmp_path / "data/Helpdesk"
    assert places.state_folder() == tmp_path / ".local/state/Helpdesk"
    monkeypatch.setenv("HELPDESK_DATA", str(tmp_path / "mine"))
    assert places.default_folder() == tmp_path / "mine"


@xdg
def test_a_pc_is_named_once_for_its_user_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    old = os.umask(0o022)
    try:
        name = pc.this_pc()
    finally:
        os.umask(old)
    assert name
    assert pc.this_pc() == name
    assert [mode(path) for path in sorted((tmp_path / "state").rglob("*"))] == [0o700, 0o600]
    (tmp_path / "state" / "Helpdesk" / "pc").write_bytes(b"\xff")
    assert pc.this_pc() is None
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / ("x" * 300)))
    assert pc.this_pc() is None


def test_what_cannot_be_put_is_told_by_the_name_that_was_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "none" / "list.csv"
    with pytest.raises(FileNotFoundError) as told:
        disk.put_bytes(target, b"x")
    assert told.value.filename == str(target)


@xdg
def test_the_log_is_private_also_where_it_goes_on_in_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    old = os.umask(0o022)
    try:
        pc.start_logging(tmp_path)
        (handler,) = (each for each in root.handlers if each not in before)
        for number in range(5):
            monkeypatch.setattr(pc, "FULL", 0 if number else 1_000_000)
            logging.getLogger().info("line %s", number)
        assert isinstance(handler, logging.FileHandler)
        handler.flush()
    finally:
        os.umask(old)
        root.setLevel(level)
        for each in list(root.handlers):
            if each not in before:
                root.removeHandler(each)
                each.close()
    made = sorted(path.name for path in (tmp_path / places.LOGS).iterdir())
    assert made == ["helpdesk.log", *(f"helpdesk.log.{number}" for number in (1, 2, 3))]
    said = [(tmp_path / places.LOGS / name).read_text("utf-8").split()[-1] for name in made]
    assert said == ["4", "3", "2", "1"], "the eldest goes, and each says what it said"
    assert {mode(path) for path in (tmp_path / places.LOGS).iterdir()} == {0o600}


def test_a_log_that_cannot_go_on_elsewhere_goes_on_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program may hold the files: nobody who tells the log something hears of it."""

    def held(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    level = logging.getLogger().level
    log = tmp_path / places.LOGS / "helpdesk.log"
    try:
        pc.start_logging(tmp_path)
        log.with_name(f"{log.name}.1").touch()
        monkeypatch.setattr(disk, "put", held)
        for number in range(4):
            monkeypatch.setattr(pc, "FULL", 0 if number else 1_000_000)
            logging.getLogger("helpdesk").info("line %s", number)
    finally:
        pc.stop_logging()
        logging.getLogger().setLevel(level)
    assert [line.split()[-1] for line in log.read_text("utf-8").splitlines()] == ["0", "1", "2", "3"]


def test_there_is_one_log_at_a_time_and_none_is_left_open(tmp_path: Path) -> None:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    try:
        for folder in ("one", "two"):
            pc.start_logging(tmp_path / folder)
            (handler,) = (each for each in root.handlers if each not in before)
            logging.getLogger("helpdesk").info("said once")
        said = [(tmp_path / folder / places.LOGS / "helpdesk.log").read_text() for folder in ("one", "two")]
        assert [text.count("said once") for text in said] == [1, 1]
        assert isinstance(handler, logging.FileHandler)
        pc.stop_logging()
        assert root.handlers == before
        assert handler.stream is None
        pc.stop_logging()
    finally:
        pc.stop_logging()
        root.setLevel(level)
