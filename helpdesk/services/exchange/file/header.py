"""Knows the header of a file: which column is which field, by the field's name, its Spanish words, or as the user says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from helpdesk.domain.normal_forms import fold
from helpdesk.errors import UserError
from helpdesk.services.exchange.file.fields import Field
from helpdesk.texts import Text, translate

REJECTED = ("rejected_column", "rejected_reason")
"""Columns we add to rejected rows; import passes over them."""

MADE = "rejected_ref"
"""One more where references are made: that of a row that is told from its like by its place in the file."""


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of one file: by place, the field each is, or nothing."""

    names: tuple[str, ...]
    fields: tuple[Field | None, ...]
    makes_ref: bool = False
    """A row without a ref gets one made from its own words."""

    @property
    def taken(self) -> list[tuple[int, Field]]:
        """Place and field of the columns that are taken."""
        return [(place, field) for place, field in enumerate(self.fields) if field is not None]

    @property
    def passed_over(self) -> list[str]:
        """Columns with a name that no field has."""
        ours = {fold(name) for name in (*REJECTED, MADE)}
        return [
            name
            for name, field in zip(self.names, self.fields, strict=True)
            if field is None and name.strip() and fold(name) not in ours
        ]

    def name_of(self, field: str) -> str:
        """The file's own name of a field's column; the field's where the file has none."""
        found = (
            name for name, there in zip(self.names, self.fields, strict=True) if there and there.name == field
        )
        return next(found, field)


def match(header: Sequence[str], fields: Iterable[Field], said: Iterable[str] = ()) -> Header:
    """The fields of a header; ``said`` are the user's own ``Column=field``.

    An empty field leaves a column out; ``=ref``, of no column, has references made of the rows' own words.

    Raises:
        UserError: what the user said names nothing.
    """
    known = list(fields)
    by_name = {name: field for field in known for name in field.names}
    pairs = list(said)
    makes = [pair for pair in pairs if _makes_ref(pair, by_name)]
    chosen = _chosen(header, by_name, [pair for pair in pairs if pair not in makes])
    fixed = {field.name for field in chosen.values() if field} | ({"ref"} if makes else set())
    found: list[Field | None] = []
    for place, name in enumerate(header):
        proposed = None if place in chosen else by_name.get(fold(name))
        found.append(chosen.get(place) or (proposed if proposed and proposed.name not in fixed else None))
    return Header(tuple(header), tuple(found), bool(makes))


def _makes_ref(pair: str, by_name: dict[str, Field]) -> bool:
    column, sign, name = pair.rpartition("=")
    field = by_name.get(fold(name))
    return bool(sign) and not column.strip() and field is not None and field.name == "ref"


def _chosen(header: Sequence[str], by_name: dict[str, Field], said: Iterable[str]) -> dict[int, Field | None]:
    chosen: dict[int, Field | None] = {}
    places = {fold(name): place for place, name in reversed(list(enumerate(header)))}
    for pair in said:
        column, sign, field = pair.rpartition("=")
        if not sign or not column.strip():
            raise UserError(translate("Exchange", "“{pair}” is not written Column=field.")(pair=pair))
        if fold(column) not in places:
            raise UserError(translate("Exchange", "The file has no column “{column}”.")(column=column))
        if field.strip() and fold(field) not in by_name:
            raise UserError(
                translate("Exchange", "There is no field “{field}”. There are: {fields}.")(
                    field=field, fields=", ".join(dict.fromkeys(f.name for f in by_name.values()))
                )
            )
        chosen[places[fold(column)]] = by_name.get(fold(field))
    return chosen


def problem(header: Header, fields: Iterable[Field]) -> Text | None:
    """Why rows under these columns cannot be taken: two columns are the same field, or none is the ref."""
    first: dict[str, str] = {}
    for place, field in header.taken:
        name = header.names[place]
        if field.name in first:
            return translate(
                "Exchange", "The columns “{one}” and “{other}” are both {field}. Say which with --map."
            )(one=first[field.name], other=name, field=field.name)
        first[field.name] = name
    if "ref" not in first and not header.makes_ref:
        return translate(
            "Exchange",
            "No column is the ref, the other system's key. Known columns: {fields}. "
            "With --map =ref it is made from each row's own words.",
        )(fields=", ".join(field.name for field in fields))
    return None
