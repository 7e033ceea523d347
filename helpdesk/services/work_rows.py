"""Reading the work on a job: parts put in, the running stopwatch; writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from helpdesk.store.database import Store


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part put in."""

    id: int
    name: str
    code: str
    quantity: int
    price_cents: int | None
    is_new: bool
    old_returned: bool


def parts_of(store: Store, job: int) -> list[PartRow]:
    """The parts put in, in order."""
    return store.fetch(
        PartRow,
        "SELECT id, name, code, quantity, price_cents, is_new, old_returned FROM parts_used WHERE job_id = ? "
        "ORDER BY position, id",
        (job,),
    )


def clock_runs(store: Store, job: int) -> datetime | None:
    """Since when the stopwatch runs, if it does."""
    found = store.value("SELECT started_at FROM work_spans WHERE job_id = ? AND ended_at IS NULL", (job,))
    return datetime.fromisoformat(found) if found else None
