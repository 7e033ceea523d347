"""Looks through a whole file before its rows are taken: the form of its dates, refs that stand twice; writes nothing."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import pairwise

from helpdesk.batch import Progress
from helpdesk.classes import dataclass
from helpdesk.errors import UserError
from helpdesk.services.exchange.file.cells import LOCAL_DATE, said
from helpdesk.services.exchange.file.guards import bare
from helpdesk.services.exchange.file.header import Header
from helpdesk.services.exchange.file.table import Table
from helpdesk.services.exchange.run.ledger import Ledger
from helpdesk.services.exchange.run.request import MONTH_FIRST
from helpdesk.texts import Text, translate

PACE = 1_000
"""Rows between two words of progress."""
MOST_REMEMBERED = 10_000
MONTHS = 12


@dataclass(slots=True)
class DateColumn:
    """What the values of a column tell of the form of its dates: each is a row and its text."""

    fields: list[str] = field(default_factory=list)
    day: tuple[int, str] | None = None
    """One that can only be day first."""
    month: tuple[int, str] | None = None
    either: tuple[int, str] | None = None
    """One that could be both."""
    seen: set[str] = field(default_factory=set)

    def see(self, row: int, text: str) -> None:
        """Learn from one cell; ISO dates tell nothing."""
        if text[4:5] == "-" or not text or text in self.seen:
            return
        if len(self.seen) < MOST_REMEMBERED:
            self.seen.add(text)
        match = LOCAL_DATE.fullmatch(text.strip())
        if match is None:
            return
        first, second = int(match[1]), int(match[2])
        if second <= MONTHS < first:
            self.day = self.day or (row, text)
        elif first <= MONTHS < second:
            self.month = self.month or (row, text)
        elif first != second and max(first, second) <= MONTHS:
            self.either = self.either or (row, text)


class FirstLook:
    """One look through a file under a header that is understood."""

    def __init__(self, header: Header, dates: str) -> None:
        self.header = header
        self.dates = dates
        self.month_first: dict[str, bool] = {}
        """By field, whether its dates are month first."""
        self.warnings: list[tuple[int, str, Text]] = []
        """Row, field and what is odd."""
        self.later: Counter[int] = Counter()
        """By hash of a ref that stands several times, in how many rows it does."""
        self._columns: dict[int, DateColumn] = {}
        self._ref: int | None = None
        for place, each in header.taken:
            if each.kind in {"date", "moment"} and not dates:
                column = self._columns.setdefault(header.source(place), DateColumn())
                column.fields.append(each.name)
            elif each.kind in {"date", "moment"}:
                self.month_first[each.name] = dates == MONTH_FIRST
            elif each.name == "ref":
                self._ref = header.source(place)

    def steps(self, table: Table, ledger: Ledger, lacking: Text | None) -> Iterator[Progress]:
        """Look through the file; ``lacking`` is what its columns do not give, and new rows need.

        Raises:
            UserError: a column of dates holds both forms, or a new row lacks what it needs.
        """
        refs = array("q")
        unproved: list[str] = []
        for count, line in enumerate(table.lines):
            cells = line.cells
            if self._ref is not None and self._ref < len(cells) and not line.broken:
                ref = bare((line.shown or {}).get(self._ref) or cells[self._ref])
                if ref:
                    refs.append(hash(ref))
                    if lacking is not None:
                        unproved.append(ref)
            for place, column in self._columns.items():
                if place < len(cells):
                    column.see(line.number, cells[place])
            if len(unproved) >= PACE:
                _prove(ledger, unproved, lacking)
                unproved = []
            if count % PACE == 0:
                yield Progress(0, max(table.size, 1))
        _prove(ledger, unproved, lacking)
        if lacking is not None and not refs:
            raise UserError(lacking)
        self._count(refs)
        self._judge()

    def _count(self, refs: array[int]) -> None:
        for one, other in pairwise(sorted(refs)):
            if one == other:
                self.later[one] += 1

    def stands_later(self, ref: str) -> bool:
        """Whether a later row has the same ref; asked once for each row in turn."""
        key = hash(ref)
        if self.later and self.later.get(key, 0) > 0:
            self.later[key] -= 1
            return True
        return False

    def _judge(self) -> None:
        """Which form each column of dates has; one in which nothing tells follows the others."""
        decided: set[bool] = set()
        for column in self._columns.values():
            if column.day and column.month:
                raise UserError(self._both(column, column.day, column.month))
            if column.day or column.month:
                decided.add(column.month is not None)
        for column in self._columns.values():
            first = column.month is not None
            if column.either and not (column.day or column.month):
                first = decided == {True}
                text = _followed(column.either[1], month_first=first)
                self.warnings.append((column.either[0], column.fields[0], text))
            self.month_first |= dict.fromkeys(column.fields, first)

    def _both(self, column: DateColumn, day: tuple[int, str], month: tuple[int, str]) -> Text:
        return translate(
            "Exchange",
            "The column “{column}” holds dates of both forms: “{one}” in row {row} is day first, “{other}” in row "
            "{line} month first. Choose the form of the dates, on the command line with --dates day-first or "
            "--dates month-first; the others are refused.",
        )(
            column=self.header.name_of(column.fields[0]),
            one=said(day[1]),
            row=day[0],
            other=said(month[1]),
            line=month[0],
        )


def _prove(ledger: Ledger, refs: Sequence[str], lacking: Text | None) -> None:
    """Rows that only change what is known need no more than what changes."""
    if lacking is None or not refs:
        return
    known = ledger.find(refs)
    if any(ref not in known or not known[ref].alive for ref in refs):
        raise UserError(lacking)


def _followed(text: str, *, month_first: bool) -> Text:
    if month_first:
        return translate(
            "Exchange",
            "Nothing in this column tells whether “{value}” is day or month first; it is taken month first, like the "
            "others of the file. The form of the dates can be chosen, on the command line with --dates.",
        )(value=said(text))
    return translate(
        "Exchange",
        "Nothing in this column tells whether “{value}” is day or month first; it is taken day first. The form of the "
        "dates can be chosen, on the command line with --dates.",
    )(value=said(text))
