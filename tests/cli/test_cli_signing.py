"""A shop where people prove who they are, on the command line: by HELPDESK_PIN, else as somebody without rights."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.shop.sign_in_actions import SetPin
from helpdesk.services.shop.staff_actions import AddStaff
from tests import builders
from tests.cli.command_line import Line
from tests.guarding import one_salt


@pytest.fixture
def guarded(full: Path, clock: FixedClock) -> Path:
    with Desk.open(full, clock) as desk:
        eva = builders.did(desk, AddStaff(name="Eva Rey", role="owner"))
        ana = builders.did(desk, AddStaff(name="Ana Gil", role="counter"))
        desk.staff = eva
        with one_salt():
            desk.do(SetPin(staff=eva, pin="7391"))
            desk.do(SetPin(staff=ana, pin="5820"))
    return full


def test_reading_asks_nothing(line: Line, guarded: Path) -> None:
    assert "José García" in line("find", "garcía")
    line("show", "C1")
    line("check")


def test_what_needs_a_right_says_so_and_does_nothing(
    line: Line, guarded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "customers.csv"
    line("export", "customers", str(target), code=2)
    assert "HELPDESK_PIN" in line.err
    monkeypatch.setenv("HELPDESK_PIN", "5820")
    line("export", "customers", str(target), code=2)
    assert not target.exists()
    monkeypatch.setenv("HELPDESK_PIN", "7391")
    line("export", "customers", str(target))
    assert target.exists()


def test_an_import_is_told_as_done_by_who_signed_in(
    line: Line, guarded: Path, tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "customers.csv"
    path.write_text("ref,name\nX1,Luis Sanz\n", encoding="utf-8")
    line("import", "customers", str(path), code=2)
    monkeypatch.setenv("HELPDESK_PIN", "7391")
    line("import", "customers", str(path))
    with Desk.open(guarded, clock, write=False) as desk:
        row = desk.history.recent(1)[0]
        assert row.who == "Eva Rey"
        assert "customers.csv" in desk.words("en").say(row.what)


def test_wrong_pins_are_counted_across_commands(
    line: Line, guarded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELPDESK_PIN", "9999")
    for _ in range(5):
        line("find", "garcía", code=2)
    assert "30" in line.err
    monkeypatch.setenv("HELPDESK_PIN", "7391")
    line("find", "garcía", code=2)
    later = time.monotonic() + 31
    monkeypatch.setattr("time.monotonic", lambda: later)
    assert "José García" in line("find", "garcía")


def test_a_restore_needs_the_right(
    line: Line, guarded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "copy.zip"
    line("backup", str(archive))
    line("restore", str(archive), code=2)
    monkeypatch.setenv("HELPDESK_PIN", "7391")
    line("restore", str(archive))
