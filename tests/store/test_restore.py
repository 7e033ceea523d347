"""Restores: byte for byte what was backed up; before that the old shop is safe, and no power cut halves it."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import sqlite3
import sys
import warnings
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import Cancelled, Conflict, NotFound, WorldError
from helpdesk.store import archive, restore, schema
from helpdesk.store.meter import Meter
from tests import builders
from tests.store.child import line, running
from tests.store.test_lock import HOLD

Held = tuple[dict[str, list[tuple[object, ...]]], dict[str, bytes]]


def content(shop: Path) -> Held:
    """Everything a shop holds: each row of each table and of the search indexes, and its files."""
    with closing(sqlite3.connect(shop / "helpdesk.db")) as database:
        names = database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
        told = {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in names.fetchall()}
        told[""] = database.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    return told, {path.name: path.read_bytes() for path in archive.kept_files(shop)}


@pytest.fixture
def backup(shop: Path, clock: FixedClock, tmp_path: Path) -> Path:
    """A backup of the shop with a case and a photo; afterwards the shop goes on."""
    with Desk.open(shop, clock) as desk:
        case = builders.received(desk)
        builders.attach(desk, b"photo", case=case)
        made = desk.backups.make(clock.now(), tmp_path / "mine.zip").path
        shutil.copytree(shop, tmp_path / "then")
        desk.undo()
        builders.customer(desk, name="Later")
        builders.attach(desk, b"later", case=case)
    clock.advance(timedelta(days=1))
    return made


@pytest.fixture
def then(backup: Path, tmp_path: Path) -> Held:
    """What the shop held when the backup was made."""
    return content(tmp_path / "then")


def test_a_restored_shop_is_the_one_that_was_backed_up(
    backup: Path, then: Held, tmp_path: Path, clock: FixedClock
) -> None:
    fresh = tmp_path / "another" / "place"
    done = Desk.restore(backup, fresh, clock)
    assert (done.kept, done.files) == (None, 1)
    assert content(fresh) == then
    with Desk.open(fresh, clock) as desk:
        assert desk.backups.check().ok
        assert not desk.unclean_end
        assert [hit.title for hit in desk.finder.find("spin")] != []
        desk.undo()
        builders.customer(desk)
    assert sorted(path.name for path in fresh.iterdir()) == [
        "backups",
        "files",
        "helpdesk.db",
        "helpdesk.lock",
        "logs",
    ]


def test_the_shop_that_was_there_is_kept_whole_and_can_come_back(
    shop: Path, backup: Path, then: Held, clock: FixedClock
) -> None:
    now = content(shop)
    done = Desk.restore(backup, shop, clock)
    assert done.kept == shop / "backups" / "kept-before-restore-20261122-100000.zip"
    told, files = content(shop)
    assert (told, then[1].items() <= files.items()) == (then[0], True)
    assert done.kept is not None
    Desk.restore(done.kept, shop, clock)
    assert content(shop) == now
    assert len(list((shop / "backups").glob("kept-before-restore-*.zip"))) == 2


def test_restoring_twice_changes_nothing_more(shop: Path, backup: Path, clock: FixedClock) -> None:
    Desk.restore(backup, shop, clock)
    once = content(shop)
    Desk.restore(backup, shop, clock)
    assert content(shop) == once


def test_a_spoilt_file_of_the_shop_is_mended_from_the_backup(
    shop: Path, backup: Path, clock: FixedClock
) -> None:
    (photo,) = [path for path in archive.kept_files(shop) if path.read_bytes() == b"photo"]
    photo.write_bytes(b"phot0")
    Desk.restore(backup, shop, clock)
    assert photo.read_bytes() == b"photo"


def test_a_bare_safety_copy_is_taken_too(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock) as desk:
        builders.customer(desk, name="Ana")
        copy = desk.backups.copy_before("migration", clock.now())
        builders.customer(desk, name="Eva")
    Desk.restore(copy, shop, clock)
    with Desk.open(shop, clock) as desk:
        assert desk.store.rows("SELECT name FROM customers") == [("Ana",)]


def test_a_backup_of_an_older_version_is_brought_up_when_it_is_opened(
    shop: Path, backup: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    migrations = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, migrations, ignore=shutil.ignore_patterns("__pycache__"))
    (migrations / "0999_more.py").write_text(
        "def up(migrator, db):\n    db.execute_sql('CREATE TABLE more (id)')\n"
    )
    monkeypatch.setattr(schema, "MIGRATIONS", migrations)
    Desk.restore(backup, shop, clock)
    with Desk.open(shop, clock) as desk:
        assert desk.store.rows("SELECT * FROM more") == []
        assert desk.backups.check().ok


# -- what is refused, with nothing changed ----------------------------------------------------------------


def refused(archive_path: Path, shop: Path, kind: type[Exception] = WorldError) -> str:
    before = content(shop)
    with pytest.raises(kind) as caught:
        Desk.restore(archive_path, shop)
    assert content(shop) == before
    assert not (shop / restore.PART).exists()
    assert not (shop / restore.READY).exists()
    assert list((shop / "backups").glob("kept-*")) == []
    return str(caught.value)


def test_a_backup_that_is_not_there_is_the_users_error(shop: Path, tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "absent.zip", shop, NotFound)
    assert "is a folder, not a backup" in refused(tmp_path, shop, NotFound)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda whole: random.Random(1).randbytes(len(whole)),
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:-1],
        lambda whole: b"PK\x03\x04" + whole[4 : len(whole) // 3],
        lambda whole: whole[: len(whole) // 3] + b"\x00" * 64 + whole[len(whole) // 3 + 64 :],
        lambda whole: b"SQLite format 3\x00" + bytes(84) + whole[100:],
        lambda _: b"dear customer",
    ],
    ids=["empty", "noise", "half", "one byte short", "only the head", "a hole", "mask", "letter"],
)
def test_a_damaged_backup_is_refused(shop: Path, backup: Path, spoil: Callable[[bytes], bytes]) -> None:
    backup.write_bytes(spoil(backup.read_bytes()))
    assert "damaged" in refused(backup, shop)


def test_no_single_spoilt_byte_gets_through(shop: Path, backup: Path, tmp_path: Path) -> None:
    whole = backup.read_bytes()
    chance = random.Random(7)
    spoilt = tmp_path / "spoilt.zip"
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    sound = archive.read_manifest(backup)
    for _ in range(150):
        at = chance.randrange(len(whole))
        spoilt.write_bytes(whole[:at] + bytes([whole[at] ^ (1 << chance.randrange(8))]) + whole[at + 1 :])
        try:
            told = archive.prove(spoilt, scratch, Meter())
        except WorldError:
            continue
        assert told == sound
        assert sha256((scratch / "helpdesk.db").read_bytes()).hexdigest() == sound.hash


def rewritten(backup: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(backup) as pack:
        entries = {name: pack.read(name) for name in pack.namelist()}
    change(entries)
    with zipfile.ZipFile(backup, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, inside in entries.items():
            pack.writestr(name, inside)
    return backup


@pytest.mark.parametrize("part", ["helpdesk.db", "manifest.json", "files"])
def test_a_zip_without_one_of_its_parts_is_refused(shop: Path, backup: Path, part: str) -> None:
    def lose(entries: dict[str, bytes]) -> None:
        for name in [name for name in entries if name.startswith(part)]:
            del entries[name]

    assert "damaged" in refused(rewritten(backup, lose), shop)


@pytest.mark.parametrize(
    ("word", "instead"),
    [
        (b'"files": {', b'"files": {"../../etc/passwd": 3, '),
        (b'"rows": {', b'"rows": {"customers": 900, "x": 1, '),
    ],
    ids=["a path for a hash", "other counts"],
)
def test_a_manifest_that_lies_is_refused(shop: Path, backup: Path, word: bytes, instead: bytes) -> None:
    def lie(entries: dict[str, bytes]) -> None:
        assert word in entries["manifest.json"]
        entries["manifest.json"] = entries["manifest.json"].replace(word, instead)

    assert "damaged" in refused(rewritten(backup, lie), shop)


@pytest.mark.parametrize("word", [b'"schema": %d' % schema.newest(), b'"format": 1'])
def test_a_backup_of_a_newer_version_is_refused_in_words(shop: Path, backup: Path, word: bytes) -> None:
    def age(entries: dict[str, bytes]) -> None:
        assert word in entries["manifest.json"]
        entries["manifest.json"] = entries["manifest.json"].replace(word, re.sub(rb"\d+$", b"99", word))

    assert "newer version" in refused(rewritten(backup, age), shop)


def test_a_shop_that_is_open_in_a_window_is_left_alone(shop: Path, backup: Path) -> None:
    with running(HOLD, shop) as other:
        line(other)
        assert "another window" in refused(backup, shop)


def test_a_restore_that_is_stopped_changes_nothing(shop: Path, backup: Path) -> None:
    before = content(shop)
    for after in range(0, 8, 2):
        asked = iter(range(after))
        with pytest.raises(Cancelled):
            Desk.restore(backup, shop, cancelled=lambda left=asked: next(left, None) is None)  # type: ignore[misc]
        assert content(shop) == before


# -- a shop beyond reading --------------------------------------------------------------------------------


@pytest.mark.parametrize("spoil", [b"", b"noise" * 2_000], ids=["empty", "noise"])
def test_a_damaged_shop_is_set_aside_byte_for_byte_and_replaced(
    shop: Path, backup: Path, then: Held, clock: FixedClock, spoil: bytes
) -> None:
    (shop / "helpdesk.db").write_bytes(spoil)
    (shop / "helpdesk.db-wal").write_bytes(b"what was left of it")
    done = Desk.restore(backup, shop, clock)
    assert done.kept is not None
    assert done.kept.is_dir()
    assert (done.kept / "helpdesk.db").read_bytes() == spoil
    assert (done.kept / "helpdesk.db-wal").read_bytes() == b"what was left of it"
    assert content(shop)[0] == then[0]


def test_the_old_wal_is_never_played_into_the_new_database(
    shop: Path, backup: Path, then: Held, clock: FixedClock
) -> None:
    with running(HOLD, shop) as other:
        line(other)
        other.send_signal(signal.SIGKILL)
        other.wait(timeout=30)
    assert (shop / "helpdesk.db-wal").stat().st_size
    done = Desk.restore(backup, shop, clock)
    assert content(shop)[0] == then[0]
    assert done.kept is not None
    Desk.restore(done.kept, shop, clock)
    with Desk.open(shop, clock) as desk:
        assert desk.store.value("SELECT count(*) FROM customers WHERE name = 'Held'") == 1


# -- cut off anywhere -------------------------------------------------------------------------------------

WATCHED = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "open", "shutil.rmtree"}


def _die_at(step: int, work: Callable[[], object]) -> bool:
    """Run ``work`` in a copy of this program that is killed at its n-th touch of the disk; whether it was."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        child = os.fork()
    if child == 0:
        left = step

        def watch(event: str, args: tuple[object, ...]) -> None:
            nonlocal left
            if event in WATCHED and "shop" in str(args[0]):
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        try:
            sys.addaudithook(watch)
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _as_each_touch_found_it(folder: Path, work: Callable[[], object], cuts: Path) -> None:
    """Run ``work`` in a copy of this program; before each touch of the disk a copy of the folder goes to ``cuts``.

    A program that is killed there leaves the folder just so.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        child = os.fork()
    if child == 0:
        step, ours, code = 0, False, 1

        def watch(event: str, args: tuple[object, ...]) -> None:
            nonlocal step, ours
            if not ours and event in WATCHED and "shop" in str(args[0]):
                ours = True
                shutil.copytree(folder, cuts / str(step) / "shop")
                step, ours = step + 1, False

        try:
            sys.addaudithook(watch)
            work()
            code = 0
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_power_cut_at_any_moment_leaves_the_old_shop_or_the_new(
    shop: Path, backup: Path, then: Held, clock: FixedClock, tmp_path: Path
) -> None:
    now = content(shop)
    cuts = tmp_path / "cuts"
    cuts.mkdir()
    _as_each_touch_found_it(shop, lambda: restore.restore(backup, shop, clock.now()), cuts)
    ends = []
    for step in range(len(list(cuts.iterdir()))):
        cut = cuts / str(step) / "shop"
        Desk.open(cut, clock).close()
        assert not (cut / restore.READY).exists()
        assert not (cut / restore.PART).exists()
        told, files = content(cut)
        assert told in (now[0], then[0]), f"halved at {step}"
        assert then[1].items() <= files.items() if told == then[0] else now[1].items() <= files.items()
        ends.append(told == then[0])
        shutil.rmtree(cut)
    assert content(shop)[0] == then[0]
    assert ends == sorted(ends)
    assert {False, True} <= set(ends)
    assert len(ends) > 30


def test_a_new_shop_is_not_made_over_an_unfinished_restore(
    tmp_path: Path, backup: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "fresh"
    (folder / restore.READY).mkdir(parents=True)
    with zipfile.ZipFile(backup) as pack:
        pack.extract("helpdesk.db", folder / restore.READY)
    with pytest.raises(Conflict):
        Desk.create(folder, clock)
    with Desk.open(folder, clock, write=False) as desk:
        assert desk.store.value("SELECT count(*) FROM cases") == 1
