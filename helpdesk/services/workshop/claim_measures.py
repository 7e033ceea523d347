"""What the ways to put an accepted claim right share: when one fits, how the claim ends, who is asked to pay for it."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Context
from helpdesk.domain.workflows.kinds import kind_of
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Conflict
from helpdesk.services.cases.job_transitions import Step, WorkshopJob, move, ready_for
from helpdesk.services.cases.stopwatch import stop_clock
from helpdesk.services.claims.opening import open_recourse
from helpdesk.services.follow_up.planning import plan_follow_up
from helpdesk.services.papers.issuing import renew_job_papers
from helpdesk.store.database import Store
from helpdesk.store.tables.work import Accessory, Job
from helpdesk.texts import Text, translate

AFTER = (*UNFINISHED, "delivered")
"""A unit that went back not in conformity can still be replaced, reduced or taken back."""


def granted(store: Store, job: Any) -> bool:
    """Whether a claim was accepted, or is met out of goodwill, and not put right yet."""
    if not kind_of(job.kind).claimed or job.decision not in {"accepted", "goodwill"}:
        return False
    measure = store.value("SELECT measure FROM claims WHERE job_id = ?", (job.id,))
    unmended = job.state != "delivered" or job.outcome in {"not_fixed", "not_worth"}
    return measure in {None, "repair"} and unmended


def ready_claim(ctx: Context, job: int, step: Step) -> WorkshopJob:
    """The job of a claim that was accepted and not put right yet."""
    found = ready_for(ctx, job, step)
    if found.decision not in {"accepted", "goodwill"}:
        raise Conflict(translate("Claims", "Decide the claim first."))
    if not step.fits(ctx.store, found):
        raise Conflict(translate("Claims", "That claim is put right already."))
    return found


def end_claim(ctx: Context, job: WorkshopJob, said: Text, **changes: Any) -> None:
    """The claim is over: the old unit stays here, what was left with it goes back."""
    stop_clock(ctx, job.id)
    move(
        ctx,
        job,
        "delivered",
        said,
        finished_at=job.finished_at or ctx.now,
        delivered_at=ctx.now,
        **changes,
    )
    for (thing,) in ctx.store.rows("SELECT id FROM accessories WHERE job_id = ?", (job.id,)):
        ctx.store.update(Accessory, thing, returned_at=ctx.now)
    ctx.store.update(Job, job.id, repair_guarantee_until=None)
    renew_job_papers(ctx, job.id)


def claim_from_maker(ctx: Context, job: WorkshopJob, cents: int) -> None:
    """Whoever answers for the fault is asked for it; goodwill is the shop's own."""
    if job.decision == "accepted":
        open_recourse(ctx, job.id, job.case, {"parts_cents": cents, "labour_cents": 0, "transport_cents": 0})


def follow_up_claim(ctx: Context, job: WorkshopJob) -> None:
    """Whoever claimed is called some days after."""
    customer = ctx.store.value("SELECT customer_id FROM cases WHERE id = ?", (job.case,))
    if customer is not None:
        plan_follow_up(ctx, job.kind, customer=customer, case=job.case, job=job.id, happened_at=ctx.now)
