"""Knows how a shop is looked over: database, links, journal, history, search, files; repairs and changes nothing."""

from __future__ import annotations

from pathlib import Path

from helpdesk import places
from helpdesk.classes import NamedTuple, dataclass
from helpdesk.settings import understood
from helpdesk.store import search, sqlite
from helpdesk.store.archive import kept_file
from helpdesk.store.chain import Break, SetBack, breaks, clock_set_back
from helpdesk.store.copies import count_rows
from helpdesk.store.database import Store, name_of
from helpdesk.store.faults import Damaged
from helpdesk.store.journal import Journal

MOST = 20
"""Lines of a long list of faults that are kept."""


class Stray(NamedTuple):
    """A word that is not in the vocabulary of its column, and how many rows have it."""

    table: str
    column: str
    word: str
    rows: int


@dataclass(frozen=True, slots=True)
class Check:
    """What was found; all true and nothing missing: sound."""

    ok: bool
    integrity: bool
    foreign_keys: bool
    journal: bool
    search: bool
    rows: dict[str, int]
    missing_files: tuple[str, ...]
    """Names and hashes of attachments whose bytes are not there, or not as many as there should be."""
    strays: tuple[Stray, ...]
    """Words in the data that are in no vocabulary of this program."""
    faults: tuple[str, ...]
    """What SQLite said, in its own words, for whoever helps."""
    breaks: tuple[Break, ...] = ()
    """Where the history was changed behind the program's back."""
    set_back: tuple[SetBack, ...] = ()
    """Where the PC's clock was set back; no fault of the shop."""


def check(folder: Path) -> Check:
    """Look the shop in ``folder`` over, also beside an open window: all of it in one moment.

    Raises:
        WorldError: the shop cannot be read at all, and not for damage.
    """
    try:
        return _look_over(folder)
    except Damaged as error:
        return _unsound(str(error))


def _unsound(*faults: str) -> Check:
    return Check(False, False, False, False, False, {}, (), (), faults)


def _look_over(folder: Path) -> Check:
    path = folder / places.DATABASE
    store = Store(path, read_only=True)
    with store.connected(), store.snapshot():
        if faults := store.damage(MOST):
            # The rest would only stumble over the same damage.
            return _unsound(*faults)
        links = store.broken_links()
        journal = Journal(store).sound()
        missing = _missing(store, folder)
        strays = _strays(store)
        indexes = search.disagreeing(store)
        settings = _unreadable(store)
        stock = _disagreeing_stock(store)
        rows = count_rows(store)
        history, set_back = breaks(store, MOST), clock_set_back(store, limit=MOST)
    indexes = indexes or sqlite.broken_indexes(path, [index.name for index in search.indexes()])
    return Check(
        ok=not (links or indexes or missing or strays or settings or history or stock) and journal,
        integrity=True,
        foreign_keys=not links,
        journal=journal,
        search=not indexes,
        rows=rows,
        missing_files=missing,
        strays=strays,
        faults=tuple(links[:MOST] + indexes + [f"settings {key}" for key in settings] + stock[:MOST]),
        breaks=tuple(history),
        set_back=tuple(set_back),
    )


def _missing(store: Store, folder: Path) -> tuple[str, ...]:
    found = store.rows("SELECT hash, size, min(name) FROM attachments GROUP BY hash, size ORDER BY min(id)")
    return tuple(
        f"{name} ({hash_})" for hash_, size, name in found if not _is_there(kept_file(folder, hash_), size)
    )


def _unreadable(store: Store) -> list[str]:
    """Settings that cannot be read, by their keys; their defaults hold."""
    found = []
    for key, value in store.rows("SELECT key, value FROM settings ORDER BY key"):
        try:
            understood(key, value)
        except (ValueError, TypeError, RecursionError):
            found.append(str(key))
    return found


def _disagreeing_stock(store: Store) -> list[str]:
    """Spare parts whose kept numbers are not the sum of what happened to them."""
    from helpdesk.store.tables.stock import DISAGREEING

    return [f"parts {part}: kept numbers" for (part,) in store.rows(DISAGREEING)]


def _strays(store: Store) -> tuple[Stray, ...]:
    """Words that stand in a column of words and are none of its vocabulary. An empty one says nothing yet.

    Where files may bring words of their own, none is a stray.
    """
    from helpdesk.store.tables import ALL

    found = []
    for table in ALL:
        for field in table._meta.sorted_fields:
            if field.choices and not field.foreign:
                name, column = name_of(table), field.column_name
                known = ["", *field.choices]
                marks = ", ".join("?" * len(known))
                rows = store.rows(
                    f"SELECT {column}, count(*) FROM {name} WHERE {column} NOT IN ({marks}) GROUP BY {column}",
                    known,
                )
                found += [Stray(name, column, str(word), count) for word, count in rows]
    return tuple(found)


def _is_there(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size
