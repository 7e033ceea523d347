"""Maintenance plans: making one, by hand or as the product asks, changing it, opening the job that serves its next date."""

from __future__ import annotations

from datetime import date
from typing import Any

from helpdesk.action import Action, Context, Group, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.domain.plans import (
    CLOSED_DAYS,
    INTERVAL_UNITS,
    PLAN_MODES,
    TOLERANCE_DAYS,
    Interval,
    every_words,
    is_possible,
)
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.steps import settle_case
from helpdesk.services.field.due_reader import too_early
from helpdesk.services.field.plan_facts import PlanFacts
from helpdesk.services.field.plan_reader import (
    DueMaintenance,
    PlanRow,
    first_day_of,
    require_plan,
)
from helpdesk.services.goods.unit_reader import require_unit
from helpdesk.store.database import Store
from helpdesk.store.tables.field import MaintenancePlan
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import Text, translate

MOST_EVERY = 36_600
MOST_VISITS = 10_000
MOST_TOLERANCE = 365
MOST_USAGE = 1_000_000_000
BAD_INTERVAL = translate(
    "Plans", "A whole number from 1 and days, weeks, months or years, at most 100 years."
)


@dataclass(frozen=True, kw_only=True)
class PlanForm(Action):
    """The fields of a maintenance plan."""

    groups = (
        Group(
            translate("Plans", "How often"),
            (
                "every_count",
                "every_unit",
                "meter_every",
                "meter_unit",
                "counting",
                "closed_days",
                "tolerance_days",
                "name",
            ),
        ),
        Group(translate("Plans", "From when to when"), ("anchor_on", "last_done_on", "start_on", "end_on")),
        Group(translate("Plans", "Contract"), ("contract", "visits", "price_cents", "notice_until")),
    )

    name: str = entry(
        translate("Plans", "Name"),
        default="",
        hint=translate("Plans", "For example: yearly service"),
        wide=True,
    )
    every_count: int = entry(translate("Plans", "Every"), "number", least=1, most=MOST_EVERY)
    every_unit: str = entry(
        translate("Plans", "Days, weeks, months, years"), "choice", default="months", choices=INTERVAL_UNITS
    )
    counting: str = entry(
        translate("Plans", "Counted"), "choice", default="fixed", choices=PLAN_MODES, wide=True
    )
    anchor_on: date | None = entry(
        translate("Plans", "Counted from"),
        "date",
        default=None,
        hint=translate("Plans", "Empty: installation, else delivery, else purchase"),
    )
    last_done_on: date | None = entry(translate("Plans", "Last done on"), "date", default=None)
    start_on: date | None = entry(translate("Plans", "First date from"), "date", default=None)
    end_on: date | None = entry(translate("Plans", "Last date until"), "date", default=None)
    visits: int | None = entry(
        translate("Plans", "Visits promised"), "number", default=None, least=1, most=MOST_VISITS
    )
    tolerance_days: int = entry(
        translate("Plans", "Days of tolerance"),
        "number",
        default=TOLERANCE_DAYS,
        least=0,
        most=MOST_TOLERANCE,
    )
    closed_days: str = entry(
        translate("Plans", "On a closed day"), "choice", default="forward", choices=CLOSED_DAYS
    )
    meter_every: int | None = entry(
        translate("Plans", "Or every, by meter"), "number", default=None, least=1, most=MOST_USAGE
    )
    meter_unit: str = entry(
        translate("Plans", "Unit of the meter"),
        default="",
        hint=translate("Plans", "For example: km, hours, cycles"),
    )
    contract: bool = entry(translate("Plans", "By contract"), "check", default=False)
    price_cents: int | None = entry(
        translate("Plans", "Price of the contract, tax included"), "money", default=None
    )
    notice_until: date | None = entry(
        translate("Plans", "Last day to say no"),
        "date",
        default=None,
        hint=translate("Plans", "Until then the customer can end it; empty: until its last date"),
    )

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if self.every_count and not is_possible(Interval(self.every_count, self.every_unit)):
            found["every_count"] = BAD_INTERVAL
        first = self.start_on or self.anchor_on
        if self.end_on and first and self.end_on < first:
            found["end_on"] = translate("Plans", "The end lies before the beginning.")
        if self.notice_until and self.end_on and self.notice_until > self.end_on:
            found["notice_until"] = translate("Plans", "By then the contract is over.")
        if self.notice_until and not self.contract:
            found["contract"] = translate("Plans", "Only a contract has a last day to say no.")
        return found

    def own(self) -> dict[str, Any]:
        """The columns of the plan, without the day it is counted from where that is not said."""
        return {
            "name": tidy_line(self.name),
            "every_count": self.every_count,
            "every_unit": self.every_unit,
            "mode": self.counting,
            "anchor_on": self.anchor_on,
            "last_done_on": self.last_done_on,
            "start_on": self.start_on,
            "end_on": self.end_on,
            "visits": self.visits,
            "tolerance_days": self.tolerance_days,
            "closed_days": self.closed_days,
            "meter_every": self.meter_every,
            "meter_unit": tidy_line(self.meter_unit),
            "contract": self.contract,
            "price_cents": self.price_cents,
            "notice_until": self.notice_until,
        }

    def counted(self, ctx: Context, unit: int) -> dict[str, Any]:
        """The columns, with the day it is counted from: the one said, else that of the unit.

        Raises:
            Invalid: neither is known.
        """
        own = self.own()
        own["anchor_on"] = self.anchor_on or first_day_of(ctx.store, unit)
        if own["anchor_on"] is None:
            said = translate("Plans", "Nobody wrote down when the unit was sold or installed: say from when.")
            raise Invalid({"anchor_on": said})
        return own


