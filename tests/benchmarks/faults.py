"""``python -m tests.benchmarks.faults``: the tests' faults of the disk, every one of them, and as many kills as asked.

The tests try every ninth call and a few kills; this tries them all: each call that puts a file fails in each way
a disk can, power is cut at each moment a file or folder is settled, and a working program is killed again and
again. It prints what was tried and what was lost, and ends with 1 if anything was.
"""

from __future__ import annotations

import argparse
import errno
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from helpdesk.clock import Clock
from helpdesk.desk import Desk
from helpdesk.errors import HelpdeskError
from helpdesk.services.shop.set_up_actions import SetUpShop
from helpdesk.store import search
from tests.store.child import line, rest, running
from tests.store.test_power_cut import Disk, day, heard
from tests.store.test_world import WORK

ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EDQUOT, errno.EMFILE)
MOST_LINES = 400
"""Lines a working program says before it is killed, at most."""

FIRST = SetUpShop(name="Taller", country="ES", language="es")


def main() -> int:
    """Try what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=40, help="how often a working program is killed")
    parser.add_argument("--step", type=int, default=1, help="of the calls of the disk, every n-th fails")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    lost: list[str] = []
    with tempfile.TemporaryDirectory(prefix="helpdesk-faults-") as name:
        for tried in (_cuts, _failing_days, _failing_beginnings, _kills):
            folder = Path(name) / tried.__name__
            folder.mkdir()
            count = 0
            for told in tried(folder, asked):
                count += 1
                if told:
                    lost.append(told)
                    print(told, flush=True)
            print(f"{tried.__name__.strip('_')}: {count:,} tried", flush=True)
            shutil.rmtree(folder, ignore_errors=True)
    print(f"lost: {len(lost)}")
    return 1 if lost else 0


def _shop(folder: Path) -> Path:
    Desk.create(folder, Clock(), FIRST).close()
    return folder


def _out(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _cuts(folder: Path, _: argparse.Namespace) -> Iterator[str]:
    """Power cut whenever something is settled: what was confirmed before must be there."""
    shop, out = _shop(folder / "shop"), _out(folder / "out")
    model = Disk(folder)
    promised: dict[Path, bytes] = {}
    found: list[str] = []

    def cut() -> None:
        gone = [str(path) for path, content in promised.items() if model.read(path) != content]
        found.append(f"gone after a cut: {', '.join(gone)}" if gone else "")

    def settled(_: str, path: Path) -> None:
        cut()
        model.settle(path)

    def confirmed(path: Path) -> None:
        promised[path] = path.read_bytes()
        cut()

    with heard(settled):
        day(shop, out, Clock(), confirmed, ("csv", "xlsx"))
    yield from found


def _count(work: Callable[[], None]) -> int:
    with heard(lambda *_: None) as calls:
        work()
    return len(calls)


def _failing_days(folder: Path, asked: argparse.Namespace) -> Iterator[str]:
    """Each call fails in each way: what was confirmed is whole, nothing is half there, the shop is sound."""
    fresh = _shop(folder / "fresh")
    shutil.copytree(fresh, folder / "whole")
    out = _out(folder / "out")
    total = _count(lambda: day(folder / "whole", out, Clock(), lambda _: None))
    whole = {path.name for path in out.iterdir() if path.is_file()}
    for number in range(0, total, asked.step):
        for error in ERRORS:
            yield _failing_day(folder, fresh, number, error, whole)


def _failing_day(folder: Path, fresh: Path, number: int, error: int, whole: set[str]) -> str:
    shop, out = folder / "shop", _out(folder / "given")
    shutil.copytree(fresh, shop)
    promised: list[Path] = []
    where = f"call {number}, {errno.errorcode[error]}"
    try:
        try:
            with heard(lambda *_: None, number, error):
                day(shop, out, Clock(), promised.append)
        except (HelpdeskError, OSError):
            pass
        if any(not path.stat().st_size for path in promised):
            return f"{where}: a confirmed file is empty"
        if not {path.name for path in out.iterdir() if path.is_file()} <= whole:
            return f"{where}: something half made was left"
        with Desk.open(shop, Clock()) as desk:
            return "" if desk.backups.check().ok else f"{where}: the shop is not sound"
    except Exception as fault:  # whatever it is, it is what was looked for
        return f"{where}: {fault!r}"
    finally:
        shutil.rmtree(shop)
        shutil.rmtree(out)


def _failing_beginnings(folder: Path, asked: argparse.Namespace) -> Iterator[str]:
    """Making a shop fails at each call: there is none, and one can be made, or it is whole."""
    total = _count(lambda: Desk.create(folder / "whole", Clock(), FIRST).close())
    for number in range(0, total, asked.step):
        for error in ERRORS:
            shop = folder / f"{number}-{error}"
            where = f"making a shop, call {number}, {errno.errorcode[error]}"
            try:
                with heard(lambda *_: None, number, error):
                    Desk.create(shop, Clock(), FIRST).close()
            except (HelpdeskError, OSError):
                pass
            try:
                there = (shop / "helpdesk.db").exists()
                with Desk.open(shop, Clock()) if there else Desk.create(shop, Clock(), FIRST) as desk:
                    yield "" if desk.settings["shop.name"] == "Taller" else f"{where}: nameless"
            except Exception as fault:  # whatever it is, it is what was looked for
                yield f"{where}: {fault!r}"
            shutil.rmtree(shop, ignore_errors=True)


def _kills(folder: Path, asked: argparse.Namespace) -> Iterator[str]:
    """A working program is killed at any moment: what it said was done is done, but for one action in the air."""
    chance = random.Random(asked.seed)
    shop = _shop(folder / "shop")
    wanted: set[tuple[str, int]] = set()
    for number in range(asked.kills):
        with running(WORK, shop) as program:
            told = [line(program) for _ in range(chance.randrange(1, MOST_LINES))]
            program.send_signal(signal.SIGKILL)
            told += rest(program)
        for way, table, row in (each.split() for each in told if each.count(" ") == 2):
            (wanted.add if way == "there" else wanted.discard)((table, int(row)))
        with Desk.open(shop, Clock()) as desk:
            there = {
                (table, row)
                for table in ("customers", "products")
                for (row,) in desk.store.rows(f"SELECT id FROM {table}")
            }
            sound = desk.backups.check().ok and not search.disagreeing(desk.store)
        odd = len(there ^ wanted)
        yield "" if sound and odd <= 1 else f"kill {number}: {odd} actions differ, sound: {sound}"
        wanted = there


if __name__ == "__main__":
    sys.exit(main())
