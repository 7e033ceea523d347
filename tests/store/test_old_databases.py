"""Shops as older programs left them: brought up with a copy kept before, sound, all still readable, undo goes on.

Each file in ``tests/old_databases`` is a backup made by the last program of its schema: a small shop with an
undone deletion, a customer merged, one erased, one blocked, papers signed by hand and on paper, and quotes.
A migration that is out in the world is never edited; the first is held by its hash.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from helpdesk.batch import Progress
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.listing import ListQuery
from helpdesk.errors import Cancelled
from helpdesk.formats import Words
from helpdesk.services.customers.actions import EditCustomer
from helpdesk.services.lookback.history_reader import KINDS
from helpdesk.store import schema
from helpdesk.store.database import name_of
from tests.conftest import SATURDAY
from tests.store.test_schema import normal as declared

OLD = sorted((Path(__file__).parents[1] / "old_databases").glob("*.zip"))


@pytest.fixture(scope="module", params=OLD, ids=lambda path: path.stem)
def restored(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an old shop as its own program left it, closed, to be copied."""
    folder = tmp_path_factory.mktemp("restored") / "old"
    Desk.restore(request.param, folder, FixedClock(SATURDAY))
    assert schema.version(folder / "helpdesk.db") < schema.newest()
    return folder


@pytest.fixture(scope="module")
def brought_up(restored: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same after it was opened once, closed, to be copied."""
    folder = Path(shutil.copytree(restored, tmp_path_factory.mktemp("brought") / "old"))
    Desk.open(folder, FixedClock(SATURDAY)).close()
    assert schema.version(folder / "helpdesk.db") == schema.newest()
    return folder


@pytest.fixture
def old(restored: Path, tmp_path: Path) -> Path:
    """The folder of an old shop, of the test's own."""
    return Path(shutil.copytree(restored, tmp_path / "old"))


@pytest.fixture
def new(brought_up: Path, tmp_path: Path) -> Path:
    """The folder of one that was brought up, of the test's own."""
    return Path(shutil.copytree(brought_up, tmp_path / "new"))


def test_it_is_copied_brought_up_and_sound(old: Path, clock: FixedClock) -> None:
    version = schema.version(old / "helpdesk.db")
    with Desk.open(old, clock) as desk:
        assert desk.backups.check().ok
    assert schema.version(old / "helpdesk.db") == schema.newest()
    (copy,) = (old / "backups").glob("migration-*.db")
    assert schema.version(copy) == version


def test_how_far_it_is_is_told_in_words(old: Path, clock: FixedClock) -> None:
    told: list[Progress] = []
    with Desk.open(old, clock, progress=told.append) as desk:
        assert desk.backups.check().ok
    assert {Words("en").say(one.text) for one in told if one.text} == {
        "Copying the database",
        "Bringing the shop’s file up to this version",
    }
    assert told[-1].done == told[-1].total
    assert all(one.total is None or one.done <= one.total for one in told)


def test_a_stop_while_the_copy_is_made_leaves_all_as_it_was(old: Path, clock: FixedClock) -> None:
    before = (old / "helpdesk.db").read_bytes()

    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Desk.open(old, clock, progress=stop)
    assert (old / "helpdesk.db").read_bytes() == before
    assert not list((old / "backups").glob("migration-*"))
    Desk.open(old, clock).close()


def test_a_stop_after_that_waits_until_the_shop_is_brought_up(old: Path, clock: FixedClock) -> None:
    def stop(progress: Progress) -> None:
        if progress.text is None or "Bringing" in Words("en").say(progress.text):
            raise Cancelled

    with pytest.raises(Cancelled):
        Desk.open(old, clock, progress=stop)
    assert schema.version(old / "helpdesk.db") == schema.newest()
    with Desk.open(old, clock) as desk:
        assert desk.backups.check().ok


def test_it_is_built_as_a_new_shop_is(new: Path, shop: Path, clock: FixedClock) -> None:
    built = []
    for folder in (new, shop):
        with Desk.open(folder, clock) as desk:
            found = desk.store.rows("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
            # Each file counts its tables for the journal by itself.
            built.append({name: re.sub(r", \d+, (NEW|OLD)\.id", r", n, \1.id", sql) for name, sql in found})
    assert {name: _shape(sql) for name, sql in built[0].items()} == {
        name: _shape(sql) for name, sql in built[1].items()
    }


def _shape(sql: str) -> object:
    """What is declared, in whichever order: a trigger names the columns as they came into its table."""
    if sql.upper().startswith("CREATE TRIGGER"):
        return Counter(re.findall(r"\w+|\S", sql.casefold()))
    return declared(sql)


def test_everything_in_it_can_be_read(new: Path, clock: FixedClock) -> None:
    with Desk.open(new, clock) as desk:
        words = desk.words()
        for kind, table in KINDS.items():
            for (row,) in desk.store.rows(f"SELECT id FROM {name_of(table)}"):
                for told in desk.history.of(kind, row):
                    assert words.say(told.what)
                    assert all(line.said(words) for line in told.lines)
        for case in desk.cases.page(ListQuery(filters=("all",))):
            assert desk.cases.get(case.id).jobs
        for (paper,) in desk.store.rows("SELECT id FROM documents"):
            desk.papers.document(paper, desk.words)
        states = {state for (state,) in desk.store.rows("SELECT state FROM customers")}
        assert states == {"active", "blocked", "destroyed"}
        assert desk.finder.find("Quintana")


def test_its_last_step_can_be_taken_back_and_work_goes_on(new: Path, clock: FixedClock) -> None:
    with Desk.open(new, clock) as desk:
        (customer,) = (row.id for row in desk.customers.page(ListQuery(text="Quintana")))
        assert desk.customers.card(customer).facts.notes == "Viene los martes"
        desk.undo()
        assert desk.customers.card(customer).facts.notes == ""
        desk.do(EditCustomer(id=customer, **desk.customers.form(customer) | {"notes": "Tornasol"}))
        assert [row.id for row in desk.customers.page(ListQuery(text="Tornasol"))] == [customer]
        assert desk.backups.check().ok


def test_the_first_migration_is_never_edited() -> None:
    frozen = (schema.MIGRATIONS / "0001_initial.py").read_text(encoding="utf-8")
    assert hashlib.sha256(frozen.encode()).hexdigest() == (
        "519cbdd661cc02f1db6bc961ce278311bf11307c361e904e94bbad997357f962"
    )
