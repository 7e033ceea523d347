"""Opens the training for use that a complaint of wrong use or unclear instructions leads to."""

from __future__ import annotations

from helpdesk.action import Context
from helpdesk.services.cases.complaint_rows import ComplaintRow
from helpdesk.services.cases.opening import open_case
from helpdesk.services.cases.steps import note_step
from helpdesk.texts import translate


def open_training(ctx: Context, complaint: ComplaintRow) -> int:
    """A training for use with the customer of a complaint: a case of its own. Returns the id of its job."""
    after = translate("Complaints", "Training for use after complaint {number}")(number=complaint.number)
    opened = open_case(
        ctx,
        "training",
        customer=complaint.customer,
        channel=complaint.channel,
        problem=ctx.words.say(after),
        answered=True,
        unit=complaint.unit,
        product=complaint.product,
    )
    said = translate("Complaints", "Training for use planned: case {number}")(number=opened.case)
    note_step(ctx, complaint.case, said, job=complaint.job)
    return opened.job
