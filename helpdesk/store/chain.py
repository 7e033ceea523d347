"""Knows the chain over the journal: each entry sealed and tied to the one before; must not forbid a lawful erasure.

A chain shows that history was changed behind the program's back, and where. It holds no secret: whoever can
compute it anew can also forge it, so it is evidence against a slip or a clumsy hand, no lock.

An entry's seal is a digest of all it says, with a salt of its own. When a person is erased, what was said of them goes,
and the salt with it, so that nobody can try names against the seal; the entry is then sealed once more as it is left
(``blanked``), and the chain over the first seals still holds.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from itertools import groupby

from helpdesk.classes import NamedTuple
from helpdesk.store.database import Store

_SAYS = "id, at, staff, label, lead, undoes, pc, first_change, last_change"
_APPROVED = "approved_by, approved_why"
"""Sealed as well where somebody approved; an entry without approval has the form of before there were any."""
CHANGE = "id, kind, row, op, before, after"
"""The columns of a change, in the order of the seal."""
_DIGITS = 32
"""Hexadecimal digits kept of a digest: 128 bits."""


class Link(NamedTuple):
    """What ties an entry to the chain."""

    salt: str
    seal: str
    chain: str


class Break(NamedTuple):
    """Where the history is not what the program wrote."""

    entry: int
    at: str | None
    """When the entry says it was written; None where it is gone."""
    reason: str
    """``changed``: it says something else than it said; ``cut``: what stood before it is gone or was moved;
    ``lost``: the newest entries are gone."""


def _digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:_DIGITS]


def _sealed(salt: str, entry: tuple[object, ...], changes: Iterable[tuple[object, ...]]) -> str:
    digest = hashlib.sha256(json.dumps([salt, *entry], ensure_ascii=False).encode())
    for change in changes:
        digest.update(json.dumps(change, ensure_ascii=False).encode())
    return digest.hexdigest()[:_DIGITS]


def tie(said: tuple[object, ...], changes: Iterable[tuple[object, ...]], before: str | None) -> Link:
    """The link of the entry that is being closed.

    ``said``: its columns in the order of the seal; ``changes``: as :data:`CHANGE` names their columns; ``before``: the
    chain up to the entry before, if there is one.
    """
    salt = secrets.token_hex(8)
    seal = _sealed(salt, said, changes)
    return Link(salt, seal, _digest(before or "", seal))


def _said(row: tuple[object, ...]) -> tuple[object, ...]:
    """What of an entry's columns, as :data:`_SAYS` and :data:`_APPROVED` name them, is sealed."""
    approved = row[-2:]
    return row if approved[0] is not None else row[:-2]


def blank(store: Store, entries: Iterable[int]) -> None:
    """Seal entries as they are left after a person was taken out of them; their first seals keep their place."""
    for entry in sorted(set(entries)):
        row = store.row(
            f"SELECT {_SAYS}, {_APPROVED} FROM journal_entries WHERE id = ? AND seal IS NOT NULL", (entry,)
        )
        if row is None:
            continue
        changes = store.rows(
            f"SELECT {CHANGE} FROM journal_changes WHERE id BETWEEN ? AND ? ORDER BY id", row[-4:-2]
        )
        salt = secrets.token_hex(8)
        store.run(
            "UPDATE journal_entries SET salt = ?, blanked = ? WHERE id = ?",
            (salt, _sealed(salt, _said(tuple(row)), changes), entry),
        )


def breaks(store: Store, limit: int = 20) -> list[Break]:
    """Where the history was changed behind the program's back, oldest first, at most ``limit``.

    Entries of before the chain are not looked at.
    """
    found: list[Break] = []
    before: str | None = None
    head = store.row("SELECT last_entry, last_chain FROM journal_pen WHERE id = 1")
    last: tuple[int, str] | None = None
    for said, salt, seal, chain, blanked, changes in _entries(store):
        entry, at = int(str(said[0])), str(said[1])
        if _sealed(salt, said, changes) != (blanked or seal):
            found.append(Break(entry, at, "changed"))
        elif chain != _digest(before or "", seal):
            found.append(Break(entry, at, "cut"))
        before, last = chain, (entry, chain)
    if head and head[0] is not None and (last is None or last != (head[0], head[1])):
        found.append(Break(head[0], None, "lost"))
    return found[:limit]


_Sealed = tuple[tuple[object, ...], str, str, str, str | None, list[tuple[object, ...]]]


def _entries(store: Store) -> Iterator[_Sealed]:
    """Every sealed entry with its changes; one whose seal was taken away has the empty one, and does not fit."""
    first = store.value("SELECT min(id) FROM journal_entries WHERE seal IS NOT NULL")
    if first is None:
        return
    says = f"{_SAYS}, {_APPROVED}".split(",")
    columns = ", ".join(f"e.{name.strip()}" for name in says)
    changed = ", ".join(f"c.{name.strip()}" for name in CHANGE.split(","))
    width = len(says)
    rows = store.stream(
        f"SELECT {columns}, coalesce(e.salt, ''), coalesce(e.seal, ''), coalesce(e.chain, ''), e.blanked, {changed} "
        "FROM journal_entries e LEFT JOIN journal_changes c ON c.id BETWEEN e.first_change AND e.last_change "
        "WHERE e.id >= ? ORDER BY e.id, c.id",
        (first,),
    )
    for _, group in groupby(rows, key=lambda row: row[0]):
        lines = [tuple(row) for row in group]
        head = lines[0]
        changes = [line[width + 4 :] for line in lines if line[width + 4] is not None]
        salt, seal, chain, blanked = head[width : width + 4]
        yield _said(head[:width]), str(salt), str(seal), str(chain), blanked, changes


class SetBack(NamedTuple):
    """A moment at which the PC's clock stood earlier than at the action before."""

    entry: int
    at: str
    before: str
    """The time of the action before."""


def clock_set_back(store: Store, minutes: int = 5, limit: int = 20) -> list[SetBack]:
    """Where an action bears an earlier time than the newest before it, by more than so many minutes, newest first.

    What tells of the past (pieces of one long action) is left out.
    """
    return store.fetch(
        SetBack,
        "SELECT id, at, latest FROM (SELECT id, at, max(at) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND "
        "1 PRECEDING) AS latest FROM journal_entries e WHERE seal IS NOT NULL AND lead IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM journal_entries p WHERE p.lead = e.id)) "
        "WHERE julianday(latest) - julianday(at) > ? / 1440.0 ORDER BY id DESC LIMIT ?",
        (minutes, limit),
    )
