"""Asking customers before a visit whether they will be there, and what they said."""

from __future__ import annotations

from typing import Any

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.visit_words import CONFIRMATIONS
from helpdesk.errors import Conflict, NotFound
from helpdesk.services.cases.steps import note_step
from helpdesk.store.tables.visits import Visit
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class ConfirmVisit(Action):
    """What a customer said when they were asked about a visit that is planned."""

    prompt = Prompt(
        translate("Confirm", "What did they say?"),
        translate("Confirm", "Save the answer"),
        about="planned_visit",
        narrow=True,
        draft=translate("Confirm", "Answer about the visit to {name}"),
    )

    visit: int
    answer: str = entry(translate("Confirm", "Answer"), "choice", default="confirmed", choices=CONFIRMATIONS)
    note: str = entry(translate("Confirm", "Note"), "text", default="")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"answer": row.confirmed}

    def label(self) -> Text:
        return SAID[self.answer]

    def run(self, ctx: Context) -> Outcome:
        found = ctx.store.row("SELECT result, arrived_at FROM visits WHERE id = ?", (self.visit,))
        if found is None:
            raise NotFound(translate("Visits", "That visit is no longer there."))
        if found != ("", None):
            raise Conflict(translate("Confirm", "That visit has been made already."))
        ctx.store.update(Visit, self.visit, confirmed=self.answer, confirmed_at=ctx.now)
        for job, case in ctx.store.rows(
            "SELECT j.id, j.case_id FROM visit_jobs w JOIN jobs j ON j.id = w.job_id WHERE w.visit_id = ? ORDER BY w.id",
            (self.visit,),
        ):
            note_step(ctx, case, self.label(), job=job, text=tidy(self.note))
        return Outcome(self.visit, self.label())


SAID = {
    "confirmed": translate("Confirm", "Visit confirmed by the customer"),
    "moved": translate("Confirm", "The customer wants the visit at another time"),
    "no_answer": translate("Confirm", "Nobody answered about the visit"),
}
"""What the history says of each answer."""
