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


@dataclass(frozen=True, slots=True)
class RunningClock:
    """A stopwatch that runs: since when, and whose."""

    since: datetime
    staff_name: str | None


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
    running = running_clock(store, job)
    return running.since if running else None


def running_clock(store: Store, job: int) -> RunningClock | None:
    """The stopwatch that runs on a job, if one does."""
    return store.fetch_one(
        RunningClock,
        "SELECT w.started_at, s.name FROM work_spans w LEFT JOIN staff s ON s.id = w.staff_id "
        "WHERE w.job_id = ? AND w.ended_at IS NULL",
        (job,),
    )
