"""A complaint as its steps see it: read, written, its lines kept in step with a form, its papers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from helpdesk.action import Context
from helpdesk.services.cases.complaint_rows import ComplaintRow
from helpdesk.services.cases.rows import missing_job
from helpdesk.store.database import name_of
from helpdesk.store.tables.base import Table
from helpdesk.store.tables.complaints import Complaint


def complaint_of(ctx: Context, job: int) -> ComplaintRow:
    """The complaint that must be there."""
    found: ComplaintRow | None = ctx.store.select_one(
        ComplaintRow, "WHERE j.id = ? AND j.kind = 'complaint'", (job,)
    )
    if found is None:
        raise missing_job()
    return found


def write(ctx: Context, job: int, **changes: Any) -> None:
    """Change what is known of a complaint; of one that a file brought it begins to be known."""
    row = ctx.store.value("SELECT id FROM complaints WHERE job_id = ?", (job,))
    if row is None:
        opened = ctx.store.value(
            "SELECT c.opened_at FROM cases c JOIN jobs j ON j.case_id = c.id WHERE j.id = ?", (job,)
        )
        row = ctx.store.insert(Complaint, job_id=job, received_at=opened)
    ctx.store.update(Complaint, row, **changes)


def keep_lines(
    ctx: Context,
    table: type[Table],
    job: int,
    columns: Sequence[str],
    lines: Iterable[Sequence[Any]],
    **new: Any,
) -> None:
    """Make the rows of a job in a table those of a form, in its order; rows that are the same stay.

    ``new`` is what only a row that was not there before gets.
    """
    of, named = name_of(table), ", ".join(columns)
    there = ctx.store.rows(f"SELECT {named}, id FROM {of} WHERE job_id = ? ORDER BY id", (job,))
    placed = "position" in table._meta.columns
    for position, line in enumerate(lines):
        place = {"position": position} if placed else {}
        known = next((row for row in there if row[:-1] == tuple(line)), None)
        if known is None:
            ctx.store.insert(table, job_id=job, **dict(zip(columns, line, strict=True)), **place, **new)
        else:
            there.remove(known)
            ctx.store.update(table, known[-1], **place)
    ctx.store.delete(table, *(row[-1] for row in there))
