"""Knows what an opened file is: how it is written, its header, and its rows as text; not where they come from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dress:
    """How a file is written, so that what comes back from it can be written alike."""

    encoding: str = "utf-8"
    mark: bool = False
    """It begins with the byte order mark that spreadsheets like."""
    delimiter: str = ","
    sheet: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number as a spreadsheet shows it, and its cells as text."""

    number: int
    cells: list[str]
    broken: bool = False
    """A quotation mark is opened in it and never closed."""


@dataclass(slots=True)
class Table:
    """An open file: its header and the rows below it, to be read once."""

    dress: Dress
    header: list[str]
    lines: Iterator[Line]
    size: int
    """Bytes of a text, rows of a sheet."""
    place: Callable[[], int]
    """How much of ``size`` was read."""
