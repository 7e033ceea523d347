"""A job on the bench as its steps see it: whether a step fits, and how a job comes from one state to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, NamedTuple

from helpdesk.action import Action, Context
from helpdesk.domain.jobs import STATES
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.steps import BENCH, OPEN, WAITING, may
from helpdesk.errors import Conflict
from helpdesk.services.cases.rows import missing_job
from helpdesk.services.cases.steps import fulfil_plan, note_step, settle_case
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.store.tables.work import Job, Pause
from helpdesk.texts import Text, translate


@read_from("jobs j")
class WorkshopJob(NamedTuple):
    """A job as far as its steps care."""

    id: int
    case: Annotated[int, "j.case_id"]
    position: int
    kind: str
    state: str
    unit: Annotated[int | None, "j.unit_id"]
    received_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    told_at: datetime | None
    delivered_at: datetime | None
    outcome: str | None
    under_warranty: str | None
    comeback_of: Annotated[int | None, "j.comeback_of_id"]

    @property
    def number(self) -> str:
        """As printed."""
        return f"{self.case}-{self.position}"


def workshop_job(store: Store, job: int) -> WorkshopJob:
    """The job that must be there."""
    found = store.select_one(WorkshopJob, "WHERE id = ?", (job,))
    if found is None:
        raise missing_job()
    return found


def ready_for(ctx: Context, job: int, step: str) -> WorkshopJob:
    """The job, if the step may be made in its state.

    Raises:
        Conflict: it may not; says in which state the job is.
    """
    found = workshop_job(ctx.store, job)
    if found.kind not in BENCH or not may(step, found.state):
        raise unfit(found)
    return found


def unfit(job: WorkshopJob) -> Conflict:
    """The words for a step that does not fit the state of a job."""
    said = translate("Repair", "Job {number} is “{state}”; this step does not fit there.")
    return Conflict(said(number=job.number, state=STATES[job.state]))


def move(ctx: Context, job: WorkshopJob, state: str, said: Text, text: str = "", **changes: Any) -> None:
    """Bring a job to a state: pauses begin and end with it, the case follows, the timeline tells.

    A ``pause_reason`` begins a pause of its own even where the state stays.
    """
    why = changes.pop("pause_reason", None)
    if state != job.state or why is not None:
        _end_pauses(ctx, job.id)
        if state in WAITING:
            _begin_pause(ctx, job, why or WAITING[state], text)
    if state in OPEN and state != "checking":
        # An outcome belongs to work that is finished.
        changes.setdefault("outcome", None)
    ctx.store.update(Job, job.id, state=state, **changes)
    if state != job.state:
        fulfil_plan(ctx, job.case)
    note_step(ctx, job.case, said, job=job.id, text=text)
    settle_case(ctx, job.case)


def _begin_pause(ctx: Context, job: WorkshopJob, reason: str, note: str) -> None:
    ctx.store.insert(
        Pause, case_id=job.case, job_id=job.id, reason=reason, started_at=ctx.now, note=tidy(note)
    )


def _end_pauses(ctx: Context, job: int) -> None:
    for (pause,) in ctx.store.rows("SELECT id FROM pauses WHERE job_id = ? AND ended_at IS NULL", (job,)):
        ctx.store.update(Pause, pause, ended_at=ctx.now)


@dataclass(frozen=True, kw_only=True)
class JobAction(Action):
    """An action on one job."""

    job: int
