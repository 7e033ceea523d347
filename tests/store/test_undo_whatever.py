"""Whatever was done, in whatever order: taken back step by step, every row is again as it was, byte for byte."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.tables.goods import Product, Unit
from helpdesk.store.tables.people import Contact, Customer
from helpdesk.store.tables.work import Note
from helpdesk.store.undo import Undo
from tests.store.pen import AT, Pen

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["<b>&amp;", '{"a":1}', "null", "1.0", "\x00x", "=cmd|", "O'Higgins\\", "\u2028"]
)
Seen = list[tuple[dict[str, list[tuple[object, ...]]], int | None]]
"""All rows, and the entry that made them so."""
STEP = st.tuples(
    st.sampled_from(["add", "change", "remove", "part", "owner", "slices"]), st.integers(0, 5), TEXT
)


def one(pen: Pen, what: str, at: int, text: str) -> None:
    store = pen.store
    people = [row for (row,) in store.rows("SELECT id FROM customers ORDER BY id")]
    who = people[at % len(people)] if people else None
    if what == "slices":
        lead = None
        for number in range(3):
            with pen.write("import", lead=lead):
                store.insert(Customer, name=f"{text}{number}", name_key=text, created_at=AT)
            lead = lead or pen.last
    elif what == "add" or who is None:
        with pen.write():
            store.insert(Customer, name=text, name_key=text, notes=text, created_at=AT)
    elif what == "part":
        with pen.write():
            store.insert(Contact, customer_id=who, kind="email", value=text, normal=text)
            store.insert(Note, customer_id=who, kind="note", at=AT, text=text)
    elif what == "owner":
        with pen.write():
            product = store.insert(Product, name=text)
            store.insert(
                Unit,
                product_id=product,
                owner_id=who,
                serial=text,
                serial_key=text,
                created_at=AT,
                twin_reason="",
            )
    elif what == "change":
        with pen.write():
            store.update(Customer, who, name=text, tax_id=text, blocked_until=text or None)
    else:
        with pen.write():
            store.delete(Customer, who)


def _back_and_forth(pen: Pen, seen: Seen) -> None:
    """All taken back, all done again, all taken back once more: at each step the rows are what they were."""
    _back(pen, seen)
    for now, entry in seen[1:]:
        pen.redo()
        assert pen.tables() == now
        last = pen.journal.last_step()
        assert last is not None
        assert last.id == entry
    assert pen.journal.last_undo() is None
    _back(pen, seen)


def _back(pen: Pen, seen: Seen) -> None:
    for place in range(len(seen) - 1, 0, -1):
        now, entry = seen[place]
        assert pen.tables() == now
        assert entry is not None
        pen.undo(entry)
        assert pen.tables() == seen[place - 1][0]


@given(st.lists(STEP, max_size=9))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_everything_comes_back(empty_database: Path, steps: list[tuple[str, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(shutil.copy(empty_database, Path(folder) / "helpdesk.db")))
        with store.connected():
            store.run("PRAGMA synchronous = OFF")
            pen = Pen(store)
            seen: Seen = [(pen.tables(), None)]
            for step in steps:
                one(pen, *step)
                last = pen.journal.last_step()
                if last is not None and last.id != seen[-1][1]:
                    seen.append((pen.tables(), last.id))
            _back_and_forth(pen, seen)
            assert pen.journal.sound()
            assert search.disagreeing(store) == []
            for index in (each.name for each in search.indexes()):
                store.run(f"INSERT INTO {index}({index}) VALUES ('integrity-check')")
            assert store.rows("PRAGMA foreign_key_check") == []


@given(st.lists(STEP, min_size=2, max_size=9))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whichever_way_it_is_walked_the_answer_is_one(
    empty_database: Path, steps: list[tuple[str, int, str]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(shutil.copy(empty_database, Path(folder) / "helpdesk.db")))
        with store.connected():
            store.run("PRAGMA synchronous = OFF")
            pen = Pen(store)
            for step in steps:
                one(pen, *step)
            undo = Undo(store, pen.journal.names)
            for (entry,) in store.rows("SELECT id FROM journal_entries WHERE lead IS NULL"):
                answers = []
                for since in (True, False):
                    with patch.object(Undo, "_from_later", lambda *_, since=since: since):
                        answers.append(undo.problem(entry))
                assert answers[0] == answers[1]
