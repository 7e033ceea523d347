"""A job that is finished at the customer's: work, outcome and hand-over in one go."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from helpdesk.action import Context
from helpdesk.domain.normal_forms import shortened, tidy
from helpdesk.domain.outcomes import OUTCOMES
from helpdesk.domain.workflows.kinds import workflow_of
from helpdesk.domain.workflows.workshop import WORKSHOP
from helpdesk.services.cases.agreement import needs_agreement
from helpdesk.services.cases.job_transitions import WorkshopJob, move, workshop_job
from helpdesk.services.cases.repair_guarantee import repair_guarantee
from helpdesk.services.cases.secret_actions import forget_secret
from helpdesk.services.cases.steps import require_case
from helpdesk.services.cases.stopwatch import stop_clock
from helpdesk.services.follow_up.planning import plan_follow_up
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate

FINISHED_AS = {key: OUTCOMES[key] for key in ("fixed", "no_fault", "not_fixed")}


def finishes(job: Any) -> bool:
    """Whether a visit finishes such a job as read; other kinds of work have steps of their own that end them."""
    return workflow_of(job.kind) is WORKSHOP


def ask_to_plan(ctx: Context, case: int) -> None:
    """What was not done is not forgotten: the case asks for another visit from today on."""
    asks = ctx.words.say(translate("Visits", "Plan the next visit"))
    ctx.store.run(
        "UPDATE cases SET next_action = ?, next_on = ? WHERE id = ?",
        (shortened(asks), ctx.today.isoformat(), case),
    )


def finish_at_customer(
    ctx: Context,
    job: WorkshopJob,
    work_done: str,
    outcome: str,
    began_at: datetime,
    ended_at: datetime,
    visit: int | None = None,
) -> None:
    """The work is finished and the unit stays where it is, with the customer.

    Raises:
        Conflict: the customer wanted a quote first and did not accept one.
    """
    if outcome == "fixed":
        needs_agreement(ctx, job)
    stop_clock(ctx, job.id)
    move(
        ctx,
        job,
        "delivered",
        translate("Visits", "Finished at the customer's: {outcome}")(outcome=OUTCOMES[outcome]),
        work_done,
        outcome=outcome,
        started_at=job.started_at or began_at,
        finished_at=job.finished_at or ended_at,
        delivered_at=ended_at,
        **({"work_done": tidy(work_done)} if tidy(work_done) else {}),
        **_first_visit(ctx, job.id, visit),
    )
    done = workshop_job(ctx.store, job.id)
    back_on = ended_at.astimezone(ctx.words.zone).date()
    ctx.store.update(Job, job.id, repair_guarantee_until=repair_guarantee(ctx, done, back_on))
    forget_secret(ctx.store, job.id)
    ctx.store.run("UPDATE accessories SET returned_at = ? WHERE job_id = ?", (ctx.stamp, job.id))
    customer = require_case(ctx.store, job.case)
    if customer is not None:
        plan_follow_up(ctx, job.kind, customer=customer, case=job.case, job=job.id, happened_at=ended_at)


def _first_visit(ctx: Context, job: int, visit: int | None) -> dict[str, str]:
    """Whether the job was done on the first visit, where that was not said yet."""
    if ctx.store.value("SELECT first_visit FROM jobs WHERE id = ?", (job,)) is not None:
        return {}
    before = ctx.store.value(
        "SELECT 1 FROM visit_jobs w JOIN visits v ON v.id = w.visit_id WHERE w.job_id = ? AND v.id <> ? "
        "AND v.arrived_at IS NOT NULL LIMIT 1",
        (job, visit or 0),
    )
    return {"first_visit": "no" if before else "yes"}
