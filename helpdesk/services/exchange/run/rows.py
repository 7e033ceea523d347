"""Knows a row of a file on its way into the shop: its cells, what they mean, what is wrong with it; writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any

from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.services.exchange.file.cells import BadCell, CellReader, Value
from helpdesk.services.exchange.file.guards import LONGEST_EMPTY, says_nothing, unguarded
from helpdesk.services.exchange.file.header import Header
from helpdesk.services.exchange.file.presets import word_key
from helpdesk.services.exchange.file.table import FileRow
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.services.exchange.run.request import Answers

NEEDED = translate("Exchange", "This is needed and is empty.")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row cannot be taken: the field and the reason, which quotes the value; the word that means nothing here."""

    field: str
    reason: Text
    word: str = ""


@dataclass(slots=True)
class Row:
    """One row. ``values`` has the columns the file has; ``None`` is an empty cell."""

    number: int
    raw: list[str]
    ref: str = ""
    values: dict[str, Value] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    known: bool = False
    """It was taken before, and its record is there."""
    record: int | None = None
    """The record it is: from before, or since it was written."""
    changed: frozenset[str] = frozenset()
    """Fields whose cell differs from the row as last taken."""
    before: dict[str, Value] = field(default_factory=dict)
    """For a known record: what the shop has."""
    now: dict[str, Value] = field(default_factory=dict)
    """The same with all this row says."""
    links: dict[str, Any] = field(default_factory=dict)
    """Records its references name, by field."""
    reserved: int | None = None
    """The id set aside for its record, so that records stand in the order of the file."""
    waits: str = ""
    """The ref of a row that may come later in the file."""
    alike: int = 0
    """A row before it that agrees in all that would tell them apart."""
    made: str = ""
    """Its reference, where that was made and hangs on its place in the file."""
    waited: bool = False
    """It was looked at before, and what is odd in it was said."""
    digests: str = ""

    @property
    def all(self) -> dict[str, Value]:
        """All values as they shall be."""
        return self.now if self.known else self.values

    @property
    def edited(self) -> dict[str, Value]:
        """For a known record: what the shop has with this row's changes alone, so that work by hand stays."""
        return self.before | {name: self.values[name] for name in self.changed}

    def get(self, name: str) -> Value:
        """The value of a field as it shall be; ``None`` where it is empty or unknown."""
        return (self.now if self.known else self.values).get(name)

    def text(self, name: str) -> str:
        """The same as a text."""
        value = self.get(name)
        return "" if value is None else str(value)

    def refuse(self, name: str, reason: Text, word: str = "") -> None:
        """Say why it cannot be taken."""
        self.problems.append(Problem(name, reason, word))

    def fresh(self, *names: str) -> bool:
        """Whether it is new or one of these fields has changed."""
        return not self.known or not self.changed.isdisjoint(names)


Naming = Callable[[Row, Sequence[str]], None]
"""Gives a row without a reference one of its own."""


class RowReader:
    """Reads the rows of one file; ``turn`` makes a preset's columns into ours first, ``name`` makes references."""

    def __init__(
        self,
        header: Header,
        reader: CellReader,
        turn: Callable[[list[str]], list[str]] | None = None,
        name: Naming | None = None,
        answers: Answers | None = None,
        month_first: Mapping[str, bool] | None = None,
    ) -> None:
        self.width = len(header.names)
        self.turn = turn
        self.name = name
        self.sets = answers.sets if answers else []
        self.kept = answers.kept(field for _, field in header.taken) if answers else {}
        self.texts = [header.source(place) for place, field in header.taken if field.textual]
        first = month_first or {}
        self.plan = []
        for place, column in header.taken:
            read = reader.of(column, month_first=first.get(column.name, False))
            if answers:
                read = answers.reading(column, read)
            self.plan.append((place, column.name, column.kind == "text", read))

    def read(self, line: FileRow) -> Row:
        """A row with its values, or with its problems."""
        cells = self._as_shown(line.cells, line.shown) if line.shown else line.cells
        row = Row(line.number, cells)
        if line.broken:
            row.refuse("", translate("Exchange", "A quotation mark is opened in this row and never closed."))
            return row
        self._fill(row, self.turn(cells) if self.turn else cells)
        for name, value in self.sets:
            if row.values.get(name) is None and all(problem.field != name for problem in row.problems):
                row.values[name] = value
        ref = row.values.pop("ref", None)
        row.ref = "" if ref is None else str(ref)
        if row.ref or any(problem.field == "ref" for problem in row.problems):
            return row
        if self.name is not None:
            self.name(row, cells)
        else:
            row.refuse("ref", NEEDED)
        return row

    def _as_shown(self, cells: list[str], shown: Mapping[int, str]) -> list[str]:
        """The cells with numbers in columns of text as their own format shows them."""
        cells = list(cells)
        for place in self.texts:
            if place in shown:
                cells[place] = shown[place]
        return cells

    def _fill(self, row: Row, cells: Sequence[str]) -> None:
        have = len(cells)
        for place, name, long, read in self.plan:
            # A row cut short says nothing of the columns it lacks.
            if place >= have:
                continue
            text = cells[place].strip()
            quoted = False
            if text[:1] == "'":
                bare = unguarded(text)
                quoted, text = bare != text, bare
            if text and not text.isprintable():
                text = tidy(text) if long else tidy_line(text)
            if not text or (
                len(text) <= LONGEST_EMPTY
                and not quoted
                and says_nothing(text)
                and not self._means(name, text)
            ):
                row.values[name] = None
                continue
            try:
                row.values[name] = read(text)
            except BadCell as error:
                row.refuse(name, error.reason, error.word)

    def _means(self, name: str, text: str) -> bool:
        """Whether the user gave this word for nothing a meaning."""
        return word_key(text) in self.kept.get(name, ())
