"""Backups: one moment of the shop, read back before it counts, never in the way, never too many."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from helpdesk.batch import Progress
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Cancelled, Conflict
from helpdesk.languages import catalogue
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.shop.settings_actions import ChangeSettings, NoteSetting
from helpdesk.store import archive, sqlite
from tests import builders
from tests.store.making import make, names

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


def test_a_backups_folder_that_was_thrown_away_is_made_again(desk: Desk, shop: Path) -> None:
    (shop / "backups").rmdir()
    assert desk.backups.proved() is None
    assert make(desk).path.exists()


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
    monkeypatch.setattr(sqlite, "STEP", 1)
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
    assert stretches == ["Copying the database", "Packing", "Verifying the backup"]
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
    assert again.second is not None
    assert again.second.name == made.path.name
    assert again.second.parent.parent == second
    assert again.second.read_bytes() == made.path.read_bytes()
    builders.customer(desk)
    clock.advance(timedelta(days=1))
    make(desk, second=second, keep=1)
    assert names(again.second.parent) == ["helpdesk-20261122-100000.zip"]


def test_two_shops_with_one_second_folder_leave_each_others_copies_alone(
    desk: Desk, tmp_path: Path, empty_shop: Path, clock: FixedClock
) -> None:
    second = tmp_path / "stick"
    second.mkdir()
    theirs = tmp_path / "branch"
    shutil.copytree(empty_shop, theirs)
    desk.do(ChangeSettings(values={"shop.name": "Taller Sol & Cía."}))
    with Desk.open(theirs, clock) as other:
        other.do(ChangeSettings(values={"shop.name": "Taller Sol & Cía."}))
        copies = {make(desk, second=second).second, make(other, second=second).second}
        assert None not in copies
        assert len({copy.parent for copy in copies if copy}) == 2
        assert all(copy.parent.name.startswith("taller-sol-cia-") for copy in copies if copy)
        for _ in range(3):
            builders.customer(desk)
            clock.advance(timedelta(days=1))
            mine = make(desk, second=second, keep=1).second
        assert mine is not None
        assert len(names(mine.parent)) == 1
        assert sum(len(names(place)) for place in second.iterdir()) == 2
        builders.customer(other)
        assert make(other, second=second).second is not None
        assert sum(len(names(place)) for place in second.iterdir()) == 3


def test_a_shop_keeps_its_folder_there_under_another_name_and_a_restored_one_takes_its_own(
    desk: Desk, tmp_path: Path, clock: FixedClock
) -> None:
    second = tmp_path / "stick"
    second.mkdir()
    first = make(desk, second=second).second
    desk.do(ChangeSettings(values={"shop.name": "Another name"}))
    clock.advance(timedelta(days=1))
    renamed = make(desk, second=second).second
    assert first is not None
    assert renamed is not None
    assert renamed.parent == first.parent
    restored = tmp_path / "restored"
    shutil.copytree(desk.folder, restored)
    with Desk.open(restored, clock) as other:
        builders.customer(other)
        copy = make(other, second=second).second
    assert copy is not None
    assert copy.parent != first.parent
