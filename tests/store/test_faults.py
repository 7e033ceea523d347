"""What SQLite refuses or cannot do comes out of the store under the store's own names."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import Any

import pytest

from helpdesk.store.faults import Busy, LostConnection, OutcomeUnknown, Refused
from helpdesk.store.sqlite import Connection, Cursor
from helpdesk.store.tables.people import Contact
from tests.store.pen import Pen


def test_a_broken_constraint_is_refused(pen: Pen) -> None:
    with pytest.raises(Refused), pen.write() as store:
        store.insert(Contact, customer_id=999, kind="phone", value="600", normal="600")


def test_a_file_that_another_holds_is_busy(pen: Pen) -> None:
    pen.store.run("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(pen.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy), pen.write():
            pass


class Failing:
    """A connection whose disk fails at one statement."""

    def __init__(self, connection: Connection, at: str) -> None:
        self._connection = connection
        self._at = at

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def execute(self, sql: str, params: Sequence[Any] = ()) -> Cursor:
        if sql == self._at:
            self._connection.execute("ROLLBACK" if self._connection.in_transaction else "SELECT 1")
            fault = sqlite3.OperationalError("disk I/O error")
            fault.sqlite_errorcode = sqlite3.SQLITE_IOERR  # type: ignore[misc]
            raise fault
        return self._connection.execute(sql, params)


@pytest.mark.parametrize(
    ("at", "fault"),
    [("BEGIN IMMEDIATE", LostConnection), ("COMMIT", OutcomeUnknown)],
    ids=["begin", "commit"],
)
def test_a_disk_lost_while_committing_leaves_it_open_what_came_of_it(
    pen: Pen, at: str, fault: type[Exception]
) -> None:
    pen.store._threads.connection = Failing(pen.store.raw, at)
    with pytest.raises(fault), pen.store.transaction():
        pass
