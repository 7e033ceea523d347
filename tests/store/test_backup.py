"""Backups: one moment of the shop, read back before it counts, never in the way, never too many."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from helpdesk.action import Progress
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Cancelled, Conflict, WorldError
from helpdesk.services.customers import AddCustomer
from helpdesk.services.shop import NoteSetting
from helpdesk.store import archive, backup, packing
from helpdesk.store.backup import BackupResult
from helpdesk.texts import catalogue
from tests import builders


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def make(desk: Desk, **more: object) -> BackupResult:
    return desk.backups.make(desk.clock.now(), **more)  # type: ignore[arg-type]


# -- what a backup is -------------------------------------------------------------------------------------


def test_a_backup_is_one_zip_with_database_files_and_manifest(desk: Desk, shop: Path) -> None:
    case = builders.received(desk)
    builders.attach(desk, b"a photo", case=case)
    builders.attach(desk, b"another", case=case)
    made = make(desk)
    assert made.path == shop / "backups" / "helpdesk-20261121-100000.zip"
    assert (made.files, made.skipped, made.altered, made.missing) == (2, False, (), ())
    assert made.rows["customers"] == 1
    assert made.proved_at == desk.clock.now()
    with zipfile.ZipFile(made.path) as pack:
        assert pack.testzip() is None
        kinds = sorted({name.split("/")[0] for name in pack.namelist()})
        told = json.loads(pack.read("manifest.json"))
    assert kinds == ["files", "helpdesk.db", "manifest.json"]
    assert told["rows"] == made.rows
    assert names(shop / "backups") == [made.path.name]


def test_the_copy_inside_is_a_whole_database_of_its_own(desk: Desk, tmp_path: Path) -> None:
    builders.customer(desk, name="Ana")
    with zipfile.ZipFile(make(desk).path) as pack:
        pack.extract("helpdesk.db", tmp_path / "out")
    with closing(sqlite3.connect(tmp_path / "out" / "helpdesk.db")) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert copy.execute("SELECT name FROM customers").fetchall() == [("Ana",)]
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_the_last_proved_backup_is_known_also_to_the_next_window(
    desk: Desk, shop: Path, clock: FixedClock
) -> None:
    assert desk.backups.proved() is None
    make(desk)
    clock.advance(timedelta(days=1))
    builders.customer(desk)
    second = make(desk)
    desk.close()
    with Desk.open(shop, clock) as again:
        proved = again.backups.proved()
    assert proved is not None
    assert (proved.path, proved.at, proved.rows, proved.size) == (
        second.path,
        clock.now(),
        second.rows,
        second.path.stat().st_size,
    )


def test_a_backup_that_cannot_be_read_is_passed_over(desk: Desk, clock: FixedClock) -> None:
    good = make(desk)
    clock.advance(timedelta(hours=1))
    builders.customer(desk)
    bad = make(desk)
    bad.path.write_bytes(bad.path.read_bytes()[:-40])
    (bad.path.parent / "helpdesk-20300101-000000.zip").write_bytes(b"")
    proved = desk.backups.proved()
    assert proved is not None
    assert proved.path == good.path
    assert [known.path for known in desk.backups.all()] == [good.path]


def test_nothing_changed_nothing_made(desk: Desk, clock: FixedClock, shop: Path) -> None:
    first = make(desk)
    clock.advance(timedelta(days=1))
    again = make(desk)
    assert (again.skipped, again.path, again.proved_at) == (True, first.path, first.proved_at)
    desk.do(NoteSetting(values={"backup.proved": "2026-11-21"}))
    assert make(desk).skipped
    desk.do(AddCustomer(name="Ana"))
    assert not make(desk).skipped
    desk.undo()
    assert not make(desk).skipped
    assert len(names(shop / "backups")) == 3


def test_a_shop_that_went_another_way_after_a_restore_is_not_taken_for_the_old_one(
    desk: Desk, shop: Path, clock: FixedClock
) -> None:
    early = make(desk)
    builders.customer(desk, name="First way")
    clock.advance(timedelta(hours=1))
    make(desk)
    desk.close()
    Desk.restore(early.path, shop, clock)
    clock.advance(timedelta(hours=1))
    with Desk.open(shop, clock) as other:
        builders.customer(other, name="Other way")
        assert not make(other).skipped


def test_two_backups_within_a_second_are_two(desk: Desk) -> None:
    made = [make(desk).path.name]
    for name in ("Ana", "Eva"):
        builders.customer(desk, name=name)
        made.append(make(desk).path.name)
    assert made == [f"helpdesk-20261121-100000{tail}.zip" for tail in ("", "-2", "-3")]
    proved = desk.backups.proved()
    assert proved is not None
    assert proved.path.name == made[-1]


def test_a_backup_is_named_by_the_shops_own_time(desk: Desk) -> None:
    there = timezone(timedelta(hours=1))
    assert desk.backups.make(desk.clock.now().astimezone(there)).path.name == "helpdesk-20261121-110000.zip"


# -- beside the window ------------------------------------------------------------------------------------


def test_writing_goes_on_and_the_backup_is_one_moment(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from helpdesk.store import copies

    monkeypatch.setattr(copies, "STEP", 1)
    builders.customer(desk, name="Before", notes="x" * 200_000)
    written = 0

    def while_copying(_: Progress) -> None:
        nonlocal written
        if written < 25:
            desk.do(AddCustomer(name=f"During {written}"))
            written += 1

    made = desk.backups.make(desk.clock.now(), progress=while_copying)
    assert written == 25
    assert made.rows["customers"] < 26
    with zipfile.ZipFile(made.path) as pack, pack.open("helpdesk.db") as inside:
        content = inside.read()
    with closing(sqlite3.connect(":memory:")) as copy:
        copy.deserialize(content)
        assert copy.execute("SELECT count(*) FROM customers").fetchone() == (made.rows["customers"],)
        changes = (
            "SELECT count(*) FROM journal_changes WHERE op = 'I' AND kind = (SELECT id FROM journal_kinds "
        )
        told = copy.execute(f"{changes} WHERE name = 'customers')").fetchone()
        assert told == (made.rows["customers"],)
    assert desk.store.value("SELECT count(*) FROM customers") == 26


def test_progress_goes_up_and_says_what_is_done(desk: Desk) -> None:
    told: list[Progress] = []
    make(desk, progress=told.append)
    english = catalogue("en")
    stretches = list(dict.fromkeys(english.say(step.text) for step in told if step.text))
    assert stretches == ["Copying the database", "Packing", "Proving the backup"]
    assert all(step.total is not None and step.done <= step.total for step in told)


@pytest.mark.parametrize("after", [0, 2, 4])
def test_a_backup_that_is_stopped_leaves_nothing_behind(desk: Desk, shop: Path, after: int) -> None:
    first = make(desk)
    builders.customer(desk)
    asked = 0

    def stop() -> bool:
        nonlocal asked
        asked += 1
        return asked > after

    with pytest.raises(Cancelled):
        make(desk, cancelled=stop)
    assert names(shop / "backups") == [first.path.name]
    assert not make(desk).skipped


def test_it_can_be_made_on_another_thread(desk: Desk) -> None:
    from concurrent.futures import ThreadPoolExecutor

    builders.customer(desk)
    with ThreadPoolExecutor(1) as worker:
        made = worker.submit(lambda: make(desk)).result()
        assert worker.submit(desk.backups.check).result().ok
    assert made.rows["customers"] == 1


def test_it_can_be_made_from_a_desk_that_only_reads(desk: Desk, shop: Path, tmp_path: Path) -> None:
    builders.customer(desk, name="Ana")
    with Desk.open(shop, desk.clock, write=False) as reading:
        made = reading.backups.make(desk.clock.now(), tmp_path / "there.zip")
    assert archive.read_manifest(made.path).rows["customers"] == 1


# -- at a place of one's own ------------------------------------------------------------------------------


def test_a_chosen_name_or_folder_gets_the_backup_always(desk: Desk, tmp_path: Path, shop: Path) -> None:
    there = tmp_path / "stick"
    there.mkdir()
    assert make(desk, target=there / "mine.zip").path == there / "mine.zip"
    again = make(desk, target=there / "mine.zip")
    assert not again.skipped
    assert make(desk, target=there).path == there / "helpdesk-20261121-100000.zip"
    assert names(there) == ["helpdesk-20261121-100000.zip", "mine.zip"]
    assert names(shop / "backups") == []


def test_something_else_is_never_written_over(desk: Desk, tmp_path: Path, shop: Path) -> None:
    letter = tmp_path / "letter.odt"
    letter.write_text("dear customer")
    for target in (letter, shop / "helpdesk.db"):
        before = target.read_bytes()
        with pytest.raises(Conflict, match="no backup"):
            make(desk, target=target)
        assert target.read_bytes() == before
    with pytest.raises(Conflict, match="no such folder"):
        make(desk, target=tmp_path / "absent" / "x.zip")


def test_the_second_folder_gets_a_copy_also_later(desk: Desk, tmp_path: Path, clock: FixedClock) -> None:
    second = tmp_path / "stick"
    made = make(desk, second=second)
    assert made.path.exists()
    assert made.second is None
    assert made.second_problem is not None
    assert "stick" in catalogue("en").say(made.second_problem)
    second.mkdir()
    again = make(desk, second=second)
    assert again.skipped
    assert again.second == second / made.path.name
    assert again.second.read_bytes() == made.path.read_bytes()
    builders.customer(desk)
    clock.advance(timedelta(days=1))
    make(desk, second=second, keep=1)
    assert names(second) == ["helpdesk-20261122-100000.zip"]


# -- what is kept -----------------------------------------------------------------------------------------


def test_only_the_last_ones_are_kept_and_nothing_of_others(desk: Desk, shop: Path, clock: FixedClock) -> None:
    place = shop / "backups"
    for name in ("notes.txt", "kept-before-restore-20200101-000000.zip", "helpdesk-old.zip"):
        (place / name).write_bytes(b"theirs")
    for day in range(5):
        builders.customer(desk, name=f"Day {day}")
        make(desk, keep=3)
        clock.advance(timedelta(days=1))
    assert names(place) == [
        "helpdesk-20261123-100000.zip",
        "helpdesk-20261124-100000.zip",
        "helpdesk-20261125-100000.zip",
        "helpdesk-old.zip",
        "kept-before-restore-20200101-000000.zip",
        "notes.txt",
    ]


def test_a_backup_of_a_day_that_was_not_never_pushes_out_the_new_one(
    desk: Desk, shop: Path, clock: FixedClock
) -> None:
    clock.moment = datetime(2099, 1, 1, tzinfo=UTC)
    wrong = make(desk)
    clock.moment = datetime(2026, 11, 21, 10, tzinfo=UTC)
    for hour in range(3):
        builders.customer(desk, name=f"Hour {hour}")
        clock.advance(timedelta(hours=1))
        made = make(desk, keep=2)
        assert made.path.exists()
    assert not wrong.path.exists()
    assert len(names(shop / "backups")) == 2


def test_a_nearly_full_disk_costs_old_backups_but_never_the_last_proved(
    desk: Desk, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    for day in range(4):
        builders.customer(desk, name=f"Day {day}")
        made.append(make(desk).path)
        clock.advance(timedelta(days=1))
    builders.customer(desk, name="One more")
    monkeypatch.setattr(backup, "free_bytes", lambda _: backup.RESERVE)
    with pytest.raises(WorldError, match="too little room") as caught:
        make(desk)
    assert "MB" in str(caught.value)
    assert [path.exists() for path in made] == [False, False, False, True]
    monkeypatch.undo()
    assert make(desk).path.exists()


def test_what_a_killed_backup_left_is_tidied_by_a_later_one(desk: Desk, shop: Path) -> None:
    import os

    left = shop / "backups" / "making-abc"
    left.mkdir()
    (left / "helpdesk.db").write_bytes(b"half")
    fresh = shop / "backups" / "making-now"
    fresh.mkdir()
    part = shop / "backups" / ".helpdesk-20200101-000000.zip.part"
    part.write_bytes(b"half")
    for path in (left, part):
        os.utime(path, (1_000_000, 1_000_000))
    made = make(desk)
    assert names(shop / "backups") == [made.path.name, "making-now"]


# -- proof ------------------------------------------------------------------------------------------------


def test_a_copy_that_does_not_stand_the_proof_never_gets_its_name(
    desk: Desk, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make(desk)
    builders.customer(desk, notes="x" * 50_000)
    whole = packing._pack

    def spoil(folder: Path, copy: Path, part: Path, *more: object) -> object:
        told = whole(folder, copy, part, *more)  # type: ignore[arg-type]
        content = bytearray(part.read_bytes())
        content[len(content) // 3] ^= 0xFF
        part.write_bytes(content)
        return told

    monkeypatch.setattr(packing, "_pack", spoil)
    with pytest.raises(WorldError, match="not sound"):
        make(desk)
    assert names(shop / "backups") == [first.path.name]


def test_rows_lost_between_copy_and_zip_are_noticed(
    desk: Desk, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builders.customer(desk)
    copy_database = packing.copy_database

    def lose(source: Path, target: Path, meter: object) -> object:
        moment = copy_database(source, target, meter)  # type: ignore[arg-type]
        with closing(sqlite3.connect(target, isolation_level=None)) as copy:
            copy.execute("DROP TRIGGER journal_d_customers")
            copy.execute("DELETE FROM customers")
        return moment

    monkeypatch.setattr(packing, "copy_database", lose)
    with pytest.raises(WorldError, match="not sound"):
        make(desk)
    assert names(shop / "backups") == []


def test_files_that_are_gone_or_altered_do_not_stop_the_backup_and_are_told(desk: Desk, shop: Path) -> None:
    case = builders.received(desk)
    for content in (b"good", b"gone", b"spoilt"):
        builders.attach(desk, content, case=case)
    hashes = {name: path for path in archive.kept_files(shop) for name in [path.read_bytes().decode()]}
    hashes["gone"].unlink()
    hashes["spoilt"].write_bytes(b"rotten")
    made = make(desk)
    assert made.files == 2
    assert made.missing == (hashes["gone"].name,)
    assert made.altered == (hashes["spoilt"].name,)
    proved = desk.backups.proved()
    assert proved is not None
    assert proved.path == made.path


def test_a_damaged_shop_is_never_backed_up_over_good_backups(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock) as desk:
        for number in range(30):
            builders.customer(desk, name=f"Customer {number}", notes="x" * 3_000)
        good = make(desk)
    path = shop / "helpdesk.db"
    spoilt = bytearray(path.read_bytes())
    for at in range(0, len(spoilt), 4096):
        if b"x" * 2_000 in spoilt[at : at + 4096]:
            spoilt[at : at + 100] = b"\xaa" * 100
    path.write_bytes(spoilt)
    with Desk.open(shop, clock) as desk:
        with pytest.raises(WorldError):
            desk.backups.make(clock.now(), shop / "backups" / "new.zip")
        proved = desk.backups.proved()
        assert proved is not None
        assert proved.path == good.path
    assert names(shop / "backups") == [good.path.name]


# -- safety copies ----------------------------------------------------------------------------------------


def test_a_safety_copy_is_the_database_as_it_stands_and_the_last_few_are_kept(
    desk: Desk, shop: Path, clock: FixedClock
) -> None:
    for day in range(5):
        builders.customer(desk, name=f"Day {day}")
        made = desk.backups.copy_before("migration", clock.now())
        clock.advance(timedelta(days=1))
    with closing(sqlite3.connect(made)) as copy:
        assert copy.execute("SELECT count(*) FROM customers").fetchone() == (5,)
    assert names(shop / "backups") == [f"migration-202611{day}-100000.db" for day in (23, 24, 25)]


def test_quick_check_passes_a_sound_shop(desk: Desk) -> None:
    desk.backups.quick_check()
