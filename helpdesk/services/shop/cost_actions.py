"""What an hour of work costs the shop, from a day on: rates are added, so that the months before keep theirs."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.months import month_name
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.store.tables.money import HourCost
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class SetHourCost(Action):
    """An hour costs so much from a day on; before the first rate that is known, it may begin on any day."""

    right: ClassVar[str] = "rules"

    prompt = Prompt(
        translate("CostDialog", "What an hour costs the shop"),
        translate("CostDialog", "Save"),
        translate(
            "CostDialog",
            "Wages, room and tools, by the hour of work on the bench. Months that have passed keep the rate they had.",
        ),
        narrow=True,
    )

    cents: int = entry(translate("Costs", "Cost per hour, without tax"), "money")
    from_on: date | None = entry(
        translate("Costs", "From"), "date", default=None, hint=translate("Costs", "Empty: today")
    )

    def label(self) -> Text:
        return translate("Costs", "Cost of an hour set")

    def run(self, ctx: Context) -> Outcome:
        day = self.from_on or ctx.today
        before = ctx.store.value(
            "SELECT from_on FROM hour_costs WHERE from_on <= ? ORDER BY from_on DESC LIMIT 1",
            (day.isoformat(),),
        )
        if before is not None and month_name(day) < month_name(ctx.today):
            raise Invalid(
                {
                    "from_on": translate(
                        "Costs",
                        "That month has passed with the rate it had. A new one begins on {day} at the earliest.",
                    )(day=ctx.today.replace(day=1))
                }
            )
        same = ctx.store.value("SELECT id FROM hour_costs WHERE from_on = ?", (day.isoformat(),))
        if same is None:
            same = ctx.store.insert(HourCost, from_on=day, cents=self.cents)
        else:
            ctx.store.update(HourCost, same, cents=self.cents)
        return Outcome(same, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveHourCost(Action):
    """A rate that does not begin after all; one with which a month has passed stays."""

    right: ClassVar[str] = "rules"

    id: int

    def label(self) -> Text:
        return translate("Costs", "Cost of an hour removed")

    def run(self, ctx: Context) -> Outcome:
        day = ctx.store.value("SELECT from_on FROM hour_costs WHERE id = ?", (self.id,))
        if day is None:
            raise NotFound(translate("Costs", "That rate is no longer there."))
        if day[:7] < month_name(ctx.today):
            raise Conflict(translate("Costs", "A month has passed with this rate: it stays."))
        ctx.store.delete(HourCost, self.id)
        return Outcome(None, self.label())
