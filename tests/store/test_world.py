"""What the world does to a shop: power cuts, full and read-only disks, other programs. In words, with nothing lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import WorldError
from helpdesk.store import search
from helpdesk.store.faults import Damaged
from tests import builders
from tests.store.child import ROOT, line, rest, running, said
from tests.store.test_restore import _die_at

# -- power cuts -------------------------------------------------------------------------------------------

WORK = """
import sys
from pathlib import Path
from helpdesk.desk import Desk
from helpdesk.services.customers.actions import AddCustomer, DeleteCustomer
from helpdesk.services.goods.product_actions import AddProduct
def tell(*words):
    sys.stdout.write(" ".join(map(str, words)) + chr(10))
    sys.stdout.flush()
with Desk.open(Path(sys.argv[1])) as desk:
    for number in range(100_000):
        person = desk.do(AddCustomer(name=f"Customer {number}", phone=f"6{number:08}", notes="x" * (number % 50) * 40)).id
        tell("there", "customers", person)
        thing = desk.do(AddProduct(name=f"Product {number}")).id
        tell("there", "products", thing)
        if number % 3 == 1:
            desk.undo()
            tell("gone", "products", thing)
        if number % 5 == 4:
            desk.do(DeleteCustomer(id=person))
            tell("gone", "customers", person)
        if number % 10 == 9:
            desk.undo()
            tell("there", "customers", person)
