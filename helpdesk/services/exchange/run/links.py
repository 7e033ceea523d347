"""Follows the references of rows to other records, many at once."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.services.exchange.file.cells import said
from helpdesk.services.exchange.run.kind import ImportRun
from helpdesk.services.exchange.run.names import Noun, by_number, by_ref
from helpdesk.services.exchange.run.rows import Row
from helpdesk.texts import translate

NOWHERE = -1
"""Stands for a record that a run without writing would have made."""


def follow(run: ImportRun, rows: Sequence[Row], field: str, noun: Noun, *, later: bool = False) -> None:
    """Link rows to the records that a field names; a row that names none is refused.

    With ``later`` it waits instead: what it names may be a row of the same file.
    """
    naming = [row for row in rows if row.get(field) and row.fresh(field)]
    names = {row.text(field) for row in naming}
    found = by_ref(run.store, noun, names)
    if later and not run.writing:
        found |= dict.fromkeys(run.seen.find(list(names - found.keys())), NOWHERE)
    numbered = by_number(run.store, noun, names - found.keys())
    for row in naming:
        name = row.text(field)
        if later and name == row.ref:
            refuse(row, field, name)
        elif name in found:
            row.links[field] = found[name]
        elif name in numbered:
            row.links[field] = numbered[name]
            run.warn(
                row,
                field,
                translate("Exchange", "“{name}” is taken for this shop's own number.")(name=said(name)),
            )
        elif later:
            row.waits = name
        else:
            refuse(row, field, name)


def refuse(row: Row, field: str, name: str) -> None:
    """Refuse a row for a reference that names nothing."""
    row.refuse(field, translate("Exchange", "“{name}” is not known.")(name=said(name)))
