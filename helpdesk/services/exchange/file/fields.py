"""Knows what a column of an exchanged file is: its name, words, kind of value and place in the ledger; reads nothing.

What an action's form says of its field is not said again: :func:`column` takes label, kind, choices and limits
from there.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from typing import Any, Literal

from helpdesk.action import Fields, entries
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import fold
from helpdesk.languages import LANGUAGES, said_in_all
from helpdesk.texts import Text, translate

ValueKind = Literal[
    "line", "text", "phone", "email", "language", "date", "moment", "money", "number", "choice", "open"
]
Choices = Mapping[str, tuple[str, ...]]
"""The values of a choice, each with its other words."""

KEYS = frozenset(
    {
        *(
            "ref",
            "serial",
            "tax_id",
            "sku",
            "code",
            "maker_code",
            "customer_ref",
            "product_ref",
            "supplier_ref",
            "superseded_by_ref",
        ),
        *("comeback_of", "case", "case_ref"),
    }
)
"""Columns whose text names something: a spreadsheet that cuts its digits makes two things one."""

MOST_MINUTES = 525_600
"""A year of work on one job: above it a number is a slip of the keyboard."""


@dataclass(frozen=True)
class Field:
    """One column. ``open`` is a choice that keeps words it does not know."""

    name: str
    code: str
    """One letter that names the column in the ledger; never given twice within a kind."""
    label: Text
    words: str = ""
    """What the column is called in Spanish and in other programs, by commas; fixed, unlike the label."""
    kind: ValueKind = "line"
    required: bool = False
    past: bool = False
    """An event that has happened: it cannot lie after now."""
    choices: Choices = field(default_factory=dict)
    least: int | None = None
    most: int | None = None
    entry: str = ""
    """The field of the form that it fills."""
    months: bool = False
    """A number of months, which may be written with its unit."""
    told: bool = True
    """It goes out, too; what stands in for a reference only comes in."""
    costs: bool = False
    """It tells what something cost the shop: it goes out to who may see that."""
    spill: str = ""
    """The field that a second column of this name fills."""

    @property
    def exact(self) -> bool:
        """Whether a number in it is a key of which no digit may be lost."""
        return self.kind == "phone" or self.name in KEYS

    @property
    def textual(self) -> bool:
        """Whether a number in it is a text, taken as a sheet shows it."""
        return self.kind in {"line", "text", "phone", "email"}

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name of the column, folded; what the window calls it, too. Asked for each row that may be a header."""
        return frozenset({fold(name) for name in (self.name, *_split(self.words), *said_in_all(self.label))})

    @cached_property
    def by_word(self) -> dict[str, str]:
        """Every word of a choice, folded, with its value."""
        return {fold(word): value for value, words in self.choices.items() for word in (value, *words)}


def column(
    form: type[Fields],
    name: str,
    code: str,
    words: str,
    *,
    entry: str = "",
    choice_words: Mapping[str, str] | None = None,
    **other: Any,
) -> Field:
    """A column that fills the field of a form: what is not given here is as the form says it.

    ``entry`` is the field's name where it has another there; ``choice_words`` are what other programs call its
    choices, beside what we call them ourselves.
    """
    own = entry or name
    told = entries(form)[own]
    default = next(each.default for each in dataclasses.fields(form) if each.name == own)
    as_told: dict[str, Any] = {
        "label": told.label,
        "kind": "choice" if told.kind == "check" else told.kind,
        "choices": YES_NO if told.kind == "check" else choices(told.choices or {}, choice_words),
        "least": told.least,
        "most": told.most,
        "required": default is dataclasses.MISSING,
    }
    return Field(name, code, words=words, entry=own, **as_told | other)


def choices(vocabulary: Mapping[str, Text], more: Mapping[str, str] | None = None) -> Choices:
    """The words of a vocabulary: its own in every language, and ``more`` of other programs, by commas."""
    return {
        value: (*said_in_all(text), *_split((more or {}).get(value, "")))
        for value, text in vocabulary.items()
        if value
    }


def _split(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


SERIAL_WORDS = (
    "número de serie, nº de serie, n.º de serie, núm. de serie, número serie, nº serie, n.º serie, núm. serie, "
    "n/s, s/n, serie, serial no, imei"
)
"""What shops call the column of serials; of phones below."""
PHONE_WORDS = "teléfono, móvil, tel, tfno, teléfono fijo, tel. fijo, teléfono móvil, tel. móvil, celular"
REF = Field(
    "ref",
    "a",
    translate("Exchange", "Reference"),
    "referencia, código, id, nº, n.º, número, nº orden, nº de orden, número de orden, orden, parte, nº parte, "
    "nº de parte, resguardo, job no, job number, order no",
    required=True,
)
"""The other system's key: the first column of every kind."""

YES_NO: Choices = {
    "yes": ("1", *(word for language in LANGUAGES.values() for word in language.yes)),
    "no": ("0", *(word for language in LANGUAGES.values() for word in language.no)),
}
