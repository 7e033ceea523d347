"""Whether the customer agreed to what the work costs, as far as its steps need it."""

from __future__ import annotations

from helpdesk.action import Context
from helpdesk.errors import Conflict
from helpdesk.services.cases.job_transitions import WorkshopJob
from helpdesk.texts import translate


def needs_agreement(ctx: Context, job: WorkshopJob) -> None:
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
