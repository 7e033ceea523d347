"""What is odd, hostile or damaged is refused in words, read within bounds, and bars nobody's way to a restore."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from helpdesk import pc, places
from helpdesk.action import Action
from helpdesk.cli import run
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Conflict, HelpdeskError, Invalid, NotFound, UserError, WorldError
from helpdesk.services.cases.actions import AddNote, PlanNext
from helpdesk.services.goods.product_actions import AddProduct
from helpdesk.services.intake.actions import ReceivedUnit, ReceiveUnits
from helpdesk.services.shop.file_actions import AttachFiles, NewFile
from helpdesk.services.shop.hours_actions import SetOpeningHours
from helpdesk.services.shop.sealing import KEY
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.settings import BY_KEY
from helpdesk.store import archive
from helpdesk.store.faults import Busy, Damaged, for_a_person, told_sqlite
from helpdesk.store.second import SIGN
from tests import builders

posix = pytest.mark.skipif(sys.platform == "win32", reason="rights and devices of its own")


def _write(shop: Path, *statements: str) -> None:
    """Statements on a closed shop's file, its triggers left out of it."""
    with closing(sqlite3.connect(shop / places.DATABASE, isolation_level=None)) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            if "journal" in name:
                raw.execute(f'DROP TRIGGER "{name}"')
        for sql in statements:
            raw.execute(sql)


# -- settings ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "stored"),
    [
        ("shop.zone", '"Mars/Base"'),
        ("shop.zone", '"../../etc/passwd"'),
        ("shop.zone", "7"),
        ("shop.language", '"tlh"'),
        ("shop.country", "{"),
        ("work.benches", '"two"'),
        ("work.benches", "0"),
        ("papers.label_width", "-5"),
        ("backup.proved", '"yesterday"'),
        ("holidays.years", '["x"]'),
    ],
)
def test_a_setting_that_cannot_be_read_falls_back_and_is_named(
    shop: Path, clock: FixedClock, tmp_path: Path, key: str, stored: str
) -> None:
    with Desk.open(shop, clock) as desk:
        backup = desk.backups.make(clock.now(), tmp_path / "mine.zip").path
    _write(
        shop,
        f"DELETE FROM settings WHERE key = '{key}'",
        f"INSERT INTO settings (key, value) VALUES ('{key}', '{stored}')",
    )
    with Desk.open(shop, clock) as desk:
        assert desk.words()
        found = desk.backups.check()
        assert not found.ok
        assert f"settings {key}" in found.faults
    Desk.restore(backup, shop, clock)
    with Desk.open(shop, clock) as desk:
        assert desk.settings["shop.name"] == "Taller Sol"
        assert desk.backups.check().ok


@pytest.mark.parametrize(
    "stored",
    [
        "{",
        "",
        "null",
        "NaN",
        "-5",
        "1e400",
        "99999999999999999999",
        "true",
        "[]",
        '["x"]',
        "[99999999999]",
        '{"a": 1}',
        '{"owner": 7, "counter": 7, "es": 7}',
        '{"owner": ["x"], "counter": ["x"], "es": "{nobody}"}',
        '"Mars/Base"',
        '"x\\u0000y"',
        '"\\ud800"',
        '"/dev/zero"',
        '"../../../etc/passwd"',
        '"<b>&"',
        f'"{"x" * 5_000}"',
    ],
)
def test_whatever_stands_in_every_setting_at_once_the_shop_works(
    shop: Path, clock: FixedClock, tmp_path: Path, stored: str
) -> None:
    with Desk.open(shop, clock) as desk:
        case = builders.received(desk)
    rows = ", ".join(f"('{key}', '{stored}')" for key in BY_KEY)
    _write(shop, "DELETE FROM settings", f"INSERT INTO settings (key, value) VALUES {rows}")
    with Desk.open(shop, clock) as desk:
        words = desk.words()
        today = clock.today(words.zone)
        desk.today.sections(today, clock.now(), desk.settings)
        desk.agenda.items(today, today)
        assert desk.backups.make(clock.now(), tmp_path / "mine.zip").path.exists()
        desk.backups.check()
        for paper, number in (("receipt", str(case)), ("label", f"{case}-1"), ("day_sheets", "2026-11-20")):
            assert run(["--data", str(shop), "report", paper, number, "-o", str(tmp_path / "p.pdf")]) == 0
    with Desk.open(shop, clock) as desk:
        desk.do(AddNote(case=case, text="It hums"))


