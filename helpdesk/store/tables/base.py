"""Knows what a table says of itself and of its columns, once for the whole house; nothing of any single noun.

From these words follow the journal and its history, what undo and a merge move, what erasing takes, what
``show`` prints, what is searched, and which screens are read anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Final

from peewee import (
    SQL,
    AutoField,
    BooleanField,
    Check,
    DateField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

from helpdesk.classes import dataclass
from helpdesk.texts import Text, translate

SILENT: Final = None
"""The label of a column that says nothing to a person, or that nobody is to read."""
KEPT: Final = object()
"""What becomes of a column when a customer is erased, unless it says otherwise: it stays."""

WITHHELD: Final = object()
"""What a column is called in the copy of a customer's data that has no place there."""

NAMELESS: Final = "—"
"""What stands where an erased name stood."""

YES_NO: Final = {"yes": translate("Changes", "yes"), "no": translate("Changes", "no")}


@dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """What the house must know of a table."""

    noun: str = ""
    """The noun it is the table of: what the desk says has changed, and what screens are about."""
    word: Text | None = None
    """What one of it is called in a history; what has no word is told of in none."""
    part_of: tuple[str, ...] = ()
    """Its links to what it is part of; the history of the first tells of it, and it is of the nouns of all."""
    named_by: str = ""
    """The column by which a record is named where another points at it."""
    personal: bool = False
    """Whether its rows speak of a customer: their images in the journal go when the customer is erased, and
    they themselves go where they are part of nothing else."""
    copied: Text | None = None
    """What one of it is called in the copy of their data that a customer is given, where no history names it."""
    withheld: bool = False
    """Whether it is the shop's own affair although it hangs on a customer's records: another person's rights, or
    a secret. It is not given to a customer who asks for their data (GDPR art. 15.4)."""
    journalled: bool = True
    """Whether every change is kept in the journal; what is not, no undo brings back."""
    words: tuple[str, ...] = ()
    """The columns whose words are searched."""
    pieces: str = ""
    """The folded column that is searched by any piece of it."""


class Table(Model):
    """A table whose ids are never given twice, so that an undone record shares its history with no other."""

    about: ClassVar[About] = About()

    id = AutoField(constraints=[SQL("AUTOINCREMENT")])

    class Meta:
        legacy_table_names = False


class _Column:
    """A column, and what the house must know of it.

    Args:
        label: what it is called in a history and by ``show``, or :data:`SILENT`.
        erased: what is left in it when the customer it speaks of is erased.
        copied: what it is called in the copy of their data that a customer is given, where no history names it;
            :data:`WITHHELD` where it has no place there, whatever its label.
        foreign: whether a file may bring words that are none of its vocabulary; they are kept as they came.
        options: Peewee's; ``choices`` is the vocabulary of its values, ``null`` that it may stay empty.
    """

    def __init__(
        self,
        label: Text | None,
        *,
        erased: Any = KEPT,
        copied: Any = None,
        foreign: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(verbose_name=label, **options)  # type: ignore[call-arg]
        self.erased = erased
        self.foreign = foreign
        self.copied: Text | None = None if copied is WITHHELD else copied or label


class TextColumn(_Column, TextField):
    """A text; ``null`` where nothing is something else than an empty one."""


class WordsColumn(_Column, TextField):
    """A text that is never NULL."""

    def __init__(self, label: Text | None, default: str = "", **options: Any) -> None:
        super().__init__(label, default=default, constraints=[SQL(f"DEFAULT {default!r}")], **options)


class NumberColumn(_Column, IntegerField):
    """A whole number."""


class MoneyColumn(_Column, IntegerField):
    """An amount in minor units."""


class RateColumn(_Column, IntegerField):
    """A rate in basis points: 2100 is 21 %."""


class TruthColumn(_Column, BooleanField):
    """True or false."""

    def __init__(self, label: Text | None, default: bool | None = None) -> None:
        stated = [] if default is None else [SQL(f"DEFAULT {int(default)}")]
        super().__init__(label, default=default, constraints=stated)


class SaidColumn(WordsColumn):
    """What the program says, a text of its own as JSON, read in any language."""


class DayColumn(_Column, DateField):
    """A local calendar day, ``YYYY-MM-DD``."""


class MomentColumn(_Column, TextField):
    """An instant, UTC, as written by ``clock.to_text``."""


class LinkColumn(_Column, ForeignKeyField):
    """A foreign key with a stated fate. Nullable ones are indexed only where filled, by the table itself."""

    def __init__(
        self,
        label: Text | None,
        to: Any,
        on_delete: str,
        *,
        null: bool = False,
        unique: bool = False,
        copied: Any = None,
    ) -> None:
        super().__init__(
            label,
            copied=copied,
            model=to,
            null=null,
            unique=unique,
            on_delete=on_delete,
            index=not null,
            backref="+",
        )


def one_of(name: str, values: Iterable[str]) -> Any:
    """A CHECK that allows only these words (or NULL): for vocabularies that will never grow."""
    return Check(f"{name} IN ({', '.join(repr(value) for value in values)})")


def index_where_filled(table: Any, *columns: str) -> None:
    """An index per nullable column over the rows that have it, small where few have."""
    name = table._meta.table_name
    for column in columns:
        table.add_index(
            SQL(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}") WHERE "{column}" IS NOT NULL')
        )
