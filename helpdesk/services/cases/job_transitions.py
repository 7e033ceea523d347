"""A job on the bench as its steps see it: whether a step fits, and how a job comes from one state to the next."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from importlib import import_module
from typing import Annotated, Any, ClassVar

from helpdesk.action import Action, Context
from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.workflows.kinds import state_of, workflow_of
from helpdesk.domain.workflows.states import FINISHED
from helpdesk.errors import Conflict
from helpdesk.services.cases.rows import missing_job
from helpdesk.services.cases.steps import fulfil_plan, note_step, settle_case
from helpdesk.services.stock.using import drop_needs
from helpdesk.store.database import Store
from helpdesk.store.rows import read_from
from helpdesk.store.tables.work import Job, Pause
from helpdesk.texts import Text, translate

WANTS_NOTHING = frozenset({"ready", "delivered", "cancelled"})
"""The states in which no part is wanted any more: what was reserved for the job is free."""


def _always(store: Store, job: Any) -> bool:  # noqa: ARG001
    return True


def _never(job: Any) -> bool:  # noqa: ARG001
    return False


def _not_now(store: Store, job: Any, until: datetime | None) -> bool:  # noqa: ARG001
    return False


class Step(NamedTuple):
    """What an action says of itself as a step of a job: its button, and when it may be made."""

    name: str
    label: Text
    """The words of its button."""
    icon: str
    starts: Collection[str]
    """The states of a job in which it may be made."""
    to: str = ""
    """The state it leads to; empty: it stays."""
    turns: Mapping[str, Mapping[str, Any]] = {}
    """Other states it leads to, each with the values of the action that lead there."""
    stays: Collection[str] = ()
    """States in which it may be made and leads nowhere else."""
    leads: Callable[[Any], bool] = _never
    """Whether it is the step to make next for a job as read: the one primary button."""
    presses: Callable[[Store, Any, datetime | None], bool] = _not_now
    """Whether it goes before every other step now, beside the state of a job as read; told the instant at which
    today ends, where that is known."""
    fits: Callable[[Store, Any], bool] = _always
    """What must be true beside the state of a job as read."""
    also: Text | str = ""
    """Other words by which the search finds it."""
    papers: tuple[str, ...] = ()
    """Kinds of paper to show afterwards: the first of which the job has one."""


@dataclass(frozen=True, kw_only=True)
class StepAction(Action):
    """An action that is a step of a job, or one that is made while a step may be."""

    step: ClassVar[Step]


@dataclass(frozen=True, kw_only=True)
class JobAction(StepAction):
    """An action on one job."""

    job: int


def steps_of(kind: str) -> tuple[type[StepAction], ...]:
    """The steps of a kind of job, in the order in which they are offered."""
    module = workflow_of(kind).steps
    # Imported here, for steps build upon this module.
    return import_module(module).STEPS if module else ()


def leads_to(step: Step, state: str) -> dict[str, Mapping[str, Any]]:
    """The states to which a step leads from one, each with the values that lead there."""
    if state in step.stays:
        return {}
    found: dict[str, Mapping[str, Any]] = {step.to: {}} if step.to else {}
    return {to: told for to, told in {**found, **step.turns}.items() if to != state}


def offered(action: type[StepAction], store: Store, job: Any) -> bool:
    """Whether the step may be made now for a job as read."""
    return job.state in action.step.starts and action.step.fits(store, job)


def allowed(store: Store, job: Any, until: datetime | None = None) -> list[type[StepAction]]:
    """The steps a job as read may make now, the one to make next first.

    ``until``: when today ends; what is due by then, such as writing down a visit, comes first.
    """
    possible = [action for action in steps_of(job.kind) if offered(action, store, job)]
    return sorted(
        possible,
        key=lambda action: (not action.step.presses(store, job, until), not action.step.leads(job)),
    )


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
    decision: str | None
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


def ready_for(ctx: Context, job: int, step: Step) -> WorkshopJob:
    """The job, if the step may be made in its state.

    Raises:
        Conflict: it may not; says in which state the job is.
    """
    found = workshop_job(ctx.store, job)
    if found.state not in step.starts or step not in (action.step for action in steps_of(found.kind)):
        raise unfit(found)
    return found


def unfit(job: WorkshopJob) -> Conflict:
    """The words for a step that does not fit the state of a job."""
    said = translate("Repair", "Job {number} is “{state}”; this step does not fit there.")
    return Conflict(said(number=job.number, state=state_of(job.state, job.kind).word))


def move(ctx: Context, job: WorkshopJob, state: str, said: Text, text: str = "", **changes: Any) -> None:
    """Bring a job to a state: pauses begin and end with it, the case follows, the timeline tells.

    A ``pause_reason`` begins a pause of its own even where the state stays.
    """
    why = changes.pop("pause_reason", None)
    if state != job.state or why is not None:
        _end_pauses(ctx, job.id)
        if pause := state_of(state).pause:
            _begin_pause(ctx, job, why or pause, text)
    if not state_of(state).worked:
        # An outcome belongs to work that is finished.
        changes.setdefault("outcome", None)
    if state != job.state and state not in FINISHED:
        changes["ready_at"] = ctx.now if state_of(state).turn == "pickup" else None
    ctx.store.update(Job, job.id, state=state, **changes)
    if state != job.state:
        fulfil_plan(ctx, job.case)
        if state in WANTS_NOTHING and workflow_of(job.kind).taken_in:
            drop_needs(ctx, job.id)
    note_step(ctx, job.case, said, job=job.id, text=text)
    settle_case(ctx, job.case)


def _begin_pause(ctx: Context, job: WorkshopJob, reason: str, note: str) -> None:
    ctx.store.insert(
        Pause, case_id=job.case, job_id=job.id, reason=reason, started_at=ctx.now, note=tidy(note)
    )


def _end_pauses(ctx: Context, job: int) -> None:
    ctx.store.run("UPDATE pauses SET ended_at = ? WHERE job_id = ? AND ended_at IS NULL", (ctx.stamp, job))