# -- backups ----------------------------------------------------------------------------------------------


def _tampered(shop: Path, clock: FixedClock, target: Path, *statements: str) -> Path:
    """A backup, sound in itself, of a database that was changed by hand."""
    _write(shop, *statements)
    with Desk.open(shop, clock, write=False) as desk:
        return desk.backups.make(clock.now(), target).path


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE pauses",
        "ALTER TABLE customers DROP COLUMN best_hours",
        "CREATE VIEW v AS SELECT 1",
    ],
)
def test_a_backup_that_is_not_built_as_ours_takes_no_shops_place(
    shop: Path, clock: FixedClock, tmp_path: Path, statement: str
) -> None:
    before = (shop / places.DATABASE).read_bytes()
    other = tmp_path / "other"
    Desk.create(other, clock).close()
    backup = _tampered(other, clock, tmp_path / "mine.zip", statement)
    for source in (backup, other / places.DATABASE):
        with pytest.raises(Damaged):
            Desk.restore(source, shop, clock)
    assert (shop / places.DATABASE).read_bytes() == before


def test_any_sqlite_file_is_no_shop(shop: Path, clock: FixedClock, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "any.db")) as other:
        other.execute("CREATE TABLE t (a)")
        other.commit()
    with pytest.raises(Damaged):
        Desk.restore(tmp_path / "any.db", shop, clock)


