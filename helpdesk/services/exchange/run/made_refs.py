"""Makes references for the rows of a list that has none, from the words that tell one row from another; no noun."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Sequence
from hashlib import blake2b

from helpdesk.domain.normal_forms import fold
from helpdesk.services.exchange.file.header import MADE
from helpdesk.services.exchange.run.rows import Row
from helpdesk.store.scratch import Scratch

SIGN = "row-"
"""How a made reference begins: no number of ours does."""


class RefMaker:
    """Makes the references of one file; the same file gets the same ones each time.

    They hang on ``telling`` fields alone, so that any other cell may change. Rows that agree in these are told
    apart by their order; with ``once`` rows equal in every cell are one. What was seen lies on a scratch disk.
    """

    def __init__(self, header: Sequence[str], telling: Sequence[str], *, once: bool) -> None:
        self.telling = telling
        self.once = once
        places = [place for place, name in enumerate(header) if fold(name) == fold(MADE)]
        self._place = places[0] if places else None
        self._told = Scratch(2)
        self._whole = Scratch(1)

    def name(self, row: Row, cells: Sequence[str]) -> None:
        """Give a row its reference, and say which row it is told apart from."""
        given = cells[self._place].strip() if self._place is not None and self._place < len(cells) else ""
        if given.startswith(SIGN):
            row.ref = row.made = given
            return
        key = _digest([_normal(row.values.get(name)) for name in self.telling])
        first, number = self._count(row, key)
        row.ref = SIGN + b32encode(key).decode("ascii").rstrip("=").lower()
        if number > 1:
            row.ref = row.made = f"{row.ref}-{number}"
            row.alike = first

    def _count(self, row: Row, key: bytes) -> tuple[int, int]:
        """The first row that agrees with this one, and which of them this one is."""
        whole = key
        if self.once:
            whole = _digest([f"{name}={value}" for name, value in sorted(row.values.items()) if value])
            if found := self._whole.find((whole,)):
                return 0, int(found[whole][0])
        before = self._told.find((key,)).get(key)
        first, number = (before[0], before[1] + 1) if before else (row.number, 1)
        self._told.keep([(key, first, number)])
        if self.once:
            self._whole.keep([(whole, number)])
        return first, number

    def close(self) -> None:
        """Give the scratch space back."""
        self._told.close()
        self._whole.close()


def _normal(value: object) -> str:
    """A value without accents, case and blanks: a list tidied up has the same rows."""
    return "" if value is None else fold(str(value)).replace(" ", "")


def _digest(parts: Sequence[str]) -> bytes:
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
