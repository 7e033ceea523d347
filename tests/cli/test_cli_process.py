"""The command line as a process of its own: what it loads, pipes that break, consoles that lack letters."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from helpdesk.batch import Progress
from helpdesk.cli import run
from helpdesk.cli.progress import Meter
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from tests import builders
from tests.services.exchange.written_files import state_of, take, written

ROOT = Path(__file__).resolve().parents[2]


def process(*words: str) -> list[str]:
    """The words that start the program."""
    return [sys.executable, str(ROOT / "main.py"), *words]


@pytest.fixture
def full(shop: Path, clock: FixedClock) -> Path:
    """A shop with a customer of another script and a case of many words, closed."""
    with Desk.open(shop, clock) as desk:
        builders.customer(desk, "王小明 Ñandú")
        take(
            desk,
            "cases",
            f"ref,kind,opened_at,product,problem\nT1,repair,2026-03-01,Lamp,{'word ' * 60_000}\n",
        )
    return shop


LOADED = """
import json, sys
from helpdesk.cli import run
for words in json.loads(sys.argv[2]):
    code = run(["--data", sys.argv[1], *words])
    heavy = sorted(name for name in sys.modules if name.split(".")[0] in {"PySide6", "shiboken6", "ui"})
    print("LOADED", words[0], code, heavy, file=sys.stderr)
"""

COMMANDS: dict[str, int] = {
    "--help": 0,
    "frob": 2,
    "find x": 0,
    "show C1": 0,
    "warranty x": 2,
    "report history C1 -o a.pdf": 0,
    "export customers a.xlsx": 0,
    "import customers a.csv": 0,
    "backup a.zip": 0,
    "check": 0,
}
"""Each with how it ends."""


def test_no_command_loads_qt(full: Path, tmp_path: Path) -> None:
    """All in one process that begins with nothing: what one of them loads stays loaded."""
    written(tmp_path, "ref,name\nK1,Ana\n", "a.csv")
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(full), json.dumps([line.split() for line in COMMANDS])],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    told = [line for line in done.stderr.splitlines() if line.startswith("LOADED")]
    assert told == [f"LOADED {line.split()[0]} {code} []" for line, code in COMMANDS.items()]


def test_a_reader_that_leaves_is_no_trouble(full: Path) -> None:
    with subprocess.Popen(
        process("--data", str(full), "show", "1"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


def test_an_answer_that_cannot_be_written_is_the_worlds_fault(full: Path) -> None:
    with Path("/dev/full").open("w") as nowhere:
        done = subprocess.run(
            process("--data", str(full), "find", "x", "--json"),
            stdout=nowhere,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (3, 1)
    assert b"Traceback" not in done.stderr


def test_a_console_without_the_letters_shows_others(full: Path) -> None:
    told = {
        kind: subprocess.run(
            process("--data", str(full), "find", "王小明", *words),
            env={**os.environ, "PYTHONIOENCODING": "cp1252"},
            capture_output=True,
            check=True,
        ).stdout
        for kind, words in (("line", []), ("json", ["--json"]))
    }
    assert "??? Ñandú".encode("cp1252") in told["line"]
    assert json.loads(told["json"])["hits"][0]["title"] == "王小明 Ñandú"


def test_ctrl_c_ends_quietly_and_keeps_what_was_finished(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[Progress] = []

    def interrupted(_: Meter, progress: Progress) -> None:
        told.append(progress)
        if len(told) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(Meter, "told", interrupted)
    path = written(tmp_path, [{"ref": f"K{n}", "name": f"Name {n}"} for n in range(3_000)])
    assert run(["--data", str(shop), "import", "customers", str(path)]) == 130
    assert capsys.readouterr() == ("", "")
    with Desk.open(shop) as desk:
        assert 0 < state_of(desk)["customers"] < 3_000
        assert desk.journal.sound()
        desk.undo()
        assert state_of(desk)["customers"] == 0


def test_progress_is_shown_on_a_terminal_only(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, "ref,name\nK1,Ana\n")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert run(["--data", str(shop), "import", "customers", str(path), "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["added"] == 1
    assert "row" in err
    assert "\n" not in err


@pytest.mark.skipif(os.name == "nt", reason="there the zones come with the program")
@pytest.mark.parametrize(
    "words",
    [["find", "x"], ["agenda"], ["init", "--shop", "Sol", "--country", "ES"]],
    ids=lambda words: words[0],
)
def test_a_pc_without_time_zones_is_the_worlds_fault(shop: Path, words: list[str]) -> None:
    folder = shop if words[0] != "init" else shop.parent / "new"
    done = subprocess.run(
        process("--data", str(folder), *words),
        env={**os.environ, "PYTHONTZPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n"), done.stdout) == (3, 1, "")
    assert "tzdata" in done.stderr
    assert not list((shop / "logs").glob("crash*"))
