"""Knows how one record is told on the command line: its parts as lines for a person, as JSON for a program."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from datetime import date, datetime
from typing import Any

from helpdesk.classes import dataclass
from helpdesk.cli.json_view import plain, unsaid
from helpdesk.clock import to_text
from helpdesk.formats import Words
from helpdesk.services.cases.timeline_reader import Event
from helpdesk.services.shop.history_words import holder, label, link, word, written
from helpdesk.texts import Text

Fact = tuple[Text | None, str]


Section = tuple[Text | None, list[Fact]]


@dataclass(slots=True)
class Record:
    """One record, for a person and for a program."""

    kind: str
    id: int
    number: str
    title: Text
    sections: list[Section]
    data: dict[str, Any]
    timeline: list[Event] = field(default_factory=list)

    def as_json(self, words: Words) -> dict[str, Any]:
        """All of it as plain JSON."""
        return {
            "kind": self.kind,
            "id": self.id,
            "number": self.number,
            **{name: plain(value, words) for name, value in self.data.items()},
            "timeline": plain(self.timeline, words),
        }


def facts_of(table: str, row: Any, words: Words, *, zeros: bool = False) -> list[Fact]:
    """The filled fields of a row that have words, in the row's order; with ``zeros`` a 0 says something, too."""
    facts: list[Fact] = []
    for name, value in row._asdict().items():
        of, column = column_of(table, name)
        silent = value is False or value in (None, "") or (value == 0 and not zeros)
        if of is None or unsaid(name) or silent:
            continue
        said = label(of, column)
        # A record's id says nothing to a person; its name stands beside it.
        if said is not None and not (link(of, column) and isinstance(value, int)):
            facts.append((said, written(of, column, stored(value), words)))
    return facts


def column_of(table: str, name: str) -> tuple[str | None, str]:
    """The table and column that a row's field shows; what points at a record may be shown by its name."""
    for column in (name, f"{name}_id", f"{name.removesuffix('_name')}_id"):
        of = holder(table, column)
        if of is not None:
            return of, column
    return None, name


def stored(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_text(value)
    return value.isoformat() if isinstance(value, date) else value


def rows_of(table: str, rows: Iterable[Any], words: Words, heading: Text | None = None) -> list[Section]:
    return [(heading or word(table), facts) for row in rows if (facts := facts_of(table, row, words))]


def list_of(heading: Text, lines: Sequence[str]) -> list[Section]:
    return [(heading, [(None, line) for line in lines])] if lines else []
