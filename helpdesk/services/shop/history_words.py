"""The words in which a record's history is told, from what the tables say of themselves; reads nothing."""

from __future__ import annotations

from datetime import date

from helpdesk.clock import from_text
from helpdesk.formats import NOTHING, Words
from helpdesk.store.database import name_of
from helpdesk.store.relations import column, links, parts, table_named
from helpdesk.store.tables.base import (
    YES_NO,
    DayColumn,
    LinkColumn,
    MomentColumn,
    MoneyColumn,
    RateColumn,
    SaidColumn,
    Table,
    TruthColumn,
)
from helpdesk.texts import Text, verbatim


def word(table: str) -> Text:
    """What one of a table is called."""
    return table_named(table).about.word or verbatim(table)


def label(table: str, name: str) -> Text | None:
    """What a column is called; nothing where it says nothing to a person."""
    said: Text | None = getattr(column(table_named(table), name), "verbose_name", None)
    return said


def link(table: str, name: str) -> tuple[str, str] | None:
    """Where a column points, and by which column that record is named; nothing where it has no name."""
    told = column(table_named(table), name)
    if not isinstance(told, LinkColumn):
        return None
    target: type[Table] = told.rel_model
    return (name_of(target), target.about.named_by) if target.about.named_by else None


def holder(table: str, name: str) -> str | None:
    """The table that holds a column told with a record: its own, a part of it, or what it points at."""
    own = table_named(table)
    near: list[type[Table]] = [own, *(part for part, _ in parts(own)), *(to for _, to in links(own))]
    return next((name_of(each) for each in near if column(each, name) is not None), None)


def written(table: str, name: str, value: object, words: Words) -> str:
    """A value of a column for a person; what points at a record is already its name."""
    if value is None or value == "":
        return NOTHING
    told = column(table_named(table), name)
    choices = getattr(told, "choices", None)
    if isinstance(choices, dict) and value in choices:
        return words.say(choices[str(value)])
    if isinstance(told, TruthColumn):
        return words.say(YES_NO["yes" if value else "no"])
    if isinstance(told, DayColumn):
        return words.day(date.fromisoformat(str(value)))
    if isinstance(told, MomentColumn):
        return words.moment(from_text(str(value)))
    if isinstance(told, SaidColumn):
        return words.say(Text.from_json(str(value)))
    if isinstance(told, MoneyColumn) and isinstance(value, int):
        return words.money(value)
    if isinstance(told, RateColumn) and isinstance(value, int):
        return words.percent(value / 100, digits=0 if value % 100 == 0 else 2)
    return str(value)
