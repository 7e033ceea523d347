"""What becomes of a job whose parts are not all here when work could begin: ordered, put on hold, or gone on with."""

from __future__ import annotations

from helpdesk.action import Context
from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.workflows.states import PAUSE_REASONS
from helpdesk.services.cases.job_transitions import WorkshopJob, move
from helpdesk.services.cases.stopwatch import stop_clock
from helpdesk.services.stock.ledger import kept_part
from helpdesk.services.stock.needs_reader import needs_of_job
from helpdesk.services.stock.order_actions import OrderLineForm, collecting, put_on
from helpdesk.services.stock.rows import NeedRow
from helpdesk.services.stock.short_reader import uncovered
from helpdesk.texts import Text, translate

GO_ON = "go_on"
MISSING_PARTS = {
    "order": translate("Quotes", "Order it and put the job on hold"),
    "hold": translate("Quotes", "Put the job on hold only"),
    GO_ON: translate("Quotes", "Begin without it"),
}
"""What can be done about parts that are not here."""


def wait_for_parts(ctx: Context, job: WorkshopJob, *, order: bool) -> Text | None:
    """Put a job on hold for what is missing of the parts it wants; ``order``: what no order covers goes on one.

    Returns:
        What was done, in words; nothing where nothing is missing, and the job stays as it is.
    """
    missing = [need for need in needs_of_job(ctx.store, job.id) if need.missing]
    if not missing:
        return None
    orders = dict.fromkeys(found for need in missing if order and (found := _order(ctx, need)))
    # Nobody has it in hands while it waits.
    stop_clock(ctx, job.id)
    names = ", ".join(f"{need.missing} × {shortened(need.name)}" for need in missing)
    move(ctx, job, "waiting_part", PAUSE_REASONS["part"], names, pause_reason="part")
    if not orders:
        return translate("Quotes", "Job {number} waits for {parts}")(number=job.number, parts=names)
    said = translate("Quotes", "Job {number} waits; on {orders}: {parts}")
    return said(number=job.number, parts=names, orders=", ".join(orders))


def _order(ctx: Context, need: NeedRow) -> str:
    """What no order covers of a need goes on the one that is collected for the part's supplier; its number."""
    pieces = min(need.missing, uncovered(ctx.store, need.part))
    if not pieces:
        return ""
    part = kept_part(ctx.store, need.part)
    order = collecting(ctx, part.supplier)
    put_on(ctx, order, part, OrderLineForm(part=part.id, quantity=pieces), need.id)
    return numbers.number("purchase_order", order)
