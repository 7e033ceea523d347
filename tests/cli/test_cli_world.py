"""Every command in a world that does not let it: exit code 3, or 2 where it is the user's, one sentence, no traceback."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from helpdesk.cli import run
from helpdesk.cli.commands import COMMANDS
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.store import sqlite
from tests import builders

LONG = "x" * 300


def _words(name: str, there: Path, out: Path) -> list[str]:
    """A command with all it needs; what it writes goes to ``out``."""
    return {
        "init": ["init", "--shop", "Sol", "--country", "ES"],
        "demo": ["demo"],
        "import": ["import", "customers", str(there / "list.csv")],
        "export": ["export", "customers", str(out / "customers.csv")],
        "find": ["find", "Ana"],
        "show": ["show", "1"],
        "warranty": ["warranty", "SN-1001"],
        "metrics": ["metrics", "--month", "2026-10"],
        "agenda": ["agenda"],
        "report": ["report", "receipt", "1", "-o", str(out / "receipt.pdf")],
        "backup": ["backup", str(out / "mine.zip")],
        "restore": ["restore", str(there / "mine.zip")],
        "check": ["check"],
        "support": ["support", str(out / "report.txt")],
    }[name]


NAMES = list(COMMANDS)
SHUT_OUT = [name for name in NAMES if name != "support"]
"""What ends where the shop does not open; the support report is then about just that, and is written."""
READING = {"export", "find", "show", "warranty", "metrics", "agenda", "report", "backup", "check", "support"}


@pytest.fixture
def there(tmp_path: Path) -> Path:
    """A folder with a list and a backup to take in."""
    place = tmp_path / "there"
    place.mkdir()
    (place / "list.csv").write_text("ref,name\n1,Ana\n")
    (place / "mine.zip").write_bytes(b"PK")
    return place


def _ends(words: list[str], capsys: pytest.CaptureFixture[str]) -> int:
    code = run(words)
    err = capsys.readouterr().err
    assert code in {2, 3}, (words, code, err)
    assert len(err.strip().splitlines()) == 1, err
    assert "Traceback" not in err
    return int(code)


@pytest.mark.parametrize("name", SHUT_OUT)
def test_places_that_cannot_be(
    name: str, there: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x")
    for folder in (str(tmp_path / LONG), str(tmp_path / "file" / "shop"), "/proc/shop"):
        _ends(["--data", folder, *_words(name, there, tmp_path)], capsys)


@pytest.mark.parametrize("name", ["export", "report", "backup", "support"])
def test_places_where_nothing_can_be_written(
    name: str, shop: Path, there: Path, clock: FixedClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Desk.open(shop, clock) as desk:
        builders.received(desk)
    (tmp_path / "file").write_text("x")
    for out in (tmp_path / LONG, tmp_path / "file", Path("/proc"), tmp_path / "none"):
        _ends(["--data", str(shop), *_words(name, there, out)], capsys)


@pytest.mark.parametrize("name", sorted(READING - {"support"}))
def test_beside_a_foreign_program_that_holds_the_file_nobody_waits_for_long(
    name: str,
    shop: Path,
    there: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    # Two openings, one to know how the shop speaks: what each waits is all that is waited.
    assert 2 * sqlite.PATIENCE < 5
    monkeypatch.setattr(sqlite, "PATIENCE", 0.01)
    waits = []
    real = sqlite.connect

    def connect(path: Path, *, read_only: bool = False) -> Any:
        waits.append(read_only)
        return real(path, read_only=read_only)

    monkeypatch.setattr(sqlite, "connect", connect)
    with closing(sqlite3.connect(shop / "helpdesk.db", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert run(["--data", str(shop), *_words(name, there, tmp_path)]) == 3
    assert "Another program" in capsys.readouterr().err
    assert waits == [True, True]


@pytest.mark.parametrize(
    "code", ["SQLITE_IOERR", "SQLITE_FULL", "SQLITE_PROTOCOL", "SQLITE_CORRUPT", "SQLITE_CANTOPEN"]
)
@pytest.mark.parametrize("name", sorted(set(SHUT_OUT) - {"init", "restore"}))
def test_whatever_the_database_says_of_the_world(
    name: str,
    code: str,
    shop: Path,
    there: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        error = sqlite3.OperationalError("said")
        error.sqlite_errorcode = getattr(sqlite3, code)  # type: ignore[misc]
        raise error

    monkeypatch.setattr(sqlite, "connect", fail)
    words = ["--data", str(shop), *_words(name, there, there)]
    if name == "check" and code == "SQLITE_CORRUPT":
        assert run(words) == 3
    else:
        assert _ends(words, capsys) == 3


def test_a_line_that_is_not_understood_is_said_also_where_the_disk_does_not_answer(
    shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Desk, "open", fail)
    assert _ends(["--data", str(shop), "find", "Ana", "--limit", "none"], capsys) == 2
    assert _ends(["--data", str(shop), "find", "Ana"], capsys) == 3


def test_a_shop_that_does_not_open_is_reported_with_its_reason(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any, **__: Any) -> Any:
        error = sqlite3.OperationalError("said")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error

    monkeypatch.setattr(sqlite, "connect", fail)
    assert run(["--data", str(shop), "support", str(tmp_path / "report.txt")]) == 0
    assert "damaged" in (tmp_path / "report.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["export", "report", "backup", "support", "init", "restore"])
@pytest.mark.parametrize("call", ["open", "fsync", "replace", "mkdir"])
def test_whatever_the_disk_says(
    name: str,
    call: str,
    shop: Path,
    there: Path,
    clock: FixedClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Desk.open(shop, clock) as desk:
        builders.received(desk)
        desk.backups.make(clock.now(), there / "sound.zip")
    (there / "sound.zip").replace(there / "mine.zip")
    folder = tmp_path / "new" if name in {"init", "restore"} else shop
    monkeypatch.setattr(os, call, _failing(getattr(os, call)))
    assert run(["--data", str(folder), *_words(name, there, tmp_path)]) in {0, 3}


def _failing(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(*args: Any, **more: Any) -> Any:
        if real.__name__ == "open" and not (len(args) > 1 and args[1] & os.O_WRONLY):
            return real(*args, **more)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return call