@dataclass(frozen=True, kw_only=True)
class AddPlan(PlanForm):
    """A new plan for a unit."""

    prompt = Prompt(
        translate("PlanDialog", "New maintenance plan"),
        translate("PlanDialog", "Save plan"),
        about="unit",
        draft=translate("PlanDialog", "Maintenance plan of {unit}"),
    )

    unit: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        """What the product's own maintenance proposes."""
        if not row.maintenance_months:
            return {}
        return {
            "every_count": row.maintenance_months,
            "every_unit": "months",
            "meter_every": row.maintenance_usage,
            "meter_unit": row.meter_unit,
        }

    def label(self) -> Text:
        every = every_words(Interval(self.every_count, self.every_unit))
        return translate("Plans", "Maintenance plan added: {every}")(every=every)

    def run(self, ctx: Context) -> Outcome:
        require_unit(ctx.store, self.unit)
        own = self.counted(ctx, self.unit)
        if self.contract:
            own["customer_id"] = owner_of(ctx.store, self.unit)
        plan = ctx.store.insert(MaintenancePlan, unit_id=self.unit, created_at=ctx.now, **own)
        return Outcome(plan, self.label())


def plan_of_product(ctx: Context, unit: int, *, anchor: date) -> int | None:
    """Begin the maintenance that a unit's product asks for, counted from a day (of its installation, mostly).

    For an action that runs: it writes with that action's pen and is undone with it.

    Returns:
        The plan's id; ``None`` where the product asks for none or a plan of the unit runs already.
    """
    found = ctx.store.row(
        "SELECT p.maintenance_months, p.maintenance_usage, p.meter_unit FROM units u "
        "JOIN products p ON p.id = u.product_id WHERE u.id = ? AND p.maintenance_months > 0 "
        "AND NOT EXISTS (SELECT 1 FROM plans WHERE unit_id = u.id AND active)",
        (unit,),
    )
    if found is None:
        return None
    months, usage, measure = found
    plan = AddPlan(
        unit=unit, every_count=months, anchor_on=anchor, meter_every=usage, meter_unit=measure or ""
    ).run(ctx)
    return plan.id


@dataclass(frozen=True, kw_only=True)
class EditPlan(PlanForm):
    """Change a plan; what was done stays done, what is to come is counted anew."""

    prompt = AddPlan.prompt._replace(
        title=translate("PlanDialog", "Edit maintenance plan"), about="plan", draft=None
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, [name for name in entries(cls) if name != "counting"]) | {"counting": row.mode}

    def label(self) -> Text:
        return translate("Plans", "Maintenance plan changed")

    def run(self, ctx: Context) -> Outcome:
        plan = require_plan(ctx.store, self.id)
        ctx.store.update(MaintenancePlan, self.id, **self.counted(ctx, plan.unit))
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class OpenMaintenance(Action):
    """Open the job that serves a plan's next date: a case of its own, in the name of the unit's owner."""

    id: int

    def label(self) -> Text:
        return translate("Plans", "Maintenance opened")

    def run(self, ctx: Context) -> Outcome:
        plan = require_plan(ctx.store, self.id)
        open_job = ctx.store.value(
            "SELECT case_id FROM jobs WHERE plan_id = ? AND state NOT IN ('delivered', 'cancelled') LIMIT 1",
            (self.id,),
        )
        if open_job is not None:
            said = translate("Plans", "Case {number} is open for this plan already.")
            raise Conflict(said(number=open_job))
        due = PlanFacts(ctx.store, ctx.settings["shop.zone"], [plan.id]).next(plan)
        if due is None:
            raise Conflict(translate("Plans", "This plan has no date that is still to be done."))
        if too_early(DueMaintenance(plan, *due), ctx.today):
            said = translate("Plans", "The next date is {day}: work done so long before serves none.")
            raise Conflict(said(day=due.due))
        case = open_maintenance(ctx, plan, due.due, ctx.staff)
        return Outcome(case, translate("Plans", "Case {number}: maintenance opened")(number=case))


def open_maintenance(ctx: Context, plan: PlanRow, due: date, by: int | None) -> int:
    """Open the case and the job that serve a plan's date, in the name of the unit's owner; returns the case's id."""
    case: int = ctx.store.insert(
        Case,
        customer_id=plan.owner,
        opened_at=ctx.now,
        channel="",
        owner_id=by,
        state="received",
        touched_at=ctx.now,
        first_response_at=ctx.now,
        next_on=max(due, ctx.today),
    )
    ctx.store.insert(
        Job,
        case_id=case,
        position=1,
        kind="maintenance",
        unit_id=plan.unit,
        problem=plan.title(ctx.words.say),
        plan_id=plan.id,
    )
    settle_case(ctx, case)
    return case


def owner_of(store: Store, unit: int) -> int | None:
    """Who owns a unit now."""
    found: int | None = store.value("SELECT owner_id FROM units WHERE id = ?", (unit,))
    return found
