"""Checking a shop: each kind of harm is found and called by its name, beside an open window, without touching a thing."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.store import archive
from helpdesk.store.check import Check, check
from tests import builders
from tests.services.exchange.written_files import take
from tests.store.child import line, running
from tests.store.test_lock import HOLD


@pytest.fixture
def used(shop: Path, clock: FixedClock) -> Path:
    """A closed shop with a case, a photo, and enough customers for the indexes to be more than a page."""
    with Desk.open(shop, clock) as desk:
        builders.attach(desk, b"photo", case=builders.received(desk), name="front.jpg")
        for number in range(120):
            builders.customer(
                desk, name=f"Customer {number}", notes=f"likes number {number} and {number * 7}"
            )
    return shop


def harmed(shop: Path, *statements: str) -> Check:
    with closing(sqlite3.connect(shop / "helpdesk.db", isolation_level=None)) as past_the_desk:
        for sql in statements:
            past_the_desk.execute(sql)
    return check(shop)


def test_a_sound_shop(used: Path) -> None:
    found = check(used)
    assert found.ok
    assert (found.integrity, found.foreign_keys, found.journal, found.search) == (True, True, True, True)
    assert (found.missing_files, found.faults) == ((), ())
    assert found.rows["customers"] == 121
    assert found.rows["attachments"] == 1
    assert not any(
        "words" in table or "pieces" in table or table.startswith("sqlite") for table in found.rows
    )
    assert json.loads(json.dumps(dataclasses.asdict(found)))["ok"] is True


def test_a_word_of_no_vocabulary_is_found(used: Path) -> None:
    (stray,) = harmed(used, "DROP TRIGGER journal_u_jobs", "UPDATE jobs SET kind = 'rescue'").strays
    assert stray == ("jobs", "kind", "rescue", 1)
    assert not check(used).ok


def test_it_touches_nothing(used: Path) -> None:
    before = (used / "helpdesk.db").read_bytes()
    check(used)
    assert (used / "helpdesk.db").read_bytes() == before


def test_it_runs_beside_an_open_window(used: Path) -> None:
    with running(HOLD, used) as window:
        line(window)
        assert check(used).ok
        with Desk.open(used, write=False) as reading:
            assert reading.backups.check().rows["customers"] == 122


def test_a_missing_file_and_a_shortened_one(used: Path) -> None:
    (photo,) = archive.kept_files(used)
    photo.write_bytes(b"pho")
    assert "front.jpg" in check(used).missing_files[0]
    photo.unlink()
    found = check(used)
    assert (found.ok, found.integrity, found.journal) == (False, True, True)
    assert len(found.missing_files) == 1


def test_a_broken_link(used: Path) -> None:
    found = harmed(
        used,
        "PRAGMA foreign_keys = OFF",
        "UPDATE journal_pen SET entry = 1",
        "UPDATE contacts SET customer_id = 999 WHERE id = 1",
    )
    assert (found.ok, found.foreign_keys) == (False, False)
    assert "contacts 1 -> customers" in found.faults


def test_a_row_past_the_journal(used: Path) -> None:
    found = harmed(used, "DROP TRIGGER journal_d_contacts", "DELETE FROM contacts WHERE id = 2")
    assert (found.ok, found.journal, found.foreign_keys) == (False, False, True)


def test_a_search_index_out_of_step(used: Path) -> None:
    found = harmed(used, "INSERT INTO customer_words(customer_words) VALUES ('delete-all')")
    assert (found.ok, found.search, found.faults) == (False, False, ("customer_words",))


def test_a_search_index_broken_inside(used: Path) -> None:
    found = harmed(
        used,
        "UPDATE customer_pieces_data SET block = zeroblob(length(block)) "
        "WHERE id = (SELECT max(id) FROM customer_pieces_data)",
    )
    assert (found.ok, found.search, found.integrity) == (False, False, True)
    assert "customer_pieces" in found.faults


def test_damage_in_the_file(used: Path) -> None:
    path = used / "helpdesk.db"
    spoilt = bytearray(path.read_bytes())
    for at in range(len(spoilt) // 2 // 4096 * 4096, len(spoilt), 4096):
        spoilt[at : at + 100] = b"\xaa" * 100
    path.write_bytes(spoilt)
    found = check(used)
    assert (found.ok, found.integrity) == (False, False)
    assert found.faults
    path.write_bytes(b"noise" * 3_000)
    assert not check(used).ok


def test_words_that_a_file_brought_where_it_may_are_no_strays(desk: Desk) -> None:
    take(desk, "cases", "ref,kind,opened_at,customer,product,channel\nT1,repair,2026-03-02,Ana,Iron,fax\n")
    take(desk, "surveys", "ref,answered_at,channel,csat\nE1,2026-03-05,paper,4\n")
    assert desk.store.value("SELECT channel FROM surveys") == "paper"
    assert desk.backups.check().ok
