"""Maintenance plans as they are read: one, those of a unit, and what falls due when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

from helpdesk.classes import NamedTuple
from helpdesk.domain.goods import product_title
from helpdesk.domain.plans import (
    Interval,
    MeterDue,
    Plan,
    PlanDate,
    every_words,
)
from helpdesk.errors import NotFound
from helpdesk.services.field.plan_facts import PlanFacts, plan_lines, ruled, slices
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.paging import SHOWN_NAME
from helpdesk.store.rows import read_from
from helpdesk.texts import Text, translate

if TYPE_CHECKING:
    from helpdesk.action import Context


@read_from(
    "plans m JOIN units u ON u.id = m.unit_id JOIN products p ON p.id = u.product_id "
    "LEFT JOIN customers k ON k.id = u.owner_id"
)
class PlanRow(NamedTuple):
    """A maintenance plan with the unit it is for."""

    id: int
    ref: str | None
    unit: Annotated[int, "m.unit_id"]
    owner: Annotated[int | None, "u.owner_id"]
    customer: Annotated[str | None, SHOWN_NAME]
    serial: Annotated[str, "u.serial"]
    product: Annotated[str, "p.name"]
    brand: Annotated[str, "p.brand"]
    model: Annotated[str, "p.model"]
    name: str
    every_count: int
    every_unit: str
    mode: str
    anchor_on: date
    start_on: date | None
    end_on: date | None
    visits: int | None
    tolerance_days: int
    closed_days: str
    last_done_on: date | None
    meter_every: int | None
    meter_unit: str
    contract: bool
    price_cents: int | None
    notice_until: date | None
    signed_by: Annotated[int | None, "m.customer_id"]
    """With whom a contract was made."""
    told_on: date | None
    continues: Annotated[int | None, "m.continues_id"]
    renewed_by: Annotated[int | None, "(SELECT max(id) FROM plans WHERE continues_id = m.id)"]
    """The plan that takes up its term."""
    active: bool

    @property
    def interval(self) -> Text:
        """The interval in words."""
        return every_words(Interval(self.every_count, self.every_unit))

    @property
    def unit_title(self) -> str:
        """What the plan is for."""
        return product_title(self.product, self.brand, self.model)

    @property
    def sold_on(self) -> bool:
        """Whether the unit has another owner than the contract was made with: somebody says what becomes of it."""
        return self.contract and self.signed_by is not None and self.signed_by != self.owner

    def title(self, say: Callable[[Text | str], str]) -> str:
        """What the plan is called, else how often it is."""
        return self.name or say(translate("Plans", "Maintenance, {every}")(every=self.interval))

    @property
    def rules(self) -> Plan:
        """The plan as the rules want it."""
        return ruled(self)


class DueMaintenance(NamedTuple):
    """A date of a plan that is still to be done."""

    plan: PlanRow
    open: PlanDate
    meter: MeterDue | None = None
    """By its meter it falls due earlier: then ``due`` is that day."""

    @property
    def due(self) -> date:
        """The day it falls due: by calendar or meter, whichever is first."""
        return min(self.open.due, self.meter.due) if self.meter else self.open.due

    @property
    def why(self) -> Text:
        """In one sentence, how the date came about."""
        plan, counted = self.plan, self.open.counted
        if self.meter is not None and self.meter.due < self.open.due:
            said = translate("Plans", "Every {every} {unit}: {at} expected by this day.")
            if not self.meter.forecast:
                said = translate("Plans", "Every {every} {unit}: {at} reached on this day.")
            return said(every=plan.meter_every or 0, unit=plan.meter_unit, at=self.meter.at)
        if plan.mode == "floating":
            said = translate("Plans", "Due {every}, counted from the last one.")
        else:
            said = translate("Plans", "Due {every}, counted from {anchor}.")
        if self.open.due == counted:
            return said(every=plan.interval, anchor=plan.anchor_on)
        moved = translate("Plans", "Due {every}; {counted} is a closed day.")
        return moved(every=plan.interval, counted=counted)


class Plans:
    """Reads maintenance plans."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings

    def get(self, plan: int) -> PlanRow:
        """One plan. Raises ``NotFound``."""
        return require_plan(self.store, plan)

    def of_unit(self, unit: int) -> list[PlanRow]:
        """The plans of a unit, the running ones first."""
        return self.store.select(PlanRow, "WHERE m.unit_id = ? ORDER BY m.active DESC, m.id", (unit,))

    def open_dates(self, until: date, plans: Sequence[PlanRow] | None = None) -> list[DueMaintenance]:
        """Every open date of running plans up to a day, by due day: all of fixed plans, the next of floating ones.

        Missed ones are among them. A plan that runs by a meter, too, is due by whichever is first, for its next
        date only; one whose job is open already has that date still.
        """
        zone = self._settings()["shop.zone"]
        if plans is not None:
            facts = PlanFacts(self.store, zone, [plan.id for plan in plans])
            found = [DueMaintenance(plan, *due) for plan in plans for due in facts.open_dates(plan, until)]
            return sorted(found, key=lambda due: (due.due, due.plan.id))
        # Of all plans few fall due: whole rows are read of these alone.
        facts = PlanFacts(self.store, zone)
        dated = {
            plan.id: dates
            for plan in plan_lines(self.store)
            if plan.active and (dates := list(facts.open_dates(plan, until)))
        }
        rows = plan_rows(self.store, list(dated))
        found = [DueMaintenance(row, *due) for row in rows for due in dated[row.id]]
        return sorted(found, key=lambda due: (due.due, due.plan.id))

    def dates(self, plan: PlanRow, until: date) -> list[PlanDate]:
        """Every date of a plan up to a day, with what served it."""
        return PlanFacts(self.store, self._settings()["shop.zone"], [plan.id]).dates(plan, until)

    def reading(self, reading: int) -> ReadingRow:
        """One reading. Raises ``NotFound``."""
        found = self.store.select_one(ReadingRow, "WHERE r.id = ?", (reading,))
        if found is None:
            raise NotFound(translate("Plans", "That reading is no longer there."))
        return found

    def upcoming(self, plan: PlanRow, today: date) -> list[DueMaintenance]:
        """The next open dates of a plan, missed ones first."""
        return self.open_dates(ahead(plan, today), [plan])

    def readings(self, unit: int) -> list[ReadingRow]:
        """What the meter of a unit showed, the newest first."""
        return self.store.select(
            ReadingRow, "WHERE r.unit_id = ? ORDER BY r.read_on DESC, r.id DESC LIMIT 500", (unit,)
        )


