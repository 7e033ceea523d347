"""A visit that is planned together with what it is for: the fields of a form, and the planning itself."""

from __future__ import annotations

from datetime import datetime

from helpdesk.action import Action, Context, entry
from helpdesk.classes import dataclass
from helpdesk.services.field.visit_actions import PlanVisit
from helpdesk.texts import translate

USUAL_MINUTES = 90
MOST_MINUTES = 24 * 60


@dataclass(frozen=True, kw_only=True)
class ProposedVisit(Action):
    """When somebody goes there; empty: no visit is planned yet."""

    planned_start: datetime | None = entry(
        translate("Installations", "Visit from"),
        "moment",
        default=None,
        hint=translate("Installations", "Empty: it is planned later"),
    )
    visit_minutes: int = entry(
        translate("Visits", "Minutes at the customer's"),
        "number",
        default=USUAL_MINUTES,
        least=5,
        most=MOST_MINUTES,
    )
    technician: int | None = entry(translate("Visits", "Technician"), "lookup", default=None, noun="staff")

    def plan(self, ctx: Context, job: int) -> None:
        """Plan the visit for a job, where a time was given.

        Raises:
            Invalid: the time does not do; the words are those for planning any visit.
        """
        if self.planned_start is None:
            return
        PlanVisit(
            job=job,
            planned_start=self.planned_start,
            minutes=self.visit_minutes,
            technician=self.technician,
        ).run(ctx)
