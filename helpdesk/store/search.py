"""Knows the search indexes: words of texts and pieces of names, phones and serials, kept by triggers.

The indexes keep no text of their own. Words match by their beginning, accents and case aside; pieces
match anywhere in a folded name, phone or serial from three characters on.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import closing

from helpdesk.classes import NamedTuple
from helpdesk.store import sqlite
from helpdesk.store.database import Store, name_of


class Index(NamedTuple):
    """One search index: its table, the columns it holds, and whether it finds them by any piece."""

    name: str
    table: str
    columns: tuple[str, ...]
    pieces: bool


def indexes() -> list[Index]:
    """All search indexes, from what the tables say is searched."""
    from helpdesk.store.tables import ALL

    said = [(table.__name__.lower(), name_of(table), table.about) for table in ALL]
    words = [Index(f"{one}_words", table, about.words, False) for one, table, about in said if about.words]
    pieces = [
        Index(f"{one}_pieces", table, (about.pieces,), True) for one, table, about in said if about.pieces
    ]
    return words + pieces


SHORTEST_PIECE = 3
LONGEST_PREFIX = 3
"""Beginnings of two and three letters have an index of their own."""
MOST_TERMS = 100
"""More words than these that begin alike are asked for by their beginning."""
WORD_TOKENS = "unicode61 remove_diacritics 2"


def install(store: Store) -> None:
    """Make the indexes that are missing, filled from their tables, and the triggers; there must be none."""
    for index in indexes():
        if not store.has(index.name):
            _make(store, index)
        for sql in _triggers(index.name, index.table, index.columns):
            store.run(sql)


def _make(store: Store, index: Index) -> None:
    how = (
        "detail=full, tokenize='trigram'"
        if index.pieces
        else f"detail=none, tokenize='{WORD_TOKENS}', prefix='2 3'"
    )
    store.run(f"CREATE VIRTUAL TABLE {index.name} USING fts5(t, content='', columnsize=0, {how})")
    store.run(
        f"INSERT INTO {index.name}(rowid, t) SELECT id, {_joined('', index.columns)} FROM {index.table}"
    )


def _joined(side: str, columns: Iterable[str]) -> str:
    prefix = f"{side}." if side else ""
    return " || ' ' || ".join(f"{prefix}{column}" for column in columns)


def _triggers(index: str, table: str, columns: tuple[str, ...]) -> Iterator[str]:
    new, old = _joined("NEW", columns), _joined("OLD", columns)
    add = f"INSERT INTO {index}(rowid, t) SELECT NEW.id, {new} WHERE trim({new}) <> '';"
    drop = f"INSERT INTO {index}({index}, rowid, t) SELECT 'delete', OLD.id, {old} WHERE trim({old}) <> '';"
    differs = f"({new}) IS NOT ({old})"
    yield f"CREATE TRIGGER search_i_{index} AFTER INSERT ON {table} BEGIN {add} END"
    yield (
        f"CREATE TRIGGER search_u_{index} AFTER UPDATE OF {', '.join(columns)} ON {table} "
        f"WHEN {differs} BEGIN {drop} {add} END"
    )
    yield f"CREATE TRIGGER search_d_{index} AFTER DELETE ON {table} BEGIN {drop} END"


LONGEST = 400
MOST_WORDS = 12
"""What of a typed text is looked for: enough for any question, little enough for any answer in time."""


def tokens(text: str) -> list[str]:
    """The words of a typed text as the word index cuts them; any punctuation is a gap."""
    text = text[:LONGEST]
    plain = all(char < "\u0300" for char in text)
    found = re.findall(r"[^\W_]+", text) if plain else _cut(text)
    return found[:MOST_WORDS]


def _cut(text: str) -> list[str]:
    """Let FTS5 cut a text beyond the Latin letters.

    Its tables of letters are of another year than Python's, and a word cut otherwise than the index cuts it
    is not only missed: it is a phrase, which an index without positions refuses.
    """
    told = text.encode("utf-8", "ignore").decode()
    with closing(sqlite.scratch(":memory:")) as scratch:
        scratch.execute(f"CREATE VIRTUAL TABLE cut USING fts5(t, tokenize='{WORD_TOKENS}')")
        scratch.execute("CREATE VIRTUAL TABLE cuts USING fts5vocab(cut, instance)")
        scratch.execute("INSERT INTO cut VALUES (?)", (told,))
        return [word for (word,) in scratch.execute("SELECT term FROM cuts ORDER BY offset")]


class Ids(NamedTuple):
    """What an index finds: the query of its column ``id`` with its parameters, read from the newest on."""

    sql: str
    params: tuple[str, ...]


def ids(store: Store, index: str, text: str) -> Ids | None:
    """The rows of an index of words that hold every word, each by its beginning; nothing where no word was typed.

    A single letter beside longer words is left out: it is the next word being typed.
    """
    found = tokens(text)
    chosen = [word for word in found if len(word) > 1] or found
    return _found(index, " AND ".join(_beginning(store, index, word) for word in chosen))


def whole(index: str, words: Iterable[str]) -> Ids | None:
    """The rows of an index of words that hold any of these, whole; they are words as :func:`tokens` cuts them."""
    return _found(index, " OR ".join(f'"{word}"' for word in sorted(words)))


def pieces(index: str, folded: str) -> Ids | None:
    """The rows of an index of pieces that hold this one; nothing where it is too short to be told apart."""
    return _found(index, _piece(folded) or "")


def _found(index: str, query: str) -> Ids | None:
    return Ids(f"SELECT rowid AS id FROM {index} WHERE {index} MATCH ?", (query,)) if query else None


def _beginning(store: Store, index: str, word: str) -> str:
    """What asks an index for the words that begin like ``word``.

    FTS5 merges the rows of all of them before it gives the first. The words themselves, joined by OR, it
    walks lazily from the newest row on, ten times faster where they are many rows' words.
    """
    plain = unicodedata.normalize("NFD", word).lower()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    if len(plain) <= LONGEST_PREFIX or not plain.isascii():
        return f'"{word}"*'
    store.run(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{index}_terms USING fts5vocab(main, {index}, 'row')")
    terms = store.rows(
        f"SELECT term FROM temp.{index}_terms WHERE term >= ? AND term < ? LIMIT ?",
        (plain, f"{plain}\U0010ffff", MOST_TERMS + 1),
    )
    if not 0 < len(terms) <= MOST_TERMS:
        return f'"{word}"*'
    these = " OR ".join(f'"{term}"' for (term,) in terms)
    return f"({these})" if len(terms) > 1 else these


def vague(text: str) -> bool:
    """Whether only single letters or figures were typed, which nearly every text holds.

    A sign of a script that writes words in one sign is none of these.
    """
    found = tokens(text)
    return all(len(word) == 1 and word < "\u0300" for word in found)


def _piece(folded: str) -> str | None:
    piece = folded.replace("\0", "").encode("utf-8", "ignore").decode()
    return '"' + piece.replace('"', '""') + '"' if len(piece) >= SHORTEST_PIECE else None


SAMPLE = 200
"""Rows looked up by :func:`disagreeing` in each index: half of them the newest, half from all over."""


def disagreeing(store: Store) -> list[str]:
    """The indexes in which a sample of their table's rows is not found by its own words."""
    return [
        index.name
        for index in indexes()
        for ask in (_piece if index.pieces else _own_words,)
        if any(
            not _holds(store, index.name, ask(own), row)
            for row, own in _sample(store, index.table, _joined("", index.columns))
        )
    ]


