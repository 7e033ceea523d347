"""What a job wants of the stock beyond its quote, and no longer wants."""

from __future__ import annotations

from helpdesk.action import Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.workflows.workshop import OPEN
from helpdesk.errors import NotFound
from helpdesk.services.cases.job_transitions import JobAction, Step, StepAction, ready_for
from helpdesk.services.stock.ledger import kept_part, settle
from helpdesk.services.stock.using import want
from helpdesk.store.tables.repair import PartNeed
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class WantPart(JobAction):
    """A job wants a part: one on the shelf is reserved for it, one that is not there is needed."""

    prompt = Prompt(
        translate("WantDialog", "Reserve a part"),
        translate("WantDialog", "Reserve"),
        translate(
            "WantDialog", "One on the shelf is kept for this job; one that is not there is to be ordered."
        ),
        about="job",
        narrow=True,
    )
    step = Step(
        "want_part",
        translate("Steps", "Reserve a part…"),
        "package-plus",
        starts=OPEN,
        also=translate("Steps", "need spare part stock order"),
    )

    part: int = entry(translate("Repair", "Part"), "lookup", noun="part")
    quantity: int = entry(translate("Repair", "Quantity"), "number", default=1, least=1, most=10_000)

    def label(self) -> Text:
        return translate("Repair", "Part reserved")

    def run(self, ctx: Context) -> Outcome:
        job = ready_for(ctx, self.job, self.step)
        part = kept_part(ctx.store, self.part)
        want(ctx, job.id, part.id, self.quantity)
        said = translate("Repair", "{n} × {name} wanted for job {number}")
        return Outcome(job.case, said(n=self.quantity, name=shortened(part.name), number=job.number))


@dataclass(frozen=True, kw_only=True)
class DropNeed(StepAction):
    """A job does not want a part any more: what was reserved for it is free."""

    step = WantPart.step

    id: int

    def label(self) -> Text:
        return translate("Repair", "Part no longer wanted")

    def run(self, ctx: Context) -> Outcome:
        row = ctx.store.row(
            "SELECT job_id, part_id FROM part_needs WHERE id = ? AND open_pieces > 0", (self.id,)
        )
        if row is None:
            raise NotFound(translate("Repair", "That part is no longer wanted."))
        job = ready_for(ctx, row[0], self.step)
        ctx.store.update(PartNeed, self.id, open_pieces=0)
        settle(ctx, row[1])
        return Outcome(job.case, self.label())
