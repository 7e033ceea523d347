"""Contracts of maintenance: the next term, the end told, a new owner who takes one over."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from helpdesk.action import LATEST, Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.contracts import next_term
from helpdesk.errors import Conflict
from helpdesk.services.field.plan_actions import MOST_VISITS
from helpdesk.services.field.plan_facts import PlanFacts
from helpdesk.services.field.plan_reader import PlanRow, require_plan
from helpdesk.services.papers.issuing import issue
from helpdesk.store.tables.field import MaintenancePlan
from helpdesk.texts import Text, translate

_CARRIED = (
    "name",
    "every_count",
    "every_unit",
    "mode",
    "anchor_on",
    "tolerance_days",
    "closed_days",
    "meter_every",
    "meter_unit",
)
"""What the next term takes over from the one before."""


@dataclass(frozen=True, kw_only=True)
class RenewPlan(Action):
    """The next term of a contract: a plan of its own that takes it up; what was done stays with the term it was done in."""

    prompt = Prompt(
        translate("PlanDialog", "Renew the contract"),
        translate("PlanDialog", "Renew"),
        translate(
            "PlanDialog", "The next term begins on the day after this one ends, with visits of its own."
        ),
        about="plan",
    )

    id: int
    until: date = entry(translate("Plans", "Ends on"), "date")
    notice_until: date | None = entry(translate("Plans", "Last day to say no"), "date", default=None)
    visits: int | None = entry(
        translate("Plans", "Visits promised"), "number", default=None, least=1, most=MOST_VISITS
    )
    price_cents: int | None = entry(
        translate("Plans", "Price of the contract, tax included"), "money", default=None
    )

    @classmethod
    def fill(cls, row: PlanRow) -> dict[str, Any]:
        """As long as the term before, the same days before its end, the same visits and price."""
        if row.end_on is None:
            return {}
        until = next_term(row.start_on, row.end_on)
        kept = row.end_on - row.notice_until if row.notice_until else None
        return {
            "until": until,
            "notice_until": until - kept if kept is not None else None,
            "visits": row.visits,
            "price_cents": row.price_cents,
        }

    def rules(self) -> dict[str, Text]:
        if self.notice_until and self.notice_until > (self.until or LATEST):
            return {"notice_until": translate("Plans", "By then the contract is over.")}
        return {}

    def label(self) -> Text:
        return translate("Plans", "Contract renewed until {day}")(day=self.until)

    def run(self, ctx: Context) -> Outcome:
        plan = require_plan(ctx.store, self.id)
        if not plan.contract or plan.end_on is None:
            raise Conflict(translate("Plans", "Only a contract with a last day can be renewed."))
        if plan.renewed_by is not None:
            said = translate("Plans", "It was renewed already: plan {number}.")
            raise Conflict(said(number=f"Y{plan.renewed_by}"))
        if self.until <= plan.end_on:
            raise Conflict(translate("Plans", "The next term ends after this one: {day}.")(day=plan.end_on))
        renewed = ctx.store.insert(
            MaintenancePlan,
            unit_id=plan.unit,
            customer_id=plan.owner,
            continues_id=plan.id,
            contract=True,
            start_on=plan.end_on + timedelta(days=1),
            end_on=self.until,
            notice_until=self.notice_until,
            visits=self.visits,
            price_cents=self.price_cents,
            created_at=ctx.now,
            **self._carried(ctx, plan),
        )
        return Outcome(renewed, self.label())

    def _carried(self, ctx: Context, plan: PlanRow) -> dict[str, Any]:
        own = {name: getattr(plan, name) for name in _CARRIED}
        if plan.mode == "floating":
            done = PlanFacts(ctx.store, ctx.settings["shop.zone"], [plan.id]).last_done(plan)
            own["anchor_on"] = done or plan.anchor_on
        return own


@dataclass(frozen=True, kw_only=True)
class TellEnd(Action):
    """The customer was told that the contract ends; its letter is due no more."""

    id: int

    def label(self) -> Text:
        return translate("Plans", "End of the contract told")

    def run(self, ctx: Context) -> Outcome:
        plan = require_plan(ctx.store, self.id)
        if not plan.contract or plan.end_on is None:
            raise Conflict(translate("Plans", "Only a contract with a last day has an end to tell."))
        ctx.store.update(MaintenancePlan, self.id, told_on=ctx.today)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class TakeOverContract(Action):
    """The new owner of a unit takes the contract over that the one before made."""

    id: int

    def label(self) -> Text:
        return translate("Plans", "Contract taken over by the new owner")

    def run(self, ctx: Context) -> Outcome:
        plan = require_plan(ctx.store, self.id)
        if not plan.sold_on or plan.owner is None:
            raise Conflict(translate("Plans", "The unit has the owner the contract was made with."))
        ctx.store.update(MaintenancePlan, self.id, customer_id=plan.owner)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class WriteRenewal(Action):
    """The letter about the end of a contract: written down with its number, and with it the customer is told."""

    id: int

    def label(self) -> Text:
        return translate("Plans", "Letter about the end of the contract written")

    def run(self, ctx: Context) -> Outcome:
        plan = require_plan(ctx.store, self.id)
        if not plan.contract or plan.end_on is None:
            raise Conflict(translate("Plans", "Only a contract with a last day has an end to tell."))
        document = issue(ctx, "renewal", self.id)
        ctx.store.update(MaintenancePlan, self.id, told_on=plan.told_on or ctx.today)
        return Outcome(document, self.label())
