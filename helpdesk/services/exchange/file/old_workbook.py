"""Knows how far the sheets of a workbook of before 2007 (XLS) reach: its reader loads all of them when it opens it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from struct import error, unpack_from

from helpdesk.errors import UserError
from helpdesk.services.exchange.file.compound import SIGNATURE, stream_of
from helpdesk.services.exchange.file.reach import MOST_CELLS, Reach, letters, refuse_cell
from helpdesk.texts import translate

_END, _LOCKED, _SHEET, _TEXTS, _DIMENSIONS, _MANY = 0x000A, 0x002F, 0x0085, 0x00FC, 0x0200, 0x00BD
_CELLS = frozenset({0x0006, 0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, _MANY})
"""Records of cells that hold something; each begins with row and column (MS-XLS 2.4)."""

_WIDEST = 0xFFFFFFFF


def refuse_far_xls(path: Path) -> None:
    """Look at all sheets of an old binary workbook.

    Raises:
        UserError: a cell lies too far from the others, a sheet says that it reaches so far, or the file is damaged
            in a way that would cost its reader more memory than there is.
    """
    with path.open("rb") as file:
        if file.read(len(SIGNATURE)) != SIGNATURE:
            return
        content = SIGNATURE + file.read()
    try:
        stream = stream_of(content, "Workbook", "Book")
        if stream is not None:
            _refuse_far(stream, path)
    except (error, IndexError, ValueError) as cause:
        raise UserError(
            translate("Exchange", "{file} is no workbook that can be read.")(file=str(path))
        ) from cause


def _refuse_far(stream: bytes, path: Path) -> None:
    places = []
    for kind, told in _records(stream, 0):
        if kind == _LOCKED:
            # Its reader says so.
            return
        if kind == _TEXTS and unpack_from("<I", told, 4)[0] > len(stream):
            raise ValueError(kind)
        if kind == _SHEET:
            places.append(unpack_from("<I", told)[0])
    room = 0
    for place in places:
        reach = _reach(stream, place, path)
        reach.refuse(path)
        room += reach.area
        if room > MOST_CELLS:
            refuse_cell(path, reach.farthest)


def _reach(stream: bytes, place: int, path: Path) -> Reach:
    reach = Reach()
    for kind, told in _records(stream, place):
        if kind == _DIMENSIONS:
            _refuse_claimed(told, path)
        elif kind in _CELLS:
            row, column = unpack_from("<HH", told)
            last = unpack_from("<H", told, len(told) - 2)[0] if kind == _MANY else column
            reach.see(row, column, columns=max(last - column, 0) + 1)
    return reach


def _refuse_claimed(told: bytes, path: Path) -> None:
    """A sheet says how far it reaches, and its reader makes room for that much at once."""
    top, bottom, left, right = unpack_from("<IIHH" if len(told) == 14 else "<HHHH", told)
    if bottom and right:
        # An end before its beginning wraps around there.
        room = ((bottom - top) & _WIDEST) * ((right - left) & _WIDEST)
        if room > MOST_CELLS:
            refuse_cell(path, f"{letters(right - 1)}{bottom}")


def _records(stream: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """Kind and content of the records from a place up to the end of their part."""
    while place + 4 <= len(stream):
        kind, size = unpack_from("<HH", stream, place)
        if kind == _END:
            return
        yield kind, stream[place + 4 : place + 4 + size]
        place += 4 + size
