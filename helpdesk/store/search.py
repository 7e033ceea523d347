"""Knows the search indexes: words of texts and pieces of names, phones and serials, kept by triggers.

The indexes keep no text of their own. Words match by their beginning, accents and case aside; pieces
match anywhere in a folded name, phone or serial from three characters on.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from helpdesk.store.database import Store

WORDS = {
    "customer_words": ("customers", ("name", "tax_id", "notes")),
    "product_words": ("products", ("name", "brand", "model", "category", "sku")),
    "job_words": ("jobs", ("problem", "diagnosis", "work_done")),
    "note_words": ("notes", ("text",)),
}
"""Index of words: its table and the columns whose words it holds."""

PIECES = {
    "customer_pieces": ("customers", "name_key"),
    "contact_pieces": ("contacts", "normal"),
    "unit_pieces": ("units", "serial_key"),
}
"""Index of pieces: its table and the folded column."""

SHORTEST_PIECE = 3


def install(store: Store) -> None:
    """(Re)make indexes that are missing, and all their triggers. Run inside a migration's transaction."""
    for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search\\_%' ESCAPE '\\'"):
        store.run(f'DROP TRIGGER "{name}"')
    there = {name for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for index, (table, columns) in WORDS.items():
        _install_one(store, index, table, columns, "unicode61 remove_diacritics 2", ", prefix='2 3'", index in there)
    for index, (table, column) in PIECES.items():
        _install_one(store, index, table, (column,), "trigram", "", index in there)


def _install_one(
    store: Store, index: str, table: str, columns: tuple[str, ...], tokenizer: str, more: str, there: bool
) -> None:
    detail = "full" if tokenizer == "trigram" else "none"
    if not there:
        store.run(
            f"CREATE VIRTUAL TABLE {index} USING fts5(t, content='', columnsize=0, detail={detail}, "
            f"tokenize='{tokenizer}'{more})"
        )
    for sql in _triggers(index, table, columns):
        store.run(sql)
    if not there:
        store.run(f"INSERT INTO {index}(rowid, t) SELECT id, {_joined('', columns)} FROM {table}")


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


def tokens(text: str) -> list[str]:
    """The words of a typed text as the word index cuts them; any punctuation is a gap."""
    found: list[str] = []
    word: list[str] = []
    for char in text[:400]:
        category = unicodedata.category(char)
        if category[0] in "LN" or category in {"Co", "Mn"}:
            word.append(char)
        elif word:
            found.append("".join(word))
            word = []
    if word:
        found.append("".join(word))
    return [word for word in found if any(unicodedata.category(c)[0] in "LN" for c in word)][:12]


def words_query(text: str) -> str | None:
    """A query for the word index: every word, each by its beginning; nothing where no word was typed.

    A single letter beside longer words is left out: it is the next word being typed.
    """
    found = tokens(text)
    longer = [word for word in found if len(word) > 1]
    chosen = longer or found
    return " AND ".join(f'"{word}"*' for word in chosen) if chosen else None


def pieces_query(folded: str) -> str | None:
    """A query for a piece index; nothing where the piece is too short to be told apart."""
    return '"' + folded.replace('"', '""') + '"' if len(folded) >= SHORTEST_PIECE else None