"""


@pytest.mark.parametrize("lines", [3, 40, 160])
def test_every_action_that_was_done_outlives_a_kill(shop: Path, clock: FixedClock, lines: int) -> None:
    with running(WORK, shop) as program:
        told = [line(program) for _ in range(lines)]
        program.send_signal(signal.SIGKILL)
        told += rest(program)
    wanted: set[tuple[str, int]] = set()
    for way, table, number in map(str.split, told):
        (wanted.add if way == "there" else wanted.discard)((table, int(number)))
    with Desk.open(shop, clock) as desk:
        assert desk.unclean_end
        there = {
            (table, row)
            for table in ("customers", "products")
            for (row,) in desk.store.rows(f"SELECT id FROM {table}")
        }
        # One more action may have been finished and not yet told.
        assert len(there ^ wanted) <= 1
        found = desk.backups.check()
        assert found.ok, found
        assert search.disagreeing(desk.store) == []
        builders.customer(desk, name="After")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_power_cut_during_a_backup_costs_nothing_but_the_backup(
    shop: Path, clock: FixedClock, tmp_path: Path
) -> None:
    with Desk.open(shop, clock) as desk:
        builders.attach(desk, b"photo", case=builders.received(desk))
        first = desk.backups.make(clock.now())
        builders.customer(desk, name="Later")

    def back_up() -> None:
        with Desk.open(shop, clock) as desk:
            desk.backups.make(clock.now(), keep=1)

    whole = tmp_path / "whole"
    shutil.copytree(shop, whole)
    step = 0
    while _die_at(step, back_up):
        with Desk.open(shop, clock) as desk:
            proved = desk.backups.proved()
            assert proved is not None
            assert proved.rows["customers"] >= first.rows["customers"]
            assert desk.store.value("SELECT count(*) FROM customers") == 2
        shutil.rmtree(shop)
        shutil.copytree(whole, shop)
        step += 3
    assert step > 10


# -- a full disk ------------------------------------------------------------------------------------------


def test_a_full_disk_is_said_and_what_was_being_done_is_not_half_done(desk: Desk) -> None:
    builders.customer(desk, name="Before")
    entries = desk.store.value("SELECT count(*) FROM journal_entries")
    pages = desk.store.value("PRAGMA page_count")
    desk.store.run(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(WorldError, match="disk is full"):
        builders.customer(desk, name="Too much", notes="x" * 100_000)
    assert desk.store.rows("SELECT name FROM customers") == [("Before",)]
    assert desk.store.value("SELECT count(*) FROM journal_entries") == entries
    desk.store.run("PRAGMA max_page_count = 1000000")
    builders.customer(desk, name="After", notes="x" * 100_000)
    assert desk.backups.check().ok


LIMITED = """
import resource, signal, sys
from pathlib import Path
from helpdesk.desk import Desk
from helpdesk.errors import WorldError
from tests import builders
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
shop = Path(sys.argv[1])
with Desk.open(shop) as desk:
    builders.customer(desk, name="Before", notes="x" * 400_000)
    resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, resource.RLIM_INFINITY))
    for work in (
        lambda: builders.customer(desk, name="Too much", notes="x" * 400_000),
        lambda: desk.backups.make(desk.clock.now()),
        lambda: desk.backups.make(desk.clock.now(), Path(sys.argv[2]) / "mine.zip"),
        lambda: desk.backups.copy_before("migration", desk.clock.now()),
    ):
        try:
            work()
        except WorldError as error:
            print("told:", error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    print(sorted(path.name for path in (shop / "backups").iterdir()), list(Path(sys.argv[2]).iterdir()))
    builders.customer(desk, name="After", notes="x" * 400_000)
    print(desk.store.rows("SELECT name FROM customers"), desk.backups.check().ok)
    print(desk.backups.make(desk.clock.now()).rows["customers"])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no files")
def test_bytes_that_the_disk_does_not_take_are_said_by_backups_too(shop: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir()
    *told, left, kept, rows = said(LIMITED, shop, there).splitlines()
    assert len(told) == 4
    assert all(text.startswith("told: The disk") for text in told)
    assert left == "[] []"
    assert kept == "[('Before',), ('After',)] True"
    assert rows == "2"


FULL = """
import sys
from pathlib import Path
from helpdesk.desk import Desk
from helpdesk.errors import WorldError
from tests import builders
with Desk.create(Path(sys.argv[1]) / "shop") as desk:
    done = 0
    try:
        for number in range(1_000):
            builders.customer(desk, name=f"Customer {number}", notes="x" * 20_000)
            done += 1
    except WorldError as error:
        print(error)
    for make in (desk.backups.make, lambda now: desk.backups.make(now, Path(sys.argv[1]) / "mine.zip")):
        try:
            make(desk.clock.now())
        except WorldError as error:
            print(error)
    print(desk.store.value("SELECT count(*) FROM customers") == done > 0, list(Path(sys.argv[1]).glob("mine*")))
with Desk.open(Path(sys.argv[1]) / "shop") as desk:
    print(desk.store.value("SELECT count(*) FROM customers") == done, desk.backups.check().ok)
"""


def test_a_disk_that_is_really_full(tmp_path: Path) -> None:
    mount = f'mount -t tmpfs -o size=8m tmpfs {tmp_path} 2>/dev/null || exit 77; exec "$0" "$@"'
    if shutil.which("unshare") is None:
        pytest.skip("no mounts of one's own here")
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", mount, sys.executable, "-c", FULL, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if done.returncode == 77 or "unshare" in done.stderr:
        pytest.skip("no mounts of one's own here")
    assert done.returncode == 0, done.stderr
    writing, kept, chosen, whole, again = done.stdout.splitlines()
    assert writing.startswith("The disk is full.")
    assert kept.startswith("There is too little room on the disk for a backup")
    assert chosen.startswith("The disk is full")
    assert whole == "True []"
    assert again == "True True"


# -- a disk that cannot be written ------------------------------------------------------------------------

SEALED = """
import sys
from pathlib import Path
from tests.store.child import be_powerless
be_powerless()
from helpdesk.desk import Desk
from helpdesk.errors import HelpdeskError
def told(work):
    try:
        work()
        print("done")
    except HelpdeskError as error:
        print(type(error).__name__, error)
shop, sealed, free = map(Path, sys.argv[1:])
with Desk.open(shop) as desk:
    told(lambda: desk.backups.make(desk.clock.now(), sealed))
    (shop / "backups").chmod(0o555)
    told(lambda: desk.backups.make(desk.clock.now()))
    told(lambda: desk.backups.make(desk.clock.now(), free))
    told(lambda: desk.backups.copy_before("migration", desk.clock.now()))
    (shop / "backups").chmod(0o755)
    made = desk.backups.make(desk.clock.now())
told(lambda: Desk.restore(made.path, sealed / "new"))
told(lambda: Desk.create(sealed / "new"))
"""


def test_folders_that_cannot_be_written_are_named(shop: Path, tmp_path: Path) -> None:
    sealed, free = tmp_path / "sealed", tmp_path / "free"
    sealed.mkdir(mode=0o555)
    free.mkdir()
    target, own, elsewhere, copy, new, created = said(SEALED, shop, sealed, free).splitlines()
    for text in (target, own, copy, new):
        assert text.startswith("WorldError There is no right to read or write here: /"), text
    assert str(sealed) in target
    assert elsewhere == "done"
    assert created.startswith("WorldError The shop's folder cannot be written")
    assert [path.suffix for path in free.iterdir()] == [".zip"]
    assert list(sealed.iterdir()) == []


# -- other programs ---------------------------------------------------------------------------------------


def test_a_file_that_another_program_keeps_locked_is_said(desk: Desk, shop: Path) -> None:
    desk.store.run("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(shop / "helpdesk.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorldError, match="Another program is using"):
            builders.customer(desk)
        other.execute("ROLLBACK")
    builders.customer(desk)
    assert desk.store.value("SELECT count(*) FROM customers") == 1


@pytest.mark.parametrize("seed", range(4))
def test_damage_met_while_working_is_said_and_never_silently_served(
    shop: Path, clock: FixedClock, seed: int
) -> None:
    with Desk.open(shop, clock) as desk:
        for number in range(40):
            builders.customer(desk, name=f"Customer {number}", notes="words " * 300)
    path = shop / "helpdesk.db"
    chance = random.Random(seed)
    spoilt = bytearray(path.read_bytes())
    for _ in range(6):
        at = chance.randrange(12, len(spoilt) // 4096) * 4096
        spoilt[at : at + 4096] = chance.randbytes(4096)
    path.write_bytes(spoilt)
    try:
        desk = Desk.open(shop, clock)
    except Damaged:
        return
    with desk:
        assert not desk.backups.check().ok
        with pytest.raises(WorldError):
            desk.backups.make(clock.now())


def test_a_text_that_is_none_any_more_is_damage_too(desk: Desk) -> None:
    builders.customer(desk, name="Ana")
    with pytest.raises(Damaged):
        desk.store.rows("SELECT CAST(x'4180' AS TEXT)")
