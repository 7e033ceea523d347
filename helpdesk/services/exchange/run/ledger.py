"""Knows what was taken before: the rows of earlier imports, cell by cell, and those of this file; no noun."""

from __future__ import annotations

from binascii import b2a_base64
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

from helpdesk.classes import dataclass
from helpdesk.services.exchange.file.cells import Value
from helpdesk.store.database import Store
from helpdesk.store.paging import marks
from helpdesk.store.tables.shop import Imported

_WIDTH = 9
"""A cell in the ledger: its field's letter, then eight characters of digest."""


def digest(value: Value) -> str:
    """Eight characters that tell one cell from another."""
    text = str(value)
    return _short(text) if len(text) <= _SHORT else _digest(text)


def _digest(text: str) -> str:
    content = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).digest()
    return b2a_base64(content, newline=False).decode("ascii")


_SHORT = 32
_short = lru_cache(maxsize=1 << 16)(_digest)
"""Short cells come again and again: dates, brands, choices."""


def packed(digests: Mapping[str, str]) -> str:
    """The digests of a row's filled cells as one text."""
    return "".join(code + digests[code] for code in sorted(digests))


def unpacked(text: str) -> dict[str, str]:
    """The inverse of :func:`packed`."""
    return {text[at]: text[at + 1 : at + _WIDTH] for at in range(0, len(text), _WIDTH)}


@dataclass(frozen=True, slots=True)
class TakenRow:
    """A ref that was taken before: by which entry of the ledger, for which record, with which cells."""

    record: int
    digests: str = ""
    entry: int | None = None
    alive: bool = True
    """The record is still there."""


class Ledger:
    """The rows of one kind as last taken, in the table ``imported``."""

    def __init__(self, store: Store, kind: str, table: str) -> None:
        self.store = store
        self.kind = kind
        self.table = table

    def find(self, refs: Sequence[str]) -> dict[str, TakenRow]:
        """What is known of these refs: from earlier imports, else from records that bear the ref."""
        found = {
            ref: TakenRow(record, digests, entry, bool(alive))
            for ref, entry, record, digests, alive in self.store.rows(
                f"SELECT i.ref, i.id, i.record, i.digests, t.id FROM imported i LEFT JOIN {self.table} t "
                f"ON t.id = i.record WHERE i.kind = ? AND i.ref IN ({marks(refs)})",
                (self.kind, *refs),
            )
        }
        rest = [ref for ref in refs if ref not in found or not found[ref].alive]
        if rest:
            for ref, record in self.store.rows(
                f"SELECT ref, id FROM {self.table} WHERE ref IN ({marks(rest)})", rest
            ):
                before = found.get(ref)
                found[ref] = TakenRow(record, entry=before.entry if before else None)
        return found

    def add(self, rows: Iterable[tuple[str, int, str]]) -> None:
        """Enter new refs: ref, record, digests."""
        self.store.insert_many(
            Imported,
            ("kind", "ref", "record", "digests"),
            [(self.kind, ref, record, digests) for ref, record, digests in rows],
        )

    def renew(self, entry: int, record: int, digests: str) -> None:
        """Bring an entry up to date."""
        self.store.update(Imported, entry, record=record, digests=digests)
