"""What becomes of the parts that were put in when a job ends without the repair."""

from __future__ import annotations

from helpdesk.action import Context, entry
from helpdesk.classes import dataclass
from helpdesk.domain.stock_words import TAKEN_BACK
from helpdesk.errors import Invalid
from helpdesk.services.cases.job_transitions import JobAction, WorkshopJob
from helpdesk.services.stock.using import stock_parts_in, take_back
from helpdesk.store.tables.repair import PartUsed
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class LeavingParts(JobAction):
    """A step by which a job ends: it says what becomes of the parts that were taken from the stock for it."""

    parts: str = entry(
        translate("Repair", "Parts that were put in"),
        "choice",
        default="",
        choices={"": translate("Repair", "Not said")} | TAKEN_BACK,
    )

    def leave_parts(self, ctx: Context, job: WorkshopJob) -> None:
        """They go where it is said; what stays in the unit stays written down.

        Raises:
            Invalid: there are some, and nothing is said.
        """
        taken = stock_parts_in(ctx.store, job.id)
        if not taken or self.parts == "unit":
            return
        if not self.parts:
            said = translate("Repair", "Parts from the stock were put in: say what becomes of them.")
            raise Invalid({"parts": said})
        for used in taken:
            take_back(ctx, used, self.parts)
            ctx.store.delete(PartUsed, used)
