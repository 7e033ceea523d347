"""The proof of a backup: what was not read back whole never gets a name; and the copies made before a migration."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import WorldError
from helpdesk.store import archive, packing
from tests import builders
from tests.store.making import make, names


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
