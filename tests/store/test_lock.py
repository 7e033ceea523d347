"""The shop's lock: one writing program at a time, readers beside it, and no lock outlives its program."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import NotFound, WorldError
from helpdesk.store.lock import ShopLock
from helpdesk.support import report
from tests import builders
from tests.store.child import line, running, said

HOLD = """
import sys
from pathlib import Path
from helpdesk.desk import Desk
from helpdesk.services.customers.actions import AddCustomer
desk = Desk.open(Path(sys.argv[1]))
print(desk.do(AddCustomer(name="Held")).id, flush=True)
sys.stdin.read()
"""


def test_a_second_window_is_told_who_has_the_shop(shop: Path) -> None:
    with running(HOLD, shop) as other:
        assert line(other) == "1"
        with pytest.raises(WorldError, match="another window"):
            Desk.open(shop)
        with Desk.open(shop, write=False) as reading:
            assert reading.store.rows("SELECT name FROM customers") == [("Held",)]


def test_a_window_that_was_killed_holds_nothing(shop: Path) -> None:
    with running(HOLD, shop) as other:
        assert line(other) == "1"
        other.send_signal(signal.SIGKILL)
        other.wait(timeout=30)
        with Desk.open(shop) as desk:
            assert desk.unclean_end
            assert desk.store.rows("SELECT name FROM customers") == [("Held",)]
            assert desk.backups.check().ok
    with Desk.open(shop) as desk:
        assert not desk.unclean_end


def test_the_same_program_takes_it_only_once(tmp_path: Path) -> None:
    first = ShopLock(tmp_path)
    first.take()
    with pytest.raises(WorldError, match="another window"):
        ShopLock(tmp_path).take()
    first.free()
    first.free()
    again = ShopLock(tmp_path)
    again.take()
    again.free()


def test_a_shop_that_fails_to_open_is_let_go(shop: Path) -> None:
    whole = (shop / "helpdesk.db").read_bytes()
    (shop / "helpdesk.db").write_bytes(b"")
    with pytest.raises(WorldError):
        Desk.open(shop)
    (shop / "helpdesk.db").write_bytes(whole)
    Desk.open(shop).close()


def test_no_shop_is_the_users_error(tmp_path: Path) -> None:
    for write in (True, False):
        with pytest.raises(NotFound):
            Desk.open(tmp_path, write=write)
    assert list(tmp_path.iterdir()) == []


def test_a_reading_desk_writes_nothing(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock, write=False) as reading, pytest.raises(WorldError, match="cannot be written"):
        builders.customer(reading)


# -- a folder that cannot be written ----------------------------------------------------------------------

POWERLESS = """
import sys
from pathlib import Path
from tests.store.child import be_powerless
be_powerless()
from helpdesk.desk import Desk
from helpdesk.errors import HelpdeskError
try:
    with Desk.open(Path(sys.argv[1]), write=sys.argv[2] == "write") as desk:
        print(desk.store.rows("SELECT name FROM customers"), desk.backups.check().ok)
except HelpdeskError as error:
    print(type(error).__name__, error)
"""


@pytest.fixture
def sealed(shop: Path, clock: FixedClock) -> Path:
    """A closed shop with one customer on a medium that cannot be written."""
    with Desk.open(shop, clock) as desk:
        builders.customer(desk, name="Ana")
    for path in [shop, *shop.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    return shop


def test_a_shop_on_a_read_only_medium_can_be_read(sealed: Path) -> None:
    before = sorted(sealed.iterdir())
    assert said(POWERLESS, sealed, "read") == "[('Ana',)] True"
    assert sorted(sealed.iterdir()) == before


def test_opening_it_to_write_says_why_not(sealed: Path) -> None:
    told = said(POWERLESS, sealed, "write")
    assert told.startswith("WorldError The shop's folder cannot be written")


def test_changes_that_wait_in_the_wal_of_a_read_only_medium_are_not_passed_over(
    shop: Path, clock: FixedClock, tmp_path: Path
) -> None:
    with running(HOLD, shop) as other:
        line(other)
        other.send_signal(signal.SIGKILL)
        other.wait(timeout=30)
    (shop / "helpdesk.db-shm").unlink()
    for path in [shop, *shop.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    assert "was not closed properly" in said(POWERLESS, shop, "read")


def test_a_file_that_cannot_be_written_says_so(shop: Path) -> None:
    (shop / "helpdesk.db").chmod(0o444)
    told = said(POWERLESS, shop, "write")
    assert told.startswith("WorldError")
    assert "read-only" in told or "cannot be written" in told


def _behind(desk: Desk) -> None:
    """Another thread reads."""

    def read() -> None:
        with desk.connected():
            desk.store.value("SELECT 1 FROM staff")

    worker = threading.Thread(target=read)
    worker.start()
    worker.join()


@pytest.mark.parametrize(
    "done",
    [_behind, lambda desk: report(desk), lambda desk: desk.backups.check()],
    ids=["thread", "support", "check"],
)
def test_who_looks_into_the_file_beside_a_window_takes_no_change_away(
    shop: Path, clock: FixedClock, tmp_path: Path, done: Callable[[Desk], object]
) -> None:
    """Any program with SQLite that closes the file last removes its log: it must see that it is not the last."""
    foreign = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT 1 FROM staff'); c.close()"
    )
    with Desk.open(shop, clock) as desk:
        builders.customer(desk)
        done(desk)
        subprocess.run([sys.executable, "-c", foreign, str(shop / "helpdesk.db")], check=True)
        builders.customer(desk, name="Later")
        # As the disk has it, should the power go now.
        cut = Path(shutil.copytree(shop, tmp_path / "cut"))
    with Desk.open(cut, clock) as again:
        assert [name for (name,) in again.store.rows("SELECT name FROM customers ORDER BY id")] == [
            "Ana Gómez",
            "Later",
        ]
