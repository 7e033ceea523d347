"""A sample shop that was cut off in the making is made anew by whoever asks for it, and never taken for a whole one."""

from __future__ import annotations

import errno
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from helpdesk import places
from helpdesk.batch import Progress
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import NotFound, WorldError
from helpdesk.formats import Words
from helpdesk.sample import gone_unfinished, make_sample
from helpdesk.services.customers.actions import AddCustomer
from tests.samples import copied

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def cut_off(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Folders as a program left them that was killed while it made a sample shop: early, halfway, near the end."""
    root = tmp_path_factory.mktemp("cut")
    folder, cuts = root / "shop", []

    def copy(told: Progress) -> None:
        share = told.done / (told.total or 1)
        if share >= len(cuts) * 0.45:
            cuts.append(copied(folder, root / f"cut{len(cuts)}"))
            shutil.copy(folder / f"{places.DATABASE}-wal", cuts[-1])

    make_sample(folder, FixedClock(NOW), "es", copy, customers=10, months=3).close()
    with Desk.open(folder, FixedClock(NOW)) as whole:
        assert not whole.settings["sample.unfinished"]
        assert not gone_unfinished(whole)
    return cuts


def test_a_sample_shop_that_was_cut_off_is_taken_away_to_be_made_anew(
    cut_off: list[Path], tmp_path: Path
) -> None:
    assert len(cut_off) == 3
    for cut in cut_off:
        folder = shutil.copytree(cut, tmp_path / cut.name)
        desk = Desk.open(folder, FixedClock(NOW))
        assert desk.settings["sample.unfinished"]
        assert gone_unfinished(desk)
        with pytest.raises(NotFound):
            Desk.open(folder, FixedClock(NOW))
        make_sample(folder, FixedClock(NOW), "es", customers=10, months=3).close()


def test_one_in_which_somebody_has_worked_since_stays(tmp_path: Path) -> None:
    class Killed(Exception):
        pass

    cut: list[Path] = []

    def copy(told: Progress) -> None:
        if told.done and not cut:
            cut.append(copied(tmp_path / "shop", tmp_path / "cut"))
            shutil.copy(tmp_path / "shop" / f"{places.DATABASE}-wal", cut[0])
            raise Killed

    with pytest.raises(Killed):
        make_sample(tmp_path / "shop", FixedClock(NOW), "es", copy, customers=10, months=3)
    with Desk.open(cut[0], FixedClock(NOW)) as desk:
        desk.do(AddCustomer(name="Ana"))
        assert not gone_unfinished(desk)
        assert desk.store.value("SELECT 1 FROM customers WHERE name = 'Ana'")


@pytest.mark.parametrize("part", [places.DATABASE, places.FILES])
def test_one_that_cannot_be_taken_away_is_said_and_found_again(
    cut_off: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    folder = shutil.copytree(cut_off[0], tmp_path / "held")
    (folder / places.FILES).mkdir(exist_ok=True)
    (folder / places.FILES / "kept.bin").write_bytes(b"a")
    unlink, rmtree = Path.unlink, shutil.rmtree

    def held(path: Path, *told: Any, **more: Any) -> None:
        if path.name == part:
            raise PermissionError(errno.EACCES, "held")
        unlink(path, *told, **more)

    def refused(path: Path, *told: Any, **more: Any) -> None:
        if Path(path).name == part:
            raise PermissionError(errno.EACCES, "held")
        rmtree(path, *told, **more)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", held)
        patched.setattr(shutil, "rmtree", refused)
        with pytest.raises(WorldError) as told:
            gone_unfinished(Desk.open(folder, FixedClock(NOW)))
        assert str(folder) in Words("en").say(told.value.text)
    assert gone_unfinished(Desk.open(folder, FixedClock(NOW)))
    assert not (folder / places.FILES).exists()
    assert not (folder / places.DATABASE).exists()
