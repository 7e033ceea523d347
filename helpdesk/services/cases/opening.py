"""Opens a case of one job, whatever it was that led to it: a question, a sale, a complaint."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Context
from helpdesk.classes import NamedTuple
from helpdesk.domain.normal_forms import tidy
from helpdesk.services.cases.steps import settle_case
from helpdesk.store.tables.work import Case, Job

SPOKEN = frozenset({"counter", "phone"})
"""Channels on which the customer speaks with a person at once."""


class Opened(NamedTuple):
    """A case that was opened, and its job."""

    case: int
    job: int

    @property
    def number(self) -> str:
        """Of the job, as printed."""
        return f"{self.case}-1"


def open_case(
    ctx: Context,
    kind: str,
    *,
    customer: int | None,
    channel: str,
    problem: str,
    answered: bool,
    unit: int | None = None,
    product: int | None = None,
    next_on: date | None = None,
    **job: Any,
) -> Opened:
    """Open a case with its one job, of a ``kind``.

    ``answered``: the customer had the first answer as it was opened. ``next_on``: the day on which something has to
    be done, else today. ``job``: other columns of the job.
    """
    case = ctx.store.insert(
        Case,
        customer_id=customer,
        opened_at=ctx.now,
        channel=channel,
        owner_id=ctx.staff,
        state="received",
        touched_at=ctx.now,
        first_response_at=ctx.now if answered else None,
        next_on=next_on or ctx.today,
    )
    made: int = ctx.store.insert(
        Job,
        case_id=case,
        position=1,
        kind=kind,
        unit_id=unit,
        product_id=product,
        problem=tidy(problem),
        **job,
    )
    settle_case(ctx, case)
    return Opened(case, made)
