"""Knows what state a job and its case are in by what a file tells of them: pure, no table, no clock."""

from __future__ import annotations

from collections.abc import Iterable

from helpdesk.classes import dataclass
from helpdesk.domain.workflows.kinds import case_state
from helpdesk.domain.workflows.states import FINISHED


@dataclass(frozen=True, slots=True)
class JobCourse:
    """What a file tells of a job. Instants as stored, so that they sort."""

    outcome: str | None = None
    received_at: str | None = None
    finished_at: str | None = None
    delivered_at: str | None = None
    promised_on: str | None = None

    @property
    def last(self) -> str:
        """The last thing that happened to it."""
        return max((self.received_at or "", self.finished_at or "", self.delivered_at or ""))


def job_state(told: JobCourse, *, closed: bool) -> str:
    """The state of a job. Work that was finished on nothing that was handed in has nothing to hand back."""
    if told.delivered_at:
        return "delivered"
    awaits_pickup = bool(told.received_at and told.finished_at) and not closed
    if told.outcome == "cancelled" and not awaits_pickup:
        return "cancelled"
    if awaits_pickup:
        return "ready"
    return "delivered" if closed or told.finished_at else "received"


def moved_state(state: str, told: JobCourse, *, closed: bool) -> str:
    """The state of a job that the shop works on, once its dates changed: steps made by hand stay."""
    derived = job_state(told, closed=closed)
    by_dates = FINISHED | {"ready"}
    return derived if derived in by_dates or state in by_dates else state


@dataclass(frozen=True, slots=True)
class CaseCourse:
    """What a case is in by its jobs."""

    state: str
    promised_on: str | None
    closed_at: str | None
    """The recorded closing, else the end of the last job where all are over."""
    touched_at: str


def case_course(
    opened_at: str, first_response_at: str | None, recorded: str | None, jobs: Iterable[tuple[str, JobCourse]]
) -> CaseCourse:
    """A case by its jobs (state and dates) and the closing that was recorded, if one was."""
    known = list(jobs)
    state = case_state(state for state, _ in known)
    promised = min(
        (told.promised_on for at, told in known if told.promised_on and at not in FINISHED), default=None
    )
    last = max([opened_at, *(told.last for _, told in known)])
    closed = (recorded or last) if state == "closed" else None
    return CaseCourse(state, promised, closed, max(last, first_response_at or "", recorded or ""))
