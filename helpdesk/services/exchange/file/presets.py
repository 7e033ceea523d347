"""Knows other programs' files by name: which columns they have and what those mean in ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import fold
from helpdesk.errors import UserError
from helpdesk.services.exchange.file.fields import Field
from helpdesk.services.exchange.file.header import Header, chosen_columns
from helpdesk.texts import Text, translate

Cells = Mapping[str, str]
Make = tuple[str, str, Callable[[Cells], str]]
"""Our field, the column it comes from, and how."""


def word_key(text: str) -> str:
    """How a foreign word is compared: without case and accents; signs alone are taken as they are."""
    return fold(text) or text.casefold()


@dataclass(frozen=True, slots=True)
class Preset:
    """A file of another program. ``makes``: our field, the column it comes from, and how."""

    name: str
    label: Text
    kind: str
    customer_kind: str
    makes: tuple[Make, ...]

    @property
    def columns(self) -> set[str]:
        """The columns it needs, folded."""
        return {fold(column) for _, column, _ in self.makes}

    def problem(self, header: Sequence[str], said: Sequence[str] = ()) -> Text | None:
        """Why a header is not one of that program, or nothing; the user may have said another column for a field."""
        there = {fold(name) for name in header}
        own = {fold(pair.rpartition("=")[2]) for pair in said}
        missing = [
            column for field, column, _ in self.makes if fold(column) not in there and fold(field) not in own
        ]
        if not missing:
            return None
        return translate("Exchange", "A file of {preset} has a column “{column}”; this one has not.")(
            preset=self.name, column=missing[0]
        )

    def shaped(
        self,
        header: Sequence[str],
        fields: Sequence[Field],
        said: Sequence[str] = (),
        words: Mapping[str, Mapping[str, str]] | None = None,
    ) -> tuple[Header, Callable[[Sequence[str]], list[str]]]:
        """Our columns for a header of that program, and how a row becomes ours.

        ``said`` are the user's own ``Column=field``; ``words`` what the user says that words of a field mean.

        Raises:
            UserError: a column is missing, or the user names none.
        """
        problem = self.problem(header, said)
        if problem is not None:
            raise UserError(problem)
        places = {fold(name): place for place, name in reversed(list(enumerate(header)))}
        by_name = {field.name: field for field in fields}
        wanted = {column: places.get(fold(column), len(header)) for _, column, _ in self.makes}
        meant = [(column, words[field]) for field, column, _ in self.makes if words and field in words]
        makes, own = self._with_own(header, fields, said, wanted)

        def turn(cells: Sequence[str]) -> list[str]:
            named = {
                column: cells[place].strip() if place < len(cells) else "" for column, place in wanted.items()
            }
            for column, known in meant:
                named[column] = known.get(word_key(named[column]), named[column])
            made = [make(named) for _, _, make in makes]
            return made + [cells[place] if place < len(cells) else "" for place, _ in own]

        columns = Header(
            (*(column for _, column, _ in makes), *(header[place] for place, _ in own)),
            (*(by_name[name] for name, _, _ in makes), *(field for _, field in own)),
            sources=(*(wanted[column] for _, column, _ in makes), *(place for place, _ in own)),
        )
        return columns, turn

    def _with_own(
        self, header: Sequence[str], fields: Sequence[Field], said: Sequence[str], wanted: dict[str, int]
    ) -> tuple[tuple[Make, ...], list[tuple[int, Field]]]:
        """What is made of the columns beside what the user says of some: place and field."""
        by_word = {name: field for field in fields for name in field.names}
        chosen = chosen_columns(header, by_word, said)
        own = [(place, field) for place, field in chosen.items() if field is not None]
        mine = {field.name for _, field in own}
        left_out = {place for place, field in chosen.items() if field is None}
        makes = tuple(make for make in self.makes if make[0] not in mine and wanted[make[1]] not in left_out)
        return makes, own


_OUTCOMES = {"fixed": "fixed", "repairable": "not_fixed", "end of life": "not_worth", "unknown": "", "": ""}
_UNKNOWN = "unknown"
"""The standard writes a missing brand as this word."""


def _cell(column: str) -> Callable[[Cells], str]:
    return lambda cells: cells[column]


def _outcome(cells: Cells) -> str:
    status = cells["repair_status"]
    return _OUTCOMES.get(status.casefold(), status)


def _ended(cells: Cells) -> str:
    return cells["event_date"] if _outcome(cells) else ""


def _diagnosis(cells: Cells) -> str:
    return cells["repair_barrier_if_end_of_life"] if _outcome(cells) == "not_worth" else ""


def _brand(cells: Cells) -> str:
    return "" if cells["brand"].casefold() == _UNKNOWN else cells["brand"]


OPEN_REPAIR = Preset(
    "open-repair",
    translate("ImportDialog", "Repairs of the Open Repair Alliance"),
    "cases",
    "company",
    (
        ("ref", "id", _cell("id")),
        ("kind", "id", lambda _: "repair"),
        ("customer", "group_identifier", _cell("group_identifier")),
        ("product", "product_category", _cell("product_category")),
        ("category", "product_category", _cell("product_category")),
        ("brand", "brand", _brand),
        ("year", "year_of_manufacture", _cell("year_of_manufacture")),
        ("opened_at", "event_date", _cell("event_date")),
        ("received_at", "event_date", _cell("event_date")),
        ("problem", "problem", _cell("problem")),
        ("outcome", "repair_status", _outcome),
        ("diagnosis", "repair_barrier_if_end_of_life", _diagnosis),
        ("finished_at", "event_date", _ended),
        ("delivered_at", "event_date", _ended),
        ("closed_at", "event_date", _ended),
    ),
)
"""Open Repair Data Standard 0.3 (openrepair.org), read as it is."""

PRESETS = {preset.name: preset for preset in (OPEN_REPAIR,)}
