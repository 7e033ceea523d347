"""Planning a visit into the next free time, without asking when."""

from __future__ import annotations

from helpdesk.action import Context, Outcome
from helpdesk.classes import dataclass
from helpdesk.errors import Conflict
from helpdesk.services.cases.job_transitions import JobAction
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.services.field.visit_reader import Visits
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class PlanNextFree(JobAction):
    """The visit for a job is planned into the next time at which nothing stands against it."""

    technician: int | None = None
    """Who shall go; nobody: whoever has the skill and is free first."""

    def label(self) -> Text:
        return translate("Visits", "Visit planned for the next free time")

    def run(self, ctx: Context) -> Outcome:
        found = Visits(ctx.store, lambda: ctx.settings).free_slots(
            self.job, self.technician, since=ctx.now, many=1
        )
        if not found:
            raise Conflict(NONE_FREE)
        slot = found[0]
        minutes = round((slot.end - slot.start).total_seconds() / 60)
        plan = PlanVisit(job=self.job, planned_start=slot.start, minutes=minutes, technician=slot.technician)
        return plan.run(ctx)


NONE_FREE = translate(
    "Visits", "No free time was found: nobody has the skill that the unit asks for, or all days are full."
)
"""Why there is no free time."""
