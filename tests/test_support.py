"""The support report: it tells how the shop is, and holds nothing a customer, or the shop, said."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from helpdesk import crash, places, support
from helpdesk.cli import run
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import WorldError
from helpdesk.formats import Words
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.store.database import quoted
from tests import builders


def test_it_tells_versions_place_settings_health_faults_and_log(desk: Desk) -> None:
    text = support.report(desk, {"Qt": "6.99"})
    for told in (
        "Helpdesk: ",
        "Qt: 6.99",
        "SQLite: ",
        "Schema: ",
        "Sound: yes",
        "Rows of customers: ",
        "== Log ==",
    ):
        assert told in text


def test_it_says_what_is_not_sound(desk: Desk) -> None:
    desk.store.run("DROP TRIGGER journal_u_jobs")
    text = support.report(desk)
    assert "Sound: NO" in text
    assert "Not sound: journal" in text


def test_no_word_of_a_customer_or_of_the_shop_is_in_it(desk: Desk) -> None:
    said = "Zzyzxword"
    builders.customer(
        desk, name=f"{said} Name", phone="600 987 321", email=f"{said}@example.org", notes=f"{said} notes"
    )
    case = builders.received(desk, problem=f"{said} problem")
    builders.attach(desk, b"photo", case=case, name=f"{said}.jpg")
    desk.do(ChangeSettings(values={"shop.name": f"{said} shop", "shop.tax_id": f"{said}-B1"}))
    text = support.report(desk)
    assert said.lower() not in text.lower()
    assert "600987321" not in text.replace(" ", "")
    assert "shop.name: set" in text


def test_a_word_of_no_vocabulary_is_counted_and_not_quoted(desk: Desk) -> None:
    builders.received(desk)
    for name in ("journal_u_jobs",):
        desk.store.run(f"DROP TRIGGER {name}")
    desk.store.run("UPDATE jobs SET outcome = 'Zzyzxword'")
    text = support.report(desk)
    assert "Zzyzxword" not in text
    assert "No word of jobs.outcome: 1 rows" in text


def test_crash_reports_and_log_are_bounded(desk: Desk) -> None:
    logs = desk.folder / places.LOGS
    logs.mkdir(exist_ok=True)
    for number in range(6):
        (logs / f"crash-2026010{number}-000000.txt").write_text(f"sqlite3.Error{number}\n")
    (logs / "helpdesk.log").write_bytes(b"builtins.OldError\n" + b"x" * 200_000 + b"\nbuiltins.NewestError\n")
    text = support.report(desk)
    assert "sqlite3.Error5" in text
    assert "sqlite3.Error2" not in text
    assert "builtins.NewestError" in text
    assert "builtins.OldError" not in text
    assert len(text) < 200_000


def test_the_account_of_the_user_is_not_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: desk.folder.parent)
    assert f"Folder: ~/{desk.folder.name}" in support.report(desk)


def test_it_is_saved_for_this_user_alone(desk: Desk, tmp_path: Path) -> None:
    path = support.save(support.report(desk), tmp_path / support.file_name(desk.clock.now()))
    assert path.stat().st_mode & 0o777 == 0o600


def test_it_reads_beside_an_open_window(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock), Desk.open(shop, clock, write=False) as reader:
        assert "Sound: yes" in support.report(reader)


def test_settings_with_words_are_never_told(desk: Desk) -> None:
    from helpdesk.settings import BY_KEY

    worded = [key for key, one in BY_KEY.items() if isinstance(one.default, str) and one.choices is None]
    assert worded
    told = dict(
        line.split(": ", 1)
        for line in support.report(desk).split("== Settings ==")[1].split("==")[0].split("\n")
        if ": " in line
    )
    assert all(told.get(key) in (None, "set", "empty") for key in worded)


SAID = "Zzyzxword"
PHONE = "600987321"


def test_a_word_that_stands_in_every_column_of_every_table_is_not_in_it(desk: Desk) -> None:
    desk.do(ChangeSettings(values={"shop.name": f"{SAID} shop", "shop.phone": PHONE}))
    planted = plant(desk)
    assert {"customers", "drafts", "settings", "journal_changes", "staff"} <= planted
    text = support.report(desk)
    for part in ("Schema: ", "Sound: NO", "Rows of customers: ", "== Log =="):
        assert part in text
    assert SAID.casefold() not in text.casefold()
    assert PHONE not in text


def plant(desk: Desk) -> set[str]:
    """Put into every table, behind the program's back, a row with the word and the number in every column of words.

    Returns the tables.
    """
    store = desk.store
    with store.transaction():
        store.drop_triggers()
    store.run("PRAGMA foreign_keys = OFF")
    store.run("PRAGMA ignore_check_constraints = ON")
    found = store.rows("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    virtual = tuple(name for name, sql in found if sql.upper().startswith("CREATE VIRTUAL"))
    planted = {name for name, _ in found if not name.startswith(virtual)}
    for table in sorted(planted):
        columns = store.rows(f"PRAGMA table_info({quoted(table)})")
        names = ", ".join(quoted(row[1]) for row in columns)
        values = [900_001 if "INT" in row[2].upper() else f"{SAID} {PHONE} {row[1]}" for row in columns]
        marks = ", ".join("?" * len(values))
        with store.transaction():
            store.run(f"INSERT INTO {quoted(table)} ({names}) VALUES ({marks})", values)
    return planted


LINES = [
    f"2026-11-30 10:00:00,000 WARNING peewee could not read {SAID} {PHONE}",
    f"2026-11-30 10:00:00,000 ERROR ui.crash {SAID}",
    f"{SAID}",
    f"Traceback (most recent call last): {SAID}",
    f"builtins.ValueError: {SAID}",
    f'    customer = find("{SAID}")',
    f"Python 3.11 · {SAID} 1",
    f"{PHONE}",
]


@pytest.mark.parametrize("line", LINES)
def test_words_in_log_and_reports_are_left_out_and_the_gap_is_told(desk: Desk, line: str) -> None:
    logs = desk.folder / places.LOGS
    logs.mkdir(exist_ok=True)
    for name in ("helpdesk.log", "crash-20260101-000000.txt"):
        (logs / name).write_text(f"{line}\nbuiltins.ValueError\n", "utf-8")
    text = support.report(desk)
    assert SAID not in text
    assert PHONE not in text
    assert text.count("left out)") == 2
    assert text.count("builtins.ValueError") == 2


def test_our_own_crash_reports_are_told_whole(desk: Desk) -> None:
    try:
        int(SAID)
    except ValueError as error:
        whole = crash.report(type(error), error, error.__traceback__, {"Qt": "6.9.1", "PySide": "6.9.1"})
    assert list(support.known_lines(whole)) == whole.strip().splitlines()


NATIVE = """Fatal Python error: Segmentation fault

