"""Maintenance plans that run: stopping one, letting it go on, taking it out; letting a date go."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.field.plan_reader import next_date, require_plan
from helpdesk.store.tables.field import DateLetGo, MaintenancePlan
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class StopPlan(Action):
    """No more dates fall due; what was done and missed stays written."""

    id: int

    def label(self) -> Text:
        return translate("Plans", "Maintenance plan stopped")

    def run(self, ctx: Context) -> Outcome:
        require_plan(ctx.store, self.id)
        ctx.store.update(MaintenancePlan, self.id, active=False)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class ResumePlan(Action):
    """Dates fall due again."""

    id: int

    def label(self) -> Text:
        return translate("Plans", "Maintenance plan goes on")

    def run(self, ctx: Context) -> Outcome:
        require_plan(ctx.store, self.id)
        ctx.store.update(MaintenancePlan, self.id, active=True)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeletePlan(Action):
    """Take out a plan made by mistake; one that was served stays and can be stopped."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Plans", "Maintenance plan deleted")

    def run(self, ctx: Context) -> Outcome:
        require_plan(ctx.store, self.id)
        if ctx.store.value("SELECT 1 FROM jobs WHERE plan_id = ? LIMIT 1", (self.id,)):
            raise Conflict(translate("Plans", "Jobs were opened for this plan; it stays. Stop it instead."))
        ctx.store.delete(MaintenancePlan, self.id)
        return Outcome(None, self.label())


@dataclass(frozen=True, kw_only=True)
class LetDateGo(Action):
    """Give up one date of a plan, with the reason; it is never due again."""

    prompt = Prompt(
        translate("PlanDialog", "Let the date of {day} go"),
        translate("PlanDialog", "Let it go"),
        translate("PlanDialog", "The date is not done and not overdue any more. The others stay."),
        about="plan",
        narrow=True,
    )

    id: int
    counted_on: date
    """As it is counted, before it is moved off a closed day."""
    reason: str = entry(translate("Plans", "Reason"), "text")

    def label(self) -> Text:
        return translate("Plans", "Date of {day} let go")(day=self.counted_on)

    def run(self, ctx: Context) -> Outcome:
        plan = require_plan(ctx.store, self.id)
        due = next_date(ctx, plan)
        if due is None or due.counted != self.counted_on:
            said = translate("Plans", "Only the plan's next open date can be let go: {day}.")
            raise Invalid({"counted_on": said(day=due.counted if due else "—")})
        ctx.store.insert(
            DateLetGo,
            plan_id=self.id,
            unit_id=plan.unit,
            counted_on=self.counted_on,
            reason=tidy(self.reason),
        )
        return Outcome(self.id, self.label())
