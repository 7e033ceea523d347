"""The guarantee that a repair carries once the unit is back with the customer."""

from __future__ import annotations

from datetime import date

from helpdesk.action import Context
from helpdesk.domain.workflows.kinds import CORRECTIVE
from helpdesk.services.cases.job_transitions import WorkshopJob
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.services.shop.wording_reader import profile_of


def repair_guarantee(ctx: Context, job: WorkshopJob, back_on: date) -> date | None:
    """The last day of the guarantee on a repair that was handed back; none for work not done.

    A comeback under the guarantee of the first repair begins no new one: that of the first goes on, longer
    by the days in the shop. Source: RD 58/1988 art. 6.

    ``back_on``: the local day on which it was handed back.
    """
    if job.outcome != "fixed" or job.kind not in CORRECTIVE:
        return None
    if job.comeback_of is None or job.under_warranty != "yes":
        return profile_of(ctx.settings).repair_guaranteed_until(back_on)
    return _first_guarantee(ctx, job)


def _first_guarantee(ctx: Context, job: WorkshopJob) -> date | None:
    """The end of the guarantee of the repair at the head of a chain of comebacks, as known today."""
    covers = Covers(ctx.store, lambda: ctx.settings).of_unit(job.unit or 0, ctx.today).covers
    ends = {cover.job: cover.end for cover in covers if cover.kind == "repair"}
    earlier, seen = job.comeback_of, {job.id}
    while earlier is not None and earlier not in seen:
        if earlier in ends:
            return ends[earlier]
        seen.add(earlier)
        earlier = ctx.store.value("SELECT comeback_of_id FROM jobs WHERE id = ?", (earlier,))
    first = ctx.store.value("SELECT repair_guarantee_until FROM jobs WHERE id = ?", (job.comeback_of,))
    return date.fromisoformat(first) if first else None