@read_from("readings r")
class ReadingRow(NamedTuple):
    """What a meter showed."""

    id: int
    unit: Annotated[int, "r.unit_id"]
    read_on: date
    value: int
    measure: str
    series: int


def next_date(ctx: Context, plan: PlanRow) -> PlanDate | None:
    """The earliest date of a plan that is still to be done, if there is one."""
    due = PlanFacts(ctx.store, ctx.settings["shop.zone"], [plan.id]).next(plan)
    return due.open if due else None


def ahead(plan: PlanRow, day: date) -> date:
    """A day by which a plan's next date after ``day`` lies, if it has one."""
    start = max(day, plan.anchor_on, plan.start_on or plan.anchor_on)
    return Interval(plan.every_count, plan.every_unit).times(start, 2)


def plan_rows(store: Store, plans: Sequence[int]) -> list[PlanRow]:
    """Some plans, in the order of their numbers, which is that in which they are asked for."""
    found: list[PlanRow] = []
    for among, some in slices(plans):
        found += store.select(PlanRow, f"WHERE m.id {among} ORDER BY m.id", some)
    return found


def first_day_of(store: Store, unit: int) -> date | None:
    """The day a unit's maintenance is counted from: installation, else delivery, else purchase of its last sale."""
    found = store.value(
        "SELECT coalesce(installed_on, delivered_on, purchased_on) FROM purchases WHERE unit_id = ? "
        "ORDER BY purchased_on DESC, id DESC LIMIT 1",
        (unit,),
    )
    return date.fromisoformat(found) if found else None


def require_plan(store: Store, plan: int) -> PlanRow:
    """The plan that must be there."""
    found = store.select_one(PlanRow, "WHERE m.id = ?", (plan,))
    if found is None:
        raise NotFound(translate("Plans", "That maintenance plan is no longer there."))
    return found
