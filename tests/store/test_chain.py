"""The chain over the history: whatever is changed behind the program's back is named, and nothing else is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.sample.fill import FillShop
from helpdesk.store.chain import Break
from helpdesk.store.check import Check, check
from tests import builders

THERE = "SELECT max(id) FROM journal_entries"


@pytest.fixture
def used(shop: Path, clock: FixedClock) -> Path:
    """A closed shop in which some things were done, one of them taken back."""
    with Desk.open(shop, clock) as desk:
        for name in ("Ana", "Luis", "Eva"):
            customer = builders.customer(desk, name=name)
        builders.received(desk, by=customer)
        desk.undo()
    return shop


def harmed(shop: Path, *statements: str) -> Check:
    with closing(sqlite3.connect(shop / "helpdesk.db", isolation_level=None)) as past_the_desk:
        for sql in statements:
            past_the_desk.execute(sql)
    return check(shop)


def names(found: Check) -> list[tuple[int, str]]:
    return [(broken.entry, broken.reason) for broken in found.breaks]


def entries(shop: Path) -> list[int]:
    with closing(sqlite3.connect(shop / "helpdesk.db")) as past_the_desk:
        return [row[0] for row in past_the_desk.execute("SELECT id FROM journal_entries ORDER BY id")]


def test_a_history_nobody_touched_is_whole(used: Path) -> None:
    found = check(used)
    assert found.ok
    assert found.breaks == ()
    assert found.set_back == ()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE journal_entries SET at = '2020-01-01T00:00:00Z' WHERE id = {}",
        "UPDATE journal_entries SET staff = 99 WHERE id = {}",
        "UPDATE journal_entries SET label = '\"other\"' WHERE id = {}",
        "UPDATE journal_entries SET salt = '' WHERE id = {}",
        "UPDATE journal_entries SET seal = NULL WHERE id = {}",
        "UPDATE journal_changes SET row = row + 1 WHERE entry = {}",
        "UPDATE journal_changes SET after = '{{}}' WHERE entry = {}",
        "UPDATE journal_changes SET op = 'U' WHERE entry = {}",
    ],
)
def test_what_was_changed_is_named(used: Path, change: str) -> None:
    wanted = entries(used)[-3]
    found = harmed(used, change.format(wanted))
    assert not found.ok
    assert (wanted, "changed") in names(found)
    assert {entry for entry, _ in names(found)} <= {wanted, entries(used)[-2]}


def test_an_action_cut_out_of_the_middle_is_seen_at_the_next(used: Path) -> None:
    *_, gone, following, _ = entries(used)
    found = harmed(
        used,
        f"DELETE FROM journal_changes WHERE entry = {gone}",
        f"DELETE FROM journal_entries WHERE id = {gone}",
    )
    assert names(found) == [(following, "cut")]


def test_an_end_cut_off_is_seen(used: Path) -> None:
    last = entries(used)[-1]
    found = harmed(
        used,
        f"DELETE FROM journal_changes WHERE entry = {last}",
        f"DELETE FROM journal_entries WHERE id = {last}",
    )
    assert found.breaks == (Break(last, None, "lost"),)


def test_a_trigger_taken_away_is_a_fault(used: Path) -> None:
    assert not harmed(used, "DROP TRIGGER journal_u_jobs").journal


def test_a_trigger_bent_is_a_fault(used: Path) -> None:
    assert not harmed(
        used,
        "DROP TRIGGER journal_u_jobs",
        "CREATE TRIGGER journal_u_jobs AFTER UPDATE ON jobs BEGIN SELECT 1; END",
    ).journal


def test_erasing_a_person_by_the_program_leaves_the_chain_whole(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock) as desk:
        builders.customer(desk, name="Luis")
        gone = builders.customer(desk, name="Ana Ruiz", phone="600 111 222")
        builders.customer(desk, name="Eva")
        before = desk.store.rows("SELECT seal FROM journal_entries ORDER BY id")
        desk.do(EraseCustomer(id=gone))
    found = check(shop)
    assert found.breaks == ()
    assert found.ok
    with closing(sqlite3.connect(shop / "helpdesk.db")) as past_the_desk:
        kept = past_the_desk.execute("SELECT seal, blanked FROM journal_entries ORDER BY id").fetchall()
    assert [(seal,) for seal, _ in kept][: len(before)] == before
    assert any(blanked for _, blanked in kept)
    # What is left of it is sealed, too.
    entry = next(number for number, (_, blanked) in zip(entries(shop), kept, strict=True) if blanked)
    assert (entry, "changed") in names(
        harmed(shop, f"UPDATE journal_entries SET staff = 7 WHERE id = {entry}")
    )


def test_a_clock_set_back_is_told(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock) as desk:
        builders.customer(desk, name="Ana")
    early = FixedClock(clock.now() - timedelta(hours=3))
    with Desk.open(shop, early) as desk:
        builders.customer(desk, name="Luis")
    found = check(shop)
    assert found.ok
    assert [back.entry for back in found.set_back] == [entries(shop)[-1]]


def test_minutes_are_no_matter(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock) as desk:
        builders.customer(desk, name="Ana")
    early = FixedClock(clock.now() - timedelta(minutes=4))
    with Desk.open(shop, early) as desk:
        builders.customer(desk, name="Luis")
    assert check(shop).set_back == ()


def test_a_sample_shop_tells_of_the_past_and_sets_no_clock_back(shop: Path, clock: FixedClock) -> None:
    with Desk.open(shop, clock) as desk:
        desk.do(FillShop(until=clock.now().date(), customers=10, months=3))
        builders.customer(desk, name="Luis")
    found = check(shop)
    assert (found.breaks, found.set_back) == ((), ())
