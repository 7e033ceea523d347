"""Knows the header of a file: which column is which field, by the field's name, its Spanish words, or as the user says."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import fold, tidy_line
from helpdesk.errors import UserError
from helpdesk.services.exchange.file.fields import Field
from helpdesk.texts import Text, translate

REJECTED = ("rejected_column", "rejected_reason")
"""Columns we add to rejected rows; import passes over them."""

MADE = "rejected_ref"
"""One more where references are made: that of a row that is told from its like by its place in the file."""


UNHEADED = 0
"""The row of the header where a list has none (:func:`helpdesk.services.exchange.file.table.headed`)."""


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of one file: by place, the field each is, or nothing."""

    names: tuple[str, ...]
    fields: tuple[Field | None, ...]
    makes_ref: bool = False
    """A row without a ref gets one made from its own words."""
    sources: tuple[int, ...] = ()
    """By place, the file's own column that it comes from, where a preset has columns of its own."""

    @property
    def taken(self) -> list[tuple[int, Field]]:
        """Place and field of the columns that are taken."""
        return [(place, field) for place, field in enumerate(self.fields) if field is not None]

    def source(self, place: int) -> int:
        """The file's own column that a column comes from."""
        return self.sources[place] if self.sources else place

    def gives(self, field: str) -> bool:
        """Whether a column is that field."""
        return any(there is not None and there.name == field for there in self.fields)

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
    chosen = chosen_columns(header, by_name, [pair for pair in pairs if pair not in makes])
    fixed = {field.name for field in chosen.values() if field} | ({"ref"} if makes else set())
    return Header(tuple(header), tuple(_found(header, by_name, chosen, fixed)), bool(makes))


def _found(
    header: Sequence[str], by_name: dict[str, Field], chosen: dict[int, Field | None], fixed: set[str]
) -> Iterator[Field | None]:
    """By place what was chosen, else what the name tells; a second phone is the second phone."""
    there = {by_name[fold(name)].name for name in header if fold(name) in by_name}
    taken = set(fixed)
    for place, name in enumerate(header):
        if place in chosen:
            yield chosen[place]
            continue
        field = by_name.get(fold(name))
        if field and field.name in taken and field.spill and field.spill not in taken | there:
            field = by_name[fold(field.spill)]
        if field and field.name in fixed:
            field = None
        if field:
            taken.add(field.name)
        yield field


def _makes_ref(pair: str, by_name: dict[str, Field]) -> bool:
    column, sign, name = pair.rpartition("=")
    field = by_name.get(fold(name))
    return bool(sign) and not column.strip() and field is not None and field.name == "ref"


def chosen_columns(
    header: Sequence[str], by_name: dict[str, Field], said: Iterable[str]
) -> dict[int, Field | None]:
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


def problem(header: Header, fields: Iterable[Field], row: int = 1) -> Text | None:
    """Why rows under these columns cannot be taken: none is known, two are the same field, or none is the ref.

    ``row`` is the one that was read as the header.
    """
    known = ", ".join(field.name for field in fields)
    twice = _twice(header)
    if row == UNHEADED:
        return _problem_of_unheaded(header, known, twice)
    if not header.taken:
        return translate(
            "Exchange",
            "Row {row} was read as the header, and none of its columns is known: {columns}. Say what they are with "
            '--map "Column=field", or --no-header where the list has no header. Known columns: {fields}.',
        )(row=row, columns=_listed(header.names), fields=known)
    if twice:
        one, other, field = twice
        return translate(
            "Exchange",
            "The columns “{one}” and “{other}” of row {row}, read as the header, are both {field}. "
            'Say which with --map "{other}={field}".',
        )(one=one, other=other, field=field, row=row)
    if not header.gives("ref") and not header.makes_ref:
        return translate(
            "Exchange",
            "Row {row} was read as the header; no column in it is the ref, the other system's key. "
            'Say which with --map "Column=ref", or have it made from each row\'s own words with --map =ref. '
            "Known columns: {fields}.",
        )(row=row, fields=known)
    return None


def _problem_of_unheaded(header: Header, known: str, twice: tuple[str, str, str] | None) -> Text | None:
    """The same of a list whose first row is data."""
    if not header.taken:
        return translate(
            "Exchange",
            "Without a header the columns are called {columns}, and nothing says what they are. Say it with "
            '--map "1=field". Known fields: {fields}.',
        )(columns=_listed(header.names), fields=known)
    if twice:
        one, other, field = twice
        return translate(
            "Exchange", "The columns {one} and {other} are both {field}. Say with --map which one is."
        )(one=one, other=other, field=field)
    if not header.gives("ref") and not header.makes_ref:
        return translate(
            "Exchange",
            'No column is the ref, the other system\'s key. Say which with --map "1=ref", or have it made from each '
            "row's own words with --map =ref. Known fields: {fields}.",
        )(fields=known)
    return None


def _twice(header: Header) -> tuple[str, str, str] | None:
    """The names of the first two columns that are one field, and that field."""
    first: dict[str, str] = {}
    for place, field in header.taken:
        name = header.names[place]
        if field.name in first:
            return first[field.name], name, field.name
        first[field.name] = name
    return None


def lacking(
    header: Header,
    fields: Iterable[Field],
    needed: Iterable[Sequence[str]],
    given: Container[str] = (),
    row: int = 1,
) -> Text | None:
    """Which required field neither a column nor a value for the whole file (``given``) gives."""
    required = [(field.name,) for field in fields if field.required and field.name != "ref"]
    for group in (*required, *needed):
        if any(header.gives(name) or name in given for name in group):
            continue
        if row == UNHEADED:
            return translate(
                "Exchange",
                'No column is {field}, and it is needed. Say which with --map "1={one}", or give one value for the '
                'whole file with --set "{one}=…".',
            )(field=" / ".join(group), one=group[0])
        return translate(
            "Exchange",
            "Row {row} was read as the header; no column in it is {field}, and it is needed. Say which with "
            '--map "Column={one}", or give one value for the whole file with --set "{one}=…".',
        )(row=row, field=" / ".join(group), one=group[0])
    return None


def _listed(names: Sequence[str], most: int = 12) -> str:
    filled = [tidy_line(name)[:40] for name in names if name.strip()]
    return ", ".join(filled[:most]) + (", …" if len(filled) > most else "")
