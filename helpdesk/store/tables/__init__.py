"""All tables, gathered from their families: what each says of itself stands with it."""

from __future__ import annotations

from helpdesk.store.tables import (  # noqa: F401
    checklists,
    claims,
    complaints,
    field,
    goods,
    journal,
    loans,
    money,
    papers,
    parts,
    people,
    pickup,
    policies,
    promotions,
    quality,
    repair,
    repair_forms,
    returns,
    secrets,
    shop,
    sign_ins,
    site_work,
    solutions,
    stock,
    suppliers,
    trust,
    visits,
    voice,
    work,
)
from helpdesk.store.tables.base import Table

ALL: tuple[type[Table], ...] = tuple(Table.__subclasses__())
"""Every table, parents before children: a link names a class that is there."""

JOURNALLED = tuple(table for table in ALL if table.about.journalled)
"""Tables whose every change is kept in the journal."""
