"""Reading the work on a job: parts put in, the running stopwatch; writes nothing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from


@read_from("parts_used p LEFT JOIN parts s ON s.id = p.part_id")
class PartRow(NamedTuple):
    """A part put in."""

    id: int
    name: str
    code: str
    quantity: int
    price_cents: int | None
    is_new: bool
    old_returned: bool
    source: str
    quote_line: Annotated[int | None, "p.quote_line_id"]
    part: Annotated[int | None, "p.part_id"]
    serial: str
    cost_cents: int | None
    old_part: str
    old_until: date | None
    old_sent_on: date | None
    core_cents: int | None
    core_credited_cents: int | None
    core_answer: str
    list_price_cents: Annotated[int | None, "s.list_price_cents"]


@read_from("work_spans w LEFT JOIN staff s ON s.id = w.staff_id")
class RunningClock(NamedTuple):
    """A stopwatch that runs: since when, and whose."""

    since: Annotated[datetime, "w.started_at"]
    staff_name: Annotated[str | None, "s.name"]


def parts_of(store: Store, job: int) -> list[PartRow]:
    """The parts put in, in order."""
    return store.select(PartRow, "WHERE p.job_id = ? ORDER BY p.position, p.id", (job,))


def running_clock(store: Store, job: int) -> RunningClock | None:
    """The stopwatch that runs on a job, if one does."""
    return store.select_one(RunningClock, "WHERE w.job_id = ? AND w.ended_at IS NULL", (job,))
