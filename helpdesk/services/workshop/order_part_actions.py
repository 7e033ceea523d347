"""A part that is not here is ordered from the job that wants it."""

from __future__ import annotations

from typing import ClassVar

from helpdesk.action import Context, Outcome, Prompt
from helpdesk.classes import dataclass
from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.workflows.workshop import OPEN
from helpdesk.services.cases.job_transitions import JobAction, Step, ready_for
from helpdesk.services.stock.ledger import kept_part
from helpdesk.services.stock.order_actions import PartToOrder, collecting, put_on
from helpdesk.services.stock.using import want
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class OrderForJob(JobAction, PartToOrder):
    """A part goes on the order that is being collected for its supplier; the job that wants it is named on the line."""

    right: ClassVar[str] = "order"

    prompt = Prompt(
        translate("OrderDialog", "Order a part for job {number}"),
        translate("OrderDialog", "Put on the order"),
        translate(
            "OrderDialog",
            "It goes on the order that is being collected for that supplier, with the job's number on its line.",
        ),
        about="job",
        dialog="order_for_job",
    )
    step = Step(
        "order_part",
        translate("Steps", "Order a part…"),
        "truck",
        starts=OPEN,
        also=translate("Steps", "purchase spare part supplier missing"),
    )

    def label(self) -> Text:
        return translate("Orders", "Part put on an order")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        part = kept_part(ctx.store, self.part)
        supplier = self.supplier_of(ctx, part)
        need = open_need(ctx.store, job.id, part.id) or want(ctx, job.id, part.id, self.quantity)
        order = collecting(ctx, supplier)
        put_on(ctx, order, part, self.line(), need)
        said = translate("Orders", "{name} for job {number}: %n piece(s) on {order}", "", 1)
        return Outcome(
            job.case,
            said(
                n=self.quantity,
                name=shortened(part.name),
                number=job.number,
                order=numbers.number("purchase_order", order),
            ),
        )


def open_need(store: Store, job: int, part: int) -> int | None:
    """What a job still wants of a part, if it said so already."""
    found = store.value(
        "SELECT id FROM part_needs WHERE job_id = ? AND part_id = ? AND open_pieces > 0 ORDER BY id LIMIT 1",
        (job, part),
    )
    return None if found is None else int(found)
