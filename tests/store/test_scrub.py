"""Scrubbing files: only what nothing speaks of, neither record nor paper nor anything undo would bring back."""

from __future__ import annotations

import hashlib
import os
from datetime import timedelta
from pathlib import Path

import pytest

from helpdesk.desk import Desk
from helpdesk.services.shop.file_actions import RemoveFile, store_bytes
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.store import archive
from helpdesk.store.scrub import scrub
from tests import builders


def put(shop: Path, content: bytes) -> str:
    name = hashlib.sha256(content).hexdigest()
    store_bytes(shop, name, content)
    return name


@pytest.fixture
def old(desk: Desk, shop: Path) -> None:
    """Four files of long ago: one in use, one taken off its case, the shop's logo, one that nothing speaks of."""
    case = builders.received(desk)
    builders.attach(desk, b"in use", case=case)
    builders.attach(desk, b"taken off", case=case)
    desk.do(RemoveFile(id=desk.store.value("SELECT max(id) FROM attachments")))
    desk.do(ChangeSettings(values={"shop.logo": put(shop, b"logo")}))
    put(shop, b"nobody's")
    long_ago = (desk.clock.now() - timedelta(days=31)).timestamp()
    for path in archive.kept_files(shop):
        os.utime(path, (long_ago, long_ago))


def left(shop: Path) -> set[bytes]:
    return {path.read_bytes() for path in archive.kept_files(shop)}


def test_only_what_nothing_speaks_of_goes(desk: Desk, shop: Path, old: None) -> None:
    put(shop, b"fresh")
    assert scrub(desk.store, shop, desk.clock.now()) == [hashlib.sha256(b"nobody's").hexdigest()]
    assert left(shop) == {b"in use", b"taken off", b"logo", b"fresh"}
    desk.undo()
    desk.undo()
    assert desk.store.value("SELECT count(*) FROM attachments") == 2
    assert desk.backups.check().ok


def test_it_is_done_with_a_backup_not_before_its_time(desk: Desk, shop: Path, old: None) -> None:
    desk.backups.make(desk.clock.now() - timedelta(days=5))
    assert b"nobody's" in left(shop)
    builders.customer(desk)
    desk.backups.make(desk.clock.now())
    assert b"nobody's" not in left(shop)


def test_a_desk_that_only_reads_scrubs_nothing(desk: Desk, shop: Path, old: None) -> None:
    with Desk.open(shop, desk.clock, write=False) as reading:
        assert scrub(reading.store, shop, desk.clock.now()) == []
    assert b"nobody's" in left(shop)
