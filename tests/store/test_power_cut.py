"""A disk that forgets what was not settled, and one that fails at any call: no confirmed file is lost or half there.

The first is a model: what a scripted day does to the disk is heard at its system calls, and for each moment the
disk is built as the worst power cut would leave it: of a file the bytes last settled, of a folder the names last
settled. The second makes the N-th call fail, for every N.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import WorldError
from helpdesk.services.exchange.actions import kind_of
from helpdesk.services.exchange.csv_export import write_list
from helpdesk.services.exchange.run.exporter import export_file
from helpdesk.store import archive, disk
from tests import builders

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks the system which file a handle is")

CALLS = ("open", "fsync", "replace", "mkdir")


class Disk:
    """What is settled: of each file its bytes, of each folder which file or folder stands under which name."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.bytes: dict[int, bytes] = {}
        self.names: dict[int, dict[str, int]] = {}
        for folder in (root, *(path for path in root.rglob("*") if path.is_dir())):
            self.settle(folder)
        for path in root.rglob("*"):
            if path.is_file():
                self.settle(path)

    def settle(self, path: Path) -> None:
        """What an fsync of that file or folder makes last."""
        if path.is_dir():
            self.names[path.stat().st_ino] = {p.name: p.lstat().st_ino for p in path.iterdir()}
        elif path.is_file():
            self.bytes[path.stat().st_ino] = path.read_bytes()

    def read(self, path: Path) -> bytes | None:
        """The bytes that would be found under a name after a cut now."""
        at = self.root.stat().st_ino
        for name in path.relative_to(self.root).parts:
            at = self.names.get(at, {}).get(name, -1)
        return self.bytes.get(at)


@contextmanager
def heard(
    heard_of: Callable[[str, Path], None], fail_at: int = -1, error: int = errno.EIO
) -> Iterator[list[str]]:
    """The calls that put files, told of once they are made; the one numbered ``fail_at`` fails instead."""
    calls: list[str] = []
    real = {name: getattr(os, name) for name in CALLS}

    def wrapped(name: str) -> Callable[..., Any]:
        def call(*args: Any, **more: Any) -> Any:
            writes = name != "open" or bool((args[1] if len(args) > 1 else 0) & (os.O_WRONLY | os.O_RDWR))
            if writes:
                calls.append(name)
                if len(calls) - 1 == fail_at:
                    raise OSError(
                        error, os.strerror(error), args[0] if isinstance(args[0], str | Path) else None
                    )
            done = real[name](*args, **more)
            if name == "fsync":
                heard_of(name, Path(f"/proc/self/fd/{args[0]}").readlink())
            return done

        return call

    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, wrapped(name))
        yield calls


def day(
    shop: Path,
    out: Path,
    clock: FixedClock,
    confirmed: Callable[[Path], None],
    endings: tuple[str, ...] = ("csv",),
) -> None:
    """A short day: a photo, a backup, lists out, a restore elsewhere; what each confirms is told."""
    with Desk.open(shop, clock) as desk:
        builders.attach(desk, b"photo", case=builders.received(desk))
        for path in archive.kept_files(shop):
            confirmed(path)
        confirmed(desk.backups.make(clock.now()).path)
        confirmed(desk.backups.make(clock.now(), out / "mine.zip").path)
        write_list(out / "list.csv", ["a"], [["b"]])
        confirmed(out / "list.csv")
        for ending in endings:
            export_file(desk.context(), kind_of("customers"), out / f"customers.{ending}")
            confirmed(out / f"customers.{ending}")
    disk.put_bytes(out / "paper.pdf", b"paper", private=False)
    confirmed(out / "paper.pdf")
    fresh = out / "another" / "place"
    Desk.restore(out / "mine.zip", fresh, clock)
    for path in (*archive.kept_files(fresh), fresh / "helpdesk.db"):
        confirmed(path)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder for what is given out."""
    place = tmp_path / "out"
    place.mkdir()
    return place


def test_what_was_confirmed_is_there_after_a_power_cut_at_any_moment(
    shop: Path, out: Path, clock: FixedClock, tmp_path: Path
) -> None:
    model = Disk(tmp_path)
    promised: dict[Path, bytes] = {}
    cuts = 0

    def cut() -> None:
        nonlocal cuts
        cuts += 1
        for path, content in promised.items():
            assert model.read(path) == content, (path, cuts)

    def settled(_: str, path: Path) -> None:
        cut()
        model.settle(path)

    def confirmed(path: Path) -> None:
        promised[path] = path.read_bytes()
        cut()

    with heard(settled):
        day(shop, out, clock, confirmed, ("csv", "xlsx"))
    assert len(promised) == 9
    assert cuts > 40


def test_a_disk_that_fails_at_any_call_is_said_in_words_and_halves_nothing(
    shop: Path, out: Path, clock: FixedClock, tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh"
    shutil.copytree(shop, fresh)
    with heard(lambda *_: None) as calls:
        day(shop, out, clock, lambda _: None)
    total = len(calls)
    assert total > 40
    whole = {path.name for path in out.iterdir() if path.is_file()}
    for number in range(0, total, 9):
        again, there = tmp_path / f"shop{number}", tmp_path / f"out{number}"
        shutil.copytree(fresh, again)
        there.mkdir()
        promised: list[Path] = []
        fault = (errno.EIO, errno.ENOSPC, errno.EACCES)[number % 3]
        # The window's own saving says an OSError itself; the command line maps it at its one place.
        with heard(lambda *_: None, number, fault), suppress(WorldError, OSError):
            day(again, there, clock, promised.append)
        for path in promised:
            assert path.stat().st_size, path
        assert {path.name for path in there.iterdir() if path.is_file()} <= whole
        with Desk.open(again, clock) as desk:
            assert desk.backups.check().ok
        shutil.rmtree(again)
        shutil.rmtree(there)


def test_a_shop_is_there_whole_or_not_at_all(tmp_path: Path, clock: FixedClock) -> None:
    from helpdesk.services.shop.set_up_actions import SetUpShop

    first = SetUpShop(name="Taller", country="ES", language="es")
    with heard(lambda *_: None) as calls:
        Desk.create(tmp_path / "whole", clock, first).close()
    for number in range(0, len(calls), 4):
        folder = tmp_path / f"shop{number}"
        with heard(lambda *_: None, number, errno.ENOSPC), suppress(WorldError):
            Desk.create(folder, clock, first).close()
        if (folder / "helpdesk.db").exists():
            with Desk.open(folder, clock) as desk:
                assert desk.settings["shop.name"] == "Taller"
        else:
            with Desk.create(folder, clock, first) as desk:
                assert desk.settings["shop.name"] == "Taller"


@pytest.mark.parametrize("cut", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt(), MemoryError()])
def test_a_set_up_that_is_cut_off_leaves_no_shop_without_a_name(
    tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, cut: BaseException
) -> None:
    from helpdesk.services.shop.set_up_actions import SetUpShop

    first = SetUpShop(name="Taller", country="ES", language="es")
    real = SetUpShop.run

    def broken(self: SetUpShop, ctx: Any) -> Any:
        real(self, ctx)
        raise cut

    with monkeypatch.context() as patch:
        patch.setattr(SetUpShop, "run", broken)
        with pytest.raises((WorldError, type(cut))):
            Desk.create(tmp_path / "shop", clock, first)
    assert not (tmp_path / "shop" / "helpdesk.db").exists()
    with Desk.create(tmp_path / "shop", clock, first) as desk:
        assert desk.settings["shop.name"] == "Taller"
