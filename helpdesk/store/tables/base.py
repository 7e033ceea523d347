"""Knows what every table of the shop has in common; nothing of any single noun."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from peewee import SQL, AutoField, Check, DateField, ForeignKeyField, Model, TextField


class Table(Model):
    """A table whose ids are never given twice, so that an undone record shares its history with no other."""

    id = AutoField(constraints=[SQL("AUTOINCREMENT")])

    class Meta:
        legacy_table_names = False


class MomentField(TextField):
    """An instant, UTC, as written by ``clock.to_text``."""


class DayField(DateField):
    """A local calendar day, ``YYYY-MM-DD``."""


def one_of(column: str, values: Iterable[str]) -> Any:
    """A CHECK that allows only these words (or NULL)."""
    return Check(f"{column} IN ({', '.join(repr(value) for value in values)})")


def words(default: str = "", **options: Any) -> Any:
    """A text column that is never NULL."""
    return TextField(default=default, constraints=[SQL(f"DEFAULT {default!r}")], **options)


def link(to: Any, on_delete: str, *, null: bool = False, **options: Any) -> Any:
    """A foreign key with a stated fate. Nullable ones are indexed only where filled, by the table itself."""
    return ForeignKeyField(to, null=null, on_delete=on_delete, index=not null, backref="+", **options)


def index_where_filled(table: Any, *columns: str) -> None:
    """An index per nullable column over the rows that have it, small where few have."""
    name = table._meta.table_name
    for column in columns:
        table.add_index(
            SQL(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}") WHERE "{column}" IS NOT NULL')
        )
