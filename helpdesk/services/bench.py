"""A job on the bench as its steps see it: whether a step fits, and how a job comes from one state to the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from helpdesk.action import Action, Context
from helpdesk.domain.contact import tidy
from helpdesk.domain.jobs import STATES
from helpdesk.domain.steps import BENCH, OPEN, WAITING, may
from helpdesk.errors import Conflict, NotFound
from helpdesk.services import cases
from helpdesk.services.shop_rows import Shop
from helpdesk.store.database import Store
from helpdesk.store.tables import Job, Pause, WorkSpan
from helpdesk.texts import Text, translate


@dataclass(frozen=True, slots=True)
class Bench:
    """A job as far as its steps care."""

    id: int
    case: int
    position: int
    kind: str
    state: str
    unit: int | None
    received_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    told_at: datetime | None
    delivered_at: datetime | None
    outcome: str | None
    under_warranty: str | None
    comeback_of: int | None

    @property
    def number(self) -> str:
        """As printed."""
        return f"{self.case}-{self.position}"


def bench(store: Store, job: int) -> Bench:
    """The job that must be there."""
    found = store.fetch_one(
        Bench,
        "SELECT id, case_id, position, kind, state, unit_id, received_at, started_at, finished_at, told_at, "
        "delivered_at, outcome, under_warranty, comeback_of_id FROM jobs WHERE id = ?",
        (job,),
    )
    if found is None:
        raise NotFound(translate("Cases", "That job is no longer there."))
    return found


def ready_for(ctx: Context, job: int, step: str) -> Bench:
    """The job, if the step may be made in its state.

    Raises:
        Conflict: it may not; says in which state the job is.
    """
    found = bench(ctx.store, job)
    if found.kind not in BENCH or not may(step, found.state):
        raise unfit(found)
    return found


def unfit(job: Bench) -> Conflict:
    """The words for a step that does not fit the state of a job."""
    said = translate("Repair", "Job {number} is “{state}”; this step does not fit there.")
    return Conflict(said(number=job.number, state=STATES[job.state]))


def move(ctx: Context, job: Bench, state: str, said: Text, text: str = "", **changes: Any) -> None:
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
        cases.fulfil_plan(ctx, job.case)
    cases.tell(ctx, job.case, said, job=job.id, text=text)
    cases.settle(ctx, job.case)


def _begin_pause(ctx: Context, job: Bench, reason: str, note: str) -> None:
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


def needs_agreement(ctx: Context, job: Bench) -> None:
    """Paid work needs the customer's word: an accepted quote, a written waiver, or a limit."""
    if job.under_warranty == "yes" or job.kind == "maintenance":
        return
    choice = ctx.store.value("SELECT quote_choice FROM intakes WHERE job_id = ?", (job.id,))
    if choice != "wanted":
        return
    if not ctx.store.value("SELECT 1 FROM quotes WHERE job_id = ? AND state = 'accepted' LIMIT 1", (job.id,)):
        raise Conflict(
            translate(
                "Repair",
                "The customer wants a quote first for job {number}. Record the accepted quote or a waiver, "
                "or that the guarantee pays.",
            )(number=job.number)
        )


@dataclass(frozen=True, slots=True)
class Stopped:
    """What a stopped stopwatch gave: the minutes taken over, and those it ran."""

    minutes: int
    ran: int

    @property
    def cut(self) -> bool:
        """Whether it was forgotten, and only a part of its time counts."""
        return self.minutes < self.ran


def stop_clock(ctx: Context, job: int) -> Stopped | None:
    """Stop the stopwatch of a job and add its minutes; ``None`` where it was not running."""
    row = ctx.store.row(
        "SELECT s.id, s.started_at, j.case_id FROM work_spans s JOIN jobs j ON j.id = s.job_id "
        "WHERE s.job_id = ? AND s.ended_at IS NULL",
        (job,),
    )
    if row is None:
        return None
    span, started, case = row
    stopped = _hands_on(ctx, datetime.fromisoformat(started))
    ctx.store.update(WorkSpan, span, ended_at=ctx.now, minutes=stopped.minutes)
    ctx.store.run("UPDATE jobs SET minutes = coalesce(minutes, 0) + ? WHERE id = ?", (stopped.minutes, job))
    if stopped.cut:
        said = translate("Repair", "Stopwatch ran past closing time: {n} of {ran} min counted")
        cases.tell(ctx, case, said(n=stopped.minutes, ran=stopped.ran), job=job)
    return stopped


def _hands_on(ctx: Context, started: datetime) -> Stopped:
    """The minutes since ``started``; of one left running overnight those in that day's opening hours.

    Work of which no minute fell into opening hours was done then on purpose, and counts whole. So does
    what went on past midnight while the shop was open all the time.
    """
    ran = max(1, round((ctx.now - started).total_seconds() / 60))
    place = ctx.words.zone
    day = started.astimezone(place).date()
    if ctx.now.astimezone(place).date() <= day:
        return Stopped(ran, ran)
    hours = Shop(ctx.store).hours(ctx.settings["shop.zone"])
    open_minutes = round(hours.business_minutes(started, ctx.now))
    if open_minutes in (0, ran):
        return Stopped(ran, ran)
    midnight = datetime.combine(day + timedelta(days=1), time(), place)
    return Stopped(min(ran, max(1, round(hours.business_minutes(started, midnight)))), ran)
