"""What goes with a part that is put in: what becomes of the old one, and what is doubtful about its price."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Context
from helpdesk.domain.periods import add_days
from helpdesk.domain.stock import price_doubts, usual_fate
from helpdesk.domain.stock_words import OLD_PARTS, PRICE_DOUBTS
from helpdesk.domain.workflows.kinds import free
from helpdesk.services.cases.job_transitions import WorkshopJob
from helpdesk.services.stock.ledger import KeptPart
from helpdesk.texts import Text, translate

FATES = {"": translate("Stock", "As usual")} | OLD_PARTS
"""What becomes of the old part as it is asked: as usual is to the maker under a guarantee, else to the customer."""


def fate_of(
    ctx: Context, job: WorkshopJob, said: str, part: KeptPart | None, pieces: int, until: date | None = None
) -> dict[str, Any]:
    """The columns of what becomes of the old part; ``said`` is empty where it is as usual."""
    fate = said or usual_fate(free(job.kind, job.under_warranty))
    if fate != "maker":
        return {"old_part": fate, "old_returned": fate == "customer"}
    if until is None and part is not None and part.core_days is not None:
        until = add_days(ctx.today, part.core_days)
    core = None if part is None or part.core_cents is None else part.core_cents * pieces
    return {"old_part": fate, "old_returned": False, "old_until": until, "core_cents": core}


def doubts_said(ctx: Context, job: WorkshopJob, used: int) -> Text | None:
    """What is doubtful about the price of a part that was put in, in a sentence; nothing where all is well."""
    row = ctx.store.row(
        "SELECT u.price_cents, u.quantity, u.cost_cents, p.list_price_cents FROM parts_used u "
        "LEFT JOIN parts p ON p.id = u.part_id WHERE u.id = ?",
        (used,),
    )
    if row is None:
        return None
    price, pieces, cost, listed = row
    doubts = price_doubts(price, listed, cost, pieces, guarantee=free(job.kind, job.under_warranty))
    if not doubts:
        return None
    return PRICE_DOUBTS[doubts[0].word](amount=ctx.words.money(doubts[0].cents))
