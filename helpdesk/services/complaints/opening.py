"""Opens a complaint: a case of its own with its key, whatever it was that told the shop of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from helpdesk.action import Context
from helpdesk.services.cases.opening import SPOKEN, open_case
from helpdesk.services.cases.rows import missing_case
from helpdesk.services.cases.steps import note_step
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.papers.issuing import issue
from helpdesk.store.tables.complaints import Complaint
from helpdesk.store.tables.work import Case
from helpdesk.texts import translate


def open_complaint(
    ctx: Context,
    *,
    customer: int,
    text: str,
    case: int | None = None,
    channel: str = "phone",
    severity: str = "normal",
    call_back_by: datetime | None = None,
    **known: Any,
) -> int:
    """Open a complaint of a customer and give it its written receipt. Returns the id of its job.

    It is a case of its own, so that it has its own number and clock; ``case`` is the one it complains of, by
    which it knows the unit. ``known``: what else is known already, columns of :class:`Complaint` and
    ``complaint_class``. Source: RDLeg 1/2007 art. 21.2 (identification key and written receipt).
    """
    require_customer(ctx.store, customer)
    unit, product = _subject(ctx, case)
    opened = open_case(
        ctx,
        "complaint",
        customer=customer,
        channel=channel,
        problem=text,
        answered=channel in SPOKEN,
        unit=unit,
        product=product,
        complaint_class=known.pop("complaint_class", ""),
    )
    ctx.store.insert(
        Complaint,
        job_id=opened.job,
        about_case_id=case,
        received_at=ctx.now,
        severity=severity,
        call_back_by=call_back_by,
        **known,
    )
    if case is not None:
        said = translate("Complaints", "Complaint {number} received")(number=opened.number)
        note_step(ctx, case, said, text=text)
    issue(ctx, "complaint", opened.job)
    return opened.job


def _subject(ctx: Context, case: int | None) -> tuple[int | None, int | None]:
    """The unit and the product of the case complained of, where it has them."""
    if case is None:
        return None, None
    if not ctx.store.exists(Case, case):
        raise missing_case()
    found = ctx.store.row(
        "SELECT unit_id, product_id FROM jobs WHERE case_id = ? ORDER BY position, id LIMIT 1", (case,)
    )
    return found or (None, None)
