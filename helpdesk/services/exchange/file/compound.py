"""Knows how a stream lies in an OLE compound file (MS-CFB), in which older programs pack theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from struct import unpack_from

SIGNATURE = bytes.fromhex("d0cf11e0a1b11ae1")

_LARGEST = 0xFFFFFFFA
"""Numbers above are no sectors: the end of a chain, a free one, one of the tables."""
_SMALL, _SMALL_STREAM = 64, 4096
"""Streams below the second lie in sectors of the first, in a stream of their own."""
_ENTRY = 128


def stream_of(content: bytes, *names: str) -> bytes | None:
    """The first stream of one of these names; ``None`` where there is none.

    Raises:
        ValueError, IndexError, struct.error: it is damaged, or claims to be larger than it is.
    """
    size = 1 << min(unpack_from("<H", content, 30)[0], 16)
    if size not in {512, 4096}:
        raise ValueError(size)
    for place in (40, 44, 64, 72):
        # How many sectors the directory, the tables of chains and what names them take.
        _within(content, unpack_from("<I", content, place)[0] * size)

    def joined(sector: int, chains: Sequence[int], unit: int = size, within: bytes = content[size:]) -> bytes:
        return b"".join(within[unit * one : unit * (one + 1)] for one in _chain(sector, chains))

    chains = [
        number for sector in _table(content, size) for number in _numbers(_sector(content, size, sector))
    ]
    listed = joined(unpack_from("<I", content, 48)[0], chains)
    entries = [listed[place : place + _ENTRY] for place in range(0, len(listed) - _ENTRY + 1, _ENTRY)]
    for entry in entries:
        _within(content, _extent(entry, size)[1])
    found = next((entry for name in names for entry in entries if _name(entry) == name), None)
    if found is None:
        return None
    start, length = _extent(found, size)
    if length >= _SMALL_STREAM:
        return joined(start, chains)[:length]
    packed = joined(_extent(entries[0], size)[0], chains)
    small = _numbers(joined(unpack_from("<I", content, 60)[0], chains))
    return joined(start, small, _SMALL, packed)[:length]


def _within(content: bytes, length: int) -> None:
    if length > len(content):
        raise ValueError(length)


def _name(entry: bytes) -> str:
    return entry[:64].decode("utf-16-le", "replace").split("\0")[0]


def _extent(entry: bytes, size: int) -> tuple[int, int]:
    """Where an entry's stream begins, and how long it is."""
    start: int
    length: int
    start, length = unpack_from("<II" if size == 512 else "<IQ", entry, 116)
    return start, length


def _sector(content: bytes, size: int, number: int) -> bytes:
    return content[size * (number + 1) : size * (number + 2)]


def _table(content: bytes, size: int) -> Iterator[int]:
    """The sectors in which the table of chains lies: 109 are named at the head, more in a chain of their own."""
    yield from (number for number in _numbers(content[76:512]) if number < _LARGEST)
    further, left = unpack_from("<I", content, 68)[0], len(content) // size
    while further < _LARGEST and left:
        *named, further = _numbers(_sector(content, size, further))
        left -= 1
        yield from (number for number in named if number < _LARGEST)


def _numbers(told: bytes) -> Sequence[int]:
    count = len(told) // 4
    return unpack_from(f"<{count}I", told)


def _chain(sector: int, table: Sequence[int]) -> Iterator[int]:
    """A stream's sectors in order; a chain that turns back into itself is damaged."""
    left = len(table)
    while sector < _LARGEST:
        if not left:
            raise ValueError(sector)
        yield sector
        left -= 1
        sector = table[sector]
