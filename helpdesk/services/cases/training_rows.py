"""The training for use that was written down with a job, as it is read."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from helpdesk.classes import NamedTuple
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from


@read_from("trainings t LEFT JOIN staff s ON s.id = t.staff_id")
class TrainingRow(NamedTuple):
    """A training for use."""

    id: int
    job: Annotated[int, "t.job_id"]
    visit: Annotated[int | None, "t.visit_id"]
    held_at: datetime
    held: str
    to_whom: str
    topics: str
    minutes: int | None
    handed_over: str
    open_questions: str
    answered_at: datetime | None
    tried: bool
    staff_name: Annotated[str | None, "s.name"]


def training_of(store: Store, job: int) -> TrainingRow | None:
    """The training that was written down with a job."""
    return store.select_one(TrainingRow, "WHERE t.job_id = ?", (job,))
