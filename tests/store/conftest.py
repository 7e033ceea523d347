"""What the tests of the store may ask for: a bare store with the schema, without desk or services."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.store import schema
from helpdesk.store.database import Store
from tests.store.pen import Pen


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the schema and nothing in it; never opened itself."""
    store = Store(tmp_path_factory.mktemp("database") / "helpdesk.db")
    with store.connected():
        schema.bring_up(store)
    return store.path


@pytest.fixture
def pen(empty_database: Path, tmp_path: Path) -> Iterator[Pen]:
    """An open store to write to."""
    store = Store(Path(shutil.copy(empty_database, tmp_path / "helpdesk.db")))
    with store.connected():
        yield Pen(store)


@pytest.fixture
def desk(shop: Path, clock: FixedClock) -> Iterator[Desk]:
    """A desk open on an empty shop: here it is seen what a file goes through, so each test has one of its own."""
    with Desk.open(shop, clock) as opened:
        yield opened
