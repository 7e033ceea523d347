"""Which backups are kept: the last ones, never at the price of the disk, never without a proved one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.errors import WorldError
from helpdesk.store import rotation
from tests import builders
from tests.store.making import make, names


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
    monkeypatch.setattr(rotation, "free_bytes", lambda _: rotation.RESERVE)
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
