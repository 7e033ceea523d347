"""The stopwatch of a job: stopped when the work pauses or ends, with the minutes it ran."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from helpdesk.action import Context
from helpdesk.classes import dataclass
from helpdesk.services.cases.steps import note_step
from helpdesk.services.shop.reader import Shop
from helpdesk.store.tables.repair import WorkSpan
from helpdesk.texts import translate


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
        note_step(ctx, case, said(n=stopped.minutes, ran=stopped.ran), job=job)
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
