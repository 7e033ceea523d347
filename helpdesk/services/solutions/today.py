"""What solutions ask for today: drafts that nobody has validated, once there are more than some."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from helpdesk.domain.today import Section, TodayRow
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.texts import translate

SOME = 5
"""Drafts from which on they are asked about: one or two are what somebody is just writing."""
SHOWN = 5


def solution_sections(
    store: Store,
    today: date,  # noqa: ARG001
    now: datetime,  # noqa: ARG001
    settings: Settings,  # noqa: ARG001
) -> Iterator[Section]:
    """The drafts, the oldest first."""
    drafts = "confidence = 'draft' AND superseded_by_id IS NULL"
    total = store.value(f"SELECT count(*) FROM solutions WHERE {drafts}")
    if total < SOME:
        return
    from helpdesk.services.solutions.rows import SolutionRow

    rows = store.select(
        SolutionRow,
        f"WHERE s.id IN (SELECT id FROM solutions WHERE {drafts} ORDER BY changed_at, id LIMIT ?) "
        "ORDER BY s.changed_at, s.id",
        (SHOWN,),
    )
    yield Section(
        "to_validate",
        85,
        translate("Today", "Solutions to validate"),
        "lightbulb",
        "neutral",
        "solutions",
        "draft",
        rows=tuple(
            TodayRow(
                "solution",
                row.id,
                row.symptom,
                number=row.number,
                who=row.author or "",
                why=row.scope_title,
                since=row.changed_at,
            )
            for row in rows
        ),
        total=total,
    )
