"""Who may speak when on the command line, in which language, and how a window is asked for."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from helpdesk import cli
from helpdesk.cli import Window, run
from helpdesk.cli.console import Console
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.texts import Text
from tests.cli.command_line import Capture, Line
from tests.services.exchange.written_files import written

# -- who speaks, and when -------------------------------------------------------------------------------


def test_readers_work_beside_an_open_window_and_writers_say_so(
    line: Line, full: Path, tmp_path: Path
) -> None:
    path = written(tmp_path, "ref,name\nK9,Later\n")
    with Desk.open(full):
        for words in (
            ["find", "garcia"],
            ["show", "C1"],
            ["warranty", "ZZ-9"],
            ["report", "label", "1", "-o", str(tmp_path / "a.pdf")],
            ["export", "customers", str(tmp_path / "a.csv")],
            ["backup", str(tmp_path / "b.zip")],
            ["backup"],
            ["check"],
            ["import", "customers", str(path), "--dry-run"],
        ):
            line(*words)
        for words in (["import", "customers", str(path)], ["restore", str(tmp_path / "b.zip")]):
            line(*words, code=3)


def test_trouble_is_told_in_the_shops_language(line: Line, shop: Path, clock: FixedClock) -> None:
    line("frob", code=2)
    assert "There is no command" in line.err
    with Desk.open(shop, clock) as desk:
        desk.do(ChangeSettings(values={"shop.language": "es"}))
    line("frob", code=2)
    assert "frob" in line.err
    assert "There is no command" not in line.err


def test_without_a_shop_the_pcs_language_is_spoken(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = Line(tmp_path / "none", capsys)
    for told, spoken in (("es_ES.UTF-8", "es"), ("en_GB.UTF-8", "en"), ("ca_ES", "en"), ("C", "en")):
        monkeypatch.setenv("LC_ALL", told)
        assert cli.system_language() == spoken
        line("find", "x", code=2)


def test_today_is_noon_of_that_day_in_the_shops_zone(line: Line, tmp_path: Path) -> None:
    late = written(
        tmp_path,
        "ref,kind,opened_at,product\nT1,repair,2026-11-21 12:00,Iron\nT2,repair,2026-11-21 12:01,Iron\n",
    )
    assert line.json("import", "cases", str(late))["rejected"] == 1


def test_a_fault_of_ours_leaves_a_report_without_personal_data(
    line: Line, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("no 'Ana Gómez' at 600 123 456")

    monkeypatch.setattr("helpdesk.services.lookback.search_reader.Finder.find", broken)
    line("find", "x", code=1)
    reports = list((shop / "logs").glob("crash-*.txt"))
    assert len(reports) == 1
    assert str(reports[0]) in line.err
    text = reports[0].read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "Ana" not in text
    assert "600" not in text.split("RuntimeError")[-1]


def test_help_and_version_are_answers(line: Line) -> None:
    assert "import KIND FILE" in line("--help")
    assert "--map" in line("import", "--help")
    assert line("--version").startswith("Helpdesk ")


# -- the window -----------------------------------------------------------------------------------------


def test_a_window_is_asked_for_with_what_was_said(shop: Path, tmp_path: Path) -> None:
    asked = run(
        [
            "--data",
            str(shop),
            "--picture",
            "a.png",
            "--screen",
            "cases",
            "--theme",
            "dark",
            "--size",
            "800x600",
        ]
    )
    assert isinstance(asked, Window)
    assert (asked.folder, asked.demo) == (shop, False)
    assert asked.picture == {"file": Path("a.png"), "screen": "cases", "theme": "dark", "size": (800, 600)}
    plain = run(["--data", str(tmp_path)])
    assert isinstance(plain, Window)
    assert plain.picture is None


def test_the_sample_has_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPDESK_DATA", str(tmp_path / "shop"))
    sample, real = run(["--demo"]), run([])
    assert isinstance(sample, Window)
    assert isinstance(real, Window)
    assert (sample.demo, real.demo) == (True, False)
    assert sample.folder != real.folder
    assert real.folder == tmp_path / "shop"


def test_today_reaches_the_window(shop: Path) -> None:
    asked = run(["--data", str(shop), "--today", "2026-07-01"])
    assert isinstance(asked, Window)
    assert asked.clock.now().isoformat() == "2026-07-01T10:00:00+00:00"


@pytest.mark.parametrize(
    "words", [["--screen", "cases"], ["--demo", "check"], ["--picture", "a.png", "find", "x"]]
)
def test_what_does_not_go_together_is_the_users_error(line: Line, words: list[str]) -> None:
    line(*words, code=2)


def test_what_goes_wrong_tells_moments_as_the_shops_clock_shows_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    console = Console(sys.stdout, sys.stderr, "es")
    told = Text("X", "Busy until {at}, {day}")(
        at=datetime(2026, 12, 5, 10, 45, tzinfo=UTC), day=date(2026, 12, 6)
    )
    console.trouble(told)
    assert capsys.readouterr().err == "Busy until 05/12/2026 11:45, 06/12/2026\n"
    console.time_zone = "Atlantic/Canary"
    console.trouble(told)
    assert capsys.readouterr().err == "Busy until 05/12/2026 10:45, 06/12/2026\n"
