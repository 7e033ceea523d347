"""What follows for a guarantee claim when its unit is handed back, or its job is opened again."""

from __future__ import annotations

from helpdesk.action import Context
from helpdesk.domain.claim_words import MEASURES
from helpdesk.domain.workflows.kinds import kind_of
from helpdesk.errors import Conflict
from helpdesk.services.cases.job_transitions import WorkshopJob
from helpdesk.services.claims.away_actions import is_away
from helpdesk.services.claims.opening import PAID_BY_OTHERS, cost_of_work, open_recourse
from helpdesk.services.claims.telling import claim_of, write_claim
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.papers.issuing import keep_up_to_date, void
from helpdesk.store.tables.work import Job
from helpdesk.texts import translate


def must_be_here(ctx: Context, job: WorkshopJob) -> None:
    """A unit that is away cannot be handed back. Raises ``Conflict``."""
    if is_away(ctx.store, job):
        away = translate("Away", "The unit of job {number} is away: record first that it is back.")
        raise Conflict(away(number=job.number))


def finish_claim(ctx: Context, job: WorkshopJob) -> None:
    """A claim that was put right by its repair: accepted, if nobody said so before, and passed on to the maker."""
    pays = job.under_warranty == "yes" or (job.under_warranty is None and kind_of(job.kind).claimed)
    if job.decision in {"refused", "goodwill"} or not pays or job.outcome in {"cancelled", "no_fault", None}:
        _prove(ctx, job)
        return
    claimed = kind_of(job.kind).claimed
    if job.outcome == "fixed":
        if claimed and job.decision is None:
            ctx.store.update(Job, job.id, decision="accepted")
        if claimed or _by_others(ctx, job):
            write_claim(ctx, job.id, measure="repair", measured_on=ctx.today)
        if _by_others(ctx, job):
            open_recourse(ctx, job.id, job.case, cost_of_work(ctx, job.id))
    _prove(ctx, job)


def _prove(ctx: Context, job: WorkshopJob) -> None:
    """The customer gets the proof of return of what was put right, or reduced."""
    if kind_of(job.kind).claimed and claim_of(ctx.store, job.id).get("measure"):
        keep_up_to_date(ctx, "hand_back", job.id)


def _by_others(ctx: Context, job: WorkshopJob) -> bool:
    """Whether somebody before the shop answers for the guarantee the work was done under."""
    frozen = thaw_verdict(ctx.store.value("SELECT verdict FROM jobs WHERE id = ?", (job.id,)) or "")
    cover = frozen.cover if frozen else None
    return cover in PAID_BY_OTHERS or (cover is None and kind_of(job.kind).claimed)


def open_claim_again(ctx: Context, job: WorkshopJob) -> None:
    """What was put right is not any more; what was swapped or paid back is undone, not opened again."""
    measure = claim_of(ctx.store, job.id).get("measure")
    if measure in {"replacement", "refund"}:
        said = translate("Claims", "It was settled by {measure}: undo that, or receive the unit again.")
        raise Conflict(said(measure=MEASURES[measure]))
    if measure:
        write_claim(ctx, job.id, measure=None, measured_on=None, amount_cents=None, refund_due_on=None)
        void(ctx, "hand_back", job.id, "reopened")