def _own_words(text: str) -> str | None:
    """A query for a record by its two longest words, whole: a beginning may be that of half the shop."""
    words = tokens(text)
    if len(text) > LONGEST:
        words = words[:-1]  # perhaps cut off
    return " AND ".join(f'"{word}"' for word in sorted(words, key=len)[-2:]) or None


def _sample(store: Store, table: str, text: str) -> list[tuple[int, str]]:
    top = store.value(f"SELECT max(id) FROM {table}") or 0
    step = max(1, top // (SAMPLE // 2))
    return store.rows(
        f"SELECT id, {text} FROM {table} WHERE id > ? UNION SELECT id, {text} FROM {table} WHERE id IN "
        "(WITH RECURSIVE spread(n) AS (SELECT 1 UNION ALL SELECT n + ? FROM spread WHERE n + ? <= ?) "
        "SELECT n FROM spread)",
        (top - SAMPLE // 2, step, step, top),
    )


def _holds(store: Store, index: str, query: str | None, row: int) -> bool:
    sql = f"SELECT 1 FROM {index} WHERE {index} MATCH ? AND rowid = ?"
    return query is None or store.value(sql, (query, row)) is not None


def forget(store: Store, tables: Iterable[str]) -> None:
    """Write the indexes of these tables anew: else they only mark as deleted what was taken out."""
    wanted = set(tables)
    for index in indexes():
        if index.table in wanted:
            store.run(f"INSERT INTO {index.name}({index.name}) VALUES ('optimize')")