def test_triggers_of_a_backup_are_not_taken_and_ours_are_remade(
    shop: Path, clock: FixedClock, tmp_path: Path
) -> None:
    trigger = 'CREATE TRIGGER "e""vil" AFTER INSERT ON customers BEGIN DELETE FROM jobs; END'
    backup = _tampered(shop, clock, tmp_path / "mine.zip", trigger, 'CREATE TABLE "a""b" (x)')
    fresh = tmp_path / "fresh"
    Desk.restore(backup, fresh, clock)
    with Desk.open(fresh, clock) as desk:
        names = {name for (name,) in desk.store.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
        assert 'e"vil' not in names
        assert "journal_i_customers" in names
        builders.received(desk)
        assert desk.journal.last_step() is not None
        assert desk.backups.check().ok


def _bomb(backup: Path, target: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(backup) as pack:
        parts = {name: pack.read(name) for name in pack.namelist()}
    change(parts)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in parts.items():
            pack.writestr(name, content)
    return target


def test_of_a_backup_no_more_is_read_than_it_says(
    shop: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Desk.open(shop, clock) as desk:
        backup = desk.backups.make(clock.now(), tmp_path / "mine.zip").path

    def longer(parts: dict[str, bytes]) -> None:
        parts[places.DATABASE] += bytes(30_000_000)

    bomb = _bomb(backup, tmp_path / "bomb.zip", longer)
    with pytest.raises(Damaged):
        Desk.restore(bomb, tmp_path / "fresh", clock)
    monkeypatch.setattr(archive, "LARGEST_MANIFEST", 10_000)

    def wordy(parts: dict[str, bytes]) -> None:
        parts["manifest.json"] += b" " * 20_000

    bomb = _bomb(backup, tmp_path / "wordy.zip", wordy)
    read: list[int] = []
    real = zipfile.ZipExtFile.read

    def counted(entry: zipfile.ZipExtFile, size: int | None = -1) -> bytes:
        found = real(entry, size)
        read.append(len(found))
        return found

    monkeypatch.setattr(zipfile.ZipExtFile, "read", counted)
    with pytest.raises(Damaged):
        Desk.restore(bomb, tmp_path / "fresh", clock)
    # Not even to see that it is too long.
    assert read == [10_001]
    assert not (tmp_path / "fresh" / places.DATABASE).exists()


# -- devices and rights -----------------------------------------------------------------------------------


@posix
def test_devices_and_pipes_are_no_files(shop: Path, clock: FixedClock, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with Desk.open(shop, clock) as desk:
        for target in (Path("/dev/full"), pipe):
            with pytest.raises(Conflict):
                desk.backups.make(clock.now(), target)
        for logo in ("/dev/zero", str(pipe)):
            with pytest.raises(Invalid):
                desk.do(ChangeSettings(values={"shop.logo": logo}))
    (tmp_path / "odd").mkdir()
    os.mkfifo(tmp_path / "odd" / places.DATABASE)
    with pytest.raises(WorldError):
        Desk.open(tmp_path / "odd", clock)


@posix
def test_a_pipe_in_the_place_of_our_own_small_files_keeps_nobody_waiting(
    shop: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Desk.open(shop, clock) as desk:
        desk.do(ChangeSettings(values={"work.passcodes": True, "backup.folder": str(tmp_path)}))
        backups = shop / places.BACKUPS
        backups.mkdir(exist_ok=True)
        os.mkfifo(backups / SIGN)
        assert desk.backups.make(clock.now()).path.exists()
        os.mkfifo(shop / KEY)
        with pytest.raises(WorldError):
            builders.received(desk, passcode="1234")
    monkeypatch.setattr(places, "state_folder", lambda: tmp_path)
    os.mkfifo(tmp_path / "pc")
    assert pc.this_pc() is None


@posix
def test_a_shop_is_for_its_user_alone(tmp_path: Path, clock: FixedClock) -> None:
    old = os.umask(0o022)
    try:
        folder = tmp_path / "shop"
        with Desk.create(folder, clock) as desk:
            builders.attach(desk, b"photo", case=builders.received(desk))
            desk.backups.make(clock.now())
            desk.backups.make(clock.now(), tmp_path / "mine.zip")
            pc.start_logging(folder)
            assert _open_to_others(folder) == []
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        Desk.open(folder, clock).close()
        Desk.restore(tmp_path / "mine.zip", tmp_path / "fresh", clock)
        assert (
            _open_to_others(folder)
            + _open_to_others(tmp_path / "fresh")
            + _open_to_others(tmp_path / "mine.zip")
            == []
        )
    finally:
        os.umask(old)


def _open_to_others(path: Path) -> list[str]:
    return [str(each) for each in (path, *path.rglob("*")) if stat.S_IMODE(each.stat().st_mode) & 0o077]


# -- odd values and vanished records ----------------------------------------------------------------------

ODD: tuple[Callable[[int], Action], ...] = (
    lambda case: AddNote(case=case, text="x", job=9_999),
    lambda case: PlanNext(id=case, owner=9_999),
    lambda case: PlanNext(id=case, next_on="soon"),  # type: ignore[arg-type]
    lambda _: AttachFiles(subject="case", id=9_999, files=(NewFile(name="a", content=b"a"),)),
    lambda case: AttachFiles(subject="moon", id=case, files=(NewFile(name="a", content=b"a"),)),
    lambda _: ReceiveUnits(
        customer=9_999, units=(ReceivedUnit(unit=9_999, problem="x", accessories_none=True),)
    ),
    lambda _: SetOpeningHours(spans=((0, "T0900", "14:00", None, None),)),
    lambda _: SetOpeningHours(spans=((0, None, "14:00", None, None),)),  # type: ignore[arg-type]
    lambda _: SetOpeningHours(spans=(("x",),)),  # type: ignore[arg-type]
    lambda _: AddProduct(name="Again", ref="R1"),
    lambda _: AddProduct(name=7),  # type: ignore[arg-type]
)


@pytest.mark.parametrize("make", ODD)
def test_odd_values_and_vanished_records_are_the_users_error(
    desk: Desk, make: Callable[[int], Action]
) -> None:
    builders.product(desk, ref="R1")
    case = builders.received(desk)
    entries = desk.store.value("SELECT count(*) FROM journal_entries")
    with pytest.raises(UserError):
        desk.do(make(case))
    assert desk.store.value("SELECT count(*) FROM journal_entries") == entries


# -- errors of the world ----------------------------------------------------------------------------------


def _sqlite(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("said")
    error.sqlite_errorcode = code  # type: ignore[misc]
    return error


def test_a_failing_rollback_does_not_hide_what_the_disk_did() -> None:
    hiding = _sqlite(sqlite3.SQLITE_ERROR)
    hiding.__context__ = _sqlite(sqlite3.SQLITE_FULL)
    with pytest.raises(WorldError, match="disk is full"), told_sqlite():
        raise hiding
    with pytest.raises(Busy), told_sqlite():
        raise _sqlite(sqlite3.SQLITE_PROTOCOL)


def test_errors_of_the_world_have_words_and_faults_of_ours_none() -> None:
    assert isinstance(for_a_person(OSError(5, "x")), WorldError)
    assert isinstance(for_a_person(MemoryError()), WorldError)
    assert isinstance(for_a_person(NotFound(WorldError.__doc__)), HelpdeskError)  # type: ignore[arg-type]
    assert for_a_person(KeyError("x")) is None
    assert for_a_person(_sqlite(sqlite3.SQLITE_ERROR)) is None
