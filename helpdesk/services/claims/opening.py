"""Opens what the shop claims from a maker or supplier, once it took a measure under a guarantee."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Context
from helpdesk.classes import NamedTuple
from helpdesk.domain.recourse import lawful_until, supplier_until
from helpdesk.services.cases.steps import note_step
from helpdesk.services.claims.rows import TermsRow
from helpdesk.services.shop.wording_reader import profile_of
from helpdesk.store.database import Store
from helpdesk.store.tables.claims import Recourse, RecourseMove
from helpdesk.texts import translate

PAID_BY_OTHERS = frozenset({"legal", "same_defect", "maker", "part"})
"""Covers for which somebody before the shop answers; on its own promises it sits itself."""


class Origin(NamedTuple):
    """Where a job's unit came from."""

    supplier: int | None
    """Its maker, else whom it was bought from."""
    supplied_on: date | None
    sold_on: date | None


def origin_of(store: Store, job: int) -> Origin:
    """From whom a job's unit was bought, when, and when it was sold on."""
    row = store.row(
        "SELECT coalesce(p.maker_id, p.supplier_id), s.supplied_on, s.purchased_on FROM jobs j "
        "LEFT JOIN units u ON u.id = j.unit_id LEFT JOIN products p ON p.id = coalesce(u.product_id, j.product_id) "
        "LEFT JOIN purchases s ON s.id = (SELECT id FROM purchases WHERE unit_id = u.id "
        "ORDER BY purchased_on DESC, id DESC LIMIT 1) WHERE j.id = ?",
        (job,),
    )
    supplier, supplied, sold = row or (None, None, None)
    return Origin(supplier, _day(supplied), _day(sold))


def terms_of(store: Store, supplier: int | None) -> TermsRow | None:
    """The terms of a supplier, if there is one."""
    return store.select_one(TermsRow, "WHERE s.id = ?", (supplier,)) if supplier is not None else None


def days_of(
    ctx: Context, job: int, supplier: int | None, measured_on: date, opened_on: date
) -> dict[str, Any]:
    """Both last days of a claim on a supplier, as columns."""
    known = terms_of(ctx.store, supplier)
    term = supplier_until(known.terms, origin_of(ctx.store, job).supplied_on, opened_on) if known else None
    return {"term_on": term, "lawful_on": lawful_until(profile_of(ctx.settings), measured_on)}


def open_recourse(ctx: Context, job: int, case: int, amounts: dict[str, int]) -> None:
    """Open the claim on whoever answers for a job's measure of today; one that is open stays."""
    if ctx.store.value("SELECT 1 FROM recourses WHERE job_id = ?", (job,)):
        return
    supplier = origin_of(ctx.store, job).supplier
    made = ctx.store.insert(
        Recourse,
        job_id=job,
        supplier_id=supplier,
        state="open",
        opened_on=ctx.today,
        measured_on=ctx.today,
        **days_of(ctx, job, supplier, ctx.today, ctx.today),
        **amounts,
    )
    ctx.store.insert(
        RecourseMove, recourse_id=made, kind="opened", on_day=ctx.today, staff_id=ctx.staff, **amounts
    )
    note_step(ctx, case, translate("Recourse", "To be claimed from the maker or supplier"), job=job)


def cost_of_work(ctx: Context, job: int) -> dict[str, int]:
    """What a repair can be claimed for: its parts at their price, its minutes at the shop's hourly rate."""
    parts = ctx.store.value(
        "SELECT coalesce(sum(coalesce(price_cents, 0) * quantity), 0) FROM parts_used WHERE job_id = ?",
        (job,),
    )
    minutes = ctx.store.value("SELECT minutes FROM jobs WHERE id = ?", (job,)) or 0
    labour = (minutes * ctx.settings["prices.hour_cents"] + 30) // 60
    return {"parts_cents": int(parts), "labour_cents": int(labour), "transport_cents": 0}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