Current thread 0x00007f2a4c0b1740 (most recent call first):
  File "/usr/lib/helpdesk/ui/window.py", line 12 in paintEvent
  File "<string>", line 1 in <module>

Thread 0x00007f2a4c0b1741 (most recent call first):
  <no Python frame>

Extension modules: shiboken6.Shiboken, PySide6.QtCore (total: 2)"""


def test_a_fault_below_python_is_told_whole() -> None:
    whole = crash.native_report(NATIVE, {"Qt": "6.9.1"})
    assert list(support.known_lines(whole)) == whole.strip().splitlines()


def test_what_the_interpreter_writes_of_its_own_end_is_told_whole(tmp_path: Path) -> None:
    dump = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", "import faulthandler; faulthandler._sigabrt()"],
        capture_output=True,
        text=True,
        check=False,
    ).stderr
    assert "Fatal Python error" in dump
    assert list(support.known_lines(dump)) == dump.strip().splitlines()


def test_a_part_that_cannot_be_told_keeps_none_of_the_others(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise RuntimeError(SAID)

    monkeypatch.setattr(type(desk.backups), "check", broken)
    text = support.report(desk)
    assert "Could not be told: RuntimeError" in text
    assert SAID not in text
    assert "== Log ==" in text


def test_a_shop_that_does_not_open_is_told_of_as_far_as_it_can_be_seen(shop: Path, clock: FixedClock) -> None:
    (shop / "helpdesk.db").write_bytes(SAID.encode() * 3_000)
    with pytest.raises(WorldError) as told:
        Desk.open(shop, clock)
    text = support.report_unopened(shop, clock.now(), Words("en").say(told.value.text), {"Qt": "6.9"})
    for part in (
        "Qt: 6.9",
        "The shop's file is damaged.",
        "helpdesk.db: ",
        "Backups: 0",
        "Could not be told: Damaged",
    ):
        assert part in text
    assert SAID not in text


def test_the_command_tells_of_a_shop_that_does_not_open(
    shop: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (shop / "helpdesk.db").write_bytes(b"noise" * 3_000)
    assert run(["--data", str(shop), "support", str(tmp_path / "report.txt")]) == 0
    assert "== Not opened ==" in (tmp_path / "report.txt").read_text("utf-8")
    capsys.readouterr()
    assert run(["--data", str(tmp_path / "nowhere"), "support"]) == 2


def test_the_name_that_somebody_gave_a_backup_is_not_told(desk: Desk) -> None:
    made = desk.backups.make(desk.clock.now())
    made.path.rename(made.path.with_name(f"{SAID}.zip"))
    text = support.report(desk)
    assert "Backups: 1" in text
    assert SAID not in text
