"""A part that is not here is ordered from the job that wants it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.stock import MOST_PIECES
from helpdesk.domain.workflows.workshop import OPEN
from helpdesk.services.cases.job_transitions import JobAction, Step, ready_for
from helpdesk.services.stock.ledger import kept_part
from helpdesk.services.stock.order_actions import OrderLineForm, collecting, put_on
from helpdesk.services.stock.using import want
from helpdesk.services.suppliers.reader import require_supplier
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class OrderForJob(JobAction):
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

    part: int = entry(translate("Orders", "Part"), "lookup", noun="part", wide=True)
    quantity: int = entry(translate("Orders", "Pieces"), "number", default=1, least=1, most=MOST_PIECES)
    supplier: int | None = entry(translate("Orders", "Supplier"), "lookup", default=None, noun="supplier")
    cost_cents: int | None = entry(
        translate("Orders", "Expected cost each"),
        "money",
        default=None,
        hint=translate("Orders", "Without tax. What it did cost is typed when it comes."),
    )
    expected_on: date | None = entry(translate("Orders", "Expected on"), "date", default=None)

    def label(self) -> Text:
        return translate("Orders", "Part put on an order")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        part = kept_part(ctx.store, self.part)
        supplier = self.supplier if self.supplier is not None else part.supplier
        if supplier is not None:
            require_supplier(ctx.store, supplier)
        need = open_need(ctx.store, job.id, part.id) or want(ctx, job.id, part.id, self.quantity)
        order = collecting(ctx, supplier)
        form = OrderLineForm(
            part=part.id, quantity=self.quantity, cost_cents=self.cost_cents, expected_on=self.expected_on
        )
        put_on(ctx, order, part, form, need)
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
